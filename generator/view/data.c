/*
 * /data/: open data, where it is and what it means.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *data_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "data.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "data.deskripsi"),
					  NAV_DATA);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
