/*
 * /bandingkan/: OPDs, or years of one, side by side.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *bandingkan_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "bandingkan.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "bandingkan.deskripsi"),
					  NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
