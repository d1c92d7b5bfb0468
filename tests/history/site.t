#!/bin/sh
# What the public sees of a history: pages, and that they keep their word.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# laporan DIR: dinas-satu's plan and figures first, its report later
reported() {
	at '2024-01-20T03:00Z'
	git init -q -b main "$1"
	content_minimal "$1"
	content_opd "$1" dinas-satu
	mv "$1/opd/dinas-satu/2024/laporan.md" laporan.md
	commit "$1" 'Perjanjian Kinerja 2024'
	at "$2"
	mv laporan.md "$1/opd/dinas-satu/2024/laporan.md"
	commit "$1" 'LKjIP 2024'
}

test_case 'a corrected figure is told with its reason, in two clicks' '
	three r
	figure r dinas-satu 45
	commit r "Perbaikan IKU-2

Alasan: angka tetap dari BPS
Jenis: koreksi"
	site r public
	has public/opd/dinas-satu/indikator/iku-2/index.html \
		"angka tetap dari BPS" "riwayat/4/index.html" "40,00" "42,00"
	has public/opd/dinas-satu/riwayat/4/index.html \
		"angka tetap dari BPS" "42,00" "45,00" "+3,00"
	has public/perubahan/koreksi/index.html "angka tetap dari BPS" "42,00"
'
test_case 'a target moved after its year began is listed, and which way' '
	at 2024-06-01T00:00Z
	repository r
	sed -i "s/\"target\": 72,/\"target\": 71,/" \
		r/opd/dinas-satu/2024/kinerja.json
	at 2025-03-01T00:00Z
	commit r "Target diturunkan"
	site r public
	has public/perubahan/target/index.html "72,00" "71,00" \
		"lebih ringan" "setelah tahunnya berakhir" "tanpa alasan"
'
test_case 'rules that changed are told, and only where they did' '
	three r
	site r public
	lacks public/perubahan/index.html "Aturan penilaian diubah"
	sed -i "s/\"tahun\": 2024/&, \"penilaian\": {\"batas_capaian\": 120}, \
		\"tenggat\": {\"laporan_opd\": \"03-15\"}/" r/situs.json
	commit r "Capaian dibatasi

Alasan: saran evaluator"
	site r public
	has public/perubahan/index.html "Aturan penilaian diubah" \
		"Capaian dibatasi" "saran evaluator" "tidak ada" "120" \
		"akhir Februari" "15 Maret"
	lacks public/perubahan/index.html "Batas bawah capaian" \
		"Tenggat laporan pemerintah"
'
test_case 'in time: the day of the deadline, in the zone of the site' '
	reported r 2025-02-28T16:59Z
	site r public
	has public/opd/dinas-satu/2024/index.html "Tepat waktu"
'
test_case 'late: a minute after it' '
	reported r 2025-02-28T17:00Z
	site r public
	has public/opd/dinas-satu/2024/index.html "Terlambat 1 hari"
'
test_case 'the date typed into the document does not count' '
	reported r 2025-03-20T00:00Z
	echo "[{\"jenis\": \"lkjip\", \"judul\": \"LKjIP\", \"tautan\":
		\"https://x.example/l.pdf\", \"tanggal\": \"2025-02-01\"}]" \
		>r/opd/dinas-satu/2024/dokumen.json
	commit r "Dokumen"
	site r public
	has public/opd/dinas-satu/2024/index.html "Terlambat 20 hari"
'
test_case 'a draft says so, and a release refuses it' '
	three r
	site r public
	lacks public/opd/dinas-satu/index.html "Draf, belum dikirim"
	exits 0 kinerja build -q -s r -o clean --release \
		--themes "$root/themes"
	figure r dinas-satu 99
	site r public
	has public/opd/dinas-satu/index.html "Draf, belum dikirim"
	lacks public/opd/dinas-uji/index.html "Draf, belum dikirim"
	exits 3 kinerja build -q -s r -o public --release \
		--themes "$root/themes"
	has err "opd/dinas-satu" K708
'
test_case 'line ends that git turned are no draft' '
	three r
	sed -i "s/$/\r/" r/opd/dinas-satu/2024/laporan.md
	site r public
	lacks public/opd/dinas-satu/index.html "Draf, belum dikirim"
'
test_case 'folder, bare repository and revision give the same bytes' '
	three r
	git clone -q --bare r b.git
	site r folder
	site b.git bare
	site r rev --rev main
	same folder bare
	same folder rev
'
test_case 'nothing is checked out, no filter and no hook runs' '
	three r
	echo "*.json filter=evil" >r/.gitattributes
	commit r "Atribut"
	git -C r config filter.evil.smudge "touch $PWD/filtered"
	git -C r config filter.evil.clean "touch $PWD/filtered"
	git -C r config core.fsmonitor "touch $PWD/monitored"
	git clone -q --bare r b.git
	site r folder
	site r rev --rev main
	absent filtered monitored
