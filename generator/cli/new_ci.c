/*
 * Files that check the content where it is sent to; see new_ci.h. Knows
 * nothing of what is in them but the mark where the folder goes.
 */
#include "cli/new_ci.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"

#define MARK "@ISI@"

static const struct ci_file {
	const char *kind;
	const char *name;	/* in cli/ci/ */
	const char *path;
	bool runs;
} files[] = {
	{ "github", "github.yml", ".github/workflows/kinerja.yml", false },
	{ "gitlab", "gitlab.yml", ".gitlab-ci.yml", false },
	{ "hook", "pre-commit", ".githooks/pre-commit", true },
	{ "hook", "pre-receive", ".githooks/pre-receive", true }
};

static const struct step {
	const char *kind;
	const char *text;
} steps[] = {
	{ "github", N_("Isi KINERJA_REPOSITORI seperti tertulis di awal "
		       "berkas itu, lalu kirim berkasnya") },
	{ "gitlab", N_("Isi KINERJA_REPOSITORI seperti tertulis di awal "
		       "berkas itu, lalu kirim berkasnya") },
	{ "hook", N_("Di setiap salinan kerja: git config core.hooksPath "
		     ".githooks") },
	{ "hook", N_("Di server: salin .githooks/pre-receive ke folder hooks/ "
		     "repositorinya") }
};

static struct str find_text(const char *name)
{
	const struct ci_text *t = ci_texts;

	while (strcmp(t->name, name) != 0)
		t++;
	return str_make(t->text, t->len);
}

/* The text, with the folder in place of each mark. */
static struct str fill(struct arena *a, struct str text, const char *folder)
{
	struct buf out = BUF_INIT(LIMIT_TEMPLATE);
	struct str filled;

	while (text.len > 0) {
		if (str_starts(text, MARK)) {
			buf_adds(&out, folder);
			text = str_skip(text, sizeof(MARK) - 1);
		} else {
			buf_addch(&out, text.ptr[0]);
			text = str_skip(text, 1);
		}
	}
	filled = arena_str(a, buf_str(&out));
	buf_release(&out);
	return filled;
}

/* A folder of the repository, and nothing that a shell or YAML would take
 * for more than a name. */
static bool is_plain(const char *folder)
{
	if (folder[0] == '/' || folder[0] == '-' || strstr(folder, ".."))
		return false;
	for (const char *c = folder; *c; c++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./", *c))
			return false;
	return folder[0] != '\0';
}

static int check_folder(struct source *src, const char *folder,
			struct diag *d)
{
	struct buf text = BUF_INIT(LIMIT_JSON);
	int got = 1;

	if (!is_plain(folder))
		return diag_error(d, place_file(folder), "K607",
				  "folder isi harus bagian dari repositori ini "
				  "dan bernama huruf, angka, dan \"-\", \"_\", "
				  "\".\"; jalankan dari folder teratas "
				  "repositori, dengan -s seperti \"content\"");
	got = source_read(src, &text, "situs.json", d);
	buf_release(&text);
	if (got == 0)
		return diag_error(d, place_file(folder), "K607",
				  "di folder ini tidak ada situs.json; sebut "
				  "folder isi dengan -s, seperti -s content");
	return got < 0 ? -1 : 0;
}

static int unknown_kind(const char *kind, struct diag *d)
{
	struct nearest near;

	nearest_init(&near, str_from(kind));
	for (size_t i = 0; i < ARRAY_SIZE(files); i++)
		nearest_offer(&near, str_from(files[i].kind));
	if (near.best.ptr)
		return diag_error(d, place_file(""), "K608",
				  "tidak ada templat \"%s\"; mungkin maksudnya "
				  "\"%.*s\"", kind, STR_ARG(near.best));
	return diag_error(d, place_file(""), "K608",
			  "tidak ada templat \"%s\"; pilih github, gitlab, "
			  "atau hook", kind);
}

int new_ci(struct starter *out, struct source *src, const char *kind,
	   const char *folder, struct diag *d)
{
	for (size_t i = 0; i < ARRAY_SIZE(files); i++) {
		struct starter_file *f;

		if (strcmp(files[i].kind, kind) != 0)
			continue;
		f = ARENA_PUSH(out->arena, out->file, out->n_file);
		f->path = files[i].path;
		f->text = fill(out->arena, find_text(files[i].name), folder);
		f->runs = files[i].runs;
	}
	if (out->n_file == 0)
		return unknown_kind(kind, d);
	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		if (!strcmp(steps[i].kind, kind))
			*ARENA_PUSH(out->arena, out->step, out->n_step) =
				text_get(steps[i].text);
	return check_folder(src, folder, d);
}
