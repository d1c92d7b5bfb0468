/*
 * /pohon-kinerja/: from the goals of the region down to the programmes.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *pohon_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "pohon.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "pohon.deskripsi"),
					  NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
