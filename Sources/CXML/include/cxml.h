// libxml2's push parser as a queue of events: bytes go in, events with their places come out. No type of libxml2
// reaches Swift. Nothing outside the bytes that are fed is ever read: no DTD, no entity, no network.

#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cxml_reader cxml_reader;

typedef enum {
  CXML_START,
  CXML_END,
  CXML_TEXT,
} cxml_kind;

// What makes a reader stop.
typedef enum {
  CXML_FINE = 0,
  // Not well-formed; cxml_message says what libxml2 says.
  CXML_MALFORMED,
  // The document declares an entity, or uses one that XML does not have; cxml_message is its name.
  CXML_ENTITY,
  // Elements deeper than the limit.
  CXML_TOO_DEEP,
  // Text or an attribute longer than the limit.
  CXML_TOO_LONG,
  CXML_NO_MEMORY,
} cxml_problem;

// UTF-8, not terminated; valid until the next call of cxml_feed.
typedef struct {
  const char *bytes;
  size_t length;
} cxml_text;

typedef struct {
  cxml_kind kind;
  // The line from 1, and the column in code points from 1, of the first character.
  int64_t line;
  int64_t column;
  // The local name of an element, or text.
  cxml_text text;
  // The namespace of an element; empty for none.
  cxml_text space;
  // Attributes of a start: their places in the queue of attributes.
  size_t first_attribute;
  size_t attribute_count;
} cxml_event;

typedef struct {
  cxml_text name;
  cxml_text space;
  cxml_text value;
} cxml_attribute;

// A reader with its limits: the depth of elements, and the bytes of one text or attribute. NULL without memory.
cxml_reader *cxml_open(size_t depth, size_t length);
void cxml_close(cxml_reader *reader);

// Parses the next bytes; the events of the bytes before are forgotten. `is_last` ends the document.
cxml_problem cxml_feed(cxml_reader *reader, const uint8_t *bytes, size_t count, bool is_last);

size_t cxml_event_count(const cxml_reader *reader);
cxml_event cxml_event_at(const cxml_reader *reader, size_t index);
cxml_attribute cxml_attribute_at(const cxml_reader *reader, size_t index);

// Where the reader stopped, and why.
int64_t cxml_line(const cxml_reader *reader);
int64_t cxml_column(const cxml_reader *reader);
const char *cxml_message(const cxml_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
