import ArgumentParser
import Interchange

/// What a command is asked, from its arguments or a line each from standard input.
enum Queries {
  /// The words of the command line as one query, or the lines of standard input that hold something.
  static func queries(_ arguments: [String]) throws -> [String] {
    if !arguments.isEmpty, arguments != ["-"] {
      let query = arguments.joined(separator: " ")
      if query.allSatisfy(\.isWhitespace) { throw ValidationError("the query is empty") }
      return [query]
    }
    let input = try TextFile("-")
    return input.text.split(whereSeparator: \.isNewline).map(String.init).filter {
      !$0.allSatisfy(\.isWhitespace)
    }
  }
}
