/*
 * What the content declares as its own: hosts that texts may link to,
 * official e-mail addresses and telephone numbers. Checks of people's data
 * and of spam ask here. Knows no text.
 */
#ifndef NASKAH_RESMI_H
#define NASKAH_RESMI_H

#include "model/isi.h"

struct resmi {
	bool kurang;		/* a file that may declare more is broken */
	struct str *host;	/* in an arena; slices of the content */
	size_t n_host;
	struct str *surel;
	size_t n_surel;
	const char **telepon;
	size_t n_telepon;
};

/* Collect what situs.json and each opd.json declare: go.id, "host_tautan",
 * and the hosts of their own addresses and e-mail addresses. */
void resmi_init(struct resmi *out, const struct isi *isi, struct arena *a);

/* True when a host is one of these, or below one. Case aside. Like the two
 * below: also where a broken file may declare it. */
bool resmi_host(const struct resmi *r, struct str host);

/* True when an e-mail address is declared. Case aside. */
bool resmi_surel(const struct resmi *r, struct str address);

/* True when a number is declared, however it is spaced. digits: only
 * digits. */
bool resmi_telepon(const struct resmi *r, struct str digits);

#endif
