/*
 * Making addresses; see address.h.
 */
#include "site/address.h"

#include "base/escape.h"
#include "base/limits.h"

static const char *const reserved[] = {
	"opd", "pemda", "capaian", "anggaran", "evaluasi", "kelengkapan",
	"pohon-kinerja", "perubahan", "data", "aset", "bandingkan", "cari",
	"peta-situs", "sematkan", "gaya", "index", "404"
};

void address_slug(struct buf *out, const char *slug)
{
	if (strcmp(slug, "pemda") != 0)
		buf_adds(out, ADDRESS_OPD_LIST);
	buf_addf(out, "%s/", slug);
}

void address_riwayat(struct buf *out, const char *slug)
{
	address_slug(out, slug);
	buf_adds(out, "riwayat/");
}

void address_versi(struct buf *out, const char *slug, int nomor)
{
	address_riwayat(out, slug);
	buf_addf(out, "%d/", nomor);
}

void address_versi_laporan(struct buf *out, const char *slug, int nomor)
{
	address_versi(out, slug, nomor);
	buf_adds(out, "laporan/");
}

void address_unit(struct buf *out, const struct unit *u)
{
	address_slug(out, u->opd->slug);
}

void address_rekap(struct buf *out, const struct unit *u, int tahun)
{
	address_unit(out, u);
	buf_addf(out, "%d/", tahun);
}

void address_cetak(struct buf *out, const struct unit *u, int tahun)
{
	address_rekap(out, u, tahun);
	buf_adds(out, "cetak/");
}

void address_tahun(struct buf *out, const char *address, int tahun)
{
	buf_addf(out, "%s%d/", address, tahun);
}

void address_cari_huruf(struct buf *out, const char *huruf, int bagian)
{
	buf_addf(out, "%s%s/", ADDRESS_CARI, huruf);
	if (bagian > 1)
		buf_addf(out, "%d/", bagian);
}

void address_indikator(struct buf *out, const struct unit *u,
		       const char *kode)
{
	address_unit(out, u);
	buf_adds(out, "indikator/");
	address_kode(out, kode);
	buf_addch(out, '/');
}

void address_kartu(struct buf *out, const struct unit *u)
{
	address_unit(out, u);
	buf_adds(out, ADDRESS_KARTU);
}

void address_grafik(struct buf *out, const struct unit *u, const char *kode)
{
	address_indikator(out, u, kode);
	buf_adds(out, "grafik.svg");
}

void address_sematkan(struct buf *out, const struct unit *u,
		      const char *kode)
{
	buf_adds(out, ADDRESS_SEMATKAN);
	address_unit(out, u);
	address_kode(out, kode);
	buf_addch(out, '/');
}

void address_halaman(struct buf *out, const char *slug)
{
	buf_addf(out, "%s/", slug);
}

void address_dokumen(struct buf *out, const struct unit *u, int tahun,
		     const char *berkas)
{
	address_rekap(out, u, tahun);
	escape_url_path(out, str_from(berkas));
}

static const char *const ending_of[N_BENTUK] = {
	[BENTUK_CSV] = ".csv", [BENTUK_CSV_ID] = "-id.csv",
	[BENTUK_JSON] = ".json"
};

/* Where the open data of an OPD are, or (u NULL) of all. */
static void add_folder(struct buf *out, const struct unit *u)
{
	if (u)
		address_unit(out, u);
	buf_adds(out, ADDRESS_DATA);
}

void address_tabel(struct buf *out, const struct unit *u, const char *nama,
		   enum bentuk b)
{
	add_folder(out, u);
	buf_addf(out, "%s%s", nama, ending_of[b]);
}

void address_tabel_indikator(struct buf *out, const struct unit *u,
			     const char *kode, enum bentuk b)
{
	address_indikator(out, u, kode);
	buf_addf(out, "data%s", ending_of[b]);
}

void address_kinerja(struct buf *out, const struct unit *u,
		     const char *ending)
{
	add_folder(out, u);
	buf_addf(out, "kinerja%s", ending);
}

void address_paket(struct buf *out, const struct unit *u)
{
	add_folder(out, u);
	buf_adds(out, "datapackage.json");
}

void address_kode(struct buf *out, const char *kode)
{
	bool hyphen = false, begun = false;

	for (; *kode; kode++) {
		char c = *kode;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
			hyphen = true;
			continue;
		}
		if (hyphen && begun)
			buf_addch(out, '-');
		buf_addch(out, c);
		hyphen = false;
		begun = true;
	}
	if (!begun)
		buf_addch(out, 'x');
}

bool address_same_kode(const char *a, const char *b)
{
	struct buf x = BUF_INIT(LIMIT_PATH), y = BUF_INIT(LIMIT_PATH);
	bool same;

	address_kode(&x, a);
	address_kode(&y, b);
	same = str_equal(buf_str(&x), buf_str(&y));
	buf_release(&x);
	buf_release(&y);
	return same;
}

bool address_is_reserved(const char *slug)
{
	for (size_t i = 0; i < ARRAY_SIZE(reserved); i++)
		if (!strcmp(slug, reserved[i]))
			return true;
	return false;
}

void address_link(struct buf *out, const char *from, const char *to)
{
	struct str target = str_from(to);
	size_t hash = str_find(target, '#');
	struct str path = str_make(to, hash);

	for (const char *p = strchr(from, '/'); p; p = strchr(p + 1, '/'))
		buf_adds(out, "../");
	buf_addstr(out, path);
	if (path.len == 0 || path.ptr[path.len - 1] == '/')
		buf_adds(out, "index.html");
	buf_addstr(out, str_skip(target, hash));
}
