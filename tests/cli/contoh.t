#!/bin/sh
# The example's history: the same ids everywhere, content/ at its end, and in
# between what the pages of the history are there to show.
. "$(dirname "$0")/lib.sh"

repo=$trash/contoh.git
"$root/tests/contoh/buat" "$repo" >"$trash/buat.log" 2>&1

# of DATE SUBJECT: the id of that submission.
of() {
	git -C "$repo" log --first-parent --format='%H %as %s' main |
		awk -v want="$1 $2" 'substr($0, 42) == want { print $1 }' \
		>ids
	[ "$(wc -l <ids)" = 1 ] || { echo "not one: $1 $2" >&2; return 1; }
	cat ids
}

# value ID FOLDER KODE KEY: from the kinerja.json of that submission.
value() {
	git -C "$repo" show "$1:$2/kinerja.json" | perl -MJSON::PP -0777 -ne '
		BEGIN { ($code, $key) = splice @ARGV, 0, 2 }
		my ($found) = grep { $_->{kode} eq $code }
			@{ JSON::PP->new->utf8->decode($_)->{indikator} };
		print $found->{$key} // "null"' "$3" "$4"
}

# moved DATE SUBJECT FOLDER KODE KEY BEFORE AFTER
moved() {
	id=$(of "$1" "$2")
	is "$(value "$id^" "$3" "$4" "$5")" "$6"
	is "$(value "$id" "$3" "$4" "$5")" "$7"
}

# status ID FOLDER: of the first recommendation.
status() {
	git -C "$repo" show "$1:$2/evaluasi.json" |
		sed -n 's/.*"status": "\([a-z]*\)".*/\1/p' | head -1
}

# submissions FORMAT [OPTION…]
submissions() {
	format=$1
	shift
	git -C "$repo" log --first-parent --format="$format" "$@" main --
}

# versions: how many submissions changed each folder of an OPD.
versions() {
	submissions @%H --diff-merges=first-parent --name-only | awk -F/ '
		/^@/ { id = $0; next }
		/^(pemda|opd)\// {
			folder = $1 == "opd" ? $1 "/" $2 : $1
			if (!seen[id, folder]++) n[folder]++
		}
		END { for (folder in n) print folder, n[folder] }'
}

# late: the reports that came after their date, with the day.
late() {
	submissions @%as --diff-merges=first-parent --diff-filter=A \
		--name-only --reverse | awk -F/ '
		/^@/ { day = substr($0, 2); next }
		!/\/laporan.md$/ || seen[$0]++ { next }
		{ limit = $1 == "pemda" ? "-03-31" : "-02-29" }
		day > ($(NF - 1) + 1) limit { print day, $0 }'
}

# tree ID: all of it in content/.
tree() {
	rm -rf content
	mkdir content
	git -C "$repo" archive "$1" | tar -x -C content
}

test_case 'it is made, without a word' '
	cat "$trash/buat.log"
	exists "$repo/HEAD"
	is "$(cat "$trash/buat.log")" ""
	git -C "$repo" fsck --strict
	is "$(git -C "$repo" for-each-ref --format="%(refname)")" \
		refs/heads/main
'

test_case 'the same ids, whatever surrounds it' '
	printf "[user]\nname = X\n[i18n]\ncommitEncoding = latin1\n" \
		>.gitconfig
	HOME=$PWD TZ=Asia/Jayapura LC_ALL=tr_TR.UTF-8 GIT_DIR=/nowhere \
		GIT_AUTHOR_NAME=X GIT_DEFAULT_HASH=sha256 \
		GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.autocrlf \
		GIT_CONFIG_VALUE_0=true \
		"$root/tests/contoh/buat" again.git
	is "$(git -C again.git rev-parse main)" \
		"$(git -C "$repo" rev-parse main)"
'

test_case 'its last tree is content/, to the byte' '
	tree main
	same "$root/content" content
'

test_case 'at least 150 submissions, of five years, in order' '
	submissions %at >dates
	[ "$(wc -l <dates)" -ge 150 ]
	sort -rnu dates >sorted
	same sorted dates
	is "$(submissions %ad --date=format:%Y | sort -u | tr "\n" " ")" \
		"2021 2022 2023 2024 2025 "
	is "$(submissions %ad --date=format:%z | sort -u)" +0700
