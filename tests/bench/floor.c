/*
 * The least that a build can take: creates the same folders and files with
 * the same bytes, and nothing else. Reads the whole site into memory first;
 * only the writing is timed. Prints what measure prints: seconds of wall
 * clock, seconds of CPU, and kilobytes of memory at its peak (mostly the
 * site itself).
 *
 *	floor SITE OUT [THREADS]
 */
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MAX_THREADS 64

struct entry {
	char *path; /* below the site */
	char *bytes; /* NULL: a folder */
	size_t size;
};

struct site {
	struct entry *entries; /* each folder before what is in it */
	size_t n, room;
};

struct share {
	pthread_t thread;
	const struct site *site;
	size_t begin, end;
};

static void die(const char *what)
{
	perror(what);
	exit(3);
}

static void *need(void *p)
{
	if (!p)
		die("floor");
	return p;
}

static char *slurp(const char *path, size_t size)
{
	char *bytes = need(malloc(size + 1));
	int fd = open(path, O_RDONLY);
	size_t done = 0;

	while (fd >= 0 && done < size) {
		ssize_t n = read(fd, bytes + done, size - done);

		if (n <= 0)
			die(path);
		done += (size_t)n;
	}
	if (fd < 0 || close(fd) < 0)
		die(path);
	return bytes;
}

static struct entry *add(struct site *s)
{
	if (s->n == s->room) {
		s->room = s->room ? s->room * 2 : 1024;
		s->entries = need(
			realloc(s->entries, s->room * sizeof(*s->entries)));
	}
	return &s->entries[s->n++];
}

static void read_site(struct site *s, char *root)
{
	char *roots[] = { root, NULL };
	FTS *walk = need(fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL));
	const FTSENT *f;

	while ((f = fts_read(walk)) != NULL) {
		struct entry *e;

		if (f->fts_level == 0 ||
		    (f->fts_info != FTS_D && f->fts_info != FTS_F))
			continue;
		e = add(s);
		e->path = need(strdup(f->fts_path + strlen(root) + 1));
		e->size = (size_t)f->fts_statp->st_size;
		e->bytes = f->fts_info == FTS_F ? slurp(f->fts_path, e->size)
						: NULL;
	}
	fts_close(walk);
}

static void write_file(const struct entry *e)
{
	int fd = open(e->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
	size_t done = 0;

	while (fd >= 0 && done < e->size) {
		ssize_t n = write(fd, e->bytes + done, e->size - done);

		if (n < 0)
			die(e->path);
		done += (size_t)n;
	}
	if (fd < 0 || close(fd) < 0)
		die(e->path);
}

static void *write_share(void *arg)
{
	const struct share *s = arg;

	for (size_t i = s->begin; i < s->end; i++)
		if (s->site->entries[i].bytes)
			write_file(&s->site->entries[i]);
	return NULL;
}

/* A thread writes neighbours, so that no two create in the same folder. */
static void write_files(const struct site *site, size_t threads)
{
	struct share share[MAX_THREADS];

	for (size_t i = 0; i < threads; i++) {
		share[i].site = site;
		share[i].begin = site->n * i / threads;
		share[i].end = site->n * (i + 1) / threads;
		if (pthread_create(&share[i].thread, NULL, write_share,
				   &share[i]) != 0)
			die("thread");
	}
	for (size_t i = 0; i < threads; i++)
		pthread_join(share[i].thread, NULL);
}

static double cpu_seconds(const struct rusage *u)
{
	return (double)(u->ru_utime.tv_sec + u->ru_stime.tv_sec) +
	       (double)(u->ru_utime.tv_usec + u->ru_stime.tv_usec) / 1e6;
}

static void write_site(const struct site *site, size_t threads)
{
	for (size_t i = 0; i < site->n; i++)
		if (!site->entries[i].bytes &&
		    mkdir(site->entries[i].path, 0777) < 0)
			die(site->entries[i].path);
	write_files(site, threads);
}

static void timed(const struct site *site, size_t threads)
{
	struct timespec begin, end;
	struct rusage before, after;

	getrusage(RUSAGE_SELF, &before);
	clock_gettime(CLOCK_MONOTONIC, &begin);
	write_site(site, threads);
	clock_gettime(CLOCK_MONOTONIC, &end);
	getrusage(RUSAGE_SELF, &after);
	printf("%.3f %.3f %ld\n",
	       (double)(end.tv_sec - begin.tv_sec) +
		       (double)(end.tv_nsec - begin.tv_nsec) / 1e9,
	       cpu_seconds(&after) - cpu_seconds(&before), after.ru_maxrss);
}

int main(int argc, char **argv)
{
	struct site site = { 0 };
	size_t threads = argc > 3 ? strtoul(argv[3], NULL, 10) : 1;

	if (argc < 3 || threads < 1 || threads > MAX_THREADS) {
		fputs("usage: floor SITE OUT [THREADS]\n", stderr);
		return 2;
	}
	read_site(&site, argv[1]);
	if (mkdir(argv[2], 0777) < 0 || chdir(argv[2]) < 0)
		die(argv[2]);
	timed(&site, threads);
	return 0;
}
