/// A data category of TBX: what it says, where it may stand, and which words it takes.
///
/// The table is that of the modules Min and Basic of LTAC Global's TBX-Basic, to which the dialects Core, Min and
/// Basic of ISO 30042:2019 are held. *Data category as attribute* writes `<descrip type="definition">`, *as tag*
/// `<basic:definition>`.
struct TBXCategory {
  /// The element that holds the category in the style of attributes.
  enum Element: String {
    case admin, descrip, ref, termNote, transac, transacNote, xref
  }

  enum Module: String {
    case min, basic

    /// The namespace of its tags.
    var space: String { "http://www.tbxinfo.net/ns/" + rawValue }
  }

  /// A level of an entry.
  enum Level: String {
    case concept, language, term

    /// The element of the level in TBX version 3.
    var element: String {
      switch self {
      case .concept: "conceptEntry"
      case .language: "langSec"
      case .term: "termSec"
      }
    }
  }

  let name: String
  let element: Element
  let module: Module
  let levels: [Level]
  /// The words it takes; any text where it is empty.
  var words: [String] = []

  /// Words of former drafts that mean one of today's.
  static let formerWords = [
    "administrativeStatus": [
      "preferred": "preferredTerm-admn-sts", "admitted": "admittedTerm-admn-sts",
      "deprecated": "deprecatedTerm-admn-sts", "superseded": "supersededTerm-admn-sts",
      "notRecommended": "deprecatedTerm-admn-sts", "obsolete": "supersededTerm-admn-sts",
    ],
    "transactionType": ["creation": "origination"],
  ]

  /// Names of former drafts.
  static let formerNames = ["usageStatus": "administrativeStatus"]

  static let all = [
    TBXCategory(name: "customerSubset", element: .admin, module: .min, levels: [.concept, .term]),
    TBXCategory(name: "subjectField", element: .descrip, module: .min, levels: [.concept]),
    TBXCategory(
      name: "administrativeStatus", element: .termNote, module: .min, levels: [.term],
      words: [
        "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
        "supersededTerm-admn-sts",
      ]),
    TBXCategory(
      name: "partOfSpeech", element: .termNote, module: .min, levels: [.term],
      words: ["adjective", "adverb", "noun", "other", "verb"]),
    TBXCategory(
      name: "externalCrossReference", element: .xref, module: .min, levels: [.concept, .language, .term]),
    TBXCategory(name: "projectSubset", element: .admin, module: .basic, levels: [.concept, .term]),
    TBXCategory(name: "source", element: .admin, module: .basic, levels: [.concept, .language, .term]),
    TBXCategory(name: "context", element: .descrip, module: .basic, levels: [.term]),
    TBXCategory(name: "definition", element: .descrip, module: .basic, levels: [.concept, .language]),
    TBXCategory(name: "crossReference", element: .ref, module: .basic, levels: [.concept, .term]),
    TBXCategory(name: "geographicalUsage", element: .termNote, module: .basic, levels: [.term]),
    TBXCategory(
      name: "grammaticalGender", element: .termNote, module: .basic, levels: [.term],
      words: ["masculine", "feminine", "neuter", "other"]),
    TBXCategory(
      name: "termLocation", element: .termNote, module: .basic, levels: [.term],
      words: [
        "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
        "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox",
        "tab", "tableText", "textBox", "toolTip", "user-definedType",
      ]),
    TBXCategory(
      name: "termType", element: .termNote, module: .basic, levels: [.term],
      words: ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
    TBXCategory(
      name: "transactionType", element: .transac, module: .basic, levels: [.concept, .language, .term],
      words: ["origination", "modification"]),
    TBXCategory(
      name: "responsibility", element: .transacNote, module: .basic, levels: [.concept, .language, .term]),
    TBXCategory(name: "xGraphic", element: .xref, module: .basic, levels: [.concept, .language]),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The category of a name, today's or a former one.
  static func named(_ name: String) -> TBXCategory? { byName[formerNames[name] ?? name] }
}

/// A dialect of TBX version 3.
public enum TBXDialect: String, Sendable, CaseIterable {
  /// Terms and notes alone.
  case core = "TBX-Core"
  /// With subject field, status, part of speech and pages.
  case min = "TBX-Min"
  /// With definitions, contexts, sources, gender, references and history too.
  case basic = "TBX-Basic"

  /// True where the dialect has a category of `module`.
  func has(_ module: TBXCategory.Module) -> Bool {
    switch self {
    case .core: false
    case .min: module == .min
    case .basic: true
    }
  }
}

/// How TBX version 3 writes data categories.
public enum TBXStyle: String, Sendable, CaseIterable {
  /// As the value of an attribute: `<descrip type="definition">`.
  case attribute = "dca"
  /// As a tag: `<basic:definition>`.
  case tag = "dct"
}
