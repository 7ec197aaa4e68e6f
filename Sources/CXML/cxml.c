#include "cxml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

// A growing array.
typedef struct {
  void *items;
  size_t count, capacity;
} array;

// Text as an offset into the bytes, which move as they grow.
typedef struct {
  size_t offset, length;
} slice;

typedef struct {
  cxml_kind kind;
  int64_t line, column;
  slice text, space;
  size_t first_attribute, attribute_count;
} event;

typedef struct {
  slice name, space, value;
} attribute;

struct cxml_reader {
  xmlParserCtxtPtr parser;
  array events, attributes, bytes;
  size_t depth, deepest, longest;
  // How much text has come without a tag between.
  size_t run;
  cxml_problem problem;
  char message[512];
  // Where the byte `seen` of the document stands, counted in what libxml2 has read, which is UTF-8.
  size_t seen;
  int64_t line, column;
};

static void fail(cxml_reader *reader, cxml_problem problem, const char *message) {
  if (reader->problem != CXML_FINE) return;
  reader->problem = problem;
  strncpy(reader->message, message ? message : "", sizeof reader->message - 1);
  // The message ends a line; ours are one line.
  for (char *end = reader->message + strlen(reader->message); end > reader->message && end[-1] == '\n';) *--end = 0;
  xmlStopParser(reader->parser);
}

// Room for `more` items of `size` bytes after those that are there; NULL without memory.
static void *grow(cxml_reader *reader, array *array, size_t more, size_t size) {
  if (array->count + more > array->capacity) {
    size_t capacity = array->capacity * 2 + more + 64;
    void *items = realloc(array->items, capacity * size);
    if (!items) {
      fail(reader, CXML_NO_MEMORY, "");
      return NULL;
    }
    array->items = items;
    array->capacity = capacity;
  }
  void *place = (char *)array->items + array->count * size;
  array->count += more;
  return place;
}

static slice copy(cxml_reader *reader, const xmlChar *text, size_t length) {
  slice result = {reader->bytes.count, length};
  if (length == 0) return result;
  char *place = grow(reader, &reader->bytes, length, 1);
  if (!place) return (slice){0, 0};
  memcpy(place, text, length);
  return result;
}

static slice copy_string(cxml_reader *reader, const xmlChar *text) {
  return copy(reader, text, text ? strlen((const char *)text) : 0);
}

// Moves the place on to `to`, which lies in the parser's buffer. libxml2's own columns count bytes in some places and
// characters in others.
static void advance(cxml_reader *reader, const xmlChar *to) {
  xmlParserInputPtr input = reader->parser->input;
  if (!input || !input->base) return;
  size_t base = input->consumed;
  size_t target = base + (size_t)(to - input->base);
  if (target <= reader->seen) return;
  if (reader->seen < base) {
    // What was dropped unseen can only be asked of libxml2.
    reader->line = input->line;
    reader->column = input->col;
    reader->seen = target;
    return;
  }
  for (const xmlChar *at = input->base + (reader->seen - base); at < to; at++) {
    if (*at == '\n') {
      reader->line++;
      reader->column = 1;
    } else if ((*at & 0xC0) != 0x80) {
      reader->column++;
    }
  }
  reader->seen = target;
}

static event *push(cxml_reader *reader, cxml_kind kind) {
  event *next = grow(reader, &reader->events, 1, sizeof(event));
  if (!next) return NULL;
  memset(next, 0, sizeof *next);
  next->kind = kind;
  next->line = reader->line;
  next->column = reader->column;
  return next;
}

// The `<` of the tag that the parser has just read: no attribute value may hold one.
static const xmlChar *tag_start(cxml_reader *reader) {
  xmlParserInputPtr input = reader->parser->input;
  const xmlChar *at = input->cur;
  while (at > input->base && *--at != '<') continue;
  return at;
}

