/*
 * /evaluasi/: the scores of all OPDs through the years, and what became of
 * the recommendations.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *evaluasi_semua_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "evaluasi_semua.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "evaluasi_semua.deskripsi"),
					  NAV_EVALUASI);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
