// C++ only because Normalizer2's UTF-8 functions have no C form (ICU 72).
#include "cicu.h"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/translit.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

struct cicu_breaker {
  UBreakIterator *iterator;
};

struct cicu_transliterator {
  std::unique_ptr<icu::Transliterator> rules;
};

namespace {

const icu::Normalizer2 *nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

int64_t copy_out(const std::string &text, uint8_t *output, size_t capacity) {
  if (text.size() <= capacity) std::memcpy(output, text.data(), text.size());
  return static_cast<int64_t>(text.size());
}

int64_t copy_out(const UChar *text, int32_t length, uint8_t *output, size_t capacity) {
  std::string utf8;
  icu::UnicodeString(text, length).toUTF8String(utf8);
  return copy_out(utf8, output, capacity);
}

bool copy_name(const char *from, char *to, size_t capacity) {
  if (std::strlen(from) >= capacity) return false;
  std::strcpy(to, from);
  return true;
}

const std::vector<std::string> &currency_codes() {
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> found;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *all = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    if (U_FAILURE(status)) return found;
    int32_t length = 0;
    while (const char *code = uenum_next(all, &length, &status)) found.emplace_back(code, length);
    uenum_close(all);
    return found;
  }();
  return codes;
}

/// Scripts that some language is written in today; the rest of ISO 15924 is of no use to a newsroom.
const std::vector<std::string> &script_codes() {
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> found;
    for (int32_t code = 0; code <= u_getIntPropertyMaxValue(UCHAR_SCRIPT); ++code) {
      const auto script = static_cast<UScriptCode>(code);
      const UScriptUsage usage = uscript_getUsage(script);
      if (usage != USCRIPT_USAGE_RECOMMENDED && usage != USCRIPT_USAGE_LIMITED_USE) continue;
      if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED) continue;
      found.emplace_back(uscript_getShortName(script));
    }
    return found;
  }();
  return codes;
}

/// The time zones that each stand for a city of their own.
const std::vector<std::string> &city_codes() {
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> found;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
        UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    if (U_FAILURE(status)) return found;
    int32_t length = 0;
    while (const char *zone = zones->next(&length, status)) found.emplace_back(zone, length);
    return found;
  }();
  return codes;
}

/// The city that a time zone is named for, empty where CLDR has none in this language.
icu::UnicodeString city_name(const char *zone, const char *locale) {
  thread_local std::string open_locale;
  thread_local std::unique_ptr<icu::TimeZoneNames> names;
  if (!names || open_locale != locale) {
    UErrorCode status = U_ZERO_ERROR;
    names.reset(icu::TimeZoneNames::createInstance(icu::Locale(locale), status));
    if (U_FAILURE(status)) names.reset();
    open_locale = locale;
  }
  icu::UnicodeString name;
  if (names) names->getExemplarLocationName(icu::UnicodeString(zone, -1, US_INV), name);
  return name.isBogus() ? icu::UnicodeString() : name;
}

using DisplayNames = std::unique_ptr<ULocaleDisplayNames, decltype(&uldn_close)>;

/// Opening display names costs far more than asking for one: the last locale stays open for each thread.
ULocaleDisplayNames *display_names(const char *locale) {
  thread_local std::string open_locale;
  thread_local DisplayNames open_names(nullptr, &uldn_close);
  if (!open_names || open_locale != locale) {
    // NO_SUBSTITUTE: a name that CLDR lacks in this language is an error, not another language's name.
    UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_CAPITALIZATION_NONE,
                                  UDISPCTX_LENGTH_FULL, UDISPCTX_NO_SUBSTITUTE};
    UErrorCode status = U_ZERO_ERROR;
    open_names.reset(uldn_openForContext(locale, contexts, 4, &status));
    if (U_FAILURE(status)) open_names.reset();
    open_locale = locale;
  }
  return open_names.get();
}

}  // namespace

