/// Something wrong with what came in, told in one line: where, what, and what to do.
public struct InputError: Error, CustomStringConvertible, Equatable {
  /// The file as the user named it; `-` is standard input.
  public let file: String
  /// The line, from 1, where the problem has one.
  public let line: Int?
  /// The column in characters, from 1, where the problem has one.
  public let column: Int?
  /// What is wrong.
  public let problem: String
  /// What to do about it; may be empty.
  public let advice: String

  /// A problem with a file.
  public init(file: String, line: Int? = nil, column: Int? = nil, problem: String, advice: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.advice = advice
  }

  /// The file as it is called in a message.
  var place: String { file == "-" ? "standard input" : file }

  /// One line: `file:line:column: problem; advice`.
  public var description: String {
    var place = place
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return advice.isEmpty ? "\(place): \(problem)" : "\(place): \(problem); \(advice)"
  }
}
