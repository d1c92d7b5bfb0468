#!/bin/sh
# kinerja build --keep-going without a history: one OPD's mistake does not
# stop the others, and its address says why there is nothing.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# content_two: dinas-satu and dinas-dua, both good
content_two() {
	content_minimal content
	content_opd content dinas-satu
	content_opd content dinas-dua
}

# figure VALUE: of dinas-satu
figure() {
	sed -i "s/\"realisasi\": 40/\"realisasi\": $1/" \
		content/opd/dinas-satu/2024/kinerja.json
}

test_case 'without an error the option changes nothing' '
	content_two
	exits 0 build
	mv public expected
	exits 0 build --keep-going
	same expected public
	is "$(cat err)" ""
'

test_case 'an OPD with an error is left out, and its address says why' '
	content_two
	figure "\"40,5\""
	exits 1 build
	absent public
	exits 4 build --keep-going
	reports opd/dinas-satu/2024/kinerja.json:4:34 K021
	has err "[K514]"
	lacks err "Situs tidak diubah"
	has public/opd/dinas-satu/index.html "Dinas dinas-satu" \
		"belum dapat ditampilkan" "mengandung kesalahan"
	absent public/opd/dinas-satu/2024 public/opd/dinas-satu/indikator
	exists public/opd/dinas-dua/2024/index.html
	lacks public/data/capaian.csv dinas-satu
	has public/data/capaian.csv dinas-dua
	"$root/tests/cli/inspect" links public
'

test_case 'in English, and for an OPD whose name is not known' '
	content_two
	sed -i "s/{\"nama\"/{\"bahasa\": \"en\", \"nama\"/" \
		content/situs.json
	echo "{" >content/opd/dinas-satu/opd.json
	exits 4 build --keep-going
	has public/opd/dinas-satu/index.html "The page of dinas-satu" \
		"cannot be shown yet"
'

test_case 'after the repair: the bytes of a site that never had the error' '
	content_two
	cp -R content whole
	figure "\"40,5\""
	exits 4 build --keep-going
	rm -r content
	mv whole content
	exits 0 build
	exits 0 kinerja build -q -s content -o other --themes "$root/themes"
	same other public
'

test_case 'an error of the site stops everything' '
	content_two
	exits 0 build
	cp -R public before
	figure "\"40,5\""
	mkdir content/halaman
	echo "[x](opd:tiada)" >content/halaman/tentang.md
	exits 1 build --keep-going
	has err "Situs tidak diubah" halaman/tentang.md "[K407]"
	same before public
	rm -r content/halaman
	echo "{}" >content/situs.json
	exits 1 build --keep-going
	same before public
'

test_case 'an error that shows in the text alone' '
	content_two
	echo "Angka \`=IKU-9.realisasi\`." \
		>>content/opd/dinas-satu/2024/laporan.md
	exits 4 build --keep-going
	has err "[K403]"
	has public/opd/dinas-satu/index.html "mengandung kesalahan"
	exists public/opd/dinas-dua/2024/index.html
'

test_case 'who names the OPD that is missing is not missing, too' '
	content_two
	mv content/opd/dinas-satu content/pemda
	sed -i "s/\"uraian\": \"Sasaran\",/& \"mendukung\": [\"pemda\/S1\"],/" \
		content/opd/dinas-dua/rencana/2021-2026.json
	echo "Kata \`=pemda/IKU-1.realisasi\`, [ini](opd:pemda) dan
[itu](indikator:pemda/IKU-1).

![g](grafik:pemda/IKU-1)" >>content/opd/dinas-dua/2024/laporan.md
	exits 0 build
	has public/opd/dinas-dua/2024/index.html "Kata <data"
	echo "{" >content/pemda/rencana/2021-2026.json
	exits 4 build --keep-going
	has public/pemda/index.html "mengandung kesalahan"
	has public/opd/dinas-dua/2024/index.html "Kata belum tersedia" \
		"pemda/index.html"
	is "$(grep -c "K514" err)" 1
	"$root/tests/cli/inspect" links public
'

test_case 'a free page takes its figures of the region' '
	content_two
	mv content/opd/dinas-satu content/pemda
	mkdir content/halaman
	echo "Kata \`=IKU-1.realisasi\` dan \`=pemda/IKU-2.target\`,
[itu](indikator:IKU-1).

![g](grafik:IKU-1)" >content/halaman/tentang.md
	exits 0 build
	has public/tentang/index.html "pemda/indikator/iku-1"
	cp content/pemda/2024/kinerja.json good
	echo "{" >content/pemda/2024/kinerja.json
	exits 4 build --keep-going
	has public/tentang/index.html "Kata belum tersedia dan belum tersedia" \
		"pemda/index.html"
	"$root/tests/cli/inspect" links public
	mv good content/pemda/2024/kinerja.json
	printf "\n[x](opd:tiada)\n" >>content/halaman/tentang.md
	echo "{" >content/pemda/opd.json
	exits 1 build --keep-going
	has err "halaman/tentang.md" "[K407]"
'

test_case 'a folder whose name can be no address' '
	content_two
	mkdir "content/opd/Dinas Tiga"
	exits 4 build --keep-going
	has err "[K052]" "[K514]"
	is "$(ls public/opd)" \
		"$(printf "dinas-dua\ndinas-satu\ndinas-uji\nindex.html")"
'

test_case 'all OPDs with errors: a site that says so of each' '
	content_two
	for slug in uji satu dua; do
		echo "{" >content/opd/dinas-$slug/opd.json
	done
	exits 4 build --keep-going
	for slug in uji satu dua; do
		has public/opd/dinas-$slug/index.html "mengandung kesalahan"
	done
	is "$(grep -c "K514" err)" 3
'

done_testing
