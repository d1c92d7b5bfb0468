/*
 * Writing PNG through libpng's simplified interface; see encode.h.
 */
#include "image/encode.h"

#include <png.h>
#include <stdlib.h>

#include "base/mem.h"

static void fill_palette(unsigned char *palette, const struct canvas *c,
			 int n)
{
	for (int i = 0; i < n; i++) {
		uint32_t colour = canvas_colour(c, i);

		*palette++ = (unsigned char)(colour >> 16);
		*palette++ = (unsigned char)(colour >> 8);
		*palette++ = (unsigned char)colour;
	}
}

int encode_png(struct buf *out, const struct canvas *c)
{
	unsigned char palette[3 * CANVAS_STEPS * CANVAS_RAMPS];
	png_image image = { .version = PNG_IMAGE_VERSION,
			    .width = (png_uint_32)c->width,
			    .height = (png_uint_32)c->height,
			    .format = PNG_FORMAT_RGB_COLORMAP,
			    .flags = PNG_IMAGE_FLAG_FAST };
	png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
	char *bytes = mem_alloc(size);
	int done;

	image.colormap_entries = (png_uint_32)(c->n_ramp * CANVAS_STEPS);
	fill_palette(palette, c, c->n_ramp * CANVAS_STEPS);
	done = png_image_write_to_memory(&image, bytes, &size, 0, c->pixel,
					 c->width, palette);
	png_image_free(&image);
	if (done)
		buf_add(out, bytes, size);
	free(bytes);
	return done && !out->overflow ? 0 : -1;
}
