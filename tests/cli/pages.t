#!/bin/sh
# The pages of the example site, looked over one kind of mistake at a time
# (see inspect), after making sure that inspect finds such mistakes.
. "$(dirname "$0")/lib.sh"

inspect() {
	"$root/tests/cli/inspect" "$@"
}

# page NAME BODY: a good page, with BODY in it, in site/.
page() {
	mkdir -p site
	cat >"site/$1" <<-END
	<!DOCTYPE html>
	<html lang="id">
	<head>
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
	<meta name="description" content="Uji">
	<title>Uji</title>
	</head>
	<body><main><h1>Uji</h1>$2</main></body>
	</html>
	END
}

# finds CHECK BODY TEXT: inspect complains of a page with that body.
finds() {
	rm -rf site
	page index.html "$2"
	exits 1 inspect "$1" site
	has out "$3"
}

test_case 'inspect accepts a good page' '
	page index.html "<p id=\"a\"><a href=\"#a\">A &amp; B</a><br></p>
		<svg><path d=\"M0 0\"/></svg>"
	for check in links markup safety head words; do
		exits 0 inspect $check site
	done
'

test_case 'inspect finds bad links' '
	finds links "<a href=\"x.html\">x</a>" "nothing at x.html"
	finds links "<a href=\"opd/\">x</a>" "nothing at opd/"
	finds links "<a href=\"#x\">x</a>" "no id for #x"
	finds links "<a href=\"/index.html\">x</a>" "absolute address"
	finds links "<a href=\"../x\">x</a>" "leaves the site"
	finds links "<img src=\"x.png\" alt=\"\">" "nothing at x.png"
	finds links "<p aria-labelledby=\"x\">x</p>" "names no id: x"
'

test_case 'inspect finds bad markup' '
	finds markup "<p>x" "closes <p>"
	finds markup "<p><b>x</p></b>" "closes"
	finds markup "<svg><path></svg>" "closes <path>"
	finds markup "<p id=\"a\"></p><p id=\"a\"></p>" "id a 2 times"
	finds markup "<p class=\"a\" class=\"b\">x</p>" "twice class"
	finds markup "<p class=a>x</p>" "odd attributes"
	finds markup "1 < 2" "stray <"
	finds markup "A & B" "stray &"
'

test_case 'inspect finds what a policy forbids' '
	finds safety "<p style=\"color: red\">x</p>" style
	finds safety "<p onclick=\"x\">x</p>" onclick
	finds safety "<script>x</script>" "inline script"
	finds safety "<img src=\"https://x.example/y.png\" alt=\"\">" loads
	finds safety "<img src=\"//x.example/y.png\" alt=\"\">" loads
	finds safety "<a href=\"javascript:x\">x</a>" "link to javascript"
	finds safety "<iframe src=\"x\"></iframe>" iframe
	finds safety "<form method=\"post\"></form>" form
	finds safety "<form action=\"//x.example/\"></form>" form
	page index.html x
	sed -i /Security/d site/index.html
	exits 1 inspect safety site
	has out "no CSP"
'

test_case 'inspect finds bad heads and words' '
	finds head "<h1>x</h1>" "not one h1"
	finds words "<p>NaN</p>" NaN
	finds words "<p>-0,00</p>" -0
	finds words "<p>{{nama}}</p>" "{{"
	page index.html x
	exits 1 inspect head site https://x.example/
	has out canonical
	sed -i "s/ lang=\"id\"//; s/<title>.*//" site/index.html
	exits 1 inspect head site
	has out lang title
'

site=$trash/site
kinerja build -q --no-history -s "$root/content" -o "$site" --themes "$root/themes" \
	2>"$trash/site.log"
url=$(sed -n 's/.*"alamat_situs": "\([^"]*\)".*/\1/p' \
	"$root/content/situs.json")

test_case 'the example builds' '
	cat "$trash/site.log"
	exists "$site/index.html"
'

test_case 'every link leads to a file, every fragment to an id' '
	inspect links "$site" "$url"
'

test_case 'tags balance, ids are unique' '
	inspect markup "$site"
'

test_case 'nothing inline, nothing from elsewhere, a policy on each page' '
	inspect safety "$site"
'

test_case 'lang, title, one h1, a description, the right canonical' '
	inspect head "$site" "$url"
'

test_case 'no NaN, no -0, no template left over' '
	inspect words "$site"
'

test_case 'the sitemap lists every page' '
	inspect sitemap "$site" "$url"
'

test_case 'stylesheets load nothing from elsewhere' '
	find "$site" -name "*.css" >sheets
	[ -s sheets ]
	while read -r sheet; do
		lacks "$sheet" @import http: https: "url(//"
	done <sheets
'

test_case 'assets have a hash in their names' '
	find "$site" -name "*.css" | grep -E -e "-[0-9a-f]{8,}\.css$"
'

test_case 'every page says that the figures are made up' '
	find "$site" -name "*.html" ! -exec grep -q "class=\"sample\"" {} \; \
		-print >without
	is "$(cat without)" ""
'

test_case 'no e-mail address but those of the content' '
	address="[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[a-z]{2,}"
	grep -rhoE "$address" "$root/content" | sort -u >known
	grep -rhoE "$address" "$site" | sort -u >shown
	is "$(comm -13 known shown)" ""
'

test_case 'no address of this machine' '
	code=0
	grep -rnF -e "$trash" -e "$root" "$site" || code=$?
	is $code 1
'

test_case 'every OPD has a page for each of its years' '
	for folder in "$root"/content/opd/*/; do
		slug=$(basename "$folder")
		exists "$site/opd/$slug/index.html"
		for year in "$folder"20??/; do
			exists "$site/opd/$slug/$(basename "$year")/index.html"
		done
	done
'

# The figures of the band of an OPD page: title, tab, value.
band() {
	perl -0777 -ne "while (m{<dt>([^<]*)</dt>\\s*<dd class=\"value\">(.*?)</dd>}g) {
		my (\$title, \$value) = (\$1, \$2);
		\$value =~ s/<[^>]*>//g;
		print \"\$title\t\$value\n\" }" "$1"
}

test_case 'the list of OPDs says what the bands of the OPD pages say' '
	n=0
	for page in "$site"/opd/*/index.html; do
		slug=$(basename "$(dirname "$page")")
		perl -0777 -ne "print \$1 if m{<tr[^>]*>((?:(?!</tr>).)*?
			href=\"(?:\.\./opd/)?\Q$slug\E/index.html\".*?)</tr>}sx" \
			"$site/opd/index.html" | sed "s/<[^>]*>//g" >row
		[ -s row ] || continue
		band "$page" | cut -f 2 >values
		is "$(wc -l <values)" 5
		while read -r value; do
			has row "$value"
		done <values
		n=$((n + 1))
	done
	[ $n -ge 14 ]
'

done_testing