extern "C" {

const char *cicu_version(void) {
  static char text[U_MAX_VERSION_STRING_LENGTH];
  if (text[0] == 0) {
    UVersionInfo version;
    u_getVersion(version);
    // "72.1.0.0" says no more than "72.1".
    version[2] = version[3] = 0;
    u_versionToString(version, text);
  }
  return text;
}

bool cicu_parse_tag(const char *tag, char language[12], char script[12], char region[12]) {
  char locale[ULOC_FULLNAME_CAPACITY];
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag, locale, sizeof locale, &parsed, &status);
  if (U_FAILURE(status) || parsed != static_cast<int32_t>(std::strlen(tag)) || parsed == 0) return false;
  char canonical[ULOC_FULLNAME_CAPACITY];
  uloc_canonicalize(locale, canonical, sizeof canonical, &status);
  uloc_getLanguage(canonical, language, 12, &status);
  uloc_getScript(canonical, script, 12, &status);
  uloc_getCountry(canonical, region, 12, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return false;
  if (std::strcmp(language, "iw") == 0) std::strcpy(language, "he");
  return language[0] != 0;
}

bool cicu_language_exists(const char *language) {
  for (const char *const *code = uloc_getISOLanguages(); *code; ++code)
    if (std::strcmp(*code, language) == 0) return true;
  return false;
}

uint32_t cicu_lowercase(uint32_t scalar) { return u_tolower(static_cast<UChar32>(scalar)); }
uint32_t cicu_uppercase(uint32_t scalar) { return u_toupper(static_cast<UChar32>(scalar)); }

int32_t cicu_script_of(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(scalar), &status)) {
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_HEBREW: return CICU_SCRIPT_HEBREW;
    case USCRIPT_CYRILLIC: return CICU_SCRIPT_CYRILLIC;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED: return CICU_SCRIPT_COMMON;
    default: return CICU_SCRIPT_OTHER;
  }
}

bool cicu_is_letter(uint32_t scalar) { return u_isalpha(static_cast<UChar32>(scalar)); }
bool cicu_is_mark(uint32_t scalar) {
  return (U_GET_GC_MASK(static_cast<UChar32>(scalar)) & U_GC_M_MASK) != 0;
}
bool cicu_is_uppercase(uint32_t scalar) { return u_isupper(static_cast<UChar32>(scalar)); }
int32_t cicu_digit_value(uint32_t scalar) { return u_charDigitValue(static_cast<UChar32>(scalar)); }

uint32_t cicu_base_letter(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString decomposition;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(scalar), decomposition)) return scalar;
  return static_cast<uint32_t>(decomposition.char32At(0));
}

bool cicu_is_nfc(const uint8_t *text, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length));
  return nfc()->isNormalizedUTF8(piece, status) && U_SUCCESS(status);
}

int64_t cicu_nfc(const uint8_t *text, size_t length, uint8_t *output, size_t capacity) {
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized, static_cast<int32_t>(length));
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length));
  nfc()->normalizeUTF8(0, piece, sink, nullptr, status);
  if (U_FAILURE(status)) return -1;
  return copy_out(normalized, output, capacity);
}

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  const auto type = kind == CICU_BREAK_WORD ? UBRK_WORD : UBRK_SENTENCE;
  UBreakIterator *iterator = ubrk_open(type, locale, nullptr, 0, &status);
  if (U_FAILURE(status)) return nullptr;
  return new cicu_breaker{iterator};
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  delete breaker;
}

