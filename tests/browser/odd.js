/*
 * Sites of odd contents (tests/aneh): on a phone and on paper their pages
 * hold together. Knows nothing about what is odd in them.
 */
import fs from 'node:fs';
import path from 'node:path';
import { open_site, samples } from './site.js';

/* What is much the same in every site, whatever its content. */
const FIXED = ['data', 'gaya', 'halaman'];

/* The pages of all sites in a folder, named from that folder: all (but 404,
 * whose links need a server), or of each site the longest of each kind. */
function pages_of(folder, all) {
	const names = fs.readdirSync(folder)
		.filter((name) => !name.startsWith('.'));	/* what builds leave */

	return names.sort().flatMap((name) => {
		const site = open_site(path.join(folder, name));
		const pages = site.pages.filter((p) => !p.kind.leads_on
			&& p.kind.name !== '404');

		return (all ? pages : samples(pages)
			.filter((p) => !FIXED.includes(p.kind.name)))
			.map((p) => ({ ...p, file: `${name}/${p.file}` }));
	});
}

/* What axe-core is asked about, and the rest. The short form asks about one
 * page of each kind, of middle length: the longest say the same three hundred
 * times, and take as long. */
export function plan_odd(folder, long) {
	const some = pages_of(folder, false);
	const kinds = new Map();

	for (const p of some.sort((a, b) => a.html.length - b.html.length))
		kinds.set(p.kind.name, [...kinds.get(p.kind.name) ?? [], p]);
	const axe = long ? some : [...kinds.values()]
		.map((list) => list[Math.floor(list.length / 2)]);
	const files = new Set(axe.map((p) => p.file));

	return { axe, without_axe: pages_of(folder, long)
		.filter((p) => !files.has(p.file)) };
}
