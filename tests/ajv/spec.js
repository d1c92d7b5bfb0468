/*
 * The examples of tests/spec: their files, and what the reader is expected
 * to find in them. Follows tests/spec/tree_text.h, content.c and
 * konsistensi.c; knows nothing of schemas. Files that content.c itself adds
 * ("with NAME…") are right, and left out here.
 */
import { readFileSync } from 'node:fs';

const FENCE = '`'.repeat(32);
const FINDING = new RegExp('^(.+?)(?::(\\d+):(\\d+))?: ' +
	'(?:kesalahan|peringatan|saran|gangguan): (.*) \\[(K\\d{3})\\]$');

/* The bytes of a line: "‹EF BB BF›" stands for three, "→" for a tab. */
function bytesOf(line) {
	return Buffer.concat(line.replaceAll('→', '\t').split(/‹([^›]*)›/)
		.map((part, i) => Buffer.from(...(i % 2 === 0 ? [part]
			: [part.replaceAll(' ', ''), 'hex']))));
}

function linesToBytes(lines) {
	return Buffer.concat(lines.flatMap((l) => [bytesOf(l), Buffer.from('\n')]));
}

/* Findings of all files, as "kinerja check" prints them. */
function findingsOf(lines) {
	return lines.map((line) => FINDING.exec(line)).filter(Boolean)
		.map(([, path, line, column, text, code]) =>
			({ path, line: +line, column: +column, text, code }));
}

/* An example in two halves: { title, line, input, expected }. */
function* examplesOf(path) {
	let example = null;
	let half = null;

	for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
		if (!example && line.startsWith(`${FENCE} example`)) {
			half = [];
			example = { line: i + 1, input: half, expected: [],
				title: line.slice(FENCE.length + 8).trim() };
		} else if (example && line === FENCE) {
			yield example;
			example = null;
		} else if (example && line === '.' && half === example.input) {
			half = example.expected;
		} else if (example) {
			half.push(line);
		}
	}
}

/* The commands of an example, and its files by path. */
function splitTree(input) {
	const first = input.findIndex((l) => l.startsWith('--- '));
	const files = new Map();
	let lines = null;

	for (const line of first < 0 ? [] : input.slice(first)) {
		if (line.startsWith('--- ')) {
			lines = [];
			files.set(line.slice(4), lines);
		} else {
			lines.push(line);
		}
	}
	for (const [path, text] of files)
		files.set(path, linesToBytes(text));
	return { commands: first < 0 ? input : input.slice(0, first), files };
}

/* "realisasi": each line is a value, tried in a file of its own; its one
 * finding stands without a place. */
function* triesOf(example, commands) {
	const path = 'opd/dinas-kesehatan/2024/kinerja.json';
	const before = '{"indikator": [{"kode": "IKU-1", "realisasi": ';

	for (const [i, value] of commands.slice(1).entries()) {
		const found = /^(.*) \[(K\d{3})\]$/.exec(example.expected[i]);

		yield { ...example, line: example.line + 2 + i,
			files: new Map([[path,
				Buffer.from(`${before}${value}}]}\n`)]]),
			findings: found ? [{ path, line: 1, text: found[1],
				column: before.length + 1, code: found[2] }] : [] };
	}
}

/* The files that konsistensi.c makes of the lines before the first one. */
function addPlanAndReports(files, commands) {
	const plan = [];
	const years = {};
	const put = (path, text) =>
		files.has(path) || files.set(path, Buffer.from(text));
	const year = (text) => (years[text.slice(0, 4)] ??=
		{ rows: [], agreement: '' });

	for (const line of commands) {
		if (line.startsWith('indikator '))
			plan.push(` {"nama": "N", "satuan": "S", ${line.slice(10)}}`);
		else if (line.startsWith('perjanjian '))
			year(line.slice(11)).agreement += line.slice(15).trim();
		else if (line && line !== 'lengkap')
			year(line).rows.push(` {${line.slice(4).trim()}}`);
	}
	put('opd/dinas-a/rencana/2021-2026.json', `{"dokumen": "R", "mulai": 2021,
"selesai": 2026, "tujuan": [{"kode": "T1", "uraian": "U", "sasaran": [
{"kode": "S1", "uraian": "U", "indikator": [${plan.join(',\n')}]}]}]}\n`);
	for (const [y, { rows, agreement }] of Object.entries(years))
		put(`opd/dinas-a/${y}/kinerja.json`,
			`{${agreement && `"perjanjian": {${agreement}}, `}"indikator": [
${rows.join(',\n')}]}\n`);
}

/* Every example of a spec file as { title, line, files, findings }. */
export function* contentExamples(path) {
	for (const example of examplesOf(path)) {
		const { commands, files } = splitTree(example.input);

		if (commands.includes('realisasi'))
			yield* triesOf(example, commands);
		else
			yield { ...example, files,
				findings: findingsOf(example.expected) };
	}
}

export function* konsistensiExamples(path) {
	for (const example of examplesOf(path)) {
		const { commands, files } = splitTree(example.input);

		addPlanAndReports(files, commands);
		yield { ...example, files,
			findings: findingsOf(example.expected) };
	}
}
