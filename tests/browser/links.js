/*
 * What can be said of the files of a site without a browser: links and
 * fragments that lead nowhere, titles, the sitemap, and what a visit weighs.
 * Its HTML is read with plain patterns, which is enough for well-formed
 * markup; validators.js sees to that. Knows nothing about browsers.
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const KIB = 1024;
const CSS_KIB = 12;
const OTHER_KIB = 60;

const unescape = (text) => text.replace(/&amp;/g, '&').replace(/&#61;/g, '=')
	.replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<')
	.replace(/&gt;/g, '>');

const ids_of = (html) => new Set(
	[...html.matchAll(/\sid="([^"]*)"/g)].map((m) => unescape(m[1])));

/* All that a page names: { url, loads } where loads is true for what is
 * fetched with the page. */
function* references(html) {
	for (const [tag] of html.matchAll(/<[a-z][^>]*\s(?:href|src)="[^>]*>/g)) {
		const url = tag.match(/\s(?:href|src)="([^"]*)"/)[1];
		const rel = tag.match(/\srel="([^"]*)"/)?.[1] ?? '';

		yield { url: unescape(url), loads: /^<(img|script)/.test(tag)
			|| /\b(icon|stylesheet)\b/.test(rel) };
	}
}

/* The path in the site that a relative address leads to, and its fragment. */
function resolve(file, url) {
	const [, route, , fragment] = url.match(/^([^?#]*)(\?[^#]*)?(?:#(.*))?$/);
	const to = route === '' ? file
		: path.posix.join(path.posix.dirname(file), decodeURIComponent(route));

	return { to, fragment: fragment && decodeURIComponent(fragment) };
}

const is_elsewhere = (url) => /^(https?|mailto|tel):/.test(url);

/* The page of a wrong address stands at every depth, so its links, and no
 * others, begin at the server's root. */
function from_root(site, url) {
	const base = new URL(site.address ?? 'http://localhost/').pathname;
	const [route, rest] = url.slice(base.length).split(/(?=[?#])/, 2);

	return route.replace(/(^|\/)$/, '$1index.html') + (rest ?? '');
}

function broken_link(site, ids, page, url) {
	const { to, fragment } = page.kind.name === '404' && url.startsWith('/')
		? resolve('index.html', from_root(site, url))
		: resolve(page.file, url);

	if (url === '')
		return 'a link to nowhere: ""';
	if (!site.names.has(to))
		return `no such file: ${url}`;
	if (fragment && !ids.get(to)?.has(fragment))
		return `no such place: ${url}`;
	return null;
}

export function check_links(site, results) {
	const ids = new Map(site.pages.map((p) => [p.file, ids_of(p.html)]));

	for (const page of site.pages) {
		const urls = new Set([...references(page.html)].map((r) => r.url));
		const found = [...urls].filter((u) => !is_elsewhere(u))
			.map((u) => broken_link(site, ids, page, u)).filter((f) => f);

		results.note('no broken link or fragment', page.file, found);
	}
}

/* Every page can be reached from the home page by links alone. */
export function check_reachable(site, results) {
	const pages = new Map(site.pages.map((p) => [p.file, p]));
	const seen = new Set(['index.html']);

	for (const file of seen)
		for (const { url } of references(pages.get(file)?.html ?? ''))
			if (!is_elsewhere(url))
				seen.add(resolve(file, url).to);
	for (const page of site.pages)
		results.note('every page is linked to', page.file,
			seen.has(page.file) || UNLINKED.has(page.kind.name) ? []
				: ['no way leads here from the home page']);
}

/* Old addresses, the page of parts, and what newspapers embed. */
const UNLINKED = new Set(['404', 'gaya', 'pindah', 'opd-tanpa-laporan',
	'sematkan']);

const first = (html, pattern) => html.match(pattern)?.[1] ?? '';

/* What search engines are to know: not what says that its place is elsewhere,
 * not what it says they are to leave, no report as it once was. */
function is_public(site, page) {
	const canonical = first(page.html, /rel="canonical" href="([^"]*)"/);

	return (!canonical || canonical === site.address + page.address)
		&& !page.kind.archive && !page.kind.leads_on && !page.kind.apart
		&& !/name="robots" content="[^"]*noindex/.test(page.html);
}

export function check_titles(site, results) {
	const seen = { title: new Map(), description: new Map() };
	const look = (page, what, text) => {
		const other = seen[what].get(text);

		seen[what].set(text, page.file);
		if (!text)
			return [`no ${what}`];
		return other ? [`${what} of ${other} too: ${text}`] : [];
	};

	for (const page of site.pages.filter((p) => is_public(site, p)))
		results.note('titles and descriptions differ', page.file, [
			...look(page, 'title',
				first(page.html, /<title>([^<]*)<\/title>/)),
			...look(page, 'description',
				first(page.html, /name="description" content="([^"]*)"/)),
		]);
}

export function check_sitemap(site, results) {
	const title = 'the sitemap has what is to be found, and no more';
	const text = site.files.filter((f) => /^sitemap[-\d]*\.xml$/.test(f))
		.map((f) => fs.readFileSync(path.join(site.root, f), 'utf8'))
		.filter((t) => t.includes('<urlset')).join('');
	const listed = new Set([...text.matchAll(/<loc>([^<]*)<\/loc>/g)]
		.map((m) => unescape(m[1])));

	if (!site.address) {
		results.skip(title, 'the site has no address');
		return;
	}
	for (const page of site.pages) {
		const is_wanted = is_public(site, page);
		const is_there = listed.delete(site.address + page.address);

		results.note(title, page.file, is_wanted === is_there ? []
			: [is_there ? 'listed in vain' : 'not listed']);
	}
	results.note(title, 'sitemap.xml',
		[...listed].map((u) => `no such page: ${u}`));
}

export function check_weights(site, results) {
	const weights = new Map();
	const weigh = (file) => {
		if (!weights.has(file))
			weights.set(file, zlib.gzipSync(fs.readFileSync(
				path.join(site.root, file)), { level: 9 }).length);
		return weights.get(file);
	};

	for (const page of site.pages) {
		const loads = [...references(page.html)]
			.filter((r) => r.loads && !is_elsewhere(r.url))
			.map((r) => resolve(page.file, r.url).to)
			.filter((f) => site.names.has(f));
		const files = [page.file, ...new Set(loads)];
		const most = (page.kind.weight ?? OTHER_KIB) * KIB;
		const sum = files.reduce((n, f) => n + weigh(f), 0);
		const css = files.filter((f) => f.endsWith('.css'))
			.reduce((n, f) => n + weigh(f), 0);

		results.note('a visit weighs little', page.file, [
			sum > most && `${sum} bytes gzipped, at most ${most}`,
			css > CSS_KIB * KIB && `${css} bytes of CSS`,
		].filter((f) => f));
		results.note('reading pages have no script', page.file,
			page.kind.script || !/<script\b(?![^>]*ld\+json)/.test(page.html)
				? [] : ['has a script']);
	}
}