'
test_case 'an old report keeps its bytes when newer versions come' '
	three r
	site r before
	figure r dinas-satu 50
	commit r "Perbaikan lagi"
	printf "{\"nama\": \"Baru\", \"jenis\": \"badan\"}" \
		>r/opd/dinas-uji/opd.json
	mkdir -p r/halaman
	echo "# Halaman baru" >r/halaman/baru.md
	commit r "Yang lain"
	site r after
	same before/opd/dinas-satu/riwayat/1/laporan \
		after/opd/dinas-satu/riwayat/1/laporan
	same before/opd/dinas-satu/riwayat/2/laporan \
		after/opd/dinas-satu/riwayat/2/laporan
	diff before/opd/dinas-satu/riwayat/3/laporan/index.html \
		after/opd/dinas-satu/riwayat/3/laporan/index.html >d || :
	is "$(grep -c "^[<>]" d)" 2
	has d "Ini versi terbaru" "Sudah ada versi yang lebih baru"
'
test_case 'the old report has the old figure, the latest the new one' '
	three r
	site r public
	has public/opd/dinas-satu/riwayat/1/laporan/index.html "40,00"
	lacks public/opd/dinas-satu/riwayat/1/laporan/index.html "42,00"
	has public/opd/dinas-satu/index.html "42,00"
'
test_case 'arsip tidak: no old reports, changes all the same' '
	three r
	sed -i "s/{\"nama\"/{\"arsip\": \"tidak\", \"nama\"/" r/situs.json
	commit r "Tanpa arsip"
	site r public
	absent public/opd/dinas-satu/riwayat/1/laporan
	exists public/opd/dinas-satu/riwayat/1/index.html
'
test_case 'layout alone is shown as nothing' '
	three r
	sed -i "s/40}/40.0 }/; s/: 42}/:   42.0}/" \
		r/opd/dinas-satu/2024/kinerja.json
	commit r "Rapikan"
	site r public
	has public/opd/dinas-satu/riwayat/4/index.html \
		"Hanya cara menulis yang berubah"
	absent public/opd/dinas-satu/riwayat/4/laporan
	lacks public/perubahan/index.html "Rapikan"
'
test_case 'a renamed folder keeps one history, and its old addresses' '
	three r
	git -C r mv opd/dinas-satu opd/dinas-baru
	commit r "Nama resmi"
	site r public
	exists public/opd/dinas-baru/riwayat/4/index.html
	for page in "" 2024/ indikator/iku-2/ riwayat/ riwayat/2/ \
		riwayat/2/laporan/; do
		has "public/opd/dinas-satu/${page}index.html" \
			"dinas-baru/${page}index.html"
	done
	absent public/opd/dinas-satu/riwayat/4
'
test_case 'an OPD that went keeps its history' '
	three r
	rm -r r/opd/dinas-satu
	commit r "Dibubarkan"
	site r public
	has public/opd/dinas-satu/index.html "tidak ada lagi" \
		"dinas-satu/riwayat/index.html"
	exists public/opd/dinas-satu/riwayat/4/index.html
'
test_case 'a version that does not pass is shown as text, and stops nothing' '
	three r
	sed -i "s/\"realisasi\": 42/\"realisasi\": \"43,5\"/" \
		r/opd/dinas-satu/2024/kinerja.json
	commit r "Salah tulis"
	sed -i "s/\"realisasi\": \"43,5\"/\"realisasi\": 43.5/" \
		r/opd/dinas-satu/2024/kinerja.json
	commit r "Diperbaiki"
	site r public
	has err K716
	has public/opd/dinas-satu/riwayat/4/index.html "43,5" \
		"tidak lolos pemeriksaan"
	has public/opd/dinas-satu/riwayat/5/index.html "42,00" "43,50"
'
test_case 'no e-mail address, and no name unless the site asks' '
	three r
	site r public
	if grep -rqE "siti@|uji\.example|Siti Uji" public; then false; fi
	sed -i "s/{\"nama\"/{\"riwayat\": {\"nama\": \"tampil\"}, \"nama\"/" \
		r/situs.json
	commit r "Tampilkan nama"
	site r public
	has public/opd/dinas-satu/riwayat/2/index.html "Siti Uji"
	if grep -rqE "siti@|uji\.example" public; then false; fi
'
test_case 'an address that an OPD gave up is not told' '
	three r
	for name in lama baru; do
		printf "{\"nama\": \"Dinas Satu\", \"jenis\": \"dinas\",
			\"email\": \"$name@satu.example\"}" \
			>r/opd/dinas-satu/opd.json
		commit r "Kontak $name"
	done
	site r public
	has public/opd/dinas-satu/riwayat/5/index.html "(alamat surel)"
	lacks public/opd/dinas-satu/riwayat/5/index.html lama@
	lacks public/opd/dinas-satu/riwayat/index.html lama@
'
test_case 'the body of a message is not published' '
	three r
	figure r dinas-satu 46
	commit r "Perbaikan

