/*
 * struct loader: what reading one file needs, and how the fields of an open
 * file are taken. A file is open when its grammar and its schema hold, so
 * that these functions need not ask again what type a field has. One file
 * is open at a time.
 */
#ifndef CONTENT_LOADER_H
#define CONTENT_LOADER_H

#include "base/date.h"
#include "base/source.h"
#include "content/json.h"
#include "content/schema.h"
#include "model/laporan.h"

struct loader {
	struct arena *arena;		/* of the model */
	struct source *source;
	struct diag *diag;
	const struct schema_set *schemas;
	struct arena scratch;		/* of the open file */
	struct buf text;
	struct json json;		/* the open file */
};

/* Prepare to read src into the arena, by the shipped schemas, compiled
 * (borrowed; read-only, so that several loaders may share them). */
void loader_init(struct loader *l, const struct schema_set *schemas,
		 struct arena *a, struct source *src, struct diag *d);

/* Free all but the model. */
void loader_release(struct loader *l);

/* folder/name in the arena; the name alone where folder is "". */
const char *loader_path(struct loader *l, const char *folder,
			const char *name);

/* Open a JSON file (path in the arena) that must hold to a schema. 1: open,
 * l->json.root is its tree; 0: no such file; -1: reported. Close it in each
 * case. */
MUST_USE int loader_open(struct loader *l, const char *path,
			 const char *schema);

/* Close the open file. */
void loader_close(struct loader *l);

/* Read a Markdown file: valid UTF-8, line ends made LF. Absent: .ada stays
 * false. */
void loader_naskah(struct loader *l, struct naskah *out, const char *path);

/* Where a value of the open file stands. */
struct place loader_place(const struct loader *l, const cJSON *item);

/* A text in the arena; NULL where item is NULL. Characters that show
 * nothing or turn the direction of writing are reported (K057). */
const char *loader_copy(struct loader *l, const cJSON *item);

/* The text of a key, in the arena; NULL where it is not given. */
const char *loader_text(struct loader *l, const cJSON *object,
			const char *key);

/* A list of texts; an entry given twice is reported (K062). Returns the
 * number of entries. */
size_t loader_list(struct loader *l, const char ***out, const cJSON *object,
		   const char *key);

/* The number of a value; KOSONG where item is NULL or no number. */
struct nilai loader_number(const struct loader *l, const cJSON *item);

/* A whole number, or otherwise where the key is not given. */
int loader_int(const struct loader *l, const cJSON *object, const char *key,
	       int otherwise);

/* A date; none where the key is not given. */
struct date loader_date(const cJSON *object, const char *key);

/* Zeroed room in the arena for one thing of that size for each entry of a
 * list or object, which may be NULL. */
void *loader_room(struct loader *l, const cJSON *list, size_t size);

/* True where the key is given and true. */
bool loader_true(const cJSON *object, const char *key);

/* Index of the text in names (ended by NULL), or otherwise. */
int loader_choice(const cJSON *object, const char *key,
		  const char *const *names, int otherwise);

#endif
