/*
 * For tests: JSON becomes the value tree that templates are given. The
 * generator has no such function, as its values come from its own model.
 */
#ifndef TESTS_JSON_VALUE_H
#define TESTS_JSON_VALUE_H

#include <cJSON.h>

#include "base/value.h"

/* The tree in the arena for a parsed JSON text. */
static struct value *json_value(struct arena *a, const cJSON *j);

/* A map for an object. */
static struct value *json_map(struct arena *a, const cJSON *j)
{
	struct value *map = value_map(a);

	for (const cJSON *m = j->child; m; m = m->next)
		value_set(a, map, arena_strdup(a, str_from(m->string)),
			  json_value(a, m));
	return map;
}

/* A list for an array. */
static struct value *json_list(struct arena *a, const cJSON *j)
{
	struct value *list = value_list(a);

	for (const cJSON *item = j->child; item; item = item->next)
		value_push(a, list, json_value(a, item));
	return list;
}

/* {"html": "…"} stands for a value of the type html. */
static bool json_is_html(const cJSON *j)
{
	return cJSON_GetArraySize(j) == 1 &&
	       strcmp(j->child->string, "html") == 0 &&
	       cJSON_IsString(j->child);
}

/* Numbers become text as they were written, up to 15 digits. */
static struct value *json_value(struct arena *a, const cJSON *j)
{
	if (cJSON_IsObject(j) && json_is_html(j))
		return value_html(a, str_from(j->child->valuestring));
	if (cJSON_IsObject(j))
		return json_map(a, j);
	if (cJSON_IsArray(j))
		return json_list(a, j);
	if (cJSON_IsBool(j))
		return value_bool(a, cJSON_IsTrue(j));
	if (cJSON_IsString(j))
		return value_text(a, str_from(j->valuestring));
	if (cJSON_IsNumber(j))
		return value_text(a, str_from(arena_strf(a, "%.15g",
							 j->valuedouble)));
	return value_null(a);
}

#endif
