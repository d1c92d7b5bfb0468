/*
 * Lists of downloads; see unduhan.h and bagian.h.
 */
#include "view/unduhan.h"

#include "base/limits.h"
#include "view/bagian.h"
#include "view/dataset.h"
#include "view/kamus.h"

void unduhan_push(const struct sheet *s, struct value *list,
		  const char *address, const char *teks,
		  const char *keterangan)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "tautan", sheet_link(s, address));
	put_text(s, v, "teks", teks);
	put_text(s, v, "keterangan", keterangan);
}

const char *unduhan_nama(const char *address)
{
	const char *slash = strrchr(address, '/');

	return slash ? slash + 1 : address;
}

/* The sentence above, with the licence where there is one. */
static const char *sentence(const struct sheet *s, const char *key,
			    const char *nama)
{
	const char *lisensi = s->view->site->isi->situs.lisensi.nama;

	if (!lisensi)
		key = arena_strf(s->arena, "%s_kosong", key);
	return SHEET_WORDS(s, key, { "nama", nama },
			   { "lisensi", lisensi ? lisensi : "" });
}

/* A table in both dialects of CSV, each called as its file. */
static void push_table(const struct sheet *s, struct value *list,
		       const struct kamus *k, const struct unit *u)
{
	struct value *v = push_map(s, list), *files;

	put_text(s, v, "judul", kamus_judul(s, k));
	files = put_list(s, v, "berkas");
	for (int b = BENTUK_CSV; b <= BENTUK_CSV_ID; b++) {
		struct buf address = BUF_INIT(LIMIT_PATH);

		address_tabel(&address, u, k->nama, (enum bentuk)b);
		unduhan_push(s, files, address.ptr,
			     arena_strdup(s->arena, str_from(
				     unduhan_nama(address.ptr))), NULL);
		buf_release(&address);
	}
}

static void push_whole(const struct sheet *s, struct value *list,
		       const struct unit *u, const char *ending,
		       const char *word)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_kinerja(&address, u, ending);
	unduhan_push(s, list, address.ptr, sheet_word(s, word),
		     sheet_word(s, "data.semua_tabel"));
	buf_release(&address);
}

static void push_history(const struct sheet *s, struct value *list,
			 const struct unit *u)
{
	const struct sejarah *h = s->view->sejarah;
	struct buf address = BUF_INIT(LIMIT_PATH);

	if (h && h->ada && sejarah_riwayat(h, u->opd->slug)) {
		address_unit(&address, u);
		buf_adds(&address, "riwayat.csv");
		unduhan_push(s, list, address.ptr, "riwayat.csv",
			     sheet_word(s, "data.unduhan_riwayat"));
	}
	buf_release(&address);
}

void put_unduhan(const struct sheet *s, struct value *root,
		 const struct unit *u)
{
	struct value *map, *list;

	put_null(s, root, "unduhan");
	if (s->arsip)
		return;
	map = put_map(s, root, "unduhan");
	put_text(s, map, "kalimat",
		 sentence(s, "data.unduhan_cara", u->opd->nama));
	list = put_list(s, map, "berkas");
	push_whole(s, list, u, ".xlsx", "data.xlsx");
	push_whole(s, list, u, ".json", "data.json");
	push_history(s, list, u);
	unduhan_push(s, list, ADDRESS_DATA "#kamus",
		     sheet_word(s, "data.kamus"),
		     sheet_word(s, "data.unduhan_kamus"));
	list = put_list(s, map, "tabel");
	for (size_t i = 0; i < N_KAMUS; i++)
		push_table(s, list, &kamus[i], u);
}

void put_unduhan_indikator(const struct sheet *s, struct value *root,
			   const struct deret *d)
{
	static const char *const word[N_BENTUK] = {
		[BENTUK_CSV] = "data.csv", [BENTUK_CSV_ID] = "data.csv_id",
		[BENTUK_JSON] = "data.json"
	};
	struct value *map = put_map(s, root, "unduhan");
	struct value *list = put_list(s, map, "berkas");

	put_text(s, map, "kalimat",
		 sentence(s, "data.unduhan_indikator", d->indikator->nama));
	for (int b = 0; b < N_BENTUK; b++) {
		struct buf address = BUF_INIT(LIMIT_PATH);

		address_tabel_indikator(&address, d->unit, d->indikator->kode,
					(enum bentuk)b);
		unduhan_push(s, list, address.ptr, sheet_word(s, word[b]),
			     arena_strdup(s->arena, str_from(
				     unduhan_nama(address.ptr))));
		buf_release(&address);
	}
	unduhan_push(s, list, ADDRESS_DATA "#kamus",
		     sheet_word(s, "data.kamus"),
		     sheet_word(s, "data.unduhan_kamus"));
	put_dataset_indikator(s, root, d);
}
