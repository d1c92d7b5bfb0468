#!/bin/sh
# The command line: help, versions, exit codes, and mistakes in typing.
. "$(dirname "$0")/lib.sh"

test_case 'without a command: the help, on stderr, exit 2' '
	exits 2 kinerja
	has err "usage: kinerja COMMAND" build check data new schema
	is "$(cat out)" ""
'

test_case '--help, -h and help: the help, on stdout' '
	for word in --help -h help; do
		exits 0 kinerja $word
		has out "usage: kinerja COMMAND" build check data new schema
		is "$(cat err)" ""
	done
'

test_case '--help of every command' '
	for command in build check data new schema; do
		exits 0 kinerja $command --help
		has out "usage: kinerja $command" --help
		is "$(cat err)" ""
	done
'

test_case '--help wins over a missing argument' '
	exits 0 kinerja data --help
'

test_case '--version names the libraries' '
	exits 0 kinerja --version
	has out kinerja cmark cJSON
'

test_case 'an unknown command suggests the nearest' '
	exits 2 kinerja biuld
	has err biuld "\"build\""
	is "$(cat out)" ""
'

test_case 'an unknown option suggests the nearest' '
	exits 2 kinerja build --base-ulr=https://x.example/
	has err base-ulr "did you mean --base-url"
	exits 2 kinerja check --sorce x
	has err "did you mean --source"
'

test_case 'an option far from any is refused without a guess' '
	exits 2 kinerja build --xyzzyplugh
	has err xyzzyplugh
	lacks err "did you mean"
'

test_case 'an unknown letter is refused' '
	exits 2 kinerja build -Z
	has err -Z
'

test_case 'an option without its argument' '
	exits 2 kinerja build --source
	has err --source DIR
	exits 2 kinerja build -o
	has err --out DIR
'

test_case 'a switch with an argument' '
	exits 2 kinerja build --quiet=yes
	has err --quiet
'

test_case 'too many and too few words' '
	exits 2 kinerja build content
	exits 2 kinerja data
	exits 2 kinerja data a b
	exits 2 kinerja new
	exits 2 kinerja new opd
	exits 2 kinerja new year 2025
'

test_case '--jobs takes a number' '
	content_minimal content
	for jobs in 0 -1 x 1x 99999999999; do
		exits 2 build --jobs=$jobs
		has err jobs
	done
	absent public
'

test_case 'a usage error writes nothing' '
	content_minimal content
	exits 2 build --ouput elsewhere
	absent public elsewhere
'

test_case 'all ways to spell an option' '
	content_minimal isi
	for spelling in "-s isi -o a" "-sisi -oa" "--source isi --out a" \
		"--source=isi --out=a"; do
		rm -rf a
		exits 0 kinerja build --themes "$root/themes" -q $spelling
		exists a/index.html
	done
'

test_case 'no content folder: exit 3' '
	exits 3 build
	has err content
	absent public
'

test_case 'an output that cannot be written: exit 3' '
	[ -e /dev/full ]
	code=0
	"$KINERJA" --help >/dev/full 2>err || code=$?
	is $code 3
'

test_case 'quiet says nothing, verbose more than the default' '
	content_minimal content
	exits 0 build
	is "$(cat out err)" ""
	exits 0 kinerja build -s content -o public --themes "$root/themes"
	[ -s out ]
	default=$(wc -l <out)
	rm -rf public
	exits 0 kinerja build -v -s content -o public --themes "$root/themes"
	[ "$(wc -l <out)" -gt "$default" ]
'

script -qec true /dev/null >/dev/null 2>&1 </dev/null && terminal=1 ||
	terminal=
[ "$terminal" ] || skip_case 'NO_COLOR on a terminal' 'no terminal to be had'
[ ! "$terminal" ] || test_case 'NO_COLOR on a terminal: no escape code' '
	content_minimal content
	printf "{" >content/opd/dinas-uji/opd.json
	NO_COLOR=1 TERM=xterm-256color script -qec \
		"$KINERJA check -s content --themes $root/themes" /dev/null >out </dev/null || true
	has out "opd/dinas-uji/opd.json:1"
	lacks out "$(printf "\\033")"
'

test_case 'the manual names every command and option' '
	for command in build check data new schema; do
		has "$root/generator/kinerja.1" "$command"
		kinerja $command --help | sed -n "s/.*--\([a-z-]*\).*/\1/p"
	done | sort -u >options
	[ -s options ]
	sed "s/\\\\-/-/g" "$root/generator/kinerja.1" >manual
	while read -r option; do
		has manual "--$option"
	done <options
'

done_testing
