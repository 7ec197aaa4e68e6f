// C functions over ICU for the Orthography room. No ICU type and no ICU macro may appear in this header: a
// module that sees both ICU's and Foundation's headers does not compile (two UErrorCodes), and ICU's symbols
// carry a version suffix that must not reach Swift.
//
// Text is UTF-8 with a byte length, offsets are byte offsets, languages are BCP-47 tags or NULL for root.
// Functions that fill a buffer return the length they need; a result larger than the capacity means that
// nothing useful was written and the call should be repeated with a larger buffer. Negative results are
// failures.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// "72.1": the version of the ICU library that is loaded.
const char *cicu_version(void);

// MARK: Languages

/// The canonical language, script and region subtags of a BCP-47 tag ("iw-IL" gives "he", "", "IL"; likely
/// subtags are not added). False where the tag is not well formed. Each buffer holds 12 bytes.
bool cicu_parse_tag(const char *tag, char language[12], char script[12], char region[12]);
/// True where `language` is an ISO 639 code that ICU lists.
bool cicu_language_exists(const char *language);

// MARK: Characters

/// The simple lower-case mapping of a scalar, without any language's tailoring.
uint32_t cicu_lowercase(uint32_t scalar);
/// The simple upper-case mapping of a scalar, without any language's tailoring.
uint32_t cicu_uppercase(uint32_t scalar);

enum cicu_script {
  CICU_SCRIPT_OTHER = 0,
  CICU_SCRIPT_LATIN = 1,
  CICU_SCRIPT_HEBREW = 2,
  CICU_SCRIPT_CYRILLIC = 3,
  CICU_SCRIPT_COMMON = 4,
};
/// The script of a scalar, as one of `cicu_script`.
int32_t cicu_script_of(uint32_t scalar);
bool cicu_is_letter(uint32_t scalar);
bool cicu_is_mark(uint32_t scalar);
bool cicu_is_uppercase(uint32_t scalar);
/// The value 0 to 9 of a decimal digit of any script, or -1.
int32_t cicu_digit_value(uint32_t scalar);
/// The first scalar of the canonical decomposition, all the way down; the scalar itself where it has none.
uint32_t cicu_base_letter(uint32_t scalar);

// MARK: Normalization

bool cicu_is_nfc(const uint8_t *text, size_t length);
int64_t cicu_nfc(const uint8_t *text, size_t length, uint8_t *output, size_t capacity);

// MARK: Segmentation

/// An open break iterator; use from one thread at a time.
typedef struct cicu_breaker cicu_breaker;

enum cicu_break_kind { CICU_BREAK_WORD = 0, CICU_BREAK_SENTENCE = 1 };

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale);
void cicu_breaker_close(cicu_breaker *breaker);
/// Fills `boundaries` with the byte offset of the end of each piece and `word_like` with 0 for spaces and
/// punctuation, 1 for numbers, 2 for words (nothing useful for sentences). Returns the number of pieces, which
/// may exceed the capacity.
int64_t cicu_breaker_run(cicu_breaker *breaker, const uint8_t *text, size_t length, int64_t *boundaries,
                         uint8_t *word_like, size_t capacity);

enum cicu_word_class {
  CICU_WORD_OTHER = 0,
  CICU_WORD_CR = 1,
  CICU_WORD_LF = 2,
  CICU_WORD_NEWLINE = 3,
  CICU_WORD_EXTEND = 4,
  CICU_WORD_SPACE = 5,
  CICU_WORD_LETTER = 6,
  CICU_WORD_HEBREW_LETTER = 7,
  CICU_WORD_NUMERIC = 8,
  CICU_WORD_EXTEND_NUM_LET = 9,
  CICU_WORD_MID_LETTER = 10,
  CICU_WORD_MID_NUM = 11,
  CICU_WORD_MID_NUM_LET = 12,
  CICU_WORD_SINGLE_QUOTE = 13,
  CICU_WORD_DOUBLE_QUOTE = 14,
  /// Joiners, flags and scripts that are broken by a dictionary.
  CICU_WORD_UNKNOWN = 15,
};
/// Fills `classes` with the Word_Break property (UAX #29) of `count` scalars from `first` on, as one of
/// `cicu_word_class`; Format and Extend, which the rules treat alike, are one class.
void cicu_word_classes(uint32_t first, size_t count, uint8_t *classes);

// MARK: Display names

enum cicu_name_kind {
  CICU_NAME_COUNTRY = 0,
  CICU_NAME_LANGUAGE = 1,
  CICU_NAME_SCRIPT = 2,
  CICU_NAME_CURRENCY = 3,
  /// The city that a time zone is named for; the code is the zone's: Asia/Baku.
  CICU_NAME_CITY = 4,
};
/// The code at `index` among ICU's codes of a kind, or NULL after the last.
const char *cicu_code_at(int32_t kind, int32_t index);
/// The display name of a code in a language; -1 where CLDR has none (and only the code would be shown).
int64_t cicu_display_name(int32_t kind, const char *code, const char *locale, uint8_t *output,
                          size_t capacity);

/// The name of a month (1 to 12) as it stands in a date: wide or abbreviated, in format or stand-alone form.
int64_t cicu_month_name(const char *locale, int32_t month, bool abbreviated, bool standalone, uint8_t *output,
                        size_t capacity);

// MARK: Transliteration

/// Compiled transliteration rules; use from one thread at a time.
typedef struct cicu_transliterator cicu_transliterator;

/// Compiles rules in ICU's syntax (UTS #35, part 2). NULL where they are not well formed; then `offset` is the
/// byte of the rules at which the compiler stopped, or -1 where it does not say, and `reason` ICU's name for what
/// is wrong.
cicu_transliterator *cicu_transliterator_open(const uint8_t *rules, size_t length, int64_t *offset,
                                              char reason[64]);
void cicu_transliterator_close(cicu_transliterator *transliterator);
/// Runs the rules over the whole of `text`.
int64_t cicu_transliterator_run(cicu_transliterator *transliterator, const uint8_t *text, size_t length,
                                uint8_t *output, size_t capacity);

// MARK: Character sets

/// Guess number `rank` (0 is the most confident) for the character set of `text`: its name, the language the
/// guess implies ("" for none) and a confidence of 0 to 100. False after the last guess.
bool cicu_detect_charset(const uint8_t *text, size_t length, int32_t rank, char name[32], char language[8],
                         int32_t *confidence);
/// Converts from a named character set. -1 for an unknown name, -2 where some bytes have no meaning in it.
int64_t cicu_to_utf8(const char *charset, const uint8_t *text, size_t length, uint8_t *output,
                     size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
