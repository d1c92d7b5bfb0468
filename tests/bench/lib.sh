# shellcheck shell=sh disable=SC2034
# What the parts of the benchmark share. Each part prints rows, one a run or
# a fact, for tests/bench/report:
#
#	run NAME SECONDS CPU-SECONDS KILOBYTES
#	pages NAME KIND NUMBER BYTES
#	fact NAME VALUE
#
# and says on stderr what it is at.

root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/tests/bench
case ${BUILD:-build} in
/*) bin=$BUILD ;;
*) bin=$root/${BUILD:-build} ;;
esac
kinerja=${KINERJA:-$bin/kinerja}
measure=$bin/tests/bench/measure
JOBS=${JOBS:-2}
RUNS=${RUNS:-3}
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

say() {
	echo "bench: $*" >&2
}

# clear FOLDER…: away with them, and nothing of it left for the disk to do
# while the next run is timed (SYNC=: to try the benchmark on a busy disk)
clear() {
	rm -rf "$@"
	${SYNC:-sync}
}

# timed NAME COMMAND…: a row of it
timed() {
	timed_name=$1
	shift
	if ! timed_row=$("$measure" "$@"); then
		say "$timed_name failed: $*"
		return 1
	fi
	echo "run $timed_name $timed_row"
}

# pages NAME SITE: how many of each kind, and their bytes
pages() {
	find "$2" -type f -printf '%s %P\n' | awk -v name="$1" '
	function kind(path) {
		if (path !~ /[.]html$/) return "berkas"
		if (path ~ /^sematkan\/opd\//) return "sematkan"
		if (path ~ /^cetak\/|\/cetak\/index/) return "cetak"
		if (path ~ /^opd\/[^\/]+\/indikator\//) return "indikator"
		if (path ~ /^(kini\/)?opd\/[^\/]+\/([0-9]+\/)?index/) return "tahun"
		return "lain"
	}
	{ k = kind($2); n[k]++; bytes[k] += $1 }
	END { for (k in n) print "pages", name, k, n[k], bytes[k] }' | sort
}
