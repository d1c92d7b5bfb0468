/*
 * The frame around every page; see frame.h.
 */
#include "view/frame.h"

#include "base/limits.h"
#include "site/address.h"
#include "view/kartu.h"

const char *frame_contoh(const struct sheet *s)
{
	return SHEET_WORDS(s, "frame.contoh",
			   { "wilayah",
			     s->view->site->isi->situs.wilayah });
}

static void put_site(const struct sheet *s, struct value *root)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct value *v = put_map(s, root, "situs");

	put_text(s, v, "nama", situs->nama);
	put_text(s, v, "pemda", situs->pemda);
	put_text(s, v, "wilayah", situs->wilayah);
	put_bool(s, v, "contoh", situs->contoh);
	put_text(s, root, "bahasa", situs->bahasa);
	/* what the OPDs wrote is in Indonesian all the same */
	put_bool(s, root, "asing", s->view->words.inggris);
	put_text(s, root, "contoh_teks", frame_contoh(s));
}

static void put_nav_item(const struct sheet *s, struct value *nav,
			 const char *word, const char *address, bool here)
{
	struct value *v = push_map(s, nav);

	put_word(s, v, "teks", word);
	put_text(s, v, "tautan", sheet_link(s, address));
	put_bool(s, v, "kini", here);
}

static void put_nav(const struct sheet *s, struct value *root,
		    enum frame_nav here)
{
	struct value *nav = put_list(s, root, "nav");

	put_nav_item(s, nav, "nav.beranda", "", here == NAV_HOME);
	put_nav_item(s, nav, "nav.opd", ADDRESS_OPD_LIST,
		     here == NAV_OPD);
	if (s->view->site->pemda.opd)
		put_nav_item(s, nav, "nav.pemda",
			     sheet_address_unit(s, &s->view->site->pemda),
			     here == NAV_PEMDA);
	if (s->view->site->n_tahun) {
		put_nav_item(s, nav, "nav.capaian", ADDRESS_CAPAIAN,
			     here == NAV_CAPAIAN);
		put_nav_item(s, nav, "nav.anggaran", ADDRESS_ANGGARAN,
			     here == NAV_ANGGARAN);
	}
	put_nav_item(s, nav, "nav.evaluasi", ADDRESS_EVALUASI,
		     here == NAV_EVALUASI);
	if (s->view->sejarah && s->view->sejarah->ada)
		put_nav_item(s, nav, "nav.perubahan", ADDRESS_PERUBAHAN,
			     here == NAV_PERUBAHAN);
	put_nav_item(s, nav, "nav.data", ADDRESS_DATA, here == NAV_DATA);
	put_nav_item(s, nav, "nav.cari", ADDRESS_CARI, here == NAV_CARI);
	put_text(s, root, "beranda", sheet_link(s, ""));
	put_list(s, root, "jejak");
	put_bool(s, root, "ada_jejak", false);
}

static void put_ppid(const struct sheet *s, struct value *root)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct value *v;

	if (!situs->ppid_nama)
		return;
	v = put_map(s, root, "ppid");
	put_text(s, v, "nama", situs->ppid_nama);
	put_text(s, v, "alamat", situs->ppid_alamat);
	put_text(s, v, "email", situs->ppid_email);
	put_text(s, v, "tautan", situs->ppid_tautan);
	put_text(s, v, "tautan_teks", situs->ppid_tautan);
}

const char *halaman_title(const struct sheet *s, const struct halaman *h)
{
	struct str text = h->naskah.teks;

	while (text.len > 0) {
		size_t n = str_find(text, '\n');
		struct str line = str_trim(str_make(text.ptr, n));

		if (str_starts(line, "# "))
			return arena_strdup(s->arena,
					    str_trim(str_skip(line, 2)));
		text = str_skip(text, n < text.len ? n + 1 : n);
	}
	return h->slug;
}

static void put_pages(const struct sheet *s, struct value *root)
{
	const struct isi *isi = s->view->site->isi;
	struct value *list = put_list(s, root, "halaman");

	/* they change without the report, whose bytes stay in an archive */
	if (s->arsip) {
		put_bool(s, root, "ada_halaman", false);
		return;
	}
	put_bool(s, root, "ada_halaman", isi->n_halaman > 0);
	for (size_t i = 0; i < isi->n_halaman; i++) {
		const struct halaman *h = &isi->halaman[i];
		struct value *v = push_map(s, list);

		put_text(s, v, "teks", halaman_title(s, h));
		put_text(s, v, "tautan", sheet_link_halaman(s, h->slug));
	}
}

/* The submission whose content a page shows. A page about an OPD stays as it
 * is when others submit, and one of an archived report for ever. NULL: there
 * is no history. */
static const struct walk_commit *revision_of(const struct sheet *s)
{
	const struct sejarah *h = s->view->sejarah;
	const struct versi *v = s->riwayat ? riwayat_tampil(s->riwayat)
					   : NULL;

	if (s->arsip)
		return s->arsip->commit;
	if (v)
		return v->commit;
	return h && h->walk.n ? &h->walk.commit[h->walk.n - 1] : NULL;
}