Catatan internal RAHASIA.

Alasan: salah ketik"
	site r public
	has public/opd/dinas-satu/riwayat/4/index.html "salah ketik"
	if grep -rq RAHASIA public; then false; fi
'
test_case 'says kecil but changes a figure: told on the page and on stderr' '
	three r
	figure r dinas-satu 47
	commit r "Ejaan

Jenis: kecil"
	site r public
	has err K715
	has public/opd/dinas-satu/riwayat/4/index.html \
		"menyebutnya perubahan kecil"
'
test_case 'the repair of a version that did not pass is not blamed' '
	three r
	sed -i "s/\"realisasi\": 42/\"realisasi\": \"43,5\"/" \
		r/opd/dinas-satu/2024/kinerja.json
	commit r "Angka baru"
	sed -i "s/\"43,5\"/43.5/" r/opd/dinas-satu/2024/kinerja.json
	commit r "Tanda desimal

Jenis: kecil"
	site r public
	lacks err K715
'
test_case 'a plan that uses a code again hides no correction' '
	three r
	at 2025-05-01T00:00Z
	figure r dinas-satu 45
	commit r "Perbaikan IKU-2"
	sed "s/2021/2027/g; s/2026/2030/g; s/\"202[34]\": [0-9.]*, *//g; \
		s/\"kode\": \"IKU-2\",/& \"lanjutan\": \"IKU-2\",/" \
		r/opd/dinas-satu/rencana/2021-2026.json \
		>r/opd/dinas-satu/rencana/2027-2030.json
	commit r "Renstra 2027-2030"
	site r public
	has public/opd/dinas-satu/indikator/iku-2/index.html "<del>42,00" \
		"riwayat/4/index.html"
	has public/perubahan/koreksi/index.html "42,00" "45,00"
'
test_case 'folders that can be no address are no pages' '
	three r
	mkdir -p "r/opd/<script>alert(1)" r/opd/con r/opd/Besar
	for f in "<script>alert(1)" con Besar; do
		echo "{\"nama\": \"X\", \"jenis\": \"dinas\"}" \
			>"r/opd/$f/opd.json"
	done
	commit r "Salah"
	rm -r "r/opd/<script>alert(1)" r/opd/con r/opd/Besar
	commit r "Dihapus"
	site r public
	is "$(ls public/opd)" "$(printf "dinas-satu\ndinas-uji\nindex.html")"
'
test_case 'of two folders that came, the same tree is the renamed one' '
	three r
	cp -r r/opd/dinas-satu r/opd/dinas-anak
	rm r/opd/dinas-anak/2024/laporan.md
	echo "{\"nama\": \"Anak\", \"jenis\": \"dinas\"}" \
		>r/opd/dinas-anak/opd.json
	git -C r mv opd/dinas-satu opd/dinas-zamrud
	commit r "Pisah"
	site r public
	exists public/opd/dinas-zamrud/riwayat/4/index.html
	absent public/opd/dinas-anak/riwayat/2
'
test_case 'a text that links to a free page keeps its old report' '
	three r
	mkdir r/halaman
	echo "# Metodologi" >r/halaman/metodologi.md
	echo "Lihat [cara](halaman:metodologi)." \
		>>r/opd/dinas-satu/2024/laporan.md
	commit r "Rujukan"
	site r public
	has public/opd/dinas-satu/riwayat/4/laporan/index.html \
		"metodologi/index.html" "Lihat"
	lacks public/opd/dinas-satu/riwayat/4/laporan/index.html \
		"tidak dapat ditampilkan"
'
test_case 'a rewritten history is told, also by the builds after it' '
	three r
	site r public
	old=$(head_of r)
	git -C r reset -q --hard HEAD~1
	figure r dinas-satu 48
	commit r "Lain"
	site r public
	has err K712
	has public/perubahan/index.html "$(echo "$old" | cut -c1-7)"
	site r public
	has public/opd/dinas-satu/riwayat/index.html \
		"$(echo "$old" | cut -c1-7)"
'
test_case 'a shallow clone is told, and refused where all is asked for' '
	three r
	git clone -q --depth 1 "file://$PWD/r" s
	site s public
	has err K710
	has public/perubahan/index.html "tidak lengkap"
	exits 3 kinerja build -q -s s -o all --require-full-history \
		--themes "$root/themes"
	absent all
'
test_case 'nothing of the state is in the public folder' '
	three r
	site r public
	is "$(find public -name "*riwayat*" -type f ! -name "*.csv" \
		! -name "*.json" | wc -l)" 0
	exists .public.kinerja-riwayat
'
test_case 'no history: no pages about it, and no dead links' '
	three r
	site r public --no-history
	absent public/perubahan public/opd/dinas-satu/riwayat \
		.public.kinerja-riwayat
	if grep -rqE "riwayat/|perubahan" public --include=*.html; then
		false
	fi
'
done_testing
