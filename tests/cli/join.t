#!/bin/sh
# kinerja build --part and kinerja join: a site made in parts is the site.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# content_three: three OPDs
content_three() {
	content_minimal content
	for name in satu dua tiga; do
		content_opd content "dinas-$name"
	done
}

# parts M: all of them, in parts/N
parts() {
	i=0
	while [ $((i += 1)) -le "$1" ]; do
		exits 0 build --part "$i/$1" -o "parts/$i"
	done
}

test_case 'the parts together are the whole' '
	content_three
	exits 0 build -o whole
	mkdir parts
	parts 3
	exits 0 kinerja join -o joined parts
	same whole joined
	absent joined/kinerja-bagian.txt
'

test_case 'an OPD is in one part, and no file in two' '
	content_three
	mkdir parts
	parts 2
	for part in 1 2; do
		(cd parts/$part && find . -type f ! -name ".*" \
			! -name kinerja-bagian.txt) >$part.list
	done
	is "$(sort 1.list 2.list | uniq -d)" ""
	is "$(ls -d parts/*/opd/dinas-satu | wc -l)" 1
'

test_case 'a part is there already when nothing changed' '
	content_three
	mkdir parts
	parts 2
	cp -R parts/2 before
	exits 0 build --part 2/2 -o parts/2 --explain
	is "$(cat out)" ""
	exits 0 build --part 1/2 -o parts/2 --explain
	has out "opd /opd/dinas-"
	exits 0 build --part 2/2 -o parts/2
	same before parts/2
'

test_case 'a part is missing' '
	content_three
	mkdir parts
	parts 3
	rm -r parts/2
	exits 1 kinerja join -o joined parts
	reports parts K515
	has err "hanya ada 2 dari 3"
	absent joined
'

test_case 'a part of other content' '
	content_three
	mkdir parts
	parts 2
	echo "Kalimat lain." >>content/opd/dinas-dua/profil.md
	exits 0 build --part 2/2 -o parts/2
	exits 1 kinerja join -o joined parts
	reports parts/2 K515
	absent joined
'

test_case 'the same part twice' '
	content_three
	mkdir parts
	parts 2
	rm -r parts/2
	cp -R parts/1 parts/2
	exits 1 kinerja join -o joined parts
	reports parts/2 K515
'

test_case 'a part that lost a file, and one that lost its mark' '
	content_three
	mkdir parts
	parts 2
	exits 0 kinerja join -o joined parts
	cp -R joined before
	rm parts/2/opd/*/index.html
	exits 1 kinerja join -o joined parts
	reports parts/2 K516
	same before joined
	echo "bagian" >parts/1/kinerja-bagian.txt
	exits 1 kinerja join -o joined parts
	reports parts/1 K516
'

test_case 'hidden files of a part may get lost on the way' '
	content_three
	exits 0 build -o whole
	mkdir parts
	parts 2
	find parts -name ".*" -type f -exec rm {} +
	exits 0 kinerja join -o joined parts
	same whole joined
'

test_case 'what is no folder of parts' '
	mkdir empty
	exits 1 kinerja join -o joined empty
	reports empty K515
	exits 3 kinerja join -o joined nowhere
	reports nowhere K094
'

test_case 'a part that cannot be' '
	content_minimal content
	for part in 0/2 3/2 2 a/b 1/ /2 1/2/3 -1/2 1/1001; do
		exits 2 build --part "$part" -o x
		has err "--part expects"
	done
	absent x
'

done_testing
