#!/bin/sh
# kinerja check: every mistake, in one run, with its place. What each file
# may hold is specified in tests/spec/content.txt; here it is the whole run.
. "$(dirname "$0")/lib.sh"

# broken DIR: one content tree with many mistakes, and what must be said of
# each in DIR.expected: place, code.
broken() {
	content_minimal "$1"
	content_opd "$1" dinas-lain
	year=$1/opd/dinas-lain/2024
	cat >"$year/kinerja.json" <<-\END
	{"indikator": [
	  {"kode": "IKU-1", "realisasi": "72,13"},
	  {"kode": "IKU-12", "realisasi": 1},
	  {"kode": "IKU-1", "realisasi": 1}
	]}
	END
	cat >"$year/anggaran.json" <<-\END
	{"program": [
	  {"kode": "1.02.02", "nama": "A", "pagu": 100, "realisasi": 90,
	   "mendukung": ["S9"]}
	]}
	END
	echo '{"nilai": 60.00, "predikat": "B"}' >"$year/evaluasi.json"
	content_opd "$1" dinas-kunci
	year=$1/opd/dinas-kunci/2024
	cat >"$year/kinerja.json" <<-\END
	{"indikator": [
	  {"kode": "IKU-1", "realisai": 40},
	  {"kode": "IKU-2", "realisasi": [72, 13]}
	]}
	END
	cat >"$year/anggaran.json" <<-\END
	{"program": [
	  {"kode": "1.02.02", "nama": "A", "pagu": 100},
	  {"kode": "1.02.03", "nama": "B", "pagu": 72,13},
	]}
	END
	cat >"$year/evaluasi.json" <<-\END
	{"nilai": 160, "tanggal": "2025-02-30"}
	END
	year=$1/opd/dinas-lain/2024
	content_opd "$1" dinas-teks
	echo "Angka \`=IKU-3.realisasi\` dan \`=IKU-1.realisai\`." \
		>"$1/opd/dinas-teks/2024/laporan.md"
	printf 'Satu.\n\n![y](grafik:IKU-8)\n\n[x](javascript:alert)\n' \
		>"$1/opd/dinas-teks/2024/analisis/IKU-2.md"
	echo "Teks." >"$year/analisis/IKU-7.md"
	mkdir "$1/opd/dinas-lain/20255" "$1/opd/Dinas_X" "$1/opd/dinas-tanpa"
	mkdir "$1/halaman"
	ln -s /etc/passwd "$1/halaman/sandi.md"
	mkfifo "$1/halaman/pipa.md"
	printf 'Bukan \377 UTF-8.\n' >"$1/halaman/bita.md"
	echo "# Milik kinerja" >"$1/halaman/opd.md"
	mkdir -p "$1/opd/dinas-nol"
	printf '{"nama": "A\\u0000B", "jenis": "dinas"}\n' \
		>"$1/opd/dinas-nol/opd.json"
	mkdir -p "$1/opd/dinas-salah"
	printf '{"nama": "Dinas Salah", "jenis": "dianas"' \
		>"$1/opd/dinas-salah/opd.json"
	cat >"$1.expected" <<-\END
	opd/dinas-kunci/2024/kinerja.json:2:21: K020
	opd/dinas-kunci/2024/kinerja.json:3:34: K023
	opd/dinas-kunci/2024/anggaran.json:3:44: K007
	opd/dinas-kunci/2024/evaluasi.json:1:11: K026
	opd/dinas-kunci/2024/evaluasi.json:1:27: K030
	opd/dinas-lain/2024/kinerja.json:2:34: K021
	opd/dinas-lain/2024/kinerja.json:3:12: K077
	opd/dinas-lain/2024/kinerja.json:4:12: K061
	opd/dinas-lain/2024/anggaran.json:3:18: K079
	opd/dinas-lain/2024/evaluasi.json:1:30: K084
	opd/dinas-teks/2024/laporan.md:1:9: K403
	opd/dinas-teks/2024/laporan.md:1:32: K404
	opd/dinas-teks/2024/analisis/IKU-2.md:3: K403
	opd/dinas-teks/2024/analisis/IKU-2.md:5: K120
	opd/dinas-lain/2024/analisis/IKU-7.md: K077
	opd/dinas-lain/20255: K053
	opd/Dinas_X: K052
	opd/dinas-tanpa/opd.json: K050
	halaman/sandi.md: K090
	halaman/pipa.md: K090
	halaman/bita.md: K056
	halaman/opd.md: K414
	opd/dinas-nol/opd.json:1:10: K018
	opd/dinas-salah/opd.json:1:42: K012
	END
}

