/*
 * cari.js: the search, as readers use it. What it finds is the matter of
 * tests/cli/cari.txt.
 */
import { query_of, same, unless } from './expect.js';

/* What the search answered, once it has. */
async function read_answer(tab) {
	await tab.waitForFunction(() => {
		const said = document.getElementById('cari-status');

		return said.textContent && said.textContent
			!== document.getElementById('cari-hasil').dataset.memuat;
	});
	return tab.evaluate(() => ({
		said: document.getElementById('cari-status').textContent,
		first: document.querySelector('#cari-hasil h3')?.textContent ?? '',
		link: document.querySelector('#cari-hasil h3 a')?.href,
		count: document.querySelectorAll('#cari-hasil ol > li').length,
		marks: [...document.querySelectorAll('#cari-hasil mark')]
			.map((m) => m.textContent.toLowerCase()),
		list: document.getElementById('abjad').checkVisibility(),
	}));
}

/* Typing searches, and stands in the address; a result is a page that is
 * there and leads where it says. */
export async function searches(tab) {
	await tab.locator('#cari-form [name=q]').pressSequentially('dinkes');
	const { first, link, list } = await read_answer(tab);
	const query = query_of(tab);

	await tab.locator('#cari-hasil h3 a').first().click();
	await tab.waitForLoadState('load');
	const heading = await tab.locator('h1').innerText();

	await tab.goBack({ waitUntil: 'load' });
	const again = await read_answer(tab);

	return [
		...unless(!list, 'the list from A to Z is still there'),
		...same('the address', query, '?q=dinkes'),
		...unless(heading.startsWith(first),
			`"${first}" leads to "${heading}"`),
		...same('after going back', again.link, link),
	];
}

export async function finds_code(tab) {
	const { count, marks } = await read_answer(tab);

	return [...unless(count > 0, 'nothing found'),
		...unless(marks.includes('iku-1') || marks.includes('iku'),
			`marked: ${marks}`)];
}

/* Another form of a word finds it. */
export async function finds_stem(tab) {
	const { marks } = await read_answer(tab);

	return unless(marks.includes('pelayanan'), `marked: ${marks}`);
}

/* The kind and the year come from the address, too. */
export async function finds_filtered(tab) {
	const { first, count } = await read_answer(tab);
	const kinds = await tab.locator('#cari-hasil li > .side')
		.evaluateAll((all) => all.map((e) => e.firstChild.textContent));
	const chosen = await tab.evaluate(() => ['jenis', 'tahun'].map((name) =>
		document.forms['cari-form'].elements[name].value).join());

	return [...unless(count > 0, 'nothing found'),
		...same('chosen', chosen, 'indikator,2023'),
		...unless(kinds.every((k) => k === kinds[0]), `${kinds}`),
		...unless(/stunting/i.test(first), `first: "${first}"`)];
}

/* What is offered instead of a slip is found when it is followed. */
export async function offers_better(tab) {
	await read_answer(tab);
	await tab.click('#cari-maksud a');
	await tab.waitForFunction(() =>
		document.getElementById('cari-maksud').hidden);
	const { count } = await read_answer(tab);

	return [...unless(count > 0, 'nothing found'),
		...same('the address', query_of(tab), '?q=kesehatan')];
}

/* More results are added, and the first of them has the focus. */
export async function shows_more(tab) {
	const before = await read_answer(tab);

	await tab.focus('#cari-hasil button');
	await tab.keyboard.press('Enter');
	const [count, focus] = await tab.evaluate(() => {
		const items = [...document.querySelectorAll('#cari-hasil ol > li')];

		return [items.length, items.findIndex((e) =>
			e.contains(document.activeElement))];
	});

	return [...same('results at first', before.count, 10),
		...unless(count > 10, `${count} results then`),
		...same('the focus, counted from 0,', focus, 10)];
}

/* Nothing of a query becomes a part of the page; it is said as it is. */
export async function finds_nothing(tab) {
	const { said, count } = await read_answer(tab);
	const q = new URL(tab.url()).searchParams.get('q');

	return [...same('results', count, 0),
		...unless(said.includes(q), `says "${said.slice(0, 200)}"`),
		...same('pictures', await tab.locator('main img').count(), 0),
		...same('in the field', await tab.inputValue('[name=q]'), q)];
}
