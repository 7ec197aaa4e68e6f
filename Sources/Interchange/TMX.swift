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
        </header>
        <body>

      """
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
