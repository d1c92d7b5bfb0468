#!/bin/sh
# kinerja review: what a step from one revision to another means, in every
# format; whose file it was; and approvals. To add a case: make a repository
# with "repository DIR [SLUG…]", change files, "commit DIR MESSAGE", and say
# what the report must have.
. "$(dirname "$0")/../history/lib.sh"

# review REPO [OPTION…] BASE [HEAD]
review() {
	where=$1
	shift
	kinerja review -s "$where" --themes "$root/themes" "$@"
}

# edit FILE SED-COMMAND: change a file, which must change
edit() {
	cp "$1" "$1.lama"
	sed -i "$2" "$1"
	if cmp -s "$1" "$1.lama"; then
		echo "$1: nothing changed by $2"
		return 1
	fi
	rm "$1.lama"
}

# before FILE A B: the line with A stands before the line with B
before() {
	a=$(grep -n -F -e "$2" "$1" | head -n 1 | cut -d: -f1)
	b=$(grep -n -F -e "$3" "$1" | head -n 1 | cut -d: -f1)
	if [ "${a:-9999}" -ge "${b:-0}" ]; then
		echo "not before: $2 ($a), $3 ($b)"
		cat "$1"
		return 1
	fi
}

plan=opd/dinas-satu/rencana/2021-2026.json
year=opd/dinas-satu/2024

test_case 'a corrected figure: label, old, new, difference, category' '
	repository r
	figure r dinas-satu 60
	commit r "Perbaikan"
	exits 0 review r HEAD~1
	has out "Isi pertama" "Perbaikan" "Dinas dinas-satu (opd/dinas-satu)" \
		"IKU-2 Angka kematian ibu" \
		"realisasi 2024: 40,00 → 60,00 (+20,00) kasus" \
		"KATEGORI" "capaian 2024: 75,00% (Sedang) → 12,50% (Sangat Rendah)" \
		"3 kategori berpindah"
	is "$(cat err)" ""
'

test_case 'nothing to see is one line' '
	repository r
	edit r/$year/laporan.md "s/Harapan hidup/Angka harapan hidup/"
	commit r "Kata"
	exits 0 review r HEAD~1
	has out "Tidak ada perubahan angka." "[-Harapan-] {+Angka harapan+} hidup"
	exits 0 review r HEAD HEAD
	has out "Tidak ada perubahan isi."
	lacks out "angka."
'

test_case 'white space and key order are no change' '
	repository r
	edit r/$year/kinerja.json "s/: 72,/:  72.0,/"
	commit r "Spasi"
	exits 0 review r HEAD~1
	has out "Tidak ada perubahan angka." "Hanya cara menulis yang berubah."
'

test_case 'losses and targets first, new periods last' '
	repository r dinas-satu dinas-dua
	edit r/$plan "s/\"2026\": 72.2/\"2026\": 72.1/"
	edit r/$year/anggaran.json "s/94120000000/94000000000/"
	mkdir r/opd/dinas-satu/2025
	printf "{\"indikator\": [{\"kode\": \"IKU-2\", \"realisasi\": 31}]}" \
		>r/opd/dinas-satu/2025/kinerja.json
	rm r/opd/dinas-dua/2024/kinerja.json
	commit r "Banyak"
	exits 1 review r HEAD~1
	before out "opd/dinas-dua" "opd/dinas-satu"
	before out "HILANG     realisasi 2024: 72,13 → –" TARGET
	before out "TARGET     target rencana 2026: 72,20 → 72,10 (−0,10) tahun" \
		"BARU       realisasi 2025: – → 31,00 kasus"
	before out "Rp94.120.000.000 → Rp94.000.000.000 (−Rp120.000.000)" BARU
	has out "[K405]"
'

test_case 'an OPD that is gone' '
	repository r dinas-satu dinas-dua
	rm -r r/opd/dinas-dua
	commit r "Digabung"
	exits 0 review r HEAD~1
	has out "Seluruh folder OPD ini dihapus." HILANG
	lacks out "opd/dinas-satu"
'

