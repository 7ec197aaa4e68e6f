/// A string as it is shown and stored: what was typed, in NFC, without what cannot be seen.
public struct Face: Hashable, Sendable {
  /// The cleaned text.
  public let text: String
  /// What cleaning found, in the order of the text.
  public let irregularities: [Irregularity]

  /// Something in a text that a reader does not see and a program stumbles over.
  public struct Irregularity: Hashable, Sendable {
    /// What was found.
    public enum Kind: String, Sendable {
      /// A control of the bidirectional algorithm, such as U+200F.
      case bidiControl = "bidi control"
      /// U+00AD.
      case softHyphen = "soft hyphen"
      /// Zero-width space, joiner or byte order mark.
      case invisible = "invisible character"
      /// A character that NFC writes otherwise.
      case notNormalized = "not in NFC"
      /// Leading, trailing or doubled white space, or a space that is not U+0020.
      case whitespace = "white space"
    }

    /// What was found.
    public let kind: Kind
    /// Where, in UTF-8 bytes of the original.
    public let offset: Int
    /// The first scalar of it, as `U+200F`.
    public let scalar: String
  }

  /// Cleans `original`: NFC, white space collapsed and trimmed, bidi controls, soft hyphens and other
  /// invisible characters removed. Each change is reported.
  public init(_ original: String) {
    var kept = String.UnicodeScalarView()
    var found: [Irregularity] = []
    var offset = 0
    var pendingSpace: (scalar: Unicode.Scalar, offset: Int, count: Int)?
    func note(_ kind: Irregularity.Kind, _ scalar: Unicode.Scalar, _ offset: Int) {
      found.append(Irregularity(kind: kind, offset: offset, scalar: Self.name(scalar)))
    }
    func settleSpace(atEnd: Bool) {
      guard let space = pendingSpace else { return }
      pendingSpace = nil
      if atEnd || kept.isEmpty || space.count > 1 || space.scalar != " " {
        note(.whitespace, space.scalar, space.offset)
      }
      if !atEnd, !kept.isEmpty { kept.append(" ") }
    }
    for scalar in original.unicodeScalars {
      let here = offset
      offset += UTF8.width(scalar)
      if Scalars.isSpace(scalar.value) {
        pendingSpace = (
          pendingSpace?.scalar ?? scalar, pendingSpace?.offset ?? here, (pendingSpace?.count ?? 0) + 1
        )
      } else if Scalars.isBidiControl(scalar.value) {
        note(.bidiControl, scalar, here)
      } else if Scalars.isInvisible(scalar.value) {
        note(scalar.value == 0xAD ? .softHyphen : .invisible, scalar, here)
      } else {
        settleSpace(atEnd: false)
        kept.append(scalar)
      }
    }
    settleSpace(atEnd: true)
    let visible = String(kept)
    let normalized = Normalization.nfc(visible)
    if Array(normalized.utf8) != Array(visible.utf8) {
      let firstChange = zip(visible.unicodeScalars, normalized.unicodeScalars).first { $0 != $1 }?.0
      note(.notNormalized, firstChange ?? visible.unicodeScalars.first ?? " ", 0)
    }
    text = normalized
    irregularities = found
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
