/*
 * Resolving figures named in prose; see binding.h.
 *
 *	expression = [ slug "/" ] name [ "@" year ] "." field
 *	name       = code of an indikator | "anggaran" | "evaluasi" | "opd"
 */
#include "site/binding.h"

#include "base/limits.h"
#include "base/nearest.h"

static const char grammar[] = "KODE.realisasi, KODE@2023.target, "
	"slug-opd/KODE.capaian, anggaran.serapan";

/* An expression taken apart; empty parts were not given. */
struct parts {
	struct str slug;
	struct str name;
	int tahun;	/* 0: not given */
	struct str field;
};

/* One expression being resolved: the unit and report that it names, which
 * begin as those of its scope. */
struct query {
	const struct binding_scope *scope;
	const struct unit *unit;
	const struct rekap *rekap;
};

static size_t find_last(struct str s, char c)
{
	size_t at = s.len;

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] == c)
			at = i;
	return at;
}

static bool split_year(struct parts *p)
{
	size_t at = str_find(p->name, '@');
	struct str digits;

	p->tahun = 0;
	if (at == p->name.len)
		return true;
	digits = str_skip(p->name, at + 1);
	p->name.len = at;
	if (digits.len != 4)
		return false;
	for (size_t i = 0; i < 4; i++) {
		if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
			return false;
		p->tahun = p->tahun * 10 + (digits.ptr[i] - '0');
	}
	return true;
}

static bool split(struct parts *p, struct str e)
{
	size_t slash = str_find(e, '/');
	size_t dot;

	p->slug = str_make("", 0);
	if (slash < e.len) {
		p->slug = str_make(e.ptr, slash);
		e = str_skip(e, slash + 1);
		if (p->slug.len == 0)
			return false;
	}
	dot = find_last(e, '.');
	if (dot == e.len)
		return false;
	p->name = str_make(e.ptr, dot);
	p->field = str_skip(e, dot + 1);
	return split_year(p) && p->name.len > 0 && p->field.len > 0;
}

static void report_opd(const struct binding_scope *scope,
		       const struct nearest *n)
{
	if (n->best.ptr)
		diag_error(scope->diag, scope->at, "K402",
			   "OPD \"%.*s\" tidak dikenal; mungkin maksudnya "
			   "\"%.*s\"", STR_ARG(n->wanted), STR_ARG(n->best));
	else
		diag_error(scope->diag, scope->at, "K402",
			   "OPD \"%.*s\" tidak dikenal; tulis nama foldernya "
			   "dalam opd/", STR_ARG(n->wanted));
}

static void report_indikator(const struct binding_scope *scope,
			     const struct nearest *n)
{
	if (n->best.ptr)
		diag_error(scope->diag, scope->at, "K403",
			   "indikator \"%.*s\" tidak dikenal; mungkin "
			   "maksudnya \"%.*s\"", STR_ARG(n->wanted),
			   STR_ARG(n->best));
	else
		diag_error(scope->diag, scope->at, "K403",
			   "indikator \"%.*s\" tidak dikenal; tulis kodenya "
			   "seperti dalam berkas rencana OPD itu",
			   STR_ARG(n->wanted));
}

/* What these files lack may be in one with errors, which was reported. */
static bool is_unread(const struct binding_scope *scope, struct str slug)
{
	return site_may_lack(scope->site, slug, scope->penanya);
}

static const struct unit *find_unit(const struct binding_scope *scope,
				    struct str slug)
{
	const struct site *s = scope->site;
	struct nearest near;

	if (s->pemda.opd && str_is(slug, s->pemda.opd->slug))
		return &s->pemda;
	nearest_init(&near, slug);
	if (s->pemda.opd)
		nearest_offer(&near, str_from(s->pemda.opd->slug));
	for (size_t i = 0; i < s->n_unit; i++) {
		if (str_is(slug, s->unit[i].opd->slug))
			return &s->unit[i];
		nearest_offer(&near, str_from(s->unit[i].opd->slug));
	}
	if (!is_unread(scope, slug))
		report_opd(scope, &near);
	return NULL;
}

