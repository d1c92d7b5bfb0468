#!/bin/sh
# kinerja check with the history: figures that came at the wrong time, and
# what is missing, as the site says it.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# begin DATE: a repository r, with a PK that has no change
begin() {
	at "$1"
	git init -q -b main r
	content_minimal r
	content_opd r dinas-satu
	commit r 'Isi pertama'
}

# target VALUE, agreed DAY: of IKU-1 in 2024
target() {
	sed -i "s/\"target\": 7[0-9.]*, \"realisasi\"/\"target\": $1, \
\"realisasi\"/" r/opd/dinas-satu/2024/kinerja.json
}

agreed() {
	sed -i "s/\"2024-01-29\"/\"2024-01-29\", \"perubahan\": \"$1\"/" \
		r/opd/dinas-satu/2024/kinerja.json
}

check_history() {
	exits 0 kinerja check --history -s r --themes "$root/themes"
}

test_case 'a target lowered in its year, and one that was agreed' '
	begin 2024-02-01T03:00Z
	target 71.5
	at 2024-10-01T03:00Z
	commit r "Target"
	check_history
	has err "target IKU-1 diringankan dari 72 menjadi 71,5 pada 2024-10-01" \
		"isi \"perjanjian.perubahan\"" "[K717]"
	agreed 2024-09-20
	commit r "Perubahan PK"
	check_history
	lacks err K717
'
test_case 'lowered when the year was over, agreed or not' '
	begin 2024-02-01T03:00Z
	target 71.5
	agreed 2024-09-20
	at 2025-01-10T03:00Z
	commit r "Target"
	check_history
	has err "pada 2025-01-10, setelah tahunnya berakhir" "[K717]"
'
test_case 'raised, restored, or changed before the year: nothing' '
	begin 2023-12-01T03:00Z
	target 71.9
	at 2023-12-20T03:00Z
	commit r "Sebelum tahunnya"
	target 72.5
	at 2024-03-01T03:00Z
	commit r "Naik"
	target 71.5
	commit r "Turun"
	target 72.5
	commit r "Kembali"
	check_history
	lacks err K717
'
test_case 'a figure before its year was over' '
	begin 2024-03-01T03:00Z
	check_history
	has err "realisasi IKU-2 2024 masuk pada 2024-03-01" "[K718]"
	figure r dinas-satu 31
	at 2025-01-05T03:00Z
	commit r "Angka tetap"
	check_history
	lacks err "realisasi IKU-2"
	has err "realisasi IKU-1 2024 masuk pada 2024-03-01"
	kinerja check -s r --themes "$root/themes" >out 2>err
	lacks err K718
'
test_case 'a quarter before it was over' '
	begin 2025-01-05T03:00Z
	quarters="\"triwulan\": [{\"realisasi\": 1}, {}, {}, {}]"
	mkdir r/opd/dinas-satu/2025
	echo "{\"indikator\": [{\"kode\": \"IKU-2\", $quarters}]}" \
		>r/opd/dinas-satu/2025/kinerja.json
	at 2025-03-30T03:00Z
	commit r "TW I"
	check_history
	has err "realisasi IKU-2 2025 TW I masuk pada 2025-03-30" "[K718]"
	lacks err "IKU-1 2024"
'
test_case 'a report that came late' '
	at 2024-02-01T03:00Z
	git init -q -b main r
	content_minimal r
	content_opd r dinas-satu
	mv r/opd/dinas-satu/2024/laporan.md laporan.md
	commit r "Isi pertama"
	check_history
	lacks err K719
	echo >>r/opd/dinas-satu/2024/analisis/IKU-2.md
	at 2025-03-10T03:00Z
	commit r "Analisis"
	check_history
	has err "laporan 2024 belum masuk, 10 hari setelah tenggatnya" "[K719]"
	mv laporan.md r/opd/dinas-satu/2024/laporan.md
	at 2025-03-20T03:00Z
	commit r "LKjIP 2024"
	check_history
	has err "opd/dinas-satu/2024/laporan.md: saran: laporan 2024 masuk 20 hari"
'
# missing_of_pages YEAR…: "slug year n" of the documents that the pages of
# kelengkapan call missing
missing_of_pages() {
	for year; do
		exits 0 kinerja data "kelengkapan/$year/" -s c.git \
			--themes "$root/themes"
		perl -MJSON::PP -0777 -ne '
			my $v = JSON::PP->new->utf8->decode($_);
			for my $o (map { @{ $_->{opd} } } @{ $v->{kelompok} }) {
				my ($slug) = $o->{tautan} =~
					m{(pemda|opd/[a-z-]+)/};
				my $n = grep { $_->{status}{kelas} eq
					"s-absent" } @{ $o->{sel} };
				print "$slug '"$year"' $n\n" if $n;
			}' out
	done | sort
}

# missing_of_check: the same out of K433 in the file out
missing_of_check() {
	perl -MJSON::PP -0777 -ne '
		my $v = JSON::PP->new->utf8->decode($_);
		my %n;
		for my $f (grep { $_->{code} eq "K433" }
			   @{ ref $v eq "HASH" ? $v->{findings} : $v }) {
			my ($slug) = $f->{path} =~
				m{(pemda|opd/[a-z-]+)/};
			my ($year) = "$f->{path} $f->{message}" =~
				/\b(20\d\d)\b/;
			$n{"$slug $year"}++;
		}
		print "$_ $n{$_}\n" for sort keys %n' out
}

test_case 'the list of what is missing and the site agree' '
	"$root/tests/contoh/buat" c.git >/dev/null 2>&1
	missing_of_pages 2021 2022 2023 2024 >pages
	exits 0 kinerja check --completeness --format json -s c.git \
		--themes "$root/themes"
	missing_of_check >listed
	[ -s pages ]
	same pages listed
	exits 0 kinerja check --completeness dinas-sosial -s c.git \
		--themes "$root/themes"
	has err "opd/dinas-sosial/2024/dokumen.json: saran: dokumen"
	lacks err "opd/dinas-kesehatan/"
	exits 1 kinerja check --completeness dinas-sosail -s c.git \
		--themes "$root/themes"
	has err "mungkin maksudnya \"dinas-sosial\"" "[K603]"
	exits 2 kinerja check dinas-sosial -s c.git
'
test_case 'machines are given paths of the repository, a bare one too' '
	repository r
	echo "{" >r/opd/dinas-satu/opd.json
	mkdir isi
	cp -r r/situs.json r/opd isi
	commit r "Rusak"
	mv isi r/isi
	commit r "Isi dalam folder"
	git clone -q --bare r c.git
	cp -r r w
	for format in json github gitlab sarif junit; do
		exits 1 kinerja check -f $format -s c.git \
			--rev main~1 --themes "$root/themes"
		has out opd/dinas-satu/opd.json
		lacks out c.git
		for from in "c.git main:isi/" "w main:isi" "w/isi main"; do
			exits 1 kinerja check -f $format -s ${from% *} \
				--rev ${from#* } --themes "$root/themes"
			cp out "$format-$(echo "$from" | tr / -)"
			has out isi/opd/dinas-satu/opd.json
		done
		lacks "$format-c.git main:isi-" c.git
		same "$format-c.git main:isi-" "$format-w main:isi"
	done
'
done_testing
