/* Search, on /cari/ only. The index comes from generator/export/cari.c, a
   script file at a time, so that it loads from disk too. First the part that
   tests run, then the page. Content only ever goes into text nodes. */
"use strict";

(() => {
	/* words and stems: the same as in the generator ------------------- */
	const WORD = /[0-9A-Za-z\u00c0-\u1fff\u3040-\ud7ff\uf900-\ufdff]+/g;
	const lower = (word) => word.replace(/[A-Z\u00c0-\u00de]/g,
		(c) => String.fromCharCode(c.charCodeAt(0) + 32));
	const words = (text) => (text.match(WORD) || []).map(lower);
	const key = (text) => words(text).join("");

	/* Snowball 2.2, "indonesian". head: what the cursor has passed. */
	function stem(word) {
		let head = "", rest = word, prefix = 0;
		let measure = (word.match(/[aeiou]/g) || []).length;

		const cut = (pattern, put = "") => {
			const m = pattern.exec(rest);
			if (!m) return "";
			rest = rest.replace(pattern, "");
			head += put;
			measure--;
			return m[0];
		};
		const first = () => {
			const m = cut(/^(?:meny(?=[aeiou])|peny(?=[aeiou])|meng|peng|mem|pem|men|pen|ter|me|di|ke)/);
			if (/ny/.test(m)) head = "s";
			if (/m$/.test(m) && /^[aeiou]/.test(rest)) head = "p";
			if (m) prefix = /^[pk]/.test(m) ? 3 : 1;
			return m;
		};
		const second = () => {
			const m = cut(/^[bp]elajar/, "ajar") || cut(/^(?:[bp]er|pe|be(?=[^aeiou]er))/);
			if (m && m !== "pelajar") prefix = m[0] === "p" ? 2 : 4;
		};
		const suffix = () => measure > 2 &&
			((prefix !== 2 && prefix !== 3 && cut(/kan$/)) ||
			 (prefix !== 1 && cut(/an$/)) ||
			 (prefix <= 2 && !/si$/.test(rest) && cut(/i$/)));

		if (measure > 2) cut(/(?:kah|lah|pun)$/);
		if (measure > 2) {
			cut(/(?:ku|mu|nya)$/);
			if (measure > 2) {
				if (first()) {
					if (suffix() && measure > 2) second();
				} else {
					second();
					suffix();
				}
			}
		}
		return head + rest;
	}

	/* edits between two words, at most 3 */
	function distance(a, b) {
		if (Math.abs(a.length - b.length) > 2) return 3;
		let before = [], last = [], row;
		for (let j = 0; j <= b.length; j++) last.push(j);
		for (let i = 1; i <= a.length; i++) {
			row = [i];
			for (let j = 1; j <= b.length; j++) {
				row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
				if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
					row[j] = Math.min(row[j], before[j - 2] + 1);
			}
			before = last;
			last = row;
		}
		return Math.min(last[b.length], 3);
	}

	/* [2021, 2022, 2024] → "2021, 2022, 2024"; without a gap "2021–2024" */
	function years(list) {
		const n = list.length;
		return n > 1 && list[n - 1] - list[0] === n - 1 ? list[0] + "–" + list[n - 1] : list.join(", ");
	}

	/* the index ------------------------------------------------------- */
	const KINDS = ["opd", "indikator", "program", "kegiatan", "laporan", "halaman"];
	/* worth of a kind as such, of a whole code; a word of a title: up to 10 */
	const PRIOR = [3, 2, 1, 0.5, 0, 1], CODE = 14;

	/* The last i for which pairs[2 i] <= wanted, else 0. */
	function block(pairs, wanted) {
		let low = 0, high = pairs.length / 2 - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (pairs[2 * middle] <= wanted) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	class Index {
		/* load(name): a promise of what is in that file */
		constructor(load) {
			this.load = load;
			this.dokumen = [];
			this.kata = new Map();		/* word → number */
			this.daftar = [];		/* number → word, stem, uses */
		}

		number(word) {
			let n = this.kata.get(word);
			if (n === undefined) {
				n = this.daftar.push({ word, stem: stem(word), uses: 0 }) - 1;
				this.kata.set(word, n);
			}
			this.daftar[n].uses++;
			return n;
		}

		async open() {
			const inti = this.inti = await this.load("inti");
			const tahun = inti.tahun.map((set) => set ? set.split(" ").map(Number) : []);
			this.henti = new Set(inti.henti.split(" "));
			for (const [nama, singkatan, alamat, rows] of inti.unit) {
				const numbers = words(nama + " " + singkatan).map((w) => this.number(w));
				for (let i = 0; i < rows.length; i += 5) {
					const opd = rows[i] === 0;
					const judul = opd ? nama : rows[i + 1], kode = opd ? singkatan : rows[i + 2];
					this.dokumen.push({
						n: this.dokumen.length, jenis: rows[i], judul, kode,
						opd: nama, dasar: alamat, alamat: rows[i + 3], tahun: tahun[rows[i + 4]],
						kunci: key(kode), milik: numbers, frasa: words(judul).join(" "),
						kata: words(judul).map((w) => this.number(w)),
						sandi: words(kode).map((w) => this.number(w))
					});
				}
			}
		}

		/* Documents in whose text a stem is, or one that begins with it:
		   a map of document → score. */
		async texts(akar, partial) {
			const pairs = this.inti.kata, found = new Map();
			if (!pairs.length) return found;
			const from = block(pairs, akar);
			const to = partial ? Math.min(block(pairs, akar + "\uffff"), from + 3) : from;
			for (let i = from; i <= to; i++) {
				const stems = await this.load(pairs[2 * i + 1]);
				for (let k = 0; k < stems.length; k += 2) {
					const exact = stems[k] === akar;
					if (!exact && !(partial && stems[k].startsWith(akar))) continue;
					let n = 0;
					for (const item of stems[k + 1].split(" ")) {
						const packed = parseInt(item, 36);
						n += packed >> 2;
						const score = exact ? 1.3 + 0.3 * (packed & 3) : 0.8;
						if (!(found.get(n) >= score)) found.set(n, score);
					}
				}
			}
			return found;
		}

		/* What a word of the query is worth where a title has it. */
		async weigh(word, last) {
			const akar = stem(word), title = new Float32Array(this.daftar.length);
			const partial = word.length > 1 && (last || word.length > 3);
			this.daftar.forEach((x, i) => {
				if (x.word === word) title[i] = 10;
				else if (x.stem === akar) title[i] = 8;
				else if (partial && x.word.startsWith(word)) title[i] = 5;
			});
			return { word, title, partial: last && word.length > 2, akar,
				text: await this.texts(akar, last && akar.length > 2) };
		}

		async read(query) {
			let chunks = query.trim().split(/\s+/).filter((c) => words(c).length).slice(0, 12);
			const telling = chunks.filter((c) => !this.henti.has(key(c)));
			if (telling.length) chunks = telling;
			const terms = [];
			for (const c of chunks) {
				const last = c === chunks[chunks.length - 1];
				const term = { kunci: key(c), kata: [] };
				for (const w of words(c)) term.kata.push(await this.weigh(w, last));
				/* "1.02.02" is a code where there are such codes */
				term.sandi = term.kata.length > 1 && /\d/.test(term.kunci) &&
					this.dokumen.some((d) => d.kunci.startsWith(term.kunci));
				if (term.sandi) for (const x of term.kata) x.partial = false;
				terms.push(term);
			}
			return terms;
		}

		/* The score of one word in a document; 0: it is not there. */
		static word(d, x) {
			let best = x.text.get(d.n) || 0;
			for (const k of d.kata) if (x.title[k] > best) best = x.title[k];
			for (const k of d.sandi) if (x.title[k] === 10 && best < 4.5) best = 4.5;
			for (const k of d.milik) if (x.title[k] * 0.4 > best) best = x.title[k] * 0.4;
			if (best < 3 && d.tahun.includes(Number(x.word))) best = 3;
			return best;
		}

		static term(d, t) {
			if (d.kunci && d.kunci === t.kunci) return CODE;
			if (t.sandi) return d.kunci.startsWith(t.kunci) ? 4.5 : 0;
			let sum = 0;
			for (const x of t.kata) {
				const score = Index.word(d, x);
				if (!score) return 0;
				sum += score;
			}
			return sum / t.kata.length;
		}

		static score(d, terms, frasa) {
			let n = 0, sum = PRIOR[d.jenis], inside = 0;
			for (const t of terms) {
				const score = Index.term(d, t);
				if (score) n++;
				if (score >= 5 && score < CODE) inside++;
				sum += score;
			}
			if (d.frasa === frasa) sum += 20;
			else if ((" " + d.frasa).includes(" " + frasa)) sum += 5;
			return { d, n, sum: sum + 4 * inside / (d.kata.length || 1) };
		}

		/* The query with the words that are nowhere replaced by near ones
		   of titles, or "". */
		near(terms) {
			let changed = false;
			const out = terms.flatMap((t) => t.kata).map((x) => {
				if (x.text.size || x.title.some((s) => s) || x.word.length < 4 || /\d/.test(x.word)) return x.word;
				let best = null, least = x.word.length < 6 ? 2 : 3;
				for (const y of this.daftar) {
					if (y.word.length < 4) continue;
					const far = distance(x.word, y.word);
					if (far < least || (far === least && best && y.uses > best.uses)) {
						best = y;
						least = far;
					}
				}
				changed = changed || best !== null;
				return best ? best.word : x.word;
			});
			return changed ? out.join(" ") : "";
		}

		/* { terms, hasil: documents, best first, semua: they have all the
		   words, maksud: a better query or "" } */
		async search(query, filter = {}) {
			const terms = await this.read(query);
			if (!terms.length) return { terms, hasil: [], semua: true, maksud: "" };
			const frasa = words(query).join(" "), tahun = Number(filter.tahun) || 0;
			let found = this.dokumen
				.filter((d) => (!filter.jenis || KINDS[d.jenis] === filter.jenis) &&
					(!tahun || d.tahun.includes(tahun)))
				.map((d) => Index.score(d, terms, frasa));
			const most = found.reduce((n, x) => Math.max(n, x.n), 0);
			found = found.filter((x) => x.n && x.n === most).sort((a, b) => b.sum - a.sum ||
				(b.d.tahun[b.d.tahun.length - 1] || 0) - (a.d.tahun[a.d.tahun.length - 1] || 0) || a.d.n - b.d.n);
			return { terms, hasil: found.map((x) => x.d), semua: most === terms.length,
				maksud: most < terms.length ? this.near(terms) : "" };
		}

		/* The part of its text that has most of the words: { id, judul,
		   teks, ada: words were found }, or null. */
		async excerpt(d, terms) {
			const pairs = this.inti.teks;
			if (!pairs.length) return null;
			const i = block(pairs, d.n), parts = (await this.load(pairs[2 * i + 1]))[d.n - pairs[2 * i]];
			if (!parts) return null;
			let best = null;
			for (let k = 0; k < parts.length; k += 3) {
				const hits = new Set();
				let at = -1, m;
				for (const run of runs(parts[k + 2], terms)) {
					if (!run.hit) continue;
					if (at < 0) at = run.at;
					hits.add(run.hit);
				}
				m = { id: parts[k], judul: parts[k + 1], teks: parts[k + 2], at, n: hits.size };
				if (!best || m.n > best.n) best = m;
			}
			return { id: best.id, judul: best.judul, ada: best.n > 0, teks: around(best.teks, best.at) };
		}
	}

	/* Some 200 characters from a little before a place, at blanks. */
	function around(text, at) {
		let from = Math.max(0, at - 60);
		if (from) from = text.indexOf(" ", from) + 1;
		let to = from + 200;
		if (to < text.length) to = text.lastIndexOf(" ", to) > at ? text.lastIndexOf(" ", to) : to;
		return (from ? "… " : "") + text.slice(from, to).trim() + (to < text.length ? " …" : "");
	}

	/* The text in pieces { teks, at, hit }; hit: the word of the query that
	   the piece has, or "". */
	function runs(text, terms) {
		const asked = terms.flatMap((t) => t.kata), out = [];
		let end = 0;
		for (const m of text.matchAll(WORD)) {
			const word = lower(m[0]);
			const x = asked.find((y) => y.word === word || (word.length > 1 && y.akar === stem(word)) ||
				(y.partial && word.startsWith(y.word)));
			if (!x) continue;
			if (m.index > end) out.push({ teks: text.slice(end, m.index), at: end, hit: "" });
			out.push({ teks: m[0], at: m.index, hit: x.word });
			end = m.index + m[0].length;
		}
		if (end < text.length) out.push({ teks: text.slice(end), at: end, hit: "" });
		return out;
	}

	/* Where a document is, from the site's root: in the year asked for, at
	   the part that the excerpt is of. */
	function address(d, tahun, part) {
		let path = d.alamat;
		if (tahun) path = d.jenis === 0 ? tahun + "/" + path : path.replace(/^\d{4}(?=\/)/, tahun);
		if (part && part.ada && part.id) path = path.replace(/#.*/, "") + "#" + part.id;
		return d.dasar + path;
	}

	if (typeof module === "object") {
		module.exports = { Index, KINDS, address, distance, runs, stem, words, years };
		return;
	}

	/* the page -------------------------------------------------------- */
	const EACH = 10;
	const form = document.getElementById("cari-form");
	const part = document.getElementById("cari-hasil");
	const list = part.querySelector("ol"), more = part.querySelector("button");
	const status = document.getElementById("cari-status"), hint = document.getElementById("cari-maksud");
	const say = part.dataset, root = say.akar.replace("index.html", "");
	const waiting = new Map(), loaded = new Map();
	let index = null, turn = 0, timer = 0;

	window.kinerjaCari = (name, content) => {
		if (waiting.has(name)) waiting.get(name)(content);
	};

	function load(name) {
		if (!loaded.has(name))
			loaded.set(name, new Promise((resolve, reject) => {
				const script = document.createElement("script");
				waiting.set(name, resolve);
				script.onerror = reject;
				script.src = say.indeks.replace("inti.js", name + ".js");
				document.head.append(script);
			}));
		return loaded.get(name);
	}

	function open() {
		if (!index) {
			const i = new Index(load);
			index = i.open().then(() => i);
		}
		return index;
	}

	function element(name, className, ...children) {
		const e = document.createElement(name);
		if (className) e.className = className;
		e.append(...children.filter(Boolean));
		return e;
	}

	const marked = (text, terms) => runs(text, terms).map((r) => r.hit ? element("mark", "", r.teks) : r.teks);
	const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);

	function item(d, terms, filter) {
		const link = element("a", "", ...marked(d.judul, terms));
		const text = element("p", "");
		const where = [d.jenis === 0 ? "" : d.opd, d.jenis === 5 ? "" : d.kode].filter(Boolean).join(" · ");
		const li = element("li", "",
			element("div", "", element("h3", "", link), where && element("p", "", ...marked(where, terms)), text),
			element("div", "side", form.elements.jenis.options[d.jenis + 1].text,
				d.tahun.length && element("small", "", years(d.tahun))));
		link.href = root + address(d, filter.tahun);
		index.then((i) => i.excerpt(d, terms)).then((x) => {
			if (!x) return;
			link.href = root + address(d, filter.tahun, x);
			text.append(x.judul ? element("strong", "", x.judul + ": ") : "", ...marked(x.teks, terms));
		}).catch(() => {});
		return li;
	}

	function show(found, filter, from) {
		const items = found.hasil.slice(from, from + EACH).map((d) => item(d, found.terms, filter));
		list.append(...items);
		more.hidden = found.hasil.length <= from + EACH;
		more.onclick = () => {
			show(found, filter, from + EACH);
			list.children[from + EACH].querySelector("a").focus();
		};
	}

	function tell(found, q) {
		const n = found.hasil.length;
		status.textContent = fill(!n ? say.kosong : !found.semua ? say.sebagian : n === 1 ? say.satu : say.banyak,
			{ n: String(n), q });
		hint.hidden = !found.maksud;
		hint.replaceChildren();
		if (!found.maksud) return;
		const link = element("a", "", found.maksud);
		link.href = "?" + new URLSearchParams({ q: found.maksud });
		link.onclick = (event) => {
			event.preventDefault();
			form.elements.q.value = found.maksud;
			form.elements.q.focus();
			run();
		};
		hint.append(say.maksud + " ", link);
	}

	function remember(filter) {
		const given = new URLSearchParams();
		for (const [name, value] of Object.entries(filter)) if (value) given.set(name, value);
		try {
			history.replaceState(null, "", String(given) ? "?" + given : location.pathname);
		} catch (e) { /* from disk, some browsers forbid it */ }
	}

	async function run() {
		const mine = ++turn, elements = form.elements;
		const filter = { q: elements.q.value.trim(), jenis: elements.jenis.value, tahun: elements.tahun ? elements.tahun.value : "" };
		clearTimeout(timer);
		remember(filter);
		part.hidden = !filter.q;
		document.getElementById("abjad").hidden = Boolean(filter.q);
		if (!filter.q) return;
		try {
			if (!list.children.length) status.textContent = say.memuat;
			const found = await (await open()).search(filter.q, filter);
			if (mine !== turn) return;
			list.replaceChildren();
			tell(found, filter.q);
			show(found, filter, 0);
		} catch (e) {
			if (mine === turn) status.textContent = say.gagal;
			document.getElementById("abjad").hidden = false;
		}
	}

	form.onsubmit = (event) => {
		event.preventDefault();
		run();
	};
	form.oninput = () => {
		clearTimeout(timer);
		timer = setTimeout(run, 200);
	};
	for (const [name, value] of new URLSearchParams(location.search)) {
		const field = form.elements[name];
		if (!field || field.type === "submit") continue;
		field.value = value;
		if (field.selectedIndex < 0) field.value = "";
	}
	if (form.elements.q.value) run();
})();
