# The harness of the command line tests, after git's: each case is a title
# and a body, runs in a new folder of its own, and becomes a line of TAP. A
# body ends at its first failing command. Beware of "! command": the shell
# never ends a body there; say "exits 1 command" or "lacks FILE TEXT".
#
#	. "$(dirname "$0")/lib.sh"
#	test_case 'the title' '
#		content_minimal content
#		exits 0 build
#		exists public/index.html
#	'
#	done_testing
# shellcheck shell=sh

root=$(cd "$(dirname "$0")/../.." && pwd)
case ${BUILD:-build} in
/*) KINERJA=${KINERJA:-$BUILD/kinerja} ;;
*) KINERJA=${KINERJA:-$root/${BUILD:-build}/kinerja} ;;
esac
trash=$(mktemp -d)
trap 'chmod -R u+rwx "$trash"; rm -rf "$trash"' EXIT
trap 'exit 130' HUP INT TERM
n=0

umask 022
export HOME="$trash" LC_ALL=C TZ=UTC0
unset NO_COLOR SOURCE_DATE_EPOCH

# Not "if ( … )": within a condition the shell ignores set -e.
# shellcheck disable=SC2181
test_case() {
	n=$((n + 1))
	mkdir "$trash/$n"
	(
		cd "$trash/$n" || exit 1
		set -e
		eval "$2"
	) >"$trash/$n.log" 2>&1
	if [ $? = 0 ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		sed -n '1,60s/^/# /p' "$trash/$n.log"
	fi
}

# skip_case TITLE REASON
skip_case() {
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}

done_testing() {
	echo "1..$n"
}

kinerja() {
	"$KINERJA" "$@"
}

# build [OPTION…]: content/ to public/ with the theme of this checkout.
build() {
	kinerja build -q --no-sync -s content -o public \
		--themes "$root/themes" "$@"
}

# check [OPTION…], data PAGE [OPTION…]: the same for the other commands.
check() {
	kinerja check -s content --themes "$root/themes" "$@"
}

data() {
	kinerja data -s content --themes "$root/themes" "$@"
}

# exits CODE COMMAND…: run it, its output in the files out and err; fails
# unless it ends with that code, and on any report of a sanitizer.
exits() {
	expected=$1
	shift
	got=0
	"$@" >out 2>err || got=$?
	if [ "$got" != "$expected" ] ||
		grep -q -e Sanitizer -e 'runtime error' err; then
		echo "$*: exit code $got, not $expected"
		cat out err
		return 1
	fi
}

# has FILE TEXT…: the file holds each text.
has() {
	file=$1
	shift
	for text; do
		grep -q -F -e "$text" "$file" || {
			echo "$file has no: $text"
			cat "$file"
			return 1
		}
	done
}

# lacks FILE TEXT…: the file holds none of the texts.
lacks() {
	file=$1
	shift
	for text; do
		if grep -n -F -e "$text" "$file"; then
			echo "$file has: $text"
			return 1
		fi
	done
}

# reports PLACE CODE: err holds an error at that "path:line:column" (or
# "path", or "path:line:") with that code.
reports() {
	grep -F -e "$1" err | grep -E -e ' (kesalahan|gangguan): ' | grep -q -F -e "[$2]" || {
		echo "no error [$2] at $1 in:"
		cat err
		return 1
	}
}

exists() {
	for path; do
		[ -e "$path" ] || { echo "no $path"; return 1; }
	done
}

absent() {
	for path; do
		[ ! -e "$path" ] || { echo "$path is there"; return 1; }
	done
}

# is TEXT EXPECTED
is() {
	[ "$1" = "$2" ] || { echo "got: $1, not: $2"; return 1; }
}

# same A B: two files or trees hold the same bytes.
same() {
	diff -r "$1" "$2"
}

# content_minimal DIR: the least that makes a site with one OPD.
content_minimal() {
	mkdir -p "$1/opd/dinas-uji"
	cat >"$1/situs.json" <<-\END
	{"nama": "Kinerja Uji", "pemda": "Pemerintah Kabupaten Uji",
	 "wilayah": "Kabupaten Uji", "tahun": 2024}
	END
	cat >"$1/opd/dinas-uji/opd.json" <<-\END
	{"nama": "Dinas Uji", "jenis": "dinas"}
	END
}

# content_opd DIR SLUG: an OPD with a plan and one year.
content_opd() {
	mkdir -p "$1/opd/$2/rencana" "$1/opd/$2/2024/analisis"
	cat >"$1/opd/$2/opd.json" <<-END
	{"nama": "Dinas $2", "jenis": "dinas"}
	END
	cat >"$1/opd/$2/rencana/2021-2026.json" <<-\END
	{"dokumen": "Renstra 2021–2026", "mulai": 2021, "selesai": 2026,
	 "tujuan": [{"kode": "T1", "uraian": "Tujuan", "sasaran": [
	  {"kode": "S1", "uraian": "Sasaran", "indikator": [
	   {"kode": "IKU-1", "nama": "Angka harapan hidup", "satuan": "tahun",
	    "jenis": "angka", "arah": "naik", "iku": true,
	    "target": {"2023": 71.9, "2024": 72, "2026": 72.2}},
	   {"kode": "IKU-2", "nama": "Angka kematian ibu", "satuan": "kasus",
	    "jenis": "angka", "arah": "turun", "iku": true,
	    "target": {"2024": 32, "2026": 30}}
	  ]}]}]}
	END
	cat >"$1/opd/$2/2024/kinerja.json" <<-\END
	{"perjanjian": {"tanggal": "2024-01-29"},
	 "indikator": [
	  {"kode": "IKU-1", "target": 72, "realisasi": 72.13, "sumber": "BPS"},
	  {"kode": "IKU-2", "realisasi": 40}
	 ]}
	END
	cat >"$1/opd/$2/2024/anggaran.json" <<-\END
	{"program": [{"kode": "1.02.02", "nama": "Program Uji",
	  "pagu": 98000000000, "realisasi": 94120000000,
	  "mendukung": ["S1"], "sumber_dana": "APBD"}]}
	END
	cat >"$1/opd/$2/2024/laporan.md" <<-\END
	# LKjIP 2024

	## Bab I. Pendahuluan

	Harapan hidup `=IKU-1.realisasi` tahun.
	END
	cat >"$1/opd/$2/2024/analisis/IKU-2.md" <<-\END
	Kematian ibu lebih tinggi daripada target karena rujukan terlambat.
	END
}
