/*
 * /cari/: search, and without a script the list from A to Z.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *cari_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "cari.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "cari.deskripsi"),
					  NAV_CARI);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
