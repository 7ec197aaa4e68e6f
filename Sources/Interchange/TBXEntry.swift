internal import Orthography
internal import Terminology

/// A concept entry of a TBX document as it is made of its element, with every rule that it breaks.
struct TBXEntry {
  let node: XMLNode
  let document: TBXDocument
  let reader: XMLReader

  /// Everything that is wrong with it.
  private(set) var errors: [InputError] = []
  /// Categories that a concept entry has no place for.
  private(set) var leftOut: [String: Int] = [:]
  /// Identifiers that it points to.
  private(set) var targets: [TBXIdentifiers.Target] = []

  init(_ node: XMLNode, document: TBXDocument, reader: XMLReader) {
    self.node = node
    self.document = document
    self.reader = reader
  }

  private var identifier: String { XMLIdentifier.read(node.tag["id"] ?? "") }

  /// The entry; nil where it is too broken to make one of.
  mutating func concept() -> ConceptEntry? {
    if identifier.isEmpty, document.version == 3 {
      fault("an entry without an identifier", at: node, "write <\(node.name) id=\"…\">")
    }
    var parts = TBXParts()
    var sections: [LanguageSection] = []
    refuseText(in: node)
    for child in node.children {
      if child.name == document.languageElement {
        if let section = section(child) { sections.append(section) }
      } else {
        if !sections.isEmpty, document.version == 3 {
          fault("“\(child.name)” behind a language section", at: child, "move it before them")
        }
        collect(child, level: .concept, into: &parts)
      }
    }
    if !node.children.contains(where: { $0.name == document.languageElement }) {
      fault(
        "an entry without \(document.languageElement)", at: node, "give it a term in one language at least")
    }
    guard errors.isEmpty else { return nil }
    return ConceptEntry(
      id: identifier, domain: parts.domain, sections: sections, definitions: parts.definitions,
      note: parts.notes.joined(separator: "\n"), source: parts.source, references: parts.references,
      history: parts.history)
  }

  private mutating func section(_ node: XMLNode) -> LanguageSection? {
    refuseText(in: node)
    let tag = node.tag.language ?? node.tag["lang"] ?? ""
    guard let language = try? Language(tag) else {
      fault("the language “\(tag)”", at: node, "write xml:lang=\"az\" or another tag of BCP 47")
      return nil
    }
    var parts = TBXParts(language: language)
    var terms: [(term: Term, isStated: Bool)] = []
    for child in node.children {
      if document.termElements.contains(child.name) {
        if let term = term(child, language, &parts) { terms.append(term) }
      } else {
        if !terms.isEmpty, document.version == 3 {
          fault("“\(child.name)” behind a term", at: child, "move it before the first \(child.name)")
        }
        collect(child, level: .language, into: &parts)
      }
    }
    if !parts.references.isEmpty { leftOut["references of a language section", default: 0] += 1 }
    if !parts.source.isEmpty { leftOut["source of a language section", default: 0] += 1 }
    if terms.isEmpty, errors.isEmpty {
      fault("a language section without a term", at: node, "give it one or delete it")
    }
    return LanguageSection(
      language: language, terms: Self.ranked(terms), definitions: parts.definitions,
      note: parts.notes.joined(separator: "\n"), history: parts.history)
  }

  /// Of terms without a status the first is the one to use, where no other is.
  private static func ranked(_ terms: [(term: Term, isStated: Bool)]) -> [Term] {
    var hasPreferred = terms.contains { $0.isStated && $0.term.status == .preferred }
    return terms.map { term, isStated in
      if isStated { return term }
      defer { hasPreferred = true }
      return term.with(status: hasPreferred ? .admitted : .preferred)
    }
  }