void cicu_word_classes(uint32_t first, size_t count, uint8_t *classes) {
  for (size_t at = 0; at < count; ++at) {
    const auto scalar = static_cast<UChar32>(first + at);
    const auto known = [scalar]() -> cicu_word_class {
      switch (u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK)) {
        case U_WB_OTHER: return CICU_WORD_OTHER;
        case U_WB_CR: return CICU_WORD_CR;
        case U_WB_LF: return CICU_WORD_LF;
        case U_WB_NEWLINE: return CICU_WORD_NEWLINE;
        case U_WB_EXTEND:
        case U_WB_FORMAT: return CICU_WORD_EXTEND;
        case U_WB_WSEGSPACE: return CICU_WORD_SPACE;
        case U_WB_ALETTER: return CICU_WORD_LETTER;
        case U_WB_HEBREW_LETTER: return CICU_WORD_HEBREW_LETTER;
        case U_WB_NUMERIC: return CICU_WORD_NUMERIC;
        case U_WB_EXTENDNUMLET: return CICU_WORD_EXTEND_NUM_LET;
        case U_WB_MIDLETTER: return CICU_WORD_MID_LETTER;
        case U_WB_MIDNUM: return CICU_WORD_MID_NUM;
        case U_WB_MIDNUMLET: return CICU_WORD_MID_NUM_LET;
        case U_WB_SINGLE_QUOTE: return CICU_WORD_SINGLE_QUOTE;
        case U_WB_DOUBLE_QUOTE: return CICU_WORD_DOUBLE_QUOTE;
        default: return CICU_WORD_UNKNOWN;
      }
    };
    classes[at] = static_cast<uint8_t>(known());
  }
}

int64_t cicu_breaker_run(cicu_breaker *breaker, const uint8_t *text, size_t length, int64_t *boundaries,
                         uint8_t *word_like, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, reinterpret_cast<const char *>(text), static_cast<int64_t>(length), &status);
  ubrk_setUText(breaker->iterator, &view, &status);
  if (U_FAILURE(status)) {
    utext_close(&view);
    return -1;
  }
  int64_t count = 0;
  ubrk_first(breaker->iterator);
  for (int32_t end = ubrk_next(breaker->iterator); end != UBRK_DONE; end = ubrk_next(breaker->iterator)) {
    if (static_cast<size_t>(count) < capacity) {
      boundaries[count] = end;
      const int32_t rule = ubrk_getRuleStatus(breaker->iterator);
      word_like[count] = rule < UBRK_WORD_NUMBER ? 0 : rule < UBRK_WORD_LETTER ? 1 : 2;
    }
    ++count;
  }
  utext_close(&view);
  return count;
}

const char *cicu_code_at(int32_t kind, int32_t index) {
  if (index < 0) return nullptr;
  const auto listed = [index](const char *const *codes) -> const char * {
    for (int32_t at = 0; codes[at]; ++at)
      if (at == index) return codes[at];
    return nullptr;
  };
  switch (kind) {
    case CICU_NAME_COUNTRY: return listed(uloc_getISOCountries());
    case CICU_NAME_LANGUAGE: return listed(uloc_getISOLanguages());
    default: {
      const auto &codes = kind == CICU_NAME_SCRIPT ? script_codes()
                          : kind == CICU_NAME_CITY ? city_codes()
                                                   : currency_codes();
      return static_cast<size_t>(index) < codes.size() ? codes[index].c_str() : nullptr;
    }
  }
}

int64_t cicu_display_name(int32_t kind, const char *code, const char *locale, uint8_t *output,
                          size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[256];
  int32_t length = 0;
  if (kind == CICU_NAME_CURRENCY) {
    UChar currency[4] = {};
    u_charsToUChars(code, currency, 3);
    const UChar *found = ucurr_getName(currency, locale, UCURR_LONG_NAME, nullptr, &length, &status);
    // ucurr_getName falls back to root and then to the code, and says so in the status.
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || length >= 256) return -1;
    u_memcpy(name, found, length);
  } else if (kind == CICU_NAME_CITY) {
    const icu::UnicodeString city = city_name(code, locale);
    length = city.extract(name, 256, status);
    if (U_FAILURE(status) || length <= 0 || length >= 256) return -1;
  } else {
    ULocaleDisplayNames *names = display_names(locale);
    if (!names) return -1;
    switch (kind) {
      case CICU_NAME_COUNTRY: length = uldn_regionDisplayName(names, code, name, 256, &status); break;
      case CICU_NAME_LANGUAGE: length = uldn_languageDisplayName(names, code, name, 256, &status); break;
      default: length = uldn_scriptDisplayName(names, code, name, 256, &status);
    }
    if (U_FAILURE(status) || length <= 0 || length >= 256) return -1;
  }
  const int64_t size = copy_out(name, length, output, capacity);
  const bool only_code = static_cast<size_t>(size) <= capacity && size == static_cast<int64_t>(std::strlen(code)) &&
                         std::memcmp(output, code, size) == 0;
  return only_code ? -1 : size;
}

