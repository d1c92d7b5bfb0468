/*
 * What the theme's own scripts do, and that charts are read without a mouse.
 * A case is a row in CASES: what must hold, on which page, and a function
 * (scripts/) that does it in a tab and answers with what went wrong. Figures
 * and names come from the page, so that the example may change.
 */
import * as charts from './scripts/charts.js';
import * as compare from './scripts/compare.js';
import * as search from './scripts/search.js';
import * as tables from './scripts/tables.js';
import { load, open_tab } from './visit.js';

const q = (text) => `?q=${encodeURIComponent(text)}`;
const YEAR = 'capaian/2024/';

/* What must hold; the page, with the words after its address; how. */
const CASES = [
	['every head sorts, every choice filters', 'opd/', '', tables.sorts_and_filters],
	['every head sorts, every choice filters', YEAR, '', tables.sorts_and_filters],
	['every head sorts, every choice filters', 'anggaran/2024/', '',
		tables.sorts_and_filters],
	['every head sorts, every choice filters', 'kelengkapan/2024/', '',
		tables.sorts_and_filters],
	['every head sorts, every choice filters', 'evaluasi/', '',
		tables.sorts_and_filters],
	['a choice shows, counts, is in the address, and goes', 'opd/', '',
		tables.chooses],
	['the state comes back', 'opd/', '?jenis=dinas&urut=-capaian', tables.comes_back],
	['the state is read from the address', YEAR,
		'?tercapai=tidak&urut=capaian&peringkat=-tercapai', tables.reads_address],
	['unknown words in the address change nothing', 'opd/',
		'?jenis=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&urut=-constructor',
		tables.shows_all],
	['heads sort by keyboard, and keep the focus', 'opd/', '',
		tables.sorts_by_keyboard],
	['two OPDs are compared', 'bandingkan/', '', compare.compares],
	['a hostile comparison is none', 'bandingkan/',
		'?opd=%22%5D%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&tahun=x',
		compare.compares_hostile],
	['typing searches', 'cari/', '', search.searches],
	['a code is found', 'cari/', q('iku-1'), search.finds_code],
	['another form of a word is found', 'cari/', q('melayani masyarakat'),
		search.finds_stem],
	['the search reads kind and year', 'cari/',
		`${q('stunting')}&jenis=indikator&tahun=2023`, search.finds_filtered],
	['a better word is offered', 'cari/', q('kesehtan'), search.offers_better],
	['more results are shown', 'cari/', q('dinas'), search.shows_more],
	['nothing is found', 'cari/', q('xyzzyq'), search.finds_nothing],
	['a hostile query is text', 'cari/',
		q('<img src=x onerror=alert(1)>xyzzyq"&quot;{n}</p>'), search.finds_nothing],
	['a query of 10,000 characters', 'cari/', q('q'.repeat(10000)),
		search.finds_nothing],
	["a chart's figures are read by keyboard", 'opd/dinas-kesehatan/', '',
		charts.by_keyboard],
	["a chart's figures are read by touch", 'opd/dinas-kesehatan/', '',
		charts.by_touch],
	["a chart's figures are read by touch", 'pemda/indikator/iku-1/', '',
		charts.by_touch],
];

/* The cases about these pages; the first of each page from disk too. */
export async function check_scripts(browser, bases, pages, results) {
	const tab = await open_tab(browser, { axe: false, hasTouch: true });
	const seen = new Set();

	for (const [title, address, query, work] of CASES) {
		const page = pages.find((p) => p.address === address);
		const first = !seen.has(address);

		seen.add(address);
		for (const base of [bases.server, ...first ? [bases.disk] : []]) {
			if (!page)
				continue;
			await load(tab, base + page.file + query);
			results.note(title, page.file + query.slice(0, 60),
				[...await work(tab, base + page.file)
					.catch((e) => [e.message]), ...tab.messages]);
		}
	}
	await tab.context().close();
}
