#!/bin/sh
# kinerja data: the values that a page's template is given.
. "$(dirname "$0")/lib.sh"

decodes() {
	perl -MJSON::PP -0777 -ne 'JSON::PP->new->utf8->decode($_)' "$1"
}

# Pages of one small site, all of which must be there.
pages='index.html opd/index.html opd/dinas-lain/index.html
	opd/dinas-lain/2024/index.html
	opd/dinas-lain/indikator/iku-1/index.html 404.html'

test_case 'every page has values, and they are JSON' '
	content_minimal content
	content_opd content dinas-lain
	for page in $pages; do
		exits 0 data $page
		decodes out
		is "$(cat err)" ""
	done
'

test_case 'an address may be written as people see it' '
	content_minimal content
	content_opd content dinas-lain
	data opd/dinas-lain/index.html >whole
	for page in opd/dinas-lain/ opd/dinas-lain; do
		exits 0 data $page
		same out whole
	done
'

test_case 'the figures of the page are among the values' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 data opd/dinas-lain/
	has out 72,13 100,18 96,04
	exits 0 build
	has public/opd/dinas-lain/index.html 72,13 100,18 96,04
'

test_case 'an unknown page suggests the nearest' '
	content_minimal content
	content_opd content dinas-lain
	exits 1 data opd/dinas-lian/
	has err "opd/dinas-lain" "[K501]"
	is "$(cat out)" ""
'

test_case 'errors in the content are reported, and no values' '
	content_minimal content
	echo "{" >content/situs.json
	exits 1 data index.html
	has err situs.json
	is "$(cat out)" ""
'

test_case 'nothing is written' '
	content_minimal content
	cp -R content before
	exits 0 data index.html
	rm out err
	is "$(ls)" "$(printf "before\ncontent")"
	same before content
'

done_testing
