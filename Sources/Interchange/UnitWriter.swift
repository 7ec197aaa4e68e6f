public import Memory
public import Orthography

/// Writes translation units one at a time to a file, which stands at its place only once it is whole.
public final class UnitWriter {
  private let file: OutputFile
  private let format: UnitFormat
  private let languages: (source: Language, target: Language)?
  private var pending = ""
  /// How many units, or pairs of a table, were written.
  public private(set) var count = 0

  /// Begins to write `path`, or standard output for `-`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: Its format; TMX is 1.4.
  ///   - languages: The columns of a table; in TMX the languages that are wanted, nil for all.
  ///   - toolVersion: The version of dragoman, for the header.
  ///   - date: Now, as `20260127T101500Z`.
  /// - Throws: `InputError` where the path leads to no place for a file, `OutputError` where it cannot be written.
  public init(
    _ path: String, format: UnitFormat, languages: (source: Language, target: Language)?, toolVersion: String,
    date: String
  ) throws {
    file = try OutputFile(path)
    self.format = format
    self.languages = languages
    if format == .tmx {
      pending = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header creationtool="dragoman" creationtoolversion="\(TMX.escaped(toolVersion))" segtype="sentence" \
        o-tmf="dragoman" adminlang="en" srclang="\(languages?.source.tag ?? "*all*")" datatype="plaintext" \
        creationdate="\(date)"/>
          <body>

        """
    }
  }

  /// Writes a unit. A unit without a pair of the languages wanted is left out.
  ///
  /// - Throws: `OutputError` where the file cannot be written, as on a full disk.
  public func write(_ unit: TranslationUnit) throws(OutputError) {
    switch format {
    case .tsv:
      guard let languages else { return }
      for source in unit.variants(in: languages.source) {
        for target in unit.variants(in: languages.target) {
          pending += Self.cell(source.face) + "\t" + Self.cell(target.face) + "\n"
          count += 1
        }
      }
    case .tmx:
      let variants = unit.variants.filter { variant in
        languages.map { variant.language == $0.source || variant.language == $0.target } ?? true
      }
      guard Set(variants.map(\.language)).count > 1 else { return }
      pending += Self.element(unit, variants)
      count += 1
    }
    if pending.utf8.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it at its place.
  ///
  /// - Throws: `OutputError` where that cannot be done.
  public func finish() throws(OutputError) {
    if format == .tmx { pending += "  </body>\n</tmx>\n" }
    try flush()
    try file.finish()
  }

  private func flush() throws(OutputError) {
    try file.write(pending.utf8)
    pending = ""
  }

  private static func element(_ unit: TranslationUnit, _ variants: [Variant]) -> String {
    let origin = unit.provenance
    var text = "    <tu tuid=\"\(unit.id)\""
    if !variants.isEmpty { text += " srclang=\"\(variants[0].language.tag)\"" }
    if isDate(origin.date) { text += " changedate=\"\(origin.date)\"" }
    if !origin.editor.isEmpty { text += " changeid=\"\(TMX.escaped(origin.editor))\"" }
    text += ">\n"
    func property(_ name: String, _ value: String?) {
      if let value, !value.isEmpty {
        text += "      <prop type=\"\(TMX.escaped(name))\">\(TMX.escaped(value))</prop>\n"
      }
    }
    if let note = unit.attributes["note"] { text += "      <note>\(TMX.escaped(note))</note>\n" }
    property(TMXUnits.Property.origin, origin.origin)
    property(TMXUnits.Property.article, origin.article)
    property(TMXUnits.Property.position, origin.position.map(String.init))
    property(TMXUnits.Property.domain, origin.domain)
    property(TMXUnits.Property.confidence, origin.confidence.map { decimal($0, digits: 4) })
    property(TMXUnits.Property.reviewed, origin.isReviewed ? "yes" : "no")
    property(TMXUnits.Property.previous, unit.context.previous.map { String($0, radix: 16) })
    property(TMXUnits.Property.next, unit.context.next.map { String($0, radix: 16) })
    for (name, value) in unit.attributes.sorted(by: { $0.key < $1.key })
    where name != "note" && name != "tuid" {
      property(name, value)
    }
    for variant in variants {
      text +=
        "      <tuv xml:lang=\"\(variant.language.tag)\"><seg>\(TMX.escaped(variant.face))</seg></tuv>\n"
    }
    return text + "    </tu>\n"
  }

  /// True for the form of ISO 8601 that TMX asks for; files have others too.
  private static func isDate(_ date: String) -> Bool {
    let bytes = Array(date.utf8)
    return bytes.count == 16 && bytes[8] == UInt8(ascii: "T") && bytes[15] == UInt8(ascii: "Z")
  }

  private static func cell(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { "\t\n\r".unicodeScalars.contains($0) ? " " : $0 }))
  }
}
