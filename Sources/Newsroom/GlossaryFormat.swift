internal import Interchange

/// The formats that glossaries are exchanged in.
public enum GlossaryFormat: String, Sendable, CaseIterable {
  /// dragoman's own table with commas, or MateCat's where its header says so.
  case csv
  /// dragoman's own table with tabs.
  case tsv
  /// A workbook in dragoman's own layout, or MateCat's.
  case xlsx
  /// TBX: versions 2 and 3 in, 3 out.
  case tbx
  /// OmegaT: source, target and comment with tabs between.
  case omegat
  /// MateCat's table.
  case matecat
  /// Weblate: source and target with a tab between; only written.
  case weblate

  /// The format that a file's name tells, or nil.
  public init?(fileName: String) {
    let endings: [(ending: String, format: GlossaryFormat)] = [
      (".csv", .csv), (".tsv", .tsv), (".xlsx", .xlsx), (".tbx", .tbx), (".martif", .tbx), (".xml", .tbx),
      (".tab", .omegat), (".utf8", .omegat), (".txt", .omegat),
    ]
    guard let known = endings.first(where: { fileName.hasSuffix($0.ending) }) else { return nil }
    self = known.format
  }

  /// True where a file holds pairs of two languages and does not say which.
  public var hasPairs: Bool { self == .omegat || self == .weblate }
}
