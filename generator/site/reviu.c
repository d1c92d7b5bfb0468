/*
 * The text of an approval, written and read; see reviu.h.
 */
#include "site/reviu.h"

#include "base/limits.h"

#define DAY "Tanggal: "

struct date reviu_tanggal(const struct notes *n, const struct oid *folder)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	struct date day = { 0, 0, 0 };
	struct str rest;

	if (oid_given(folder) && notes_read(&text, n, folder))
		for (rest = buf_str(&text); rest.len;) {
			size_t len = str_find(rest, '\n');
			struct str line = str_make(rest.ptr, len);

			if (str_starts(line, DAY) &&
			    !date_parse(&day, str_trim(str_skip(
						line, strlen(DAY)))))
				day.year = 0;
			rest = str_skip(rest, len < rest.len ? len + 1 : len);
		}
	buf_release(&text);
	return day;
}

void reviu_write(struct buf *out, const char *path, const struct oid *commit,
		 struct date tanggal)
{
	buf_addf(out, "Telah direviu\n\nFolder: %s\nKiriman: ", path);
	oid_write(out, commit, OID_HEX);
	buf_addf(out, "\n" DAY "%04d-%02d-%02d\n", tanggal.year,
		 tanggal.month, tanggal.day);
}
