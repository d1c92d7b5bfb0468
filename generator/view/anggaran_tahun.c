/*
 * /anggaran/YEAR/: what every OPD had and spent in one year, beside what it
 * reached.
 */
#include "view/page.h"

#include "view/frame.h"

struct value *anggaran_tahun_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "anggaran_tahun.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "anggaran_tahun.deskripsi"),
					  NAV_ANGGARAN);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	return root;
}
