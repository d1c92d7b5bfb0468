#!/bin/sh
# Golden trees: each case is built twice, under conditions that must not
# matter, and compared with what was accepted before (tests/golden/regen).
. "$(dirname "$0")/lib.sh"

n=0

# report TITLE LOG STATUS: one line of TAP, with the head of the log.
report() {
	n=$((n + 1))
	if [ "$3" = 0 ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		sed -n '1,40s/^/# /p' "$2"
	fi
}

modes() {
	(cd "$1" && find . -printf '%m %p\n' | LC_ALL=C sort -k 2)
}

for name in $(cases); do
	build "$name" "$tmp/one" >"$tmp/log" 2>&1
	report "$name: builds" "$tmp/log" $?

	{
		build_elsewhere "$name" "$tmp/two" &&
			diff -rq "$tmp/one" "$tmp/two"
	} >"$tmp/log" 2>&1
	report "$name: the same bytes elsewhere" "$tmp/log" $?

	modes "$tmp/one" >"$tmp/modes"
	modes "$tmp/two" 2>&1 | diff "$tmp/modes" - >"$tmp/log" 2>&1
	report "$name: the same modes elsewhere" "$tmp/log" $?

	digest "$name" "$tmp/one" "$tmp/digest" >"$tmp/log" 2>&1
	diff "$root/tests/golden/$name/paths" "$tmp/digest/paths" \
		>>"$tmp/log" 2>&1
	report "$name: the accepted paths" "$tmp/log" $?

	diff -ru "$root/tests/golden/$name/expected" "$tmp/digest/expected" \
		>"$tmp/log" 2>&1
	report "$name: the accepted pages" "$tmp/log" $?
	rm -rf "$tmp/one" "$tmp/two"
done
echo "1..$n"