int64_t cicu_month_name(const char *locale, int32_t month, bool abbreviated, bool standalone, uint8_t *output,
                        size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_DEFAULT, UDAT_DEFAULT, locale, nullptr, 0, nullptr, 0, &status);
  if (U_FAILURE(status)) return -1;
  const UDateFormatSymbolType type =
      standalone ? (abbreviated ? UDAT_STANDALONE_SHORT_MONTHS : UDAT_STANDALONE_MONTHS)
                 : (abbreviated ? UDAT_SHORT_MONTHS : UDAT_MONTHS);
  UChar name[64];
  const int32_t length = udat_getSymbols(format, type, month - 1, name, 64, &status);
  udat_close(format);
  if (U_FAILURE(status)) return -1;
  return copy_out(name, length, output, capacity);
}

cicu_transliterator *cicu_transliterator_open(const uint8_t *rules, size_t length, int64_t *offset,
                                              char reason[64]) {
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(rules), static_cast<int32_t>(length)));
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  // ICU leaves the place alone where an error has none.
  place.offset = -1;
  std::unique_ptr<icu::Transliterator> compiled(icu::Transliterator::createFromRules(
      UNICODE_STRING_SIMPLE("dragoman"), text, UTRANS_FORWARD, place, status));
  if (U_SUCCESS(status) && compiled) return new cicu_transliterator{std::move(compiled)};
  copy_name(u_errorName(status), reason, 64);
  *offset = -1;
  if (place.offset >= 0 && place.offset <= text.length()) {
    std::string before;
    text.tempSubString(0, place.offset).toUTF8String(before);
    *offset = static_cast<int64_t>(before.size());
  }
  return nullptr;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { delete transliterator; }

int64_t cicu_transliterator_run(cicu_transliterator *transliterator, const uint8_t *text, size_t length,
                                uint8_t *output, size_t capacity) {
  auto changed = icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length)));
  transliterator->rules->transliterate(changed);
  std::string utf8;
  changed.toUTF8String(utf8);
  return copy_out(utf8, output, capacity);
}

bool cicu_detect_charset(const uint8_t *text, size_t length, int32_t rank, char name[32], char language[8],
                         int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), reinterpret_cast<const char *>(text), static_cast<int32_t>(length), &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &status);
  if (U_FAILURE(status) || rank >= found) return false;
  *confidence = ucsdet_getConfidence(matches[rank], &status);
  return copy_name(ucsdet_getName(matches[rank], &status), name, 32) &&
         copy_name(ucsdet_getLanguage(matches[rank], &status), language, 8) && U_SUCCESS(status);
}

int64_t cicu_to_utf8(const char *charset, const uint8_t *text, size_t length, uint8_t *output,
                     size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status), &ucnv_close);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::vector<UChar> wide(length + 1);
  const int32_t count =
      ucnv_toUChars(converter.get(), wide.data(), static_cast<int32_t>(wide.size()),
                    reinterpret_cast<const char *>(text), static_cast<int32_t>(length), &status);
  if (U_FAILURE(status)) return -2;
  return copy_out(wide.data(), count, output, capacity);
}

}  // extern "C"
