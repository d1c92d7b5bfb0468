/*
 * A built site as the tests see it: its pages, of what kind each is (known by
 * its address alone), and what may be asked of that kind. A new kind of page
 * is a new row in KINDS. Knows nothing about browsers.
 */
import fs from 'node:fs';
import path from 'node:path';

const UNIT = '(?:opd/[a-z0-9-]+|pemda)/';

/*
 * First match wins. script: the page may run one; reading pages may not.
 * weight: KiB, gzipped, of all that a visit loads. apart: not to be found by
 * search engines.
 */
const KINDS = [
	{ name: 'beranda', at: '', weight: 60 },
	{ name: 'daftar-opd', at: 'opd/', script: true },
	{ name: 'opd-tahun', at: `${UNIT}[0-9]{4}/`, weight: 50 },
	{ name: 'indikator', at: `${UNIT}indikator/[^/]+/`, weight: 50 },
	{ name: 'cetak', at: `${UNIT}(?:[0-9]{4}/)?cetak/` },
	{ name: 'riwayat', at: `${UNIT}riwayat/` },
	{ name: 'versi', at: `${UNIT}riwayat/[0-9]+/` },
	{ name: 'arsip', at: `${UNIT}riwayat/[0-9]+/laporan/`, archive: true },
	{ name: 'opd', at: UNIT, weight: 50 },
	{ name: 'perubahan', at: 'perubahan/' },
	{ name: 'perubahan-angka', at: 'perubahan/(?:target|koreksi)/' },
	{ name: 'capaian', at: 'capaian/(?:[0-9]+/)?', script: true },
	{ name: 'anggaran', at: 'anggaran/(?:[0-9]+/)?', script: true },
	{ name: 'kelengkapan', at: 'kelengkapan/(?:[0-9]+/)?', script: true },
	{ name: 'evaluasi', at: 'evaluasi/', script: true },
	{ name: 'pohon-kinerja', at: 'pohon-kinerja/' },
	{ name: 'bandingkan', at: 'bandingkan/', script: true },
	{ name: 'cari', at: 'cari/', script: true },
	{ name: 'cari-abjad', at: 'cari/[^/]+/' },
	{ name: 'data', at: 'data/(?:[^/]+/)*' },
	{ name: 'peta-situs', at: 'peta-situs/' },
	{ name: 'gaya', at: 'gaya/', script: true, apart: true },
	{ name: 'sematkan', at: 'sematkan/.*' },
	{ name: '404', at: '404\\.html', apart: true },
	{ name: 'halaman', at: '[a-z0-9-]+/' },
	{ name: 'lain', at: '.*' },
];

/* Pages of an OPD that has another name now lead on from their old addresses;
 * one that is gone, or has no report yet, has a page that looks like no
 * other. Only their text tells. */
function kind_of(address, html) {
	const kind = KINDS.find((k) => new RegExp(`^${k.at}$`).test(address));

	if (html.includes('http-equiv="refresh"'))
		return { ...kind, name: 'pindah', leads_on: true };
	if (kind.name !== 'opd')
		return kind;
	return html.includes('id="daftar-isi"') ? kind
		: { ...kind, name: 'opd-tanpa-laporan' };
}

function* walk(folder, prefix = '') {
	const entries = fs.readdirSync(folder, { withFileTypes: true });

	for (const e of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (e.isDirectory())
			yield* walk(path.join(folder, e.name),
				`${prefix}${e.name}/`);
		else
			yield prefix + e.name;
	}
}

/* { root, files: [path], names: the same as a set, address: where it will
 * stand or undefined, pages: [{ file, address, kind, html }] } */
export function open_site(root) {
	const files = [...walk(root)];
	const pages = files.filter((f) => f.endsWith('.html')).map((file) => {
		const html = fs.readFileSync(path.join(root, file), 'utf8');
		const address = file.replace(/(^|\/)index\.html$/, '$1');

		return { file, address, html, kind: kind_of(address, html) };
	});

	return { root, files, names: new Set(files), pages, address:
		pages.find((p) => p.file === 'index.html')
			?.html.match(/rel="canonical" href="([^"]*)"/)?.[1] };
}

/* Of each kind the longest page, which has most that can go wrong. */
export function samples(pages) {
	const kinds = new Map();

	for (const p of pages)
		if (!(kinds.get(p.kind.name)?.html.length >= p.html.length))
			kinds.set(p.kind.name, p);
	return [...kinds.values()];
}

/* Every page but archived reports: of those the longest, and one in step. */
export function without_archive(pages, step) {
	const archive = pages.filter((p) => p.kind.archive)
		.sort((a, b) => b.html.length - a.html.length);

	return [...pages.filter((p) => !p.kind.archive),
		...archive.filter((_, i) => i % step === 0)];
}
