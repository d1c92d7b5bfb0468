#!/bin/sh
# kinerja schema: the JSON Schemas that the program carries.
. "$(dirname "$0")/lib.sh"

test_case 'without a name: all of them' '
	exits 0 kinerja schema
	for name in anggaran dokumen evaluasi kinerja opd rencana situs; do
		grep -qx $name out
	done
	is "$(ls "$root"/generator/schema/*.schema.json | wc -l)" \
		"$(wc -l <out)"
'

test_case 'each is printed as it stands in generator/schema' '
	kinerja schema >names
	while read -r name; do
		exits 0 kinerja schema $name
		same out "$root/generator/schema/$name.schema.json"
	done <names
'

test_case 'each is JSON, of draft 2020-12, and closed' '
	kinerja schema >names
	while read -r name; do
		kinerja schema $name >text
		perl -MJSON::PP -0777 -ne "JSON::PP->new->decode(\$_)" text
		has text "https://json-schema.org/draft/2020-12/schema" \
			"\"additionalProperties\": false"
	done <names
'

test_case 'an unknown name suggests the nearest: exit 2' '
	exits 2 kinerja schema anggran
	has err "\"anggaran\""
	is "$(cat out)" ""
'

test_case 'no name climbs out of the list' '
	exits 2 kinerja schema ../../../etc/passwd
	exits 2 kinerja schema ""
'

done_testing
