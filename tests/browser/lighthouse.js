/*
 * What Lighthouse says of each kind of page, in a browser of its own: full
 * marks, with no throttling. It is slow, so only the long form asks it.
 */
import net from 'node:net';
import lighthouse from 'lighthouse';

const SETTINGS = { output: 'json', logLevel: 'silent',
	throttlingMethod: 'provided', formFactor: 'mobile',
	screenEmulation: { mobile: true, width: 360, height: 640,
		deviceScaleFactor: 2, disabled: false },
	onlyCategories: ['accessibility', 'best-practices', 'seo',
		'performance'] };

/* Marks that cannot be had: robots.txt is fetched in the name of the page,
 * whose policy lets it fetch nothing (Chromium answers "CSP violation"); and
 * some pages are meant to be left by search engines. */
function skipped(page) {
	const apart = page.kind.name === '404'
		|| /name="robots" content="[^"]*noindex/.test(page.html);

	return ['robots-txt', ...apart ? ['is-crawlable'] : []];
}

function problems({ categories, audits }) {
	return Object.values(categories).filter((c) => c.score < 1).map((c) => {
		const lost = c.auditRefs.filter((r) => r.weight > 0
			&& (audits[r.id].score ?? 1) < 1);

		return `${c.id} ${Math.round(c.score * 100)}: `
			+ lost.map((r) => `${r.id} (${audits[r.id].displayValue
				?? audits[r.id].title})`).join(', ');
	});
}

/* A port that nobody uses now. */
async function free_port() {
	const server = net.createServer();

	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address();

	await new Promise((done) => server.close(done));
	return port;
}

/* launch(flags) starts a browser, which is closed again. */
export async function check_lighthouse(launch, base, pages, results) {
	const port = await free_port();
	const browser = await launch([`--remote-debugging-port=${port}`]);

	for (const page of pages) {
		const { lhr } = await lighthouse(base + page.file, { ...SETTINGS,
			port, skipAudits: skipped(page) });

		results.note('Lighthouse: full marks', page.file, problems(lhr));
	}
	await browser.close();
}
