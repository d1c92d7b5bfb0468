#!/bin/sh
# What is small to send and large to read.
# A pack of a few hundred kilobytes in which a file of ten bytes is kept as
# the difference to one of 300 MB: what an object's size does not tell. That
# version is not available, and memory stays bounded. trust.md G10.
# shellcheck shell=sh
# shellcheck source=tests/history/lib.sh
. "$(dirname "$0")/lib.sh"

# The sanitizers need more address space than any limit leaves them.
unlimited=
nm "$DUMP" 2>/dev/null | grep -q __asan_init && unlimited=yes

# bomb: the pack, on stdout; the small blob is ten times "x"
cat >"$trash/bomb" <<'END'
use strict;
use warnings;
use Compress::Zlib;
use Digest::SHA 'sha1';
my $size = 300 << 20;

sub head {	# of an object in a pack: kind, size
	my ($kind, $n) = @_;
	my @byte = ($kind << 4 | $n & 15);
	for ($n >>= 4; $n; $n >>= 7) {
		$byte[-1] |= 128;
		push @byte, $n & 127;
	}
	return pack 'C*', @byte;
}

sub number {	# in a delta
	my ($n) = @_;
	my @byte = ($n & 127);
	while ($n >>= 7) {
		$byte[-1] |= 128;
		push @byte, $n & 127;
	}
	return pack 'C*', @byte;
}

my $z = deflateInit(-Level => 9);
my $large = head(3, $size);
for (1 .. $size >> 20) {
	$large .= $z->deflate('x' x (1 << 20));
}
$large .= $z->flush;

my $delta = number($size) . number(10) . pack 'C*', 0x90, 10;
my $n = length $large;
my @back = ($n & 127);
while ($n >>= 7) {
	unshift @back, --$n & 127 | 128;
}
my $small = head(6, length $delta) . pack('C*', @back) . compress($delta);
my $pack = 'PACK' . pack('NN', 2, 2) . $large . $small;
binmode STDOUT;
print $pack, sha1($pack);
END

test_case 'a small file kept as the difference to a very large one' '
	three content
	perl ../bomb >bomb.pack
	[ "$(stat -c %s bomb.pack)" -lt 2000000 ]
	git -C content index-pack --stdin <bomb.pack >index.out
	id=$(printf xxxxxxxxxx | git -C content hash-object -t blob --stdin)
	[ ! -e content/.git/objects/$(echo $id | cut -c 1-2) ]
	git -C content update-index --add --cacheinfo \
		100644,$id,opd/dinas-satu/profil.md
	tick
	git -C content commit -q -m "Profil kecil"
	git -C content reset -q --hard HEAD~1
	(
		[ -n "$unlimited" ] || ulimit -v 400000
		exits 0 timeout 20 "$DUMP" content ORIG_HEAD
	)
	has out "length 4 read 4"
	grep -q "^opd/dinas-satu 4 .* tak-tersedia ok Profil kecil" out
	grep -q "^opd/dinas-satu 3 .* terbaca ok Perbaikan dua" out
'

test_case 'more entries than a folder may have' '
	repository r
	mkdir r/halaman
	(cd r/halaman && seq 100001 | xargs touch)
	exits 1 kinerja check -s r --themes "$root/themes"
	reports halaman: K092
'
done_testing
