/*
 * Charts against tables: what a drawing says in words, and where its points
 * stand on its scale, must be the numbers of the table of all years on the
 * page of its indikator. Reads HTML with plain patterns; knows nothing about
 * how the generator draws.
 */
import path from 'node:path';

/* Half a pixel, as heights are written with two decimals. */
const NEAR = 0.5;

const text_of = (html) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
	.trim();
const number = (text) => Number(text.replace(/[^0-9,−-]/g, '')
	.replace('−', '-').replace(',', '.'));

/* The table of all years: Map of column → Map of year → text or null. */
function read_table(html) {
	const table = html.match(/<caption id="c-tren">[^]*?<\/table>/)?.[0] ?? '';
	const heads = [...table.matchAll(/<th scope="col"[^>]*>([^]*?)<\/th>/g)]
		.map((m) => text_of(m[1]));
	const columns = new Map(heads.map((h) => [h, new Map()]));

	for (const [, row] of table.matchAll(/<tr[^>]*>(<th scope="row">[^]*?)<\/tr>/g)) {
		const cells = [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)]
			.map((m) => m[1]);
		const year = text_of(cells[0]).slice(0, 4);

		cells.forEach((c, i) => columns.get(heads[i])?.set(year,
			/class="nil"/.test(c) ? null : text_of(c)));
	}
	return columns;
}

/* What a description says: { name, points: [[year, text]] } a series. */
function read_series(desc) {
	const pieces = desc.split(/\. |\.$/);

	return pieces.flatMap((piece, i) => (/^\d{4}: /.test(piece)
		? [{ name: pieces[i - 1]?.split(' ')[0],
			points: piece.split('; ').map((p) => p.split(': ')) }]
		: []));
}

const is_value = (text) => /\d/.test(text);
const UNITS = { juta: 1e6, miliar: 1e9, triliun: 1e12 };

/* The same number, but for the percent sign of the table, and its large sums
 * of money, which it rounds to two decimals of a larger unit. */
function is_same(said, shown) {
	const [, sum, unit] = shown?.match(/^Rp([−\d.,]+) (\w+)$/) ?? [];

	if (unit)
		return Math.abs(number(said) / UNITS[unit] - number(sum)) <= 0.00501;
	return said === shown || said === shown?.replace(/^Rp|%$/g, '');
}

function compare_series(series, columns) {
	return series.flatMap(({ name, points }) => {
		const column = columns.get(name) ?? columns.get('Realisasi');

		return points.filter(([year, said]) => {
			const shown = column?.get(year);

			return is_value(said)
				? !is_same(said, shown)
				: shown && is_value(shown);
		}).map(([year, said]) =>
			`${name} ${year}: drawn ${said}, table ${column?.get(year)}`);
	});
}

const attribute = (tag, name) =>
	Number.parseFloat(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]);

/* Values to heights, from the two outermost ticks; null where the scale has
 * names, not numbers. */
function read_scale(svg) {
	const ticks = [...svg.matchAll(/<text class="tick"[^>]*>([^<]*)</g)]
		.map((m) => ({ y: attribute(m[0], 'y'), value: number(m[1]) }));
	const [low, high] = [ticks[0], ticks[ticks.length - 1]];

	if (!low || low === high || /class="names"/.test(svg)
		|| ticks.some((t) => Number.isNaN(t.value)))
		return null;
	return (value) => low.y + (high.y - low.y) * (value - low.value)
		/ (high.value - low.value);
}

/* The drawn points: { x, heights, column }, x in percent. */
function* read_points(svg) {
	for (const [tag] of svg.matchAll(/<circle class="dot[^>]*>/g))
		yield { x: attribute(tag, 'cx'), heights: [attribute(tag, 'cy')],
			column: 'Realisasi' };
	for (const [tag, kind] of svg.matchAll(/<rect class="(bar|target)\b[^>]*>/g)) {
		const width = /width="[^"]*%"/.test(tag) ? attribute(tag, 'width') : 0;
		const [y, height] = [attribute(tag, 'y'), attribute(tag, 'height')];

		yield { x: attribute(tag, 'x') + width / 2,
			heights: kind === 'bar' ? [y, y + height] : [y + height / 2],
			column: kind === 'bar' ? 'Realisasi' : 'Target' };
	}
}

function compare_points(svg, columns) {
	const scale = read_scale(svg);
	const years = [...svg.matchAll(/<text class="year[^-"]*"[^>]*>([^<]*)</g)]
		.map((m) => ({ x: attribute(m[0], 'x'), year: m[1].slice(0, 4) }));

	if (!scale || years.length === 0)
		return [];
	return [...read_points(svg)].flatMap(({ x, heights, column }) => {
		const year = years.find((y) => Math.abs(y.x - x) < 0.1)?.year;
		const shown = columns.get(column)?.get(year);
		const wanted = shown && scale(number(shown));

		return shown && heights.some((h) => Math.abs(h - wanted) < NEAR) ? []
			: [`${column} ${year}: drawn at ${heights}, `
				+ `table ${shown} is ${wanted}`];
	});
}

const descriptions = (html) =>
	[...html.matchAll(/<svg[^>]*><title>[^<]*<\/title><desc>([^<]*)<\/desc>/g)]
		.map((m) => m[1]);

function check_indikator(page, results) {
	const svg = page.html.match(/<figure class="chart[^]*?<\/svg>/)?.[0];
	const columns = read_table(page.html);

	if (!svg)
		return;
	results.note("a chart's words are its table's", page.file,
		descriptions(svg).flatMap((d) =>
			compare_series(read_series(d), columns)));
	results.note("a chart's points stand where its table says", page.file,
		compare_points(svg, columns));
}

/* The small charts of other pages, in a row or article that links to the
 * indikator (or to the article of it), against that indikator's table. */
function check_small(page, tables, results) {
	const home = path.posix.dirname(page.file);
	const folder = home.replace(/\/\d{4}$/, '');
	const found = [];

	for (const [part] of page.html.matchAll(
		/<(tr|article)[ >][^]*?<\/\1>/g)) {
		const link = part.match(/href="([^"]*indikator\/[^"]*index\.html)"/);
		const place = part.match(/(?:href="#|^<article [^>]*id=")i-([^"]*)"/);
		const file = place ? `${folder}/indikator/${place[1]}/index.html`
			: link && path.posix.join(home, link[1]);
		const columns = tables.get(file);

		if (columns)
			found.push(...descriptions(part).flatMap((d) =>
				compare_series(read_series(d), columns)));
	}
	for (const [, shown, said] of page.html.matchAll(
		/([\d.,]+)%<svg class="bullet[^>]*><title>\D*([\d.,]+)/g))
		if (shown !== said)
			found.push(`bar of ${said} beside ${shown}%`);
	results.note('small charts say what the tables say', page.file, found);
}

export function check_charts(site, results) {
	const tables = new Map();

	for (const page of site.pages.filter((p) => p.kind.name === 'indikator')) {
		tables.set(page.file, read_table(page.html));
		check_indikator(page, results);
	}
	for (const page of site.pages.filter((p) =>
		['beranda', 'opd', 'opd-tahun'].includes(p.kind.name)))
		check_small(page, tables, results);
}
