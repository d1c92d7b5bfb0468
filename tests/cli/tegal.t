#!/bin/sh
# The real figures of Kabupaten Tegal come out honest: nothing that the
# sources do not say, nothing claimed where there is no target.
. "$(dirname "$0")/lib.sh"

case=$root/tests/golden/tegal/content
site=$trash/site
facts=${KINERJA_SHARED:-$root/../shared}/data/tegal.json
kinerja build -q --no-history -s "$case" -o "$site" --themes "$root/themes" \
	2>"$trash/site.log"

test_case 'it builds' '
	cat "$trash/site.log"
	exists "$site/pemda/index.html"
'

test_case 'no achievement, no category, anywhere' '
	code=0
	grep -rnE -e "class=\"status s[1-5]" -e "<span>Tercapai<" \
		-e "<span>Tidak tercapai<" -e "Sangat Tinggi" \
		-e "Sangat Rendah" "$site" --include="*.html" || code=$?
	is $code 1
'

test_case 'nilai AKIP 2018: 60,10 is B, and of no other year' '
	has "$site/pemda/2018/index.html" 60,10 "<span class=\"grade\">B</span>"
	code=0
	grep -rl "class=\"grade\"" "$site/pemda" | sort >graded || code=$?
	is "$(cat graded)" "$site/pemda/2018/cetak/index.html
$site/pemda/2018/index.html"
'

test_case 'each of the 37 figures has its source in the same row' '
	for page in "$site"/pemda/indikator/*/index.html; do
		perl -0777 -ne "for (m{<tr[^>]*>(.*?)</tr>}gs) {
			next unless m{<th scope=\"row\">(?:<a[^>]*>)?\\d{4}<};
			next if /belum diisi|Tidak dilaporkan/;
			my (\$last) = m{.*<td[^>]*>(.*?)</td>}s;
			print \$last =~ /\\.(id|com|info)\\b|RPJMD|tribunnews/
				? \"sourced\\n\" : \"\$ARGV: \$_\\n\"
		}" "$page"
	done >rows
	is "$(grep -v "^sourced" rows)" ""
	is "$(grep -c "^sourced" rows)" 37
'

test_case 'the disputed figure says so beside it' '
	has "$site/pemda/indikator/miskin/index.html" 7,49 7,94
	has "$site/pemda/2018/index.html" 7,49 7,94
	has "$site/pemda/2019/index.html" 7,64 7,94
'

test_case 'eighteen kecamatan, each with its area, villages and caveat' '
	is "$(ls -d "$site"/opd/kecamatan-* | wc -l)" 18
	for page in "$site"/opd/kecamatan-*/index.html; do
		has "$page" hektare "desa dan kelurahan" "Tabel 2.1" 33.28.
	done
'

test_case 'no address, person or contact is made up' '
	code=0
	grep -rnE -e "mailto:" -e "tel:" -e "<dt>Alamat" \
		-e "<dt>Penanggung jawab" "$site" --include="*.html" || code=$?
	is $code 1
'

if [ -e "$facts" ]; then
	test_case 'the case holds the facts of tegal.json, and no other figure' '
		perl -MJSON::PP -0777 -ne "
			my \$v = JSON::PP->new->utf8->decode(\$_);
			for my \$s (@{ \$v->{seri} }) {
				printf \"%s %s\\n\", \$_, \$s->{realisasi}{\$_} + 0
					for keys %{ \$s->{realisasi} };
			}" "$facts" | sort >expected
		for file in "$case"/pemda/*/kinerja.json; do
			year=$(basename "$(dirname "$file")")
			perl -MJSON::PP -0777 -ne "
				my \$v = JSON::PP->new->utf8->decode(\$_);
				for (@{ \$v->{indikator} }) {
					die \"target\" if exists \$_->{target};
					printf \"%s %s\\n\", $year,
						\$_->{realisasi} + 0;
				}" "$file"
		done | sort >got
		same expected got
		is "$(grep -rl "\"target\"" "$case" | wc -l)" 0
	'
else
	skip_case 'the case holds the facts of tegal.json' "no $facts"
fi

done_testing
