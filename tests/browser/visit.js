/*
 * A visit: one page in one browser tab, looked at in one mode after another
 * without loading it again. What is asked of the page is in in_page.js; this
 * file knows how to bring a mode about, and notes what was found.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import * as ask from './in_page.js';

const AXE = fs.readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 320, height: 640 };
/* What an A4 page has between its margins, 174 mm. */
const PAPER = { width: 657, height: 993 };
const PLAIN = { colorScheme: 'light', forcedColors: 'none', media: 'screen' };

/*
 * Each mode changes the tab, and the next one changes it back. Large text is
 * what a visitor sets in the browser, so it needs a browser of its own
 * (apart). What is two modes at once is for the long form (both). What only
 * has other colours than the first mode is asked only about how it looks.
 */
const MODES = {
	light: { media: PLAIN },
	dark: { media: { ...PLAIN, colorScheme: 'dark' }, recolours: true },
	'320 px': { media: PLAIN, size: PHONE },
	'320 px, dark': { media: { ...PLAIN, colorScheme: 'dark' },
		size: PHONE, both: true },
	'forced colours': { media: { ...PLAIN, forcedColors: 'active' },
		recolours: true },
	print: { media: { ...PLAIN, media: 'print' }, size: PAPER },
	'200 % text': { media: PLAIN, apart: true },
};

export const MODE_NAMES = Object.keys(MODES).filter((m) => !MODES[m].apart);
export const SHORT_MODE_NAMES = MODE_NAMES.filter((m) => !MODES[m].both);
export const LARGE_TEXT = '200 % text';
export const LARGE_TEXT_FLAG = '--blink-settings=defaultFontSize=32';

/* A tab that remembers what went wrong in it, and what it asked for. */
export async function open_tab(browser, { axe = true, ...options } = {}) {
	const context = await browser.newContext({ viewport: DESKTOP,
		locale: 'id-ID', ...options });

	/* Each page is born with it: given to a page that is there, it would
	 * be read anew, which takes as long as asking. */
	if (axe)
		await context.addInitScript({ content: AXE });
	const tab = await context.newPage();

	tab.axe = axe;
	tab.setDefaultTimeout(120000);
	tab.messages = [];
	tab.requests = [];
	tab.on('console', (m) => tab.messages.push(`${m.type()}: ${m.text()}`));
	tab.on('pageerror', (e) => tab.messages.push(`error: ${e.message}`));
	tab.on('dialog', (d) => {
		tab.messages.push(`dialog: ${d.message()}`);
		d.dismiss();
	});
	tab.on('request', (r) => tab.requests.push(r.url()));
	return tab;
}

/* Go there; what the tab remembers begins anew. */
export async function load(tab, url) {
	tab.messages.length = 0;
	tab.requests.length = 0;
	await tab.goto(url, { waitUntil: 'load' });
}

async function set_mode(tab, name) {
	const mode = MODES[name];

	await tab.emulateMedia(mode.media);
	await tab.setViewportSize(mode.size ?? DESKTOP);
}

/* What must hold once, right after a page was loaded from base. */
async function look_once(tab, base, from, page, results) {
	const note = (title, found) =>
		results.note(`${title}, ${from}`, page.file, found);
	const foreign = tab.requests.filter((u) => !u.startsWith(base));

	note('nothing moves while loading', await tab.evaluate(ask.layout_shifts));
	note('the policy is strict, nothing inline', await tab.evaluate(ask.policy));
	note('nothing asked of others', foreign);
	note('nothing kept in the browser', [
		...await tab.evaluate(ask.kept),
		...(await tab.context().cookies()).map((c) => `cookie ${c.name}`)]);
}

async function ask_axe(tab, mode, page, results) {
	results.note(`axe-core: ${mode}`, page.file,
		await tab.evaluate(ask.axe_violations,
			[mode === 'print', MODES[mode].recolours]));
}

async function look_in_mode(tab, mode, page, results) {
	await set_mode(tab, mode);
	if (tab.axe)
		await ask_axe(tab, mode, page, results);
	if (mode === 'print') {
		results.note('nothing is wider than the paper', page.file,
			await tab.evaluate(ask.off_paper));
		return;
	}
	results.note(`no horizontal scroll: ${mode}`, page.file,
		await tab.evaluate(ask.wide_elements));
	results.note(`no text cut off: ${mode}`, page.file,
		await tab.evaluate(ask.cut_text));
}

/* Load the page from base and look at it in each of the modes, which may be
 * none. */
export async function visit(tab, base, page, modes, results) {
	const from = base.startsWith('file:') ? 'from disk' : 'from a server';

	await set_mode(tab, modes[0] ?? 'light');
	await load(tab, base + page.file);
	await look_once(tab, base, from, page, results);
	for (const mode of modes)
		await look_in_mode(tab, mode, page, results);
	results.note(`no console message, ${from}`, page.file, tab.messages);
}

/* Open the old address of a page; it leads to a page that is there. */
export async function visit_old(tab, base, page, results) {
	await tab.goto(base + page.file, { waitUntil: 'commit' });
	await tab.waitForURL((u) => u.href !== base + page.file);
	await tab.waitForLoadState('load');
	results.note('an old address leads on', page.file,
		await tab.locator('main h1').count() === 1 ? []
			: [`to ${tab.url()}, which has no heading`]);
}

/* All that can be read and reached in before, and not in after. */
function lost(before, after) {
	const words = new Set(after.words);
	const links = new Set(after.links);

	return [...before.words.filter((w) => !words.has(w))
		.map((w) => `not to be read: ${w}`),
	...before.links.filter((l) => !links.has(l))
		.map((l) => `not to be reached: ${l}`)].slice(0, 10);
}

/* The page without its style sheets, and in a tab without scripts. */
export async function visit_bare(tab, bare, base, page, results) {
	await set_mode(tab, 'light');
	await load(tab, base + page.file);
	const whole = await tab.evaluate(ask.content);

	await tab.evaluate(() => {
		for (const sheet of document.styleSheets)
			sheet.disabled = true;
	});
	results.note('all is there without CSS', page.file,
		lost(whole, await tab.evaluate(ask.content)));
	await load(bare, base + page.file);
	results.note('all is there without JavaScript', page.file,
		lost(whole, await bare.evaluate(ask.content)));
	results.note('nothing is dead without JavaScript', page.file,
		await bare.evaluate(ask.dead_controls));
}
