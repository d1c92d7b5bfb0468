/* Sorts and filters tables that are complete without it. What is shown stands
   in the address, "?jenis=dinas&urut=-capaian": see part/saring. */
const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

for (const table of document.querySelectorAll("[data-urut]")) {
	const key = table.dataset.urut;
	const filter = document.getElementById(table.dataset.saring);
	const selects = filter ? [...filter.querySelectorAll("select")] : [];
	const heads = [...table.tHead.rows[0].cells];
	const rows = [...table.querySelectorAll("tbody tr:not(.group)")];
	const homes = rows.map(row => row.parentNode);
	const sorted = table.createTBody();	/* of all groups */

	const show = () => {
		const query = new URLSearchParams(location.search);
		const order = query.get(key) || "", down = order[0] == "-";
		const column = heads.findIndex(head => head.dataset.kunci == order.slice(down));
		const value = ({ cells }) => cells[column].dataset.v ?? cells[column].textContent.trim();
		let n = 0;

		for (const select of selects) {
			select.value = query.get(select.name);
			select.value ||= "";
		}
		for (const row of rows)
			n += !(row.hidden = selects.some(s => s.value && s.value != row.dataset[s.name]));
		if (column < 0)
			rows.forEach((row, i) => homes[i].append(row));
		else
			sorted.append(...[...rows].sort((a, b) => {
				const x = value(a), y = value(b), d = x - y;

				/* what is missing comes last, either way */
				return !x - !y || (down ? -1 : 1) * (d == d ? d : words.compare(x, y));
			}));
		heads.forEach((head, i) => head.ariaSort = i != column ? null : down ? "descending" : "ascending");
		if (filter)
			filter.lastElementChild.textContent = filter.dataset.hitung.replace("{n}", n).replace("{dari}", rows.length);
	};
	const go = changes => {
		const query = new URLSearchParams(location.search);

		for (const [name, value] of changes)
			value ? query.set(name, value) : query.delete(name);
		history.replaceState(null, "", location.pathname + (`${query}` && "?" + query) + location.hash);
		show();
	};

	for (const head of heads) {
		const name = head.dataset.kunci, button = document.createElement("button");

		if (!name)
			continue;
		button.append(...head.childNodes);
		head.append(button);
		button.onclick = () => go([[key, { ascending: "-" + name, descending: "" }[head.ariaSort] ?? name]]);
	}
	if (filter) {
		filter.dataset.siap = "";
		filter.onchange = ({ target }) => go([[target.name, target.value]]);
		filter.querySelector("button").onclick = () => go([[key], ...selects.map(s => [s.name])]);
	}
	addEventListener("popstate", show);
	show();
}
