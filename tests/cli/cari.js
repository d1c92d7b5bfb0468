/*
 * Runs the search script of a built site outside a browser, on the site's own
 * index files.
 *
 * usage: node cari.js SITE CASES	check the queries of a text file (see
 *					cari.txt), in TAP without a plan
 *        node cari.js SITE -q QUERY	show the first results
 *        node cari.js SITE -i		make the index again from its own texts, with
 *					the stems of the script, and compare it with
 *					that of the generator
 */
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [site, what, query] = process.argv.slice(2);
const asset = fs.readdirSync(path.join(site, "aset")).find((f) => /^cari-.*\.js$/.test(f));
const pure = require(path.resolve(site, "aset", asset));

let bytes = 0;
async function load(name) {
	const text = fs.readFileSync(path.join(site, "cari/indeks", name + ".js"), "utf8");
	let found;
	bytes += text.length;
	vm.runInNewContext(text, { kinerjaCari: (given, content) => {
		if (given !== name) throw new Error(name + " calls itself " + given);
		found = content;
	} });
	return found;
}

/* "harapan hidup & jenis=opd & tahun=2023" */
function split(line) {
	const [q, ...rest] = line.split(" & ");
	return [q, Object.fromEntries(rest.map((x) => x.split("=")))];
}

const name = (d) => d.judul + (d.jenis === 0 || !d.opd ? "" : " | " + d.opd);

async function answer(index, line) {
	const [q, filter] = split(line);
	const found = await index.search(q, filter);
	const first = found.hasil[0];
	const out = { "=": "", "@": "", "~": found.maksud, "*": "", "#": String(found.hasil.length) };
	if (first) {
		const part = await index.excerpt(first, found.terms);
		out["="] = name(first);
		out["@"] = pure.address(first, filter.tahun, part);
		out["*"] = part ? pure.runs(part.teks, found.terms).map((r) => r.hit ? "[" + r.teks + "]" : r.teks).join("") : "";
		if (!fs.existsSync(path.join(site, out["@"].replace(/#.*/, "")))) out["@"] += " (no such file)";
	}
	return { out, found };
}

async function check(index, file) {
	let line, got, n = 0;
	for (const text of fs.readFileSync(file, "utf8").split("\n")) {
		const sign = text[0], rest = text.slice(2);
		if (sign === "?") {
			line = rest;
			got = (await answer(index, line)).out;
			continue;
		}
		if (text[1] !== " " || !got || !(sign in got)) continue;
		const good = sign === "*" ? got["*"].includes(rest) : got[sign] === rest;
		console.log((good ? "ok " : "not ok ") + ++n + " - " + line + " " + sign + " " + rest);
		if (!good) console.log("# got: " + got[sign]);
	}
	console.log("# cases: " + n);
}

/* stem → "document×times …" as the generator has it */
async function stored(inti) {
	const out = new Map();
	let last = "";
	for (let i = 0; i < inti.kata.length; i += 2) {
		const block = await load(inti.kata[i + 1]);
		if (block[0] !== inti.kata[i]) throw new Error("block " + i + " begins with " + block[0]);
		for (let k = 0; k < block.length; k += 2) {
			let n = 0;
			if (!(last < block[k])) throw new Error(block[k] + " comes after " + last);
			last = block[k];
			out.set(last, block[k + 1].split(" ").map((x) => {
				const packed = parseInt(x, 36);
				n += packed >> 2;
				return n + "×" + ((packed & 3) + 1);
			}).join(" "));
		}
	}
	return out;
}

/* the same from the texts */
async function made(inti) {
	const stop = new Set(inti.henti.split(" ")), times = new Map(), all = new Set();
	for (let i = 0; i < inti.teks.length; i += 2) {
		const block = await load(inti.teks[i + 1]);
		block.forEach((parts, at) => {
			for (let k = 0; parts && k < parts.length; k += 3)
				for (const w of pure.words(parts[k + 1] + " " + parts[k + 2])) {
					if (Buffer.byteLength(w) < 2 || stop.has(w)) continue;
					all.add(w);
					const s = pure.stem(w), n = inti.teks[i] + at;
					if (!times.has(s)) times.set(s, new Map());
					times.get(s).set(n, Math.min(4, (times.get(s).get(n) || 0) + 1));
				}
		});
	}
	const out = new Map();
	for (const [s, docs] of times) out.set(s, [...docs].map(([n, t]) => n + "×" + t).join(" "));
	return { out, words: all.size };
}

async function compare() {
	const inti = await load("inti"), a = await stored(inti), { out, words } = await made(inti);
	let wrong = 0;
	for (const s of new Set([...a.keys(), ...out.keys()]))
		if (a.get(s) !== out.get(s) && wrong++ < 20)
			console.log(s + ": generator " + a.get(s) + ", script " + out.get(s));
	console.log(words + " words, " + a.size + " stems, " + wrong + " wrong");
	process.exitCode = wrong ? 1 : 0;
}

async function main() {
	if (what === "-i") {
		await compare();
		return;
	}
	const index = new pure.Index(load);
	await index.open();
	if (what !== "-q") {
		await check(index, what);
		return;
	}
	const { out, found } = await answer(index, query);
	console.log(out, found.semua, bytes + " bytes");
	for (const d of found.hasil.slice(0, 10)) console.log(pure.KINDS[d.jenis], name(d), d.kode, pure.years(d.tahun));
}

main();
