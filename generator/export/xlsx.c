/*
 * Workbooks through libxlsxwriter; see xlsx.h. The library writes to a file
 * by its name, so it is given one in memory.
 */
#include "export/xlsx.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "export/kepala.h"
#include "export/versi.h"
#include "export/xlsx_lembar.h"

#define DAY 86400

/* The time that the workbook says it was made, never the clock's: the end of
 * the site's year, the same for all workbooks. The library asks gmtime for
 * its words, whose answer all threads share; which submission it is made of
 * stands on the first sheet. */
static int64_t created(const struct view *v)
{
	struct date end = { v->site->isi->situs.tahun, 12, 31 };

	return date_days(end) * DAY;
}

static void set_properties(struct buku *b, const struct sheet *s,
			   const struct unit *u)
{
	const struct situs *situs = &s->view->site->isi->situs;
	char *title = arena_strdup(s->arena, str_from(SHEET_WORDS(
		s, "data.judul_paket", { "nama", u->opd->nama })));
	char *author = arena_strdup(s->arena, str_from(situs->pemda));
	lxw_doc_properties p = { .title = title, .author = author,
				 .created = (time_t)created(s->view) };

	buku_check(b, workbook_set_properties(b->workbook, &p));
}

/* The first sheet, line by line: what, and its value. */
struct tentang {
	struct buku *buku;
	lxw_worksheet *sheet;
	lxw_row_t row;
};

static void add_line(struct tentang *t, const char *what, const char *text)
{
	if (!text || !*text)
		return;
	buku_check(t->buku, worksheet_write_string(t->sheet, t->row, 0, what,
						   t->buku->head));
	lembar_cell(t->buku, t->sheet, t->row, 1, cell_text(text));
	t->row++;
}

static void add_commit(struct tentang *t, const struct sheet *s,
		       const struct unit *u)
{
	struct asal asal;

	kepala_asal(&asal, s, u);
	add_line(t, sheet_word(s, "data.tentang.revisi"), asal.revisi);
	add_line(t, sheet_word(s, "data.tentang.waktu"), asal.waktu);
}

static void add_about(struct buku *b, const struct sheet *s,
		      const struct unit *u)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct tentang t = { .buku = b };

	t.sheet = workbook_add_worksheet(b->workbook, "tentang");
	if (!t.sheet)
		return;
	buku_check(b, worksheet_set_column(t.sheet, 0, 0, 24, NULL));
	buku_check(b, worksheet_set_column(t.sheet, 1, 1, 100, b->wrap));
	add_line(&t, sheet_word(s, "data.tentang.judul"), SHEET_WORDS(
		s, "data.judul_paket", { "nama", u->opd->nama }));
	add_line(&t, sheet_word(s, "data.tentang.pemda"), situs->pemda);
	if (situs->contoh)
		add_line(&t, sheet_word(s, "frame.contoh_judul"), SHEET_WORDS(
			s, "frame.contoh", { "wilayah", situs->wilayah }));
	add_line(&t, sheet_word(s, "data.tentang.halaman"),
		 kepala_alamat(s, sheet_address_unit(s, u)));
	add_commit(&t, s, u);
	add_line(&t, sheet_word(s, "data.tentang.lisensi"),
		 situs->lisensi.nama);
	add_line(&t, sheet_word(s, "data.tentang.lisensi_alamat"),
		 situs->lisensi.tautan);
	add_line(&t, sheet_word(s, "data.tentang.kosong"),
		 sheet_word(s, "data.nol"));
	for (size_t i = 0; i < N_KAMUS; i++)
		add_line(&t, kamus[i].nama, kamus_isi(s, &kamus[i]));
}

static void set_formats(struct buku *b)
{
	b->head = workbook_add_format(b->workbook);
	b->wrap = workbook_add_format(b->workbook);
	b->ribuan = workbook_add_format(b->workbook);
	b->tanggal = workbook_add_format(b->workbook);
	format_set_bold(b->head);
	format_set_align(b->head, LXW_ALIGN_VERTICAL_TOP);
	format_set_text_wrap(b->wrap);
	format_set_align(b->wrap, LXW_ALIGN_VERTICAL_TOP);
	format_set_num_format(b->ribuan, "#,##0");
	format_set_num_format(b->tanggal, "yyyy-mm-dd");
}

/* Write the workbook to a file of that name. The library passes each part
 * through a file, some twenty of them; on a disk these take longer than the
 * part. Where there is no such folder it takes TMPDIR or /tmp. */
static lxw_error make(const char *file, const struct sheet *s,
		      const struct unit *u)
{
	char memory[] = "/dev/shm";
	lxw_workbook_options o = { .tmpdir = memory };
	struct buku b = { .workbook = workbook_new_opt(file, &o),
			  .potong = sheet_word(s, "data.terpotong"),
			  .error = LXW_NO_ERROR };

	if (!b.workbook)
		return LXW_ERROR_MEMORY_MALLOC_FAILED;
	set_formats(&b);
	set_properties(&b, s, u);
	add_about(&b, s, u);
	for (size_t i = 0; i < N_KAMUS; i++)
		lembar_tabel(&b, s->view, &kamus[i], u);
	lembar_kamus(&b, s);
	buku_check(&b, workbook_close(b.workbook));
	return b.error;
}

static int take(struct buf *out, int fd)
{
	struct stat st;
	ssize_t got;

	if (fstat(fd, &st) < 0 || lseek(fd, 0, SEEK_SET) < 0 ||
	    !buf_reserve(out, (size_t)st.st_size))
		return -1;
	while ((got = read(fd, out->ptr + out->len,
			   out->cap - out->len - 1)) > 0) {
		out->len += (size_t)got;
		out->ptr[out->len] = '\0';
	}
	return got < 0 ? -1 : 0;
}

int xlsx_write(struct buf *out, const struct view *v, const struct unit *u,
	       const char *path, struct diag *d)
{
	struct arena arena = ARENA_INIT;
	struct sheet s = { .view = v, .arena = &arena, .address = "" };
	int fd = memfd_create("kinerja", MFD_CLOEXEC);
	lxw_error error = LXW_NO_ERROR;
	int result = fd < 0 ? -1 : 0;

	if (fd >= 0) {
		error = make(arena_strf(&arena, "/proc/self/fd/%d", fd), &s, u);
		result = error || take(out, fd) < 0 ? -1 : 0;
		close(fd);
	}
	if (result < 0)
		diag_environment(d, place_file(path), "K512",
				 "berkas XLSX ini tidak dapat dibuat, biasanya "
				 "karena memori atau folder sementara (TMPDIR) "
				 "penuh; kosongkan, lalu ulangi");
	arena_release(&arena);
	return result;
}
