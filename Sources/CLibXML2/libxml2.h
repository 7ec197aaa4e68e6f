// libxml2 as the system has it; only CXML includes it.
#include <libxml/parser.h>
