/*
 * A version for machines; see versi.h. Knows no format.
 */
#include "export/versi.h"

#include "base/date.h"

const char *versi_kata(enum versi_jenis jenis)
{
	switch (jenis) {
	case VERSI_BARU:
		return "baru";
	case VERSI_KOREKSI:
		return "koreksi";
	case VERSI_KECIL:
		return "kecil";
	default:
		return "pembaruan";
	}
}

void waktu_write(struct buf *out, int64_t time, int zone)
{
	int size = zone < 0 ? -zone : zone;
	int second;
	struct date d = date_local(time, zone, &second);

	buf_addf(out, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", d.year,
		 d.month, d.day, second / 3600, second / 60 % 60, second % 60,
		 zone < 0 ? '-' : '+', size / 60, size % 60);
}
