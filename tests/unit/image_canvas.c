/*
 * Pictures: pixels, shapes, letters, and the bytes of a file.
 */
#include "unit.h"

#include "base/limits.h"
#include "image/encode.h"
#include "image/font.h"

static const struct ramp ramps[] = { { 0xffffff, 0x000000 },
				     { 0x0a4b49, 0xffffff } };
static const struct box size = { 0, 0, 60, 30 };

/* Pixels that are not the ground of ramp 0. */
static int inked(const struct canvas *c)
{
	int n = 0;

	for (int i = 0; i < c->width * c->height; i++)
		n += c->pixel[i] != 0;
	return n;
}

static void shapes(void **state)
{
	struct arena a = ARENA_INIT;
	struct box square = { 2, 3, 10, 10 };
	struct canvas c;

	(void)state;
	canvas_init(&c, size, ramps, 2, &a);
	assert_int_equal(inked(&c), 0);
	canvas_fill(&c, square, 1, 15);
	assert_int_equal(inked(&c), 100);
	assert_int_equal(c.pixel[3 * 60 + 2], 31);
	canvas_init(&c, size, ramps, 2, &a);
	canvas_circle(&c, square, 0, 0);
	assert_int_equal(c.pixel[8 * 60 + 7], 15);
	assert_int_equal(c.pixel[3 * 60 + 2], 0);
	assert_in_range(inked(&c), 79, 100);
	canvas_init(&c, size, ramps, 2, &a);
	canvas_circle(&c, square, 0, 2);
	assert_int_equal(c.pixel[8 * 60 + 7], 0);
	assert_int_equal(c.pixel[8 * 60 + 2], 15);
	/* outside nothing happens */
	canvas_cover(&c, -1, 0, 0, 255);
	canvas_cover(&c, 0, 30, 0, 255);
	arena_release(&a);
}

static void colours(void **state)
{
	struct canvas c = { .ramp = ramps, .n_ramp = 2 };

	(void)state;
	assert_int_equal(canvas_colour(&c, 0), 0xffffff);
	assert_int_equal(canvas_colour(&c, 15), 0x000000);
	assert_int_equal(canvas_colour(&c, 16), 0x0a4b49);
	assert_int_equal(canvas_colour(&c, 31), 0xffffff);
	assert_int_equal(canvas_colour(&c, 5), 0xaaaaaa);
}

static void letters(void **state)
{
	struct type t = { FONT_BOLD, 16, 0, 2, 20 };
	struct font *f = font_open();
	struct arena a = ARENA_INIT;
	struct canvas c;

	(void)state;
	assert_int_equal(font_width(f, &t, str_from("")), 0);
	assert_true(font_width(f, &t, str_from("mm")) >
		    font_width(f, &t, str_from("ii")));
	canvas_init(&c, size, ramps, 2, &a);
	font_draw(f, &c, &t, str_from(" "));
	assert_int_equal(inked(&c), 0);
	font_draw(f, &c, &t, str_from("Aé—\xf0\x9f\x98\x80"));
	assert_in_range(inked(&c), 100, 900);
	font_free(f);
	font_free(NULL);
	arena_release(&a);
}

static void file(void **state)
{
	struct buf one = BUF_INIT(LIMIT_PAGE), two = BUF_INIT(LIMIT_PAGE);
	struct buf tiny = BUF_INIT(20);
	struct arena a = ARENA_INIT;
	struct canvas c;

	(void)state;
	canvas_init(&c, size, ramps, 2, &a);
	assert_int_equal(encode_png(&one, &c), 0);
	assert_int_equal(encode_png(&two, &c), 0);
	assert_true(str_equal(buf_str(&one), buf_str(&two)));
	assert_memory_equal(one.ptr, "\x89PNG\r\n\x1a\n", 8);
	assert_int_equal((unsigned char)one.ptr[19], 60);
	assert_int_equal((unsigned char)one.ptr[23], 30);
	assert_int_equal(encode_png(&tiny, &c), -1);
	buf_release(&one);
	buf_release(&two);
	buf_release(&tiny);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shapes),
		cmocka_unit_test(colours),
		cmocka_unit_test(letters),
		cmocka_unit_test(file),
	};

	return UNIT_RUN(tests);
}
