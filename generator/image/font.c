/*
 * Letters through FreeType; see font.h. Without hinting, which depends on
 * the library's version and on the environment. Whatever goes wrong here is
 * a bug: the fonts are part of the program.
 */
#include "image/font.h"

#include <stdlib.h>

#include <ft2build.h>
#include <freetype/freetype.h>

#include "base/compat.h"
#include "base/mem.h"
#include "base/utf8.h"

/* The fonts, put into the program when it is linked (Makefile). */
extern const unsigned char font_regular[], font_regular_end[];
extern const unsigned char font_bold[], font_bold_end[];

struct font {
	FT_Library library;
	FT_Face face[2];
};

static FT_Face open_face(FT_Library library, const unsigned char *from,
			 const unsigned char *to)
{
	FT_Face face;

	if (FT_New_Memory_Face(library, from, to - from, 0, &face))
		BUG("the font of the program cannot be read");
	return face;
}

struct font *font_open(void)
{
	struct font *f = mem_alloc(sizeof(*f));

	if (FT_Init_FreeType(&f->library))
		BUG("FreeType does not start");
	f->face[FONT_REGULAR] = open_face(f->library, font_regular,
					  font_regular_end);
	f->face[FONT_BOLD] = open_face(f->library, font_bold, font_bold_end);
	return f;
}

/* Load the next letter of text and take it away; NULL: it is no letter. */
static FT_GlyphSlot next_glyph(FT_Face face, struct str *text, FT_Int32 load)
{
	size_t len;
	uint32_t c = utf8_next(*text, &len);

	*text = str_skip(*text, len);
	if (utf8_is_invisible(c) || FT_Load_Char(face, c, load))
		return NULL;
	return face->glyph;
}

int font_width(struct font *f, const struct type *t, struct str text)
{
	FT_Face face = f->face[t->face];
	long width = 0;

	FT_Set_Pixel_Sizes(face, 0, (FT_UInt)t->size);
	while (text.len > 0) {
		FT_GlyphSlot glyph = next_glyph(face, &text,
						FT_LOAD_NO_HINTING);

		width += glyph ? glyph->linearHoriAdvance >> 10 : 0;
	}
	return (int)((width + 63) / 64);
}

static void draw_glyph(struct canvas *c, int ramp, FT_GlyphSlot glyph, int x,
		       int y)
{
	const FT_Bitmap *b = &glyph->bitmap;

	for (int row = 0; row < (int)b->rows; row++)
		for (int i = 0; i < (int)b->width; i++)
			canvas_cover(c, x + glyph->bitmap_left + i,
				     y - glyph->bitmap_top + row, ramp,
				     b->buffer[row * b->pitch + i]);
}

void font_draw(struct font *f, struct canvas *c, const struct type *t,
	       struct str text)
{
	FT_Face face = f->face[t->face];
	long x = t->x * 64L;

	FT_Set_Pixel_Sizes(face, 0, (FT_UInt)t->size);
	while (text.len > 0) {
		FT_GlyphSlot glyph = next_glyph(
			face, &text, FT_LOAD_NO_HINTING | FT_LOAD_RENDER);

		if (!glyph)
			continue;
		draw_glyph(c, t->ramp, glyph, (int)((x + 32) / 64), t->y);
		x += glyph->linearHoriAdvance >> 10;
	}
}

void font_free(struct font *f)
{
	if (!f)
		return;
	for (int i = 0; i < 2; i++)
		FT_Done_Face(f->face[i]);
	FT_Done_FreeType(f->library);
	free(f);
}
