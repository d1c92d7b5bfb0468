/*
 * /gaya/: every part that pages are made of, for those who change the
 * theme.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *gaya_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "gaya.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "gaya.deskripsi"),
					  NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
