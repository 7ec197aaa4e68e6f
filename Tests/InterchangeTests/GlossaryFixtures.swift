import Orthography
import Terminology

/// Glossaries that the tests of all formats share.
enum GlossaryFixtures {
  /// An entry that says something at each level: what TBX-Basic can say, no more.
  static let drone = ConceptEntry(
    id: "uav", domain: "defence",
    sections: [
      LanguageSection(
        language: .english,
        terms: [
          Term(
            face: "unmanned aerial vehicle", language: .english, status: .preferred, partOfSpeech: "noun",
            form: .fullForm,
            contexts: [
              Context("An unmanned aerial vehicle was downed.", source: "desk"), Context("A & <B>"),
            ],
            history: [Transaction(.modification, by: "Aynur", on: "2026-01-27")]),
          Term(
            face: "drone", language: .english, status: .deprecated, partOfSpeech: "noun", note: "in titles"),
          Term(face: "robot plane", language: .english, status: .forbidden),
        ], definitions: [Definition("an aircraft without a pilot aboard", source: "desk")],
        note: "spell it out\nonce", history: [Transaction(.origination, by: "Tal", on: "2026-01-26")]),
      LanguageSection(
        language: .azerbaijani,
        terms: [
          Term(
            face: "pilotsuz uçuş aparatı", language: .azerbaijani, status: .preferred, partOfSpeech: "noun"),
          Term(face: "PUA", language: .azerbaijani, status: .admitted, form: .abbreviation, source: "s"),
        ]),
      LanguageSection(
        language: .hebrew,
        terms: [
          Term(
            face: "כטב״ם", language: .hebrew, status: .preferred, partOfSpeech: "noun", gender: .masculine,
            form: .acronym, references: [Reference(.concept, "aircraft", label: "מטוס")])
        ]),
    ],
    definitions: [Definition("pilotsuz aparat", language: .azerbaijani, source: "s")],
    note: "UN & EU <usage>", source: "UN",
    references: [
      Reference(.concept, "aircraft"), Reference(.page, "https://example.org/?a=1&b=2", label: "page"),
      Reference(.picture, "https://example.org/uav.png"),
    ],
    history: [Transaction(.origination, by: "Tal", on: "2026-01-25"), Transaction(.modification)])

  static let aircraft = entry("aircraft", "aircraft", "hava gəmisi", "כלי טיס", domain: "transport")

  /// An entry with one term in each language.
  static func entry(
    _ id: String, _ en: String, _ az: String, _ he: String, domain: String = "diplomacy",
    partOfSpeech: String = "noun"
  ) -> ConceptEntry {
    let faces = [(Language.english, en), (.azerbaijani, az), (.hebrew, he)]
    return ConceptEntry(
      id: id, domain: domain, partOfSpeech: partOfSpeech,
      terms: faces.filter { !$0.1.isEmpty }.map {
        Term(face: $0.1, language: $0.0, status: .preferred)
      })
  }
}
