#!/bin/sh
# Feeds and tables of a history: readers of XML, CSV and JSON take them, ids
# stay what they were, and every value held when the repository says so.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

feeds='perubahan.xml opd/dinas-satu/perubahan.xml'

# hostile DIR: three, and a version that says and holds what must not get out
hostile() {
	three "$1"
	figure "$1" dinas-satu 43
	sed -i 's/Program Uji/=HYPERLINK(\\"x\\"), <b>\&amp;]]>/' \
		"$1/opd/dinas-satu/2024/anggaran.json"
	sed -i 's/"pagu": 98/"pagu": 99/' \
		"$1/opd/dinas-satu/2024/anggaran.json"
	GIT_AUTHOR_NAME='=cmd]]>' commit "$1" ']]><script>alert(1)</script> "x"

Alasan: =1+1, kata siti@uji.example; "kutip" & <em>
Jenis: koreksi
Signed-off-by: Siti Uji <siti@uji.example>'
}

# ids OUT: of all its feeds
ids() {
	for feed in $feeds; do
		grep '^<id>' "$1/$feed"
	done
}

# well_formed FILE…
well_formed() {
	xmllint --noout "$@"
}

if command -v xmllint >/dev/null; then
	test_case 'feeds are well-formed, whatever a submission says' '
		hostile r
		site r public
		for feed in $feeds; do
			well_formed public/$feed
		done
	'
else
	skip_case 'feeds are well-formed' 'no xmllint'
fi

test_case 'nothing of it is markup, a formula or an address' '
	hostile r
	site r public
	for name in $feeds opd/dinas-satu/riwayat.csv \
		opd/dinas-satu/riwayat.json; do
		lacks public/$name "uji.example"
		lacks public/$name "Signed-off"
		lacks public/$name "Siti Uji"
	done
	for feed in $feeds; do
		lacks public/$feed "<script"
		lacks public/$feed "]]>"
	done
	lacks public/opd/dinas-satu/riwayat.json "<"
	has public/opd/dinas-satu/riwayat.csv "\"'\''=HYPERLINK(" \
		",koreksi,\"'\''=1+1, kata "
	# a cell after a comma or at the start of a line
	if grep -n "\(^\|,\)\"\?[=+@]" public/opd/dinas-satu/riwayat.csv; then
		return 1
	fi
'

test_case 'an author has a name only where the site asks for it' '
	three r
	sed -i "s/\"tahun\"/\"riwayat\": {\"nama\": \"tampil\"}, \"tahun\"/" \
		r/situs.json
	commit r "Nama tampil"
	site r public
	has public/perubahan.xml "<name>Siti Uji</name>"
	lacks public/perubahan.xml "siti@"
'

test_case 'ids stay when versions come, the site moves, an OPD is renamed' '
	three r
	site r one
	ids one >before
	git -C r mv opd/dinas-satu opd/dinas-baru
	sed -i "s/Dinas dinas-satu/Dinas Baru/" r/opd/dinas-baru/opd.json
	sed -i "s,\"tahun\",\"alamat_situs\": \"https://lain.example/a/\"\,&," \
		r/situs.json
	commit r "Dinas berganti nama"
	site r two
	has two/perubahan.xml "https://lain.example/a/opd/dinas-baru/riwayat/4/"
	feeds="perubahan.xml opd/dinas-baru/perubahan.xml"
	ids two >after
	sort -u before >before.set
	sort -u after >after.set
	is "$(comm -23 before.set after.set)" ""
	is "$(comm -13 before.set after.set | wc -l)" 1
	is "$(sort after.set | uniq -d)" ""
'

test_case 'the same history gives the same bytes' '
	three r
	git clone -q --bare r r.git
	site r.git one
	site r.git two
	for name in $feeds opd/dinas-satu/riwayat.csv \
		opd/dinas-satu/riwayat.json; do
		same one/$name two/$name
	done
'

test_case 'a value holds from the version that brought it to the next' '
	three r
	site r public
	grep ",realisasi,,IKU-2," public/opd/dinas-satu/riwayat.csv |
		cut -d, -f10,14,15,16 >rows
	git -C r log --reverse --format=%H >commits
	{
		echo "40,1,2,$(sed -n 1p commits)"
		echo "41,2,3,$(sed -n 2p commits)"
		echo "42,3,,$(sed -n 3p commits)"
	} >expected
	same expected rows
'

test_case 'what a shallow clone leaves out is said, not made up' '
	three r
	git clone -q --bare --depth 2 "file://$PWD/r" r.git
	site r.git public
	has public/opd/dinas-satu/riwayat.json "dangkal"
	is "$(grep ",realisasi,,IKU-2," public/opd/dinas-satu/riwayat.csv |
		cut -d, -f10,12,14,15,16 | head -1)" "41,,,1,"
'

if command -v python3 >/dev/null; then
	cat >"$trash/read.py" <<'END'
"""CSV and JSON say the same, read by others than ourselves."""
import csv
import datetime
import json
import sys

bytes_ = open(sys.argv[1] + ".csv", "rb").read()
assert not bytes_.startswith(b"\xef\xbb\xbf")
assert bytes_.count(b"\n") == bytes_.count(b"\r\n")
with open(sys.argv[1] + ".csv", newline="", encoding="utf-8") as f:
    rows = list(csv.DictReader(f, strict=True))
with open(sys.argv[1] + ".json", encoding="utf-8") as f:
    data = json.load(f, parse_float=str, parse_int=str)
assert [k["nama"] for k in data["kolom"]] == list(rows[0])
assert len(rows) == len(data["baris"]) > 10
for cells, values in zip(rows, data["baris"]):
    for key, cell in cells.items():
        text = values[key] or ""
        assert cell in (text, "'" + text), (key, cell, text)
    for key in ("berlaku_sejak", "berlaku_sampai"):
        if cells[key]:
            time = datetime.datetime.fromisoformat(cells[key])
            assert time.utcoffset() == datetime.timedelta(hours=7)
END
	test_case 'other readers find the same in CSV as in JSON' '
		hostile r
		site r public
		python3 "$trash/read.py" public/opd/dinas-satu/riwayat
	'
else
	skip_case 'other readers find the same in CSV as in JSON' 'no python3'
fi

done_testing
