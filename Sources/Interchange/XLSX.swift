/// Office Open XML spreadsheets (ISO 29500): the first sheet of a workbook as a table, and a table as a workbook.
enum XLSX {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  // MARK: Reading

  /// The first sheet of the workbook `name`; `-` is standard input. Formulas are kept as the text that they are.
  ///
  /// - Throws: `InputError` where it is no workbook, is damaged or too large.
  static func read(
    _ name: String, limit: Int = GlossaryTable.largestTable, rejects: inout [GlossaryReading.Reject]
  ) throws(InputError) -> CSV {
    let archive = try ZipArchive(name)
    let sheet = try firstSheet(of: archive)
    let strings = try sharedStrings(of: archive)
    guard let source = archive.file(sheet) else {
      throw InputError(file: name, problem: "no \(sheet) in it", advice: "save it again")
    }
    var reading = SheetReading(XMLReader(source), strings: strings, limit: limit)
    try reading.run()
    return try reading.table(rejects: &rejects)
  }

  /// The path of the sheet that comes first.
  private static func firstSheet(of archive: ZipArchive) throws(InputError) -> String {
    guard let workbook = archive.file("xl/workbook.xml") else {
      throw InputError(file: archive.name, problem: "no workbook in it", advice: "save it as .xlsx again")
    }
    var identifier: String?
    try tags(of: workbook) { tag in
      if tag.name == "sheet", identifier == nil { identifier = tag["id", in: relations] }
    }
    var path = "worksheets/sheet1.xml"
    if let links = archive.file("xl/_rels/workbook.xml.rels") {
      try tags(of: links) { tag in
        if tag["Id"] == identifier, let target = tag["Target"] { path = target }
      }
    }
    return path.hasPrefix("/") ? String(path.dropFirst()) : "xl/" + path
  }

  private static func tags(of source: ByteSource, _ use: (XMLTag) -> Void) throws(InputError) {
    let reader = XMLReader(source)
    while let event = try reader.event() { if case .start(let tag) = event { use(tag) } }
  }

  private static func sharedStrings(of archive: ZipArchive) throws(InputError) -> [String] {
    guard let source = archive.file("xl/sharedStrings.xml") else { return [] }
    let reader = XMLReader(source)
    var strings: [String] = []
    var size = 0
    while let event = try reader.event() {
      guard case .start(let tag) = event, tag.name == "si" else { continue }
      let text = text(of: try XMLNode(tag, from: reader))
      size += text.utf8.count
      if size > GlossaryTable.largestTable {
        throw reader.error(
          "more than \(GlossaryTable.largestTable >> 20) MB of text", at: tag.place, advice: "split the sheet"
        )
      }
      strings.append(text)
    }
    return strings
  }

  /// The text of a string and its runs, without phonetic guides.
  static func text(of node: XMLNode) -> String {
    if node.name == "t" { return unescaped(node.rawText) }
    return node.children.filter { $0.name != "rPh" }.map(text).joined()
  }

  /// `_x000D_` is a carriage return.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var output = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let digits = rest.dropFirst(2).prefix(4)
      if first == "_", rest.dropFirst().first == "x", digits.count == 4, rest.dropFirst(6).first == "_",
        let number = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(number)
      {
        output.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        output.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(output)
  }

  // MARK: Writing

  /// A workbook with one sheet of texts.
  ///
  /// - Throws: `InputError` where the temporary folder cannot be written to.
  static func write(_ rows: [[String]], title: String) throws(InputError) -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return try ZipArchive.write([
      (
        "[Content_Types].xml",
        head + """
          <Types xmlns="\(package)content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(types).worksheet+xml"/></Types>
          """
      ),
      (
        "_rels/.rels",
        head + """
          <Relationships xmlns="\(package)relationships"><Relationship Id="rId1" \
          Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
          """
      ),
      (
        "xl/workbook.xml",
        head + """
          <workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets>\
          <sheet name="\(TMX.escaped(title))" sheetId="1" r:id="rId1"/></sheets></workbook>
          """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head + """
          <Relationships xmlns="\(package)relationships"><Relationship Id="rId1" \
          Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
          """
      ),
      ("xl/worksheets/sheet1.xml", head + sheet(rows)),
    ])
  }

  private static func sheet(_ rows: [[String]]) -> String {
    var text = "<worksheet xmlns=\"\(main)\"><sheetData>\n"
    for (number, row) in rows.enumerated() {
      text += "<row r=\"\(number + 1)\">"
      for (at, cell) in row.enumerated() where !cell.isEmpty {
        // What looks like an escape of a character is none.
        let literal = cell.split(separator: "_x", omittingEmptySubsequences: false).joined(
          separator: "_x005F_x")
        text += """
          <c r="\(letters(of: at))\(number + 1)" t="inlineStr"><is>\
          <t xml:space="preserve">\(TMX.escaped(literal))</t></is></c>
          """
      }
      text += "</row>\n"
    }
    return text + "</sheetData></worksheet>\n"
  }

  /// The letters of a column, from 0: A, B, … Z, AA.
  static func letters(of column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest >= 0 {
      letters = String(Unicode.Scalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  /// The column, from 0, of a place such as `AB12`; nil for none that a sheet can have.
  static func column(of place: String) -> Int? {
    var column = 0
    for byte in place.utf8 {
      guard 0x41...0x5A ~= byte else { break }
      column = column * 26 + Int(byte - 0x40)
      if column > 16_384 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
