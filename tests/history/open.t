#!/bin/sh
# Which repositories are read, and that only what is submitted counts: not
# the environment, not replacements, not the machine's settings.
. "$(dirname "$0")/lib.sh"

# no_history: the site is there, and nothing of a history in it
no_history() {
	exits 0 build
	is "$(cat err)" ''
	exists public/opd/dinas-satu/index.html
	absent public/opd/dinas-satu/riwayat public/perubahan
	dump content
	is "$(cat out)" none
}

test_case 'no repository' '
	content_minimal content
	content_opd content dinas-satu
	no_history
	exits 3 build --rev HEAD
	has err "[K707]"
'

test_case 'an empty repository, whose HEAD is unborn' '
	git init -q -b main content
	content_minimal content
	content_opd content dinas-satu
	no_history
	exits 3 build --rev main
	has err "[K702]"
'

test_case 'HEAD on a branch that is not there' '
	three content
	git -C content symbolic-ref HEAD refs/heads/tidak-ada
	no_history
	dump content main
	has out "length 3 read 3"
'

test_case 'a commit without the content' '
	git init -q -b main content
	content_minimal content
	content_opd content dinas-satu
	tick
	git -C content commit -q --allow-empty -m Kosong
	exits 0 build
	dump content
	lacks out opd/
'

test_case 'ids are fixed, and versions are those of git' '
	three content
	is "$(head_of content)" dca17cab66632db50ec6c4f4e2ff5564dc6bedf8
	dump content
	agrees content dinas-satu
	has out "end root -" "before first -" "length 3 read 3" \
		"opd/dinas-satu 3 $(head_of content) 2023-11-18 05:13"
	exits 0 build
	exists public/opd/dinas-satu/riwayat/index.html \
		public/opd/dinas-satu/riwayat/3/index.html
	absent public/opd/dinas-satu/riwayat/4
'

test_case 'a detached HEAD' '
	three content
	git -C content checkout -q HEAD~1
	dump content
	has out "length 2 read 2"
	agrees content dinas-satu
'

test_case 'bare, and a .git folder by its path' '
	three content
	dump content
	mv out plain
	git clone -q --bare content bare.git
	dump bare.git
	same plain out
	dump content/.git
	same plain out
	exits 0 build -s bare.git
	exists public/opd/dinas-satu/riwayat/3/index.html
'

test_case 'a linked work tree, and a .git file with a relative path' '
	three content
	dump content
	mv out plain
	git -C content worktree add -q ../linked
	dump linked
	same plain out
	mkdir other
	mv content/.git other/store
	echo "gitdir: ../other/store" >content/.git
	dump content
	same plain out
'

test_case 'content in a folder of the repository' '
	three content
	mkdir -p lain/isi/dalam
	git init -q -b main lain
	cp -r content/opd content/situs.json lain/isi/dalam
	commit lain Pertama
	echo catatan >lain/catatan.txt
	commit lain "Bukan isi"
	figure lain/isi/dalam dinas-satu 50
	commit lain Kedua
	dump lain/isi/dalam
	mv out plain
	of_git lain isi/dalam/opd/dinas-satu >git.list
	mv plain out
	versions dinas-satu >kinerja.list
	same git.list kinerja.list
	has out "length 3 read 3"
	mv out plain
	dump lain HEAD:isi/dalam
	same plain out
	dump lain HEAD:isi/dalam/
	same plain out
	CODE=3 dump lain HEAD:isi/lain
	has err "[K702]"
'

test_case 'the folder of the content moved in the repository' '
	three content
	mkdir content/isi
	git -C content mv situs.json opd isi
	commit content "Pindah ke isi"
	figure content/isi dinas-satu 60
	commit content "Sesudah pindah"
	dump content HEAD:isi
	is "$(versions dinas-satu)" "$(git -C content log --reverse \
		--first-parent --format=%H -- isi/opd/dinas-satu)"
'

