#!/bin/sh
# What pages are called where they are found, shared, cited and shown on
# other sites: titles, pictures, the site map, charts as files, frames.
. "$(dirname "$0")/lib.sh"

base=https://kinerja.example/k/

# pages DIR: an OPD with a year behind the site's address, in public/.
site() {
	content_minimal content
	content_opd content dinas-b
	build --base-url "$base" "$@"
}

# the example, once for all cases, without its history
kinerja build -q -s "$root/content" --no-history -o "$trash/contoh" \
	--themes "$root/themes" >"$trash/contoh.log" 2>&1

meta() {
	"$root/tests/cli/meta" "$@"
}

# page NAME TITLE DESCRIPTION
page() {
	mkdir -p p
	printf '<title>%s</title>\n<meta name="description" content="%s">\n' \
		"$2" "$3" >"p/$1"
}

test_case 'meta finds two pages with one title or description' '
	page a.html A "one"
	page b.html B "two"
	exits 0 meta titles p
	page b.html A "two"
	exits 1 meta titles p
	has out "b.html: title as in a.html"
	page b.html B "one"
	exits 1 meta titles p
	has out "b.html: description as in a.html"
	exits 1 meta share p
'

test_case 'no two pages of the example have one title or description' '
	cat "$trash/contoh.log"
	url=$(sed -n "s/.*\"alamat_situs\": \"\([^\"]*\)\".*/\1/p" \
		"$root/content/situs.json")
	exits 0 meta titles "$trash/contoh" "$url"
	exits 0 meta share "$trash/contoh" "$url"
'

test_case 'a page can be shared, with a picture of its OPD' '
	site
	exits 0 meta share public "$base"
	has public/index.html "content=\"${base}kartu.png\"" \
		"og:image:width\" content=\"1200\""
	has public/opd/dinas-b/index.html \
		"content=\"${base}opd/dinas-b/kartu.png\"" \
		"content=\"Dinas dinas-b. Kinerja 2024: 1 dari 2 indikator mencapai target.\""
	exists public/opd/dinas-uji/kartu.png
'

test_case 'pictures are the same bytes again' '
	site
	cp public/opd/dinas-b/kartu.png one.png
	rm -rf public
	site
	cmp one.png public/opd/dinas-b/kartu.png
'

test_case 'without an address nothing is shared, and no picture made' '
	content_minimal content
	content_opd content dinas-b
	build
	lacks public/opd/dinas-b/index.html og: twitter:
	absent public/kartu.png public/opd/dinas-b/kartu.png
'

test_case 'a chart is a file that stands alone' '
	site
	svg=public/opd/dinas-b/indikator/iku-1/grafik.svg
	has $svg "xmlns=\"http://www.w3.org/2000/svg\"" "<title id=\"judul\">" \
		"72,13" "${base}opd/dinas-b/indikator/iku-1/" "Sumber: BPS"
	lacks $svg "href=" "url(" "@import" "class=\"wide\"></"
	has public/opd/dinas-b/indikator/iku-1/index.html \
		"href=\"../../../../opd/dinas-b/indikator/iku-1/grafik.svg\""
'

test_case 'a frame for other sites is small, and leads to the page' '
	site
	f=public/sematkan/opd/dinas-b/iku-1/index.html
	has $f "content=\"noindex\"" "<svg" "<details" \
		"rel=\"canonical\" href=\"${base}opd/dinas-b/indikator/iku-1/\"" \
		"href=\"../../../../opd/dinas-b/indikator/iku-1/index.html\""
	lacks $f "<script" "<nav"
	[ "$(gzip -c $f | wc -c)" -lt 4000 ]
	lacks public/sitemap.xml sematkan grafik.svg
'

test_case 'the indikator page says how to embed and cite it' '
	site
	f=public/opd/dinas-b/indikator/iku-1/index.html
	has $f "${base}sematkan/opd/dinas-b/iku-1/" "<textarea" \
		"Angka harapan hidup, 2024. Dinas dinas-b."
	rm -rf public
	build
	lacks $f "<textarea"
	has $f "href=\"../../../../sematkan/opd/dinas-b/iku-1/index.html\""
'

test_case 'the numbers of a chart are in a table below it' '
	site
	f=public/opd/dinas-b/index.html
	sed -n "/<details class=\"numbers/,/<\/details>/p" $f >table
	has table "Angka di grafik ini" "72,13" "72,00" "40" "32"
'

test_case 'the site map has the page that counts, and no twin' '
	site
	has public/sitemap.xml "<loc>${base}opd/dinas-b/</loc>" \
		"<loc>${base}capaian/2024/</loc>"
	lacks public/sitemap.xml "opd/dinas-b/2024/<" "k/capaian/<" lastmod
'

done_testing