test_case 'a file that cannot be read: exit code 1, the finding, its text' '
	repository r
	edit r/$year/kinerja.json "s/72.13/\"72,13\"/"
	commit r "Teks"
	exits 1 review r HEAD~1
	has out "Tidak lolos pemeriksaan" "Temuan baru" "$year/kinerja.json:3:" \
		"kesalahan:" "[-72.13,-] {+\"72,13\",+}"
	exits 0 review r HEAD HEAD~1 || exits 0 review r HEAD~1 HEAD~1
	git -C r revert --no-edit HEAD >/dev/null
	exits 0 review r HEAD~1
	has out "Temuan yang diperbaiki" "$year/kinerja.json:3:"
	lacks out "Temuan baru"
'

test_case 'a finding that only moved to another line is not new' '
	repository r
	printf "\n[x](halaman:tiada)\n" >>r/$year/laporan.md
	commit r "Salah"
	edit r/$year/laporan.md "1s/.*/&\n\nSatu alinea baru./"
	commit r "Alinea"
	exits 1 review r HEAD~2 HEAD~1
	has out "Temuan baru" "halaman \"tiada\""
	exits 1 review r HEAD~1
	lacks out "Temuan baru" "Temuan yang diperbaiki"
'

test_case 'what other OPDs have is no finding' '
	repository r dinas-satu dinas-dua
	printf "\n[x](opd:dinas-dua) \140=dinas-dua/IKU-1.realisasi\140\n" \
		>>r/$year/laporan.md
	edit r/$plan "s/\"uraian\": \"Sasaran\",/& \"mendukung\": [\"dinas-dua\/S1\"],/"
	commit r "Rujukan"
	exits 0 review r HEAD~1
	lacks out "Temuan"
'

test_case 'a merge request: from where both met last' '
	repository r dinas-satu dinas-dua
	git -C r checkout -q -b usul
	figure r dinas-satu 41
	commit r "Usul"
	git -C r checkout -q main
	figure r dinas-dua 50
	commit r "Lain"
	exits 0 review r main usul
	has out "Isi pertama" "bukan asal HEAD" "40,00 → 41,00"
	lacks out "dinas-dua" "50,00"
	git clone -q --bare r bare.git
	review bare.git main usul >bare
	same out bare
'

test_case 'where two lines met, as git finds it' '
	repository r
	tree=$(git -C r rev-parse HEAD^{tree})
	git -C r rev-parse HEAD >ids
	for i in $(seq 1 60); do
		tick
		a=$(sed -n "$((1 + i * 7919 % i))p" ids)
		b=$(sed -n "$((1 + i * 104729 % (i + 1) / 2))p" ids)
		c=$(tail -n 1 ids)
		case $((i % 4)) in
		0) parents="-p $c -p $b" ;;
		1) parents="-p $b" ;;
		*) parents="-p $c" ;;
		esac
		[ "$b" != "$c" ] || parents="-p $a"
		echo "$i" | git -C r commit-tree $parents $tree >>ids
	done
	for i in 5 12 23 34 47 58 61; do
		for k in 3 19 40 55 60; do
			a=$(sed -n ${i}p ids) b=$(sed -n ${k}p ids)
			review r -f json $a $b | sed -n "s/.*\"revisi\": \"\(.*\)\",/\1/p" |
				head -n 1 >got
			git -C r merge-base --all $a $b | cut -c 1-12 >expected
			grep -q -x -f got expected || {
				echo "$i $k: $(cat got), not $(cat expected)"
				exit 1
			}
		done
	done
'

test_case 'what the site lives with is no finding' '
	repository r
	cat >r/situs.json <<-\END
	{"nama": "Uji", "pemda": "Pemerintah Kabupaten Uji",
	 "wilayah": "Kabupaten Uji", "tahun": 2024, "diamkan": [
	  {"kode": "K154", "jalur": "opd/dinas-satu/*", "alasan": "Lama."}]}
	END
	commit r "Situs"
	printf "\n[x](https://luar.example/)\n" >>r/$year/laporan.md
	commit r "Tautan"
	exits 0 review r HEAD~1
	lacks out K154
	git -C r checkout -q HEAD~1
	content_minimal r
	commit r "Situs lagi"
	printf "\n[x](https://luar.example/)\n" >>r/$year/laporan.md
	commit r "Tautan"
	exits 0 review r HEAD~1
	has out "Temuan baru" "[K154]"
