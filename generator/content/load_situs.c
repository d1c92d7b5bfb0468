/*
 * situs.json: the site's settings; see load_parts.h.
 */
#include "content/load_parts.h"

static void set_defaults(struct situs *s)
{
	struct situs empty = {
		.bahasa = "id", .tema = "default", .zona_waktu = 7 * 60,
		.tenggat_opd = { 2, 31 }, .tenggat_pemda = { 3, 31 },
		.arsip = true
	};

	*s = empty;
	penilaian_default(&s->penilaian);
}

static int two_digits(const char *p)
{
	return (p[0] - '0') * 10 + (p[1] - '0');
}

/* "+07:00" in minutes; the schema holds its form. */
static int zone(const char *text)
{
	int minutes = two_digits(text + 1) * 60 + two_digits(text + 4);

	return text[0] == '-' ? -minutes : minutes;
}

/* "02-akhir" or "03-31"; the schema holds its form. */
static void read_deadline(struct loader *l, struct tenggat *out,
			  const cJSON *object, const char *key)
{
	const cJSON *item = json_get(object, key);
	const char *text = item ? item->valuestring : NULL;

	if (!item)
		return;
	out->bulan = two_digits(text);
	out->hari = text[3] == 'a' ? 31 : two_digits(text + 3);
	if (text[3] == 'a' || out->hari <= date_month_days(2023, out->bulan))
		return;
	diag_error(l->diag, loader_place(l, item), "K095",
		   "tanggal \"%s\" tidak ada setiap tahun; untuk hari "
		   "terakhir tulis \"%.3sakhir\"", text, text);
}

/* Spread n steps over the five levels of the look: 5 best, 1 worst. */
static int level(size_t step, size_t n)
{
	return 5 - (int)((4 * step + (n - 1) / 2) / (n - 1));
}

static void check_step(struct loader *l, const cJSON *step,
		       const struct penilaian *p, size_t i)
{
	bool last = step->next == NULL;
	struct nilai above = p->skala[i].lebih_dari;
	struct place at = loader_place(l, step);

	if (last && nilai_ada(above))
		diag_error(l->diag, at, "K089", "kategori terakhir "
			   "menampung semua sisanya, jadi tidak berbatas; "
			   "hapus \"lebih_dari\"");
	if (!last && !nilai_ada(above))
		diag_error(l->diag, at, "K089", "kategori ini belum "
			   "berbatas; tulis \"lebih_dari\", karena hanya yang "
			   "terakhir tanpa batas");
	if (i > 0 && nilai_ada(above) &&
	    decimal_cmp(above.angka, p->skala[i - 1].lebih_dari.angka) >= 0)
		diag_error(l->diag, at, "K089", "batas kategori ini tidak di "
			   "bawah batas kategori sebelumnya; urutkan dari yang "
			   "terbaik ke yang terburuk");
}

static void read_scale(struct loader *l, struct penilaian *p,
		       const cJSON *list)
{
	size_t n = (size_t)cJSON_GetArraySize(list), i = 0;

	if (n == 0)
		return;
	p->skala = arena_calloc(l->arena, n, sizeof(*p->skala));
	p->n_skala = n;
	for (const cJSON *step = list->child; step; step = step->next, i++) {
		p->skala[i].lebih_dari =
			loader_number(l, json_get(step, "lebih_dari"));
		p->skala[i].label = loader_text(l, step, "label");
		p->skala[i].kunci = kategori_kunci(p->skala[i].label);
		p->skala[i].tingkat = level(i, n);
		check_step(l, step, p, i);
	}
}

static void read_rules(struct loader *l, struct penilaian *p,
		       const cJSON *rules)
{
	static const char *const names[] = { "situs", "selisih", "rasio",
					     NULL };
	struct nilai floor = loader_number(l, json_get(rules, "batas_bawah"));

	p->batas_capaian = loader_number(l, json_get(rules, "batas_capaian"));
	if (nilai_ada(floor))
		p->batas_bawah = floor.angka;
	p->rumus_turun = (enum rumus)loader_choice(rules, "rumus_turun",
						   names, RUMUS_SELISIH);
	read_scale(l, p, json_get(rules, "skala_capaian"));
}