static const struct indikator *find_in(const struct rencana *r,
				       struct nearest *near)
{
	for (size_t t = 0; t < r->n_tujuan; t++) {
		const struct tujuan *tujuan = &r->tujuan[t];

		for (size_t s = 0; s < tujuan->n_sasaran; s++) {
			const struct sasaran *sasaran = &tujuan->sasaran[s];

			for (size_t i = 0; i < sasaran->n_indikator; i++) {
				const struct indikator *found =
					&sasaran->indikator[i];

				if (str_is(near->wanted, found->kode))
					return found;
				nearest_offer(near, str_from(found->kode));
			}
		}
	}
	return NULL;
}

/* near holds the code, and names that are offered besides codes. */
static const struct indikator *
find_indikator(const struct binding_scope *scope, const struct unit *u,
	       int tahun, struct nearest *near)
{
	const struct rencana *r = tahun ? opd_rencana(u->opd, tahun) : NULL;
	const struct indikator *i = NULL;

	if (!r && u->opd->n_rencana)
		r = &u->opd->rencana[u->opd->n_rencana - 1];
	if (r)
		i = find_in(r, near);
	if (!i && !is_unread(scope, str_from(u->opd->slug)))
		report_indikator(scope, near);
	return i;
}

const struct indikator *
binding_indikator(const struct unit **unit, const struct binding_scope *scope,
		  struct str name)
{
	size_t slash = str_find(name, '/');
	struct nearest near;

	*unit = scope->rekap->unit;
	if (slash < name.len) {
		*unit = find_unit(scope, str_make(name.ptr, slash));
		name = str_skip(name, slash + 1);
	}
	if (!*unit)
		return NULL;
	nearest_init(&near, name);
	return find_indikator(scope, *unit, scope->rekap->tahun, &near);
}

static int unknown_field(const struct query *q, const struct str *field,
			 const char *const *known)
{
	const struct binding_scope *scope = q->scope;
	struct buf all = BUF_INIT(LIMIT_MESSAGE);
	struct nearest near;

	nearest_init(&near, *field);
	for (; *known; known++) {
		nearest_offer(&near, str_from(*known));
		buf_addf(&all, "%s.%s", all.len ? ", " : "", *known);
	}
	if (near.best.ptr)
		diag_error(scope->diag, scope->at, "K404",
			   "isian \".%.*s\" tidak dikenal; mungkin maksudnya "
			   "\".%.*s\"", STR_ARG(*field), STR_ARG(near.best));
	else
		diag_error(scope->diag, scope->at, "K404",
			   "isian \".%.*s\" tidak dikenal; pilih salah satu: "
			   "%s", STR_ARG(*field), all.ptr);
	buf_release(&all);
	return -1;
}

static int resolve_opd(struct binding *out, const struct query *q,
		       struct str field)
{
	static const char *const known[] = { "nama", NULL };

	if (!str_is(field, "nama"))
		return unknown_field(q, &field, known);
	out->bentuk = BINDING_TEKS;
	out->teks = q->unit->opd->nama;
	return 0;
}

static int resolve_anggaran(struct binding *out, const struct query *q,
			    struct str field)
{
	static const char *const known[] = { "pagu", "realisasi", "serapan",
					     NULL };
	const struct rekap *r = q->rekap;

	out->bentuk = BINDING_RUPIAH;
	if (str_is(field, "pagu")) {
		out->nilai = r->pagu;
	} else if (str_is(field, "realisasi")) {
		out->nilai = r->realisasi;
	} else if (str_is(field, "serapan")) {
		out->bentuk = BINDING_PERSEN;
		if (r->serapan_ada)
			out->nilai = nilai_angka(r->serapan);
	} else {
		return unknown_field(q, &field, known);
	}
	return 0;
}

static int resolve_evaluasi(struct binding *out, const struct query *q,
			    struct str field)
{
	static const char *const known[] = { "nilai", "predikat", NULL };

	if (str_is(field, "nilai")) {
		out->bentuk = BINDING_SKOR;
		out->nilai = q->rekap->akip;
	} else if (str_is(field, "predikat")) {
		out->bentuk = BINDING_TEKS;
		out->teks = q->rekap->predikat;
	} else {
		return unknown_field(q, &field, known);
	}
	return 0;
}

