/*
 * How the cases say what went wrong: lists of texts, empty where all is well.
 */

/* The text where something does not hold. */
export const unless = (holds, text) => (holds ? [] : [text]);

export const same = (what, found, wanted) => unless(found === wanted,
	`${what}: "${found}", not "${wanted}"`);

/* What stands after "?" in the tab's address, to be read by people. */
export const query_of = (tab) => decodeURIComponent(new URL(tab.url()).search);
