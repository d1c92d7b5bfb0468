/*
 * That the figures of charts are read by keyboard and by touch; no script
 * does that.
 */
import { PHONE } from '../visit.js';
import { unless } from './expect.js';

/* Every number that a chart says in words is in its table once its summary is
 * pressed; a chart without one stands on a page with the tables in view. */
async function reads_charts(tab, press) {
	const charts = tab.locator('figure.chart:visible');
	const found = [];

	for (let i = 0; i < await charts.count(); i++) {
		const chart = charts.nth(i);
		const summary = chart.locator('summary');

		if (await summary.count())
			await press(summary);
		const [said, shown] = await chart.evaluate((f) => [
			f.querySelector('desc').textContent,
			[...(f.querySelector('table') ? f : document)
				.querySelectorAll('table')].map((t) =>
				(t.checkVisibility() ? t.innerText : '')).join()]);

		for (const [, n] of said.matchAll(/\d{4}: ([\d.,]*\d)/g))
			if (!shown.includes(n))
				found.push(`chart ${i + 1}: ${n} is not in its table`);
	}
	return [...found, ...unless(await charts.count() > 0, 'no chart')];
}

export const by_keyboard = (tab) => reads_charts(tab, async (summary) => {
	await summary.focus();
	await tab.keyboard.press('Enter');
});

export async function by_touch(tab) {
	await tab.setViewportSize(PHONE);
	return reads_charts(tab, (summary) => summary.tap());
}
