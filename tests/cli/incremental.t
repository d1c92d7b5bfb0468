#!/bin/sh
# A build after another one: what is made again, what is said again, and what
# becomes of a state that cannot be trusted. That the files are right after
# any edit is the business of tests/incremental.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

state=.public.kinerja-keadaan

# content_two: of three OPDs, not edited lately
content_two() {
	content_minimal content
	content_opd content dinas-satu
	content_opd content dinas-dua
	for name in satu dua; do
		echo "Profil." >content/opd/dinas-$name/profil.md
	done
	find content -exec touch -d '2025-01-01' {} +
}

# remade KIND ADDRESS: is it made again by a build with --explain?
remade() {
	grep -q "^$1 /$2: " out
}

test_case 'the first build makes all, for want of a state' '
	content_two
	exits 0 build --explain
	remade opd opd/dinas-satu/
	has out "belum ada keadaan"
	exists $state
'

test_case 'where nothing changed nothing is made' '
	content_two
	exits 0 build
	exits 0 build --explain
	is "$(cat out)" ""
	exits 0 kinerja build -s content --themes "$root/themes"
	has out " 0 berkas baru" " 0 dihapus"
'

test_case 'findings are said again' '
	content_two
	echo "Klik di sini: [sini](https://contoh.go.id/)." \
		>>content/opd/dinas-satu/profil.md
	exits 0 build
	cp err first
	has first "[K"
	exits 0 build
	same first err
	echo "Teks." >>content/opd/dinas-dua/profil.md
	exits 0 build
	same first err
'

test_case 'a narrative concerns the pages of its OPD' '
	content_two
	exits 0 build
	echo "Kalimat baru." >>content/opd/dinas-satu/profil.md
	exits 0 build --explain
	has out "opd /opd/dinas-satu/: opd/dinas-satu/profil.md berubah"
	exits 1 remade opd opd/dinas-dua/
	exits 1 remade capaian capaian/
'

test_case 'the theme concerns all' '
	content_two
	cp -R "$root/themes" themes
	exits 0 build --themes themes
	echo "/* x */" >>themes/default/assets/gaya.css
	exits 0 build --themes themes --explain
	has out "opd /opd/dinas-dua/: default/assets/gaya.css berubah"
'

test_case 'a file that was touched and not changed concerns none' '
	content_two
	exits 0 build
	touch content/opd/*/opd.json
	exits 0 build --explain
	lacks out ": "
'

test_case 'a state of another version, cut short or edited is no state' '
	content_two
	exits 0 build
	cp -R public before
	cp $state good
	for damage in "s/keadaan 1/keadaan 9/" "s/dinas-dua/dinas-xxx/" "1q"; do
		sed "$damage" good >$state
		exits 0 build --explain
		has out "belum ada keadaan"
		same before public
	done
	: >$state
	exits 0 build --explain
	has out "belum ada keadaan"
	rm $state
	mkdir $state
	exits 0 build
	same before public
'

test_case 'a page that somebody edited or removed is made again' '
	content_two
	exits 0 build
	cp -R public before
	echo x >>public/opd/dinas-satu/index.html
	rm public/opd/dinas-dua/index.html
	exits 0 build
	same before public
'

test_case 'a file of somebody else in the site stays' '
	content_two
	exits 0 build
	echo x >public/opd/lain.txt
	exits 0 build
	exists public/opd/lain.txt
	exits 0 build
	exists public/opd/lain.txt
'

test_case 'options count' '
	content_two
	exits 0 build
	exits 0 build --base-url https://kinerja.contoh.go.id/
	has public/index.html https://kinerja.contoh.go.id/
	exits 0 build
	lacks public/index.html https://kinerja.contoh.go.id/
'

test_case 'an error leaves site and state as they were' '
	content_two
	exits 0 build
	cp -R public before
	cp $state good
	echo "{" >content/opd/dinas-satu/opd.json
	exits 1 build
	same before public
	same good $state
'

test_case 'where the time went' '
	content_two
	exits 0 build --timing
	has out "render" "write" "pages" "memory"
	exits 0 build -q --timing-json
	python3 -c "import json, sys; json.load(open(\"out\"))" 2>/dev/null ||
		perl -MJSON::PP -e "decode_json(join \"\", <>)" out
'

done_testing