'

test_case 'a narrative or situs.json that is gone is a loss' '
	repository r
	rm r/$year/analisis/IKU-2.md
	commit r "Dihapus"
	exits 0 review r HEAD~1
	has out "1 hilang" "HILANG     Penjelasan IKU-2 2024: dihapus"
	rm r/situs.json
	commit r "Tanpa situs"
	exits 1 review r HEAD~1
	has out "HILANG     situs.json: dihapus" "[K050]"
'

test_case 'a shallow clone' '
	three r
	git clone -q --depth 2 "file://$PWD/r" dangkal
	exits 0 review dangkal HEAD~1
	has out "41,00 → 42,00"
'

test_case 'a free page and the rules of the site' '
	repository r
	mkdir r/halaman
	printf "# Tentang\n\nSatu.\n" >r/halaman/tentang.md
	commit r "Halaman"
	exits 0 review r HEAD~1
	has out Situs halaman/tentang.md "Tidak ada perubahan angka."
	edit r/halaman/tentang.md "s/Satu/Dua/"
	edit r/situs.json "s/\"tahun\"/\"penilaian\": {\"batas_capaian\": 120}, &/"
	commit r "Aturan"
	exits 0 review r HEAD~1
	has out "TARGET     Batas atas capaian: tidak ada → 120" \
		"[-Satu.-]" "{+Dua.+}"
	lacks out "Tidak ada perubahan"
'

test_case 'revisions that are not there, and no common history' '
	repository r
	exits 3 review r mian
	has err "[K702]" "mungkin maksudnya \"main\""
	git -C r checkout -q --orphan lain
	commit r "Lain"
	exits 3 review r main
	has err "[K800]"
	mkdir kosong
	exits 3 review kosong main
	has err "[K707]"
'

test_case 'usage' '
	exits 2 kinerja review
	has err "BASE [HEAD]"
	exits 2 kinerja review -f pdf a
	has err "no format \"pdf\""
	exits 2 kinerja review --opd a b
	exits 0 kinerja review --help
	has out "BASE [HEAD]" --approve
'

# A name, a subject and a text that mean harm.
hostile() {
	repository r
	edit r/$plan "s/Angka kematian ibu/<script>x<\/script> @semua [a](http:\/\/jahat)/"
	edit r/$year/laporan.md "s/Harapan/<img src=x> \x1b[31mSurel ani@rahasia.example/"
	figure r dinas-satu 45
	GIT_AUTHOR_NAME="<b>A</b>" commit r "<i>Judul</i> | @semua"
}

test_case 'html: one file without script, everything escaped' '
	hostile
	exits 1 review r -f html -o x.html HEAD~1
	is "$(cat out)" ""
	has x.html "<!doctype html>" "default-src" "&lt;script&gt;" \
		"&lt;i&gt;Judul" "<del>" "<ins>" "<svg" "40,00</td>" "45,00</td>"
	lacks x.html "<script" "<img" "<i>" "http://jahat\"" rahasia uji.example \
		"src=" "href=" "url("
	lacks x.html "$(printf "\033")"
'

test_case 'markdown: no markup, mention, link or address gets through' '
	hostile
	exits 1 review r -f markdown HEAD~1
	has out "### Tinjauan isi" "| 40,00 | 45,00 |" "&lt;script&gt;" "<del>" "<ins>"
	lacks out "<script" "<img" "<i>" "@semua" "](" "http://" rahasia
	lacks out "$(printf "\033")"
'

test_case 'text: nothing steers the terminal' '
	hostile
	exits 1 review r HEAD~1
	lacks out "$(printf "\033")" rahasia
'

test_case 'json: the same, without pictures' '
	hostile
	exits 1 review r -f json HEAD~1
	has out "\"lama\": \"40,00\"" "\"baru\": \"45,00\"" "\"selisih\": \"+5,00\"" \
		"\"berat\": \"berjalan\""
	lacks out "<svg" rahasia uji.example
'

