/*
 * The tests of a built site, as TAP. The short form looks at samples of every
 * kind of page in every mode, and at every page (of archived reports: some)
 * in one; the long form, at every page in every mode, and asks Lighthouse.
 *
 * usage: node run.js [--long] [--only TEXT] [--odd FOLDER]
 *                    [--chromium PROGRAM] SITE
 *        --only: pages whose file has that text, and no checks of the whole
 *        --odd: a folder of sites of odd contents, to be looked at too
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { check_charts } from './charts.js';
import * as links from './links.js';
import { plan_odd } from './odd.js';
import { check_pdf } from './pdf.js';
import { check_scripts } from './scripts.js';
import { serve } from './server.js';
import { open_site, samples, without_archive } from './site.js';
import { Results } from './tap.js';
import * as validators from './validators.js';
import {
	LARGE_TEXT, LARGE_TEXT_FLAG, MODE_NAMES, open_tab, SHORT_MODE_NAMES,
	visit, visit_bare, visit_old,
} from './visit.js';

const TABS = 2;
const ARCHIVE_STEP = 40;
const AXE_STEP = 8;

/* Nothing but the loopback address can be reached. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
	/* One process a tab: a fifth faster than a new one for each page. */
	'--renderer-process-limit=2', '--disable-site-isolation-trials'];

const { values: options, positionals } = parseArgs({ allowPositionals: true,
	options: { long: { type: 'boolean' }, only: { type: 'string' },
		odd: { type: 'string' },
		chromium: { type: 'string', default: '/usr/bin/chromium' } } });

function launch(flags) {
	return chromium.launch({ args: [...FLAGS, ...flags],
		executablePath: options.chromium });
}

/* Say on standard error how long a part of the work took. */
async function timed(name, work) {
	const start = performance.now();

	await work();
	console.error('# %s: %d s', name,
		Math.round((performance.now() - start) / 1000));
}

/* Do work(tab, item) for all items, in a few tabs at once. */
async function in_tabs(browser, items, work, options = {}) {
	const queue = [...items];

	await Promise.all(Array.from({ length: TABS }, async () => {
		const tab = await open_tab(browser, options);

		for (let item = queue.shift(); item; item = queue.shift())
			await work(tab, item);
		await tab.context().close();
	}));
}

/* axe-core takes most of the time, and most pages are of few kinds, made of
 * the same parts: of each kind it is asked about one in step. */
function for_axe(pages) {
	const seen = new Map();

	return pages.filter((p) => {
		const n = seen.get(p.kind.name) ?? 0;

		seen.set(p.kind.name, n + 1);
		return n % AXE_STEP === 0;
	});
}

function archive_step() {
	return options.long ? 1 : ARCHIVE_STEP;
}

/* Which pages are looked at how. */
function plan(site) {
	const pages = site.pages.filter((p) => !p.kind.leads_on);
	const some = samples(pages);
	const all = without_archive(pages, archive_step());
	const closely = options.long ? all : some;
	const briefly = all.filter((p) => !closely.includes(p));

	const axe = for_axe(briefly);

	return { some, closely, briefly: axe,
		without_axe: briefly.filter((p) => !axe.includes(p)),
		old: site.pages.filter((p) => p.kind.leads_on) };
}

async function look_closely(browser, which, bases, results) {
	const modes = options.long ? MODE_NAMES : SHORT_MODE_NAMES;

	await in_tabs(browser, which.closely, async (tab, page) => {
		await visit(tab, bases.of(page), page, modes, results);
		if (page.kind.name !== '404')
			await visit(tab, bases.disk, page, [], results);
	});
}

async function look_at_large_text(which, bases, results) {
	const browser = await launch([LARGE_TEXT_FLAG]);

	await in_tabs(browser, which.closely, (tab, page) =>
		visit(tab, bases.of(page), page, [LARGE_TEXT], results));
	await browser.close();
}

async function look_at_bare(browser, which, bases, results) {
	await in_tabs(browser, which.closely, async (tab, page) => {
		tab.bare ??= await open_tab(browser,
			{ axe: false, javaScriptEnabled: false });
		await visit_bare(tab, tab.bare, bases.of(page), page, results);
	}, { axe: false });
}

async function look_briefly(browser, which, bases, results) {
	const look = (tab, page) =>
		visit(tab, bases.of(page), page, ['320 px'], results);

	await in_tabs(browser, which.briefly, look);
	await in_tabs(browser, which.without_axe, look, { axe: false });
}

/* Sites of odd contents: a phone, and paper. */
async function look_at_odd(browser, results) {
	const base = `${pathToFileURL(path.resolve(options.odd))}/`;
	const which = plan_odd(options.odd, options.long);
	const look = (tab, page) =>
		visit(tab, base, page, ['320 px', 'print'], results);

	await in_tabs(browser, which.axe, look);
	await in_tabs(browser, which.without_axe, look, { axe: false });
}

async function look_at_pages(site, which, bases, results) {
	const browser = await launch([]);

	await timed('pages in all modes', () =>
		look_closely(browser, which, bases, results));
	await timed('pages with large text', () =>
		look_at_large_text(which, bases, results));
	await timed('pages without CSS and JavaScript', () =>
		look_at_bare(browser, which, bases, results));
	await timed('all other pages', () =>
		look_briefly(browser, which, bases, results));
	await timed('what scripts do', () =>
		check_scripts(browser, bases, site.pages, results));
	await timed('old addresses', () =>
		in_tabs(browser, which.old, (tab, page) =>
			visit_old(tab, bases.disk, page, results), { axe: false }));
	if (options.odd)
		await timed('odd contents', () => look_at_odd(browser, results));
	await timed('PDF', () =>
		in_tabs(browser, which.some.filter((p) => p.kind.name === 'opd'),
			(tab, page) => check_pdf(tab, bases.disk, page, results),
			{ axe: false }));
	await browser.close();
}

function look_at_files(site, which, results) {
	const files = without_archive(site.pages, archive_step());

	links.check_links(site, results);
	links.check_reachable(site, results);
	links.check_titles(site, results);
	links.check_sitemap(site, results);
	links.check_weights(site, results);
	check_charts(site, results);
	validators.check_json(site, results);
	return Promise.all([
		validators.check_xml(site, results),
		validators.check_nu(site, files, results),
		validators.check_html(which.closely, results),
	]);
}

/* Lighthouse is loaded here alone, as the short form does not install it. */
async function ask_lighthouse(which, base, results) {
	const { check_lighthouse } = await import('./lighthouse.js');

	await check_lighthouse(launch, base, which.some, results);
}

async function main() {
	const site = open_site(path.resolve(positionals[0]));
	const results = new Results();
	const server = await serve(site.root);
	const bases = { server: server.url, root: server.root,
		disk: `${pathToFileURL(site.root)}/`,
		of: (p) => (p.kind.name === '404' ? server.root : server.url) };

	if (options.only)
		site.pages = site.pages.filter((p) => p.file.includes(options.only));
	const which = plan(site);

	if (!options.only)
		await timed('files', () => look_at_files(site, which, results));
	await look_at_pages(site, which, bases, results);
	if (options.long)
		await timed('Lighthouse', () =>
			ask_lighthouse(which, bases.root, results));
	server.close();
	process.exitCode = results.print() ? 0 : 1;
}

await main();
