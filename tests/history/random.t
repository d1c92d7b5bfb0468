#!/usr/bin/perl
# Random histories: 240 branches of one repository, each with merges,
# octopuses, second roots, renames, deletions, names taken again and clocks
# that go back. What kinerja says of each must be what git says.
#
# The oracle is "git log --diff-merges=first-parent --no-renames --raw"
# without a path, once for all branches: git then shows each commit against
# its first parent and simplifies nothing, and the first parents make the
# line. With a path, git log leaves out commits by rules of its own; under
# --first-parent these come down to the same, which is checked for a folder
# of each eighth history.
# Folders that were renamed are joined here by the rule of content.md, from
# what that log says of their files: nothing is taken from the generator.
use strict;
use warnings;
use FindBin qw($RealBin);
use File::Temp qw(tempdir);

my $histories = $ENV{HISTORIES} || 240;
my $seed = $ENV{SEED} || 20240115;
my $build = $ENV{BUILD} || 'build';
my $root = "$RealBin/../..";
my $dump = ($build =~ m{^/} ? $build : "$root/$build") . '/tests/history/dump';
my $trash = tempdir(CLEANUP => 1);
my $repository = "$trash/acak.git";

delete @ENV{grep { /^GIT_/ } keys %ENV};
@ENV{qw(HOME LC_ALL TZ GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL)} =
	($trash, 'C', 'UTC0', 1, '/dev/null');
srand($seed);

my @names = map { "dinas-$_" } qw(air bumi cahaya dagang energi);
my $stream;     # to git fast-import
my $mark = 0;
my %blob;       # text => its mark
my $lineage = 0;
my $edition = 0;

sub any { return $_[rand @_] }
sub chance { return rand(100) < $_[0] }

sub lines_of {
	my @command = @_;
	open(my $pipe, '-|', @command) or die "$command[0]: $!\n";
	my @lines = <$pipe>;
	chomp @lines;
	close($pipe) or die "@command: exit code $?\n";
	return @lines;
}

# --- the generator: a state is a map of path => "mode text" -----------------

sub opds {
	my ($state) = @_;
	my %found = map { m{^(opd/[^/]+|pemda)/} ? ($1 => 1) : () }
		keys %$state;
	return sort keys %found;
}

sub add_opd {
	my ($state, $folder) = @_;
	my $n = ++$lineage;
	$state->{"$folder/opd.json"} =
		"100644 {\"nama\": \"Instansi $n\", \"jenis\": \"dinas\"}\n";
	$state->{"$folder/profil.md"} = "100644 # Profil\n\nInstansi $n.\n";
	$state->{"$folder/2024/laporan.md"} = "100644 # LKjIP $n\n"
		if chance(50);
	return;
}

sub edit_opd {
	my ($state, $folder) = @_;
	my $n = ++$edition;
	my $path = "$folder/profil.md";
	if (chance(20)) {
		$path = "$folder/opd.json";
		$state->{$path} = "100644 {\"nama\": \"Badan $n\", " .
			"\"jenis\": \"badan\"}\n";
	} elsif (chance(20) && exists $state->{$path}) {
		$state->{$path} =~ s/^100(644|755)/$1 eq '644' ? 100755
			: 100644/e;
	} elsif (chance(20) && exists $state->{$path}) {
		delete $state->{$path};
	} else {
		$path = "$folder/2024/laporan.md" if chance(30);
		$state->{$path} = "100644 # Naskah\n\nSuntingan $n.\n";
	}
	return;
}

sub drop_opd {
	my ($state, $folder) = @_;
	delete @$state{grep { index($_, "$folder/") == 0 } keys %$state};
	return;
}

sub rename_opd {
	my ($state, $folder, $to) = @_;
	for my $path (grep { index($_, "$folder/") == 0 } keys %$state) {
		my $new = $to . substr($path, length $folder);
		$state->{$new} = delete $state->{$path};
	}
	return;
}

sub free_name {
	my ($state) = @_;
	my %used = map { $_ => 1 } opds($state);
	my @free = grep { !$used{$_} } map({ "opd/$_" } @names), 'pemda';
	return @free ? any(@free) : undef;
}

