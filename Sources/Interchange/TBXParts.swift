internal import Orthography
internal import Terminology

/// What the elements of one level say.
struct TBXParts {
  var language: Language?
  var domain = ""
  var definitions: [Definition] = []
  var contexts: [Context] = []
  var notes: [String] = []
  var source = ""
  var references: [Reference] = []
  var history: [Transaction] = []
  var partOfSpeech = ""
  var status: Term.Status?
  var gender: Term.Gender?
  var form: Term.Form?

  init(language: Language? = nil) { self.language = language }

  /// The statuses by TBX's words; version 2 has more of them.
  static let statuses: [String: Term.Status] = [
    "preferredTerm-admn-sts": .preferred, "standardizedTerm-admn-sts": .preferred,
    "legalTerm-admn-sts": .preferred, "regulatedTerm-admn-sts": .preferred,
    "admittedTerm-admn-sts": .admitted, "deprecatedTerm-admn-sts": .deprecated,
    "supersededTerm-admn-sts": .forbidden,
  ]
}
