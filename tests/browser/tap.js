/*
 * The results: problems are noted under a title as they are found, by many
 * pages at once, and told as one line of TAP a title, in the order in which
 * the titles came. Knows nothing about what is tested.
 */
const MOST_SHOWN = 40;

export class Results {
	#titles = new Map();

	/* Note that a page (or file) was looked at under a title, and the
	 * problems found there: a list of texts, empty where all is well. */
	note(title, page, problems) {
		const t = this.#titles.get(title) ?? { pages: 0, problems: [] };

		t.pages++;
		t.problems.push(...problems.map((p) => `${page}: ${p}`));
		this.#titles.set(title, t);
	}

	/* Note that nothing could be looked at, and why. */
	skip(title, reason) {
		this.#titles.set(title, { pages: 0, problems: [], reason });
	}

	/* Print the lines; true when there was no problem. */
	print() {
		let n = 0;

		for (const [title, t] of this.#titles) {
			const well = t.problems.length === 0;
			const count = t.reason ? `# SKIP ${t.reason}`
				: `(${t.pages})`;

			console.log(`${well ? '' : 'not '}ok ${++n} - ${title} ${count}`);
			for (const p of t.problems.slice(0, MOST_SHOWN))
				console.log(`#   ${p.replace(/\n/g, '\n#     ')}`);
			if (t.problems.length > MOST_SHOWN)
				console.log(`#   and ${t.problems.length - MOST_SHOWN} more`);
		}
		console.log(`1..${n}`);
		return [...this.#titles.values()]
			.every((t) => t.problems.length === 0);
	}
}
