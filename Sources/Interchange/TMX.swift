internal import Orthography

/// TMX 1.4b (LISA OSCAR, 2005): a translation unit for each bead that has both sides.
public enum TMX {
  /// `bitext` as a TMX document.
  ///
  /// - Parameters:
  ///   - bitext: the aligned articles; beads with an empty side are no translation units and are left out.
  ///   - toolVersion: the version of dragoman, for the header.
  ///   - date: when it was made, in TMX's form of ISO 8601: `20260127T101500Z`.
  /// - Returns: the document, with a line feed at its end.
  public static func write(_ bitext: Bitext, toolVersion: String, date: String) -> String {
    let source = bitext.sourceLanguage.tag
    let target = bitext.targetLanguage.tag
    var document = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="dragoman" creationtoolversion="\(escaped(toolVersion))" segtype="sentence" \
      o-tmf="dragoman" adminlang="en" srclang="\(source)" datatype="plaintext" creationdate="\(date)">
          <prop type="x-article">\(escaped(bitext.name))</prop>

      """
    if let known = bitext.properties {
      for property in DocumentProperty.allCases {
        let value = escaped(value(property, bitext, known))
        document += "    <prop type=\"\(property.rawValue)\">\(value)</prop>\n"
      }
    }
    document += "  </header>\n  <body>\n"
    for (number, pair) in bitext.pairs.enumerated() where pair.isMatched {
      document += """
            <tu tuid="\(number + 1)">
              <prop type="x-confidence">\(decimal(pair.confidence, digits: 4))</prop>
              <prop type="x-reviewed">no</prop>\(pair.isMoved ? "\n        <prop type=\"x-moved\">yes</prop>" : "")
              <tuv xml:lang="\(source)"><seg>\(escaped(pair.sourceText))</seg></tuv>
              <tuv xml:lang="\(target)"><seg>\(escaped(pair.targetText))</seg></tuv>
            </tu>

        """
    }
    return document + "  </body>\n</tmx>\n"
  }

  /// What the header of an aligned pair says of the two articles as a whole, and of no unit.
  enum DocumentProperty: String, CaseIterable {
    case source = "x-source-article"
    case target = "x-target-article"
    case targetLanguage = "x-target-language"
    /// The share of the text that is matched, weighed by confidence.
    case coverage = "x-coverage"
    /// How many beads have each shape.
    case beads = "x-beads"
    case confidence = "x-confidence-bands"
    case names = "x-names-agree"
    case numbers = "x-numbers-agree"
    case moved = "x-moved-blocks"
  }

  private static func value(_ property: DocumentProperty, _ bitext: Bitext, _ known: Bitext.Properties)
    -> String
  {
    switch property {
    case .source: return known.articles.source
    case .target: return known.articles.target
    case .targetLanguage: return bitext.targetLanguage.tag
    case .coverage: return decimal(known.coverage, digits: 4)
    case .beads: return bitext.shapes.map { "\($0.count) × \($0.shape)" }.joined(separator: ", ")
    case .confidence:
      let bands = bitext.bands
      return ConfidenceBand.allCases.map { "\(bands[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    case .names: return "\(known.names.agreeing)/\(known.names.all)"
    case .numbers: return "\(known.numbers.agreeing)/\(known.numbers.all)"
    case .moved: return "\(known.movedBlocks)"
    }
  }

  /// `text` as XML character data or an attribute value. Characters that XML 1.0 cannot hold become U+FFFD.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\u{9}", "\u{A}", "\u{D}": output.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
