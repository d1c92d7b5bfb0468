#!/bin/sh
# Histories of which a part is not here: shallow and partial clones.
. "$(dirname "$0")/lib.sh"

test_case 'a shallow clone of one commit' '
	three content
	git clone -q --depth 1 "file://$PWD/content" dangkal
	dump dangkal
	has out "end shallow $(head_of content)" "length 1 read 1"
	lacks out opd/
	exits 0 build -s dangkal
	has err "[K710]" "git fetch --unshallow"
	exits 3 build -s dangkal --require-full-history
	has err "[K710]"
'

test_case 'a shallow clone of two: only what is known has a version' '
	three content
	git clone -q --depth 2 "file://$PWD/content" dangkal
	dump dangkal
	has out "end shallow $(head_of content HEAD~1)" "length 2 read 2" \
		"opd/dinas-satu 1 $(head_of content)"
	is "$(versions dinas-satu)" "$(head_of content)"
	lacks out opd/dinas-uji
'

test_case 'a shallow clone of a repository with a merge' '
	three content
	git -C content checkout -q -b lain HEAD~1
	echo "Lain" >content/opd/dinas-uji/profil.md
	commit content Lain
	git -C content checkout -q main
	tick
	git -C content merge -q --no-ff -m Gabung lain
	git clone -q --depth 2 "file://$PWD/content" dangkal
	dump dangkal
	has out "end shallow" "opd/dinas-uji 1 $(head_of content)"
'

test_case 'a clone that is deepened is read again' '
	three content
	git clone -q --depth 2 "file://$PWD/content" dangkal
	dump dangkal "" cache
	git -C dangkal fetch -q --unshallow
	dump dangkal "" cache
	has out "end root -" "before grown" "length 3 read 3"
	agrees content dinas-satu
	dump dangkal "" cache
	has out "end root -" "length 3 read 0"
	agrees content dinas-satu
'

test_case 'a shallow clone that moved on is no rewritten history' '
	three content
	git clone -q --depth 1 "file://$PWD/content" dangkal
	dump dangkal "" cache
	figure content dinas-satu 43
	commit content Berikut
	figure content dinas-satu 44
	commit content Lagi
	git -C dangkal fetch -q --depth 1 origin main
	git -C dangkal reset -q --hard FETCH_HEAD
	dump dangkal "" cache
	has out "end shallow $(head_of content)"
	lacks out rewrite
'

test_case 'a partial clone: nothing is fetched, old versions are not there' '
	three content
	git -C content config uploadpack.allowFilter true
	git -C content config uploadpack.allowAnySHA1InWant true
	git clone -q --bare --filter=blob:none "file://$PWD/content" \
		sebagian
	git -C sebagian rev-list --objects --missing=print --all >before
	grep -q "^?" before
	dump sebagian
	is "$(versions dinas-satu)" "$(of_git content opd/dinas-satu)"
	is "$(awk "/^opd/ { print \$6 }" out | sort -u)" tak-tersedia
	exits 3 build -s sebagian
	has err "[K705]"
	git -C sebagian rev-list --objects --missing=print --all >after
	same before after
'

test_case 'a partial clone with a work tree: the site is there' '
	three content
	git -C content config uploadpack.allowFilter true
	git -C content config uploadpack.allowAnySHA1InWant true
	git clone -q --filter=blob:none "file://$PWD/content" sebagian
	git -C sebagian rev-list --objects --missing=print --all >before
	grep -q "^?" before
	exits 0 build -s sebagian
	has err "[K714]"
	exists public/opd/dinas-satu/riwayat/3/index.html
	dump sebagian
	is "$(awk "/^opd.dinas-satu/ { print \$6 }" out | tr "\n" " ")" \
		"tak-tersedia tak-tersedia terbaca "
	git -C sebagian rev-list --objects --missing=print --all >after
	same before after
'

test_case 'a commit in the middle is missing' '
	three content
	gone=$(head_of content HEAD~1)
	rm -f content/.git/objects/$(echo $gone | sed "s,^..,&/,")
	dump content
	has out "end missing $gone" "length 1 read 1"
	lacks out opd/
	exits 0 build
	has err "[K711]" "$(echo $gone | cut -c1-12)" "git fsck"
	exits 3 build --require-full-history
'

test_case 'a missing commit that comes back is read' '
	three content
	gone=$(head_of content HEAD~1)
	place=content/.git/objects/$(echo $gone | sed "s,^..,&/,")
	mv $place kept
	dump content "" cache
	has out "end missing"
	mv kept $place
	dump content "" cache
	has out "end root -"
	agrees content dinas-satu
'

test_case 'so is a missing tree' '
	three content
	gone=$(git -C content rev-parse HEAD~1:opd)
	place=content/.git/objects/$(echo $gone | sed "s,^..,&/,")
	mv $place kept
	dump content "" cache
	has out "end root -" "unreadable $(head_of content)" \
		"unreadable $(head_of content HEAD~1)" "length 3 read 3"
	mv kept $place
	dump content "" cache
	lacks out unreadable
	agrees content dinas-satu
'

done_testing
