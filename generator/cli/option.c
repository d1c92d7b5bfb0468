/*
 * Parsing of command lines by table; see option.h.
 */
#include "cli/option.h"

#include "base/nearest.h"

struct parser {
	struct arguments *out;
	const struct option *table;
	size_t n;
	char **argv;	/* next argument */
	FILE *err;
};

static int unknown(struct parser *p, struct str name)
{
	struct nearest near;

	nearest_init(&near, name);
	for (size_t i = 0; i < p->n; i++)
		nearest_offer(&near, str_from(p->table[i].name));
	nearest_offer(&near, str_from("help"));
	fprintf(p->err, "kinerja: unknown option --%.*s", STR_ARG(name));
	if (near.best.ptr)
		fprintf(p->err, "; did you mean --%.*s?", STR_ARG(near.best));
	fputc('\n', p->err);
	return -1;
}

/* Set option i; inline_value is what followed "=" or the letter, or NULL. */
static int set(struct parser *p, size_t i, const char *inline_value)
{
	const struct option *o = &p->table[i];

	if (!o->argument) {
		if (inline_value) {
			fprintf(p->err, "kinerja: --%s takes no argument\n",
				o->name);
			return -1;
		}
		p->out->value[i] = "";
		return 0;
	}
	if (!inline_value)
		inline_value = *p->argv ? *p->argv++ : NULL;
	if (!inline_value || !*inline_value) {
		fprintf(p->err, "kinerja: --%s needs an argument: %s\n",
			o->name, o->argument);
		return -1;
	}
	p->out->value[i] = inline_value;
	return 0;
}

static int parse_long(struct parser *p, const char *text)
{
	struct str name = str_from(text);
	size_t equals = str_find(name, '=');
	const char *value = equals < name.len ? text + equals + 1 : NULL;

	name.len = equals;
	if (str_is(name, "help")) {
		p->out->help = true;
		return 0;
	}
	for (size_t i = 0; i < p->n; i++)
		if (str_is(name, p->table[i].name))
			return set(p, i, value);
	return unknown(p, name);
}

/* "-qs DIR": switches may be joined, the last may take an argument. */
static int parse_short(struct parser *p, const char *text)
{
	while (*text) {
		size_t i = 0;
		char c = *text++;

		if (c == 'h') {
			p->out->help = true;
			continue;
		}
		while (i < p->n && p->table[i].letter != c)
			i++;
		if (i == p->n) {
			fprintf(p->err, "kinerja: unknown option -%c\n", c);
			return -1;
		}
		if (p->table[i].argument)
			return set(p, i, *text ? text : NULL);
		if (set(p, i, NULL) < 0)
			return -1;
	}
	return 0;
}

static int add_word(struct parser *p, const char *word)
{
	if (p->out->n_word == OPTION_WORDS) {
		fputs("kinerja: too many arguments\n", p->err);
		return -1;
	}
	p->out->word[p->out->n_word++] = word;
	return 0;
}

int option_parse(struct arguments *out, const struct option *table, size_t n,
		 char **argv, FILE *err)
{
	struct arguments none = { .n_word = 0 };
	struct parser p = { out, table, n, argv, err };
	bool options = true;

	*out = none;
	while (*p.argv) {
		const char *arg = *p.argv++;
		int result;

		if (options && !strcmp(arg, "--")) {
			options = false;
			continue;
		}
		if (options && !strncmp(arg, "--", 2))
			result = parse_long(&p, arg + 2);
		else if (options && arg[0] == '-' && arg[1])
			result = parse_short(&p, arg + 1);
		else
			result = add_word(&p, arg);
		if (result < 0)
			return -1;
	}
	return 0;
}

void option_help(const struct option *table, size_t n, FILE *out)
{
	for (size_t i = 0; i < n; i++) {
		const struct option *o = &table[i];
		char left[64];

		snprintf(left, sizeof(left), "%s%s%s",
			 o->name, o->argument ? " " : "",
			 o->argument ? o->argument : "");
		if (o->letter)
			fprintf(out, "  -%c, --%-20s %s\n", o->letter, left,
				o->help);
		else
			fprintf(out, "      --%-20s %s\n", left, o->help);
	}
	fprintf(out, "  -h, --%-20s %s\n", "help", "show this help");
}
