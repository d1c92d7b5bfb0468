/*
 * Two readers of the same schemas: what "kinerja check" is expected to find
 * in the examples of tests/spec must be what ajv finds in them, at the same
 * line and column, and where one is content the other must be. That the
 * program finds what is expected there is tested by the examples themselves.
 * Right content (content/, the golden trees) must be right for ajv too.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';

import { Results } from '../browser/tap.js';
import { escapePointer, placesOf } from './places.js';
import { contentExamples, konsistensiExamples } from './spec.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/* Which file is held against which schema. */
const UNIT = '^(?:pemda|opd/[a-z0-9-]+)/';
const YEAR = '(?:20\\d\\d|2100)/';
const KINDS = [
	['situs', /^situs\.json$/],
	['opd', new RegExp(`${UNIT}opd\\.json$`)],
	['rencana', new RegExp(`${UNIT}rencana/\\d{4}-\\d{4}\\.json$`)],
	...['kinerja', 'anggaran', 'evaluasi', 'dokumen'].map((name) =>
		[name, new RegExp(`${UNIT}${YEAR}${name}\\.json$`)]),
];
const IGNORED = /(^|\/)(_|x-|\.)/;

/* The codes of what a schema's keyword refuses. */
const CODES = {
	additionalProperties: ['K020'],
	required: ['K024'],
	enum: ['K025'],
	minimum: ['K026'],
	maximum: ['K026'],
	minLength: ['K027'],
	maxLength: ['K028'],
	pattern: ['K029'],
	'format date': ['K030'],
	'format uri': ['K031'],
	minItems: ['K032'],
	maxItems: ['K032'],
	'type, of another kind': ['K023'],
	'type, not whole': ['K033'],
	'a text where a number belongs': ['K021', 'K022', 'K023'],
};
const OF_SCHEMA = new Set(Object.values(CODES).flat());

/* What is no JSON; and what is, but not in our files, which are not held
 * against their schemas then, since the first such mistake ends the reading. */
const NO_JSON = new Set(['K001', 'K002', 'K004', 'K005', 'K006', 'K007',
	'K008', 'K009', 'K010', 'K011', 'K012', 'K013', 'K016', 'K019']);
const STRICTER = {
	K010: 'half a surrogate pair is a text to RFC 8259, though of no meaning',
	K014: 'RFC 8259 lets a key stand twice; which of them counts, it leaves open',
	K015: 'keys that differ in case only are two keys to a schema',
	K017: 'a schema knows no limit of digits',
	K018: 'every character may stand in a JSON text',
};

/* Where one of them finds what the other does not: f is a finding, or an
 * error of ajv. */
const BY_DESIGN = [
	{
		why: 'where a grade may stand too, only jenis in the plan knows that a number belongs there',
		is: (f, value) => ['K021', 'K022', 'K023'].includes(f.code) &&
			typeof value === 'string' && value.length > 0 &&
			/\/(nilai|realisasi|target(\/\d{4})?)$/.test(f.pointer),
	},
	{
		why: 'a schema knows dates of every century; reports are of 1900 to 2200',
		is: (f, value) => f.code === 'K030' &&
			/^(0\d|1[0-8])\d\d-\d\d-\d\d$/.test(value),
	},
	{
		why: 'RFC 3986 would have brackets escaped; portals and browsers do not',
		is: (f, value) => f.what?.startsWith('format uri') &&
			URL.canParse(value) && /[[\]]/.test(value),
	},
];

const results = new Results();
const met = new Map();		/* findings that both have, by code */
const used = new Map();		/* differences by design, by their reason */

function count(map, key) {
	map.set(key, (map.get(key) ?? 0) + 1);
}

function compileSchemas() {
	const ajv = addFormats(new Ajv({ allErrors: true, strict: true,
		allowUnionTypes: true, verbose: true }));
	const folder = join(ROOT, 'generator/schema');

	return Object.fromEntries(KINDS.map(([name]) => [name, ajv.compile(
		JSON.parse(readFileSync(join(folder, `${name}.schema.json`))))]));
}

const schemas = compileSchemas();

function schemaOf(path) {
	const kind = KINDS.find(([, form]) => form.test(path));

	return kind && !IGNORED.test(path) ? schemas[kind[0]] : null;
}

/* The name in CODES of what an error of ajv complains about. */
function complaint(error) {
	const types = [error.parentSchema.type].flat();
	const number = types.includes('number') || types.includes('integer');

	if (number && typeof error.data === 'string')
		return 'a text where a number belongs';
	if (error.keyword === 'format')
		return `format ${error.schema}`;
	if (error.keyword === 'type')
		return types.includes('integer') && typeof error.data === 'number'
			? 'type, not whole' : 'type, of another kind';
	return error.keyword;
}

