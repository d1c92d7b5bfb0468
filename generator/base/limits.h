/*
 * Every cap of the program, in one list. A buffer, a nesting or a count
 * that input can drive has its largest value here, and nowhere else.
 */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

#define LIMIT_JSON (4U << 20)		/* bytes of one JSON file */
#define LIMIT_JSON_DEPTH 64		/* nested arrays and objects */
#define LIMIT_JSON_MEMBERS 10000	/* members of one object or array */
#define LIMIT_MARKDOWN (256U << 10)	/* bytes of one Markdown file */
#define LIMIT_MARKDOWN_BLOCK (64U << 10) /* bytes of one paragraph */
#define LIMIT_MARKDOWN_DEPTH 32		/* nested quotes and lists */
#define LIMIT_MARKDOWN_MARKS 4096	/* "*", "[" … each, of a paragraph */
#define LIMIT_MARKDOWN_EXPANSION (16U << 20) /* "[" × longest definition */
#define LIMIT_MARKDOWN_HEADINGS 1000	/* headings of one file */
#define LIMIT_MARKDOWN_COLUMNS 50	/* columns of one table */
#define LIMIT_MARKDOWN_LINKS 2000	/* links, images of one file */
#define LIMIT_MARKDOWN_GROWTH 10	/* bytes of HTML for each byte read … */
#define LIMIT_MARKDOWN_SPARE (100U << 10) /* … and so many on top */
#define LIMIT_TEMPLATE (256U << 10)	/* bytes of one template */
#define LIMIT_TEMPLATE_DEPTH 32		/* partials within partials */
#define LIMIT_PAGE (8U << 20)		/* bytes of one rendered page */
#define LIMIT_TABLE (256U << 20)	/* bytes of one table or feed */
#define LIMIT_ASSET (8U << 20)		/* bytes of one theme asset */
#define LIMIT_MANIFEST (1U << 30)	/* bytes of the list of a site */
#define LIMIT_DOCUMENT (64U << 20)	/* bytes of one attachment */
#define LIMIT_MESSAGE (16U << 10)	/* bytes of one diagnostic */
#define LIMIT_PATH 4096			/* bytes of one path */
#define LIMIT_SLUG 80			/* bytes of one slug */
#define LIMIT_DIR 100000		/* entries of one folder */
#define LIMIT_DIAGS 1000		/* diagnostics kept; more are counted */
#define LIMIT_OBJECT (4U << 20)		/* bytes of one commit or tree */
#define LIMIT_TREE_DEPTH 16		/* folders in folders of a commit */
#define LIMIT_TREE_CHANGES 10000	/* files of one comparison */
#define LIMIT_HISTORY 2000000		/* entries read of a history … */
#define LIMIT_HISTORY_EACH 300		/* … and so many for each version */
#define LIMIT_VERSION (16U << 20)	/* bytes of one version's texts */
#define LIMIT_COMMENT 60000	/* characters of a merge request comment */
#define LIMIT_RANGE 100000		/* commits between two revisions */
#define LIMIT_SOURCE 2000000		/* entries of all folders of a commit */
#define LIMIT_CACHE (1U << 30)		/* bytes of the cache of a walk */
#define LIMIT_SUBJECT 200		/* bytes of a commit's first line */
#define LIMIT_TRAILER 1000		/* bytes of one trailer */
#define LIMIT_DIFF_EDITS 2000		/* differences told word by word */
#define LIMIT_DIGITS 15			/* significant digits of a number */

#endif
