#!/bin/sh
# Commits whose text, names and dates are malformed or hostile: that commit
# loses what cannot be known, the history goes on, and no page is harmed.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# raw DIR: a commit of all there is with the header lines and the message of
# stdin after its tree and parent lines, as they are
raw() {
	git -C "$1" add -A
	{
		echo "tree $(git -C "$1" write-tree)"
		echo "parent $(head_of "$1")"
		cat
	} >"$1.raw"
	git -C "$1" update-ref refs/heads/main \
		"$(git -C "$1" hash-object -w -t commit --literally --stdin \
			<"$1.raw")"
}

# version N: the lines of dinas-satu's version in out
version() {
	awk -v n="$1" '/^opd/ { on = $1 == "opd/dinas-satu" && $2 == n }
		on' out
}

# header AUTHOR COMMITTER [MESSAGE]: what raw reads
header() {
	printf 'author %s\ncommitter %s\n\n%s\n' "$1" "$2" "${3:-Pesan}"
}

# no_address FILE…: no e-mail address in them
no_address() {
	code=0
	grep -r -a -n --exclude="*.zip" --exclude="*.xlsx" --exclude="*.png" \
		-E '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+' "$@" || code=$?
	is $code 1
}

good='Siti Uji <siti@uji.example> 1700400000 +0700'

# Each line: a committer, and the time that is known of it. One commit each.
cat >"$trash/dates" <<'END'
Siti <s@uji.example> 0 +0000|1970-01-01 07:00
Siti <s@uji.example> 1 -0700|1970-01-01 07:00
Siti <s@uji.example> -5 +0000|-
Siti <s@uji.example> 4102444799 +0000|2100-01-01 06:59
Siti <s@uji.example> 4102444800 +0000|-
Siti <s@uji.example> 4291747200 +0000|-
Siti <s@uji.example> 100000000000000000000 +0000|-
Siti <s@uji.example> 18446744073709551616 +0000|-
Siti <s@uji.example> 99999999999999999999999999999999999999 +0000|-
Siti <s@uji.example> 1700400000 +9999|2023-11-19 20:20
Siti <s@uji.example> 1700400000 -9999|2023-11-19 20:20
Siti <s@uji.example> 1700400000 +99999999999|2023-11-19 20:20
Siti <s@uji.example> 1700400000 zona|2023-11-19 20:20
Siti <s@uji.example> 1700400000|-
Siti <s@uji.example>|-
Siti <s@uji.example> tanggal +0700|-
Siti <s@uji.example 1700400000 +0700|-
Siti|-
<>|-
|-
Siti <s@uji.example> 0x10 +0700|-
Siti <s@uji.example> 1700400000.5 +0700|-
Siti <a>b> 1700400000 +0700|2023-11-19 20:20
END

test_case 'committers and dates that make no sense' '
	three content
	n=3
	while IFS="|" read -r who when; do
		n=$((n + 1))
		figure content dinas-satu $((100 + n))
		header "$good" "$who" | raw content
	done <../dates
	dump content
	has out "length $n read $n"
	agrees content dinas-satu
	n=3
	while IFS="|" read -r who when; do
		n=$((n + 1))
		version $n >one
		grep -q -E "^opd/dinas-satu $n [0-9a-f]{40} $when terbaca" \
			one || { echo "$who, not $when:"; cat one; false; }
		has one "  author Siti Uji"
	done <../dates
	exits 0 build -s content/.git
	has err "[K713]"
	exists public/opd/dinas-satu/riwayat/$n/index.html
	no_address public out
'

# Each line: an author, and what is shown of it ("": nothing is known).
cat >"$trash/authors" <<'END'
Budi <b@uji.example> 1 +0|Budi
Budi|
 <b@uji.example> 1 +0|
<b@uji.example> 1 +0|
<>|
|
b@uji.example <b@uji.example> 1 +0|…
Budi b@uji.example Uji <x> 1 +0|Budi … Uji
Budi <<<<|Budi
<script>alert(1)</script> <b@uji.example> 1 +0|
&lt;b&gt; <b@uji.example> 1 +0|&lt;b&gt;
"Budi", S.Kom. <b@uji.example> 1 +0|"Budi", S.Kom.
END

