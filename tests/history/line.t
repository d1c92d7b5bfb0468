#!/bin/sh
# Lines with merges, two roots, renamed and deleted folders: a version is a
# commit on the first-parent line that changed the folder.
. "$(dirname "$0")/lib.sh"

# side NAME SLUG VALUE: a branch off main that changes an OPD
side() {
	git -C content checkout -q -b "$1" main
	figure content "$2" "$3"
	commit content "Di $1"
	figure content "$2" "$(($3 + 1))"
	commit content "Lagi di $1"
	git -C content checkout -q main
}

# merge BRANCH… [OPTION…]
merge() {
	tick
	git -C content merge -q --no-ff -m Gabung "$@"
}

# moves SLUG NEW MESSAGE
moves() {
	git -C content mv "opd/$1" "opd/$2"
	commit content "$3"
}

test_case 'a merge request counts once' '
	three content
	side usulan dinas-satu 50
	merge usulan
	dump content
	has out "length 4 read 4" "opd/dinas-satu 4 $(head_of content)"
	agrees content dinas-satu
'

test_case 'a merge that brings nothing is no version' '
	three content
	side usulan dinas-satu 50
	merge -s ours usulan
	dump content
	has out "length 4 read 4"
	is "$(versions dinas-satu | wc -l)" 3
	agrees content dinas-satu
'

test_case 'an octopus of four' '
	three content
	repository lain dinas-a dinas-b dinas-c
	cp -r lain/opd/dinas-? content/opd
	commit content "OPD lain"
	side a dinas-a 50
	side b dinas-b 51
	side c dinas-c 52
	merge a b c
	is "$(git -C content rev-list --parents -1 HEAD | wc -w)" 5
	dump content
	for slug in dinas-satu dinas-a dinas-b dinas-c; do
		agrees content $slug
	done
	has out "opd/dinas-c 2 $(head_of content)"
'

test_case 'an evil merge changes what neither side did' '
	three content
	side usulan dinas-satu 50
	merge --no-commit usulan
	echo Jahat >content/opd/dinas-uji/profil.md
	commit content Gabung
	dump content
	agrees content dinas-satu
	agrees content dinas-uji
	has out "opd/dinas-uji 2 $(head_of content)"
'

test_case 'two roots' '
	three content
	git -C content checkout -q --orphan lain
	git -C content rm -q -r -f .
	content_opd content dinas-dua
	commit content "Akar kedua"
	git -C content checkout -q main
	merge --allow-unrelated-histories lain
	dump content
	has out "end root -" "length 4 read 4" \
		"opd/dinas-dua 1 $(head_of content)"
	agrees content dinas-satu
	agrees content dinas-dua
	git -C content checkout -q lain
	merge --allow-unrelated-histories main
	dump content
	has out "end root -" "length 2 read 2"
	agrees content dinas-satu
	agrees content dinas-dua
'

test_case 'criss-cross merges' '
	three content
	side a dinas-satu 50
	git -C content branch b main
	git -C content checkout -q b
	echo Teks >content/opd/dinas-uji/profil.md
	commit content "Di b"
	merge a
	git -C content checkout -q a
	merge b~1
	git -C content checkout -q main
	merge a
	merge b
	dump content
	agrees content dinas-satu
	agrees content dinas-uji
'

test_case 'a renamed folder keeps one history' '
	three content
	moves dinas-satu dinas-baru "Ganti nama"
	figure content dinas-baru 43
	commit content Sesudahnya
	dump content
	has out "alias dinas-satu -> dinas-baru 3" "  was dinas-satu" \
		"opd/dinas-baru 4 $(head_of content HEAD~1)" \
		"opd/dinas-baru 5 $(head_of content)"
	{ of_git content opd/dinas-satu HEAD~1
	  of_git content opd/dinas-baru; } | awk "!seen[\$1]++" >git.list
	awk "/^opd.dinas-(satu|baru) / { print \$3 }" out >kinerja.list
	same git.list kinerja.list
	exits 0 build
	exists public/opd/dinas-baru/riwayat/1/index.html
'

