/*
 * A row being filled; see isian.h. The rows of each table are in the files
 * isi_*.c.
 */
#include "export/isian.h"

#include "base/limits.h"

void isi_cell(struct isian *i, const char *kolom, struct cell c)
{
	if (i->n == i->kamus->n || strcmp(i->kamus->kolom[i->n].nama, kolom))
		BUG("a cell of another column");
	i->cell[i->n++] = c;
}

void isi_teks(struct isian *i, const char *kolom, const char *teks)
{
	isi_cell(i, kolom, cell_text(teks));
}

void isi_bulat(struct isian *i, const char *kolom, int64_t n)
{
	isi_cell(i, kolom, cell_number(decimal_int(n)));
}

void isi_tahun(struct isian *i, const char *kolom, int tahun)
{
	isi_cell(i, kolom, cell_count(tahun));
}

void isi_tanggal(struct isian *i, const char *kolom, struct date d)
{
	isi_teks(i, kolom, date_given(d)
			? arena_strf(i->arena, "%04d-%02d-%02d", d.year,
				     d.month, d.day) : NULL);
}

void isi_angka(struct isian *i, const char *kolom, struct nilai n)
{
	bool number = n.bentuk == NILAI_ANGKA || n.bentuk == NILAI_RENTANG;

	isi_cell(i, kolom, number ? cell_number(n.angka) : cell_text(NULL));
}

void isi_predikat(struct isian *i, const char *kolom, struct nilai n)
{
	isi_teks(i, kolom, n.bentuk == NILAI_PREDIKAT ? n.predikat : NULL);
}

void isi_daftar(struct isian *i, const char *kolom, const char **teks,
		size_t n)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);

	for (size_t k = 0; k < n; k++)
		buf_addf(&out, "%s%s", k ? " " : "", teks[k]);
	isi_teks(i, kolom, n ? arena_strdup(i->arena, buf_str(&out)) : NULL);
	buf_release(&out);
}

void isi_awal(struct isian *i, const struct unit *u)
{
	i->n = 0;
	isi_teks(i, "slug", u->opd->slug);
	isi_teks(i, "opd", u->opd->nama);
}

void isi_akhir(struct isian *i, const char *halaman)
{
	const struct situs *situs = &i->view->site->isi->situs;
	const char *base = i->view->base_url;

	isi_teks(i, "halaman", !base ? halaman
		 : arena_strf(i->arena, "%s%s", base, halaman));
	isi_teks(i, "lisensi", situs->lisensi.nama);
	isi_cell(i, "contoh", cell_truth(situs->contoh));
	if (i->n != i->kamus->n)
		BUG("a row with too few cells");
	i->row(i->ctx, i->cell);
}

void isi_unit(struct isian *i, const struct unit *u)
{
	static void (*const fill[N_KAMUS])(struct isian *,
					   const struct unit *) = {
		[KAMUS_CAPAIAN] = isi_capaian,
		[KAMUS_RINGKASAN] = isi_ringkasan,
		[KAMUS_ANGGARAN] = isi_anggaran,
		[KAMUS_EVALUASI] = isi_evaluasi,
		[KAMUS_REKOMENDASI] = isi_rekomendasi,
		[KAMUS_DOKUMEN] = isi_dokumen,
		[KAMUS_TRIWULAN] = isi_triwulan,
		[KAMUS_RENCANA] = isi_rencana,
		[KAMUS_INDIKATOR] = isi_indikator,
		[KAMUS_OPD] = isi_opd_baris
	};

	fill[i->kamus - kamus](i, u);
}

static const char *keep(struct isian *i, struct buf *address)
{
	const char *copy = arena_strdup(i->arena, buf_str(address));

	buf_release(address);
	return copy;
}

const char *isi_alamat_tahun(struct isian *i, const struct rekap *r,
			     const char *bagian)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_rekap(&address, r->unit, r->tahun);
	buf_adds(&address, bagian);
	return keep(i, &address);
}

const char *isi_alamat_indikator(struct isian *i, const struct unit *u,
				 const char *kode)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_indikator(&address, u, kode);
	return keep(i, &address);
}

const char *isi_jenis(const struct indikator *i)
{
	static const char *const kata[] = {
		[JENIS_ANGKA] = "angka", [JENIS_PERSEN] = "persen",
		[JENIS_INDEKS] = "indeks", [JENIS_RUPIAH] = "rupiah",
		[JENIS_PREDIKAT] = "predikat"
	};

	return kata[i->jenis];
}

const char *isi_arah(const struct indikator *i)
{
	static const char *const kata[] = { [ARAH_NAIK] = "naik",
					    [ARAH_TURUN] = "turun",
					    [ARAH_RENTANG] = "rentang" };

	return kata[i->arah];
}
