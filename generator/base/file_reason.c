/*
 * A table of what systems answer; see file.h. Knows nothing of what was
 * asked of them.
 */
#include "base/file.h"

#include <errno.h>

#include "base/text.h"

static const struct reason {
	int error;
	const char *words;
} reasons[] = {
	{ ENOENT, N_("tidak ada; periksa ejaannya") },
	{ ENOTDIR, N_("di jalur itu ada berkas, bukan folder; periksa "
		      "ejaannya") },
	{ EISDIR, N_("itu folder, bukan berkas; periksa ejaannya") },
	{ EEXIST, N_("sudah ada; pindahkan dahulu") },
	{ ENOTEMPTY, N_("foldernya tidak kosong; pindahkan isinya dahulu") },
	{ ELOOP, N_("jalurnya melalui tautan simbolik; ganti dengan folder "
		    "biasa") },
	{ ENAMETOOLONG, N_("namanya terlalu panjang; pendekkan") },
	{ EACCES, N_("hak aksesnya tidak mengizinkan; perbaiki dengan chmod "
		     "atau chown") },
	{ EPERM, N_("hak aksesnya tidak mengizinkan; perbaiki dengan chmod "
		    "atau chown") },
	{ EROFS, N_("disknya hanya dapat dibaca; pakai folder di disk lain") },
	{ ENOSPC, N_("disknya penuh; kosongkan sebagian") },
	{ EDQUOT, N_("jatah disknya habis; hapus sebagian, atau minta "
		     "tambahan") },
	{ EFBIG, N_("berkasnya melebihi batas ukuran; naikkan dengan ulimit "
		    "-f") },
	{ EXDEV, N_("foldernya terletak di disk lain; pakai folder di disk "
		    "yang sama") },
	{ EBUSY, N_("sedang dipakai program lain; tutup program itu") },
	{ ETXTBSY, N_("sedang dipakai program lain; tutup program itu") },
	{ EMFILE, N_("terlalu banyak berkas yang terbuka; naikkan batasnya "
		     "dengan ulimit -n") },
	{ ENFILE, N_("terlalu banyak berkas yang terbuka; tutup program "
		     "lain") },
	{ ENOMEM, N_("memorinya habis; tutup program lain") },
	{ EIO, N_("disknya gagal dibaca atau ditulis; periksa disknya") },
	{ ESTALE, N_("disk jaringannya terputus; sambungkan kembali") }
};

const char *file_reason(int error)
{
	for (size_t i = 0; i < ARRAY_SIZE(reasons); i++)
		if (reasons[i].error == error)
			return text_get(reasons[i].words);
	return text_get(N_("sistem menolaknya; ulangi, lalu tanyakan kepada "
			   "pengelola komputer ini"));
}
