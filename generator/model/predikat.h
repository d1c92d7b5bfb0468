/*
 * Predikat of a nilai AKIP, and the weights of its components
 * (PermenPANRB 12/2015 and 88/2021).
 */
#ifndef MODEL_PREDIKAT_H
#define MODEL_PREDIKAT_H

#include "model/laporan.h"

/* "AA" … "D" for a nilai 0 to 100, read off the value as printed with two
 * decimals; lower bounds exclusive, so 60.00 is CC and 60.01 is B. Static
 * text. */
const char *predikat_dari_nilai(struct decimal nilai);

/* The Indonesian name of a predikat ("Sangat Baik" for "BB"), or NULL where
 * it is none. Static text. */
const char *predikat_nama(const char *predikat);

/* The weight of a component under a regulation, which is also its largest
 * value: 30 of 100; 0 where the regulation has no such component. */
int komponen_bobot(enum aturan_evaluasi aturan, enum komponen k);

/* The JSON key of a component ("evaluasi_internal"). Static. */
const char *komponen_kunci(enum komponen k);

#endif
