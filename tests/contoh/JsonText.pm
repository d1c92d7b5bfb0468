# JSON as a text with places: finds objects and values in it, and changes them
# where they stand, so that all else stays to the byte. It knows nothing of
# what the text is about, except that an object is known by its "kode".
#
# A document is text, node, and the edits to come; apply makes them. A node
# is from and to, and raw where it is a scalar, the items of a list, or the
# members of an object, [[key, node], …].
package JsonText;
use strict;
use warnings;
use Exporter qw(import);
our @EXPORT = qw(parse member raw with_code find replace drop cut_item apply
	layout);

sub parse {
	my ($text) = @_;
	my $doc = { text => $text, edits => [] };
	pos($text) = 0;
	$doc->{node} = parse_value(\$text);
	return $doc;
}

sub parse_value {
	my ($text) = @_;
	$$text =~ /\G\s*/gc;
	my $node = { from => pos $$text };
	if ($$text =~ /\G([{\[])/gc) {
		my $kind = $1 eq '{' ? 'members' : 'items';
		$node->{$kind} = [];
		until ($$text =~ /\G\s*[}\]]/gc) {
			push @{ $node->{$kind} }, parse_item($text, $kind);
			$$text =~ /\G\s*,/gc;
		}
	} elsif ($$text =~ /\G("(?:[^"\\]|\\.)*"|[-+.\w]+)/gc) {
		$node->{raw} = $1;
	} else {
		die 'not JSON at byte ', pos $$text, "\n";
	}
	$node->{to} = pos $$text;
	return $node;
}

sub parse_item {
	my ($text, $kind) = @_;
	return parse_value($text) if $kind eq 'items';
	$$text =~ /\G\s*/gc;
	my $from = pos $$text;
	$$text =~ /\G"([^"]*)"\s*:/gc or die "not JSON at byte $from\n";
	my $key = $1;
	my $node = parse_value($text);
	$node->{key_from} = $from;
	return [$key, $node];
}

# The node below, by keys and by numbers that count from 1; undef: none.
sub member {
	my ($node, @keys) = @_;
	for my $key (@keys) {
		if ($node->{items}) {
			$node = $key =~ /^\d+$/ && $node->{items}[$key - 1];
		} else {
			($node) = map { $_->[1] }
				grep { $_->[0] eq $key }
				@{ $node->{members} // [] };
		}
		return undef unless $node;
	}
	return $node;
}

sub raw {
	my ($node, @keys) = @_;
	my $found = member($node, @keys);
	return $found && $found->{raw};
}

# All objects with a "kode", or those whose codes are given, each there once.
sub with_code {
	my ($doc, @codes) = @_;
	my @found;
	my @open = ($doc->{node});
	while (my $node = shift @open) {
		push @found, $node if defined raw($node, 'kode');
		push @open, @{ $node->{items} // [] },
			map { $_->[1] } @{ $node->{members} // [] };
	}
	return @found unless @codes;
	my %wanted = map { ("\"$_\"" => 1) } @codes;
	return grep { $wanted{ raw($_, 'kode') } } @found;
}

# Where a path of keys begins: at the object whose "kode" its first words are
# (a code may have points of its own), or at the root; and what remains of it.
sub find {
	my ($doc, $where) = @_;
	my @words = split /\./, $where;
	for my $n (reverse 1 .. $#words) {
		my @found = with_code($doc, join '.', @words[0 .. $n - 1]);
		return ($found[0], @words[$n .. $#words]) if @found == 1;
	}
	return ($doc->{node}, @words);
}

sub replace {
	my ($doc, $node, $text) = @_;
	push @{ $doc->{edits} }, [$node->{from}, $node->{to}, $text];
}

# Drop a key of an object; the object is a node, or a key of the root.
sub drop {
	my ($doc, $key, $object) = @_;
	$object = member($doc->{node}, $object) unless ref $object;
	my @members = @{ $object->{members} };
	for my $i (grep { $members[$_][0] eq $key } 0 .. $#members) {
		my ($from, $to) = $i > 0
			? ($members[$i - 1][1]{to}, $members[$i][1]{to})
			: ($members[0][1]{key_from}, $members[1][1]{key_from});
		push @{ $doc->{edits} }, [$from, $to, ''];
	}
}

sub cut_item {
	my ($doc, $i) = @_;
	my @items = @{ $doc->{node}{items} };
	my ($from, $to) =
		  $i > 0 ? ($items[$i - 1]{to}, $items[$i]{to})
		: @items > 1 ? ($items[0]{from}, $items[1]{from})
		: @{ $items[0] }{qw(from to)};
	push @{ $doc->{edits} }, [$from, $to, ''];
}

sub apply {
	my ($doc) = @_;
	my $text = $doc->{text};
	for (sort { $b->[0] <=> $a->[0] } @{ $doc->{edits} }) {
		substr $text, $_->[0], $_->[1] - $_->[0], $_->[2];
	}
	return $text;
}

sub layout {
	my ($node, $indent) = @_;
	return $node->{raw} if defined $node->{raw};
	my $deeper = "$indent    ";
	my @parts = $node->{items}
		? map { layout($_, $deeper) } @{ $node->{items} }
		: map { "\"$_->[0]\" : " . layout($_->[1], $deeper) }
			sort { $a->[0] cmp $b->[0] } @{ $node->{members} };
	my ($open, $close) = $node->{items} ? ('[', ']') : ('{', '}');
	return "$open$close" unless @parts;
	return "$open\n" . join(",\n", map { "$deeper$_" } @parts)
		. "\n$indent$close";
}

1;
