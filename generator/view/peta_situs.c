/*
 * /peta-situs/: every page that people look for.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *peta_situs_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "peta_situs.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "peta_situs.deskripsi"),
					  NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