test_case 'markdown fits a comment: what is new is cut first, and counted' '
	repository r
	for i in $(seq 1 60); do
		content_opd r "dinas-n$i"
	done
	figure r dinas-satu 41
	commit r "Besar"
	exits 0 review r -f markdown HEAD~1
	n=$(LC_ALL=C.UTF-8 wc -m <out)
	[ "$n" -le 60000 ] || { echo "$n characters"; exit 1; }
	has out "| 40,00 | 41,00 |" "Tidak muat di sini:" "isian baru"
'

test_case 'who touched what is another group' '
	repository r
	cat >r/situs.json <<-\END
	{"nama": "Uji", "pemda": "Pemerintah Kabupaten Uji",
	 "wilayah": "Kabupaten Uji", "tahun": 2024, "kelompok": [
	  {"nama": "Inspektorat", "email": ["@inspektorat.example"],
	   "jalur": ["opd/*/evaluasi.json"]},
	  {"nama": "Dinas", "email": ["ani@uji.example"],
	   "jalur": ["opd/dinas-satu/*"]}]}
	END
	commit r "Kelompok"
	figure r dinas-satu 41
	GIT_AUTHOR_NAME=Ani GIT_AUTHOR_EMAIL=Ani@uji.example commit r "Milik sendiri"
	exits 0 review r HEAD~1
	lacks out "Di luar jalurnya"
	figure r dinas-satu 42
	GIT_AUTHOR_NAME=Budi GIT_AUTHOR_EMAIL=budi@inspektorat.example \
		commit r "Milik orang"
	for f in text markdown html json; do
		exits 0 review r -f $f HEAD~1
		has out "Budi" "Inspektorat" K801
		lacks out "@inspektorat.example" budi
	done
	exits 0 review r HEAD~1
	has out "Di luar jalurnya" "$year/kinerja.json" "milik Dinas"
'

test_case 'in English' '
	repository r
	figure r dinas-satu 60
	commit r "Perbaikan"
	exits 0 review r --lang en HEAD~1
	has out "Review: " "40.00 → 60.00 (+20.00)" "CATEGORY"
'

test_case 'an approval: said on the OPD page until the content changes' '
	repository r dinas-satu dinas-dua
	git -C r config user.name "Rina Reviu"
	git -C r config user.email rina@rahasia.example
	site() {
		kinerja build -q -s r --rev main -o public --themes "$root/themes"
	}
	site
	lacks public/opd/dinas-satu/index.html direviu
	exits 0 env SOURCE_DATE_EPOCH=1700800000 "$KINERJA" review -s r \
		--approve --opd dinas-satu main
	has out "opd/dinas-satu"
	lacks out dinas-dua
	git -C r notes --ref kinerja-reviu list | grep -q \
		"$(git -C r rev-parse main:opd/dinas-satu)"
	site
	has public/opd/dinas-satu/index.html "Telah direviu (24 November 2023)"
	lacks public/opd/dinas-dua/index.html direviu
	if grep -r -e Rina -e rahasia public; then exit 1; fi
	figure r dinas-dua 41
	commit r "Dinas lain"
	site
	has public/opd/dinas-satu/index.html "Telah direviu (24 November 2023)"
	figure r dinas-satu 41
	commit r "Dinas ini"
	site
	lacks public/opd/dinas-satu/index.html direviu
'

test_case 'approving all, an unknown OPD, and without a name' '
	repository r dinas-satu dinas-dua
	exits 3 kinerja review -s r --approve
	has err "[K802]"
	git -C r config user.name Rina
	git -C r config user.email rina@uji.example
	exits 3 kinerja review -s r --approve --opd dinas-stau
	has err "[K804]" "mungkin maksudnya \"dinas-satu\""
	mkdir -p r/.git/refs/notes
	>r/.git/refs/notes/kinerja-reviu.lock
	exits 3 kinerja review -s r --approve
	has err "[K803]" refs/notes/kinerja-reviu
	rm r/.git/refs/notes/kinerja-reviu.lock
	exits 1 git -C r rev-parse -q --verify refs/notes/kinerja-reviu
	exits 0 kinerja review -s r --approve
	has out opd/dinas-satu opd/dinas-dua
'

done_testing
