/*
 * Following HTML, one character after the other; see markup.h.
 */
#include "theme/markup.h"

static void word_clear(struct markup_word *w)
{
	w->n = 0;
	w->text[0] = '\0';
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void word_add(struct markup_word *w, char c)
{
	if (w->n + 1 == sizeof(w->text))
		return;
	w->text[w->n++] = lower(c);
	w->text[w->n] = '\0';
}

static bool word_is(const struct markup_word *w, const char *text)
{
	return strcmp(w->text, text) == 0;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
	return lower(c) >= 'a' && lower(c) <= 'z';
}

static enum markup_state after_tag(const struct markup *h)
{
	return word_is(&h->tag, "script") || word_is(&h->tag, "style")
		       ? MARKUP_SCRIPT : MARKUP_TEXT;
}

static enum markup_state start_tag(struct markup *h)
{
	word_clear(&h->tag);
	word_clear(&h->attribute);
	return MARKUP_OPEN;
}

/* Behind "<", which begins a tag only before a letter, "/", "!" or "?". */
static enum markup_state step_open(struct markup *h, char c)
{
	if (c == '!' || c == '?') {
		word_clear(&h->tail);
		return MARKUP_DECLARATION;
	}
	if (c == '/' && h->tag.n == 0) {
		word_add(&h->tag, c);
		return MARKUP_OPEN;
	}
	if (!is_letter(c))
		return c == '<' ? start_tag(h) : MARKUP_TEXT;
	word_add(&h->tag, c);
	return MARKUP_NAME;
}

static enum markup_state step_tag(struct markup *h, char c)
{
	if (c == '>') {
		word_clear(&h->tail);
		return after_tag(h);
	}
	if (is_blank(c) || c == '/')
		return MARKUP_TAG;
	if (c == '=' && h->attribute.n > 0)
		return MARKUP_EQUALS;
	if (h->state == MARKUP_NAME) {
		word_add(&h->tag, c);
		return MARKUP_NAME;
	}
	if (h->state == MARKUP_TAG)
		word_clear(&h->attribute);
	word_add(&h->attribute, c);
	return MARKUP_ATTRIBUTE;
}

static enum markup_state step_value(struct markup *h, char c)
{
	if (h->state == MARKUP_DOUBLE)
		return c == '"' ? MARKUP_TAG : MARKUP_DOUBLE;
	if (h->state == MARKUP_SINGLE)
		return c == '\'' ? MARKUP_TAG : MARKUP_SINGLE;
	if (c == '>')
		return after_tag(h);
	if (h->state == MARKUP_UNQUOTED)
		return is_blank(c) ? MARKUP_TAG : MARKUP_UNQUOTED;
	if (is_blank(c))
		return MARKUP_EQUALS;
	if (c == '"')
		return MARKUP_DOUBLE;
	return c == '\'' ? MARKUP_SINGLE : MARKUP_UNQUOTED;
}

static enum markup_state step_comment(struct markup *h, char c)
{
	if (c == '>' && (h->state == MARKUP_DECLARATION || h->tail.n >= 2))
		return MARKUP_TEXT;
	if (c != '-')
		word_clear(&h->tail);
	if (c != '-' && h->state == MARKUP_DECLARATION)
		word_add(&h->tail, '!');	/* no comment any more */
	if (c == '-')
		word_add(&h->tail, c);
	return word_is(&h->tail, "--") ? MARKUP_COMMENT : h->state;
}

/* Only the closing tag ends a script, wherever it stands. */
static enum markup_state step_script(struct markup *h, char c)
{
	if (c == '<') {
		word_clear(&h->tail);
		return MARKUP_SCRIPT;
	}
	word_add(&h->tail, c);
	if (h->tail.text[0] != '/' || !word_is(&h->tag, h->tail.text + 1))
		return MARKUP_SCRIPT;
	h->tag = h->tail;
	return MARKUP_NAME;
}

static enum markup_state step(struct markup *h, char c)
{
	switch (h->state) {
	case MARKUP_TEXT:
		return c == '<' ? start_tag(h) : MARKUP_TEXT;
	case MARKUP_OPEN:
		return step_open(h, c);
	case MARKUP_NAME:
	case MARKUP_TAG:
	case MARKUP_ATTRIBUTE:
		return step_tag(h, c);
	case MARKUP_DECLARATION:
	case MARKUP_COMMENT:
		return step_comment(h, c);
	case MARKUP_SCRIPT:
		return step_script(h, c);
	default:
		return step_value(h, c);
	}
}

void markup_read(struct markup *h, struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		h->state = step(h, text.ptr[i]);
}

bool markup_is_safe(const struct markup *h)
{
	return h->state == MARKUP_TEXT || h->state == MARKUP_COMMENT ||
	       h->state == MARKUP_DOUBLE || h->state == MARKUP_SINGLE;
}

static bool is_in_tag(const struct markup *h)
{
	return h->state == MARKUP_NAME || h->state == MARKUP_TAG ||
	       h->state == MARKUP_ATTRIBUTE;
}

bool markup_agree(const struct markup *a, const struct markup *b)
{
	return a->state == b->state || (is_in_tag(a) && is_in_tag(b));
}

bool markup_is_code(const struct markup *h)
{
	if (h->state != MARKUP_DOUBLE && h->state != MARKUP_SINGLE)
		return false;
	return strncmp(h->attribute.text, "on", 2) == 0 ||
	       word_is(&h->attribute, "style") ||
	       word_is(&h->attribute, "srcdoc");
}
