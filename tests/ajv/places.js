/*
 * Where the values of a JSON text stand: line and column, in characters from
 * 1, of each JSON Pointer. The text is known to be well-formed; knows nothing
 * of what it means.
 */

/* A function from an offset to "line:column". Lines end in LF, CRLF or CR. */
function placer(text) {
	const starts = [0];

	for (const m of text.matchAll(/\r\n|\n|\r/g))
		starts.push(m.index + m[0].length);
	return (at) => {
		const line = starts.findLastIndex((s) => s <= at);

		return `${line + 1}:${[...text.slice(starts[line], at)].length + 1}`;
	};
}

export function escapePointer(key) {
	return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/* The places by pointer: { value, key }, the key where there is one. */
export function placesOf(text) {
	const TOKEN = /[ \t\r\n]*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^ \t\r\n{}[\],:"]+)/y;
	const places = new Map();
	const place = placer(text);

	function next() {
		const [all, token] = TOKEN.exec(text);

		return { token, at: TOKEN.lastIndex - token.length,
			back: TOKEN.lastIndex - all.length };
	}

	function members(end, read) {
		for (let i = 0; ; i++) {
			const first = next();

			if (first.token === end)
				return;
			if (first.token !== ',')
				TOKEN.lastIndex = first.back;
			read(i);
		}
	}

	function value(pointer, key) {
		const { token, at } = next();

		places.set(pointer, { value: place(at), key });
		if (token === '[')
			members(']', (i) => value(`${pointer}/${i}`));
		if (token === '{')
			members('}', () => {
				const name = next();

				next();
				value(`${pointer}/${escapePointer(JSON.parse(name.token))}`,
					place(name.at));
			});
	}

	value('');
	return places;
}
