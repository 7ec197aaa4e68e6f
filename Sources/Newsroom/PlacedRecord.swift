internal import Interchange
internal import Names

/// An authority record as it was read, and where its parts stand in the file.
struct PlacedRecord {
  typealias Place = (line: Int, column: Int)

  var record: AuthorityRecord
  let place: Place
  let identifierPlace: Place
  /// For each spelling the place of a character in it.
  let spellingPlaces: [(Int) -> Place]
  let linkPlaces: [Place]

  /// Records that may stand in the authority, in the order of files; those without an identifier get one.
  ///
  /// - Throws: `InputErrors` with everything that is wrong with any of them, beside `problems` that reading met.
  static func records(
    _ placed: [PlacedRecord], problems: [InputError], file: String
  ) throws(InputErrors) -> [AuthorityRecord] {
    var problems = problems
    var records: [AuthorityRecord] = []
    var lines: [String: Int] = [:]
    for placed in placed {
      let record = placed.record.identified
      var faults = RecordFault.faults(in: record).filter(\.isRefused)
      // An identifier made of a bad name is not the user's fault.
      if placed.record.id.isEmpty, faults.count > 1 { faults.removeAll { $0.place == .identifier } }
      problems += faults.map { fault in
        let parts = fault.problem.split(separator: ";", maxSplits: 1).map(String.init)
        let place = placed.place(of: fault.place)
        return InputError(
          file: file, line: place.line, column: place.column, problem: parts[0],
          advice: parts.count > 1 ? String(parts[1].dropFirst()) : "")
      }
      if let line = lines.updateValue(placed.place.line, forKey: record.id), faults.isEmpty {
        let place = placed.identifierPlace
        problems.append(
          InputError(
            file: file, line: place.line, column: place.column,
            problem: "the identifier “\(record.id)” stands in line \(line) too",
            advice: "give the records two"))
      }
      records.append(record.ordered)
    }
    guard problems.isEmpty else {
      throw InputErrors(problems.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) })
    }
    return records
  }

  private func place(of part: RecordFault.Place) -> Place {
    switch part {
    case .record: place
    case .identifier: identifierPlace
    case .spelling(let at, let offset): spellingPlaces[at](offset)
    case .link(let at): linkPlaces[at]
    }
  }
}

extension AuthorityRecord {
  /// The record with an identifier made of its names where it has none.
  var identified: AuthorityRecord {
    guard id.isEmpty else { return self }
    return AuthorityRecord(
      id: RecordIdentifier.suggested(for: ordered.spellings), kind: kind, spellings: spellings, note: note,
      source: source, links: links)
  }
}