// Behind the XML declaration: where that names a character set the buffer has begun anew.
static void start_document(void *context) {
  cxml_reader *reader = context;
  xmlParserInputPtr input = reader->parser->input;
  reader->line = input->line;
  reader->column = input->col;
  reader->seen = input->consumed + (size_t)(input->cur - input->base);
}

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                  int namespace_count, const xmlChar **namespaces, int count, int defaulted,
                  const xmlChar **attributes) {
  (void)prefix, (void)namespace_count, (void)namespaces;
  cxml_reader *reader = context;
  reader->run = 0;
  if (++reader->depth > reader->deepest) {
    advance(reader, tag_start(reader));
    return fail(reader, CXML_TOO_DEEP, (const char *)name);
  }
  advance(reader, tag_start(reader));
  event *next = push(reader, CXML_START);
  if (!next) return;
  size_t at = reader->events.count - 1;
  slice text = copy_string(reader, name), uri = copy_string(reader, space);
  size_t first = reader->attributes.count;
  // Those that only a DTD gives are not in the document.
  for (int i = 0; i < count - defaulted; i++) {
    const xmlChar **parts = attributes + 5 * i;
    size_t length = (size_t)(parts[4] - parts[3]);
    if (length > reader->longest) return fail(reader, CXML_TOO_LONG, (const char *)parts[0]);
    attribute *place = grow(reader, &reader->attributes, 1, sizeof(attribute));
    if (!place) return;
    *place = (attribute){copy_string(reader, parts[0]), copy_string(reader, parts[2]),
                         copy(reader, parts[3], length)};
  }
  event *written = (event *)reader->events.items + at;
  written->text = text;
  written->space = uri;
  written->first_attribute = first;
  written->attribute_count = reader->attributes.count - first;
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  (void)prefix;
  cxml_reader *reader = context;
  reader->run = 0;
  if (reader->depth > 0) reader->depth--;
  advance(reader, tag_start(reader));
  event *next = push(reader, CXML_END);
  if (!next) return;
  size_t at = reader->events.count - 1;
  slice text = copy_string(reader, name), uri = copy_string(reader, space);
  event *written = (event *)reader->events.items + at;
  written->text = text;
  written->space = uri;
}

static void characters(void *context, const xmlChar *text, int length) {
  cxml_reader *reader = context;
  if (length <= 0) return;
  xmlParserInputPtr input = reader->parser->input;
  reader->run += (size_t)length;
  // The parser stands behind plain text, and somewhere in a reference.
  const xmlChar *begin = input->cur;
  if ((size_t)(begin - input->base) >= (size_t)length && memcmp(begin - length, text, (size_t)length) == 0) {
    begin -= length;
  }
  advance(reader, begin);
  if (reader->run > reader->longest) return fail(reader, CXML_TOO_LONG, "");
  event *next = push(reader, CXML_TEXT);
  if (!next) return;
  size_t at = reader->events.count - 1;
  slice copied = copy(reader, text, (size_t)length);
  ((event *)reader->events.items)[at].text = copied;
}

static void entity_declaration(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                               const xmlChar *system_id, xmlChar *content) {
  (void)type, (void)public_id, (void)system_id, (void)content;
  cxml_reader *reader = context;
  advance(reader, tag_start(reader));
  fail(reader, CXML_ENTITY, (const char *)name);
}

static void unparsed_entity(void *context, const xmlChar *name, const xmlChar *public_id,
                            const xmlChar *system_id, const xmlChar *notation) {
  (void)notation;
  entity_declaration(context, name, 0, public_id, system_id, NULL);
}

static void reference(void *context, const xmlChar *name) {
  cxml_reader *reader = context;
  advance(reader, reader->parser->input->cur);
  fail(reader, CXML_ENTITY, (const char *)name);
}

