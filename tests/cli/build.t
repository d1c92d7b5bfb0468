#!/bin/sh
# kinerja build: which files come out, and which stay, go and survive.
. "$(dirname "$0")/lib.sh"

test_case 'a site without any OPD' '
	content_minimal content
	rm -r content/opd
	exits 0 build
	exists public/index.html public/opd/index.html public/404.html \
		public/robots.txt
'

test_case 'the pages of an OPD' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	exists public/opd/dinas-uji/index.html \
		public/opd/dinas-lain/index.html \
		public/opd/dinas-lain/2024/index.html \
		public/opd/dinas-lain/indikator/iku-1/index.html
	has public/opd/index.html dinas-lain/index.html dinas-uji/index.html
'

test_case 'the pemda has the pages of an OPD' '
	content_minimal content
	content_opd content dinas-lain
	mv content/opd/dinas-lain content/pemda
	exits 0 build
	exists public/pemda/index.html public/pemda/2024/index.html \
		public/pemda/indikator/iku-1/index.html
	absent public/opd/pemda
'

test_case 'free pages, and links to them' '
	content_minimal content
	mkdir content/halaman
	printf "# Cara menghitung\n\nLihat [dinas](opd:dinas-uji).\n" \
		>content/halaman/metodologi.md
	exits 0 build
	has public/metodologi/index.html "Cara menghitung" \
		../opd/dinas-uji/index.html
	has public/index.html metodologi/index.html
'

test_case 'an attachment is copied and linked' '
	content_minimal content
	content_opd content dinas-lain
	year=content/opd/dinas-lain/2024
	mkdir $year/dokumen
	printf "%%PDF-1.4\nuji\n" >$year/dokumen/lkjip-2024.pdf
	cat >$year/dokumen.json <<-END
	[{"jenis": "lkjip", "judul": "LKjIP 2024",
	  "berkas": "dokumen/lkjip-2024.pdf", "tanggal": "2025-02-14"}]
	END
	exits 0 build
	same $year/dokumen/lkjip-2024.pdf \
		public/opd/dinas-lain/2024/dokumen/lkjip-2024.pdf
	has public/opd/dinas-lain/index.html 2024/dokumen/lkjip-2024.pdf
'

test_case 'the default year, and every year in its own folder' '
	content_minimal content
	content_opd content dinas-lain
	mkdir content/opd/dinas-lain/2023
	echo "{\"indikator\": [{\"kode\": \"IKU-1\", \"realisasi\": 71.95}]}" \
		>content/opd/dinas-lain/2023/kinerja.json
	exits 0 build
	has public/opd/dinas-lain/index.html 72,13 2023/index.html
	has public/opd/dinas-lain/2023/index.html 71,95
'

test_case 'keys that start with x- stay out of the site' '
	content_minimal content
	echo "{\"nama\": \"Dinas Uji\", \"jenis\": \"dinas\",
		\"x-nip\": \"RAHASIA\"}" >content/opd/dinas-uji/opd.json
	exits 0 build
	code=0
	grep -r RAHASIA public || code=$?
	is $code 1
'

test_case 'a second build of the same content writes nothing' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	find public -type f -printf "%i %T@ %p\n" | sort >before
	exits 0 kinerja build -s content -o public --themes "$root/themes"
	has out " 0 berkas baru"
	find public -type f ! -name .kinerja -printf "%i %T@ %p\n" |
		sort >after
	grep -v /.kinerja before >expected
	same expected after
'

test_case 'a change touches the pages that show it, and no other' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	find public -type f ! -name .kinerja -printf "%i %p\n" | sort >before
	printf "# Profil\n\nTeks baru.\n" >content/opd/dinas-uji/profil.md
	exits 0 build
	find public -type f ! -name .kinerja -printf "%i %p\n" | sort >after
	diff before after | sed -n "s/^> [0-9]* //p" >changed
	# the search index holds its words, too
	is "$(grep -v "^public/cari/indeks/" changed)" \
		public/opd/dinas-uji/index.html
