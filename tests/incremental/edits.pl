#!/usr/bin/perl
# Edits a generated site at random, builds it again and again into the same
# folder, and compares each time with a build from nothing: same files, same
# bytes, same messages, same exit code. Where an edit makes an error, nothing
# may change, and it is taken back.
#
#	edits.pl N [SEED]
#
# Prints TAP, one line for each kind of edit, with the number of times it came
# up. Environment: KINERJA, GEN (tests/bench/gen), THEMES; KEEP=1 leaves the
# folder behind after a difference.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Copy qw(copy);
use File::Find qw(find);
use File::Path qw(make_path remove_tree);
use File::Temp qw(tempdir);

my ($edits, $seed) = (@ARGV, 1);
my ($kinerja, $gen, $themes) = @ENV{qw(KINERJA GEN THEMES)};
my $tmp = tempdir(CLEANUP => !$ENV{KEEP});
my $isi = "$tmp/isi";
my $log = '';
srand($seed);

sub pick { return $_[int rand @_] }

sub run {
	system(@_) == 0 or die "@_: $?\n";
}

sub slurp {
	my ($path) = @_;
	open my $in, '<', $path or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

sub spew {
	my ($path, $text) = @_;
	make_path(dirname($path));
	open my $out, '>', $path or die "$path: $!\n";
	print $out $text;
	close $out or die "$path: $!\n";
}

sub files {
	my ($pattern) = @_;
	my @found;
	find({ no_chdir => 1, wanted => sub {
		push @found, $_ if -f && m{$pattern} && !m{/\.git/};
	} }, $isi);
	return sort @found;
}

sub folders {
	my ($pattern) = @_;
	my @found;
	find({ no_chdir => 1, wanted => sub {
		push @found, $_ if -d && m{$pattern} && !m{/\.git};
	} }, $isi);
	return sort @found;
}

# Change one match of a pattern in one file of a kind.
sub change {
	my ($files, $pattern, $new) = @_;
	my $path = pick(files($files)) // return;
	my $text = slurp($path);
	my @at;
	push @at, [$-[1], $+[1] - $-[1]] while $text =~ /$pattern/g;
	my $at = pick(@at) // return;
	substr($text, $at->[0], $at->[1]) = $new->(substr($text, @$at));
	spew($path, $text);
	return $path;
}

sub number { return sprintf '%.2f', 1 + rand 99 }

sub append {
	my ($path, $text) = @_;
	spew($path, slurp($path) . $text) if defined $path;
	return $path;
}

# What an edit returns tells what it did; nothing: it could not.
my $count = 0;
my %edit = (
	sentence => sub {
		return append(pick(files('\.md$')),
			      "\nKalimat ke-@{[++$count]}.\n");
	},
	binding => sub {
		my ($slug) = pick(folders('/opd/[^/]+$')) =~ m{([^/]+)$};
		return append(pick(files('laporan\.md$')), "\nAngka lain: " .
			      "`=$slug/IKU-@{[1 + int rand 7]}.realisasi`.\n");
	},
	link => sub {
		my ($slug) = pick(folders('/opd/[^/]+$')) =~ m{([^/]+)$};
		return append(pick(files('\.md$')),
			      "\nLihat [unit lain](opd:$slug).\n");
	},
	realisasi => sub {
		return change('kinerja\.json$',
			      '"IKU-[1-6]", "realisasi": ([\d.]+)', \&number);
	},
	target => sub {
		return change('rencana/.*json$', '"20\d\d": ([\d.]+)',
			      \&number);
	},
	definisi => sub {
		return change('rencana/.*json$', '"definisi": "([^"]*)"',
			      sub { "Definisi ke-@{[++$count]}." });
	},
	lanjutan => sub {
		my ($slug) = pick(folders('/opd/[^/]+$')) =~ m{([^/]+)$};
		return change('rencana/.*json$', '("iku": true)', sub {
			qq("lanjutan": "$slug/IKU-1", "iku": true) });
	},
	pagu => sub {
		return change('anggaran\.json$', '"(?:pagu|realisasi)": (\d+)',
			      sub { int rand 9e9 });
	},
	evaluasi => sub {
		return change('evaluasi\.json$', '"tanggal": "([^"]*)"',
			      sub { sprintf '2025-%02d-%02d', 1 + rand 12,
				    1 + rand 28 });
	},
	nama => sub {
		return change('opd/[^/]+/opd\.json$', '"nama": "([^"]*)"',
			      sub { "Unit \"baru\" @{[++$count]}" =~
				    s/"/\\"/gr });
	},
	pendahulu => sub {
		my ($slug) = pick(folders('/opd/[^/]+$')) =~ m{([^/]+)$};
		return change('opd/[^/]+/opd\.json$', '("jenis")',
			      sub { qq("pendahulu": ["$slug"], "jenis") });
	},
	situs => sub {
		return change('situs\.json$', '"(?:nama|wilayah)": "([^"]*)"',
			      sub { "Kabupaten @{[++$count]}" });
	},
	tahun => sub {
		return change('situs\.json$', '"tahun": (\d+)',
			      sub { 2021 + int rand 6 });
	},
	penilaian => sub {
		return change('situs\.json$', '("contoh": true)', sub {
			'"penilaian": {"batas_capaian": ' .
			(100 + int rand 100) . '}, "contoh": true' });
	},
	halaman => sub {
		my $path = "$isi/halaman/halaman-@{[int rand 4]}.md";
		spew($path, "# Halaman @{[++$count]}\n\nTeks.\n");
		return $path;
	},
	remove_file => sub {
		my $path = pick(files('(?:analisis/.*|profil|halaman/.*)\.md$'))
			// return;
		unlink $path or die;
		return $path;
	},
	remove_json => sub {
		my $path = pick(files('20\d\d/[^/]*\.json$')) // return;
		unlink $path or die;
		return $path;
	},
	remove_year => sub {
		my $path = pick(folders('/20\d\d$')) // return;
		remove_tree($path);
		return $path;
	},
	remove_opd => sub {
		my @all = folders('/opd/[^/]+$');
		my $path = pick(@all);
		return if @all < 4;
		remove_tree($path);
		return $path;
	},
	rename_opd => sub {
		my $path = pick(folders('/opd/[^/]+$'));
		my $new = "$isi/opd/unit-baru-@{[++$count]}";
		rename $path, $new or die;
		return "$path → $new";
	},
	copy_opd => sub {
		my $path = pick(folders('/opd/[^/]+$'));
		return if (my @all = folders("/opd/[^/]+\$")) > 6;
		run('cp', '-R', $path, "$isi/opd/salinan-@{[++$count]}");
		return $path;
	},
	copy_year => sub {
		my $path = pick(folders('/20\d\d$')) // return;
		my $new = dirname($path) . '/' . (2018 + int rand 8);
		return if -e $new;
		run('cp', '-R', $path, $new);
		return $new;
	},
	analysis => sub {
		my $path = pick(folders('/opd/[^/]+/20\d\d$')) // return;
		$path .= "/analisis/IKU-@{[1 + int rand 7]}.md";
		spew($path, "Sebabnya nomor @{[++$count]}.\n");
		return $path;
	},
	touch => sub {
		my $path = pick(files('.'));
		utime undef, undef, $path or die;
		return $path;
	},
	nothing => sub { return 'nothing' },
	style => sub {
		return append("$tmp/tema/default/assets/gaya.css",
			      "/* @{[++$count]} */\n");
	},
	template => sub {
		return append("$tmp/tema/default/templates/opd.mustache",
			      "<!-- @{[++$count]} -->\n");
	},
	state_cut => sub {
		my $path = state_file() // return;
		truncate $path, int rand -s $path or die;
		return $path;
	},
	state_bit => sub {
		my $path = state_file() // return;
		my $bytes = slurp($path);
		substr($bytes, int rand length $bytes, 1) ^= "\x10";
		spew($path, $bytes);
		return $path;
	},
	state_gone => sub {
		my $path = state_file() // return;
		unlink $path or die;
		return $path;
	},
	output_gone => sub {
		my @all;
		find({ no_chdir => 1, wanted => sub { push @all, $_ if -f } },
		     "$tmp/situs");
		my $path = pick(grep { !m{/\.} } sort @all);
		unlink $path or die;
		return $path;
	},
	revert => sub {
		run("git -C $isi checkout -q . && git -C $isi clean -qfd");
		return 'all that is not committed';
	},
	commit => sub { return commit() }
);

# One of those that a build leaves beside its output, of those there are.
sub state_file {
	return pick(grep { -s } map { "$tmp/.situs.kinerja-$_" }
		    qw(keadaan cari));
}

sub commit {
	my $when = sprintf '2025-01-%02dT%02d:00:00+07:00',
		1 + $count / 24 % 28, $count % 24;
	local @ENV{qw(GIT_AUTHOR_DATE GIT_COMMITTER_DATE)} = ($when, $when);
	$count++;
	run("git -C $isi add -A && git -C $isi -c user.name=Uji " .
	    "-c user.email=uji\@uji.example commit -q --allow-empty " .
	    "-m 'Kiriman $count'");
	return $when;
}

# build FOLDER: exit code, and what was said.
sub build {
	my ($out) = @_;
	my $jobs = pick(1, 2, 3);
	my $said = qx{'$kinerja' build -q -s '$isi' -o '$out' -j$jobs --themes '$tmp/tema' 2>&1};
	my $code = $? >> 8;
	$said =~ s{\Q$out\E}{OUT}g;
	return ($code, $said);
}

sub differences {
	my ($x, $y) = @_;
	return scalar qx{diff -rq --exclude=.kinerja '$x' '$y' 2>&1};
}

sub save {
	remove_tree("$tmp/isi.lama", "$tmp/tema.lama");
	run("cp -R '$isi' '$tmp/isi.lama' && cp -R '$tmp/tema' '$tmp/tema.lama'");
}

# With the same times, so that what is restored is as it was.
sub restore {
	for my $name (qw(isi tema)) {
		remove_tree("$tmp/$name");
		rename "$tmp/$name.lama", "$tmp/$name" or die;
	}
}

sub check {
	my ($kind) = @_;
	my ($code, $said) = build("$tmp/situs");
	remove_tree(glob("$tmp/bersih $tmp/.bersih*"));
	my ($clean_code, $clean_said) = build("$tmp/bersih");

	return "exit code $code, from nothing $clean_code"
		if $code != $clean_code;
	return "said:\n$said\nfrom nothing:\n$clean_said"
		if $said ne $clean_said;
	return $code if $code;
	return differences("$tmp/situs", "$tmp/bersih");
}

sub prepare {
	run($gen, 4, $isi, $seed);
	run('cp', '-R', $themes, "$tmp/tema");
	remove_tree(glob "$isi/opd/*/202[123]");
	run("git -C $isi init -q -b main");
	commit();
	my ($code, $said) = build("$tmp/situs");
	die "first build: $said" if $code;
}

prepare();
my (%done, %taken_back, $failed);
for my $n (1 .. $edits) {
	my $kind = pick(sort keys %edit);
	save();
	my $what = $edit{$kind}->() // next;
	my $result = check($kind);
	$done{$kind}++;
	next if $result eq '';
	if ($result =~ /^[13]$/) {
		$taken_back{$kind}++;
		restore();
		next;
	}
	$failed = $kind;
	print "# edit $n ($kind: $what): $result\n";
	last;
}
my @kinds = sort keys %done;
print '1..', scalar @kinds, "\n";
my $number = 0;
for my $kind (@kinds) {
	printf "%s %d - %s: %d edits, %d of them an error, same as from "
	    . "nothing\n", ($failed // '') eq $kind ? 'not ok' : 'ok',
	    ++$number, $kind, $done{$kind}, $taken_back{$kind} // 0;
}
print "# kept in $tmp\n" if $failed && $ENV{KEEP};
