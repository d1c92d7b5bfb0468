#!/bin/sh
# A repository that changes while it is read: what comes out is the history
# of one of the commits that were there, whole.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# keep_changing DIR: commits, repacks and prunes until the file stop is there
keep_changing() {
	k=100
	while [ ! -e stop ] && [ $k -lt 300 ]; do
		figure "$1" dinas-satu $k
		commit "$1" "Perubahan $k"
		[ $((k % 3)) != 0 ] || git -C "$1" repack -q -a -d
		[ $((k % 3)) != 1 ] || git -C "$1" gc -q --prune=now
		k=$((k + 1))
	done
}

# is_whole: out is a history that ends at a commit of content, and no
# version of it is missing or unreadable
is_whole() {
	lacks out unreadable tak-tersedia missing || return 1
	last=$(versions dinas-satu | tail -n 1)
	versions dinas-satu >kinerja.list
	of_git content opd/dinas-satu "$last" >git.list
	same git.list kinerja.list
}

test_case 'gc and commits while reading' '
	three content
	trap "touch \"$PWD/stop\"" EXIT
	keep_changing content &
	changing=$!
	for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		dump content "" cache
		is_whole
	done
	touch stop
	wait $changing
	dump content "" cache
	agrees content dinas-satu
	lacks out rewrite
'

test_case 'forced pushes while reading a bare repository' '
	three content
	git clone -q --bare content tujuan
	trap "touch \"$PWD/stop\"" EXIT
	(
		k=0
		while [ ! -e stop ] && [ $k -lt 200 ]; do
			git -C content push -q -f ../tujuan \
				HEAD~$((k % 3)):main
			[ $((k % 4)) != 3 ] ||
				git -C tujuan gc -q --prune=now
			k=$((k + 1))
		done
	) &
	pushing=$!
	for round in 1 2 3 4 5 6 7 8 9 10; do
		dump tujuan
		is_whole
	done
	touch stop
	wait $pushing
'

done_testing
