/*
 * Feeds and tables of the history; see history_files.h. What is in them is
 * the business of export/.
 */
#include "history_files.h"

#include "base/limits.h"
#include "export/atom.h"
#include "export/riwayat_tabel.h"

/* A file in the folder of an OPD. */
struct kind {
	const char *name;
	void (*write)(struct buf *out, const struct view *v,
		      const struct riwayat *r);
};

static const struct kind kinds[] = {
	{ "perubahan.xml", atom_write_riwayat },
	{ "riwayat.csv", riwayat_tabel_csv },
	{ "riwayat.json", riwayat_tabel_json }
};

static int write_file(struct output *out, const char *path,
		      const struct buf *bytes, struct diag *d)
{
	if (bytes->overflow)
		return diag_environment(d, place_file(path), "K509",
					"berkas riwayat ini lebih besar dari "
					"batas %u MB; terbitkan dengan "
					"--no-history, lalu laporkan kepada "
					"pembuat kinerja", LIMIT_TABLE >> 20);
	return output_write(out, path, buf_str(bytes), d);
}

static int write_unit(struct project *p, const struct riwayat *r,
		      struct output *out, struct diag *d)
{
	struct buf folder = BUF_INIT(LIMIT_PATH);
	struct buf bytes = BUF_INIT(LIMIT_TABLE);
	int result = 0;

	address_slug(&folder, r->slug);
	for (size_t i = 0; result == 0 && i < ARRAY_SIZE(kinds); i++) {
		buf_clear(&bytes);
		kinds[i].write(&bytes, &p->view, r);
		result = write_file(out, arena_strf(&p->arena, "%s%s",
						    folder.ptr,
						    kinds[i].name),
				    &bytes, d);
	}
	buf_release(&bytes);
	buf_release(&folder);
	return result;
}

int history_files_write(struct project *p, struct output *out,
			struct diag *d)
{
	const struct sejarah *h = &p->sejarah;
	struct buf bytes = BUF_INIT(LIMIT_TABLE);
	int result;

	if (!h->ada)
		return 0;
	atom_write_situs(&bytes, &p->view);
	result = write_file(out, ADDRESS_FEED, &bytes, d);
	buf_release(&bytes);
	for (size_t i = 0; result == 0 && i < h->n_riwayat; i++)
		result = write_unit(p, h->riwayat[i], out, d);
	return result;
}
