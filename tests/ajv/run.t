#!/bin/sh
# The schemas, read by ajv: it and "kinerja check" find the same (run.js).
# Installs what the comparison is made with; skips, and says why, where it
# cannot.
#
# usage: tests/ajv/run.t
set -eu
here=$(cd "$(dirname "$0")" && pwd)

skip() {
	echo "1..0 # SKIP $1"
	exit 0
}

# What is there is good as long as it was made from the same list.
install_parts() {
	stamp=$here/node_modules/.installed
	wanted=$(cksum <"$here/package-lock.json")
	have=$(cat "$stamp" 2>/dev/null) || have=
	[ "$have" != "$wanted" ] || return 0
	(cd "$here" && npm ci --ignore-scripts --no-audit --no-fund \
		--loglevel=error) >&2 || return 1
	echo "$wanted" >"$stamp"
}

for program in node npm; do
	command -v $program >/dev/null || skip "no $program"
done
install_parts || skip 'npm could not install the parts'
exec node "$here/run.js"
