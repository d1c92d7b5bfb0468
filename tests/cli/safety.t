#!/bin/sh
# All or nothing, and only in folders that are kinerja's own.
. "$(dirname "$0")/lib.sh"

# refused CODE COMMAND…: it ends with that code, and public/ is, byte for
# byte and to the date, as it was.
refused() {
	snapshot >before
	exits "$@"
	snapshot >after
	same before after
}

snapshot() {
	[ ! -e public ] || find public -printf '%p %i %T@ %m\n' | sort
	[ ! -e public ] || find public -type f -exec cksum {} + | sort
}

test_case 'an error in the content leaves the old site as it was' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	printf "# Profil\n\nBaru.\n" >content/opd/dinas-uji/profil.md
	echo "{\"indikator\": [{]}" >content/opd/dinas-lain/2024/kinerja.json
	refused 1 build
	has err opd/dinas-lain/2024/kinerja.json:1:
	is "$(ls -A | grep -c kinerja-baru)" 0
'

test_case 'an error in a text leaves the old site as it was' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	echo "Angka \`=IKU-9.realisasi\`." >content/opd/dinas-uji/profil.md
	refused 1 build
'

test_case 'an error in the first build leaves nothing' '
	content_minimal content
	echo "{" >content/situs.json
	exits 1 build
	absent public
	rm out err
	is "$(ls -A)" content
'

test_case 'the same errors from check and build' '
	content_minimal content
	echo "{" >content/opd/dinas-uji/opd.json
	exits 1 check
	grep " kesalahan: " err >check
	exits 1 build
	grep " kesalahan: " err >build
	same check build
'

# crowded: content/ and public/ in a file system of their own, which the new
# site does not fit into; a namespace of its own keeps it from the machine's
crowded() {
	mount -t tmpfs -o size=3m none small
	[ "$(stat -f -c %T small)" = tmpfs ]
	content_minimal content
	exits 0 build -o small/public
	(cd small && snapshot) >before
	dd if=/dev/zero of=small/rest bs=64k count=64 2>/dev/null || :
	content_opd content dinas-lain
	exits 3 build -o small/public
	has err "[K201]"
	(cd small && snapshot) >after
	same before after
}

if unshare -m sh -c "mount -t tmpfs -o size=64k none '$trash'" 2>/dev/null; then
	test_case 'a full disk leaves the old site as it was' '
		mkdir small
		export root trash KINERJA BUILD
		unshare -m sh -ec "
			. \"$root/tests/cli/lib.sh\"
			root=\"$root\"
			$(sed -n "/^snapshot()/,/^}/p; /^crowded()/,/^}/p" "$root/tests/cli/safety.t")
			crowded
		"
	'
else
	skip_case 'a full disk leaves the old site as it was' \
		'nothing can be mounted here'
fi

test_case 'a folder that kinerja did not make is never overwritten' '
	content_minimal content
	mkdir public
	echo "milik orang lain" >public/penting.txt
	refused 3 build
	has err public kinerja
	has public/penting.txt "milik orang lain"
'

test_case 'a foreign folder with an index.html is not ours either' '
	content_minimal content
	mkdir public
	echo "situs lain" >public/index.html
	refused 3 build
'

test_case 'a hidden file makes a folder foreign as well' '
	content_minimal content
	mkdir public
	echo "x" >public/.htaccess
	refused 3 build
'

test_case 'a mark that is not ours does not make the folder ours' '
	content_minimal content
	mkdir public
	echo "bukan daftar berkas" >public/.kinerja
	echo "milik orang lain" >public/penting.txt
	refused 3 build
'

test_case 'a mark that lists files outside the folder is refused' '
	content_minimal content
	exits 0 build
	echo "milik orang lain" >luar.txt
	sed -i "s,index.html\$,../luar.txt," public/.kinerja
	code=0
	build >out 2>err || code=$?
	has luar.txt "milik orang lain"
	is $code 3
'

