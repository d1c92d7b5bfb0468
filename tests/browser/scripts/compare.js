/*
 * bandingkan.js: OPDs and years side by side.
 */
import { load } from '../visit.js';
import { query_of, same, unless } from './expect.js';

/* In the page: the head of each column of the result, and its cells' first
 * texts, down. */
function read_comparison() {
	const table = document.querySelector('#hasil table');
	const first = (e) => e.firstChild?.textContent.trim();

	return {
		shown: document.getElementById('hasil').checkVisibility()
			&& !document.getElementById('semua').checkVisibility(),
		said: document.querySelector('#hasil [role=status]').textContent,
		columns: table ? [...table.rows[0].cells].slice(1).map((c) =>
			[c.innerText, ...[...table.tBodies[0].rows].map((r) =>
				r.cells[c.cellIndex].firstChild?.textContent.trim())]) : [],
		verdicts: table?.querySelectorAll('tbody td:nth-of-type(2) .satuan')
			.length,
		checked: [...document.querySelectorAll('#pilih :checked')]
			.map((e) => e.value),
		rows: Object.fromEntries([...document.querySelectorAll(
			'#semua tbody tr')].map((r) => [r.id, [...r.cells].slice(1)
			.map((c) => first(c))])),
	};
}

/* Two OPDs are chosen and compared, with the figures of the page's tables. */
export async function compares(tab) {
	const boxes = tab.locator('#pilih [name=opd]');
	const year = await tab.getAttribute('#pilih', 'data-tahun');
	const slugs = [];

	for (const i of [0, 2]) {
		await boxes.nth(i).check();
		slugs.push(await boxes.nth(i).getAttribute('value'));
	}
	await Promise.all([tab.waitForEvent('load'),
		tab.click('#pilih [type=submit]')]);
	const { shown, columns, rows, verdicts, checked } =
		await tab.evaluate(read_comparison);

	return [
		...same('the address', query_of(tab), `?opd=${slugs}&tahun=`),
		...unless(shown, 'the result is not shown, or all tables too'),
		...same('chosen', checked.join(), slugs.join()),
		...slugs.flatMap((s, i) => same(s, columns[i]?.slice(1).join('|'),
			rows[`${s}-${year}`].join('|'))),
		...unless(verdicts > 3, `${verdicts} figures compared in words`),
	];
}

/* Words that no choice has do nothing; too many columns are said. */
export async function compares_hostile(tab, url) {
	const before = await tab.evaluate(read_comparison);
	const [a] = Object.keys(before.rows);

	await load(tab, `${url}?opd=${a.slice(0, -5)}&tahun=`
		+ `${await tab.evaluate(() => [...document.querySelectorAll(
			'#pilih [name=tahun]')].map((e) => e.value).join())},1066`);
	const years = await tab.evaluate(read_comparison);

	return [
		...unless(!before.shown && before.columns.length === 0,
			'shows a result for nothing'),
		...same('columns of one OPD', years.columns.length,
			Math.min(4, years.checked.length - 1)),
		...unless(years.said === '' || years.checked.length > 5,
			`says "${years.said}"`),
	];
}
