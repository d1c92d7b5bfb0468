#!/bin/sh
# A site in English: everything but what the agencies wrote; and messages.
. "$(dirname "$0")/lib.sh"

site() {
	content_minimal content
	content_opd content dinas-b
	sed -i 's/"tahun": 2024/"bahasa": "en", "tahun": 2024/' \
		content/situs.json
	build "$@"
}

# The words of charts, of frames and of the menu, that no content here has.
# (Names of tables, columns and codes stay: /data/ is left aside.)
indonesian='Realisasi Makin Kinerja.2024 Beranda Perangkat.daerah Unduh
	belum.diisi Angka.di Semua.tahun tercapai mencapai Rata-rata Lewati
	Bandingkan Urutkan Sangat.Tinggi Anggaran Kelengkapan sampai'

test_case 'no word of the theme is left in Indonesian' '
	site
	find public -name "*.html" ! -path "public/data/*" >pages
	while read -r page; do
		for word in $indonesian; do
			if sed "s/ \(data-[a-z]*\|name\|value\)=\"[^\"]*\"//g" "$page" |
				grep -n "\\b$word\\b"; then
				echo "$page"
				exit 1
			fi
		done
	done <pages
	[ "$(wc -l <pages)" -gt 20 ]
'

test_case 'what agencies wrote is said to be in Indonesian' '
	site
	has public/opd/dinas-b/index.html "<html lang=\"en\">" \
		"<div class=\"narasi\" lang=\"id\">"
	sed -i "s/\"bahasa\": \"en\", //" content/situs.json
	build
	lacks public/opd/dinas-b/index.html "<div class=\"narasi\" lang"
'

test_case 'one is not many' '
	site
	has public/opd/dinas-b/index.html "Average of 2 of 2"
	lacks public/opd/dinas-b/index.html "|indicators}" "1 indicators"
'

test_case 'figures in messages are written as the reader of them does' '
	content_minimal content
	content_opd content dinas-b
	sed -i "s/\"realisasi\": 72.13/&, \"capaian_tercetak\": 1234.5/" \
		content/opd/dinas-b/2024/kinerja.json
	exits 0 check
	has err "capaian IKU-1 yang tercetak 1.234,5, tetapi" "terhitung 100,18"
	exits 0 check --lang en
	has err "1,234.5" "100.18"
	lacks err "100,18"
'

test_case 'categories of the default scale are translated, a site its own not' '
	page=public/opd/dinas-b/index.html
	site
	has $page ">Very High<" ">Medium<"
	lacks $page ">Sangat Tinggi<" ">Sedang<"
	has public/capaian/2024/index.html "data-kategori=\"sangat-tinggi\""
	scale="{\"lebih_dari\": 90, \"label\": \"Sangat Tinggi\"}, {\"label\": \"Kurang\"}"
	sed -i "s/\"tahun\": 2024/&, \"penilaian\": {\"skala_capaian\": [$scale]}/" \
		content/situs.json
	build
	has $page ">Very High<" ">Kurang<"
'

done_testing
