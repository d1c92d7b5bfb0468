/*
 * What is asked of a page from inside it. Each function is handed to the
 * browser as text and runs there alone, so it uses nothing of this file, and
 * answers with plain values. They only look: nothing of the page is changed.
 */

/* Rules of axe-core that the page breaks, and where: all of them, or those on
 * how it looks alone. On paper nothing is touched, so no target is too small
 * there. */
export async function axe_violations([on_paper, looks_alone]) {
	const { violations } = await globalThis.axe.run(document, {
		preload: false,
		resultTypes: ['violations'],
		runOnly: looks_alone
			? ['color-contrast', 'link-in-text-block',
				'scrollable-region-focusable']
			: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
				'best-practice'],
		rules: looks_alone ? {}
			: { 'target-size': { enabled: !on_paper } },
	});

	return violations.flatMap((v) => v.nodes.slice(0, 3).map((n) => {
		const why = [...n.any, ...n.all, ...n.none][0]?.message ?? v.help;

		return `${v.id} (${v.nodes.length}): ${why}\n`
			+ `${n.target.join(' ')}: ${n.html.slice(0, 200)}`;
	}));
}

/* Elements that stick out of the window to the side, where they make the
 * whole page scroll. */
export function wide_elements() {
	const root = document.scrollingElement;
	const width = document.documentElement.clientWidth;

	if (root.scrollWidth <= width)
		return [];
	const scrolls = (e) => e && e !== document.body
		&& e !== document.documentElement
		&& (getComputedStyle(e).overflowX !== 'visible'
			|| scrolls(e.parentElement));
	const out = [...document.body.querySelectorAll('*')].filter((e) => {
		const box = e.getBoundingClientRect();

		return box.width > 0 && box.right > width + 0.5
			&& !scrolls(e.parentElement);
	});

	return [`the page is ${root.scrollWidth} px wide in ${width}: `
		+ out.slice(-3).map((e) => e.outerHTML.slice(0, 160)).join('\n')];
}

/* What a sheet of paper as wide as the window does not show: nothing scrolls
 * there. */
export function off_paper() {
	const width = document.documentElement.clientWidth;

	return [...document.body.querySelectorAll('*')].filter((e) => {
		const box = e.getBoundingClientRect();

		return box.width > 1 && box.height > 1 && box.right > width + 1
			&& e.checkVisibility() && !e.closest('svg, .sr, .skip')
			&& getComputedStyle(e.offsetParent ?? e).position !== 'fixed';
	}).slice(-3).map((e) =>
		`ends at ${Math.round(e.getBoundingClientRect().right)} px of `
		+ `${width}: ${e.outerHTML.slice(0, 160)}`);
}

/* Text that its own box cuts off, and nothing scrolls to; but for a title
 * that stays in view and ends in dots, as the page has it in full. */
export function cut_text() {
	return [...document.body.querySelectorAll('*')].filter((e) => {
		const style = getComputedStyle(e);
		const hides = (o) => o === 'hidden' || o === 'clip';

		return e.clientWidth > 1 && e.clientHeight > 1
			&& e.innerText?.trim() && style.textOverflow !== 'ellipsis'
			&& ((hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
				|| (hides(style.overflowY)
					&& e.scrollHeight > e.clientHeight + 1));
	}).slice(0, 5).map((e) => `cut off: ${e.outerHTML.slice(0, 160)}`);
}

/* What moved while the page was loading. A table may find its widths anew
 * when a slow machine shows it half read, so the least is let through: a
 * tenth of what counts as good. */
export function layout_shifts() {
	return new Promise((done) => {
		const shifts = [];
		const observer = new PerformanceObserver((list) =>
			shifts.push(...list.getEntries()));

		observer.observe({ type: 'layout-shift', buffered: true });
		requestAnimationFrame(() => requestAnimationFrame(() => {
			const sum = shifts.reduce((n, e) => n + e.value, 0);

			observer.disconnect();
			done(sum < 0.01 ? [] : shifts.map((e) =>
				`moved by ${e.value.toFixed(4)}: ${e.sources.map((s) =>
					s.node?.nodeName).join(' ')}`));
		}));
	});
}

/* What the page keeps in the browser. */
export async function kept() {
	const found = [];

	if (document.cookie)
		found.push(`cookie ${document.cookie}`);
	for (const name of ['localStorage', 'sessionStorage'])
		if (globalThis[name].length)
			found.push(`${name} ${Object.keys(globalThis[name])}`);
	if (globalThis.isSecureContext && location.protocol !== 'file:') {
		for (const d of await indexedDB.databases())
			found.push(`indexedDB ${d.name}`);
		for (const c of await caches.keys())
			found.push(`cache ${c}`);
		for (const w of await navigator.serviceWorker.getRegistrations())
			found.push(`service worker ${w.scope}`);
	}
	return found;
}

/* Where the page says what it may do, and that nothing in it asks for more:
 * no style or script of its own, no handler. */
export function policy() {
	const found = [];
	const csp = document.querySelector(
		'head meta[http-equiv="Content-Security-Policy"]')?.content ?? '';

	if (!csp.includes("default-src 'none'"))
		found.push(`policy is not strict: "${csp}"`);
	if (/unsafe-|\*|https?:|data:|blob:/.test(csp))
		found.push(`policy allows too much: "${csp}"`);
	for (const e of document.querySelectorAll('*')) {
		const bad = [...e.attributes].find((a) => a.name === 'style'
			|| a.name.startsWith('on'));

		if (bad || e.localName === 'style'
			|| (e.localName === 'script' && !e.src
				&& e.type !== 'application/ld+json'))
			found.push(`inline: ${e.outerHTML.slice(0, 160)}`);
	}
	return found;
}

/*
 * What a visitor can read and reach now: the words shown (and those of closed
 * details and popovers, whose button is shown), and the addresses of links.
 * The words of what only a script can do, sorting and filtering, don't count.
 */
export function content() {
	const opener = (e) => {
		const popover = e.closest('[popover]');
		const details = e.closest('details:not([open])');

		return popover
			? document.querySelector(`[popovertarget="${popover.id}"]`)
			: details?.querySelector('summary');
	};
	const shown = (e) => {
		const target = opener(e);

		return (e.checkVisibility({ visibilityProperty: true })
			|| (target && target !== e && target.checkVisibility()));
	};
	const words = new Set();
	const walker = document.createTreeWalker(document.body,
		NodeFilter.SHOW_TEXT);

	while (walker.nextNode()) {
		const text = walker.currentNode.data.replace(/\s+/g, ' ').trim();

		const { parentElement } = walker.currentNode;

		if (text && !parentElement.closest('.filter, form, button')
			&& shown(parentElement))
			words.add(text);
	}
	return {
		words: [...words],
		links: [...new Set([...document.links].filter(shown)
			.map((a) => a.getAttribute('href').toString()))],
	};
}

/* Things to press that do nothing without a script, and no text before the
 * form says so. */
export function dead_controls() {
	const explained = (e) =>
		e.closest('form')?.previousElementSibling?.localName === 'noscript';

	const controls = document.querySelectorAll(
		'button, input, select, textarea, form, [contenteditable]');

	return [...controls].filter((e) => e.checkVisibility()
		&& !e.readOnly && !explained(e)
		&& !e.hasAttribute('popovertarget')
		&& !e.closest('[popover]:not(:popover-open)'))
		.map((e) => `does nothing: ${e.outerHTML.slice(0, 160)}`);
}
