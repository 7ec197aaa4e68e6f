public import Terminology

/// Glossaries as spreadsheets: dragoman's own layout or MateCat's in the first sheet of a workbook. Lines and columns
/// in errors are those of the sheet.
public enum GlossarySheet {
  /// Reads the workbook `name`; `-` is standard input.
  ///
  /// - Throws: `InputError` where it is no workbook, or its header is wrong.
  public static func read(_ name: String) throws(InputError) -> GlossaryReading {
    var rejects: [GlossaryReading.Reject] = []
    let table = try XLSX.read(name, rejects: &rejects)
    if MateCatGlossary.isHeader(table.header) {
      return try MateCatGlossary.read(table, file: name, rejects: rejects)
    }
    _ = try CSV.columns(of: table.header, file: name, required: GlossaryTable.head)
    return try GlossaryTable.read(table, file: name, rejects: rejects)
  }

  /// `concepts` as a workbook in dragoman's own layout.
  ///
  /// - Returns: the bytes of the file, and what it does not say.
  /// - Throws: `InputError` where the temporary folder cannot be written to.
  public static func write(_ concepts: [ConceptEntry]) throws(InputError) -> (
    bytes: [UInt8], losses: GlossaryLosses
  ) {
    let (rows, losses) = GlossaryTable.rows(concepts)
    return (try XLSX.write(rows.map { $0.map(FormulaGuard.guarded) }, title: "glossary"), losses)
  }
}
