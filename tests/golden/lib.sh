# Golden trees, shared by run.t and regen. A case is a folder with
#   content/    what is built
#   args        more options of "kinerja build", where it has any
#   pages       the pages kept in expected/, one path a line; without this
#               file, every page is
#   paths       every path that the build writes
#   expected/   those pages
# A theme asset has a hash of its bytes in its name; that hash is kept as
# HASH here, so that a change of a stylesheet does not touch every page.
# shellcheck shell=sh

root=$(cd "$(dirname "$0")/../.." && pwd)
case ${BUILD:-build} in
/*) kinerja=${KINERJA:-$BUILD/kinerja} ;;
*) kinerja=${KINERJA:-$root/${BUILD:-build}/kinerja} ;;
esac
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM
umask 022

# cases: the names of all cases.
cases() {
	for folder in "$root"/tests/golden/*/content; do
		basename "$(dirname "$folder")"
	done
}

# options CASE: its args, in $options.
options() {
	options=
	[ ! -f "$root/tests/golden/$1/args" ] ||
		options=$(cat "$root/tests/golden/$1/args")
}

# build CASE OUT: build it as most people would.
build() {
	options "$1"
	# shellcheck disable=SC2086
	(cd "$root" && TZ=Asia/Jakarta LC_ALL=C "$kinerja" build -q --no-history \
		-s "tests/golden/$1/content" -o "$2" \
		--themes themes $options)
}

# build_elsewhere CASE OUT: build a copy of it, made in the opposite order,
# from another folder, in another time zone and locale, with another umask.
build_elsewhere() {
	options "$1"
	rm -rf "$tmp/copy"
	mkdir "$tmp/copy"
	(cd "$root/tests/golden/$1/content" && find . -type f | LC_ALL=C \
		sort -r | tar -cf - -T -) | tar -xf - -C "$tmp/copy"
	# shellcheck disable=SC2086
	(cd / && umask 077 && TZ=America/St_Johns LC_ALL=tr_TR.UTF-8 \
		"$kinerja" build -q --no-history -s "$tmp/copy" -o "$2" \
		--themes "$root/themes" $options)
}

unhash() {
	sed -E 's/-[0-9a-f]{10}\.([a-z0-9]+)/-HASH.\1/g' "$@"
}

list() {
	(cd "$1" && find . -type f ! -name .kinerja | sed 's,^\./,,' |
		LC_ALL=C sort)
}

# digest CASE SITE TO: what of a built site is compared: TO/paths and
# TO/expected.
digest() {
	rm -rf "$3"
	mkdir -p "$3/expected"
	list "$2" | unhash >"$3/paths"
	if [ -f "$root/tests/golden/$1/pages" ]; then
		cat "$root/tests/golden/$1/pages"
	else
		list "$2" | grep -E '\.(html|xml|txt)$'
	fi | while read -r page; do
		mkdir -p "$3/expected/$(dirname "$page")"
		unhash "$2/$page" >"$3/expected/$page"
	done
}