# One submission: what it does to a state.
sub submit {
	my ($state) = @_;
	my @opds = opds($state);
	my $name = free_name($state);
	my $roll = rand 100;
	if (!@opds || ($roll < 15 && $name)) {
		add_opd($state, $name || "opd/$names[0]");
	} elsif ($roll < 50) {
		edit_opd($state, any(@opds));
	} elsif ($roll < 62) {
		edit_opd($state, any(@opds)) for 1 .. 3;
	} elsif ($roll < 70) {
		drop_opd($state, any(@opds));
	} elsif ($roll < 82 && $name) {
		my $from = any(@opds);
		rename_opd($state, $from, $name);
		edit_opd($state, $name) if chance(30);
		add_opd($state, $from) if chance(10);
		submit($state) if chance(20);
	} elsif ($roll < 94) {
		$state->{any('halaman/metode.md', 'README.md', 'opd/catatan')} =
			"100644 Catatan " . ++$edition . "\n";
	}
	return;    # else nothing: an empty commit
}

# --- commits ----------------------------------------------------------------

sub blob {
	my ($text) = @_;
	if (!$blob{$text}) {
		$blob{$text} = ++$mark;
		$stream .= "blob\nmark :$mark\ndata " . length($text) .
			"\n$text\n";
	}
	return $blob{$text};
}

# A commit is { mark, state, time }.
sub commit {
	my ($branch, $state, @parents) = @_;
	my $time = (@parents ? $parents[0]{time} : 1600000000) +
		int rand 500000;
	my $files = '';
	for my $path (sort keys %$state) {
		my ($mode, $text) = split / /, $state->{$path}, 2;
		$files .= "M $mode :" . blob($text) . " $path\n";
	}
	$time -= 3000000 if chance(5);
	$stream .= @parents ? '' : "reset refs/heads/$branch\n\n";
	$stream .= "commit refs/heads/$branch\nmark :" . ++$mark . "\n" .
		"committer Uji <uji\@uji.example> $time +0000\n" .
		"data 7\nKiriman\n";
	for my $i (0 .. $#parents) {
		$stream .= ($i ? 'merge' : 'from') . " :$parents[$i]{mark}\n";
	}
	$stream .= "deleteall\n$files\n";
	return { mark => $mark, state => { %$state }, time => $time };
}

sub next_commit {
	my ($branch, $parent) = @_;
	my %state = $parent ? %{ $parent->{state} } : ();
	submit(\%state);
	return commit($branch, \%state, $parent || ());
}

# A merge's state: of the first parent, of another, path by path of any of
# them, or one that is in none of them.
sub merged_state {
	my @parents = @_;
	my %state;
	my $roll = rand 100;
	if ($roll < 20) {
		%state = %{ $parents[0]{state} };
	} elsif ($roll < 40) {
		%state = %{ any(@parents)->{state} };
	} else {
		my %paths = map { $_ => 1 } map { keys %{ $_->{state} } }
			@parents;
		for my $path (sort keys %paths) {
			my $from = any(@parents)->{state};
			$state{$path} = $from->{$path} if exists $from->{$path};
		}
		for my $folder (opds(\%state)) {    # no half folders
			add_opd(\%state, $folder)
				if !exists $state{"$folder/opd.json"};
		}
	}
	submit(\%state) if chance(25);
	return \%state;
}

sub history {
	my ($branch) = @_;
	my @line = (next_commit($branch));
	my @sides;
	for (1 .. 6 + int rand 16) {
		my $roll = rand 100;
		if ($roll < 20) {
			push @sides, next_commit($branch, any(@line));
			$sides[-1] = next_commit($branch, $sides[-1])
				while chance(40);
		} elsif ($roll < 23) {
			push @sides, next_commit($branch);
		} elsif ($roll < 30 && @sides) {
			my @parents = ($sides[-1], $line[-1]);
			$sides[-1] = commit($branch, merged_state(@parents),
				@parents);
		} elsif ($roll < 50 && @sides) {
			my @parents = ($line[-1], splice @sides, 0,
				1 + int rand @sides);
			push @line, commit($branch, merged_state(@parents),
				@parents);
		} elsif ($roll < 55) {
			push @line, commit($branch, any(@line)->{state},
				$line[-1]);
		} else {
			push @line, next_commit($branch, $line[-1]);
		}
	}
	$stream .= "reset refs/heads/$branch\nfrom :$line[-1]{mark}\n\n";
	return;
}

