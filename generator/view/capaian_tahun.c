/*
 * /capaian/YEAR/: every indikator of every OPD in one year, as a heat map and
 * as a ranking.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *capaian_tahun_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "capaian_tahun.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "capaian_tahun.deskripsi"),
					  NAV_CAPAIAN);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
