#!/bin/sh
# The example site, and sites of odd contents (tests/aneh), in a real browser:
# builds them, installs what the tests are made with, and runs them (run.js).
# Skips, and says why, where there is no browser or no way to install.
#
# usage: tests/browser/run.t [--long]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
build=${BUILD:-build}
case $build in
/*) ;;
*) build=$root/$build ;;
esac
KINERJA=${KINERJA:-$build/kinerja}

skip() {
	echo "1..0 # SKIP $1"
	exit 0
}

# The short form does without Lighthouse, which is most of it. What is there
# is good as long as it was made from the same list.
install_parts() {
	without=--omit=dev
	case " $* " in
	*' --long '*) without= ;;
	esac
	stamp=$here/node_modules/.installed
	wanted="$(cksum <"$here/package-lock.json") $without"
	have=$(cat "$stamp" 2>/dev/null) || have=
	case $have in
	"$wanted" | "${wanted%"$without"}") return ;;
	esac
	(cd "$here" && npm ci $without --ignore-scripts --no-audit --no-fund \
		--loglevel=error) >&2 || return 1
	echo "$wanted" >"$stamp"
}

for program in node npm java xmllint pdfinfo; do
	command -v $program >/dev/null || skip "no $program"
done
# Chromium without a window of its own takes half the time; Lighthouse wants
# the whole one.
case " $* " in
*' --long '*) browsers=chromium ;;
*) browsers='chromium-headless-shell chromium' ;;
esac
chromium=
for program in $browsers; do
	chromium=${chromium:-$(command -v "$program" || :)}
done
[ "$chromium" ] || skip "no $browsers"
install_parts "$@" || skip 'npm could not install the parts'

trash=$(mktemp -d)
trap 'rm -rf "$trash"' EXIT
trap 'exit 130' HUP INT TERM
"$root/tests/contoh/buat" "$trash/contoh.git" >/dev/null
"$KINERJA" build -q -s "$trash/contoh.git" -o "$trash/situs" \
	--themes "$root/themes" 2>/dev/null
"$root/tests/aneh/buat" "$trash/aneh"
mkdir "$trash/odd"
for content in "$trash"/aneh/*; do
	"$KINERJA" build -q --no-history -s "$content" \
		-o "$trash/odd/${content##*/}" --themes "$root/themes" 2>/dev/null
done
node "$here/run.js" --chromium "$chromium" --odd "$trash/odd" \
	"$@" "$trash/situs"
