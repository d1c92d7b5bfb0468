#!/bin/sh
# kinerja explain: what each code means; and that the texts of the codes and
# the English catalogue keep up with the sources.
. "$(dirname "$0")/lib.sh"

# codes_of_sources, codes_of LANG: the codes, sorted, a line each.
codes_of_sources() {
	grep -rhoE '"K[0-9]{3}"' "$root/generator" --include='*.c' |
		tr -d '"' | sort -u
}

codes_of() {
	kinerja explain --lang "$1" | cut -c 1-4
}

for lang in id en; do
	test_case "every code of the sources, and no other: $lang" '
		codes_of_sources >expected
		codes_of '$lang' >got
		diff expected got
	'

	test_case "every code has a title and a text: $lang" '
		awk "
			/^K[0-9][0-9][0-9] /{ title = NR; n++
				if (length < 12) { print; bad = 1 } }
			NR == title + 1 && length { print; bad = 1 }
			NR == title + 2 && length < 20 { print; bad = 1 }
			END { exit bad || !n }
		" "$root/generator/findings/codes/'$lang'.txt"
	'

	test_case "lines fit a terminal: $lang" '
		LC_ALL=C.UTF-8 grep -nE "^.{79}" \
			"$root/generator/findings/codes/'$lang'.txt" && exit 1
		:
	'
done

# A code that no test names is one that nobody has seen.
test_case 'every code is named by a test' '
	grep -rohE "K[0-9]{3}" "$root/tests" --include="*.txt" \
		--include="*.t" --include="*.c" --exclude-dir=node_modules |
		sort -u >named
	codes_of id >expected
	comm -23 expected named >unnamed
	diff /dev/null unnamed
'

test_case 'examples stand in both languages alike' '
	for lang in id en; do
		codes="$root/generator/findings/codes/$lang.txt"
		sed -n "s/^\(K[0-9][0-9][0-9]\) .*/\1/p
			s/^    [a-z]*:  /    /p" "$codes" >$lang
	done
	diff id en
'

test_case 'a code, in Indonesian and in English' '
	exits 0 kinerja explain K020 --lang id
	has out "K020 Kunci tidak dikenal" salah: benar:
	lacks out K021
	exits 0 kinerja explain K020 --lang en
	has out "K020 Unknown key" wrong: right:
	is "$(cat err)" ""
'

test_case 'the language of the environment' '
	exits 0 env LC_ALL=en_US.UTF-8 "$KINERJA" explain K020
	has out "K020 Unknown key"
	exits 0 env LC_ALL=id_ID.UTF-8 "$KINERJA" explain K020
	has out "K020 Kunci tidak dikenal"
'

test_case 'the last code' '
	code=$(codes_of_sources | tail -n 1)
	exits 0 kinerja explain $code
	has out "$code "
'

test_case 'without a code: all titles' '
	exits 0 kinerja explain --lang en
	has out "K020 Unknown key"
	is "$(wc -l <out)" "$(codes_of_sources | wc -l)"
	lacks out wrong:
'

test_case 'an unknown code suggests the nearest' '
	exits 2 kinerja explain K0200
	has err "no code \"K0200\"" "did you mean \"K020\"?"
	is "$(cat out)" ""
'

test_case 'words that are no code, and a language that is none' '
	exits 2 kinerja explain xyzzyplugh
	lacks err "did you mean"
	exits 2 kinerja explain K020 K021
	exits 2 kinerja explain K020 --lang fr
'

if command -v msgmerge >/dev/null && command -v xgettext >/dev/null; then
	test_case 'the English catalogue is complete and up to date' '
		po="$root/generator/po/en.po"
		cp "$po" en.po
		make -s -C "$root" po PO="$PWD/en.po" BUILD="$PWD"
		diff "$po" en.po
		LC_ALL=C msgfmt -c --statistics -o /dev/null en.po 2>stat
		lacks stat untranslated fuzzy warning
		lacks en.po "#~"
	'
else
	skip_case 'the English catalogue is up to date' 'no gettext'
fi

done_testing
