# Writes commits as a bare repository, with one git fast-import. It knows
# nothing of what is in them, and nothing of the user's git: no configuration,
# no variables, no templates have a say, so that the ids are the same
# everywhere.
package Repository;
use strict;
use warnings;
use Exporter qw(import);
use File::Path qw(remove_tree);
our @EXPORT_OK = qw(write_repository);

my $description = "Kinerja: contoh riwayat kiriman\n";

# OUT is replaced, once all is written, if it was made here. Each commit has
# who ("Name <mail>"), epoch, message, parents (numbers of earlier commits,
# the first is 0), and files: path => text, or undef where one goes.
sub write_repository {
	my ($out, @commits) = @_;
	my $part = "$out.part";
	clean_environment();
	check_ours($_) for $out, $part;
	remove_tree($part);
	run('git', 'init', '--quiet', '--bare', '--template=',
		'--object-format=sha1', '--initial-branch=main', '--', $part);
	describe($part);
	open my $to, '|-', 'git', '-C', $part, 'fast-import', '--quiet'
		or die "git fast-import: $!\n";
	binmode $to;
	write_commit($to, $_, $commits[$_]) for 0 .. $#commits;
	close $to or die "git fast-import failed\n";
	run('git', '-C', $part, 'repack', '-a', '-d', '-q');
	remove_tree($out);
	rename $part, $out or die "$out: $!\n";
}

sub clean_environment {
	delete @ENV{ grep { /^(GIT_|LC_|LANG)/ } keys %ENV };
	@ENV{qw(LC_ALL GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL)} =
		('C', 1, '/dev/null');
}

sub run {
	my (@command) = @_;
	system(@command) == 0 or die "failed: @command\n";
}

sub check_ours {
	my ($dir) = @_;
	return unless -e $dir;
	if (open my $in, '<:raw', "$dir/description") {
		return if <$in> eq $description;
	}
	die "$dir is there, and was not made by this script\n";
}

sub describe {
	my ($dir) = @_;
	open my $to, '>:raw', "$dir/description" or die "$dir: $!\n";
	print $to $description;
	close $to or die "$dir: $!\n";
}

sub write_commit {
	my ($to, $n, $commit) = @_;
	my ($first, @merged) = map { ':' . ($_ + 1) } @{ $commit->{parents} };
	print $to "commit refs/heads/main\nmark :", $n + 1, "\n";
	print $to "$_ $commit->{who} $commit->{epoch} +0700\n"
		for qw(author committer);
	print_data($to, $commit->{message});
	print $to "from $first\n" if $first;
	print $to "merge $_\n" for @merged;
	my $files = $commit->{files};
	print $to "D $_\n" for sort grep { !defined $files->{$_} } keys %$files;
	for (sort grep { defined $files->{$_} } keys %$files) {
		print $to "M 100644 inline $_\n";
		print_data($to, $files->{$_});
	}
}

sub print_data {
	my ($to, $text) = @_;
	print $to 'data ', length $text, "\n$text\n";
}

1;
