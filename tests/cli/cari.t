#!/bin/sh
# Search: the list from A to Z that serves without a script, the map of the
# site, the index, and the script on that index (where node is there).
. "$(dirname "$0")/lib.sh"

site=$trash/site
kinerja build -q --no-history -s "$root/content" -o "$site" \
	--themes "$root/themes" 2>"$trash/site.log"

# text FILE: what can be read in it, with no tags, in one line
text() {
	tr '\n' ' ' <"$1" | sed 's/<[^>]*>/ /g; s/&amp;/\&/g; s/&quot;/"/g
		s/&#39;/'"'"'/g; s/[ \t][ \t]*/ /g'
}

test_case 'the example builds' '
	cat "$trash/site.log"
	exists "$site/cari/index.html" "$site/peta-situs/index.html"
'

test_case 'the list from A to Z has every OPD' '
	n=0
	for folder in "$root"/content/opd/*/ "$root/content/pemda/"; do
		slug=${folder#"$root/content/"}
		has "$site/cari/index.html" "href=\"../${slug}index.html\""
		n=$((n + 1))
	done
	[ $n -ge 15 ]
	text "$site/cari/index.html" >shown
	has shown Dinkes Bappeda "Dinas Kesehatan"
'

test_case 'the list has every indikator, with a link to its page' '
	(cd "$site" && find opd pemda -path "*/indikator/*/index.html") |
		sort >pages
	[ "$(wc -l <pages)" -ge 50 ]
	while read -r page; do
		has "$site/cari/index.html" "href=\"../$page\""
	done <pages
'

test_case 'the list has the name of every indikator and programme' '
	text "$site/cari/index.html" >shown
	cat >list.pl <<-\END
	use JSON::PP;
	binmode STDOUT, ":utf8";
	for my $file (@ARGV) {
		open my $in, "<", $file or die;
		local $/;
		my $x = decode_json(<$in>);
		print "$_->{nama}\n" for @{ $x->{program} || [] };
		print "$_->{nama}\n" for map { @{ $_->{indikator} } }
			map { @{ $_->{sasaran} } } @{ $x->{tujuan} || [] };
	}
	END
	perl list.pl "$root"/content/opd/*/rencana/*.json \
		"$root"/content/opd/*/*/anggaran.json \
		"$root"/content/pemda/rencana/*.json | sort -u >wanted
	[ "$(wc -l <wanted)" -ge 100 ]
	while read -r name; do
		grep -q -F -e "$name" shown || echo "$name"
	done <wanted >missing
	is "$(cat missing)" ""
'

test_case 'the map of the site has every page but versions and copies' '
	(cd "$site" && find . -name index.html ! -path "*/riwayat/*/*" \
		! -path "./gaya/*" ! -path "./peta-situs/*" \
		! -path "*/sematkan/*" ! -path "*/cetak/*") |
		sed "s,^\./,," | sort >pages
	[ "$(wc -l <pages)" -ge 100 ]
	while read -r page; do
		case $page in
		capaian/index.html | anggaran/index.html | \
			kelengkapan/index.html) continue ;;
		esac
		grep -q -F -e "href=\"../$page\"" "$site/peta-situs/index.html" ||
			echo "$page"
	done <pages >missing
	is "$(cat missing)" ""
'

test_case 'sitemap.xml is named where it is' '
	has "$site/peta-situs/index.html" "href=\"../sitemap.xml\""
	cp -R "$root/content" content
	sed -i "/\"alamat_situs\"/d" content/situs.json
	build --no-history
	lacks public/peta-situs/index.html sitemap.xml
'

test_case 'every page leads to the map of the site' '
	has "$site/opd/dinas-kesehatan/index.html" \
		"href=\"../../peta-situs/index.html\""
	has "$site/index.html" "href=\"peta-situs/index.html\""
'

test_case 'the script is on the search page only, as a file' '
	grep -rl "<script" "$site" --include="*.html" | grep -F "/cari/" >with
	is "$(cat with)" "$site/cari/index.html"
	grep -o "src=\"[^\"]*cari-[0-9a-f]*.js\"" "$site/cari/index.html"
	grep -q "script-src .self.;" "$site/cari/index.html"
	lacks "$site"/aset/cari-*.js innerHTML eval "new Function" \
		insertAdjacentHTML document.write http: https:
	[ "$(gzip -9c "$site"/aset/cari-*.js | wc -c)" -le 6144 ]
'

test_case 'index files are small, named in inti.js, and name themselves' '
	for file in "$site"/cari/indeks/*.js; do
		name=$(basename "$file" .js)
		[ "$(wc -c <"$file")" -le 100000 ]
		has "$file" "kinerjaCari(\"$name\","
		[ "$name" = inti ] ||
			has "$site/cari/indeks/inti.js" "\"$name\""
	done
'

test_case 'many indikator: a page for each letter, none left out' '
	content_minimal content
	mkdir content/opd/dinas-uji/rencana
	cat >plan.pl <<-\END
	sub indikator {
		my ($n) = @_;
		sprintf q({"kode": "IK-%d", "nama": "%s nomor %d",
			"satuan": "orang", "jenis": "angka", "arah": "naik"}),
			$n, (q(9 dari), qw(Persentase Angka))[$n % 3], $n;
	}
	sub sasaran {
		my ($s) = @_;
		sprintf q({"kode": "S%d", "uraian": "Sehat", "indikator": [%s]}),
			$s, join ",", map { indikator(100 * $s + $_) } 0 .. 99;
	}
	printf q({"dokumen": "Renstra", "mulai": 2021, "selesai": 2026,
		"tujuan": [{"kode": "T1", "uraian": "Maju", "sasaran": [%s]}]}),
		join ",", map { sasaran($_) } 0 .. 64;
	END
	perl plan.pl >content/opd/dinas-uji/rencana/2021-2026.json
	build --no-history
	exists public/cari/a/index.html public/cari/p/index.html \
		public/cari/p/2/index.html public/cari/lain/index.html
	absent public/cari/b
	lacks public/cari/index.html "nomor 17<"
	has public/cari/index.html "href=\"../cari/p/index.html\""
	find public/cari -mindepth 2 -name index.html -exec cat {} + |
		grep -o "nomor [0-9]*<" | sort -u | wc -l >n
	is "$(cat n)" 6500
	find public/cari -name index.html -size +1000k >big
	is "$(cat big)" ""
	lacks public/peta-situs/index.html "nomor 17<"
	has public/peta-situs/index.html "href=\"../cari/index.html\""
	"$root/tests/cli/inspect" links public
'

if ! command -v node >/dev/null; then
	skip_case 'the script has the stems of the generator' 'no node'
	skip_case 'queries find what they must' 'no node'
	done_testing
	exit
fi

test_case 'the script has the stems of the generator: the example' '
	node "$root/tests/cli/cari.js" "$site" -i >out
	cat out
	has out " 0 wrong"
'

test_case 'the script has the stems of the generator: all affixes' '
	content_minimal content
	perl -e '\''
		my @p = ("", qw(di meng men me meny mem ter ke peng pen peny pem
			pe per pel be ber bel menge memper diper keber penge));
		my @r = qw(ajar apu ulis erja ukul kan asi ikan nya a rasa sisi
			layan kerja per baik ajari ekerja);
		my @s = ("", qw(kan an i si ku mu nya kah lah pun kannya annya
			inya kanlah));
		print "# Profil\n\n";
		for my $p (@p) {
			for my $r (@r) { print "$p$r$_ " for @s }
			print "\n\n";
		}
		print "Île ÀÉÎ al-Qur\x27an, 2024: a_b \xd9\x85\xd8\xad "
			. "\xf0\x9f\x98\x80 __proto__ constructor\n";
	'\'' >content/opd/dinas-uji/profil.md
	build --no-history
	node "$root/tests/cli/cari.js" public -i >out
	cat out
	has out " 0 wrong"
	[ "$(sed "s/ words.*//" out)" -ge 5000 ]
'

test_case 'queries find what they must' '
	node "$root/tests/cli/cari.js" "$site" "$root/tests/cli/cari.txt" >out
	cat out
	lacks out "not ok"
	[ "$(grep -c "^ok" out)" -ge 40 ]
'

done_testing
