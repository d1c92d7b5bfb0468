#!/bin/sh
# The same content gives the same bytes, whatever surrounds the build. (The
# golden trees say the same of smaller sites.)
. "$(dirname "$0")/lib.sh"

example=$trash/example
cp -R "$root/content" "$example"

make_site() {
	kinerja build -q -s "$example" --themes "$root/themes" "$@"
}

make_site -o "$trash/expected" 2>"$trash/example.log"

test_case 'the example builds' '
	cat "$trash/example.log"
	exists "$trash/expected/index.html"
'

test_case 'the same bytes in another time zone' '
	TZ=Pacific/Kiritimati make_site -o public
	same "$trash/expected" public
'

test_case 'the same bytes in another locale' '
	for locale in C.UTF-8 id_ID.UTF-8 de_DE.UTF-8 tr_TR.UTF-8; do
		rm -rf public
		LC_ALL=$locale LANG=$locale make_site -o public
		same "$trash/expected" public
	done
'

test_case 'the same bytes and modes with another umask' '
	umask 077
	make_site -o public
	same "$trash/expected" public
	(cd public && find . -printf "%m %p\n" | sort) >got
	(cd "$trash/expected" && find . -printf "%m %p\n" | sort) >expected
	same expected got
'

test_case 'the same bytes from another folder, by a relative path' '
	here=$PWD
	mkdir -p a/b
	cp -R "$example" a/isi
	cd a/b
	kinerja build -q -s ../isi -o "$here/public" --themes "$root/themes"
	same "$trash/expected" "$here/public"
'

test_case 'the same bytes from files made in another order, at another time' '
	mkdir content
	(cd "$example" && find . -type f | sort -r | tar -cf - -T -) |
		tar -xmf - -C content
	build
	same "$trash/expected" public
'

test_case 'the same bytes with one thread, four, and sixteen' '
	for jobs in 1 4 16; do
		rm -rf public
		make_site -o public -j $jobs
		same "$trash/expected" public
	done
'

test_case 'the same bytes over an older site' '
	content_minimal content
	exits 0 build
	make_site -o public
	same "$trash/expected" public
'

test_case 'the same bytes with CRLF files' '
	cp -R "$example" content
	find content -name "*.json" -exec sed -i "s/\$/\r/" {} +
	find content -name "*.md" -exec sed -i "s/\$/\r/" {} +
	build
	same "$trash/expected" public
'

test_case 'the environment of git, of editors, and HOME do not matter' '
	GIT_DIR=/nowhere HOME=/nowhere EDITOR=x TERM=dumb make_site -o public
	same "$trash/expected" public
'

done_testing
