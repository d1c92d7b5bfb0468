#!/bin/sh
# Trees made by hand, as no git would: names that lead elsewhere, entries of
# other kinds, objects that grow when they are unpacked. Nothing leaves the
# output, nothing hangs, memory stays bounded.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# The sanitizers need more address space than any limit leaves them.
unlimited=
nm "$DUMP" 2>/dev/null | grep -q __asan_init && unlimited=yes

# tree DIR: the id of a tree of the entries on stdin, as they are: lines of
# "mode id name", with \t, \n, \0 and the like in the name
tree() {
	perl -ne 'chomp; my ($mode, $id, $name) = split / /, $_, 3;
		$name =~ s/\\x([0-9a-f]{2})/chr hex $1/ge;
		print "$mode $name\0", pack "H*", $id' |
		git -C "$1" hash-object -w -t tree --literally --stdin
}

# submit DIR TREE MESSAGE: a commit of that tree
submit() {
	tick
	git -C "$1" update-ref refs/heads/main \
		"$(git -C "$1" commit-tree -p HEAD -m "$3" "$2")"
}

# root DIR OPD: the id of a root tree with that opd/
root_tree() {
	{
		echo "40000 $2 opd"
		echo "100644 $(git -C "$1" rev-parse HEAD:situs.json) situs.json"
	} | tree "$1"
}

# limited COMMAND…: with little memory and time
limited() (
	[ -n "$unlimited" ] || ulimit -v 700000
	timeout 20 "$@"
)

# build_bare: the site of content's HEAD, limited
build_bare() {
	limited "$KINERJA" build -q -s content/.git -o public \
		--themes "$root/themes"
}

# outside: what is there beside the repository and the site
outside() {
	find .. \( -name content -o -name public \) -prune -o -print |
		grep -v -E -e "/(out|err|rows|hostile|before|after|bad)$" \
			-e "/[.]public[.]kinerja-[a-z]+(/[0-9]+[.]catatan)?$"
}

test_case 'names that lead elsewhere, in opd/ and in an OPD' '
	mkdir dalam
	cd dalam
	three content
	blob=$(git -C content rev-parse HEAD:opd/dinas-satu/opd.json)
	unit=$(git -C content rev-parse HEAD:opd/dinas-satu)
	opd=$(git -C content rev-parse HEAD:opd)
	outside >before || true
	git -C content ls-tree HEAD:opd | awk "{ sub(/^0/, \"\", \$1)
		print \$1, \$3, \$4 }" >rows
	{
		echo "40000 $unit .."
		echo "40000 $unit ."
		echo "40000 $unit .git"
		echo "40000 $unit .GIT"
		echo "40000 $unit ../../keluar"
		echo "40000 $unit /tmp/keluar"
		echo "40000 $unit a/b"
		echo "40000 $unit a\\\\b"
		echo "40000 $unit dinas\\x0abaris"
		echo "40000 $unit dinas\\x1b[31m"
		echo "40000 $unit dinas\\x7f"
		echo "40000 $unit <script>alert(1)"
		echo "40000 $unit dinas-\\xff\\xfe"
		echo "40000 $unit dinas-\\xe2\\x80\\xaenama"
		echo "40000 $unit con"
		echo "40000 $unit $(perl -e "print q(x) x 300")"
		echo "120000 $blob tautan"
		echo "160000 $(head_of content) modul"
		echo "100644 $blob berkas.json"
		echo "0 $blob nol"
		echo "99999999999 $unit sembilan"
		cat rows
	} >hostile
	submit content $(root_tree content $(tree content <hostile)) Jahat
	dump content
	is "$(versions dinas-satu | wc -l)" 3
	code=0
	grep -a -n -e "opd/[.]" -e "opd/a" -e "keluar" -e tautan -e modul \
		-e "opd/ " -e xxxxxxx out || code=$?
	is $code 1
	LC_ALL=C grep -a -n "$(printf "[\001-\010\013-\037\177]")" out ||
		code=0
	is $code 0
	exits 1 build -s content/.git
	{ git -C content ls-tree HEAD~1:opd/dinas-satu |
		awk "{ sub(/^0/, \"\", \$1); print \$1, \$3, \$4 }"
	  grep -v -e " dinas-" -e "^40000 [0-9a-f]* $" hostile; } >rows
	bad=$(tree content <rows)
	submit content $(root_tree content $(printf "40000 %s dinas-satu\n" \
		$bad | tree content)) "Jahat dalam OPD"
	dump content
	is "$(versions dinas-satu | tail -n 1)" "$(head_of content)"
	exits 1 build -s content/.git
	submit content $(root_tree content $opd) Baik
	dump content
	has out "opd/dinas-satu 5 $(head_of content)"
	exits 0 build -s content/.git
	outside >after || true
	same before after
	find public \( -name "*keluar*" -o -name ".git" -o -type l \) >bad
	is "$(cat bad)" ""
	absent ../keluar ../../keluar /tmp/keluar
'

test_case 'a folder that is no slug makes no page' '
	three content
	unit=$(git -C content rev-parse HEAD:opd/dinas-satu)
	tree=$(git -C content rev-parse HEAD^{tree})
	{
		echo "40000 $unit <script>alert(1)"
		echo "40000 $unit con"
		echo "40000 $unit $(perl -e "print q(x) x 200")"
		git -C content ls-tree HEAD:opd |
			awk "{ sub(/^0/, \"\", \$1); print \$1, \$3, \$4 }"
	} >rows
	submit content $(root_tree content $(tree content <rows)) Jahat
	submit content $tree Baik
	build_bare
	find public -name "*script*" -o -name con -o -name "xxx*" >bad
	is "$(cat bad)" ""
'