'

test_case 'each OPD has a history' '
	versions >versions
	for folder in pemda $(cd "$root/content" && ls -d opd/*); do
		grep "^$folder " versions
		[ "$(sed -n "s,^$folder ,,p" versions)" -ge 8 ]
	done
'

test_case 'no address that could be of someone' '
	code=0
	submissions %ae%n%ce | grep -v "@[a-z]*\.contohkab\.invalid$" \
		>others || code=$?
	is $code 1
'

test_case 'each correction says why' '
	submissions "%(trailers:key=Jenis,valueonly,separator=%x2C) %(trailers:key=Alasan,valueonly,separator=%x2C)" \
		>kinds
	[ "$(grep -c "^koreksi " kinds)" -ge 12 ]
	is "$(grep -c "^koreksi *$" kinds || :)" 0
	is "$(cut -d" " -f1 kinds | sort -u | tr "\n" " ")" \
		" baru kecil koreksi pembaruan "
'

test_case 'a figure that was provisional' '
	moved 2025-04-11 "Perbaikan realisasi IKU-2 tahun 2023" \
		opd/dinas-kesehatan/2023 IKU-2 realisasi 118.42 128.06
'

test_case 'one correction in the folders of two' '
	title="Indeks kualitas lingkungan hidup 2023 dihitung ulang"
	moved 2024-05-13 "$title" opd/dinas-lingkungan-hidup/2023 \
		IKU-1 realisasi 54.6 54.1
	moved 2024-05-13 "$title" pemda/2023 IKU-6 realisasi 54.6 54.1
'

test_case 'targets that moved: lowered, raised, lowered after the year' '
	moved 2024-10-14 "Perjanjian Kinerja Perubahan 2024" \
		opd/dinas-kesehatan/2024 IKU-4 target 65 60
	moved 2024-10-22 "Perjanjian Kinerja Perubahan 2024" \
		opd/dinas-pekerjaan-umum-dan-penataan-ruang/2024 \
		IKU-3 target 88 88.2
	moved 2024-03-11 "Target penduduk miskin 2023 disesuaikan" \
		pemda/2023 IKU-3 target 10 10.2
'

test_case 'reports after their date' '
	late >late
	cat late
	[ "$(wc -l <late)" -ge 6 ]
	has late "2025-04-17 opd/satuan-polisi-pamong-praja/2024/laporan.md"
'

test_case 'a figure that came after its report' '
	moved 2025-06-10 "Temuan BPK yang berulang 2024: nol" \
		opd/inspektorat-daerah/2024 IKU-3 realisasi null 0
'

test_case 'a small change that is none' '
	moved 2024-04-02 "Perbaikan penulisan LKjIP 2023" \
		opd/satuan-polisi-pamong-praja/2023 IKU-2 realisasi 16.4 16.9
	is "$(git -C "$repo" log -1 --format="%(trailers:key=Jenis)" $id)" \
		"Jenis: kecil"
'

test_case 'two mistakes that the reader refuses, and their repair' '
	for repair in "2022-02-25 Perbaikan penulisan angka IKU-5" \
		"2022-02-23 Jenis dokumen diperbaiki"; do
		id=$(of ${repair%% *} "${repair#* }")
		tree $id^
		exits 1 check
		is "$(grep -c " kesalahan: " err)" 1
		tree $id
		exits 0 check
	done
'

test_case 'all is well at the end of each year' '
	for year in 2021 2022 2023 2024; do
		tree $(submissions %H --until=$year-12-31T23:59:59 | head -1)
		exits 0 check
	done
'

test_case 'a folder that was renamed' '
	id=$(of 2022-08-15 "Folder satpol-pp menjadi satuan-polisi-pamong-praja")
	is "$(git -C "$repo" rev-parse $id^:opd/satpol-pp)" \
		"$(git -C "$repo" rev-parse \
			$id:opd/satuan-polisi-pamong-praja)"
'

test_case 'two agencies that became one' '
	id=$(of 2023-01-09 "Dinas Pertanian dan Ketahanan Pangan menggantikan dua dinas")
	git -C "$repo" show \
		$id:opd/dinas-pertanian-dan-ketahanan-pangan/opd.json >opd.json
	has opd.json "\"pendahulu\": [\"dinas-pertanian\", \"dinas-ketahanan-pangan\"]"
	git -C "$repo" show $id -- opd/dinas-pertanian/opd.json >change
	has change "-  \"berlaku\": {\"mulai\": 2017, \"sampai\": null}" \
		"+  \"berlaku\": {\"mulai\": 2017, \"sampai\": 2022}"
'

test_case 'merges: the work stands on the side' '
	submissions %P --merges >merges
	[ "$(wc -l <merges)" -ge 3 ]
	while read -r main side; do
		git -C "$repo" merge-base --is-ancestor "$(git -C "$repo" \
			merge-base $main $side)" $main
		code=0
		git -C "$repo" merge-base --is-ancestor $side $main || code=$?
		is $code 1
	done <merges
'

test_case 'a document that was taken down and put back' '
	id=$(of 2024-03-05 "LKjIP 2023 ditarik")
	file=opd/dinas-lingkungan-hidup/2023/dokumen.json
	git -C "$repo" show $id^:$file | grep -q lkjip-lengkap.pdf
	git -C "$repo" show $id:$file >now
	lacks now lkjip
'

test_case 'a recommendation: belum, proses, selesai' '
	folder=opd/dinas-kesehatan/2023
	is "$(status "$(of 2024-09-02 "Tindak lanjut evaluasi 2023")^" \
		$folder)" belum
	id=$(of 2025-04-14 "Tindak lanjut R1 selesai")
	is "$(status $id^ $folder)" proses
	is "$(status $id $folder)" selesai
'

test_case 'another order of keys, the same values' '
	id=$(of 2022-09-20 "Merapikan berkas data 2021")
	file=opd/dinas-pekerjaan-umum-dan-penataan-ruang/2021/kinerja.json
	for when in $id^ $id; do
		git -C "$repo" show $when:$file >raw.$when
		perl -MJSON::PP -0777 -ne \
			"my \$j = JSON::PP->new->utf8->canonical;
			print \$j->encode(\$j->decode(\$_))" raw.$when \
			>values.$when
	done
	code=0
	cmp -s raw.$id raw.$id^ || code=$?
	is $code 1
	same values.$id^ values.$id
'

test_case 'an event that does not fit content/ is named by its line' '
	cp -R "$root/content" content
	sed -i "s/sedikit di bawah target/dekat dengan target/" \
		content/opd/dinas-kesehatan/2023/analisis/IKU-2.md
	cp -R "$repo" out.git
	exits 1 "$root/tests/contoh/buat" out.git content
	line=$(grep -n -F -B1 "+ sedikit di bawah target" \
		"$root/tests/contoh/linimasa.txt" | head -1 | cut -d- -f1)
	has err "linimasa.txt:$line: found 0 times"
	same "$repo" out.git
'

test_case 'a file that no event brings is an error' '
	cp -R "$root/content" content
	echo "# Baru" >content/halaman/baru.md
	exits 1 "$root/tests/contoh/buat" out.git content
	has err "no event brings halaman/baru.md"
	absent out.git
'

test_case 'what it did not make is left alone' '
	mkdir out.git
	echo penting >out.git/penting.txt
	exits 1 "$root/tests/contoh/buat" out.git
	has err "was not made by this script"
	is "$(ls out.git)" penting.txt
'

test_case 'who touched what: groups, and two who went astray' '
	first=$(git -C "$repo" rev-list --max-parents=0 main)
	exits 0 kinerja review "$first" main -s "$repo" --format json \
		--themes "$root/themes"
	lacks out "(Inspektorat) mengubah"
	has out "Nurul Aini (Dinas Lingkungan Hidup) mengubah" \
		"Tri Utami (Dinas Pertanian dan Ketahanan Pangan) mengubah"
	git clone -q "$repo" w
	sed -i "s/\"nama\"/ \"nama\"/" w/opd/dinas-sosial/opd.json
	git -C w -c user.name=I -c user.email=i@dinkes.contohkab.invalid \
		commit -q -a -m Salah
	exits 0 kinerja review HEAD~1 HEAD -s w --themes "$root/themes"
	has out "opd/dinas-sosial/opd.json: peringatan: I (Dinas Kesehatan)" \
		"milik Dinas Sosial" K801
'

done_testing
