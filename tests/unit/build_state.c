/*
 * The state of a build as bytes: what is written is read again, and nothing
 * else is taken for a state.
 */
#include "unit.h"

#include "state.h"

static struct digest digest_of(const char *text)
{
	return digest_bytes(str_from(text));
}

/* A state with something of each kind. */
struct example {
	struct record_entry entry[2];
	struct state_root root[2];
	const char *file[2];
	struct diag found;
	struct state_made made[2];
	struct berkas berkas[1];
	struct state state;
};

static void fill(struct example *x)
{
	struct example e = {
		.entry = { { .path = "opd/a/opd.json" },
			   { .path = "", .folder = true, .absent = true } },
		.root = { { .label = "" }, { .label = "default/" } },
		.file = { "index.html", "opd/a/index.html" },
		.berkas = { { "data/x.csv", 12, 3 } }
	};

	*x = e;
	x->entry[0].digest = digest_of("a");
	x->entry[0].mark.part[2] = 7;
	x->root[0].entry = x->entry;
	x->root[0].n = 2;
	diag_warning(&x->found, place_file("a"), "K001", "say \"%s\"", "it");
	x->made[0].needs = digest_of("one");
	x->made[0].file = x->file;
	x->made[0].n = 2;
	x->made[1].needs = digest_of("two");
	x->made[1].found = &x->found;
	x->state.site = digest_of("site");
	x->state.asked = digest_of("asked");
	x->state.pages = 42;
	x->state.root = x->root;
	x->state.n_root = 2;
	x->state.made = x->made;
	x->state.n_made = 2;
	x->state.berkas = x->berkas;
	x->state.n_berkas = 1;
	x->state.found = x->found;
	state_sort(&x->state);
}

static void write_example(struct buf *out)
{
	struct example x;

	fill(&x);
	state_write(out, &x.state);
	diag_release(&x.found);
}

static void reads_what_it_writes(void **state)
{
	struct buf bytes = BUF_INIT(1 << 20), again = BUF_INIT(1 << 20);
	struct arena a = ARENA_INIT;
	struct digest one = digest_of("one"), two = digest_of("two");
	struct digest three = digest_of("three");
	const struct state_made *m;
	struct state s;

	(void)state;
	write_example(&bytes);
	assert_true(state_parse(&s, buf_str(&bytes), &a));
	assert_int_equal(s.pages, 42);
	assert_int_equal(s.root[0].n, 2);
	assert_string_equal(s.root[1].label, "default/");
	assert_true(s.root[0].entry[1].folder);
	assert_int_equal(s.root[0].entry[0].mark.part[2], 7);
	m = state_find(&s, &one);
	assert_int_equal(m->n, 2);
	assert_string_equal(m->file[1], "opd/a/index.html");
	assert_null(m->found);
	m = state_find(&s, &two);
	assert_int_equal(m->n, 0);
	assert_string_equal(m->found->item[0].text, "say \"it\"");
	assert_null(state_find(&s, &three));
	assert_int_equal(s.berkas[0].baris, 3);
	assert_int_equal(s.found.warnings, 1);
	state_write(&again, &s);
	assert_true(str_equal(buf_str(&bytes), buf_str(&again)));
	arena_release(&a);
	buf_release(&bytes);
	buf_release(&again);
}

/* Put the right sum at the end, as somebody would who edits by hand. */
static void seal(struct buf *bytes)
{
	struct str body = { bytes->ptr, bytes->len - DIGEST_SIZE };
	struct digest sum = digest_bytes(body);

	memcpy(bytes->ptr + body.len, sum.byte, DIGEST_SIZE);
}

static void refuses_all_that_is_cut(void **state)
{
	struct buf bytes = BUF_INIT(1 << 20);
	struct arena a = ARENA_INIT;
	struct state s;

	(void)state;
	write_example(&bytes);
	for (size_t n = 0; n < bytes.len; n++)
		assert_false(state_parse(&s, str_make(bytes.ptr, n), &a));
	arena_release(&a);
	buf_release(&bytes);
}

static void refuses_each_changed_byte(void **state)
{
	struct buf bytes = BUF_INIT(1 << 20);
	struct arena a = ARENA_INIT;
	struct state s;

	(void)state;
	write_example(&bytes);
	for (size_t i = 0; i < bytes.len; i++) {
		bytes.ptr[i] ^= 1;
		assert_false(state_parse(&s, buf_str(&bytes), &a));
		bytes.ptr[i] ^= 1;
	}
	arena_release(&a);
	buf_release(&bytes);
}

/* Even with the right sum: no reading past the end, no endless lists. */
static void survives_sealed_nonsense(void **state)
{
	struct arena a = ARENA_INIT;
	uint64_t random = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct buf bytes = BUF_INIT(1 << 20);
		struct state s;

		write_example(&bytes);
		for (int k = 0; k < 3; k++)
			bytes.ptr[18 + unit_random(&random) %
				  (bytes.len - 18 - DIGEST_SIZE)] =
				(char)unit_random(&random);
		seal(&bytes);
		if (state_parse(&s, buf_str(&bytes), &a))
			assert_true(s.n_made <= bytes.len);
		buf_release(&bytes);
		arena_rewind(&a);
	}
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_it_writes),
		cmocka_unit_test(refuses_all_that_is_cut),
		cmocka_unit_test(refuses_each_changed_byte),
		cmocka_unit_test(survives_sealed_nonsense)
	};

	return UNIT_RUN(tests);
}
