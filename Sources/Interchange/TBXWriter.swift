internal import Orthography
public import Terminology

/// Writes TBX version 3 (ISO 30042:2019) in the dialects Core, Min and Basic and both styles.
public enum TBXWriter {
  /// `concepts` as a document.
  ///
  /// - Parameters:
  ///   - concepts: at least one; those without a term are left out.
  ///   - dialect: how much it can say.
  ///   - style: how it writes data categories.
  ///   - title: where the glossary comes from, for the header.
  /// - Returns: the document with a line feed at its end, and what it does not say.
  public static func write(
    _ concepts: [ConceptEntry], dialect: TBXDialect = .basic, style: TBXStyle = .attribute, title: String
  ) -> (text: String, losses: GlossaryLosses) {
    let concepts = concepts.filter { !$0.terms.isEmpty }
    var losses = GlossaryLosses()
    var document = XMLText()
    var attributes = [
      ("type", dialect.rawValue), ("style", style.rawValue), ("xml:lang", "en"), ("xmlns", TBXDocument.space),
    ]
    if style == .tag {
      for module in [TBXCategory.Module.min, .basic] where dialect.has(module) {
        attributes.append(("xmlns:" + module.rawValue, module.space))
      }
    }
    document.open("tbx", attributes)
    for element in ["tbxHeader", "fileDesc", "sourceDesc"] { document.open(element) }
    document.element("p", text: title)
    document.close(3)
    document.open("text")
    document.open("body")
    let identifiers = Dictionary(
      concepts.map { ($0.id, XMLIdentifier.written($0.id)) }, uniquingKeysWith: { first, _ in first })
    for concept in concepts {
      var entry = TBXEntryText(
        document: XMLText(partOf: document), dialect: dialect, style: style, identifiers: identifiers)
      entry.write(concept)
      document.add(entry.document)
      losses.add(entry.losses)
    }
    document.close(3)
    return (document.text, losses)
  }
}

/// One entry while it is written.
private struct TBXEntryText {
  var document: XMLText
  let dialect: TBXDialect
  let style: TBXStyle
  /// The identifiers of the document, as they are and as they are written.
  let identifiers: [String: String]
  var losses: Set<String> = []

  mutating func write(_ concept: ConceptEntry) {
    let id = identifiers[concept.id] ?? concept.id
    document.open("conceptEntry", [("id", id)])
    category("subjectField", concept.domain)
    for definition in concept.definitions {
      group("definition", definition.text, source: definition.source, language: definition.language?.tag)
    }
    common(concept.note, concept.source, concept.references, concept.history, level: .concept)
    for section in concept.sections {
      if section.terms.isEmpty {
        losses.insert("languages without a term")
        continue
      }
      document.open("langSec", [("xml:lang", section.language.tag)])
      for definition in section.definitions {
        group("definition", definition.text, source: definition.source, language: definition.language?.tag)
      }
      common(section.note, "", [], section.history, level: .language)
      for term in section.terms { write(term) }
      document.close()
    }
    document.close()
  }

  private mutating func write(_ term: Term) {
    document.open("termSec")
    document.element("term", text: term.face)
    category("partOfSpeech", partOfSpeech(term.partOfSpeech))
    category("administrativeStatus", Self.status(term.status))
    category("grammaticalGender", term.gender?.rawValue ?? "")
    category("termType", term.form?.rawValue ?? "")
    for context in term.contexts { group("context", context.text, source: context.source) }
    common(term.note, term.source, term.references, term.history, level: .term)
    document.close()
  }

  /// What every level may have.
  private mutating func common(
    _ note: String, _ source: String, _ references: [Reference], _ history: [Transaction],
    level: TBXCategory.Level
  ) {
    category("source", source)
    for reference in references { write(reference, level: level) }
    for change in history { write(change) }
    for line in note.split(separator: "\n") { document.element("note", text: String(line)) }
  }

  private mutating func write(_ reference: Reference, level: TBXCategory.Level) {
    switch reference.kind {
    case .concept:
      guard let target = identifiers[reference.target] else {
        losses.insert("references to concepts that are not in the file")
        return
      }
      category("crossReference", reference.label, target: target)
    case .page, .picture:
      guard reference.target.hasPrefix("http://") || reference.target.hasPrefix("https://") else {
        losses.insert("references to what has no address with http")
        return
      }
      if reference.kind == .picture, level == .term {
        losses.insert("pictures of terms")
        return
      }
      category(
        reference.kind == .picture ? "xGraphic" : "externalCrossReference", reference.label,
        target: reference.target)
    }
  }

  private mutating func write(_ change: Transaction) {
    guard has("transactionType", "history") else { return }
    document.open("transacGrp")
    category("transactionType", change.kind.rawValue)
    if TBXEntry.isDate(change.date) {
      document.element("date", text: change.date)
    } else if !change.date.isEmpty {
      losses.insert("dates that are no days")
    }
    category("responsibility", change.actor)
    document.close()
  }

  /// A description and who says so.
  private mutating func group(_ name: String, _ text: String, source: String, language: String? = nil) {
    guard !text.isEmpty, has(name, name + "s") else { return }
    if !source.isEmpty { document.open("descripGrp") }
    category(name, text, language: language)
    if !source.isEmpty {
      category("source", source)
      document.close()
    }
  }

  /// A data category in the style of the document; nothing where it has no text and no target.
  private mutating func category(
    _ name: String, _ text: String, target: String? = nil, language: String? = nil
  ) {
    guard !text.isEmpty || target != nil, has(name, Self.plurals[name] ?? name),
      let category = TBXCategory.named(name)
    else { return }
    var attributes: [(String, String)] = []
    if style == .attribute { attributes.append(("type", name)) }
    if let language { attributes.append(("xml:lang", language)) }
    if let target { attributes.append(("target", target)) }
    let element =
      style == .attribute ? category.element.rawValue : category.module.rawValue + ":" + name
    document.element(element, attributes, text: text)
  }

  /// True where the dialect has a category; else the loss is counted.
  private mutating func has(_ name: String, _ loss: String) -> Bool {
    if let category = TBXCategory.named(name), dialect.has(category.module) { return true }
    losses.insert(loss)
    return false
  }

  /// What the losses call categories.
  private static let plurals = [
    "subjectField": "domains", "partOfSpeech": "parts of speech", "administrativeStatus": "statuses",
    "grammaticalGender": "genders", "termType": "kinds of form", "source": "sources",
    "crossReference": "references", "externalCrossReference": "addresses", "xGraphic": "pictures",
  ]

  private mutating func partOfSpeech(_ word: String) -> String {
    let words = TBXCategory.named("partOfSpeech")?.words ?? []
    if word.isEmpty || words.contains(word) { return word }
    if dialect != .core { losses.insert("parts of speech other than noun, verb, adjective and adverb") }
    return word == "proper noun" ? "noun" : "other"
  }

  private static func status(_ status: Term.Status) -> String {
    switch status {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .deprecated: "deprecatedTerm-admn-sts"
    case .forbidden: "supersededTerm-admn-sts"
    }
  }
}
