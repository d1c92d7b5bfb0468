/*
 * The versions of the libraries that only this room sees.
 */
#ifndef CONTENT_LIBRARIES_H
#define CONTENT_LIBRARIES_H

/* Version of cmark in use ("0.30.2"). Static text. */
const char *libraries_cmark(void);

/* Version of cJSON in use ("1.7.15"). Static text. */
const char *libraries_cjson(void);

#endif
