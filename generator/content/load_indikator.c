/*
 * One indikator of a plan; see load_indikator.h. Knows nothing of years but
 * those of its plan.
 */
#include "content/load_indikator.h"

#include "base/text.h"
#include "content/load_nilai.h"
#include "content/name.h"

static const char *const jenis_names[] = { "angka", "persen", "indeks",
					   "rupiah", "predikat", NULL };
static const char *const arah_names[] = { "naik", "turun", "rentang", NULL };
static const char *const agregasi_names[] = { "posisi-akhir", "kumulatif",
					      "rata-rata", NULL };
static const char *const rumus_names[] = { "situs", "selisih", "rasio",
					   NULL };

static void read_kind(const struct loader *l, struct indikator *out,
		      const cJSON *o)
{
	out->jenis = (enum jenis)loader_choice(o, "jenis", jenis_names,
					       JENIS_ANGKA);
	out->arah = (enum arah)loader_choice(o, "arah", arah_names,
					     ARAH_NAIK);
	out->agregasi = (enum agregasi)loader_choice(
		o, "agregasi", agregasi_names, AGREGASI_POSISI_AKHIR);
	out->rumus_capaian = (enum rumus)loader_choice(
		o, "rumus_capaian", rumus_names, RUMUS_SITUS);
	out->desimal = loader_int(l, o, "desimal",
				  out->jenis == JENIS_RUPIAH ? 0 : 2);
	out->iku = loader_true(o, "iku");
}

static void read_texts(struct loader *l, struct indikator *out,
		       const cJSON *o)
{
	out->nama = loader_text(l, o, "nama");
	out->satuan = loader_text(l, o, "satuan");
	out->definisi = loader_text(l, o, "definisi");
	out->formulasi = loader_text(l, o, "formulasi");
	out->sumber_data = loader_text(l, o, "sumber_data");
	out->frekuensi = loader_text(l, o, "frekuensi");
	out->penanggung_jawab = loader_text(l, o, "penanggung_jawab");
	out->alasan_pemilihan = loader_text(l, o, "alasan_pemilihan");
	out->lanjutan = loader_text(l, o, "lanjutan");
}

static void read_scale(struct loader *l, struct indikator *out,
		       const cJSON *o)
{
	const cJSON *item = json_get(o, "skala");

	if (out->jenis != JENIS_PREDIKAT) {
		if (item)
			diag_error(l->diag, json_key_place(&l->json, item),
				   "K069", "\"skala\" hanya untuk jenis "
				   "\"predikat\"; hapus, atau ganti jenisnya");
		return;
	}
	if (!item)
		diag_error(l->diag, loader_place(l, o), "K068",
			   "indikator berjenis predikat memerlukan "
			   "\"skala\": \"akip\", \"opini-bpk\", atau daftar "
			   "dari yang terburuk ke yang terbaik");
	else if (cJSON_IsString(item))
		out->skala = *skala_dari_nama(item->valuestring);
	else
		out->skala.n_predikat = loader_list(
			l, &out->skala.predikat, o, "skala");
}

/* Grades are ranks: they are not summed and have one direction. */
static void check_grade(struct loader *l, const struct indikator *i,
			const cJSON *o)
{
	if (i->jenis != JENIS_PREDIKAT)
		return;
	if (i->arah != ARAH_NAIK)
		diag_error(l->diag, loader_place(l, json_get(o, "arah")),
			   "K075", "predikat tidak dapat berarah \"%s\", "
			   "karena skala ditulis dari yang terburuk ke yang "
			   "terbaik; tulis \"naik\"",
			   json_get(o, "arah")->valuestring);
	if (i->agregasi != AGREGASI_POSISI_AKHIR)
		diag_error(l->diag, loader_place(l, json_get(o, "agregasi")),
			   "K074", "predikat tidak dapat dijumlah atau "
			   "dirata-rata; pakai \"posisi-akhir\"");
}

static void check_formula(struct loader *l, const struct indikator *i,
			  const cJSON *o)
{
	const cJSON *item = json_get(o, "rumus_capaian");

	if (item && i->arah != ARAH_TURUN)
		diag_warning(l->diag, json_key_place(&l->json, item), "K076",
			     "\"rumus_capaian\" hanya berlaku untuk arah "
			     "\"turun\", jadi di sini tidak dipakai");
}

