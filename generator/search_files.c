/*
 * Writing the search index; see search_files.h. What is in it is the
 * business of export/.
 */
#include "search_files.h"

#include "base/limits.h"
#include "export/cari.h"

struct target {
	struct output *out;
	struct diag *diag;
};

static int write_file(void *ctx, const char *address, const struct buf *bytes)
{
	struct target *t = ctx;

	if (bytes->overflow)
		return diag_environment(t->diag, place_file(address), "K510",
					"berkas pencarian ini lebih besar "
					"dari batas %u MB; bagi isi menjadi "
					"beberapa situs, atau laporkan kepada "
					"pembuat kinerja", LIMIT_TABLE >> 20);
	return output_write(t->out, address, buf_str(bytes), t->diag);
}

int search_files_write(const struct project *p, struct output *out,
		       struct diag *d)
{
	struct target t = { out, d };
	struct cari_sink sink = { write_file, &t };

	return cari_write(&p->view, &sink);
}