static void structured_error(void *context, const xmlError *error) {
  xmlParserCtxtPtr parser = error->ctxt;
  cxml_reader *reader = parser ? parser->_private : context;
  if (!reader || reader->problem != CXML_FINE) return;
  if (parser && parser->input) advance(reader, parser->input->cur);
  if (error->code == XML_WAR_UNDECLARED_ENTITY || error->code == XML_ERR_UNDECLARED_ENTITY) {
    return fail(reader, CXML_ENTITY, error->str1);
  }
  // libxml2 calls whatever is missing at the end extra content.
  if (error->code == XML_ERR_DOCUMENT_END && (reader->depth > 0 || reader->events.count == 0)) {
    return fail(reader, CXML_MALFORMED, "the document ends before its elements do");
  }
  // A namespace without a declaration is an error that libxml2 would go on after.
  if (error->level == XML_ERR_FATAL || error->domain == XML_FROM_NAMESPACE) {
    fail(reader, CXML_MALFORMED, error->message);
  }
}

static xmlParserInputPtr no_entity(void *context, const xmlChar *public_id, const xmlChar *system_id) {
  (void)context, (void)public_id, (void)system_id;
  return NULL;
}

cxml_reader *cxml_open(size_t depth, size_t length) {
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->deepest = depth;
  reader->longest = length;
  reader->line = reader->column = 1;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startDocument = start_document;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.entityDecl = entity_declaration;
  handler.unparsedEntityDecl = unparsed_entity;
  handler.reference = reference;
  handler.resolveEntity = no_entity;
  handler.serror = (xmlStructuredErrorFunc)structured_error;
  reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
  if (!reader->parser) {
    free(reader);
    return NULL;
  }
  reader->parser->_private = reader;
  // Without NOENT an ampersand in an attribute arrives as a reference again; entities there are none to replace, since
  // the first that is declared stops the parser. Our own limit on depth comes before libxml2's of 256.
  xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
  return reader;
}

void cxml_close(cxml_reader *reader) {
  if (!reader) return;
  if (reader->parser->myDoc) xmlFreeDoc(reader->parser->myDoc);
  xmlFreeParserCtxt(reader->parser);
  free(reader->events.items);
  free(reader->attributes.items);
  free(reader->bytes.items);
  free(reader);
}

cxml_problem cxml_feed(cxml_reader *reader, const uint8_t *bytes, size_t count, bool is_last) {
  if (reader->problem != CXML_FINE) return reader->problem;
  reader->events.count = reader->attributes.count = reader->bytes.count = 0;
  int code = xmlParseChunk(reader->parser, (const char *)bytes, (int)count, is_last);
  if (reader->problem == CXML_FINE && reader->parser->input) advance(reader, reader->parser->input->cur);
  if (reader->problem == CXML_FINE && !reader->parser->wellFormed) {
    const xmlError *error = xmlCtxtGetLastError(reader->parser);
    fail(reader, CXML_MALFORMED, error && error->message ? error->message : "damaged");
  }
  (void)code;
  return reader->problem;
}

size_t cxml_event_count(const cxml_reader *reader) { return reader->events.count; }

static cxml_text text_of(const cxml_reader *reader, slice slice) {
  return (cxml_text){(const char *)reader->bytes.items + slice.offset, slice.length};
}

cxml_event cxml_event_at(const cxml_reader *reader, size_t index) {
  const event *at = (const event *)reader->events.items + index;
  return (cxml_event){at->kind,
                      at->line,
                      at->column,
                      text_of(reader, at->text),
                      text_of(reader, at->space),
                      at->first_attribute,
                      at->attribute_count};
}

cxml_attribute cxml_attribute_at(const cxml_reader *reader, size_t index) {
  const attribute *at = (const attribute *)reader->attributes.items + index;
  return (cxml_attribute){text_of(reader, at->name), text_of(reader, at->space), text_of(reader, at->value)};
}

int64_t cxml_line(const cxml_reader *reader) { return reader->line; }
int64_t cxml_column(const cxml_reader *reader) { return reader->column; }
const char *cxml_message(const cxml_reader *reader) { return reader->message; }
