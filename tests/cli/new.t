#!/bin/sh
# kinerja new: files to begin with, never over what is there.
. "$(dirname "$0")/lib.sh"

test_case 'new opd: files that check accepts' '
	content_minimal content
	exits 0 kinerja new opd dinas-baru -s content
	exists content/opd/dinas-baru/opd.json
	exits 0 check
'

test_case 'new opd: an OPD that exists is left alone: exit 1 or 2' '
	content_minimal content
	cp -R content before
	code=0
	kinerja new opd dinas-uji -s content 2>err || code=$?
	[ $code = 1 ] || [ $code = 2 ]
	has err dinas-uji
	same before content
'

test_case 'new opd: a name that is no address is refused' '
	content_minimal content
	cp -R content before
	for slug in Dinas_Baru ../dinas dinas/baru -- con dinas- "dinas baru"
	do
		code=0
		kinerja new opd -s content -- "$slug" 2>err || code=$?
		[ $code = 1 ] || [ $code = 2 ]
	done
	same before content
'

test_case 'new year: the codes of the plan, nothing filled in' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 kinerja new year 2025 dinas-lain -s content
	file=content/opd/dinas-lain/2025/kinerja.json
	has $file IKU-1 IKU-2 null
	lacks $file 72.13 "40" "\"BPS\""
	exits 0 check
	exits 0 build
	exists public/opd/dinas-lain/2025/index.html
'

test_case 'new year: programmes keep their codes, not their money' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 kinerja new year 2025 dinas-lain -s content
	file=content/opd/dinas-lain/2025/anggaran.json
	has $file 1.02.02 "Program Uji" S1
	lacks $file 98000000000 94120000000
'

test_case 'new year: chapters, but not the text of last year' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 kinerja new year 2025 dinas-lain -s content
	file=content/opd/dinas-lain/2025/laporan.md
	has $file "Bab I" "Bab II" "Bab III" "Bab IV" 2025
	lacks $file "Harapan hidup"
'

test_case 'new year: a year that exists is left alone' '
	content_minimal content
	content_opd content dinas-lain
	cp -R content before
	code=0
	kinerja new year 2024 dinas-lain -s content 2>err || code=$?
	[ $code = 1 ] || [ $code = 2 ]
	has err 2024
	same before content
'

test_case 'new year: an unknown OPD suggests the nearest' '
	content_minimal content
	code=0
	kinerja new year 2025 dinas-uij -s content 2>err || code=$?
	[ $code = 1 ] || [ $code = 2 ]
	has err dinas-uij dinas-uji
'

test_case 'new year: a year that is none' '
	content_minimal content
	cp -R content before
	for year in 20255 abcd 1899 -5 ""; do
		code=0
		kinerja new year -s content -- "$year" dinas-uji 2>err ||
			code=$?
		[ $code = 1 ] || [ $code = 2 ]
	done
	same before content
'

test_case 'new year: no plan in force that year is said' '
	content_minimal content
	content_opd content dinas-lain
	code=0
	kinerja new year 2031 dinas-lain -s content >out 2>err || code=$?
	has err 2031
'

test_case 'new: an unknown kind suggests the nearest: exit 2' '
	content_minimal content
	exits 2 kinerja new yaer 2025 dinas-uji -s content
	has err year
'

test_case 'new: no symlink is followed' '
	content_minimal content
	content_opd content dinas-lain
	mkdir elsewhere
	rm -r content/opd/dinas-lain
	ln -s "$PWD/elsewhere" content/opd/dinas-lain
	code=0
	kinerja new year 2025 dinas-lain -s content 2>err || code=$?
	[ $code != 0 ]
	is "$(ls elsewhere)" ""
'

done_testing
