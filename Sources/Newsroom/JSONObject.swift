internal import Interchange

/// An object of a JSON file whose members are asked for by name, with errors that say where.
struct JSONObject {
  typealias Place = (line: Int, column: Int)

  let file: String
  let place: Place
  private let members: [(name: String, value: JSONValue)]

  init(_ value: JSONValue, file: String) throws(InputError) {
    guard case .object(let members) = value.content else {
      throw InputError(
        file: file, line: value.line, column: value.column,
        problem: "\(value.kind) where a record should stand",
        advice: "write {\"kind\": …, \"spellings\": […]}")
    }
    self.file = file
    self.members = members
    place = (value.line, value.column)
  }

  func error(_ place: Place, _ problem: String, _ advice: String = "") -> InputError {
    InputError(file: file, line: place.line, column: place.column, problem: problem, advice: advice)
  }

  /// Refuses members that nobody asks for.
  func allow(_ names: [String]) throws(InputError) {
    for member in members where !names.contains(member.name) {
      throw error(
        (member.value.line, member.value.column), "unknown member “\(member.name)”",
        "use \(names.joined(separator: ", "))")
    }
  }

  private func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  /// The string of a member that may be missing where there is a default.
  func string(_ name: String, default usual: String? = nil) throws(InputError) -> (text: String, place: Place)
  {
    guard let value = value(name) else {
      if let usual { return (usual, place) }
      throw error(place, "no “\(name)”")
    }
    return (try string(value), (value.line, value.column))
  }

  /// A value that has to be a string.
  func string(_ value: JSONValue) throws(InputError) -> String {
    guard case .string(let text) = value.content else {
      throw error((value.line, value.column), "\(value.kind) where a string should stand")
    }
    return text
  }

  /// The elements of a member; none where it is missing.
  func array(_ name: String) throws(InputError) -> [JSONValue] {
    guard let value = value(name) else { return [] }
    guard case .array(let elements) = value.content else {
      throw error((value.line, value.column), "\(value.kind) where an array should stand")
    }
    return elements
  }
}