  private mutating func term(
    _ node: XMLNode, _ language: Language, _ section: inout TBXParts
  ) -> (term: Term, isStated: Bool)? {
    refuseText(in: node)
    var children = node.children
    // ntig of version 2 wraps the term and its notes.
    if let wrapper = children.first, wrapper.name == "termGrp" {
      children.replaceSubrange(0...0, with: wrapper.children)
    }
    guard let first = children.first, first.name == "term" else {
      fault("no term at the beginning of “\(node.name)”", at: node, "term comes first in it")
      return nil
    }
    let face = Face(first.text).text
    if face.isEmpty { fault("an empty term", at: first, "write it or delete the \(node.name)") }
    countMarkup(in: first)
    var parts = TBXParts(language: language)
    var isBehindNotes = false
    for child in children.dropFirst() {
      if child.name == "term" {
        fault("a second term in “\(node.name)”", at: child, "give each term a \(node.name) of its own")
        continue
      }
      let isTermNote = child.name.hasPrefix("termNote")
      if isTermNote, isBehindNotes, document.version == 3 {
        fault(
          "“\(child.name)” behind what is no termNote", at: child, "term notes come right behind the term")
      }
      isBehindNotes = isBehindNotes || !isTermNote && child.tag.space == TBXDocument.space
      collect(child, level: .term, into: &parts)
    }
    // Version 2 lets a term have a definition; it is the concept's in this language.
    section.definitions += parts.definitions
    let term = Term(
      face: face, language: language, status: parts.status ?? .admitted, partOfSpeech: parts.partOfSpeech,
      gender: parts.gender, form: parts.form, contexts: parts.contexts,
      note: parts.notes.joined(separator: "\n"), source: parts.source, references: parts.references,
      history: parts.history)
    return (term, parts.status != nil)
  }

  // MARK: Parts

  /// Adds what an element says to the parts of its level.
  private mutating func collect(_ node: XMLNode, level: TBXCategory.Level, into parts: inout TBXParts) {
    switch node.name {
    case "note":
      countMarkup(in: node)
      parts.notes.append(Face(node.text).text)
    case "descripGrp", "adminGrp", "termNoteGrp", "transacGrp":
      refuseText(in: node)
      collectGroup(node, level: level, into: &parts)
    default:
      guard let category = category(node, level: level) else { return }
      if category.element == .transac || category.element == .transacNote, document.version == 3 {
        fault("“\(node.name)” outside of transacGrp", at: node, "put it into one")
      }
      add(category, node, source: "", into: &parts)
    }
  }

  /// A group says one thing, and who says it or when.
  private mutating func collectGroup(_ node: XMLNode, level: TBXCategory.Level, into parts: inout TBXParts) {
    let expected = String(node.name.dropLast("Grp".count))
    for child in node.children.filter({ $0.name == expected }).dropFirst() {
      fault("a second \(expected) in “\(node.name)”", at: child, "give each a group of its own")
    }
    guard let first = node.children.first, let category = category(first, level: level) else {
      if node.children.isEmpty { fault("an empty \(node.name)", at: node) }
      return
    }
    if category.element.rawValue != expected {
      fault("“\(first.name)” at the head of \(node.name)", at: first, "\(expected) comes first in it")
    }
    var (source, actor, date) = ("", "", "")
    for child in node.children.dropFirst() {
      switch child.name {
      case "date":
        date = child.text
        if !Self.isDate(date) {
          fault("the date “\(date)”", at: child, "write it as 2026-01-27")
        }
      case "note", "adminGrp", "transacGrp", "descripNote", "adminNote":
        leftOut["\(child.name) in \(node.name)", default: 0] += 1
      default:
        guard let inner = self.category(child, level: level) else { continue }
        if inner.element == category.element {
          // As an attribute it is told above.
          guard document.style == .tag else { continue }
          fault("a second \(expected) in “\(node.name)”", at: child, "give each a group of its own")
        } else if inner.name == "source" {
          source = Face(child.text).text
        } else if inner.name == "responsibility" {
          actor = Face(child.text).text
          if let target = child.tag["target"] { point(to: target, at: child) }
        } else {
          leftOut["\(inner.name) in \(node.name)", default: 0] += 1
        }
      }
    }
    if category.name == "transactionType" {
      guard let kind = Transaction.Kind(rawValue: word(first, of: category)) else { return }
      parts.history.append(Transaction(kind, by: actor, on: date))
    } else {
      add(category, first, source: source, into: &parts)
    }
  }

