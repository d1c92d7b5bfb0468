#!/bin/sh
# Going back to a site that was replaced.
. "$(dirname "$0")/lib.sh"

# site N: content of version N, built.
site() {
	content_minimal content
	printf '# Profil\n\nVersi %s.\n' "$1" >content/opd/dinas-uji/profil.md
	exits 0 build
	cp -R public "site$1"
}

test_case 'back to the site before, and forth again' '
	site 1
	site 2
	exits 0 kinerja rollback
	same public site1
	exits 0 kinerja rollback 1
	same public site2
	exits 0 kinerja rollback --out public/ 2
	same public site1
'

test_case 'three releases are kept, and one to spare' '
	for i in 1 2 3 4 5 6; do site $i; done
	exits 0 kinerja rollback --list
	is "$(wc -l <out)" 5
	is "$(grep -c "situs sekarang" out)" 1
	for i in 5 4 3 2; do
		exits 0 kinerja rollback
		same public site$i
	done
	exits 3 kinerja rollback
	reports public K209
	same public site2
'

test_case 'a build after a rollback publishes the content' '
	site 1
	site 2
	exits 0 kinerja rollback
	rm -r site2
	site 2
	has public/opd/dinas-uji/index.html "Versi 2"
	exits 0 kinerja rollback
	same public site2
	exits 0 kinerja rollback
	same public site1
'

test_case 'a list tells the commit' '
	content_minimal content
	git init -q content
	git -C content add .
	git -C content -c user.name=U -c user.email=u@u.example \
		commit -qm "Isi"
	exits 0 build --rev HEAD
	exits 0 kinerja rollback --list
	has out "$(git -C content rev-parse --short=12 HEAD)" \
		"$(grep -c . public/.kinerja | awk "{print \$1 - 1}") berkas"
'

test_case 'what cannot be gone back to' '
	exits 3 kinerja rollback
	site 1
	exits 3 kinerja rollback
	reports public K209
	exits 3 kinerja rollback 1
	reports public K209
	exits 3 kinerja rollback 7
	exits 2 kinerja rollback x
	exits 2 kinerja rollback 0
	mkdir lain
	echo "milik orang" >lain/berkas
	exits 3 kinerja rollback -o lain
	same public site1
'

done_testing