test_case 'good content: exit 0, nothing on stderr, nothing written' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 check
	is "$(cat err)" ""
	has out "Tidak ada kesalahan"
	absent public
'

test_case 'the example has no error' '
	exits 0 check -s "$root/content"
	lacks err " kesalahan: "
'

test_case 'the real figures of the golden case have no error' '
	exits 0 check -s "$root/tests/golden/tegal/content"
	lacks err " kesalahan: " " peringatan: "
'

test_case 'every mistake in one run, each with its place and code' '
	broken content
	exits 1 check
	while read -r place code; do
		reports "$place" "$code"
	done <content.expected
	absent public
'

test_case 'nothing that is right is reported' '
	broken content
	exits 1 check
	grep -E ": (kesalahan|gangguan|peringatan|saran): " err |
		cut -d: -f1 | sort -u >reported
	sed "s/[: ].*//" content.expected | sort -u >expected
	same expected reported
'

test_case 'sorted by path and line, each finding once' '
	broken content
	exits 1 check
	grep " kesalahan: " err >lines
	sort -u lines | wc -l >once
	is "$(wc -l <lines)" "$(cat once)"
	cut -d: -f1 lines >paths
	sort paths >sorted
	same sorted paths
'

test_case 'the same report twice, and from build, and nothing written' '
	broken content
	exits 1 check
	cp err first
	exits 1 check
	same first err
	exits 1 build
	grep " kesalahan: " err >from-build
	grep " kesalahan: " first >from-check
	same from-check from-build
	absent public
'

