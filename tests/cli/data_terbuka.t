#!/bin/sh
# Open data: tables, what describes them, and that they are the pages' figures
# (periksa-data looks at all of that).
. "$(dirname "$0")/lib.sh"

periksa() {
	perl "$root/tests/cli/periksa-data" "$@"
}

# row FILE PATTERN: the only line of a file that holds a pattern.
row() {
	grep -e "$2" "$1" | tr -d "\r"
}

# A site with an address, two OPDs, and text that is out for trouble.
content_trouble() {
	content_minimal content
	sed -i "s|\"tahun\": 2024|\"tahun\": 2024, \"alamat_situs\":\
		\"https://kinerja.uji.example/a/\", \"lisensi\": {\"nama\":\
		\"CC BY 4.0\", \"tautan\": \"https://cc.example/by\"},\
		\"ppid\": {\"nama\": \"PPID\", \"email\": \"p@uji.example\"}|" \
		content/situs.json
	content_opd content dinas-satu
	sed -i "s/Angka harapan hidup/=1+1; \\\\\"a\\\\\", <\\/script>/" \
		content/opd/dinas-satu/rencana/2021-2026.json
}

cp -R "$root/content" "$trash/example"
kinerja build -q -s "$trash/example" -o "$trash/site" --themes "$root/themes" \
	2>"$trash/example.log"
link=$(sed -n "s/.*\"alamat_situs\": \"\([^\"]*\)\".*/\1/p" \
	"$trash/example/situs.json")

test_case 'the open data of the example are right' '
	cat "$trash/example.log"
	periksa "$trash/site" "$link"
'

test_case 'they are where they always were' '
	cd "$trash/site"
	exists data.json data/datapackage.json data/kinerja.zip \
		data/kamus.csv data/kamus-id.csv data/kamus.json
	for name in capaian ringkasan anggaran evaluasi rekomendasi dokumen \
		triwulan rencana indikator opd; do
		exists data/$name.csv data/$name-id.csv data/$name.json \
			opd/dinas-kesehatan/data/$name.csv \
			opd/dinas-kesehatan/data/$name-id.csv \
			pemda/data/$name.csv
	done
	for name in kinerja.json kinerja.xlsx datapackage.json; do
		exists opd/dinas-kesehatan/data/$name pemda/data/$name
	done
	for name in data.csv data-id.csv data.json; do
		exists opd/dinas-kesehatan/indikator/iku-1/$name
	done
'

test_case 'pages lead to them' '
	cd "$trash/site"
	has data/index.html kinerja.zip capaian-id.csv ../data.json \
		../opd/dinas-kesehatan/data/kinerja.xlsx datapackage.json
	has opd/dinas-kesehatan/index.html data/kinerja.xlsx \
		data/capaian.csv data/anggaran-id.csv
	has opd/dinas-kesehatan/indikator/iku-1/index.html data.csv \
		data-id.csv data.json
'

test_case 'the same content gives the same bytes' '
	kinerja build -q -s "$trash/example" -o public \
		--themes "$root/themes" -j 1
	same "$trash/site" public
	TZ=Pacific/Kiritimati kinerja build -q -s "$trash/example" -o again \
		--themes "$root/themes"
	same "$trash/site" again
'

test_case 'a table that did not change is kept' '
	content_trouble
	build
	before=$(stat -c "%i %Y" public/data/capaian.csv)
	echo "Profil." >content/opd/dinas-satu/profil.md
	build
	is "$(stat -c "%i %Y" public/data/capaian.csv)" "$before"
	sed -i "s/72.13/72.14/" content/opd/dinas-satu/2024/kinerja.json
	build
	has public/data/capaian.csv ",72.14,"
'

test_case 'text cannot become a formula, nor end a block of data' '
	content_trouble
	exits 0 build
	periksa public https://kinerja.uji.example/a/
	has public/data/capaian.csv "\"'\''=1+1; \"\"a\"\", </script>\""
	has public/data/capaian-id.csv "\"'\''=1+1; \"\"a\"\", </script>\""
	has public/data/capaian.json "\"=1+1; \\\"a\\\", \\u003c/script"
	page=public/opd/dinas-satu/indikator/iku-1/index.html
	is "$(grep -c "</script>" $page)" 1
	has $page "\\u003c/script"
'

test_case 'digits are as submitted, and zero is not nothing' '
	content_trouble
	sed -i "s/72.13/72.1300/; s/\"realisasi\": 40/\"realisasi\": 0/" \
		content/opd/dinas-satu/2024/kinerja.json
	sed -i "s/98000000000/90071992547409/" \
		content/opd/dinas-satu/2024/anggaran.json
	exits 0 build
	has public/data/capaian.csv ,72,,,pk,ada,72.1300,,ada, \
		,32,,,rencana,ada,0,,ada,
	has public/data/capaian-id.csv ";72;;;pk;ada;72,1300;;ada;"
	has public/data/anggaran.csv ,90071992547409,ada,94120000000,ada,0.10
	unzip -p public/opd/dinas-satu/data/kinerja.xlsx "xl/worksheets/*" >x
	has x "<v>90071992547409</v>" "<v>72.13</v>" "<v>0</v>"
'

test_case 'what is missing says why' '
	content_trouble
	sed -i "s/\"realisasi\": 40/\"realisasi\": null/" \
		content/opd/dinas-satu/2024/kinerja.json
	sed -i "s/\"2023\": 71.9, \"2024\": 72,/\"2023\": 71.9,/" \
		content/opd/dinas-satu/rencana/2021-2026.json
	sed -i "s/\"target\": 72, //" \
		content/opd/dinas-satu/2024/kinerja.json
	exits 0 build
	has public/data/capaian.csv ,,,,,tanpa_target,72.13,,ada,,,,,tanpa_target, \
		,32,,,rencana,ada,,,belum_diisi,,,,,belum_diisi,
	has public/data/evaluasi.csv ,2024,,,belum_masuk,
	file=public/opd/dinas-satu/indikator/iku-2/data.csv
	row $file ",2026," | grep -q ",30,,,rencana,ada,,,belum_waktunya,"
	has public/data/dokumen.csv ,pk,true,data, ,lkjip,true,data, \
		,renja,true,belum_masuk,
'

test_case 'a site without an address, and one with nothing' '
	content_minimal content
	exits 0 build
	absent public/data.json
	periksa public
	is "$(wc -l <public/data/capaian.csv)" 1
	lacks public/data/index.html "application/ld+json"
	rm -r content/opd
	exits 0 build
	is "$(wc -l <public/data/opd.csv)" 1
'

done_testing