'

test_case 'pages that went out of the content go out of the site' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	exists public/opd/dinas-lain/2024/index.html
	rm -r content/opd/dinas-lain
	exits 0 build
	absent public/opd/dinas-lain
	exists public/opd/dinas-uji/index.html
	lacks public/opd/index.html dinas-lain
'

test_case 'files of others in the output survive' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	echo "milik orang lain" >public/penting.txt
	echo "catatan" >public/opd/dinas-lain/catatan.txt
	mkdir public/.well-known
	echo "rahasia" >public/.well-known/security.txt
	rm -r content/opd/dinas-lain
	exits 0 build
	has public/penting.txt "milik orang lain"
	has public/opd/dinas-lain/catatan.txt catatan
	has public/.well-known/security.txt rahasia
	absent public/opd/dinas-lain/index.html
'

test_case 'a stale page that somebody edited is not removed' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	echo "<p>suntingan tangan" >>public/opd/dinas-lain/index.html
	rm -r content/opd/dinas-lain
	exits 0 build
	has public/opd/dinas-lain/index.html "suntingan tangan"
	absent public/opd/dinas-lain/2024
'

test_case 'a page that somebody edited is written again' '
	content_minimal content
	exits 0 build
	cp -R public before
	echo "rusak" >public/index.html
	exits 0 build
	same before public
'

test_case 'a base URL: canonical, sitemap, robots, absolute 404 links' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build --base-url https://x.example/kinerja/
	has public/opd/dinas-lain/index.html \
		"<link rel=\"canonical\"" \
		"https://x.example/kinerja/opd/dinas-lain/"
	has public/sitemap.xml \
		"<loc>https://x.example/kinerja/opd/dinas-lain/</loc>" \
		"<loc>https://x.example/kinerja/</loc>"
	has public/robots.txt https://x.example/kinerja/sitemap.xml
	has public/404.html "href=\"/kinerja/"
	for check in links sitemap head; do
		"$root/tests/cli/inspect" $check public \
			https://x.example/kinerja/
	done
'

test_case 'a base URL without its last slash is the same' '
	content_minimal content
	exits 0 build --base-url https://x.example/kinerja/
	mv public expected
	exits 0 build --base-url https://x.example/kinerja
	same expected public
'

test_case 'no base URL: no canonical, no absolute address' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	code=0
	grep -rn canonical public || code=$?
	is $code 1
	"$root/tests/cli/inspect" links public
'

test_case 'a base URL that is none' '
	content_minimal content
	for url in x.example ftp://x.example/ javascript:alert \
		https:// "https://x.example/?a=b" "https://x y/" \
		"https://x.example/\"><script>"; do
		code=0
		build --base-url "$url" >out 2>err || code=$?
		[ $code = 1 ] || [ $code = 2 ] || {
			echo "$url: $code"
			false
		}
		reports --base-url K506
	done
	absent public
'

test_case 'the site may be built into a folder below others' '
	content_minimal content
	mkdir -p srv/www
	exits 0 kinerja build -q -s content -o srv/www/situs/ \
		--themes "$root/themes"
	exists srv/www/situs/index.html
	is "$(ls -A srv/www)" \
		"$(printf ".situs.kinerja-%s\n" cari keadaan rilis; echo situs)"
'

test_case 'the site and its content are not inside each other' '
	content_minimal content
	cp -R content before
	exits 3 kinerja build -q -s content -o content/situs \
		--themes "$root/themes"
	reports content/situs K505
	exits 3 kinerja build -q -s content -o . --themes "$root/themes"
	reports . K505
	rm out err
	is "$(ls -A)" "$(printf "before\ncontent")"
	same before content
'

test_case 'nothing but the output folder, its releases and its state appear, no stage is left' '
	content_minimal content
	cp -R content before
	exits 0 build
	rm out err
	is "$(ls -A)" "$(printf ".public.kinerja-%s\n" cari keadaan rilis
		printf "%s\n" before content public)"
	same before content
'

done_testing