sub make_repository {
	system('git', 'init', '-q', '--bare', $repository) == 0
		or die "git init failed\n";
	open(my $import, '|-', 'git', '-C', $repository, 'fast-import',
		'--quiet', '--force') or die "git fast-import: $!\n";
	for my $i (1 .. $histories) {
		$stream = '';
		history("h$i");
		print {$import} $stream;
	}
	close($import) or die "git fast-import: exit code $?\n";
	return;
}

# --- the oracle -------------------------------------------------------------

my %commit;     # id => [id, time, {path => [old, new]}, first parent,
                #        number of parents]
my %tip;        # branch => id

sub read_log {
	my $none = '0' x 40;
	my $commit;
	for (lines_of('git', '-C', $repository, 'log', '--all',
		'--diff-merges=first-parent', '--no-renames', '--raw',
		'--no-abbrev', '--format=@%H %ct %P')) {
		if (/^\@(\S+) (\d+) ?(\S*)(.*)/) {
			$commit = $commit{$1} = [$1, $2, {}, $3,
				1 + split(' ', $4)];
		} elsif (m{^:\S+ \S+ (\S+) (\S+) \S+\t(.*)$}) {
			$commit->[2]{$3} = [map { $_ eq $none ? undef : $_ }
				$1, $2];
		}
	}
	%tip = map { split } lines_of('git', '-C', $repository,
		'for-each-ref', '--format=%(refname:short) %(objectname)');
	return;
}

# The line of a branch, oldest first.
sub line_of {
	my ($branch) = @_;
	my @line;
	for (my $id = $tip{$branch}; $id; $id = $commit{$id}[3]) {
		unshift @line, $commit{$id};
	}
	return @line;
}

sub part_of {
	my ($path) = @_;
	return $path =~ m{^(opd/[^/]+|pemda)/(.*)} ? ($1, $2) : ();
}

# The same opd.json, or half of the old files.
sub is_same {
	my ($old, $new) = @_;
	my $same = grep { defined $new->{$_} && $new->{$_} eq $old->{$_} }
		keys %$old;
	my ($a, $b) = ($old->{'opd.json'}, $new->{'opd.json'});
	return ($a && $b && $a eq $b) || 2 * $same >= keys %$old;
}

# What dump must say: its lines, without subjects and the like.
sub expected {
	my @line = @_;
	my (%now, %of, @alias, %seen);
	my $latest = -1;
	my @all;
	for my $commit (@line) {
		my ($id, $time, $changes) = @$commit;
		next if !grep { !m{^opd/[^/]+$} } keys %$changes;
		my (%before, %changed);
		for my $path (sort keys %$changes) {
			my ($part, $file) = part_of($path) or next;
			$before{$part} ||= { %{ $now{$part} || {} } };
			$changed{$part} = 1;
			my $new = $changes->{$path}[1];
			delete $now{$part}{$file};
			$now{$part}{$file} = $new if $new;
		}
		my @went = grep { %{ $before{$_} } && !%{ $now{$_} } }
			sort keys %changed;
		my $when = join ' ', $id, $time < $latest ? 'backwards' : 'ok';
		my %was;
		for my $part (sort keys %changed) {
			next if %{ $before{$part} } || !%{ $now{$part} } ||
				$of{$part};
			my ($old) = grep { $of{$_} &&
				is_same($before{$_}, $now{$part}) } @went;
			next if !$old;
			push @alias, [$old, $part, scalar @{ $of{$old} }];
			$of{$part} = delete $of{$old};
			delete @changed{$old, $part};
			push @{ $of{$part} }, "$part $when was $old";
		}
		push @{ $of{$_} }, "$_ $when" for sort keys %changed;
		$latest = $time if $time > $latest;
	}
	my %slug = map { (my $s = $_) =~ s{^opd/}{}; ($s => $_) } keys %of;
	for my $slug (sort keys %slug) {
		my $n = 0;
		push @all, map { $n++; s/ / $n /r } @{ $of{$slug{$slug}} };
	}
	return @all, aliases(\%of, @alias);
}

