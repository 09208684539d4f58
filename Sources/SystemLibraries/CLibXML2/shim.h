#include <libxml/xmlversion.h>
// ICU's C++ headers clash with those that Foundation brings.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void grindvakt_xml_free(void *memory) { xmlFree(memory); }