test_case 'authors that make no sense, or give an address' '
	three content
	n=3
	while IFS="|" read -r who name; do
		n=$((n + 1))
		figure content dinas-satu $((100 + n))
		header "$who" "$good" | raw content
	done <../authors
	dump content
	agrees content dinas-satu
	n=3
	while IFS="|" read -r who name; do
		n=$((n + 1))
		version $n >one
		is "$(sed -n "s/^  author //p" one)" "$name"
		has one "ok Pesan"
	done <../authors
	exits 0 build -s content/.git
	exists public/opd/dinas-satu/riwayat/$n/index.html
	no_address public out
'

test_case 'headers that are missing, doubled, or unknown' '
	three content
	figure content dinas-satu 101
	printf "\nTanpa baris lain\n" | raw content
	figure content dinas-satu 102
	printf "author %s\nauthor Lain <l> 1 +0\ncommitter %s\ntree %s\n\nDua\n" \
		"$good" "$good" "$(git -C content rev-parse HEAD~1^{tree})" |
		raw content
	figure content dinas-satu 103
	printf "author %s\ncommitter %s\nmergetag object x\n y\ngpgsig x\n \
tree 1\nacak\n\nTiga\n" "$good" "$good" | raw content
	figure content dinas-satu 104
	printf "author %s\ncommitter %s\n" "$good" "$good" | raw content
	dump content
	has out "length 7 read 7" "  author Siti Uji"
	agrees content dinas-satu
	is "$(version 4 | head -n 1 | cut -d" " -f 4-)" \
		"- terbaca ok Tanpa baris lain"
	is "$(version 7 | head -n 1 | sed "s/.* ok//")" " "
	exits 0 build -s content/.git
'

test_case 'parents and trees that are no ids end what is known there' '
	three content
	good_tree=$(git -C content write-tree)
	for line in "parent zzz" "parent $(head_of content)0" "parent"; do
		id=$(printf "tree %s\n%s\nauthor %s\ncommitter %s\n\nX\n" \
			"$good_tree" "$line" "$good" "$good" |
			git -C content hash-object -w -t commit --literally \
				--stdin)
		next=$(printf "tree %s\nparent %s\nauthor %s\n\nY\n" \
			"$good_tree" $id "$good" |
			git -C content hash-object -w -t commit --literally \
				--stdin)
		dump content $next
		grep -q -e "^end missing $id" -e "^end root" out
	done
	id=$(printf "author %s\n\nX\n" "$good" |
		git -C content hash-object -w -t commit --literally --stdin)
	CODE=3 dump content $id
	grep -q -e "\[K704\]" -e "\[K702\]" err
'

test_case 'clocks that go back are marked, and order stays that of the line' '
	three content
	for day in 5 -3 4 -3 9; do
		figure content dinas-satu $((500 + day))
		header "$good" "S <s@uji.example> $((1700400000 + \
			day * 86400)) +0700" | raw content
	done
	dump content
	agrees content dinas-satu
	is "$(awk "/^opd.dinas-satu/ { print \$7 }" out | tr "\n" " ")" \
		"ok ok ok ok backwards backwards backwards ok "
	exits 0 build -s content/.git
	has err "[K713]"
'

