#!/bin/sh
# What is kept of a walk: it makes the next one short, never another; and it
# remembers what was published, so that a rewritten history is told.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# again: dump with the cache; beside the first lines it says what dump says
# without one
again() {
	dump content ""
	mv out fresh
	dump content "" cache
	grep -v -e '^before' -e '^length' -e '^rewrite' fresh >fresh.list
	grep -v -e '^before' -e '^length' -e '^rewrite' out >out.list
	same fresh.list out.list
}

test_case 'what was read before is not read again' '
	three content
	again
	has out "before first -" "length 3 read 3"
	again
	has out "before grown $(head_of content)" "length 3 read 0"
	figure content dinas-satu 43
	commit content Berikut
	again
	has out "before grown $(head_of content HEAD~1)" "length 4 read 1"
	agrees content dinas-satu
	commit content "Tanpa isi"
	again
	has out "length 5 read 1"
'

test_case 'a rewritten history is told, and never forgotten' '
	three content
	dump content "" cache
	old=$(head_of content)
	git -C content reset -q --hard HEAD~1
	figure content dinas-satu 77
	commit content "Ditulis ulang"
	again
	new=$(head_of content)
	has out "before rewritten $old" "rewrite $old $new"
	agrees content dinas-satu
	again
	has out "before grown $new" "rewrite $old $new"
	figure content dinas-satu 78
	commit content Sesudahnya
	again
	has out "before grown $new" "rewrite $old $new"
	git -C content commit -q --amend -m Lagi
	again
	has out "rewrite $old $new" "before rewritten"
	is "$(grep -c "^rewrite" out)" 2
'

test_case 'a build says it on stderr, and on its pages' '
	three content
	exits 0 build
	lacks err K712
	old=$(head_of content)
	git -C content reset -q --hard HEAD~1
	figure content dinas-satu 77
	commit content "Ditulis ulang"
	exits 0 build
	has err "[K712]" "$(echo $old | cut -c1-12)"
	grep -q -r "$(echo $old | cut -c1-7)" public
	exits 0 build
	lacks err K712
	grep -q -r "$(echo $old | cut -c1-7)" public
'

test_case 'an orphan branch of another content is a rewritten one' '
	three content
	dump content "" cache
	old=$(head_of content)
	git -C content checkout -q --orphan baru
	commit content "Mulai lagi"
	again
	has out "before rewritten $old"
'

test_case 'an older revision is no false alarm' '
	three content
	dump content "" cache
	dump content HEAD~1 cache
	has out "before older $(head_of content)" "length 2 read 2"
	lacks out rewrite
	dump content "" cache
	lacks out rewrite
	agrees content dinas-satu
'

test_case 'another branch with the same beginning is told' '
	three content
	dump content "" cache
	git -C content checkout -q -b lain HEAD~1
	figure content dinas-satu 60
	commit content Lain
	again
	has out "before rewritten"
	agrees content dinas-satu
'

test_case 'the cache of another folder of the content does not count' '
	three content
	git init -q -b main lain
	mkdir lain/a lain/b
	cp -r content/opd content/situs.json lain/a
	cp -r content/opd content/situs.json lain/b
	figure lain/b dinas-satu 1
	commit lain Satu
	figure lain/b dinas-satu 2
	commit lain Dua
	dump lain HEAD:a cache
	dump lain HEAD:b cache
	is "$(versions dinas-satu | wc -l)" 2
	has out "length 2 read 2"
'

test_case 'a damaged cache is passed over' '
	three content
	again
	mv cache whole
	for part in 0 1 17 40 200 $(($(stat -c %s whole) - 1)); do
		head -c $part whole >cache
		again
		has out "read 3"
	done
	sed "1s/[0-9]$/9/" whole >cache
	again
	has out "read 3"
	sed "1s/^/x/" whole >cache
	again
	{ cat whole; echo "c 1 0"; } >cache
	again
	head -c 3000000 /dev/zero >cache
	again
	rm cache
	mkdir cache
	CODE=3 dump content "" cache
	has err "[K706]"
'

test_case 'a flipped byte in the cache, at each 101st' '
	three content
	again
	mv cache whole
	size=$(stat -c %s whole)
	at=0
	while [ $at -lt $size ]; do
		cp whole cache
		perl -e "open F, q(+<), q(cache); seek F, $at, 0;
			read F, \$c, 1; seek F, $at, 0;
			print F chr(ord(\$c) ^ 1)"
		dump content "" cache
		grep -v -e "^before" -e "^length" -e "^rewrite" out >out.list
		same fresh.list out.list
		at=$((at + 101))
	done
'

test_case 'a cache with a valid sum and facts that cannot be' '
	three content
	again
	perl -e "print q(kinerja-riwayat 1), qq(\n),
		q(l 3 7 ), q(z) x 40, q( ), q(0) x 40, qq(\n),
		q(= 0000000000000000), qq(\n)" >cache
	again
	has out "read 3"
'

test_case 'a cache that cannot be written stops the dump, with a reason' '
	three content
	CODE=3 dump content "" tidak/ada
	has err "[K706]"
'

done_testing
