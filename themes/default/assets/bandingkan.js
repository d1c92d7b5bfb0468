/* /bandingkan/?opd=a,b&tahun=2023,2024: those of the page's figures side by
   side. It copies what the page has; it writes no number of its own. */
(() => {
	const byId = (id) => document.getElementById(id);
	const form = byId('pilih'), box = byId('hasil');
	if (!form) return;
	const say = box.dataset;
	const query = new URLSearchParams(location.search);
	const chosen = (key) => [...new Set(query.getAll(key).join().split(','))]
		.filter((x) => form.querySelector(
			`[name=${key}][value="${CSS.escape(x)}"]`));
	const add = (parent, tag, text) => {
		const e = document.createElement(tag);
		e.textContent = text || '';
		return parent.appendChild(e);
	};
	/* what a cell is compared by: digits, exactly; null: nothing there */
	const size = (cell) => {
		const t = cell.dataset.ukuran || cell.firstChild.nodeValue;
		const digits = (t || '').replace(/[^\d]/g, '');
		return cell.className === 'n' && digits
			? BigInt((/^[-−]/.test(t) ? '-' : '') + digits) : null;
	};
	const verdict = (cell, first, years, warning) => {
		const a = size(first), b = size(cell);
		if (cell.className !== 'n') return '';
		if (a === null || b === null) return say.kosong;
		if (warning && cell.dataset.basis !== first.dataset.basis)
			return warning;
		if (a === b) return say.sama;
		return b > a ? years ? say.naik : say.lebih
			: years ? say.turun : say.kurang;
	};
	const compare = (rows, years) => {
		const table = box.querySelector('table');
		const heads = document.querySelector('#semua thead').rows[0].cells;
		for (const r of rows) {
			const th = add(table.tHead.rows[0], 'th');
			th.scope = 'col';
			th.className = 'n';
			th.append(r.row.cells[0].firstChild.cloneNode(true));
			add(th, 'span', r.tahun).className = 'satuan';
		}
		for (let i = 1; i < heads.length; i++) {
			const tr = add(table.tBodies[0], 'tr');
			add(tr, 'th', heads[i].textContent).scope = 'row';
			rows.forEach((r, k) => {
				const td = r.row.cells[i].cloneNode(true);
				const text = k && verdict(td, rows[0].row.cells[i],
					years, heads[i].dataset.beda);
				if (text) add(td, 'span', text).className = 'satuan';
				td.className = 'n';
				td.dataset.label = (years ? '' : r.row.cells[0]
					.textContent.trim() + ' ') + r.tahun;
				tr.append(td);
			});
		}
	};
	form.addEventListener('submit', (e) => {
		const of = (key) => key + '=' +
			new FormData(form).getAll(key).join();
		e.preventDefault();
		location.search = '?' + of('opd') + '&' + of('tahun');
	});
	const opd = chosen('opd');
	let tahun = chosen('tahun').sort();
	if (!opd.length && !tahun.length) return;
	for (const x of [...opd, ...tahun])
		form.querySelector(`[value="${CSS.escape(x)}"]`).checked = true;
	if (!tahun.length) tahun = [form.dataset.tahun];
	const all = opd.flatMap((o) => tahun.map((t) =>
		({ tahun: t, row: byId(o + '-' + t) })));
	const there = all.filter((r) => r.row), rows = there.slice(0, 4);
	const notes = [];
	if (there.length < all.length) notes.push(say.hilang);
	if (there.length > 4) notes.push(say.lebihan);
	if (rows.length < 2) notes.push(say.sedikit);
	box.querySelector('.say').textContent = notes.join(' ');
	if (rows.length) compare(rows, opd.length === 1);
	else box.querySelector('.table-scroll').remove();
	form.parentNode.before(box);
	box.hidden = false;
	byId('semua').hidden = rows.length > 0;
})();
