/// A sheet while it is read, a row at a time.
struct SheetReading {
  private let reader: XMLReader
  private let strings: [String]
  /// How many bytes of cells are kept.
  private let limit: Int
  private var rows: [(line: Int, cells: [Int: String])] = []
  private var size = 0

  init(_ reader: XMLReader, strings: [String], limit: Int) {
    self.reader = reader
    self.strings = strings
    self.limit = limit
  }

  mutating func run() throws(InputError) {
    while let event = try reader.event() {
      guard case .start(let tag) = event, tag.name == "row" else { continue }
      try read(try XMLNode(tag, from: reader))
    }
  }

  private mutating func read(_ node: XMLNode) throws(InputError) {
    let line = node.tag["r"].flatMap { Int($0) } ?? (rows.last?.line ?? 0) + 1
    var cells: [Int: String] = [:]
    var next = 0
    for cell in node.children where cell.name == "c" {
      let place = cell.tag["r"] ?? ""
      guard let column = place.isEmpty ? next : XLSX.column(of: place) else {
        throw reader.error("a cell at “\(place)”", at: cell.place, advice: "save it again")
      }
      next = column + 1
      let text = try text(of: cell)
      size += text.utf8.count + 32
      if size > limit {
        throw InputError(
          file: reader.file, line: line, problem: "more than \(limit >> 20) MB of cells",
          advice: "split the sheet")
      }
      if !text.isEmpty { cells[column] = text }
    }
    if !cells.isEmpty { rows.append((line, cells)) }
  }

  private func text(of cell: XMLNode) throws(InputError) -> String {
    if let formula = cell.children.first(where: { $0.name == "f" }), !formula.rawText.isEmpty {
      return "=" + formula.rawText
    }
    let value = cell.children.first { $0.name == "v" }?.rawText ?? ""
    switch cell.tag["t"] ?? "n" {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw reader.error(
          "a cell with the shared string “\(value)”, of \(strings.count)", at: cell.place,
          advice: "save it again"
        )
      }
      return strings[index]
    case "inlineStr": return cell.children.first { $0.name == "is" }.map(XLSX.text) ?? ""
    case "b": return value == "1" ? "TRUE" : "FALSE"
    default: return value
    }
  }

  /// The rows as a table; those with more cells than the header are set aside.
  func table(rejects: inout [GlossaryReading.Reject]) throws(InputError) -> CSV {
    guard let head = rows.first, let last = head.cells.keys.max() else {
      throw InputError(
        file: reader.file, line: 1, problem: "no header row", advice: "name the columns in the first row")
    }
    let header = (0...last).map { head.cells[$0] ?? "" }
    // MateCat's columns share names; who asks for columns by name checks that they differ.
    let columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var kept: [CSV.Row] = []
    for row in rows.dropFirst() {
      let text = row.cells.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ⇥ ")
      if let stray = row.cells.keys.filter({ $0 > last }).min() {
        let error = InputError(
          file: reader.file, line: row.line, column: stray + 1,
          problem: "a cell behind the \(header.count) columns of the table",
          advice: "delete it or name its column")
        rejects.append(.init(errors: [error], text: text))
        continue
      }
      let fields = header.indices.map { at in
        CSV.Field(text: row.cells[at] ?? "", line: row.line, column: at + 1, isQuoted: false)
      }
      kept.append(CSV.Row(line: row.line, fields: fields, text: text, columns: columns))
    }
    return CSV(header: header, rows: kept)
  }
}
