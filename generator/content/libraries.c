/*
 * Library versions; see libraries.h.
 */
#include "content/libraries.h"

#include <cJSON.h>
#include <cmark.h>

const char *libraries_cmark(void)
{
	return cmark_version_string();
}

const char *libraries_cjson(void)
{
	return cJSON_Version();
}
