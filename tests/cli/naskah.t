#!/bin/sh
# What people wrote, as "check" and "build" read it; what is found in which
# sentence is in tests/spec/naskah.txt.
. "$(dirname "$0")/lib.sh"

site() {
	content_minimal content
	content_opd content dinas-b
}

# write TEXT: as the report of dinas-b
laporan=opd/dinas-b/2024/laporan.md
write() {
	printf '# LKjIP\n\n%s\n' "$1" >content/$laporan
}

test_case 'a NIK stops check and build, and the old site stays' '
	site
	write "Kami bekerja."
	build
	cp -r public before
	write "Penerima: 3328055708900001."
	exits 1 check
	reports $laporan:3:11 K150
	lacks err 3328055708900001
	exits 1 build
	reports $laporan:3:11 K150
	same before public
'

test_case 'prose against the data warns, in build as well' '
	site
	write "Target IKU-2 tercapai, dan IKU-1 mencapai 75 tahun."
	exits 0 check
	has err $laporan:3:14: "[K452]" $laporan:3:43: "[K450]"
	exits 0 build
	has err "[K452]"
'

test_case 'a link to another host, until situs.json lists it' '
	site
	write "Lihat [peta](https://peta.example/a)."
	exits 0 check
	has err "[K154]"
	sed -i "s/\"tahun\"/\"host_tautan\": [\"peta.example\"], \"tahun\"/" \
		content/situs.json
	exits 0 check
	lacks err "[K154]"
'

test_case 'what a broken file may declare is not asked for' '
	site
	write "[Peta](https://dinas-b.example/a), a.b@gmail.com, 0812-1234-5678"
	exits 0 check
	has err "[K152]" "[K153]" "[K154]"
	cp -r content whole
	for file in situs.json opd/dinas-uji/opd.json opd/dinas-b/opd.json \
		pemda/opd.json; do
		mkdir -p content/pemda
		echo "{\"nama\": 1}" >content/$file
		exits 1 check
		has err "$file:1:"
		lacks err "[K152]"
		lacks err "[K153]"
		lacks err "[K154]"
		rm -r content
		cp -r whole content
	done
'

done_testing
