#!/bin/sh
# kinerja new ci: templates for code hosts, and hooks of git that are tried
# here with real commits and a real push.
. "$(dirname "$0")/lib.sh"

export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@x.example \
	GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@x.example
git config --global init.defaultBranch main

# What hooks run: the program under test, with the theme of this checkout.
program=$trash/kinerja
cat >"$program" <<END
#!/bin/sh
exec "$KINERJA" "\$@" --themes "$root/themes"
END
chmod +x "$program"

# bad: a number as text, in an OPD's report
bad() {
	echo '{"indikator": [{"kode": "IKU-1", "realisasi": "72,13"}]}' \
		>isi/opd/dinas-lain/2024/kinerja.json
}

# repository: the content in the folder isi, committed, with the hooks made
repository() {
	git init -q .
	content_minimal isi
	content_opd isi dinas-lain
	kinerja new ci hook -s isi >made
	git add isi
	git commit -q -m Awal
}

# server: the same, and a bare repository with the hook that is pushed to
server() {
	repository
	git init -q --bare server.git
	cp .githooks/pre-receive server.git/hooks
	git remote add origin server.git
}

push() {
	KINERJA="$program" git push -q origin "$@"
}

test_case 'github and gitlab: one file each, the folder filled in' '
	content_minimal isi/kinerja
	exits 0 kinerja new ci github -s isi/kinerja
	has .github/workflows/kinerja.yml "ISI: \"isi/kinerja\"" \
		"--format github"
	has out .github/workflows/kinerja.yml KINERJA_REPOSITORI
	exits 0 kinerja new ci gitlab -s isi/kinerja
	has .gitlab-ci.yml "ISI: \"isi/kinerja\"" "--format gitlab"
	lacks .gitlab-ci.yml "@"
	lacks .github/workflows/kinerja.yml "@ISI@"
	is "$(find isi -type f | wc -l)" 2
'

test_case 'they are YAML without tabs, and their commands are shell' '
	content_minimal .
	exits 0 kinerja new ci github
	exits 0 kinerja new ci gitlab
	lacks .gitlab-ci.yml "$(printf "\\t")"
	lacks .github/workflows/kinerja.yml "$(printf "\\t")"
	sed -n "s/^        run: \([^|]\)/\1/p; s/^          //p" \
		.github/workflows/kinerja.yml | grep -v "^[A-Z]*: \|^[a-z-]*: " >run
	grep kinerja run
	sh -n run
	has .gitlab-ci.yml "ISI: \".\""
'

test_case 'what these run are commands and options that exist' '
	content_minimal .
	exits 0 kinerja new ci github
	exits 0 kinerja new ci gitlab
	rm out err
	for format in github gitlab; do
		"$program" check -s . --format $format >/dev/null
	done
	exits 0 kinerja review --help
	has out --format markdown
	has .github/workflows/kinerja.yml "kinerja review -s"
'

test_case 'what a job leaves in the folder is no content' '
	content_minimal .
	exits 0 kinerja new ci github
	exits 0 kinerja new ci gitlab
	exits 0 kinerja new ci hook
	rm out err
	for file in $(sed -n "s/.* >\([^ ]*\)\( .*\)*$/\1/p" .gitlab-ci.yml); do
		echo x >$file
	done
	[ -e .temuan.json ]
	mkdir .kinerja
	"$program" check -s . >../said
	has ../said "Tidak ada kesalahan."
'

test_case 'nothing that is there is written over' '
	content_minimal .
	echo "milik orang" >.gitlab-ci.yml
	exits 1 kinerja new ci gitlab
	reports .gitlab-ci.yml K605
	is "$(cat .gitlab-ci.yml)" "milik orang"
'

test_case 'a folder that is not of the repository, or has no content' '
	content_minimal isi
	exits 1 kinerja new ci hook -s "$PWD/isi"
	reports "$PWD/isi" K607
	exits 1 kinerja new ci hook -s isi/opd
	reports isi/opd K607
	mkdir "a\$(b)"
	cp isi/situs.json "a\$(b)"
	exits 1 kinerja new ci hook -s "a\$(b)"
	absent .githooks
'

test_case 'an unknown template suggests the nearest' '
	content_minimal .
	exits 1 kinerja new ci gitlap
	has err "\"gitlab\"" "[K608]"
	exits 1 kinerja new ci xyzzyplugh
	has err "github, gitlab, atau hook"
'

test_case 'hook: files that run, in the folder hooks want' '
	content_minimal .
	exits 0 kinerja new ci hook
	[ -x .githooks/pre-commit ]
	[ -x .githooks/pre-receive ]
	has out "git config core.hooksPath .githooks" hooks/
'

test_case 'pre-commit: what is to be committed is checked, not what is there' '
	repository
	git config core.hooksPath .githooks
	export KINERJA="$program"
	bad
	git add isi
	rm -r isi/opd/dinas-lain
	exits 1 git commit -q -m Salah
	reports opd/dinas-lain/2024/kinerja.json:1: K021
	git checkout -q HEAD -- isi
	bad
	exits 0 git commit -q -m "Kosong" --allow-empty
	is "$(git log --format=%s | head -1)" Kosong
	is "$(git status --porcelain isi)" \
		" M isi/opd/dinas-lain/2024/kinerja.json"
'

test_case 'pre-receive: a good push is accepted' '
	server
	exits 0 push main
	is "$(git -C server.git log --format=%s main)" Awal
'

test_case 'pre-receive: a bad push is refused, with the findings and how to go on' '
	server
	exits 0 push main
	bad
	git commit -q -am Salah
	exits 1 push main
	has err "remote: opd/dinas-lain/2024/kinerja.json:1:47: kesalahan:" \
		"[K021]" "remote: Kiriman ke main ditolak: perbaiki" \
		"pre-receive hook declined"
	is "$(git -C server.git log --format=%s main)" Awal
	git revert --no-edit HEAD
	exits 0 push main
	is "$(git -C server.git log --format=%s main | wc -l)" 3
'

test_case 'pre-receive: what attributes would hide is checked as well' '
	server
	echo "* export-ignore" >.gitattributes
	bad
	git add .gitattributes isi
	git commit -q -m Salah
	exits 1 push main
	has err "[K021]"
'

test_case 'pre-receive: other branches are free, unless one is named' '
	server
	exits 0 push main
	git checkout -q -b usulan
	bad
	git commit -q -am Salah
	exits 0 push usulan
	git -C server.git config kinerja.cabang terbit
	exits 0 push usulan:main
	exits 1 push usulan:terbit
	has err "Kiriman ke terbit ditolak"
	exits 0 push --delete usulan
'

test_case 'pre-receive: without the program nothing is accepted unchecked' '
	server
	exits 1 env KINERJA=tiada-kinerja git push -q origin main
	has err "remote: Kiriman ke main ditolak: kinerja belum terpasang"
	is "$(git -C server.git for-each-ref)" ""
'

test_case 'nothing is left behind' '
	server
	mkdir sementara
	export TMPDIR="$PWD/sementara"
	exits 0 push main
	bad
	git commit -q -am Salah
	exits 1 push main
	is "$(ls -A sementara)" ""
'

done_testing