test_case 'GIT_ variables of the environment are ignored' '
	three content
	dump content
	mv out plain
	repository jahat dinas-jahat
	mkdir kosong
	GIT_DIR=$PWD/jahat/.git GIT_WORK_TREE=$PWD/jahat \
		GIT_OBJECT_DIRECTORY=$PWD/kosong GIT_NAMESPACE=x \
		GIT_ALTERNATE_OBJECT_DIRECTORIES=$PWD/jahat/.git/objects \
		GIT_INDEX_FILE=$PWD/kosong/index \
		GIT_COMMON_DIR=$PWD/jahat/.git GIT_CEILING_DIRECTORIES=$PWD \
		GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.bare \
		GIT_CONFIG_VALUE_0=true GIT_SHALLOW_FILE=$PWD/kosong/s \
		GIT_REPLACE_REF_BASE=refs/heads dump content
	same plain out
	mkdir tanpa
	content_minimal tanpa
	GIT_DIR=$PWD/content/.git dump tanpa
	is "$(cat out)" none
'

test_case 'replaced objects and grafts are ignored, unlike by git' '
	three content
	dump content
	mv out plain
	git -C content replace HEAD~1 HEAD~2
	dump content
	same plain out
	git -C content replace -d HEAD~1
	head_of content >content/.git/info/grafts
	dump content
	same plain out
'

test_case '.mailmap and .gitattributes of the repository do nothing' '
	three content
	printf "Orang Lain <lain@uji.example> <siti@uji.example>\n" \
		>content/.mailmap
	printf "*.json filter=jahat eol=crlf ident\n" \
		>content/.gitattributes
	commit content Atribut
	cat >>content/.git/config <<-END
	[filter "jahat"]
		smudge = touch $PWD/dijalankan
		clean = touch $PWD/dijalankan
	[core]
		fsmonitor = touch $PWD/dijalankan
	END
	exits 0 build
	dump content
	absent dijalankan
	lacks out "Orang Lain"
	rm content/.git/config
	agrees content dinas-satu
'

test_case 'objects in an alternate' '
	three content
	git clone -q -s content kedua
	dump content
	mv out plain
	dump kedua
	same plain out
'

test_case 'a packed repository with a commit graph and packed refs' '
	three content
	dump content
	mv out plain
	git -C content gc -q --prune=now
	git -C content commit-graph write --reachable 2>/dev/null
	git -C content multi-pack-index write 2>/dev/null
	git -C content pack-refs --all
	dump content
	same plain out
'

test_case 'stale locks stop nobody' '
	three content
	for lock in index HEAD config packed-refs refs/heads/main shallow; do
		touch content/.git/$lock.lock
	done
	dump content
	has out "length 3 read 3"
	exits 0 build
'

test_case 'nothing in the repository is written' '
	three content
	find content -printf "%p %s %T@ %m\n" | sort >before
	exits 0 build
	dump content
	find content -printf "%p %s %T@ %m\n" | sort >after
	same before after
'

test_case 'an unknown extension is named' '
	three content
	git -C content config core.repositoryFormatVersion 1
	git -C content config extensions.masaDepan true
	CODE=3 dump content
	has err "[K703]" masadepan
'

if git init -q --object-format=sha256 "$trash/sha256" 2>/dev/null; then
	test_case 'a SHA-256 repository' '
		git init -q --object-format=sha256 -b main content
		content_minimal content
		commit content Pertama
		CODE=3 dump content
		has err "[K703]" objectformat
		exits 3 build
		absent public
		exits 0 build --no-history
	'
else
	skip_case 'a SHA-256 repository' 'this git knows none'
fi

owner='a repository of another user, and the command for it'
if [ "$(id -u)" = 0 ] && id nobody >/dev/null 2>&1; then
	test_case "$owner" '
		three content
		dump content
		mv out plain
		chown -R nobody content
		CODE=3 dump content
		has err "[K701]" \
"git config --global --add safe.directory '"'\$PWD/content'"'"
		exits 3 build
		has err "[K701]"
		dump --trust content
		same plain out
		exits 0 build --trust-repo
		exists public/opd/dinas-satu/riwayat/3/index.html
		unset GIT_CONFIG_GLOBAL
		CODE=3 dump content/opd/dinas-satu
		sed -n "s/.*: \(git config .*\) (atau.*/\1/p" err >command
		sh ./command
		dump content
		same plain out
	'
else
	skip_case "$owner" 'only root can make one'
fi

done_testing
