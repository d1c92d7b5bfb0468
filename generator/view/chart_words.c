/*
 * The words of charts; see chart_words.h.
 */
#include "view/chart_words.h"

static const struct chart_words tables[] = {
	{
		.realisasi = "Realisasi",
		.target = "Target",
		.rentang = "Rentang",
		.nasional = "Nasional",
		.awal = "awal",
		.missing = "belum diisi",
		.to = "sampai",
		.in_unit = "dalam",
		.range_is = "Rentang target",
		.standard = "Standar nasional",
		.up = "Makin tinggi makin baik.",
		.down = "Makin rendah makin baik.",
		.within = "Baik bila di dalam rentang.",
		.levels = "tingkat, dari",
		.levels_to = "sampai",
		.cut_axis = "Sumbu tidak mulai dari nol.",
		.ring = "Lingkaran putus-putus di bawah tahun: belum diisi.",
		.grade_lines = "Garis mendatar adalah batas predikat.",
		.bullet = "Capaian",
		.bullet_after = "persen dari target",
		.bullet_desc = "Batang dari nol; garis tegak menandai 100 "
			       "persen.",
		.bullet_cut = "Batang dipotong pada 125 persen.",
	},
	{
		.realisasi = "Actual",
		.target = "Target",
		.rentang = "Range",
		.nasional = "National",
		.awal = "baseline",
		.missing = "not reported",
		.to = "to",
		.in_unit = "in",
		.range_is = "Target range",
		.standard = "National standard",
		.up = "Higher is better.",
		.down = "Lower is better.",
		.within = "Good inside the range.",
		.levels = "levels, from",
		.levels_to = "to",
		.cut_axis = "The axis does not start at zero.",
		.ring = "A dashed ring below a year: not reported.",
		.grade_lines = "Horizontal lines are the bounds of grades.",
		.bullet = "Achievement",
		.bullet_after = "percent of the target",
		.bullet_desc = "Bar from zero; the upright line marks 100 "
			       "percent.",
		.bullet_cut = "The bar is cut off at 125 percent.",
	},
};

const struct chart_words *chart_words(const struct format *f)
{
	return &tables[f->inggris];
}