  private mutating func add(
    _ category: TBXCategory, _ node: XMLNode, source: String, into parts: inout TBXParts
  ) {
    countMarkup(in: node)
    let text = Face(node.text).text
    let word = word(node, of: category)
    switch category.name {
    case "subjectField" where parts.domain.isEmpty: parts.domain = text
    case "definition":
      let language = node.tag.language.flatMap { try? Language($0) }
      parts.definitions.append(
        Definition(text, language: language == parts.language ? nil : language, source: source))
    case "context": parts.contexts.append(Context(text, source: source))
    case "source" where parts.source.isEmpty: parts.source = text
    case "partOfSpeech": parts.partOfSpeech = word == "properNoun" ? "proper noun" : word
    case "administrativeStatus": parts.status = TBXParts.statuses[word]
    case "grammaticalGender": parts.gender = Term.Gender(rawValue: word)
    case "termType": parts.form = Term.Form(rawValue: word)
    case "crossReference":
      guard let target = node.tag["target"] else {
        return fault("a reference without a target", at: node, "write target=\"…\"")
      }
      point(to: target, at: node)
      parts.references.append(
        Reference(
          target.hasPrefix("http") ? .page : .concept,
          target.hasPrefix("http") ? target : XMLIdentifier.read(target), label: text))
    case "externalCrossReference", "xGraphic":
      let target = node.tag["target"] ?? ""
      guard target.hasPrefix("http://") || target.hasPrefix("https://") else {
        return fault("the address “\(target)”", at: node, "an xref points to an address with http")
      }
      parts.references.append(
        Reference(category.name == "xGraphic" ? .picture : .page, target, label: text))
    default: leftOut[category.name, default: 0] += 1
    }
  }

  // MARK: Rules

  /// The category that an element holds, where it may stand there with its word; nil after a fault, or for a category
  /// that nobody knows.
  private mutating func category(_ node: XMLNode, level: TBXCategory.Level) -> TBXCategory? {
    let isTag = document.version == 3 && node.tag.space != TBXDocument.space
    guard isTag || TBXCategory.Element(rawValue: node.name) != nil else {
      fault("“\(node.name)” may not stand in “\(levelElement(level))”", at: node)
      return nil
    }
    if isTag != (document.style == .tag) {
      fault(
        "“\(node.name)” is not in the style \(document.style.rawValue)", at: node,
        document.style == .tag ? "write data categories as tags" : "write them as values of type")
      return nil
    }
    let name = isTag ? node.name : node.tag["type"] ?? ""
    if name.isEmpty {
      fault("“\(node.name)” without a type", at: node, "name its data category")
      return nil
    }
    guard let dialect = document.dialect, dialect != .core else { return lenientCategory(name) }
    guard let category = TBXCategory.named(name), isTag || category.element.rawValue == node.name,
      !isTag || category.module.space == node.tag.space, dialect.has(category.module)
    else {
      fault("“\(name)” is no data category of \(dialect.rawValue)", at: node)
      return nil
    }
    guard category.levels.contains(level) else {
      let levels = category.levels.map(\.element).joined(separator: ", ")
      fault("“\(name)” in “\(levelElement(level))”", at: node, "it may stand in \(levels) only")
      return nil
    }
    if !category.words.isEmpty, !category.words.contains(word(node, of: category)) {
      fault(
        "“\(node.text)” as \(name)", at: node, "use \(category.words.joined(separator: ", "))")
      return nil
    }
    return category
  }

  /// A category of a document that is held to no dialect.
  private mutating func lenientCategory(_ name: String) -> TBXCategory? {
    if let category = TBXCategory.named(name) { return category }
    leftOut[name, default: 0] += 1
    return nil
  }

  /// The word of a category, in today's form.
  private func word(_ node: XMLNode, of category: TBXCategory) -> String {
    TBXCategory.formerWords[category.name]?[node.text] ?? node.text
  }

  private func levelElement(_ level: TBXCategory.Level) -> String {
    switch level {
    case .concept: document.entryElement
    case .language: document.languageElement
    case .term: document.termElements[0]
    }
  }

  /// True for a day as ISO 8601 writes it.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.joined().utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private mutating func point(to target: String, at node: XMLNode) {
    if target.hasPrefix("http://") || target.hasPrefix("https://") { return }
    targets.append(.init(identifier: XMLIdentifier.read(target), place: node.place, entry: identifier))
  }

  private mutating func refuseText(in node: XMLNode) {
    if node.ownsText { fault("text directly inside “\(node.name)”", at: node) }
  }

  /// Inline elements are part of a text, but not of ours.
  private mutating func countMarkup(in node: XMLNode) {
    if !node.children.isEmpty { leftOut["inline markup", default: 0] += 1 }
  }

  private mutating func fault(_ problem: String, at node: XMLNode, _ advice: String = "") {
    errors.append(reader.error(problem, at: node.place, advice: advice))
  }
}
