#!/bin/sh
# "diamkan" in situs.json: what a site has decided to live with, and what
# "kinerja check" still says of it.
. "$(dirname "$0")/lib.sh"

# content: two OPDs with a file each that no list names (K088, a warning)
content() {
	content_minimal content
	for opd in dinas-a dinas-b; do
		content_opd content $opd
		mkdir content/opd/$opd/2024/dokumen
		printf "%%PDF-1.4\n" >content/opd/$opd/2024/dokumen/lama.pdf
	done
}

# silence ENTRY…: with these entries of "diamkan"
silence() {
	cat >content/situs.json <<-END
	{"nama": "Kinerja Uji", "pemda": "Pemerintah Kabupaten Uji",
	 "wilayah": "Kabupaten Uji", "tahun": 2024,
	 "diamkan": [
	  $*
	 ]}
	END
}

test_case 'a warning of that code and path is left out, with its reason' '
	content
	exits 0 check
	has out "2 peringatan"
	silence "{\"kode\": \"K088\", \"jalur\": \"opd/dinas-a/2024/*\",
		\"alasan\": \"Menunggu persetujuan.\"}"
	exits 0 check
	has err opd/dinas-b/2024/dokumen/lama.pdf
	lacks err dinas-a K098
	has out "1 temuan K088 di opd/dinas-a/2024/* didiamkan: Menunggu persetujuan." \
		"0 kesalahan, 1 peringatan, 0 saran."
'

test_case 'a star is any text, with slashes too; without one the path is whole' '
	content
	silence "{\"kode\": \"K088\", \"jalur\": \"*/lama.pdf\",
		\"alasan\": \"Lama.\"}"
	exits 0 check --strict
	has out "2 temuan K088 di */lama.pdf didiamkan: Lama."
	silence "{\"kode\": \"K088\", \"jalur\": \"opd/*/2024/*/lama.pd*f\",
		\"alasan\": \"Lama.\"}"
	exits 0 check --strict
	silence "{\"kode\": \"K088\", \"jalur\": \"opd/dinas-a\",
		\"alasan\": \"Lama.\"}"
	exits 1 check --strict
	has out "2 peringatan, 1 saran"
'

test_case 'what silences nothing is a hint, at its place' '
	content
	silence "{\"kode\": \"K076\", \"jalur\": \"opd/dinas-a/*\",
		\"alasan\": \"Sudah diperbaiki.\"}"
	exits 0 check
	grep "situs.json:4:3: saran: tidak ada temuan K076" err
	has err "[K098]"
	has out "0 kesalahan, 2 peringatan, 1 saran."
	lacks out didiamkan
'

test_case 'an error is never silenced' '
	content
	echo "{\"nama\": \"A\", \"jenis\": \"dianas\"}" \
		>content/opd/dinas-a/opd.json
	silence "{\"kode\": \"K025\", \"jalur\": \"*\", \"alasan\": \"Nanti.\"}"
	exits 1 check
	reports opd/dinas-a/opd.json:1:24: K025
	grep "situs.json:4:3: saran: K025 di \"\*\" adalah kesalahan" err
'

test_case 'a code of the history is not missed where no history is read' '
	content
	silence "{\"kode\": \"K715\", \"jalur\": \"*\", \"alasan\": \"Lama.\"}"
	exits 0 check
	lacks err K098
'

test_case 'for machines: the counts and the reasons' '
	content
	silence "{\"kode\": \"K088\", \"jalur\": \"opd/dinas-a/*\",
		\"alasan\": \"Menunggu \\\"persetujuan\\\".\"}"
	exits 0 check --format json
	perl -MJSON::PP -0777 -e "
		\$x = decode_json(<>);
		print \"\$x->{errors} \$x->{warnings} \$x->{hints} \",
			scalar(@{\$x->{findings}}), \"\\n\";
		\$s = \$x->{silenced}[0];
		print \"\$s->{count} \$s->{code} \$s->{pattern} \",
			\"\$s->{reason}\\n\"" out >got
	printf "0 1 0 1\n1 K088 opd/dinas-a/* Menunggu \"persetujuan\".\n" >want
	same want got
'

test_case 'the site is built alike, and nothing of it is published' '
	content
	silence "{\"kode\": \"K088\", \"jalur\": \"*\", \"alasan\": \"Rahasia-1.\"}"
	exits 0 build
	is "$(cat err)" ""
	is "$(grep -rl Rahasia-1 public)" ""
'

done_testing
