/*
 * Predikat of a nilai AKIP and the weights of its components, as tables.
 */
#include "model/predikat.h"

static const struct {
	int64_t above;	/* exclusive */
	const char *predikat;
	const char *nama;
} steps[] = {
	{ 90, "AA", "Sangat Memuaskan" },
	{ 80, "A", "Memuaskan" },
	{ 70, "BB", "Sangat Baik" },
	{ 60, "B", "Baik" },
	{ 50, "CC", "Cukup (Memadai)" },
	{ 30, "C", "Kurang" },
	{ -1, "D", "Sangat Kurang" },
};

const char *predikat_dari_nilai(struct decimal nilai)
{
	struct decimal printed = decimal_round(nilai, 2);

	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		if (decimal_cmp(printed, decimal_int(steps[i].above)) > 0)
			return steps[i].predikat;
	return "D";
}

const char *predikat_nama(const char *predikat)
{
	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		if (predikat && strcmp(steps[i].predikat, predikat) == 0)
			return steps[i].nama;
	return NULL;
}

static const struct {
	const char *kunci;
	int bobot[2];	/* by enum aturan_evaluasi; 0: not part of it */
} komponen[N_KOMPONEN] = {
	[KOMPONEN_PERENCANAAN] = { "perencanaan", { 30, 30 } },
	[KOMPONEN_PENGUKURAN] = { "pengukuran", { 30, 25 } },
	[KOMPONEN_PELAPORAN] = { "pelaporan", { 15, 15 } },
	[KOMPONEN_EVALUASI_INTERNAL] = { "evaluasi_internal", { 25, 10 } },
	[KOMPONEN_CAPAIAN] = { "capaian", { 0, 20 } },
};

int komponen_bobot(enum aturan_evaluasi aturan, enum komponen k)
{
	return komponen[k].bobot[aturan];
}

const char *komponen_kunci(enum komponen k)
{
	return komponen[k].kunci;
}
