#!/bin/sh
# A site's own theme: what it has wins, the rest comes from the default one.
. "$(dirname "$0")/lib.sh"

# own_theme: a site with the theme "uji" beside the default theme.
own_theme() {
	content_minimal content
	content_opd content dinas-lain
	sed -i 's/"tahun": 2024/&, "tema": "uji"/' content/situs.json
	mkdir -p themes/uji/templates/part themes/uji/assets
	cp -R "$root/themes/default" themes/default
}

build_own() {
	kinerja build -q -s content -o public --themes themes "$@"
}

test_case 'an empty theme of its own is the default theme' '
	own_theme
	exits 0 build_own
	mv public own
	sed -i "s/, \"tema\": \"uji\"//" content/situs.json
	exits 0 build
	same own public
'

test_case 'one partial overridden, the rest kept' '
	own_theme
	cat themes/default/templates/part/status.mustache \
		>themes/uji/templates/part/status.mustache
	sed -i "s/class=\"status/class=\"uji-status/" \
		themes/uji/templates/part/status.mustache
	exits 0 build_own
	has public/opd/dinas-lain/index.html uji-status "<table>" 72,13
	lacks public/opd/dinas-lain/index.html "class=\"status "
'

test_case 'one asset overridden: other bytes, another name' '
	own_theme
	exits 0 build_own
	find public -name "gaya-*.css" >before
	echo "/* uji */" >themes/uji/assets/gaya.css
	exits 0 build_own
	find public -name "gaya-*.css" >after
	is "$(wc -l <after)" 1
	is "$(cat "$(cat after)")" "/* uji */"
	[ "$(cat before)" != "$(cat after)" ]
	has public/index.html "$(basename "$(cat after)")"
'

test_case 'an asset added by the theme reaches the site' '
	own_theme
	echo "uji" >themes/uji/assets/logo.txt
	exits 0 build_own
	find public -name "logo*.txt" | grep .
'

test_case 'an unknown theme suggests the nearest' '
	own_theme
	rm -r themes/uji
	sed -i "s/\"tema\": \"uji\"/\"tema\": \"defualt\"/" content/situs.json
	exits 1 build_own
	reports situs.json K502
	has err defualt
	absent public
'

test_case 'a folder of themes that is not there is not passed over' '
	content_minimal content
	exits 3 kinerja build -q -s content -o public --themes nowhere
	reports nowhere K507
	absent public
'

test_case 'an installed program finds the default theme by itself' '
	mkdir -p usr/bin usr/share/kinerja
	cp "$KINERJA" usr/bin/kinerja
	cp -R "$root/themes" usr/share/kinerja/themes
	own_theme
	rm -r themes/default
	exits 0 usr/bin/kinerja build -q -s content -o public --themes themes
	exists public/index.html
	sed -i "s/, \"tema\": \"uji\"//" content/situs.json
	exits 0 usr/bin/kinerja check -s content
'

test_case 'mistakes in templates: all of them, with their places' '
	own_theme
	exits 0 build_own
	cp -R public before
	printf "<p>\n{{#a}}</p>\n" >themes/uji/templates/part/status.mustache
	printf "<p>{{>part/tiada}}</p>\n" \
		>themes/uji/templates/part/empty.mustache
	printf "{{a\n" >themes/uji/templates/part/years.mustache
	code=0
	build_own >out 2>err || code=$?
	[ $code = 1 ]
	has err "uji/templates/part/status.mustache:2:1: kesalahan:" \
		"uji/templates/part/empty.mustache:1:4: kesalahan:" \
		"uji/templates/part/years.mustache:1:1: kesalahan:"
	same before public
'

test_case 'a template that includes itself without end' '
	own_theme
	echo "{{>part/status}}" >themes/uji/templates/part/status.mustache
	exits 1 build_own
	has err status.mustache
	absent public
'

test_case 'an attribute without quotes, and raw output, are refused' '
	own_theme
	echo "<span class={{kelas}}>{{label}}</span>" \
		>themes/uji/templates/part/status.mustache
	exits 1 build_own
	has err "uji/templates/part/status.mustache:1:"
	echo "<span>{{{label}}}</span>" \
		>themes/uji/templates/part/status.mustache
	exits 1 build_own
	has err "uji/templates/part/status.mustache:1:"
'

test_case 'a symlink in a theme is not followed' '
	own_theme
	echo RAHASIA >rahasia.css
	ln -s ../../../rahasia.css themes/uji/assets/gaya.css
	code=0
	build_own >out 2>err || code=$?
	[ $code != 0 ]
	has err gaya.css
	absent public
'

test_case 'mustache in the content is text' '
	own_theme
	cat >content/opd/dinas-uji/opd.json <<-\END
	{"nama": "Dinas {{situs.nama}} {{>part/status}} {{{x}}}",
	 "jenis": "dinas"}
	END
	exits 0 build_own
	has public/opd/dinas-uji/index.html "{{situs.nama}}" "{{&gt;part/status}}"
'

test_case 'names with quotes and tags are escaped everywhere' '
	own_theme
	cat >content/opd/dinas-uji/opd.json <<-\END
	{"nama": "A\"><script>x</script>'"'"' & B", "jenis": "dinas",
	 "singkatan": "<u>", "alamat": "\"onclick=\"x"}
	END
	exits 0 build_own
	code=0
	# CSV is no markup; its quotes are its own
	grep -rn --exclude="*.csv" "<script>\|<u>\|\"onclick" public || code=$?
	is $code 1
	"$root/tests/cli/inspect" markup public
	"$root/tests/cli/inspect" safety public
'

test_case 'texts of the interface: another language' '
	own_theme
	[ -e themes/default/i18n/en.json ]
	sed -i "s/\"tema\": \"uji\"/\"bahasa\": \"en\"/" content/situs.json
	exits 0 build_own
	has public/index.html "<html lang=\"en\">"
	"$root/tests/cli/inspect" head public
'

test_case 'texts of the interface: a language that no theme has' '
	own_theme
	rm themes/default/i18n/en.json
	sed -i "s/\"tema\": \"uji\"/\"bahasa\": \"en\"/" content/situs.json
	exits 1 build_own --lang id
	reports i18n/en.json K503
	absent public
'

test_case 'both languages have the same texts' '
	cd "$root/themes/default/i18n"
	for file in id en; do
		perl -MJSON::PP -0777 -ne "
			sub walk { my (\$at, \$v) = @_; ref \$v ?
				map { walk(\"\$at.\$_\", \$v->{\$_}) }
				sort keys %\$v : print \"\$at\\n\" }
			walk(\"\", JSON::PP->new->utf8->decode(\$_))" \
			$file.json >"$trash/$file.keys"
	done
	same "$trash/id.keys" "$trash/en.keys"
'

done_testing