test_case 'messages in other encodings' '
	three content
	figure content dinas-satu 101
	printf "author Ren\351 <r@uji.example> 1 +0\ncommitter %s\n\
encoding ISO-8859-1\n\nPerbaikan \351 kafe\n" "$good" | raw content
	figure content dinas-satu 102
	printf "author Ren\351 <r@uji.example> 1 +0\ncommitter %s\n\n\
Perbaikan \351\377 kafe\n" "$good" | raw content
	figure content dinas-satu 103
	printf "author Siti <r@uji.example> 1 +0\ncommitter %s\n\
encoding tidak-ada\n\nPerbaikan\n" "$good" | raw content
	figure content dinas-satu 104
	printf "author S <r> 1 +0\ncommitter %s\n\nNol \0 di tengah\n" \
		"$good" | raw content
	dump content
	agrees content dinas-satu
	version 4 >one
	has one "ok Perbaikan é kafe" "author René"
	version 5 >one
	has one "ok Perbaikan �� kafe" "author Ren�"
	perl -e "local \$/; open F, q(<), q(out); exit !utf8::decode(<F>)"
	exits 0 build -s content/.git
	perl -e "local \$/; for (glob q(public/opd/*/riwayat/*/index.html)) {
		open F, q(<), \$_; \$t = <F>;
		exit 1 if !utf8::decode(\$t) || \$t =~ /\0/ }"
'

test_case 'subjects and reasons that would be markup, or hide something' '
	three content
	figure content dinas-satu 101
	header "$good" "$good" "<script>alert(1)</script> & \"x\"

Isi yang tidak terbit.

Alasan: <img src=x onerror=alert(2)> tanya a.b@uji.example
Jenis: <b>koreksi
Signed-off-by: Siti <siti@uji.example>" | raw content
	figure content dinas-satu 102
	printf "author S <s> 1 +0\ncommitter %s\n\n\342\200\256gnaw\342\200\254\
 \342\200\213nol \033[31mwarna\007\n" "$good" | raw content
	figure content dinas-satu 103
	header "$good" "$good" "Hubungi mailto:siti@uji.example, a@b, @, x@y@z" |
		raw content
	dump content
	agrees content dinas-satu
	version 5 >one
	code=0
	LC_ALL=C grep -n "$(printf "\033")" out || code=$?
	is $code 1
	has one "gnaw nol [31mwarna"
	exits 0 build -s content/.git
	code=0
	grep -r -n -i --include="*.html" --include="*.xml" \
		-e "<script>alert" -e "<img src=x" -e "<b>koreksi" \
		public || code=$?
	is $code 1
	code=0
	grep -r -n -e "tidak terbit" -e "Signed-off-by" public || code=$?
	is $code 1
	grep -q -r "&lt;script&gt;alert(1)" public/opd/dinas-satu/riwayat
	no_address public out
'

test_case 'trailers: the last paragraph only, folded, any case' '
	three content
	figure content dinas-satu 101
	header "$good" "$good" "Satu

Alasan: bukan di akhir

alasan : angka sementara
  diganti angka tetap
JENIS: koreksi" | raw content
	figure content dinas-satu 102
	header "$good" "$good" "Alasan: ini judulnya" | raw content
	dump content
	version 4 >one
	has one "  alasan angka sementara diganti angka tetap" \
		"  jenis koreksi"
	version 5 >one
	lacks one "  alasan"
'

test_case 'long texts are cut' '
	three content
	long=$(perl -e "print q(pan\303\251jang ) x 2500")
	figure content dinas-satu 101
	header "$long <x@uji.example> 1 +0" "$good" "$long

Alasan: $long" | raw content
	figure content dinas-satu 102
	perl -e "print qq(author S <s> 1 +0\ncommitter S <s> 1700400000 +0\n\n),
		q(y) x 3000000, qq(\n)" | raw content
	dump content
	agrees content dinas-satu
	is "$(awk "length > 1100" out | wc -l)" 0
	perl -e "local \$/; open F, q(<), q(out); exit !utf8::decode(<F>)"
	exits 0 build -s content/.git
'

test_case 'a commit too large to be read ends what is known' '
	three content
	figure content dinas-satu 101
	perl -e "print qq(author S <s> 1 +0\ncommitter S <s> 1700400000 +0\n\n),
		q(y) x 5000000, qq(\n)" | raw content
	large=$(head_of content)
	figure content dinas-satu 102
	header "$good" "$good" Sesudahnya | raw content
	dump content
	has out "end missing $large"
	exits 0 build -s content/.git
	has err "[K711]"
'

done_testing