test_case 'an unknown key hides no other mistake of its file' '
	content_minimal content
	content_opd content dinas-lain
	echo "{\"indikator\": [{\"kode\": \"IKU-1\", \"realisai\": 1},
	{\"kode\": \"IKU-2\", \"realisasi\": \"72,13\"},
	{\"kode\": \"IKU-12\", \"realisasi\": 1}]}" \
		>content/opd/dinas-lain/2024/kinerja.json
	exits 1 check
	reports opd/dinas-lain/2024/kinerja.json:1: K020
	reports opd/dinas-lain/2024/kinerja.json:2: K021
	reports opd/dinas-lain/2024/kinerja.json:3: K077
'

test_case 'a number as text: how to write it' '
	broken content
	exits 1 check
	grep "kinerja.json:2:34:" err >line
	has line "72,13" "72.13"
'

test_case 'unknown names come with the nearest known one' '
	broken content
	exits 1 check
	grep "dinas-kunci/2024/kinerja.json:2:21:" err >line
	has line realisai "\"realisasi\""
	grep "dinas-lain/2024/kinerja.json:3:12:" err >line
	has line "IKU-12" "\"IKU-1\""
'

test_case 'unknown names in a text, too' '
	content_minimal content
	content_opd content dinas-lain
	echo "\`=IKU-12.realisasi\` \`=IKU-1.realisai\` \`=dinas-lian/IKU-1.target\`" \
		>content/opd/dinas-lain/2024/laporan.md
	exits 1 check
	grep "\[K403\]" err >line
	has line laporan.md:1: "IKU-12" "\"IKU-1\""
	grep "\[K404\]" err >line
	has line laporan.md:1: realisai "\".realisasi\""
	grep "\[K402\]" err >line
	has line laporan.md:1: dinas-lian "\"dinas-lain\""
'

# link TEXT FILE: the only link of a text
link() {
	printf '# Teks\n\nLihat [ini](%s).\n' "$1" >"content/$2"
}

test_case 'relative links: to what the site has, from the folder of the file' '
	content_minimal content
	content_opd content dinas-lain
	lain=opd/dinas-lain
	mkdir -p content/halaman content/$lain/2024/dokumen
	printf "%%PDF-1.4\n" >content/$lain/2024/dokumen/l.pdf
	echo "[{\"jenis\": \"lkjip\", \"judul\": \"L\", \"berkas\":
		\"dokumen/l.pdf\", \"tanggal\": \"2025-02-14\"}]" \
		>content/$lain/2024/dokumen.json
	for to in "../" ".." "./" "dokumen/l.pdf" "../../" "../../../" \
		"../../dinas-uji/" "../indikator/iku-1/#x" "cetak/index.html" \
		"../../../capaian/2024/" "../../../cari/?q=a" "../data/" "?a#b"; do
		link "$to" $lain/2024/laporan.md
		exits 0 check
		lacks err K407
	done
	for to in "../2023/" "../../../../" "dokumen/m.pdf" "laporan.md" \
		"../../dinas-lian/" "../indikator/iku-9/" "tentang/"; do
		link "$to" $lain/2024/laporan.md
		exits 1 check
		reports $lain/2024/laporan.md:3:13 K407
		has err "\"$to\" menuju"
	done
	link "../" $lain/2024/laporan.md
	link "dokumen/l.pdf" $lain/2024/analisis/IKU-2.md
	link "2024/" $lain/profil.md
	link "../$lain/" halaman/tentang.md
	exits 0 build
	"$root/tests/cli/inspect" links public
	has public/tentang/index.html "href=\"../$lain/index.html\""
	has public/$lain/index.html "href=\"../../$lain/index.html\"" \
		"href=\"../../$lain/2024/dokumen/l.pdf\""
'

test_case 'a relative link is not to blame where files are broken' '
	content_minimal content
	content_opd content dinas-lain
	echo "{" >content/opd/dinas-uji/opd.json
	link ../../dinas-uji/2024/ opd/dinas-lain/2024/laporan.md
	exits 1 check
	lacks err K407
'

test_case 'duplicate keys, also when escaped, name both lines' '
	content_minimal content
	printf "{\"nama\": \"A\",\n \"jenis\": \"dinas\",\n \"n\\u0061ma\": \"B\"}" \
		>content/opd/dinas-uji/opd.json
	exits 1 check
	reports opd/dinas-uji/opd.json:3:2: K014
	has err "baris 1"
'

test_case 'numbers that are none, or too large' '
	content_minimal content
	content_opd content dinas-lain
	for number in 1e999 01 +1 .5 1. NaN Infinity 72,13 1.234.567 \
		123456789012345678901234567890; do
		printf "{\"indikator\": [{\"kode\": \"IKU-1\",
			\"realisasi\": %s}]}" $number \
			>content/opd/dinas-lain/2024/kinerja.json
		exits 1 check
		has err opd/dinas-lain/2024/kinerja.json:2:
	done
'

test_case 'a mark of order, and CRLF: accepted' '
	content_minimal content
	printf "\357\273\277{\"nama\": \"Dinas Uji\",\r\n\"jenis\": \"dinas\"}\r\n" \
		>content/opd/dinas-uji/opd.json
	exits 0 check
'

test_case 'line and column count CRLF and letters as people do' '
	content_minimal content
	printf "{\r\n\"nama\": \"Dinas Kélé\", \"jenis\": 7}\r\n" \
		>content/opd/dinas-uji/opd.json
	exits 1 check
	has err opd/dinas-uji/opd.json:2:32:
'

test_case 'deep nesting is refused, on a small stack as well' '
	content_minimal content
	perl -e "print \"[\" x 1000000" >content/opd/dinas-uji/opd.json
	exits 1 sh -c "ulimit -s 512; \"$KINERJA\" check -s content \
		--themes \"$root/themes\""
	reports opd/dinas-uji/opd.json:1:65: K016
'

test_case 'a huge file is refused unread' '
	content_minimal content
	truncate -s 2G content/opd/dinas-uji/opd.json
	exits 1 check
	reports opd/dinas-uji/opd.json K091
'

test_case 'a FIFO nobody writes to does not stop the run' '
	content_minimal content
	rm content/situs.json
	mkfifo content/situs.json
	exits 1 timeout 20 "$KINERJA" check -s content \
		--themes "$root/themes"
	reports situs.json K090
'

test_case 'a symlink is refused wherever it stands' '
	content_minimal content
	content_opd elsewhere dinas-lain
	ln -s "$PWD/elsewhere/opd/dinas-lain" content/opd/dinas-lain
	exits 1 check
	reports opd/dinas-lain K090
	rm content/opd/dinas-lain
	mv content/opd elsewhere/opd2
	ln -s ../elsewhere/opd2 content/opd
	exits 1 check
	reports opd K090
'

test_case 'a socket and a folder named .json' '
	content_minimal content
	rm content/opd/dinas-uji/opd.json
	mkdir content/opd/dinas-uji/opd.json
	exits 1 check
	reports opd/dinas-uji/opd.json K054
	rmdir content/opd/dinas-uji/opd.json
	perl -MIO::Socket::UNIX -e "IO::Socket::UNIX->new(Listen => 1,
		Local => \"content/opd/dinas-uji/opd.json\") or die"
	exits 1 check
	reports opd/dinas-uji/opd.json K090
'

test_case 'references to nothing' '
	content_minimal content
	content_opd content dinas-lain
	plan=content/opd/dinas-lain/rencana/2021-2026.json
	sed -i "s/\"uraian\": \"Sasaran\"/&, \"mendukung\": [\"dinas-uij\/S1\"]/" \
		$plan
	echo "{\"nama\": \"A\", \"jenis\": \"dinas\",
		\"pendahulu\": [\"dinas-lian\"]}" \
		>content/opd/dinas-uji/opd.json
	exits 1 check
	reports opd/dinas-lain/rencana/2021-2026.json:3: K411
	reports opd/dinas-uji/opd.json K412
	has err dinas-uji "\"dinas-lain\""
	rm -r content
	content_minimal content
	printf "[a](opd:dinas-uij) [b](halaman:tiada)\n" \
		>content/opd/dinas-uji/profil.md
	exits 1 check
	grep opd/dinas-uji/profil.md:1:5: err
	grep opd/dinas-uji/profil.md:1:24: err
'

test_case 'plans that overlap, and a name that is not its years' '
	content_minimal content
	content_opd content dinas-lain
	cd content/opd/dinas-lain/rencana
	sed "s/\"selesai\": 2026/\"selesai\": 2027/" 2021-2026.json \
		>2022-2027.json
	cd ../../../..
	exits 1 check
	has err opd/dinas-lain/rencana/2022-2027.json
'

test_case 'components that do not add up, kegiatan above their programme' '
	content_minimal content
	content_opd content dinas-lain
	year=content/opd/dinas-lain/2024
	echo "{\"nilai\": 72.40, \"komponen\": {\"perencanaan\": 23.1,
		\"pengukuran\": 21.3, \"pelaporan\": 11.0,
		\"evaluasi_internal\": 17.5}}" >$year/evaluasi.json
	echo "{\"program\": [{\"kode\": \"1.02.02\", \"nama\": \"A\",
		\"pagu\": 100, \"kegiatan\": [{\"kode\": \"1.02.02.2.01\",
		\"nama\": \"B\", \"pagu\": 101}]}]}" |
		tr -d "\n" >$year/anggaran.json
	exits 1 check
	reports opd/dinas-lain/2024/evaluasi.json:1: K083
	reports opd/dinas-lain/2024/anggaran.json:1: K080
'

test_case 'raw HTML, remote images and odd schemes' '
	content_minimal content
	profil=content/opd/dinas-uji/profil.md
	for text in "<script>x</script>" "<b>x</b>" \
		"![x](https://x.example/y.png)" "[x](data:text/html,x)" \
		"[x](vbscript:x)" "[x](//x.example/)" "[x](blob:x)" \
		"[x](https://bkn.go.id@x.example/)" "[x](JaVaScRiPt:x)" \
		"[x](java&#115;cript:x)"; do
		printf "# Profil\n\nTeks. %s\n" "$text" >$profil
		code=0
		check >out 2>err || code=$?
		if [ $code = 0 ]; then
			exits 0 build
			lacks public/opd/dinas-uji/index.html \
				"<script" "<b>x" "href=\"data:" "blob:" \
				"vbscript:" "bkn.go.id@" "x.example"
		fi
		has err opd/dinas-uji/profil.md:3:
	done
'

test_case 'control characters of a file do not reach the terminal' '
	content_minimal content
	mkdir "$(printf "content/opd/dinas\033]0;x")"
	exits 1 check
	has err "\\x1B"
	lacks err "$(printf "\\033")"
'

test_case 'names that Windows keeps, and two that differ in case' '
	content_minimal content
	mkdir content/opd/con content/opd/Dinas-Uji
	cp content/opd/dinas-uji/opd.json content/opd/con
	cp content/opd/dinas-uji/opd.json content/opd/Dinas-Uji
	exits 1 check
	reports opd/con K055
	reports opd/Dinas-Uji K052
'

test_case 'no situs.json, and an empty folder' '
	mkdir content
	exits 1 check
	reports situs.json K050
'

test_case 'hidden files and those that start with _ are left alone' '
	content_minimal content
	mkdir content/.git content/_arsip content/opd/dinas-uji/_lama
	echo "x" >content/.DS_Store
	echo "{" >content/_arsip/rusak.json
	echo "{" >content/opd/dinas-uji/_lama/opd.json
	exits 0 check
'

test_case 'an unknown file suggests the nearest known name' '
	content_minimal content
	content_opd content dinas-lain
	year=content/opd/dinas-lain/2024
	mv $year/anggaran.json $year/angaran.json
	exits 1 check
	reports opd/dinas-lain/2024/angaran.json K051
	has err "\"anggaran.json\""
'

done_testing
