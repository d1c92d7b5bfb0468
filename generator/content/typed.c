/*
 * A text where a number belongs, put into words; see typed.h. What the text
 * meant is angka.c's business.
 */
#include "content/typed.h"

#include "base/limits.h"
#include "base/text.h"
#include "content/angka.h"

#define SHOWN 60	/* bytes of the text shown */

static const char *const code_of[] = {
	[ANGKA_PASTI] = "K021",
	[ANGKA_AMBIGU] = "K021",
	[ANGKA_SATUAN] = "K021",
	[ANGKA_KOSONG] = "K022",
	[ANGKA_BUKAN] = "K023"
};

/* "98.000" → "98000". */
static const char *joined(const struct json *j, struct str literal)
{
	size_t point = str_find(literal, '.');

	return arena_strf(j->arena, "%.*s%.*s",
			  STR_ARG(str_make(literal.ptr, point)),
			  STR_ARG(str_skip(literal, point + 1)));
}

int typed_grouped(const struct json *j, const cJSON *item, const char *code)
{
	struct str literal = json_literal(j, item);

	return diag_error(j->diag, json_place(j, item), code,
			  "%.*s harus bilangan bulat, dan titik di sini tanda "
			  "desimal, bukan ribuan; tulis %s bila itu ribuan, "
			  "atau %.*s tanpa pecahan", STR_ARG(literal),
			  joined(j, literal),
			  STR_ARG(str_make(literal.ptr,
					   str_find(literal, '.'))));
}

int typed_number(const struct json *j, const cJSON *item, bool nullable)
{
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);
	struct str text = str_from(item->valuestring);
	enum angka_arti arti = angka_advise(&advice, text, nullable);

	while (text.len > SHOWN ||
	       ((unsigned char)text.ptr[text.len] & 0xC0) == 0x80)
		text.len--;
	diag_error(j->diag, json_place(j, item), code_of[arti],
		   "%s%s%s harus angka, bukan teks \"%.*s\"; %s%s",
		   item->string ? "\"" : "",
		   item->string ? item->string : text_get("nilai ini"),
		   item->string ? "\"" : "", STR_ARG(text), advice.ptr,
		   arti == ANGKA_PASTI || arti == ANGKA_AMBIGU
			   ? text_get(", tanpa tanda kutip")
			   : "");
	buf_release(&advice);
	return -1;
}
