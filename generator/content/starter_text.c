/*
 * The pieces of starting files; see starter_text.h. Knows no kind of file.
 */
#include "content/starter_text.h"

#include <cjson/cJSON.h>

#include "base/limits.h"
#include "base/mem.h"
#include "content/load.h"

int starter_load(struct isi *out, struct arena *a, struct source *src,
		 struct diag *d)
{
	struct diag found = DIAG_INIT;
	int result = isi_load(out, NULL, a, src, &found);

	if (result < 0)
		diag_move(d, &found);
	else
		diag_release(&found);
	return result;
}

void starter_add(struct starter *s, const char *folder, const char *name,
		 struct str text)
{
	struct starter_file *f = ARENA_PUSH(s->arena, s->file, s->n_file);

	f->path = arena_strf(s->arena, "%s/%s", folder, name);
	f->text = arena_str(s->arena, text);
	f->runs = false;
}

void starter_step(struct starter *s, const char *fmt, ...)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	va_list ap;

	va_start(ap, fmt);
	buf_addvf(&text, fmt, ap);
	va_end(ap);
	*ARENA_PUSH(s->arena, s->step, s->n_step) =
		arena_strdup(s->arena, buf_str(&text));
	buf_release(&text);
}

void starter_json_text(struct buf *out, const char *text)
{
	cJSON *item = cJSON_CreateStringReference(text);
	char *json = item ? cJSON_PrintUnformatted(item) : NULL;

	if (!json)
		mem_die();
	buf_adds(out, json);
	cJSON_free(json);
	cJSON_Delete(item);
}

void starter_json_nilai(struct buf *out, struct nilai n)
{
	switch (n.bentuk) {
	case NILAI_KOSONG:
		buf_adds(out, "null");
		break;
	case NILAI_ANGKA:
		decimal_write(out, n.angka);
		break;
	case NILAI_PREDIKAT:
		starter_json_text(out, n.predikat);
		break;
	case NILAI_RENTANG:
		BUG("a range stands in the plan only");
	}
}
