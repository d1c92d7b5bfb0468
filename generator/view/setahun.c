/*
 * The frame of a page of all OPDs in one year; see setahun.h.
 */
#include "view/setahun.h"

#include "base/limits.h"

static const char *year_address(const struct sheet *s, const char *address,
				int tahun)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *text;

	address_tahun(&out, address, tahun);
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static void put_years(const struct sheet *s, struct value *root,
		      const struct setahun *x, int tahun)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "tahun_lain");

	for (size_t i = 0; i < site->n_tahun; i++) {
		struct value *v = push_map(s, list);
		int year = site->tahun[i];

		put_text(s, v, "teks", sheet_int(s, year));
		put_text(s, v, "tautan",
			 sheet_link(s, year_address(s, x->address, year)));
		put_bool(s, v, "kini", year == tahun);
	}
	put_bool(s, root, "ada_tahun_lain", list->n > 1);
}

static const char *text(const struct sheet *s, const struct setahun *x,
			const char *which, int tahun)
{
	return SHEET_WORDS(s, arena_strf(s->arena, "%s.%s", x->kunci, which),
			   { "tahun", sheet_int(s, tahun) },
			   { "wilayah", s->view->site->isi->situs.wilayah });
}

struct value *setahun_values(const struct sheet *s, const struct page *p,
			     const struct setahun *x)
{
	const char *tahun = sheet_int(s, p->tahun);
	struct crumb crumb[] = { { text(s, x, "judul", p->tahun), x->address },
				 { tahun, NULL } };
	struct value *root = frame_values(s, text(s, x, "judul_tahun",
						  p->tahun),
					  text(s, x, "deskripsi", p->tahun),
					  x->nav);

	frame_crumbs(s, root, crumb, ARRAY_SIZE(crumb));
	frame_canonical(s, root, year_address(s, x->address, p->tahun));
	put_text(s, root, "atas", s->view->site->isi->situs.wilayah);
	put_text(s, root, "tahun", tahun);
	put_years(s, root, x, p->tahun);
	return root;
}
