/*
 * What JSON allows and our files may not hold: characters that no text
 * needs, numbers that no decimal holds, a key that is given twice. Knows
 * nothing of what the keys mean.
 */
#include "content/json.h"

#include <stdlib.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/limits.h"
#include "base/utf8.h"

#define LONGEST_NUMBER 60	/* cJSON reads 63 characters of a number */
#define SHOWN 40		/* characters of a long number in a message */

static int report_number(const struct json *j, const struct json_token *t)
{
	size_t shown = t->len < SHOWN ? t->len : SHOWN;

	return diag_error(j->diag, json_place_at(j, t->at), "K017",
			  "angka %.*s%s terlalu panjang atau terlalu "
			  "besar; paling banyak %d angka penting, dan 15 "
			  "angka di depan atau di belakang koma",
			  STR_ARG(str_make(j->text.ptr + t->at, shown)),
			  shown < t->len ? "…" : "", LIMIT_DIGITS);
}

static int check_token(const struct json *j, const struct json_token *t)
{
	struct str text = str_make(j->text.ptr + t->at, t->len);
	struct decimal d;

	if (t->nul)
		return diag_error(j->diag, json_place_at(j, t->at), "K018",
				  "teks memuat karakter U+0000; hapus "
				  "\\u0000");
	if (t->type != JSON_NUMBER)
		return 0;
	if (t->len > LONGEST_NUMBER || decimal_parse(&d, text) != DECIMAL_OK)
		return report_number(j, t);
	return 0;
}

int json_rules_tokens(const struct json *j)
{
	int result = 0;

	for (size_t i = 0; i < j->n_tokens; i++)
		if (check_token(j, &j->token[i]) < 0)
			result = -1;
	return result;
}

/* U+FDD0–FDEF and the last two characters of each plane. */
static bool is_noncharacter(uint32_t c)
{
	return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/* The first noncharacter of a text of UTF-8, or 0. Each begins with a byte
 * that few others have. */
static uint32_t find_noncharacter(const char *text)
{
	size_t len;

	for (; *text; text++) {
		uint32_t c;

		if ((unsigned char)*text < 0xEF)
			continue;
		c = utf8_next(str_from(text), &len);
		if (is_noncharacter(c))
			return c;
	}
	return 0;
}

/* Of an item's key, or of its value. */
static int check_characters(const struct json *j, const cJSON *item, bool key)
{
	uint32_t c = find_noncharacter(key ? item->string : item->valuestring);

	if (!c)
		return 0;
	return diag_error(j->diag, key ? json_key_place(j, item) :
					 json_place(j, item), "K018",
			  "teks memuat karakter U+%04X, yang bukan huruf apa "
			  "pun; hapus", (unsigned)c);
}

/* By name without case, then by place: a total order. */
static int compare_keys(const void *a, const void *b)
{
	const cJSON *x = *(const cJSON *const *)a;
	const cJSON *y = *(const cJSON *const *)b;
	int order = strcasecmp(x->string, y->string);

	return order ? order : x->valueint - y->valueint;
}

static int report_twin(const struct json *j, const cJSON *first,
		       const cJSON *second)
{
	unsigned line = json_key_place(j, first).line;

	if (strcmp(first->string, second->string) == 0)
		return diag_error(j->diag, json_key_place(j, second), "K014",
				  "kunci \"%s\" sudah ada di baris %u; hapus "
				  "salah satu", second->string, line);
	return diag_error(j->diag, json_key_place(j, second), "K015",
			  "kunci \"%s\" hanya berbeda huruf besar-kecil dari "
			  "\"%s\" di baris %u; hapus salah satu",
			  second->string, first->string, line);
}

static int check_keys(const struct json *j, const cJSON *object)
{
	const cJSON **sorted = NULL;
	size_t n = 0;
	int result = 0;

	for (const cJSON *c = object->child; c; c = c->next)
		*ARENA_PUSH(j->arena, sorted, n) = c;
	if (n > 1)
		qsort(sorted, n, sizeof(*sorted), compare_keys);
	for (size_t i = 1; i < n; i++)
		if (strcasecmp(sorted[i - 1]->string, sorted[i]->string) == 0)
			result = report_twin(j, sorted[i - 1], sorted[i]);
	return result;
}

/* Nesting is capped by the scan. */
static int check_item(const struct json *j, const cJSON *item)
{
	int result = 0;

	if (item->string && check_characters(j, item, true) < 0)
		result = -1;
	if (cJSON_IsString(item) && check_characters(j, item, false) < 0)
		result = -1;
	if (cJSON_IsObject(item) && check_keys(j, item) < 0)
		result = -1;
	for (const cJSON *c = item->child; c; c = c->next)
		if (check_item(j, c) < 0)
			result = -1;
	return result;
}

int json_rules_tree(const struct json *j)
{
	return check_item(j, j->root);
}
