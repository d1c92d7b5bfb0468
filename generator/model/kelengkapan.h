/*
 * Kelengkapan: which of the nine documents of the SAKIP cycle (Perpres
 * 29/2014) an OPD has submitted for a year. Pure.
 */
#ifndef MODEL_KELENGKAPAN_H
#define MODEL_KELENGKAPAN_H

#include "model/isi.h"

/* Documents that are expected: all of enum jenis_dokumen but LAINNYA. */
#define N_DOKUMEN_WAJIB ((int)DOKUMEN_LAINNYA)

struct kelengkapan {
	bool ada[N_DOKUMEN];	/* by enum jenis_dokumen */
	int n;			/* how many of the expected ones are in */
	int dari;		/* N_DOKUMEN_WAJIB */
};

/* What is there for that year. A document counts when dokumen.json of the
 * year names it. Data count as their document: kinerja.json with a
 * perjanjian date as the PK, laporan.md as the LKjIP, a plan in force in
 * that year as the Renstra, evaluasi.json as the LHE. */
void kelengkapan_compute(struct kelengkapan *out, const struct opd *o,
			 int tahun);

#endif