/* Is what the page shows not all submitted yet? */
static bool is_draf(const struct sheet *s)
{
	if (s->arsip)
		return false;
	return s->riwayat ? s->riwayat->draf : s->view->sejarah->draf.n > 0;
}

static void put_revision(const struct sheet *s, struct value *root)
{
	const struct walk_commit *c = revision_of(s);
	struct date day;
	struct value *map;

	if (!c) {
		put_null(s, root, "revisi");
		return;
	}
	day = commit_tanggal(c, &s->view->site->isi->situs);
	map = put_map(s, root, "revisi");
	put_word(s, map, "judul", s->arsip || s->riwayat
			? "frame.revisi_opd" : "frame.revisi");
	put_text(s, map, "id", oid_text(s->arena, &c->id, OID_SHORT));
	put_text(s, map, "tanggal", date_given(day)
			? format_date_in(s->arena, &s->view->format, day)
			: sheet_word(s, "ubahan.tanggal_tak_tahu"));
	put_bool(s, map, "ubahan", is_draf(s));
	put_text(s, map, "perubahan", sheet_link(s, ADDRESS_PERUBAHAN));
	put_text(s, map, "umpan", sheet_link(s, ADDRESS_FEED));
}

static void put_footer(const struct sheet *s, struct value *root)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct value *v;

	put_ppid(s, root);
	if (situs->lisensi.nama) {
		v = put_map(s, root, "lisensi");
		put_text(s, v, "nama", situs->lisensi.nama);
		put_text(s, v, "tautan", situs->lisensi.tautan);
	}
	put_text(s, root, "peta", sheet_link(s, ADDRESS_PETA));
	put_text(s, root, "keadaan",
		 SHEET_WORDS(s, "frame.keadaan_tahun",
			     { "tahun", sheet_int(s, situs->tahun) }));
	put_revision(s, root);
	put_pages(s, root);
}

static void put_assets(const struct sheet *s, struct value *root)
{
	const struct value *assets = s->view->assets;
	struct value *v = put_map(s, root, "aset");

	for (size_t i = 0; assets && i < assets->n; i++)
		put_text(s, v, assets->member[i].key.ptr,
			 sheet_link(s, assets->member[i].value->text.ptr));
}

/* What a page is called where it is shared. The format allows absolute
 * addresses only, so there is nothing where the site does not know its
 * own. */
static void put_og(const struct sheet *s, struct value *root,
		   const char *gambar, const char *alt)
{
	struct value *v = put_map(s, root, "og");

	put_text(s, v, "gambar", arena_strf(s->arena, "%s%s",
					    s->view->base_url, gambar));
	put_text(s, v, "alt", alt);
	put_bool(s, v, "besar", !strcmp(gambar, ADDRESS_KARTU));
}

void frame_canonical(const struct sheet *s, struct value *root,
		     const char *address)
{
	if (s->view->base_url)
		put_text(s, root, "kanonik",
			 arena_strf(s->arena, "%s%s", s->view->base_url,
				    address));
}

/* The picture of an archived report is the site's: it stays. */
void frame_kartu(const struct sheet *s, struct value *root,
		 const struct unit *u)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct kartu k;

	if (!s->view->base_url || s->arsip)
		return;
	address_kartu(&address, u);
	k = kartu_unit(s, u);
	put_og(s, root, address.ptr, SHEET_WORDS(
		s, k.tahun ? "kartu.alt" : "kartu.alt_kosong",
		{ "nama", k.nama }, { "tahun", k.tahun ? k.tahun : "" },
		{ "temuan", k.temuan }));
	buf_release(&address);
}

struct value *frame_values(const struct sheet *s, const char *judul,
			   const char *deskripsi, enum frame_nav here)
{
	struct value *root = value_map(s->arena);

	put_text(s, root, "judul", judul);
	put_text(s, root, "deskripsi", deskripsi);
	put(s, root, "t", s->view->words.map);
	put_site(s, root);
	put_assets(s, root);
	put_nav(s, root, here);
	put_footer(s, root);
	put_null(s, root, "skrip");
	put_null(s, root, "og");
	if (!s->absolute)
		frame_canonical(s, root, s->address);
	if (!s->absolute && s->view->base_url)
		put_og(s, root, ADDRESS_KARTU,
		       s->view->site->isi->situs.nama);
	return root;
}

void frame_script(const struct sheet *s, struct value *root,
		  const char *name)
{
	const struct value *address = value_get(s->view->assets,
						str_from(name));

	if (address)
		put_text(s, root, "skrip",
			 sheet_link(s, address->text.ptr));
}

static void push_crumb(const struct sheet *s, struct value *list,
		       const char *teks, const char *address)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", address ? sheet_link(s, address) : NULL);
}

void frame_crumbs(const struct sheet *s, struct value *root,
		  const struct crumb *crumb, size_t n)
{
	struct value *list = put_list(s, root, "jejak");

	push_crumb(s, list, sheet_word(s, "nav.beranda"), "");
	for (size_t i = 0; i < n; i++)
		push_crumb(s, list, crumb[i].teks, crumb[i].address);
	put_bool(s, root, "ada_jejak", true);
}