# Of a name, the last OPD that gave it up, under the name it has by now.
sub aliases {
	my ($of, @alias) = @_;
	my %to;
	for my $i (0 .. $#alias) {
		my ($old, $new, $n) = @{ $alias[$i] };
		for my $later (@alias[$i + 1 .. $#alias]) {
			$new = $later->[1] if $later->[0] eq $new;
		}
		s{^opd/}{} for $old, $new;
		$to{$old} = "alias $old -> $new $n";
	}
	return map { $to{$_} }
		grep { !$of->{"opd/$_"} && !$of->{$_} } sort keys %to;
}

# --- kinerja ----------------------------------------------------------------

# What matters of dump's lines.
sub said_in {
	my @said;
	for (@_) {
		if (m{^((?:opd/\S+|pemda) \d+ \S+) .*? (ok|backwards) }) {
			push @said, "$1 $2";
		} elsif (/^  was (\S+)/) {
			$said[-1] .= ' was ' .
				($1 eq 'pemda' ? $1 : "opd/$1");
		} elsif (/^(alias|unreadable|rewrite) /) {
			push @said, $_;
		}
	}
	return @said;
}

# Build an older commit first, then go on from what was kept of it.
sub said_in_two_steps {
	my ($i, @line) = @_;
	my $state = "$trash/state$i";
	lines_of($dump, $repository, $line[rand @line][0], $state);
	return said_in(lines_of($dump, $repository, "h$i", $state));
}

# All branches, not one after the other: starting a program takes longer
# than its work here.
sub said_of_all {
	my %lines;
	my $list;
	for (lines_of($dump, '--each', $repository,
		map { "h$_" } 1 .. $histories)) {
		$list = $lines{$1} = [] if /^rev (\S+)/;
		push @$list, $_;
	}
	return map { $_ => [said_in(@{ $lines{$_} })] } keys %lines;
}

# The same folder by "git log -- PATH".
sub agrees_with_path {
	my ($rev, @expected) = @_;
	my @parts = map { /^(opd\S+|pemda) / ? $1 : () } @expected;
	return 1 if !@parts;
	my $part = any(@parts);
	my $by_path = join ' ', lines_of('git', '-C', $repository, 'log',
		'--reverse', '--first-parent', '--format=%H', $rev, '--',
		$part);
	my $here = join ' ', map { (split)[2] }
		grep { /^\Q$part\E / || / was \Q$part\E$/ } @expected;
	return join(' ', sort split / /, $by_path) eq
		join(' ', sort split / /, $here);
}

sub report {
	my ($i, $good, $expected, $said) = @_;
	print $good ? 'ok' : 'not ok', " $i - history $i\n";
	return if $good;
	print map { "# git:     $_\n" } @$expected;
	print map { "# kinerja: $_\n" } @$said;
	return;
}

make_repository();
read_log();
my %said = said_of_all();
my ($versions, $renames) = (0, 0);
for my $i (1 .. $histories) {
	my @line = line_of("h$i");
	my @expected = expected(@line);
	my @said = @{ $said{"h$i"} };
	my $good = join("\n", @expected) eq join("\n", @said);
	if ($i % 12 == 0) {
		my @again = said_in_two_steps($i, @line);
		$good &&= join("\n", @again) eq join("\n", @said) &&
			agrees_with_path("h$i", @expected);
	}
	$versions += grep { !/^alias/ } @said;
	$renames += grep { / was / } @said;
	report($i, $good, \@expected, \@said);
}
my $merges = grep { $_->[4] > 1 } values %commit;
print "# $versions versions, $renames renames, $merges merges, seed $seed\n";
print $versions > 8 * $histories && $renames > $histories / 4 &&
	$merges > $histories ? 'ok' : 'not ok', ' ', $histories + 1,
	" - enough happens in these histories\n";
print '1..', $histories + 1, "\n";
