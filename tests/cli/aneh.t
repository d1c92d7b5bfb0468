#!/bin/sh
# Contents that no office is likely to send (tests/aneh/buat): the site is
# built, its pages hold together, and say what is there.
. "$(dirname "$0")/lib.sh"

# aneh CASE: its content in content/, its site in public/, looked over.
aneh() {
	exits 0 "$root/tests/aneh/buat" . "$1"
	mv "$1" content
	exits 0 check
	exits 0 build --no-history
	for kind in links markup words; do
		exits 0 "$root/tests/cli/inspect" "$kind" public
	done
}

test_case 'very long names' '
	aneh nama-panjang
	has public/index.html "KesejahteraanKesejahteraan"
	has public/opd/dinas-panjang/index.html "Dinas Pemberdayaan"
	has public/opd/dinas-panjang/2024/cetak/index.html "Bab IV. Penutup"
'

test_case 'three hundred indikator in one OPD' '
	aneh tiga-ratus
	page=public/opd/dinas-banyak/index.html
	exits 0 grep -c "<article class=\"indikator\"" $page
	has out "300"
	has public/index.html "50 dari 300 indikator mencapai target"
	has public/capaian/2024/index.html "Dinas Banyak"
'

test_case 'one indikator' '
	aneh satu
	has public/index.html "Satu-satunya indikator tidak mencapai target"
	has public/index.html "Indikator ke-1, Dinas Satu, capaian 90,00%"
'

test_case 'no OPD' '
	aneh tanpa-opd
	has public/index.html "Belum ada perangkat daerah"
	lacks public/index.html "capaian/index.html\">Capaian</a> Indikator"
'

test_case 'forty years' '
	aneh empat-puluh-tahun
	page=public/opd/dinas-tua/indikator/iku-1/index.html
	for year in 2000 2019 2039; do
		has $page "$year/index.html\">$year</a>"
		exists public/opd/dinas-tua/$year/cetak/index.html
		exists public/capaian/$year/index.html
	done
'

test_case 'figures of fifteen digits' '
	aneh lima-belas-digit
	page=public/opd/dinas-besar/index.html
	has $page "999.999.999.999.999"
	has $page "−999.999.999.999.999"
	has $page "0,000002"
	has $page "9.999.999.999.999.900,00%"
'

test_case 'right to left, emoji, and marks of HTML' '
	aneh arab-dan-emoji
	page=public/opd/dinas-arab/index.html
	has $page "مديرية الصحة"
	has $page "🏥 &lt;b&gt;&amp;amp; "
	has public/opd/dinas-arab/2024/cetak/index.html "🎉"
'

test_case 'an OPD with nothing but a profile' '
	aneh profil-saja
	has public/opd/dinas-baru/index.html "Baru dibentuk."
	has public/opd/dinas-baru/index.html "Belum ada laporan kinerja"
	lacks public/opd/dinas-baru/index.html "cetak/index.html"
'

# status NAME: the mark and word in the row of that indikator, in file row.
status() {
	awk -v name="$1" "/<tr/ { row = \"\"; mine = 0 } { row = row \$0 }
		index(\$0, name) { mine = 1 }
		/<\\/tr>/ { if (mine) { print row; exit } }" \
		public/opd/dinas-kosong/index.html >row
}

test_case 'no two kinds of nothing are alike, and zero is a figure' '
	aneh lima-ketiadaan
	status "Belum diisi A"
	has row "status s-empty\">Belum diisi<"
	has row "nil\">belum diisi<"
	status "Tidak tersedia B"
	has row "status s-nodata\">Tidak tersedia<"
	lacks row "belum diisi"
	status "Tidak berlaku C"
	has row "status s-na\">Tidak berlaku<"
	lacks row "belum diisi"
	status "Nol D"
	has row "0,00%"
	has row "status s1\">Sangat Rendah<"
	lacks row "class=\"nil\""
	status "Tanpa target E"
	has row "status s-notarget\">Tanpa target<"
'

test_case 'what is not there enters no mean, and gives its reason' '
	aneh lima-ketiadaan
	page=public/opd/dinas-kosong/index.html
	has $page "2 dari 6 indikator"
	has $page "Alasan: Survei nasional tidak dilakukan."
	has $page "Alasan: Mulai diukur pada 2025."
	has public/index.html "1 dari 6 indikator mencapai target"
	has public/index.html "Turun dari 5 pada 2023."
	has public/index.html "4 lainnya tidak dapat dinilai"
'

done_testing