/* The schema holds that each is whole. */
static void read_silences(struct loader *l, struct situs *s,
			  const cJSON *list)
{
	size_t n = (size_t)cJSON_GetArraySize(list), i = 0;

	if (n == 0)
		return;
	s->diamkan = arena_calloc(l->arena, n, sizeof(*s->diamkan));
	s->n_diamkan = n;
	for (const cJSON *e = list->child; e; e = e->next, i++) {
		s->diamkan[i].code = loader_text(l, e, "kode");
		s->diamkan[i].pattern = loader_text(l, e, "jalur");
		s->diamkan[i].reason = loader_text(l, e, "alasan");
		s->diamkan[i].place = loader_place(l, e);
	}
}

static void read_groups(struct loader *l, struct situs *s, const cJSON *list)
{
	size_t n = (size_t)cJSON_GetArraySize(list), i = 0;

	if (n == 0)
		return;
	s->kelompok = arena_calloc(l->arena, n, sizeof(*s->kelompok));
	s->n_kelompok = n;
	for (const cJSON *e = list->child; e; e = e->next, i++) {
		struct kelompok_kerja *k = &s->kelompok[i];

		k->nama = loader_text(l, e, "nama");
		k->n_email = loader_list(l, &k->email, e, "email");
		k->n_jalur = loader_list(l, &k->jalur, e, "jalur");
	}
}

static void read_contacts(struct loader *l, struct situs *s,
			  const cJSON *root)
{
	const cJSON *ppid = json_get(root, "ppid");
	const cJSON *licence = json_get(root, "lisensi");

	s->ppid_nama = loader_text(l, ppid, "nama");
	s->ppid_email = loader_text(l, ppid, "email");
	s->ppid_alamat = loader_text(l, ppid, "alamat");
	s->ppid_tautan = loader_text(l, ppid, "tautan");
	s->lisensi.nama = loader_text(l, licence, "nama");
	s->lisensi.tautan = loader_text(l, licence, "tautan");
}

/* The model promises a final "/". */
static const char *site_address(struct loader *l, const cJSON *root)
{
	const char *text = loader_text(l, root, "alamat_situs");

	if (!text || str_ends(str_from(text), "/"))
		return text;
	return arena_strf(l->arena, "%s/", text);
}

static void read_situs(struct loader *l, struct situs *s, const cJSON *root)
{
	const char *bahasa = loader_text(l, root, "bahasa");
	const char *tema = loader_text(l, root, "tema");
	const cJSON *zona = json_get(root, "zona_waktu");
	const cJSON *tenggat = json_get(root, "tenggat");
	const cJSON *shown = json_get(json_get(root, "riwayat"), "nama");
	const cJSON *kept = json_get(root, "arsip");

	s->asal = loader_place(l, root);
	s->nama = loader_text(l, root, "nama");
	s->pemda = loader_text(l, root, "pemda");
	s->wilayah = loader_text(l, root, "wilayah");
	s->kode_wilayah = loader_text(l, root, "kode_wilayah");
	s->alamat_situs = site_address(l, root);
	s->bahasa = bahasa ? bahasa : s->bahasa;
	s->tema = tema ? tema : s->tema;
	s->zona_waktu = zona ? zone(zona->valuestring) : s->zona_waktu;
	s->tahun = loader_int(l, root, "tahun", 0);
	s->contoh = loader_true(root, "contoh");
	s->riwayat_tampil = shown && strcmp(shown->valuestring, "unit") != 0;
	s->arsip = !kept || strcmp(kept->valuestring, "tidak") != 0;
	s->n_host_tautan =
		loader_list(l, &s->host_tautan, root, "host_tautan");
	read_deadline(l, &s->tenggat_opd, tenggat, "laporan_opd");
	read_deadline(l, &s->tenggat_pemda, tenggat, "laporan_pemda");
	read_rules(l, &s->penilaian, json_get(root, "penilaian"));
	read_contacts(l, s, root);
	read_silences(l, s, json_get(root, "diamkan"));
	read_groups(l, s, json_get(root, "kelompok"));
}

void load_situs(struct loader *l, struct situs *out, const char *path)
{
	set_defaults(out);
	if (loader_open(l, path, "situs") > 0)
		read_situs(l, out, l->json.root);
	loader_close(l);
}
