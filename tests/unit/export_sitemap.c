/*
 * The site map: which pages, with which day, in how many files.
 */
#include "export_fixture.h"

#include "export/sitemap.h"

static void assert_holds(const struct buf *text, const char *part)
{
	if (!strstr(text->ptr, part))
		fail_msg("\"%s\" is not in: %.400s", part, text->ptr);
}

/* A list of n pages of nothing. */
static struct page_list pages(struct arena *a, size_t n)
{
	struct page_list list = { arena_calloc(a, n, sizeof(struct page)),
				  n };

	for (size_t i = 0; i < n; i++)
		list.page[i].address = "a&b/";
	return list;
}

static void test_parts(void **state)
{
	struct arena a = ARENA_INIT;
	struct page_list list = pages(&a, SITEMAP_MOST + 2);
	struct view v = { .base_url = "https://x.example/" };
	struct buf text = BUF_INIT(LIMIT_TABLE);

	(void)state;
	assert_int_equal(sitemap_parts(&list), 2);
	sitemap_write(&text, &list, &v, 1);
	assert_holds(&text, "<url><loc>https://x.example/a&amp;b/</loc></url>"
			    "\n<url><loc>https://x.example/a&amp;b/</loc>"
			    "</url>\n</urlset>");
	list.page[0].hidden = true;
	list.page[1].hidden = true;
	assert_int_equal(sitemap_parts(&list), 1);
	list.n = 0;
	assert_int_equal(sitemap_parts(&list), 1);
	buf_clear(&text);
	sitemap_index(&text, 2, v.base_url);
	assert_holds(&text, "<sitemap><loc>https://x.example/sitemap-2.xml"
			    "</loc></sitemap>\n</sitemapindex>\n");
	buf_release(&text);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parts),
	};

	return UNIT_RUN(tests);
}
