/*
 * The texts of a theme as a value tree; see texts.h. Knows no key.
 */
#include "content/texts.h"

#include "base/limits.h"
#include "content/json.h"

/* NULL where some value was reported. Nesting is capped by the reader. */
static struct value *read_map(struct arena *a, const struct json *j,
			      const cJSON *object)
{
	struct value *map = value_map(a), *result = map;

	for (const cJSON *i = object->child; i; i = i->next) {
		struct value *v = NULL;

		if (cJSON_IsString(i))
			v = value_text(a, str_from(i->valuestring));
		else if (cJSON_IsObject(i))
			v = read_map(a, j, i);
		else
			diag_error(j->diag, json_place(j, i), "K096",
				   "nilai \"%s\" bukan teks; apit dengan tanda "
				   "kutip, seperti {\"judul\": \"Satu\"}",
				   i->string);
		if (v)
			value_set(a, map,
				  arena_strdup(a, str_from(i->string)), v);
		else
			result = NULL;
	}
	return result;
}

struct value *texts_read(struct arena *a, const char *path, struct str text,
			 struct diag *d)
{
	struct arena scratch = ARENA_INIT;
	struct value *map = NULL;
	struct json j;

	if (text.len > LIMIT_JSON) {
		diag_error(d, place_file(path), "K091",
			   "berkas lebih besar dari batas %u KB",
			   LIMIT_JSON >> 10);
		return NULL;
	}
	if (json_parse(&j, &scratch, path, text, d) == 0) {
		if (cJSON_IsObject(j.root))
			map = read_map(a, &j, j.root);
		else
			diag_error(d, json_place(&j, j.root), "K096",
				   "isi berkas ini bukan objek; apit "
				   "seluruhnya dengan { dan }");
	}
	json_release(&j);
	arena_release(&scratch);
	return map;
}
