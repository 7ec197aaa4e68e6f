internal import Memory
internal import Orthography

/// Reads TMX 1.1 to 1.4 (LISA OSCAR) a unit at a time, with everything that a memory keeps: who, when, notes, properties.
///
/// A unit that is broken is told with its place, and reading goes on behind it. Inline codes are left out of the text.
final class TMXUnits {
  /// What was left out, with how often.
  private(set) var leftOut: [String: Int] = [:]

  private let reader: XMLReader
  private let provenance: Provenance
  private var defaultProperties: [String: String] = [:]
  private var isEnded = false
  private var pending: [UnitRecord] = []
  private var languages: [String: Language] = [:]

  private static let versions = ["1.1", "1.2", "1.3", "1.4", "1.4b"]
  private static let roles: [String: InlineText.Role] = [
    "hi": .text, "bpt": .formatting, "ept": .formatting, "ph": .placeholder, "it": .placeholder,
    "ut": .placeholder,
  ]

  /// The properties that say what the memory has a place for.
  enum Property {
    static let article = "x-article"
    static let confidence = "x-confidence"
    static let reviewed = "x-reviewed"
    static let domain = "x-domain"
    static let origin = "x-origin"
    static let position = "x-position"
    static let previous = "x-dragoman-previous"
    static let next = "x-dragoman-next"
  }

  init(_ source: ByteSource, provenance: Provenance) throws(InputError) {
    reader = XMLReader(source)
    self.provenance = provenance
    guard case .start(let root)? = try reader.event(), root.name == "tmx" else {
      throw reader.error("no TMX: the root element is not “tmx”", advice: "give a TMX file")
    }
    let version = root["version"] ?? ""
    guard Self.versions.contains(version) else {
      throw reader.error(
        "TMX of version “\(version)”", at: root.place, advice: "export it as TMX 1.4; 1.1 to 1.4 are read")
    }
  }

  /// The next unit or fault; nil at the end.
  func next() throws(InputError) -> UnitRecord? {
    if !pending.isEmpty { return pending.removeFirst() }
    while !isEnded {
      guard let event = try reader.event() else {
        isEnded = true
        break
      }
      guard case .start(let tag) = event else { continue }
      switch tag.name {
      case "header": try readHeader()
      case "body": continue
      case "tu": return try readUnit(tag)
      default:
        try reader.skipElement()
        return .fault(reader.error("“\(tag.name)” may not stand here", at: tag.place), text: "")
      }
    }
    return nil
  }

  private func readHeader() throws(InputError) {
    try reader.forEachElement { tag throws(InputError) in
      if tag.name == "prop", let name = tag["type"], TMX.DocumentProperty(rawValue: name) == nil {
        defaultProperties[name] = try text()
      } else {
        try reader.skipElement()
      }
    }
  }

  private func readUnit(_ tag: XMLTag) throws(InputError) -> UnitRecord {
    var errors: [InputError] = []
    var unit = TranslationUnit(variants: [], provenance: provenance)
    var properties: [String: String] = [:]
    if let id = tag["tuid"], !id.isEmpty { unit.attributes["tuid"] = id }
    read(tag, into: &unit.provenance)
    try reader.forEachElement { child throws(InputError) in
      switch child.name {
      case "tuv": try readVariant(child, into: &unit, &errors)
      case "prop": properties[child["type"] ?? "", default: ""] += try text()
      case "note": unit.attributes["note"] = try text()
      default:
        errors.append(reader.error("“\(child.name)” may not stand in “tu”", at: child.place))
        try reader.skipElement()
      }
    }
    apply(properties, to: &unit)
    if errors.isEmpty, let fault = unit.fault { errors.append(reader.error("\(fault)", at: tag.place)) }
    // The segment that was translated comes first.
    if let source = tag["srclang"].flatMap({ try? Language($0) }),
      let at = unit.variants.firstIndex(where: { $0.language == source }), at > 0
    {
      unit.variants.insert(unit.variants.remove(at: at), at: 0)
    }
    guard let first = errors.first else { return .unit(unit, line: tag.place.line) }
    pending += errors.dropFirst().map { .fault($0, text: "") }
    return .fault(first, text: "")
  }

  private func readVariant(
    _ tag: XMLTag, into unit: inout TranslationUnit, _ errors: inout [InputError]
  ) throws(InputError) {
    var face: String?
    try reader.forEachElement { child throws(InputError) in
      switch child.name {
      case "seg":
        if face != nil { errors.append(reader.error("a second “seg” in “tuv”", at: child.place)) }
        face = try segment(child, &errors)
      case "prop", "note":
        leftOut["properties and notes of single segments", default: 0] += 1
        try reader.skipElement()
      default:
        errors.append(reader.error("“\(child.name)” may not stand in “tuv”", at: child.place))
        try reader.skipElement()
      }
    }
    // Before version 1.4 the language stood in an attribute of TMX's own.
    guard let word = tag.language ?? tag["lang"] else {
      errors.append(
        reader.error("a “tuv” without a language", at: tag.place, advice: "write xml:lang=\"az\""))
      return
    }
    guard let face else {
      errors.append(reader.error("no “seg” in “tuv”", at: tag.place))
      return
    }
    do {
      unit.variants.append(Variant(face: Face(face).text, language: try language(word)))
    } catch {
      errors.append(reader.error("\(error)", at: tag.place))
    }
    if unit.provenance.editor.isEmpty { read(tag, into: &unit.provenance) }
  }

  /// The text of a segment. Most are nothing but text.
  private func segment(_ tag: XMLTag, _ errors: inout [InputError]) throws(InputError) -> String {
    let inline = try InlineText(tag, from: reader, roles: Self.roles)
    errors += inline.errors
    if inline.codes > 0 { leftOut["inline codes", default: 0] += inline.codes }
    return inline.text.text
  }

  /// The text of the element that was opened last.
  private func text() throws(InputError) -> String {
    var text = ""
    var depth = 1
    while depth > 0, let event = try reader.event() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let piece, _): text += piece
      }
    }
    return text
  }

  private func language(_ word: String) throws(LanguageError) -> Language {
    if let known = languages[word] { return known }
    let language = try Language(word)
    languages[word] = language
    return language
  }

  private func read(_ tag: XMLTag, into provenance: inout Provenance) {
    if let editor = tag["changeid"] ?? tag["creationid"], !editor.isEmpty { provenance.editor = editor }
    if let date = tag["changedate"] ?? tag["creationdate"], !date.isEmpty { provenance.date = date }
  }

  private func apply(_ properties: [String: String], to unit: inout TranslationUnit) {
    for (name, value) in defaultProperties.merging(properties, uniquingKeysWith: { $1 }) where !value.isEmpty
    {
      switch name {
      case Property.article: unit.provenance.article = value
      case Property.domain: unit.provenance.domain = value
      case Property.origin: unit.provenance.origin = value
      case Property.position: unit.provenance.position = Int(value)
      case Property.confidence: unit.provenance.confidence = Double(value).map { min(1, max(0, $0)) }
      case Property.reviewed: unit.provenance.isReviewed = value == "yes"
      case Property.previous: unit.context.previous = UInt64(value, radix: 16)
      case Property.next: unit.context.next = UInt64(value, radix: 16)
      default: unit.attributes[name] = value
      }
    }
  }
}
