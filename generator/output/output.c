/*
 * Beginning, staging and ending; see output.h. The stage is a folder beside
 * the output, named after it, that holds what is new or changed; a build
 * that was killed leaves it there, and the next one clears it away.
 */
#include "output/output.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "output/release.h"
#include "output/state.h"
#include "output/tree.h"

int state_report(struct output *o, struct diag *d, const char *path,
		 const char *what)
{
	if (errno == ECANCELED)
		return diag_environment(d, place_file(o->path), "K208",
					"dihentikan; situs tidak diubah");
	if (errno == ENOSPC || errno == EDQUOT)
		return diag_environment(d, place_file(path), "K201",
					"disk penuh; situs lama tetap ada");
	return diag_environment(d, place_file(path), "K202",
				"%s: %s. Situs di %s tidak berubah",
				text_get(what), file_reason(errno), o->path);
}

void state_tell(const struct output *o, char sign, const char *path)
{
	if (o->watch.changed)
		o->watch.changed(o->watch.ctx, sign, path);
}

int64_t state_mtime(const struct stat *st)
{
	return (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
}

struct stamp state_stamp(const struct stat *st)
{
	struct stamp s = { S_ISDIR(st->st_mode) ? 0 : (uint64_t)st->st_size,
			   state_mtime(st), st->st_ino };

	return s;
}

bool state_untouched(const struct stat *st, const struct stamp *stamp)
{
	return stamp->ino != 0 && st->st_ino == stamp->ino &&
	       (uint64_t)st->st_size == stamp->size &&
	       state_mtime(st) == stamp->mtime &&
	       st->st_mode == (S_IFREG | 0644);
}

/* From now on a signal that would end the program waits until what is
 * staged has been cleared away. One that is ignored stays so. */
static void hold_signals(struct output *o)
{
	static const int ends[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction action;

	sigemptyset(&o->held);
	for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
		if (sigaction(ends[i], NULL, &action) == 0 &&
		    action.sa_handler != SIG_IGN)
			sigaddset(&o->held, ends[i]);
	pthread_sigmask(SIG_BLOCK, &o->held, NULL);
}

bool state_is_stopped(const struct output *o)
{
	static const int ends[] = { SIGINT, SIGTERM, SIGHUP };
	sigset_t pending;

	if (sigpending(&pending) < 0)
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
		if (sigismember(&pending, ends[i]) &&
		    sigismember(&o->held, ends[i])) {
			errno = ECANCELED;
			return true;
		}
	return false;
}

static void output_free(struct output *o)
{
	sigset_t mask = o->mask;

	if (o->old >= 0)
		close(o->old);
	if (o->stage >= 0)
		close(o->stage);
	if (o->store >= 0)
		close(o->store);
	if (o->parent >= 0)
		close(o->parent);	/* gives up the lock too */
	pthread_mutex_destroy(&o->lock);
	manifest_release(&o->before);
	manifest_release(&o->after);
	arena_release(&o->arena);
	free(o);
	pthread_sigmask(SIG_SETMASK, &mask, NULL);	/* may end here */
}

/* Split "a/b/" into parent "a" and name "b". */
static int open_parent(struct output *o, struct diag *d)
{
	char *copy = arena_strdup(&o->arena, str_from(o->path));
	char *again = arena_strdup(&o->arena, str_from(o->path));

	o->name = basename(copy);
	if (!file_path_is_plain(o->name))
		return diag_environment(d, place_file(o->path), "K203",
					"bukan nama folder untuk situs; "
					"beri nama folder baru");
	o->stage_name = arena_strf(&o->arena, ".%s.kinerja-baru", o->name);
	o->store_name = arena_strf(&o->arena, ".%s.kinerja-rilis", o->name);
	o->parent = file_open_root(dirname(again));
	if (o->parent < 0)
		return state_report(o, d, o->path, "folder induknya tidak "
				    "dapat dibuka");
	if (flock(o->parent, LOCK_EX) < 0 && errno != ENOLCK)
		return state_report(o, d, o->path, "folder induknya tidak "
				    "dapat dikunci");
	hold_signals(o);	/* not while waiting for another build */
	return 0;
}

/* The releases, put in order where a build was killed. */
static int open_store(struct output *o, struct diag *d)
{
	o->store = tree_open(o->parent, o->store_name);
	if (o->store < 0 && errno == ENOENT)
		return 0;
	if (o->store < 0 || release_recover(o->store, o->parent, o->name) < 0)
		return state_report(o, d, o->path, "folder rilisnya tidak "
				    "dapat dibuka");
	return 0;
}

static int found_any(void *ctx, const char *path)
{
	(void)ctx;
	(void)path;
	errno = EEXIST;
	return -1;
}

static bool is_empty(int folder)
{
	struct tree_visitor v = { NULL, found_any, found_any, NULL };

	return tree_walk(folder, &v) == 0;
}

static int refuse_special(struct output *o, struct diag *d)
{
	return diag_environment(d, place_file(o->path), "K207",
				"ini bukan folder (melainkan berkas atau "
				"tautan simbolik), jadi tidak akan ditimpa; "
				"pilih folder lain");
}

static int refuse_foreign(struct output *o, struct diag *d)
{
	return diag_environment(d, place_file(o->path), "K204",
				"folder ini tidak dibuat oleh kinerja dan "
				"tidak kosong, jadi tidak akan ditimpa; pilih "
				"folder lain atau kosongkan dahulu");
}

/* What is known of the old site: all of it where there is a note of just
 * this tree, else the list in it. 1, 0: no list, -1: none of ours. */
static int read_manifest(struct output *o)
{
	struct buf text = BUF_INIT(LIMIT_MANIFEST);
	int got;

	o->id = release_id(o->old, ".");
	if (o->store >= 0 && o->id > 0 &&
	    release_note(&o->before, o->store, o->id) == 0) {
		o->known = true;
		return 1;
	}
	got = file_read(o->old, MANIFEST_NAME, &text);
	if (got == 1)
		got = manifest_parse(&o->before, buf_str(&text)) == 0 ? 1 : -1;
	buf_release(&text);
	return got;
}

/* The old folder must be ours, empty or absent. */
static int open_old(struct output *o, struct diag *d)
{
	int got;

	o->old = openat(o->parent, o->name,
			O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (o->old < 0 && errno == ENOENT)
		return 0;
	if (o->old < 0 && (errno == ENOTDIR || errno == ELOOP))
		return refuse_special(o, d);
	if (o->old < 0)
		return state_report(o, d, o->path, "situs lama tidak dapat "
				    "dibuka");
	got = read_manifest(o);
	if (got < 0 || (got == 0 && !is_empty(o->old)))
		return refuse_foreign(o, d);
	return 0;
}

static int make_stage(struct output *o, struct diag *d)
{
	if (tree_remove(o->parent, o->stage_name) < 0 ||
	    mkdirat(o->parent, o->stage_name, 0755) < 0 ||
	    fchmodat(o->parent, o->stage_name, 0755, 0) < 0)
		return state_report(o, d, o->path, "folder sementara tidak "
				    "dapat dibuat");
	o->stage = tree_open(o->parent, o->stage_name);
	if (o->stage < 0)
		return state_report(o, d, o->path, "folder sementara tidak "
				    "dapat dibuka");
	return 0;
}

struct output *state_open(const char *path, struct diag *d)
{
	struct output *o = mem_calloc(1, sizeof(*o));

	pthread_sigmask(SIG_SETMASK, NULL, &o->mask);
	pthread_mutex_init(&o->lock, NULL);
	o->path = arena_strdup(&o->arena, str_from(path));
	o->parent = o->stage = o->old = o->store = -1;
	if (open_parent(o, d) < 0 || open_store(o, d) < 0 ||
	    open_old(o, d) < 0) {
		output_free(o);
		return NULL;
	}
	return o;
}

struct output *output_begin(const char *path, struct diag *d)
{
	struct output *o = state_open(path, d);

	if (o && make_stage(o, d) < 0) {
		output_free(o);
		return NULL;
	}
	if (o)
		manifest_add(&o->after, ".", MANIFEST_FOLDER)->is_made = true;
	return o;
}

int64_t output_old(const struct output *o)
{
	return o->id;
}

void output_label(struct output *o, const char *text)
{
	o->after.label = arena_strdup(&o->arena, str_from(text));
}

void output_no_sync(struct output *o)
{
	o->no_sync = true;
}

void output_watch(struct output *o, struct output_watch watch)
{
	o->watch = watch;
}

/* Nothing of the old site differs: leave it, and note what is there. */
static int stay(struct output *o, struct diag *d)
{
	o->count.id = o->id;
	if (!o->restamped)
		return 0;
	for (size_t i = 0; i < o->after.n; i++) {
		struct manifest_entry *e = &o->after.entry[i];
		struct stat st;

		if (e->kind == MANIFEST_FOLDER &&
		    fstatat(o->old, e->path, &st, AT_SYMLINK_NOFOLLOW) == 0)
			e->stamp = state_stamp(&st);
	}
	manifest_sort(&o->after);
	if (install_note(o, o->id) < 0)
		return state_report(o, d, o->path, "catatan rilis tidak "
				    "dapat ditulis");
	return 0;
}

static int publish(struct output *o, struct diag *d)
{
	if (scan_old(o, d) < 0)
		return -1;
	if (o->id > 0 && o->count.written == 0 && !o->is_stale)
		return stay(o, d);
	return install(o, d);
}

int output_publish(struct output *o, struct output_count *count,
		   struct diag *d)
{
	int result = publish(o, d);

	*count = o->count;
	output_abort(o);
	return result;
}

void output_abort(struct output *o)
{
	if (!o)
		return;
	if (tree_remove(o->parent, o->stage_name) < 0)
		errno = 0;	/* the next build tries again */
	output_free(o);
}