test_case 'unsorted and double entries' '
	three content
	unit=$(git -C content rev-parse HEAD:opd/dinas-satu)
	older=$(git -C content rev-parse HEAD~1:opd/dinas-satu)
	uji=$(git -C content rev-parse HEAD:opd/dinas-uji)
	submit content $(root_tree content $(printf \
		"40000 %s dinas-uji\n40000 %s dinas-satu\n" $uji $older |
		tree content)) "Tidak urut"
	dump content
	has out "opd/dinas-satu 4 $(head_of content)"
	is "$(versions dinas-uji | wc -l)" 1
	submit content $(root_tree content $(printf \
		"40000 %s dinas-satu\n40000 %s dinas-satu\n40000 %s dinas-uji" \
		$unit $older $uji | tree content)) Ganda
	dump content
	exits 1 build -s content/.git
'

test_case 'trees that are no trees' '
	three content
	submit content $(root_tree content $(printf "40000 %s \n" \
		$(git -C content rev-parse HEAD:opd/dinas-satu) |
		tree content)) "Nama kosong"
	dump content
	git -C content update-ref refs/heads/main HEAD~1
	for bytes in "40000 opd" "40000 opd\0abc" "40000\0" "\0\0\0" "opd" \
		" " "40000 opd\0aaaaaaaaaaaaaaaaaaaa40000 x"; do
		bad=$(printf "$bytes" | git -C content hash-object -w -t tree \
			--literally --stdin)
		git -C content update-ref refs/heads/main \
			$(git -C content commit-tree -p HEAD -m Rusak $bad)
		dump content
		has out "unreadable $(head_of content)"
		exits 3 build -s content/.git
		git -C content update-ref refs/heads/main HEAD~1
	done
	submit content $(root_tree content $(git -C content rev-parse \
		HEAD:situs.json)) "opd adalah blob"
	dump content
	has out "unreadable $(head_of content)"
	submit content $(git -C content rev-parse HEAD~1^{tree}) Baik
	dump content
	has out "unreadable $(head_of content)" "length 5 read 5"
	exits 0 build -s content/.git
	has err "[K714]"
'

test_case 'a tree of trees of trees, 17 deep and 10 wide' '
	three content
	id=$(git -C content rev-parse HEAD:opd/dinas-satu/opd.json)
	mode=100644
	for depth in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do
		id=$(for i in 0 1 2 3 4 5 6 7 8 9; do
			echo "$mode $id d$i"
		done | tree content)
		mode=40000
	done
	{ git -C content ls-tree HEAD:opd/dinas-satu |
		awk "{ sub(/^0/, \"\", \$1); print \$1, \$3, \$4 }"
	  echo "40000 $id zz"; } >rows
	bomb=$(tree content <rows)
	submit content $(root_tree content $(printf "40000 %s dinas-satu\n" \
		$bomb | tree content)) Bom
	dump content
	has out "opd/dinas-satu 4 $(head_of content)"
	code=0
	build_bare >out 2>err || code=$?
	is $code 1
	submit content $(root_tree content $(printf "40000 %s zz\n" $id |
		tree content)) "Bom sebagai OPD"
	dump content
	has out "opd/zz 1 $(head_of content)"
	submit content $id "Bom sebagai isi"
	dump content
	submit content $(git -C content rev-parse HEAD~3^{tree}) Baik
	build_bare
'

test_case 'a tree of 150,000 entries' '
	three content
	id=$(git -C content rev-parse HEAD:opd/dinas-satu/opd.json)
	unit=$(git -C content rev-parse HEAD:opd/dinas-satu)
	perl -e "printf qq(100644 $id f%06d\n), \$_ for 1 .. 150000" >rows
	wide=$(tree content <rows)
	uji=$(git -C content rev-parse HEAD:opd/dinas-uji)
	submit content $(root_tree content $(printf "40000 %s dinas-satu\n\
40000 %s dinas-uji\n40000 %s lebar\n" $unit $uji $wide | tree content)) Lebar
	dump content
	has out "opd/lebar 1 $(head_of content)"
	submit content $(root_tree content $wide) "Lebar sebagai opd"
	dump content
	has out "unreadable $(head_of content)"
'

# zeros: a blob of 1.5 GB of zeros as a loose object. Its id is of no matter:
# nobody may unpack so much only to see that it is wrong.
zeros() {
	perl -MCompress::Zlib -e '
		binmode STDOUT;
		my $z = deflateInit();
		print $z->deflate("blob 1500000000\0") .
			$z->flush(Z_FULL_FLUSH);
		my $chunk = $z->deflate("\0" x 1000000) .
			$z->flush(Z_FULL_FLUSH);
		print $chunk x 1500, $z->flush(Z_FINISH);'
}

test_case 'a blob of 1.5 GB' '
	three content
	id=1234567890123456789012345678901234567890
	mkdir content/.git/objects/12
	zeros >content/.git/objects/12/${id#12}
	[ "$(du -sk content/.git | cut -f 1)" -lt 20000 ]
	is "$(git -C content cat-file -s $id)" 1500000000
	{ git -C content ls-tree HEAD:opd/dinas-satu | grep -v profil |
		awk "{ sub(/^0/, \"\", \$1); print \$1, \$3, \$4 }"
	  echo "100644 $id profil.md"; } >rows
	submit content $(root_tree content $(printf \
		"40000 %s dinas-satu\n" $(tree content <rows) |
		tree content)) Besar
	limited "$DUMP" content >out
	has out "opd/dinas-satu 4 $(head_of content)"
	grep -q " 4 .* rusak " out
	code=0
	build_bare >out 2>err || code=$?
	is $code 1
	has err "[K091]"
	submit content $(git -C content rev-parse HEAD~1^{tree}) Baik
	build_bare
	exists public/opd/dinas-satu/riwayat/4/index.html
	CODE=3 dump content $id
'

done_testing
