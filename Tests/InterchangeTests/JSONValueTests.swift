import Interchange
import Testing

@Suite("A JSON text")
struct JSONValueTests {
  @Test("holds values one after another, each with its place")
  func places() throws {
    let values = try JSONValue.values(
      "{\"a\": [1, true, null]}\n  \"ə😀\\u05e1\\ud83d\\ude00\\n\"", file: "t.json")
    #expect(values.map(\.kind) == ["an object", "a string"])
    #expect([values[1].line, values[1].column] == [2, 3])
    guard case .string(let text) = values[1].content else { return }
    #expect(text == "ə😀ס😀\n")
  }

  @Test(
    "that is broken is an error with line and column",
    arguments: [
      ("{\"a\": \"\\ud800\"}", "t.json:1:8: an unpaired surrogate \\ud800"),
      ("\"\\ud800\\u0041\"", "t.json:1:2: an unpaired surrogate"),
      ("\"\\udc00\"", "t.json:1:2: an unpaired surrogate"),
      ("{\"a\": 1,\n\"a\": 2}", "t.json:2:1: the member “a” twice"), ("[1 2]", "t.json:1:4: neither a comma"),
      ("\"abc", "t.json:1:1: a string that is never closed"), ("{\"a\"", "t.json:1:5: no colon"),
      ("\"\\x\"", "t.json:1:2: unknown escape"), ("\"\\u12\"", "t.json:1:2: \\u without four"),
      ("nul", "t.json:1:1: no JSON value"), ("[", "t.json:1:2: the text ends"),
      ("-", "t.json:1:1: “-” is no number"),
      ("\"a\u{1}\"", "t.json:1:3: a control character"),
    ])
  func broken(text: String, message: String) {
    #expect { try JSONValue.values(text, file: "t.json") } throws: { "\($0)".hasPrefix(message) }
  }

  @Test("nested without end is refused and no crash")
  func nesting() {
    #expect(throws: InputError.self) {
      try JSONValue.values(String(repeating: "[", count: 1_000_000), file: "t.json")
    }
  }
}

@Suite("A field of a table")
struct CSVPlaceTests {
  @Test("knows the line and column of its characters")
  func places() throws {
    let table = try CSV("id,en,he\n1,\"a \"\"b\"\"\nc\",סער\n", file: "t.csv")
    let row = table.rows[0]
    #expect(row.place(in: "id") == (2, 1))
    #expect(row.place(in: "en") == (2, 4))
    #expect(row.place(in: "en", offset: 3) == (2, 8))
    #expect(row.place(in: "en", offset: 6) == (3, 1))
    #expect(row.place(in: "he", offset: 1) == (3, 5))
    #expect(row.place(in: "az") == (2, 1))
  }

  @Test(
    "is written so that it is read back", arguments: ["", "a", "a,b", "\"", "a\nb", "צה״ל", "'", "a\r\nb"])
  func writing(text: String) throws {
    let table = try CSV(CSVText.write([["x", "y"], ["1", text]]), file: "t.csv")
    #expect(table.rows.map { $0["y"] } == [text])
  }
}