test_case 'renamed and edited at once, twice, and back' '
	three content
	git -C content mv opd/dinas-satu opd/dinas-dua
	figure content dinas-dua 43
	commit content "Ganti nama dan isi"
	moves dinas-dua dinas-tiga Lagi
	moves dinas-tiga dinas-satu Kembali
	dump content
	is "$(awk "/^opd.dinas-(satu|dua|tiga) / { n = \$2 }
		END { print n }" out)" 6
	has out "alias dinas-dua -> dinas-satu" \
		"alias dinas-tiga -> dinas-satu" \
		"opd/dinas-satu 6 $(head_of content)"
	lacks out "alias dinas-satu"
'

test_case 'a folder that only looks renamed' '
	three content
	git -C content rm -q -r opd/dinas-satu
	content_minimal lain
	sed "s/Dinas Uji/Dinas Lain/" lain/opd/dinas-uji/opd.json >opd.json
	mkdir -p content/opd/dinas-lain
	mv opd.json content/opd/dinas-lain
	commit content "Bubar, dan yang baru"
	dump content
	lacks out alias
	has out "opd/dinas-satu 4 $(head_of content)" \
		"opd/dinas-lain 1 $(head_of content)"
'

test_case 'two OPDs are merged into a third' '
	repository content dinas-a dinas-b
	git -C content rm -q -r opd/dinas-b
	git -C content mv opd/dinas-a opd/dinas-ab
	commit content "Bergabung"
	dump content
	has out "alias dinas-a -> dinas-ab 1" \
		"opd/dinas-ab 2 $(head_of content)" \
		"opd/dinas-b 2 $(head_of content)"
'

test_case 'deleted, and there again' '
	three content
	git -C content rm -q -r opd/dinas-satu
	commit content Dihapus
	dump content
	agrees content dinas-satu
	exits 0 build
	git -C content checkout -q HEAD~1 -- opd/dinas-satu
	commit content "Ada lagi"
	dump content
	agrees content dinas-satu
	has out "opd/dinas-satu 5 $(head_of content)"
	lacks out alias
	exits 0 build
	exists public/opd/dinas-satu/riwayat/5/index.html
'

# A folder with a capital is no OPD: beside one of small letters it would
# share a page on disks that do not tell the two apart.
test_case 'a rename of case only' '
	three content
	moves dinas-satu Dinas-Satu "Huruf besar"
	dump content
	has out "opd/dinas-satu 4 $(head_of content)"
	lacks out "Dinas-Satu"
	git -C content mv opd/Dinas-Satu opd/dinas-satu
	commit content "Huruf kecil"
	dump content
	is "$(awk "tolower(\$1) == \"opd/dinas-satu\" { n = \$2 }
		END { print n }" out)" 5
	exits 0 build
'

test_case 'the folder of the region, and an OPD made of it' '
	three content
	git -C content mv opd/dinas-satu pemda
	commit content "Jadi pemda"
	dump content
	has out "pemda 4 $(head_of content)" "alias dinas-satu -> pemda 3"
'

test_case 'commits that change nothing of an OPD are no versions' '
	three content
	mkdir content/halaman
	echo "# Metode" >content/halaman/metode.md
	commit content Halaman
	echo "{\"x\": 1}" >content/opd/catatan.json
	commit content "Berkas di opd/"
	commit content Kosong
	git -C content rm -q opd/catatan.json
	commit content "Hilang lagi"
	dump content
	has out "length 7 read 7"
	lacks out catatan
	is "$(versions dinas-satu | wc -l)" 3
	exits 0 build
'

test_case 'a file named pemda, and a file where an OPD was' '
	three content
	echo x >content/pemda
	commit content "Berkas pemda"
	dump content
	lacks out "pemda 1"
	git -C content rm -q -r opd/dinas-satu
	echo x >content/opd/dinas-satu
	commit content "Berkas, bukan folder"
	dump content
	has out "opd/dinas-satu 4 $(head_of content)"
'

test_case 'an OPD becomes a symbolic link or a submodule' '
	three content
	git -C content rm -q -r opd/dinas-satu
	ln -s dinas-uji content/opd/dinas-satu
	commit content Tautan
	dump content
	has out "opd/dinas-satu 4 $(head_of content)"
	exits 1 build
	has err "[K090]"
	git -C content rm -q opd/dinas-satu
	git -C content update-index --add --cacheinfo \
		160000,$(head_of content),opd/dinas-satu
	tick
	git -C content commit -q -m Submodul
	dump content
	is "$(versions dinas-satu | wc -l)" 4
'

done_testing
