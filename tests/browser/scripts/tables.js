/*
 * tabel.js: tables that sort and filter, and keep that in the address.
 */
import { query_of, same, unless } from './expect.js';

/* In the page: what a table with this data-urut shows: its rows' attributes
 * and texts, the order, what its filter says. */
function read_table(key) {
	const table = document.querySelector(`[data-urut="${key}"]`);
	const filter = document.getElementById(table.dataset.saring);
	const rows = [...table.querySelectorAll('tbody tr:not(.group)')];
	const head = table.querySelector('[aria-sort]');

	return {
		all: rows.length,
		rows: rows.filter((r) => r.checkVisibility())
			.map((r) => ({ data: { ...r.dataset },
				text: r.innerText.replace(/\s+/g, ' ').trim() })),
		groups: [...table.querySelectorAll('.group')]
			.filter((r) => r.checkVisibility()).length,
		sort: head ? `${head.dataset.kunci} ${head.ariaSort}` : '',
		counted: (filter?.lastElementChild.textContent.match(/\d+/g) ?? [])
			.join(' of '),
		chosen: Object.fromEntries([...filter?.querySelectorAll('select')
			?? []].map((s) => [s.name, s.value])),
	};
}

/* In the page: press each head that sorts twice, and look at each order. */
function wrong_orders() {
	const found = [];
	const words = new Intl.Collator('id', { numeric: true });

	for (const table of document.querySelectorAll('[data-urut]'))
		for (const head of table.querySelectorAll('[data-kunci]'))
			for (const sign of [1, -1]) {
				head.querySelector('button').click();
				const values = [...table.querySelectorAll(
					'tbody tr:not(.group)')].map(({ cells }) =>
					cells[head.cellIndex].dataset.v
						?? cells[head.cellIndex].textContent.trim());
				const last = values.findIndex((v) => v === '');
				const wrong = values.findIndex((v, i) => {
					const [x, y] = [values[i - 1], v];

					if (i === 0 || y === '')
						return false;
					return x === '' || sign * (Number.isNaN(x - y)
						? words.compare(x, y) : x - y) > 0;
				});

				if (wrong >= 0)
					found.push(`${table.dataset.urut} by ${head.dataset.kunci}: `
						+ `"${values[wrong]}" after "${values[wrong - 1]}"`);
				if (last >= 0 && values.slice(last).some((v) => v !== ''))
					found.push(`${table.dataset.urut} by ${head.dataset.kunci}: `
						+ 'what is missing is not last');
				if (head.ariaSort !== (sign > 0 ? 'ascending' : 'descending'))
					found.push(`aria-sort is "${head.ariaSort}"`);
			}
	return found;
}

/* In the page: choose all that can be chosen, one after another. */
function wrong_choices() {
	const found = [];

	for (const table of document.querySelectorAll('[data-saring]')) {
		const filter = document.getElementById(table.dataset.saring);
		const rows = [...table.querySelectorAll('tbody tr:not(.group)')];

		for (const select of filter.querySelectorAll('select'))
			for (const { value } of select.options) {
				select.value = value;
				select.dispatchEvent(new Event('change', { bubbles: true }));
				const wanted = rows.filter((r) => !value
					|| r.dataset[select.name] === value);
				const shown = rows.filter((r) => !r.hidden);
				const said = filter.lastElementChild.textContent;

				if (shown.join() !== wanted.join()
					|| wanted.some((r) => r.hidden))
					found.push(`${select.name}=${value} shows ${shown.length}, `
						+ `not ${wanted.length}`);
				if (said.match(/\d+/g)?.join()
					!== `${wanted.length},${rows.length}`)
					found.push(`${select.name}=${value} says "${said}"`);
				select.value = '';
				select.dispatchEvent(new Event('change', { bubbles: true }));
			}
	}
	return found;
}

export async function sorts_and_filters(tab) {
	return [...await tab.evaluate(wrong_orders),
		...await tab.evaluate(wrong_choices)];
}