test_case 'an empty folder may be used' '
	content_minimal content
	mkdir public
	exits 0 build
	exists public/index.html
'

test_case 'an output that is a file' '
	content_minimal content
	echo "berkas" >public
	exits 3 build
	is "$(cat public)" berkas
'

test_case 'an output that is a symlink is not followed' '
	content_minimal content
	mkdir elsewhere
	ln -s elsewhere public
	exits 3 build
	is "$(ls -A elsewhere)" ""
	[ -L public ]
'

test_case 'a symlink inside the output is not written through' '
	content_minimal content
	exits 0 build
	echo "milik orang lain" >luar.txt
	rm public/index.html
	ln -s ../luar.txt public/index.html
	code=0
	build >out 2>err || code=$?
	has luar.txt "milik orang lain"
	[ $code = 3 ] || [ ! -L public/index.html ]
'

test_case 'a symlinked folder inside the output is not entered' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	mkdir luar
	mv public/opd/dinas-lain luar/dinas-lain
	ln -s ../../luar/dinas-lain public/opd/dinas-lain
	cp -R luar before
	code=0
	build >out 2>err || code=$?
	same before luar
	rm -r content/opd/dinas-lain
	build >out 2>err || code=$?
	same before luar
'

test_case 'the content folder itself is no output' '
	content_minimal content
	cp -R content before
	exits 3 kinerja build -q -s content -o content --themes "$root/themes"
	same before content
'

test_case 'no output inside the content, no content inside the output' '
	content_minimal content
	cp -R content before
	exits 3 kinerja build -q -s content -o content/public \
		--themes "$root/themes"
	same before content
	exits 3 kinerja build -q -s content -o . --themes "$root/themes"
	same before content
	mkdir site
	mv content site/content
	exits 3 kinerja build -q -s site/content -o site \
		--themes "$root/themes"
	same before site/content
'

test_case 'a foreign file at the address of a new page is not lost' '
	content_minimal content
	exits 0 build
	mkdir -p public/opd/dinas-lain
	echo "milik orang lain" >public/opd/dinas-lain/index.html
	content_opd content dinas-lain
	refused 3 build
	has public/opd/dinas-lain/index.html "milik orang lain"
'

test_case 'what a killed build left behind is cleared away' '
	content_minimal content
	exits 0 build
	mkdir -p .public.kinerja-baru/opd
	echo "setengah jadi" >.public.kinerja-baru/index.html
	exits 0 build
	absent .public.kinerja-baru
	lacks public/index.html "setengah jadi"
'

test_case 'two builds at once leave one whole site' '
	content_minimal content
	content_opd content dinas-lain
	exits 0 build
	cp -R public expected
	rm -r public
	build & first=$!
	build & second=$!
	wait $first
	wait $second
	same expected public
'

test_case 'the content is not touched' '
	content_minimal content
	content_opd content dinas-lain
	find content -printf "%p %i %T@ %m\n" | sort >before
	exits 0 check
	exits 0 build
	find content -printf "%p %i %T@ %m\n" | sort >after
	same before after
'

test_case 'a page is 0644 and a folder 0755, whatever the umask' '
	content_minimal content
	umask 077
	exits 0 build
	is "$(find public -type f ! -perm 644)" ""
	is "$(find public -type d ! -perm 755)" ""
'

if [ "$(id -u)" = 0 ]; then
	skip_case 'an output folder without rights' 'root may write anywhere'
	skip_case 'a file that may not be read' 'root may read anything'
else
	test_case 'an output folder without rights: exit 3' '
		content_minimal content
		mkdir locked
		chmod 555 locked
		exits 3 kinerja build -q -s content -o locked/public \
			--themes "$root/themes"
		has err locked/public
		chmod 755 locked
		is "$(ls -A locked)" ""
	'
	test_case 'a file that may not be read: exit 3, nothing written' '
		content_minimal content
		chmod 000 content/opd/dinas-uji/opd.json
		exits 3 build
		has err opd/dinas-uji/opd.json
		absent public
	'
fi

done_testing
