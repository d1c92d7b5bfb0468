# The harness of the history tests: that of the command line tests, and
# what builds small repositories with fixed dates and ids. See there for
# test_case; each case runs in a folder of its own.
#
#	repository DIR [SLUG…]		a new one, submitted
#	three DIR			one with three versions of dinas-satu
#	figure DIR SLUG VALUE		change a realisasi of an OPD
#	commit DIR MESSAGE		all there is, a day after the last
#	at DATE				the next submission's date
#	dump PATH [REV] [STATE]		what kinerja says, into the file out
#	versions SLUG			ids of out's versions of an OPD
# shellcheck shell=sh
. "$(dirname "$0")/../cli/lib.sh"

case ${BUILD:-build} in
/*) DUMP=${DUMP:-$BUILD/tests/history/dump} ;;
*) DUMP=${DUMP:-$root/${BUILD:-build}/tests/history/dump} ;;
esac
clock=1700000000	# 2023-11-14, 22:13:20 UTC

# libgit2 loses what its regular expressions allocate.
echo 'leak:libpcre2' >"$trash/leaks"
export LSAN_OPTIONS="suppressions=$trash/leaks:print_suppressions=0"

# Nothing of the machine's git may show; the tests name what they need.
for name in $(env | sed -n 's/^\(GIT_[A-Z_0-9]*\)=.*/\1/p'); do
	unset "$name"
done
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME='Siti Uji' GIT_AUTHOR_EMAIL=siti@uji.example
export GIT_COMMITTER_NAME='Siti Uji' GIT_COMMITTER_EMAIL=siti@uji.example

# tick: let a day pass
tick() {
	clock=$((clock + 86400))
	export GIT_AUTHOR_DATE="$clock +0700" GIT_COMMITTER_DATE="$clock +0700"
}

# at DATE: the next submission's date (a day later is the tick's)
at() {
	clock=$(($(date -u -d "$1" +%s) - 86400))
}

# repository DIR [SLUG…]: a new one with these OPDs, submitted
repository() {
	where=$1
	shift
	git init -q -b main "$where"
	git -C "$where" config core.autocrlf false
	git -C "$where" config gc.auto 0
	content_minimal "$where"
	for slug in "${@:-dinas-satu}"; do
		content_opd "$where" "$slug"
	done
	commit "$where" 'Isi pertama'
}

# figure DIR SLUG VALUE
figure() {
	sed -i "s/\"kode\": \"IKU-2\", \"realisasi\": [0-9]*/\"kode\": \
\"IKU-2\", \"realisasi\": $3/" "$1/opd/$2/2024/kinerja.json"
}

# commit DIR MESSAGE [OPTION…]
commit() {
	in=$1
	message=$2
	shift 2
	tick
	git -C "$in" add -A
	git -C "$in" commit -q --allow-empty -m "$message" "$@"
}

# three DIR: a repository with three versions of dinas-satu. It is made once.
three() {
	if [ ! -d "$trash/three" ]; then
		repository "$trash/three"
		figure "$trash/three" dinas-satu 41
		commit "$trash/three" 'Perbaikan satu'
		figure "$trash/three" dinas-satu 42
		commit "$trash/three" 'Perbaikan dua'
	fi
	cp -a "$trash/three" "$1"
	clock=1700259200
}

# head_of DIR [REV]: the id of a commit
head_of() {
	git -C "$1" rev-parse --verify -q "${2:-HEAD}^{commit}"
}

# site REPO OUT [OPTION…]: build it
site() {
	repo=$1
	out=$2
	shift 2
	exits 0 kinerja build -q -s "$repo" -o "$out" \
		--themes "$root/themes" "$@"
}

# dump PATH [REV] [STATE]: what kinerja says, into out; what went wrong into
# err
dump() {
	exits "${CODE:-0}" timeout 60 "$DUMP" "$@"
}

# versions SLUG: the ids of the versions in out, oldest first
versions() {
	awk -v part="opd/$1" '$1 == part { print $3 }' out
}

# of_git DIR PATH [REV]: the same by git
of_git() {
	git -C "$1" log --first-parent --reverse --format=%H "${3:-HEAD}" \
		-- "$2"
}

# agrees DIR SLUG [REV]: kinerja's versions are git's
agrees() {
	versions "$2" >kinerja.list
	of_git "$1" "opd/$2" "${3:-HEAD}" >git.list
	[ -s git.list ] || { echo "git knows none of $2"; return 1; }
	same git.list kinerja.list
}
