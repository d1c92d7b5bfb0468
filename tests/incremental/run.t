#!/bin/sh
# Builds after edits against builds from nothing; see edits.pl.
#
# usage: tests/incremental/run.t [N [SEED]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
case ${BUILD:=build} in
/*) ;;
*) BUILD=$root/$BUILD ;;
esac
export KINERJA="${KINERJA:-$BUILD/kinerja}" THEMES="$root/themes" \
	GEN="$BUILD/tests/bench/gen" GIT_CONFIG_NOSYSTEM=1 \
	GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C
exec perl "$here/edits.pl" "${1:-30}" "${2:-1}"
