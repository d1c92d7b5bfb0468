/*
 * dokumen.json and the attachments beside it; see load_parts.h. An
 * attachment is what its name says: ending and first bytes must agree.
 */
#include "base/limits.h"
#include "base/nearest.h"
#include "content/load_folder.h"
#include "content/load_parts.h"
#include "content/name.h"

static const char *const nothing[] = { NULL };

/* How files of a type begin. Office files are zip archives. */
static const struct {
	const char *ending;
	struct str magic;
	size_t at;
} types[] = {
	{ ".pdf", STR("%PDF-"), 0 },
	{ ".png", STR("\x89PNG\r\n\x1a\n"), 0 },
	{ ".jpg", STR("\xff\xd8\xff"), 0 },
	{ ".webp", STR("WEBP"), 8 },
	{ ".xlsx", STR("PK\x03\x04"), 0 },
	{ ".docx", STR("PK\x03\x04"), 0 },
	{ ".ods", STR("PK\x03\x04"), 0 },
};

static bool content_fits(struct str name, struct str content)
{
	for (size_t i = 0; i < ARRAY_SIZE(types); i++) {
		if (!str_ends(name, types[i].ending))
			continue;
		return content.len >= types[i].at &&
		       str_starts(str_skip(content, types[i].at),
				  types[i].magic.ptr);
	}
	BUG("an ending that the schema let pass");
}

static void report_absent(struct loader *l, const cJSON *item,
			  const struct load_folder *files)
{
	struct str name = str_skip(str_from(item->valuestring),
				   strlen("dokumen/"));
	struct nearest near;

	nearest_init(&near, name);
	for (size_t i = 0; i < files->n; i++)
		nearest_offer(&near, str_from(files->entry[i].name));
	if (near.best.ptr)
		diag_error(l->diag, loader_place(l, item), "K086",
			   "berkas \"%s\" tidak ada; mungkin maksudnya "
			   "\"dokumen/%.*s\"",
			   item->valuestring, STR_ARG(near.best));
	else
		diag_error(l->diag, loader_place(l, item), "K086",
			   "berkas \"%s\" tidak ada; simpan berkasnya di "
			   "folder dokumen/ tahun ini", item->valuestring);
}

/* Read the attachment once, for its size and its first bytes. */
static void check_file(struct loader *l, struct dokumen *out,
		       const cJSON *item, const char *folder,
		       const struct load_folder *files)
{
	struct str name = str_skip(str_from(out->berkas), strlen("dokumen/"));
	struct buf content = BUF_INIT(LIMIT_DOCUMENT);

	if (name_is_device(name))
		diag_error(l->diag, loader_place(l, item), "K055",
			   "nama \"%.*s\" tidak boleh dipakai; pilih "
			   "nama lain",
			   STR_ARG(name));
	if (!load_folder_has(files, name.ptr)) {
		report_absent(l, item, files);
	} else if (source_read(l->source, &content,
			       loader_path(l, folder, out->berkas),
			       l->diag) > 0) {
		out->ukuran = content.len;
		if (!content_fits(name, buf_str(&content)))
			diag_error(l->diag, loader_place(l, item), "K087",
				   "isi \"%s\" tidak sesuai akhiran namanya; "
				   "simpan ulang dalam format yang benar",
				   out->berkas);
	}
	buf_release(&content);
}

static void read_dokumen(struct loader *l, struct dokumen *out,
			 const cJSON *object, const char *folder,
			 const struct load_folder *files)
{
	out->jenis = (enum jenis_dokumen)loader_choice(
		object, "jenis", jenis_dokumen_kunci, DOKUMEN_LAINNYA);
	out->judul = loader_text(l, object, "judul");
	out->berkas = loader_text(l, object, "berkas");
	out->tautan = loader_text(l, object, "tautan");
	out->tanggal = loader_date(object, "tanggal");
	out->asal = loader_place(l, object);
	if (out->berkas)
		check_file(l, out, json_get(object, "berkas"), folder,
			   files);
	else if (!out->tautan)
		diag_error(l->diag, out->asal, "K085",
			   "dokumen \"%s\" belum ada isinya; tambahkan "
			   "\"berkas\" atau \"tautan\"", out->judul);
}

static bool is_listed(const struct laporan *report, const char *name)
{
	for (size_t i = 0; i < report->n_dokumen; i++) {
		const char *file = report->dokumen[i].berkas;

		if (file && strcmp(file + strlen("dokumen/"), name) == 0)
			return true;
	}
	return false;
}

/* What is not listed is not published; say so. */
static void check_unlisted(struct loader *l, const struct laporan *report,
			   const struct load_folder *files)
{
	for (size_t i = 0; i < files->n; i++) {
		const char *name = files->entry[i].name;
		struct place at = place_file(loader_path(l, files->path,
							 name));

		if (files->entry[i].kind == SOURCE_FOLDER)
			diag_error(l->diag, at, "K051",
				   "folder \"%s\" tidak dikenal; folder "
				   "dokumen/ hanya berisi berkas", name);
		else if (!is_listed(report, name))
			diag_warning(l->diag, at, "K088",
				     "berkas \"%s\" tidak disebut dalam "
				     "dokumen.json, jadi tidak diterbitkan; "
				     "tambahkan ke sana, atau hapus berkasnya",
				     name);
	}
}

void load_dokumen(struct loader *l, struct laporan *out, const char *folder)
{
	struct load_folder files;
	int got;

	load_folder(l, &files, loader_path(l, folder, "dokumen"), nothing);
	got = loader_open(l, loader_path(l, folder, "dokumen.json"),
			  "dokumen");
	if (got > 0) {
		out->dokumen_ada = true;
		out->dokumen = loader_room(l, l->json.root,
					   sizeof(*out->dokumen));
		for (const cJSON *i = l->json.root->child; i; i = i->next)
			read_dokumen(l, &out->dokumen[out->n_dokumen++], i,
				     folder, &files);
	}
	if (got >= 0)
		check_unlisted(l, out, &files);
	loader_close(l);
}
