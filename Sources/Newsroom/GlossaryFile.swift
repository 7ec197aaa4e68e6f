internal import Interchange
internal import Terminology

/// Concepts from the tables in `Glossaries/`, whose layout its README explains.
enum GlossaryFile {
  /// - Throws: `InputError` for the first row that cannot be read, or for a wrong header.
  static func concepts(_ text: String, file: String) throws(InputError) -> [ConceptEntry] {
    let reading = try GlossaryTable.read(text, file: file)
    if let first = reading.errors.first { throw first }
    return reading.concepts
  }
}
