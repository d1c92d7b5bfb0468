#!/bin/sh
# When documents came, and what is overdue: read from the history alone, as
# of its newest submission.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# page ADDRESS: its values without the texts of the theme, into out
page() {
	exits 0 kinerja data "$1" -s r --themes "$root/themes"
	perl -MJSON::PP -0777 -i -pe '
		my $v = JSON::PP->new->utf8->decode($_);
		delete $v->{t};
		$_ = JSON::PP->new->utf8->pretty->canonical->encode($v)' out
}

# plan_first DATE: a repository r whose report of 2024 is still to come; the
# LKjIP is in the file laporan.md
plan_first() {
	at "$1"
	git init -q -b main r
	content_minimal r
	content_opd r dinas-satu
	mv r/opd/dinas-satu/2024/laporan.md laporan.md
	commit r 'Perjanjian Kinerja 2024'
}

# cell NAME: the fields of dinas-satu's cell of that column, in out
cell() {
	perl -MJSON::PP -0777 -e '
		my $v = JSON::PP->new->utf8->decode(<STDIN>);
		for my $o (map { @{ $_->{opd} } } @{ $v->{kelompok} }) {
			next unless $o->{nama} eq "Dinas dinas-satu";
			for my $c (@{ $o->{sel} }) {
				next unless $c->{kolom} eq $ARGV[0];
				print join "|", $c->{status}{label},
					$c->{tanggal} // "";
			}
		}' "$1" <out
}

test_case 'each document has the day of the version that brought it' '
	plan_first 2024-01-20T03:00Z
	at 2025-03-20T03:00Z
	mv laporan.md r/opd/dinas-satu/2024/laporan.md
	commit r "LKjIP 2024"
	page kelengkapan/2024/
	is "$(cell "Rencana Strategis")" "Masuk|20 Januari 2024"
	is "$(cell "Perjanjian Kinerja")" "Masuk|20 Januari 2024"
	is "$(cell LKjIP)" "Terlambat 20 hari|20 Maret 2025"
	is "$(cell "Pohon Kinerja")" "Belum masuk|"
	has out "Masuk 20 Maret 2025, tenggat 28 Februari 2025." \
		"riwayat/2/index.html"
'
test_case 'a document keeps its day whatever becomes of it' '
	plan_first 2024-01-20T03:00Z
	sed -i "s/2024-01-29/2024-02-02/" r/opd/dinas-satu/2024/kinerja.json
	at 2024-06-01T03:00Z
	commit r "Tanggal diperbaiki"
	sed -i "s/\"perjanjian\".*/\"indikator\": [/; /^ \"indikator\"/d" \
		r/opd/dinas-satu/2024/kinerja.json
	at 2024-07-01T03:00Z
	commit r "PK ditarik"
	page kelengkapan/2024/
	is "$(cell "Perjanjian Kinerja")" "Belum masuk|"
	git -C r revert --no-edit HEAD
	page kelengkapan/2024/
	is "$(cell "Perjanjian Kinerja")" "Masuk|20 Januari 2024"
'
test_case 'what is not due is not missing, and nobody says it is' '
	plan_first 2025-02-28T03:00Z
	page kelengkapan/2024/
	is "$(cell LKjIP)" "Belum waktunya|"
	is "$(cell "Laporan Hasil Evaluasi")" "Belum waktunya|"
	is "$(cell "Rencana Kerja")" "Belum masuk|"
	lacks out "lewat tenggat"
'
test_case 'overdue is counted up to the newest submission' '
	plan_first 2025-03-10T03:00Z
	page kelengkapan/2024/
	is "$(cell LKjIP)" "Belum masuk|"
	has out "LKjIP lewat tenggat 10 hari" "per 10 Maret 2025"
'
test_case 'without a history nothing is late, and that is said' '
	plan_first 2025-03-10T03:00Z
	rm -rf r/.git
	page kelengkapan/2024/
	is "$(cell LKjIP)" "Belum masuk|"
	is "$(cell "Perjanjian Kinerja")" "Masuk|"
	lacks out "lewat tenggat"
	has out "tanpa riwayat berkas"
'
test_case 'several years at once began before the history: no days' '
	at 2025-02-01T03:00Z
	git init -q -b main r
	content_minimal r
	content_opd r dinas-satu
	cp -r r/opd/dinas-satu/2024 r/opd/dinas-satu/2023
	commit r "Semua tahun"
	page kelengkapan/2024/
	is "$(cell LKjIP)" "Masuk|tanggal masuk tidak diketahui"
	is "$(cell "Perjanjian Kinerja")" \
		"Masuk|tanggal masuk tidak diketahui"
'
test_case 'a recommendation is overdue only as of a known day' '
	plan_first 2025-06-20T03:00Z
	cat >r/opd/dinas-satu/2024/evaluasi.json <<-\END
	{"nilai": 61, "rekomendasi": [
	 {"kode": "R1", "uraian": "Satu", "tenggat": "2025-06-19",
	  "status": "proses"},
	 {"kode": "R2", "uraian": "Dua", "tenggat": "2025-06-21",
	  "status": "belum"},
	 {"kode": "R3", "uraian": "Tiga", "tenggat": "2025-01-01",
	  "status": "selesai"}]}
	END
	commit r "Evaluasi"
	page evaluasi/
	has out "1 dari 3 rekomendasi sudah selesai; 1 yang belum selesai \
lewat tenggat per 21 Juni 2025." "Lewat 2 hari"
	rm -rf r/.git
	page evaluasi/
	has out "\"1 dari 3 rekomendasi sudah selesai.\"" \
		"19 Juni 2025"
	lacks out "Lewat 2 hari"
'
done_testing
