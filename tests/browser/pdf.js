/*
 * The PDF of an OPD page as a visitor prints it: A4, tagged, in the site's
 * language, with headings and heads of tables. Reads it with poppler's
 * pdfinfo. Knows nothing about how the page is made.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const run = (args) => execFileSync('pdfinfo', args,
	{ encoding: 'utf8', maxBuffer: 1 << 28,
		stdio: ['ignore', 'pipe', 'ignore'] });

/* How often each kind of element stands in the structure. */
function count_elements(structure) {
	const counts = {};

	for (const [, name] of structure.matchAll(/^ *([A-Z][A-Za-z0-9]*)\b/gm))
		counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

function look_at(file, page) {
	const info = run([file]);
	const counts = count_elements(run(['-struct', file]));
	const language = page.html.match(/<html lang="([^"]*)"/)[1];
	const raw = fs.readFileSync(file, 'latin1');
	const has = (name, wanted) => (counts[name] ?? 0) >= wanted ? []
		: [`${counts[name] ?? 0} of ${name}, at least ${wanted}`];
	const number_of = (tag) =>
		page.html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;

	return [
		.../^Tagged: +yes/m.test(info) ? [] : ['not tagged'],
		.../^Page size: .*\(A4\)/m.test(info) ? [] : ['not on A4'],
		.../^Title: +\S/m.test(info) ? [] : ['no title'],
		...raw.includes(`/Lang (${language})`) ? []
			: [`language is not "${language}"`],
		...has('H1', 1), ...has('H2', 1), ...has('H3', 1),
		...has('Table', 1), ...has('TH', number_of('th') / 2),
		...has('Figure', 1),
	];
}

export async function check_pdf(tab, base, page, results) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kinerja-pdf-'));
	const file = path.join(folder, 'opd.pdf');

	try {
		await tab.goto(base + page.file);
		await tab.pdf({ path: file, preferCSSPageSize: true, tagged: true,
			outline: true });
		results.note('a PDF is tagged, on A4, with heads', page.file,
			look_at(file, page));
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}
