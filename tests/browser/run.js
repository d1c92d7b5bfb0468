/*
 * The tests of a built site, as TAP. The short form looks at samples of every
 * kind of page in every mode, and at every page (of archived reports: some)
 * in one; the long form, at every page in every mode, and asks Lighthouse.
 *
 * usage: node run.js [--long] [--only TEXT] [--chromium PROGRAM] SITE
 *        --only: pages whose file has that text, and no checks of the whole
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { check_charts } from './charts.js';
import * as links from './links.js';
import { check_pdf } from './pdf.js';
import { serve } from './server.js';
import { open_site, samples, without_archive } from './site.js';
import { Results } from './tap.js';
import * as validators from './validators.js';
import {
	LARGE_TEXT, LARGE_TEXT_FLAG, MODE_NAMES, open_tab, visit, visit_bare,
	visit_old,
} from './visit.js';

const TABS = 2;
const ARCHIVE_STEP = 40;
const VERSION_STEP = 8;

/* Nothing but the loopback address can be reached. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

const { values: options, positionals } = parseArgs({ allowPositionals: true,
	options: { long: { type: 'boolean' }, only: { type: 'string' },
		chromium: { type: 'string', default: '/usr/bin/chromium' } } });

function launch(flags) {
	return chromium.launch({ args: [...FLAGS, ...flags],
		executablePath: options.chromium });
}

/* Do work(tab, item) for all items, in a few tabs at once. */
async function in_tabs(browser, items, work) {
	const queue = [...items];

	await Promise.all(Array.from({ length: TABS }, async () => {
		const tab = await open_tab(browser);

		for (let item = queue.shift(); item; item = queue.shift())
			await work(tab, item);
		await tab.context().close();
	}));
}

/* Pages of versions are two thirds of all, and made of the same few parts:
 * axe-core, which takes most of the time, is asked about one in step. */
function spare_axe(pages) {
	let n = 0;

	return pages.map((p) => ({ ...p,
		without_axe: p.kind.name === 'versi' && n++ % VERSION_STEP !== 0 }));
}

/* Which pages are looked at how. */
function plan(site) {
	const pages = site.pages.filter((p) => !p.kind.leads_on);
	const some = samples(pages);
	const all = without_archive(pages, options.long ? 1 : ARCHIVE_STEP);
	const closely = options.long ? all : some;
	const briefly = all.filter((p) => !closely.includes(p));

	return { some, closely, briefly: spare_axe(briefly),
		old: site.pages.filter((p) => p.kind.leads_on) };
}

async function look_at_pages(which, bases, results) {
	const browser = await launch([]);
	const large = await launch([LARGE_TEXT_FLAG]);
	const served = (p) => (p.kind.name === '404' ? bases.root : bases.server);

	await in_tabs(browser, which.closely, async (tab, page) => {
		await visit(tab, served(page), page, MODE_NAMES, results);
		if (page.kind.name !== '404')
			await visit(tab, bases.disk, page, ['light'], results);
	});
	await in_tabs(large, which.closely, (tab, page) =>
		visit(tab, served(page), page, [LARGE_TEXT], results));
	await in_tabs(browser, which.briefly, (tab, page) =>
		visit(tab, served(page), page, ['320 px'], results));
	await in_tabs(browser, which.closely, async (tab, page) => {
		tab.bare ??= await open_tab(browser, { javaScriptEnabled: false });
		await visit_bare(tab, tab.bare, served(page), page, results);
	});
	await in_tabs(browser, which.old, (tab, page) =>
		visit_old(tab, bases.disk, page, results));
	await in_tabs(browser, which.some.filter((p) => p.kind.name === 'opd'),
		(tab, page) => check_pdf(tab, bases.disk, page, results));
	await Promise.all([browser.close(), large.close()]);
}

function look_at_files(site, which, results) {
	links.check_links(site, results);
	links.check_reachable(site, results);
	links.check_titles(site, results);
	links.check_sitemap(site, results);
	links.check_weights(site, results);
	check_charts(site, results);
	validators.check_json(site, results);
	return Promise.all([
		validators.check_xml(site, results),
		validators.check_nu(site, results),
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
		disk: `${pathToFileURL(site.root)}/` };

	if (options.only)
		site.pages = site.pages.filter((p) => p.file.includes(options.only));
	const which = plan(site);

	if (!options.only)
		await look_at_files(site, which, results);
	await look_at_pages(which, bases, results);
	if (options.long)
		await ask_lighthouse(which, bases.root, results);
	server.close();
	process.exitCode = results.print() ? 0 : 1;
}

await main();
