/*
 * Parts that the pages of an OPD's history share; declared in
 * view/riwayat.h.
 */
#include "view/riwayat.h"

#include "base/limits.h"
#include "view/frame.h"
#include "view/ubahan.h"

typedef void address_of(struct buf *out, const char *slug);

static const char *address(const struct sheet *s, address_of *make,
			   const char *slug)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *text;

	make(&out, slug);
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static const char *title(const struct sheet *s, const struct riwayat *r,
			 const struct versi *v)
{
	const char *subject = v ? v->commit->subject : NULL;
	const char *key = "versi.judul";

	if (!v)
		return SHEET_WORDS(s, "riwayat.judul_halaman",
				   { "nama", r->nama });
	if (!subject || !*subject)
		key = "versi.judul_tanpa";
	return SHEET_WORDS(s, key, { "n", sheet_int(s, v->nomor) },
			   { "judul", subject }, { "nama", r->nama });
}

struct value *riwayat_frame(const struct sheet *s, const struct riwayat *r,
			    const struct versi *v, const char *deskripsi)
{
	bool pemda = !strcmp(r->slug, "pemda");
	const struct crumb crumbs[] = {
		{ sheet_word(s, "nav.opd"), ADDRESS_OPD_LIST },
		{ r->nama, address(s, address_slug, r->slug) },
		{ sheet_word(s, "riwayat.judul"),
		  v ? address(s, address_riwayat, r->slug) : NULL },
		{ v ? SHEET_WORDS(s, "versi.nama",
				  { "n", sheet_int(s, v->nomor) }) : NULL,
		  NULL }
	};
	struct value *root = frame_values(s, title(s, r, v), deskripsi,
					  pemda ? NAV_PEMDA : NAV_OPD);

	if (r->unit)
		frame_kartu(s, root, r->unit);
	frame_crumbs(s, root, crumbs + pemda,
		     ARRAY_SIZE(crumbs) - pemda - (v == NULL));
	return root;
}

const char *riwayat_jumlah(const struct sheet *s, size_t n)
{
	return SHEET_WORDS(s, n == 1 ? "riwayat.satu_versi"
				     : "riwayat.n_versi",
			   { "n", sheet_int(s, (int64_t)n) });
}

bool is_kilas(const struct change *c)
{
	return c->golongan <= GOLONGAN_TARGET && change_is_figure(c);
}

size_t put_kilas(const struct sheet *s, struct value *map,
		 const struct versi *v, size_t most)
{
	struct value *list = put_list(s, map, "kilas");
	size_t n = 0;

	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];
		struct value *x;

		if (!is_kilas(c) || n++ >= most)
			continue;
		x = push_map(s, list);
		put_ubahan(s, x, v, c);
		put_bool(s, x, "hilang", c->golongan == GOLONGAN_HILANG);
	}
	put_text(s, map, "kilas_lagi", n <= most ? NULL : SHEET_WORDS(
		s, "riwayat.kilas_lagi",
		{ "n", sheet_int(s, (int64_t)(n - most)) }));
	return n < most ? n : most;
}
