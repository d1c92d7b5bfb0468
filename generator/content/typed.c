/*
 * A text where a number belongs, put into words; see typed.h. What the text
 * meant is angka.c's business.
 */
#include "content/typed.h"

#include "base/limits.h"
#include "content/angka.h"

#define SHOWN 60	/* bytes of the text shown */

static const char *const code_of[] = {
	[ANGKA_PASTI] = "K021",
	[ANGKA_AMBIGU] = "K021",
	[ANGKA_SATUAN] = "K021",
	[ANGKA_KOSONG] = "K022",
	[ANGKA_BUKAN] = "K023"
};

int typed_number(const struct json *j, const cJSON *item, bool nullable)
{
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);
	struct str text = str_from(item->valuestring);
	enum angka_arti arti = angka_advise(&advice, text, nullable);

	while (text.len > SHOWN ||
	       ((unsigned char)text.ptr[text.len] & 0xC0) == 0x80)
		text.len--;
	diag_error(j->diag, json_place(j, item), code_of[arti],
		   "%s%s%s harus angka, bukan teks \"" STR_FMT "\"; %s%s",
		   item->string ? "\"" : "",
		   item->string ? item->string : "nilai ini",
		   item->string ? "\"" : "", STR_ARG(text), advice.ptr,
		   arti == ANGKA_PASTI || arti == ANGKA_AMBIGU ?
		   ", tanpa tanda kutip" : "");
	buf_release(&advice);
	return -1;
}
