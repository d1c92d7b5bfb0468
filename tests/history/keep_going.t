#!/bin/sh
# kinerja build --keep-going with a history: an OPD with errors is shown at
# its last version without any, all others as they are.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# wrong DIR: a figure of dinas-satu that no reader takes
wrong() {
	figure "$1" dinas-satu '"45,5"'
}

# going CODE REPO OUT [OPTION…]: build it in spite of errors
going() {
	code=$1
	repo=$2
	out=$3
	shift 3
	exits "$code" kinerja build -q -s "$repo" -o "$out" --keep-going \
		--themes "$root/themes" "$@"
}

test_case 'a broken submission: the version before it, others current' '
	three r
	wrong r
	sed -i "s/Dinas Uji/Dinas Uji Baru/" r/opd/dinas-uji/opd.json
	commit r "Salah tulis"
	exits 1 kinerja build -q -s r -o public --themes "$root/themes"
	absent public
	going 4 r public
	reports opd/dinas-satu/2024/kinerja.json:4:34 K021
	has err "\"realisasi\": \"45,5\"" "[K514]" "versi 3"
	for page in "" 2024/ indikator/iku-2/; do
		has "public/opd/dinas-satu/${page}index.html" "42,00"
	done
	for page in "" indikator/iku-2/; do
		has "public/opd/dinas-satu/${page}index.html" \
			"Kiriman terakhir (versi 4, " \
			"halaman ini menampilkan versi 3, "
	done
	lacks public/opd/dinas-satu/index.html "Draf, belum dikirim"
	has public/opd/dinas-uji/index.html "Dinas Uji Baru"
	lacks public/opd/dinas-uji/index.html "halaman ini menampilkan"
	has public/opd/dinas-satu/riwayat/4/index.html \
		"tidak lolos pemeriksaan"
	lacks public/opd/dinas-satu/riwayat/3/laporan/index.html \
		"halaman ini menampilkan"
	"$root/tests/cli/inspect" links public
'
test_case 'folder, bare repository and revision give the same bytes' '
	three r
	wrong r
	commit r "Salah tulis"
	git clone -q --bare r b.git
	going 4 r folder
	going 4 b.git bare
	going 4 r rev --rev main
	same folder bare
	same folder rev
'
test_case 'several broken submissions in a row are passed over' '
	three r
	wrong r
	commit r "Salah tulis"
	mkdir r/opd/dinas-satu/2023
	echo "{\"indikator\": []}" >r/opd/dinas-satu/2023/kinerja.json
	commit r "Tahun lain"
	going 4 r public
	has err "versi 3"
	has public/opd/dinas-satu/index.html "42,00" \
		"Kiriman terakhir (versi 5, "
	absent public/opd/dinas-satu/2023
'
test_case 'an error in the text alone counts as well' '
	three r
	echo "Angka \`=IKU-9.realisasi\`." \
		>>r/opd/dinas-satu/2024/laporan.md
	commit r "Salah kode"
	figure r dinas-satu 48
	commit r "Angka baru"
	going 4 r public
	has err "[K403]" "versi 3"
	has public/opd/dinas-satu/index.html "42,00" \
		"halaman ini menampilkan versi 3"
'
test_case 'a draft with errors: the last submission' '
	three r
	wrong r
	going 4 r public
	has public/opd/dinas-satu/index.html "42,00" "belum dikirim belum" \
		"halaman ini menampilkan kiriman terakhir, versi 3, "
	lacks public/opd/dinas-satu/index.html "Draf, belum dikirim"
	git -C r checkout -q .
	site r clean
	diff clean/opd/dinas-satu/2024/index.html \
		public/opd/dinas-satu/2024/index.html >d || :
	is "$(grep -c "^[<>]" d)" 1
'
test_case 'no version without errors: the address says why' '
	git init -q -b main r
	content_minimal r
	content_opd r dinas-satu
	wrong r
	commit r "Isi pertama"
	going 4 r public
	has public/opd/dinas-satu/index.html "mengandung kesalahan" \
		"riwayat/index.html"
	lacks public/opd/dinas-satu/index.html "tidak ada lagi"
	has public/opd/index.html "href=\"../opd/dinas-satu/index.html\"" \
		"Tidak dapat ditampilkan"
	exists public/opd/dinas-satu/riwayat/1/index.html \
		public/opd/dinas-uji/index.html
	"$root/tests/cli/inspect" links public
'
test_case 'no history: nothing of the OPD, but the reason' '
	three r
	wrong r
	commit r "Salah tulis"
	going 4 r public --no-history
	has public/opd/dinas-satu/index.html "mengandung kesalahan"
	absent public/opd/dinas-satu/riwayat
'
test_case 'an error of the site: nothing is published, the old site stays' '
	three r
	site r public
	cp -R public before
	wrong r
	echo "{" >r/situs.json
	commit r "Rusak"
	going 1 r public
	same before public
'
test_case 'after the repair: the bytes of a site that was never held' '
	three r
	site r public
	wrong r
	commit r "Salah tulis"
	going 4 r public
	sed -i "s/\"realisasi\": \"45,5\"/\"realisasi\": 45.5/" \
		r/opd/dinas-satu/2024/kinerja.json
	commit r "Diperbaiki"
	site r public
	has public/opd/dinas-satu/index.html "45,50"
	lacks public/opd/dinas-satu/index.html "halaman ini menampilkan"
	lacks public/opd/index.html "idak dapat ditampilkan"
	site r other
	same other public
	going 0 r third
	same other third
'
test_case 'a renamed folder: its version under the old name' '
	three r
	git -C r mv opd/dinas-satu opd/dinas-baru
	sed -i "s/\"realisasi\": 42/\"realisasi\": \"45,5\"/" \
		r/opd/dinas-baru/2024/kinerja.json
	commit r "Nama baru, salah tulis"
	going 4 r public
	has public/opd/dinas-baru/index.html "42,00" \
		"halaman ini menampilkan versi 3"
'
test_case 'a release of what is not submitted is refused all the same' '
	three r
	wrong r
	going 3 r public --release
	absent public
'
test_case 'attachments come from the version that is shown' '
	three r
	year=r/opd/dinas-satu/2024
	mkdir $year/dokumen
	printf "%%PDF-1.4\nlama\n" >$year/dokumen/l.pdf
	echo "[{\"jenis\": \"lkjip\", \"judul\": \"LKjIP\",
		\"berkas\": \"dokumen/l.pdf\", \"tanggal\": \"2025-02-14\"}]" \
		>$year/dokumen.json
	commit r "Dokumen"
	printf "%%PDF-1.4\nbaru\n" >$year/dokumen/l.pdf
	wrong r
	commit r "Salah tulis"
	going 4 r public
	has public/opd/dinas-satu/2024/dokumen/l.pdf lama
'
done_testing
