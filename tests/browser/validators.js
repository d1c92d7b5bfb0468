/*
 * The validators: html-validate and the Nu checker over HTML, xmllint over
 * feeds, maps and drawings, and Node's own reader over JSON. Their rules are
 * theirs; where one is not followed, the reason stands beside it.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import vnu from 'vnu-jar';

const RULES = {
	root: true,
	extends: ['html-validate:recommended', 'html-validate:a11y'],
	rules: {
		/* A title ends with the region's name, however long that is. */
		'long-title': 'off',
		/* Layout of the source: a value left out may leave a tab. */
		'no-trailing-whitespace': 'off',
		/* Boxes of one question share its name. */
		'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
	},
};

/* The checker reads files, not addresses, so to it nothing is 'self'; and it
 * takes a block of data (JSON-LD) for a script. A real one would be found by
 * what is asked of each page in the browser. */
const NOT_FOUND_BY_NU =
	'(Resource|Inline script) violates Content Security Policy.*';

/* Run a program on files, named in the end, many at once; its lines. */
function lines_of(program, args, files) {
	const options = { maxBuffer: 1 << 28 };

	return new Promise((done, fail) => {
		execFile(program, [...args, ...files], options,
			(error, out, err) => {
				if (error && typeof error.code !== 'number')
					fail(error);
				else
					done(`${out}${err}`.split('\n')
						.filter((l) => l !== ''));
			});
	});
}

/* Note lines, which begin with the path of a file, under the files. */
function note_lines(title, site, files, lines, results) {
	const of_file = new Map(files.map((f) => [f, []]));

	for (const line of lines) {
		const place = line.replace(/^"?(?:file:)?/, '')
			.replace(`${site.root}/`, '');
		const file = files.find((f) => place.startsWith(`${f}:`)
			|| place.startsWith(`${f}":`));

		if (file)
			of_file.get(file).push(place.slice(file.length + 1));
		else
			results.note(title, 'all', [line]);
	}
	for (const [file, found] of of_file)
		results.note(title, file, found);
}

export async function check_nu(site, pages, results) {
	const files = pages.map((p) => p.file);
	const lines = await lines_of('java', ['-Xss4m', '-jar', vnu, '--format',
		'gnu', '--filterpattern', `.*${NOT_FOUND_BY_NU}`],
	files.map((f) => path.join(site.root, f)));

	note_lines('the Nu checker', site, files, lines, results);
}

export async function check_html(pages, results) {
	const validator = new HtmlValidate(new StaticConfigLoader(RULES));

	for (const page of pages) {
		const report = await validator.validateString(page.html, page.file);

		results.note('html-validate', page.file, report.results
			.flatMap((r) => r.messages)
			.map((m) => `${m.line}: ${m.message} [${m.ruleId}]`));
	}
}

export async function check_xml(site, results) {
	const files = site.files.filter((f) => /\.(xml|svg)$/.test(f));
	const lines = await lines_of('xmllint', ['--noout', '--nonet'],
		files.map((f) => path.join(site.root, f)));

	note_lines('feeds, maps and drawings are well-formed', site, files,
		lines.filter((l) => l.startsWith(site.root)), results);
}

export function check_json(site, results) {
	for (const file of site.files.filter((f) => f.endsWith('.json'))) {
		const found = [];

		try {
			JSON.parse(fs.readFileSync(path.join(site.root, file), 'utf8'));
		} catch (e) {
			found.push(e.message);
		}
		results.note('JSON is well-formed', file, found);
	}
	for (const page of site.pages) {
		const data = [...page.html.matchAll(
			/<script type="application\/ld\+json">([^]*?)<\/script>/g)];

		for (const [, text] of data) {
			const found = [];

			try {
				JSON.parse(text);
			} catch (e) {
				found.push(e.message);
			}
			results.note('JSON-LD is well-formed', page.file, found);
		}
	}
}