/* What ajv finds, as { at, codes, key, what }. */
function errorsOf(schema, data, places) {
	schema(data);
	return (schema.errors ?? []).map((e) => {
		const what = complaint(e);
		const unknown = e.params.additionalProperty;
		const pointer = unknown === undefined ? e.instancePath
			: `${e.instancePath}/${escapePointer(unknown)}`;
		const place = places.get(pointer);

		return { pointer, at: unknown === undefined ? place.value : place.key,
			codes: CODES[what] ?? [], key: e.params.missingProperty,
			what: `${what} (${pointer || '/'}: ${e.message})` };
	});
}

/* The findings of a schema's codes, with pointer and key. */
function findingsAt(findings, places) {
	const pointers = new Map([...places].map(([p, at]) => [at.value, p]));

	return findings.filter((f) => OF_SCHEMA.has(f.code)).map((f) => {
		const at = `${f.line}:${f.column}`;

		return { ...f, at, pointer: pointers.get(at) ?? '',
			key: f.code === 'K024' ? /"([^"]*)"/.exec(f.text)[1]
				: undefined };
	});
}

function valueAt(data, pointer) {
	return pointer.split('/').slice(1).reduce((value, name) =>
		value?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], data);
}

/* What only one of the two readers finds. A text that is wrong in many ways
 * is told once, so an error may be met by any finding at its place. */
function differences(findings, errors, data) {
	const problems = [];

	function alone(one, problem) {
		const value = valueAt(data, one.pointer);
		const reason = BY_DESIGN.find((d) => d.is(one, value));

		if (reason)
			count(used, reason.why);
		else
			problems.push(`${one.at}: ${problem}`);
	}

	for (const f of findings)
		if (errors.some((e) => e.at === f.at && e.key === f.key &&
				e.codes.includes(f.code)))
			count(met, f.code);
		else
			alone(f, `only check: ${f.text} [${f.code}]`);
	for (const e of errors)
		if (!findings.some((f) => f.at === e.at && f.key === e.key))
			alone(e, `only ajv: ${e.what}`);
	return problems;
}

function parse(bytes) {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);

		return { text, data: JSON.parse(text) };
	} catch (error) {
		return { error };
	}
}

/* Hold one file, and what is expected of it, against its schema. */
function compareFile(schema, bytes, findings) {
	const { text, data, error } = parse(bytes);
	const stops = findings.filter((f) => f.code in STRICTER);
	const broken = findings.find((f) => NO_JSON.has(f.code));

	if (error) {
		if (broken)
			count(met, broken.code);
		return broken ? [] : [`only JSON.parse: ${error.message}`];
	}
	for (const f of stops)
		count(used, STRICTER[f.code]);
	if (stops.length > 0)
		return [];
	if (broken)
		return [`only check: ${broken.text} [${broken.code}]`];

	const places = placesOf(text);

	return differences(findingsAt(findings, places),
		errorsOf(schema, data, places), data);
}

function compareExamples(name, examples) {
	for (const { line, files, findings } of examples) {
		for (const [path, bytes] of files) {
			const schema = schemaOf(path);

			if (schema)
				results.note(`tests/spec/${name}: ajv and check agree`,
					`line ${line}, ${path}`, compareFile(schema, bytes,
						findings.filter((f) => f.path === path)));
		}
	}
}

function compareTree(folder) {
	for (const path of readdirSync(join(ROOT, folder), { recursive: true })) {
		const schema = schemaOf(path);

		if (schema)
			results.note(`${folder}: nothing to find`, path, compareFile(
				schema, readFileSync(join(ROOT, folder, path)), []));
	}
}

/* Were an example or a difference to go, the comparison must not go on about
 * nothing. */
function compareEnough() {
	for (const code of [...OF_SCHEMA, ...NO_JSON])
		results.note('every code of JSON and of a schema was compared', code,
			met.has(code) ? [] : ['in no example']);
	for (const why of [...Object.values(STRICTER), ...BY_DESIGN.map((d) => d.why)])
		results.note('every difference by design is one', why,
			used.has(why) ? [] : ['in no example']);
}

const spec = (name) => join(ROOT, 'tests/spec', name);

compareExamples('content.txt', contentExamples(spec('content.txt')));
compareExamples('konsistensi.txt', konsistensiExamples(spec('konsistensi.txt')));
for (const folder of ['content', 'tests/golden/kosong/content',
	'tests/golden/satu-opd/content', 'tests/golden/tegal/content'])
	compareTree(folder);
compareEnough();
process.exitCode = results.print() ? 0 : 1;