static int resolve_value(struct binding *out, const struct hasil *h,
			 struct str field)
{
	out->bentuk = BINDING_TARGET;
	if (str_is(field, "realisasi")) {
		out->bentuk = BINDING_NILAI;
		out->nilai = h->realisasi;
	} else if (str_is(field, "target"))
		out->nilai = h->target;
	else if (str_is(field, "target_akhir"))
		out->nilai = indikator_target(
			h->indikator, h->indikator->arah == ARAH_RENTANG
				? h->tahun
				: indikator_tahun_akhir(h->indikator));
	else
		return -1;
	return 0;
}

static int resolve_indikator(struct binding *out, const struct query *q,
			     const struct hasil *h, struct str field)
{
	static const char *const known[] = {
		"target", "realisasi", "capaian", "kategori", "satuan",
		"target_akhir", NULL
	};

	out->hasil = h;
	out->indikator = h->indikator;
	if (resolve_value(out, h, field) == 0)
		return 0;
	if (str_is(field, "capaian")) {
		out->bentuk = BINDING_CAPAIAN;
		return 0;
	}
	out->bentuk = BINDING_TEKS;
	if (str_is(field, "satuan"))
		out->teks = h->indikator->satuan;
	else if (str_is(field, "kategori"))
		out->teks = h->kategori ? h->kategori->label : NULL;
	else
		return unknown_field(q, &field, known);
	return 0;
}

static int resolve_name(struct binding *out, const struct query *q,
			const struct parts *p)
{
	static const struct {
		const char *name;
		int (*resolve)(struct binding *, const struct query *,
			       struct str field);
	} other[] = {
		{ "anggaran", resolve_anggaran },
		{ "evaluasi", resolve_evaluasi },
		{ "opd", resolve_opd }
	};
	const struct hasil *h = NULL;
	const struct indikator *i;
	struct nearest near;

	nearest_init(&near, p->name);
	for (size_t k = 0; k < ARRAY_SIZE(other); k++) {
		if (str_is(p->name, other[k].name))
			return other[k].resolve(out, q, p->field);
		nearest_offer(&near, str_from(other[k].name));
	}
	i = find_indikator(q->scope, q->unit, q->rekap->tahun, &near);
	if (!i)
		return -1;
	h = rekap_hasil(q->rekap, i->kode);
	if (!h && is_unread(q->scope, str_from(q->unit->opd->slug)))
		return -1;
	if (!h)
		return diag_error(q->scope->diag, q->scope->at, "K405",
				  "indikator ini belum ada dalam kinerja.json "
				  "tahun %d; tambahkan ke sana, atau sebut "
				  "tahun lain seperti KODE@2023.realisasi",
				  q->rekap->tahun);
	return resolve_indikator(out, q, h, p->field);
}

/* Follow "SLUG/" and "@YEAR" to the report that is meant. */
static int find_report(struct query *q, const struct parts *p)
{
	int tahun = p->tahun ? p->tahun : q->rekap->tahun;

	if (p->slug.len)
		q->unit = find_unit(q->scope, p->slug);
	if (!q->unit)
		return -1;
	if (str_is(p->name, "opd"))
		return 0;	/* a name needs no report */
	if (p->slug.len || p->tahun)
		q->rekap = unit_rekap(q->unit, tahun);
	if (q->rekap)
		return 0;
	if (is_unread(q->scope, str_from(q->unit->opd->slug)))
		return -1;
	return diag_error(q->scope->diag, q->scope->at, "K405",
			  "%s belum punya laporan tahun %d; sebut tahun lain "
			  "seperti KODE@2023.realisasi, atau buat dahulu "
			  "laporannya", q->unit->opd->nama, tahun);
}

int binding_resolve(struct binding *out, const struct binding_scope *scope,
		    struct str expression)
{
	struct query q = { scope, scope->rekap->unit, scope->rekap };
	struct binding empty = { .bentuk = BINDING_TEKS };
	struct parts p;
	size_t before;

	*out = empty;
	if (!split(&p, expression))
		return diag_error(scope->diag, scope->at, "K401",
				  "\"=%.*s\" tidak dapat dibaca; tulis "
				  "seperti %s",
				  STR_ARG(expression), grammar);
	before = scope->diag->errors;
	if (find_report(&q, &p) == 0 && resolve_name(out, &q, &p) == 0)
		return 0;
	if (!p.slug.len)
		p.slug = str_from(scope->rekap->unit->opd->slug);
	if (scope->diag->errors > before || !site_pengganti(scope->site,
							    p.slug))
		return -1;
	*out = empty;	/* the page is made all the same */
	return 0;
}