static void read_range(struct loader *l, struct indikator *out,
		       const cJSON *list)
{
	struct nilai low = load_nilai(l, list->child, out);
	struct nilai high = load_nilai(l, list->child->next, out);

	out->rentang.bentuk = NILAI_RENTANG;
	out->rentang.angka = low.angka;
	out->rentang.atas = high.angka;
	if (decimal_cmp(low.angka, high.angka) >= 0)
		diag_error(l->diag, loader_place(l, list), "K067",
			   "batas bawah rentang, %s, tidak lebih kecil dari "
			   "batas atasnya, %s; tulis yang kecil dahulu, "
			   "seperti [60, 85]",
			   text_number_in(&l->scratch, low.angka),
			   text_number_in(&l->scratch, high.angka));
}

static void read_ranged(struct loader *l, struct indikator *out,
			const cJSON *o)
{
	const cJSON *range = json_get(o, "rentang");
	const cJSON *target = json_get(o, "target");

	if (range)
		read_range(l, out, range);
	else
		diag_error(l->diag, loader_place(l, o), "K064",
			   "arah \"rentang\" memerlukan \"rentang\", seperti "
			   "[60, 85]");
	if (target)
		diag_error(l->diag, json_key_place(&l->json, target), "K066",
			   "target arah \"rentang\" adalah rentangnya, untuk "
			   "setiap tahun; hapus \"target\"");
}

/* Insert by year; a plan has few. */
static void add_target(struct indikator *out, struct target_tahun t)
{
	size_t at = out->n_target;

	out->n_target++;
	for (; at > 0 && out->target[at - 1].tahun > t.tahun; at--)
		out->target[at] = out->target[at - 1];
	out->target[at] = t;
}

static void read_target(struct loader *l, struct indikator *out,
			const struct rencana *plan, const cJSON *item)
{
	struct target_tahun t = { .tahun = name_year(str_from(item->string)) };

	if (t.tahun == 0)
		return;		/* a key of the agency's own: x-… */
	t.nilai = load_nilai(l, item, out);
	if (t.tahun < plan->mulai || t.tahun > plan->selesai)
		diag_error(l->diag, json_key_place(&l->json, item), "K063",
			   "target tahun %d di luar masa rencana %d–%d; hapus, "
			   "atau perbaiki tahunnya",
			   t.tahun, plan->mulai, plan->selesai);
	add_target(out, t);
}

static void read_targets(struct loader *l, struct indikator *out,
			 const struct rencana *plan, const cJSON *o)
{
	const cJSON *targets = json_get(o, "target");
	const cJSON *range = json_get(o, "rentang");

	if (range)
		diag_error(l->diag, json_key_place(&l->json, range), "K065",
			   "\"rentang\" hanya untuk arah \"rentang\"; tulis "
			   "target per tahun sebagai \"target\"");
	out->target = loader_room(l, targets, sizeof(*out->target));
	for (const cJSON *i = targets ? targets->child : NULL; i; i = i->next)
		read_target(l, out, plan, i);
}

static void read_references(struct loader *l, struct indikator *out,
			    const cJSON *o)
{
	const cJSON *start = json_get(o, "kondisi_awal");
	const cJSON *national = json_get(o, "standar_nasional");

	out->kondisi_awal_tahun = loader_int(l, start, "tahun", 0);
	out->kondisi_awal = load_nilai(l, json_get(start, "nilai"), out);
	out->standar_nasional = load_nilai(l, json_get(national, "nilai"),
					   out);
	out->standar_nasional_tahun = loader_int(l, national, "tahun", 0);
	out->standar_nasional_sumber = loader_text(l, national, "sumber");
}

void load_indikator(struct loader *l, struct indikator *out,
		    const struct rencana *plan, const cJSON *object)
{
	out->asal = loader_place(l, object);
	read_kind(l, out, object);
	read_texts(l, out, object);
	read_scale(l, out, object);
	check_grade(l, out, object);
	check_formula(l, out, object);
	read_references(l, out, object);
	if (out->arah == ARAH_RENTANG)
		read_ranged(l, out, object);
	else
		read_targets(l, out, plan, object);
}
