/*
 * /kelengkapan/YEAR/: which documents of a year are in, late or missing.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *kelengkapan_tahun_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "kelengkapan_tahun.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "kelengkapan_tahun.deskripsi"),
					  NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
