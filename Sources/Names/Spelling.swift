public import Orthography

/// One spelling of a name in one language.
public struct Spelling: Hashable, Sendable {
  /// How the newsroom regards a spelling.
  public enum Status: String, Sendable, CaseIterable {
    /// The house spelling.
    case preferred
    /// Printed as it is: an acronym, a longer official form.
    case accepted
    /// A variant that occurs and is corrected to the house spelling.
    case used
    /// A variant that was house spelling or official once, and is corrected.
    case deprecated
    /// A variant that must not be printed: reported wherever it stands, quoted titles too.
    case never

    /// True for spellings that are corrected.
    public var isVariant: Bool {
      switch self {
      case .preferred, .accepted: false
      case .used, .deprecated, .never: true
      }
    }
  }

  /// The spelling as it is printed.
  public let face: String
  /// The language of the text it stands in.
  public let language: Language
  /// How the newsroom regards it.
  public let status: Status
  /// The styles that prefer this spelling to the house's, such as `bgn`.
  public let styles: [String]

  /// A spelling.
  public init(face: String, language: Language, status: Status, styles: [String] = []) {
    self.face = face
    self.language = language
    self.status = status
    self.styles = styles
  }

  /// The same spelling, regarded otherwise.
  public func with(status: Status) -> Spelling {
    Spelling(face: face, language: language, status: status, styles: styles)
  }

  /// The spelling folded, to tell whether two are one.
  var key: String { FoldedText(face, language: language).key }
}
