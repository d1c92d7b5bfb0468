/*
 * What feeds and tables say alike of a version: its kind as a word that
 * never changes, and times as machines read them.
 */
#ifndef EXPORT_VERSI_H
#define EXPORT_VERSI_H

#include "site/riwayat.h"

/* "baru", "pembaruan", "koreksi" or "kecil", as in the trailer "Jenis". */
const char *versi_kata(enum versi_jenis jenis);

/* Append a time as RFC 3339 has it, "2025-04-11T09:42:07+07:00". time:
 * seconds since 1970 UTC; zone: minutes east of UTC. */
void waktu_write(struct buf *out, int64_t time, int zone);

#endif