/* What is chosen shows, stands in the address, and goes again. */
export async function chooses(tab) {
	const before = await tab.evaluate(read_table, 'urut');
	const { jenis } = before.rows.at(-1).data;

	await tab.selectOption('#saring-opd [name=jenis]', jenis);
	await tab.click('[data-kunci=nama] button');
	const after = await tab.evaluate(read_table, 'urut');
	const query = query_of(tab);

	await tab.click('#saring-opd button');
	const again = await tab.evaluate(read_table, 'urut');

	return [
		...unless(after.rows.length > 0 && after.rows.length < before.all
			&& after.rows.every((r) => r.data.jenis === jenis),
		`${after.rows.length} of ${before.all} rows for ${jenis}`),
		...same('groups of a sorted table', after.groups, 0),
		...same('the count', after.counted,
			`${after.rows.length} of ${before.all}`),
		...same('the address', query, `?jenis=${jenis}&urut=nama`),
		...same('afterwards', JSON.stringify(again), JSON.stringify(before)),
		...same('the address afterwards', query_of(tab), ''),
	];
}

/* The state comes back with the page. */
export async function comes_back(tab) {
	const before = await tab.evaluate(read_table, 'urut');

	await tab.locator('tbody th a:visible').first().click();
	await tab.waitForLoadState('load');
	const away = tab.url();

	await tab.goBack({ waitUntil: 'load' });
	const after = await tab.evaluate(read_table, 'urut');

	return [
		...unless(!new URL(away).search, `went to ${away}`),
		...same('the order', before.sort, 'capaian descending'),
		...same('the choice', before.chosen.jenis, 'dinas'),
		...same('after going back', JSON.stringify(after),
			JSON.stringify(before)),
	];
}

/* An address with words that the page does not know shows all. */
export async function shows_all(tab) {
	const { all, rows, sort, counted } = await tab.evaluate(read_table, 'urut');

	return [...same('rows', rows.length, all), ...same('order', sort, ''),
		...same('count', counted, `${all} of ${all}`)];
}

export async function reads_address(tab) {
	const { rows, sort, chosen, counted, all } =
		await tab.evaluate(read_table, 'urut');
	const ranks = await tab.evaluate(read_table, 'peringkat');

	return [
		...unless(rows.length > 0 && rows.length < all
			&& rows.every((r) => r.data.tercapai === 'tidak'),
		`${rows.length} of ${all} rows`),
		...same('count', counted, `${rows.length} of ${all}`),
		...same('choice', chosen.tercapai, 'tidak'),
		...same('order', sort, 'capaian ascending'),
		...same("the other table's order", ranks.sort, 'tercapai descending'),
	];
}

/* With the keyboard alone: from the filter through the heads, each a button
 * that sorts and keeps the focus. */
export async function sorts_by_keyboard(tab) {
	const where = () => tab.evaluate(() => {
		const head = document.activeElement.closest('th');

		return `${head?.dataset.kunci} ${head?.ariaSort}`;
	});
	const heads = await tab.evaluate(() => [...document.querySelectorAll(
		'[data-urut=urut] [data-kunci]')].map((h) => h.dataset.kunci));
	const found = [];

	await tab.focus('#saring-opd button');
	await tab.keyboard.press('Tab');
	for (const [i, head] of heads.entries()) {
		await tab.keyboard.press('Tab');
		found.push(...same(`head ${i + 1}`, await where(), `${head} null`));
		await tab.keyboard.press('Enter');
		found.push(...same('Enter', await where(), `${head} ascending`));
		await tab.keyboard.press('Space');
		found.push(...same('Space', await where(), `${head} descending`));
	}
	await tab.keyboard.press('Enter');
	found.push(...same('a third time', await where(), `${heads.at(-1)} null`),
		...unless(await tab.locator('#saring-opd [role=status]').count() === 1,
			'the count is not told to screen readers'));
	return found;
}
