/*
 * gettext behind one face; see text.h. The names of locales that a machine
 * has do not matter: C.UTF-8 is everywhere, and LANGUAGE says which
 * catalogue to read under it.
 */
#include "base/text.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "kinerja"

/* What the environment asks for, "" where nothing. */
static const char *environment(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "";
}

static bool is_english(const char *language)
{
	return !strncmp(language, "en", 2) &&
	       (language[2] == '\0' || strchr("_.@", language[2]));
}

void text_language(const char *language, const char *folder)
{
	if (folder)
		bindtextdomain(DOMAIN, folder);
	bind_textdomain_codeset(DOMAIN, "UTF-8");
	if (!language || (strcmp(language, "id") != 0 &&
			  strcmp(language, "en") != 0))
		language = is_english(environment()) ? "en" : "id";
	setenv("LANGUAGE", language, 1);
	/* Of messages only, which gettext reads from nowhere else: how
	   numbers are written must not change. uselocale would serve one
	   thread, not those that make the pages. */
	setlocale(LC_MESSAGES, "C.UTF-8");
}

const char *text_get(const char *text)
{
	return *text ? dgettext(DOMAIN, text) : text;
}

const char *text_language_now(void)
{
	/* the catalogue says "en" here */
	return text_get("id");
}

void text_number(struct buf *out, struct decimal d)
{
	bool english = !strcmp(text_language_now(), "en");

	decimal_write_grouped(out, d, english ? ',' : '.',
			      english ? '.' : ',');
}

const char *text_number_in(struct arena *a, struct decimal d)
{
	struct buf text = BUF_INIT(64);
	const char *copy;

	text_number(&text, d);
	copy = arena_strdup(a, buf_str(&text));
	buf_release(&text);
	return copy;
}
