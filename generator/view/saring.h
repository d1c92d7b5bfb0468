/*
 * What assets/tabel.js needs beside a table to sort and filter it: the
 * choices above it (part/saring) and values that it can compare. The page is
 * complete without; nothing of it is seen until the script has run.
 */
#ifndef VIEW_SARING_H
#define VIEW_SARING_H

#include "view/sheet.h"

/* Set "saring": the choices of a table, none yet. id: of the element, which
 * the table's data-saring names. hitung: key of the text that says how many
 * rows are shown ("{n} dari {dari} …", filled by the script). Returns the
 * list for saring_pilihan. */
struct value *saring_put(const struct sheet *s, struct value *map,
			 const char *id, const char *hitung);

/* Append a choice: nama is the key in the address and the data- attribute of
 * the rows, label a key of the theme. Returns the list for saring_opsi. */
struct value *saring_pilihan(const struct sheet *s, struct value *list,
			     const char *nama, const char *label);

/* Append what can be chosen: its word in the address, and for readers. */
void saring_opsi(const struct sheet *s, struct value *list,
		 const char *nilai, const char *teks);

/* Append the jenis of OPDs of which ada is true. */
void saring_jenis(const struct sheet *s, struct value *list,
		  const bool ada[N_JENIS_OPD]);

/* The word in the address for a label, such as "sangat-tinggi". */
const char *saring_kunci(const struct sheet *s, const char *label);

/* Set key to a number as the script compares it: "93.75". */
void put_urut(const struct sheet *s, struct value *map, const char *key,
	      struct decimal d);

/* The same of n out of dari, in percent; nothing where dari is 0. */
void put_urut_bagian(const struct sheet *s, struct value *map,
		     const char *key, int n, int dari);

#endif
