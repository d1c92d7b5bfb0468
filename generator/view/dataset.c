/*
 * JSON-LD; see dataset.h. The block is one of the places where an html value
 * is made: it is a value tree written as JSON, in which "<", ">" and "&" are
 * escaped, so no text can end the block.
 */
#include "view/dataset.h"

#include "base/limits.h"
#include "view/kamus.h"

static void put_organization(const struct sheet *s, struct value *map,
			     const char *key, const struct unit *u)
{
	const char *pemda = s->view->site->isi->situs.pemda;
	struct value *v = put_map(s, map, key), *above;

	put_text(s, v, "@type", "GovernmentOrganization");
	put_text(s, v, "name", u ? u->opd->nama : pemda);
	if (!u || u->opd->jenis == OPD_PEMDA)
		return;
	above = put_map(s, v, "parentOrganization");
	put_text(s, above, "@type", "GovernmentOrganization");
	put_text(s, above, "name", pemda);
}

static const char *absolute(const struct sheet *s, const char *address)
{
	return arena_strf(s->arena, "%s%s", s->view->base_url, address);
}

static struct value *begin(const struct sheet *s, const char *name,
			   const char *description, const struct unit *u)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct value *map = value_map(s->arena), *place;

	if (situs->contoh)
		description = arena_strf(
			s->arena, "%s %s", description,
			SHEET_WORDS(s, "frame.contoh",
				    { "wilayah", situs->wilayah }));
	put_text(s, map, "@context", "https://schema.org");
	put_text(s, map, "@type", "Dataset");
	put_text(s, map, "name", name);
	put_text(s, map, "description", description);
	put_text(s, map, "url", absolute(s, s->address));
	put_text(s, map, "inLanguage", "id");
	put_bool(s, map, "isAccessibleForFree", true);
	if (situs->lisensi.tautan)
		put_text(s, map, "license", situs->lisensi.tautan);
	put_organization(s, map, "creator", u);
	put_organization(s, map, "publisher", NULL);
	place = put_map(s, map, "spatialCoverage");
	put_text(s, place, "@type", "AdministrativeArea");
	put_text(s, place, "name", situs->wilayah);
	return map;
}

static void put_years(const struct sheet *s, struct value *map, int mulai,
		      int selesai)
{
	if (mulai)
		put_text(s, map, "temporalCoverage",
			 arena_strf(s->arena, "%d/%d", mulai, selesai));
}

static void push_download(const struct sheet *s, struct value *list,
			  const char *address, const char *type,
			  const char *name)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "@type", "DataDownload");
	put_text(s, v, "name", name);
	put_text(s, v, "encodingFormat", type);
	put_text(s, v, "contentUrl", absolute(s, address));
}

/* The block, from the tree. */
static void put_block(const struct sheet *s, struct value *root,
		      const struct value *map)
{
	struct buf html = BUF_INIT(LIMIT_PAGE);

	buf_adds(&html, "<script type=\"application/ld+json\">\n");
	value_write_json(&html, map);
	buf_adds(&html, "</script>");
	put(s, root, "dataset", value_html(s->arena, buf_str(&html)));
	buf_release(&html);
}

void put_dataset(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *map, *list;

	put_null(s, root, "dataset");
	if (!s->view->base_url)
		return;
	map = begin(s, SHEET_WORDS(s, "data.judul_paket",
				   { "nama", site->isi->situs.wilayah }),
		    sheet_word(s, "data.deskripsi"), NULL);
	if (site->n_tahun)
		put_years(s, map, site->tahun[0],
			  site->tahun[site->n_tahun - 1]);
	list = put_list(s, map, "distribution");
	push_download(s, list, ADDRESS_ARSIP, "application/zip",
		      sheet_word(s, "data.arsip"));
	for (size_t i = 0; i < N_KAMUS; i++) {
		struct buf address = BUF_INIT(LIMIT_PATH);

		address_tabel(&address, NULL, kamus[i].nama, BENTUK_CSV);
		push_download(s, list, address.ptr, "text/csv",
			      kamus_judul(s, &kamus[i]));
		buf_release(&address);
	}
	put_block(s, root, map);
}

static void put_measured(const struct sheet *s, struct value *map,
			 const struct indikator *i)
{
	struct value *v = put_map(s, map, "variableMeasured");

	put_text(s, v, "@type", "PropertyValue");
	put_text(s, v, "name", i->nama);
	put_text(s, v, "unitText", i->satuan);
	if (i->formulasi)
		put_text(s, v, "measurementTechnique", i->formulasi);
	if (i->sumber_data)
		put_text(s, map, "creditText", i->sumber_data);
}

void put_dataset_indikator(const struct sheet *s, struct value *root,
			   const struct deret *d)
{
	static const char *const type[N_BENTUK] = {
		[BENTUK_CSV] = "text/csv", [BENTUK_CSV_ID] = "text/csv",
		[BENTUK_JSON] = "application/json"
	};
	static const char *const word[N_BENTUK] = {
		[BENTUK_CSV] = "data.csv", [BENTUK_CSV_ID] = "data.csv_id",
		[BENTUK_JSON] = "data.json"
	};
	const struct indikator *i = d->indikator;
	struct value *map, *list;

	put_null(s, root, "dataset");
	if (!s->view->base_url)
		return;
	map = begin(s, SHEET_WORDS(s, "data.judul_berkas",
				   { "tabel", i->nama },
				   { "nama", d->unit->opd->nama }),
		    SHEET_WORDS(s, "data.isi_indikator", { "nama", i->nama },
				{ "opd", d->unit->opd->nama },
				{ "definisi", i->definisi ? i->definisi
							  : "" }), d->unit);
	if (d->n)
		put_years(s, map, d->titik[0].tahun,
			  d->titik[d->n - 1].tahun);
	put_measured(s, map, i);
	list = put_list(s, map, "distribution");
	for (int b = 0; b < N_BENTUK; b++) {
		struct buf address = BUF_INIT(LIMIT_PATH);

		address_tabel_indikator(&address, d->unit, i->kode,
					(enum bentuk)b);
		push_download(s, list, address.ptr, type[b],
			      sheet_word(s, word[b]));
		buf_release(&address);
	}
	put_block(s, root, map);
}
