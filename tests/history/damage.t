#!/bin/sh
# Repositories that are damaged: kinerja says so, or the damage does not
# matter to it; it never falls over, and never tells another history.
. "$(dirname "$0")/lib.sh"

# small DIR: three versions of an OPD in as few objects as can be
small() {
	git init -q -b main "$1"
	git -C "$1" config gc.auto 0
	content_minimal "$1"
	commit "$1" Satu
	echo '# Profil' >"$1/opd/dinas-uji/profil.md"
	commit "$1" Dua
	echo '# Profil dinas' >"$1/opd/dinas-uji/profil.md"
	commit "$1" Tiga
	dump "$1"
	mv out plain
	grep '^opd' plain | sed 's/ terbaca / . /' >plain.list
}

# survives WHAT: dump ended by itself; it told what is in plain, or part of
# that and what is wrong. Few processes, since it is called often.
survives() {
	got=0
	timeout 20 "$DUMP" content >out 2>err || got=$?
	if [ -s err ] && grep -q -e Sanitizer -e 'runtime error' err; then
		got=99
	fi
	case $got in
	0)
		if cmp -s plain out; then
			return
		fi
		grep -q -e '^end missing' -e '^unreadable' -e tak-tersedia \
			out || { echo "$1 changed:"; cat out; return 1; }
		# no version may be one that is not in plain
		sed -n 's/^opd.[^ ]* [0-9]* \([^ ]*\).*/\1/p' out >ids
		while read -r id; do
			grep -q "$id" plain ||
				{ echo "$1: new version $id"; return 1; }
		done <ids
		;;
	3)
		grep -q '\[K70[24]\]' err || { echo "$1:"; cat err; return 1; }
		;;
	*)
		echo "$1: exit code $got"
		cat out err
		return 1
		;;
	esac
}

# builds WHAT: so does a build of it
builds() {
	got=0
	timeout 20 "$KINERJA" build -q -s content/.git -o public \
		--themes "$root/themes" >out 2>err || got=$?
	case $got in
	0 | 3) ;;
	*)
		echo "$1: build ended with $got"
		cat err
		return 1
		;;
	esac
}

# variants FILE STEP [LENGTH…]: the folder v with copies of a file, each with
# the bits of one byte turned, at each STEP bytes and at the last; and copies
# cut to these lengths
variants() {
	rm -rf v
	mkdir v
	perl -e '
		my ($file, $step, @cut) = @ARGV;
		sub put { open my $f, ">", "v/$_[0]" or die; print {$f} $_[1] }
		local $/;
		open my $f, "<", $file or die;
		my $all = <$f>;
		my $last = length($all) - 1;
		for my $at (grep { $_ % $step == 0 || $_ == $last } 0 .. $last) {
			my $bad = $all;
			substr($bad, $at, 1) = ~substr($bad, $at, 1);
			put("flipped-$at", $bad);
		}
		put("cut-$_", substr($all, 0, $_)) for @cut;' "$@"
}

# each_variant FILE: kinerja survives each of them in place of the file
each_variant() {
	mv "$1" kept
	for variant in v/*; do
		mv "$variant" "$1"
		survives "$1 $variant"
	done
	mv kept "$1"
}

test_case 'each object in turn is missing' '
	small content
	n=0
	for object in content/.git/objects/??/*; do
		mv $object kept
		survives $object
		[ $((n % 4)) != 0 ] || builds $object
		mv kept $object
		n=$((n + 1))
	done
	[ $n -gt 12 ]
	dump content
	same plain out
'

test_case 'each object in turn is empty, cut, or flipped' '
	small content
	for object in content/.git/objects/??/*; do
		size=$(stat -c %s $object)
		variants $object $((size / 2)) 0 $((size / 2))
		each_variant $object
	done
	dump content
	same plain out
'

test_case 'an object that holds another, whole and valid' '
	small content
	new=$(git -C content rev-parse HEAD:opd/dinas-uji/profil.md)
	old=$(git -C content rev-parse HEAD~1:opd/dinas-uji/profil.md)
	folder=content/.git/objects
	place=$folder/$(echo $new | sed "s,^..,&/,")
	rm -f $place
	cp $folder/$(echo $old | sed "s,^..,&/,") $place
	dump content
	has out tak-tersedia
	exits 3 build -s content/.git
	has err "[K705]" $new
	absent public
	tree=$(git -C content rev-parse HEAD~1:opd)
	other=$(git -C content rev-parse HEAD~2:opd)
	place=$folder/$(echo $tree | sed "s,^..,&/,")
	rm -f $place
	cp $folder/$(echo $other | sed "s,^..,&/,") $place
	dump content
	has out "unreadable $(head_of content HEAD~1)"
'

test_case 'an object of another kind under the id of a tree' '
	small content
	blob=$(git -C content rev-parse HEAD:situs.json)
	tree=$(printf "040000 tree %s\topd\n" $blob |
		git -C content mktree --missing 2>/dev/null) ||
		tree=$(printf "40000 opd\0%s" "$(echo $blob |
			perl -ne "chomp; print pack q(H*), \$_")" |
			git -C content hash-object -w -t tree --literally \
				--stdin)
	git -C content update-ref refs/heads/main $(git -C content \
		commit-tree -p HEAD -m Rusak $tree)
	dump content
	has out "unreadable $(head_of content)"
'

test_case 'a pack with a flipped byte, at each 64th, or cut' '
	small content
	git -C content repack -q -a -d
	for pack in content/.git/objects/pack/*.pack; do
		variants $pack 64 0 1 12 200 $(($(stat -c %s $pack) / 2))
		each_variant $pack
	done
'

test_case 'an index of a pack with a flipped byte, or cut' '
	small content
	git -C content repack -q -a -d
	for index in content/.git/objects/pack/*.idx; do
		variants $index 97 0 1 8 1000 1040 \
			$(($(stat -c %s $index) - 1))
		each_variant $index
	done
'

test_case 'files of the repository that make no sense' '
	small content
	echo "ref: refs/heads/../../../x" >content/.git/HEAD
	survives "HEAD that leaves"
	echo 123 >content/.git/HEAD
	survives "HEAD without a name"
	: >content/.git/HEAD
	survives "HEAD empty"
	echo "ref: refs/heads/main" >content/.git/HEAD
	echo zzz >content/.git/refs/heads/main
	survives "a branch that is no id"
	git -C content rev-parse main~0 >/dev/null 2>&1 ||
		echo 0000000000000000000000000000000000000001 \
			>content/.git/refs/heads/main
	survives "a branch to nothing"
	echo "[core" >content/.git/config
	survives "a broken config"
'

done_testing
