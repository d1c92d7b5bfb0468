/*
 * Choices and comparable values of tables; see saring.h. Knows no page and
 * no script.
 */
#include "view/saring.h"

#include "base/limits.h"

struct value *saring_put(const struct sheet *s, struct value *map,
			 const char *id, const char *hitung)
{
	struct value *v = put_map(s, map, "saring");

	put_text(s, v, "id", id);
	put_word(s, v, "hitung", hitung);
	return put_list(s, v, "pilihan");
}

struct value *saring_pilihan(const struct sheet *s, struct value *list,
			     const char *nama, const char *label)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", nama);
	put_word(s, v, "label", label);
	return put_list(s, v, "opsi");
}

void saring_opsi(const struct sheet *s, struct value *list,
		 const char *nilai, const char *teks)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nilai", nilai);
	put_text(s, v, "teks", teks);
}

void saring_jenis(const struct sheet *s, struct value *list,
		  const bool ada[N_JENIS_OPD])
{
	for (int i = 0; i < N_JENIS_OPD; i++)
		if (ada[i])
			saring_opsi(s, list, jenis_opd_kunci[i],
				    sheet_word(s, arena_strf(
						       s->arena, "jenis.%s",
						       jenis_opd_kunci[i])));
}

const char *saring_kunci(const struct sheet *s, const char *label)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *kunci;

	address_kode(&out, label);
	kunci = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return kunci;
}

void put_urut(const struct sheet *s, struct value *map, const char *key,
	      struct decimal d)
{
	struct buf out = BUF_INIT(64);

	decimal_write(&out, d);
	put_text(s, map, key, out.ptr);
	buf_release(&out);
}

void put_urut_bagian(const struct sheet *s, struct value *map,
		     const char *key, int n, int dari)
{
	if (dari)
		put_urut(s, map, key, decimal_ratio(decimal_int(n),
						    decimal_int(dari), 100,
						    2));
	else
		put_text(s, map, key, "");
}
