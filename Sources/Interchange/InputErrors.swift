/// Everything that is wrong with a file, so that it can be mended in one go.
public struct InputErrors: Error, CustomStringConvertible {
  /// The problems in the order of the file; at least one.
  public let errors: [InputError]

  /// How many are told; the rest is counted.
  private static let shown = 20

  /// The problems of a file.
  public init(_ errors: [InputError]) { self.errors = errors }

  /// A line a problem: `file:line:column: problem; advice`.
  public var description: String {
    let lines = errors.prefix(Self.shown).map(\.description)
    let rest = errors.count - lines.count
    return (lines + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
  }
}
