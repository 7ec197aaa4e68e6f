import Foundation
import Orthography
import Terminology

/// The finds of `terms recognize` as text or JSON, a line for a line. A text in which every second word is a term makes fifteen
/// times as much JSON, so that it is written straight into bytes.
struct TermHitReport: ~Copyable {
  /// The terms as they are printed, one after the other, and where each ends.
  private var terms: [UInt8] = []
  private var ends = [0]
  private let json: Bool
  private let offsets: OffsetUnit
  private var output = OutputBytes()

  /// More than the names and numbers of a hit in JSON take, without its affixes, its surface and its term.
  private static let frame = 256

  init(terms: [String], json: Bool, offsets: OffsetUnit) {
    self.json = json
    self.offsets = offsets
    for term in terms {
      if json { self.terms += Self.escaped(term.utf8) } else { self.terms += term.utf8 }
      ends.append(self.terms.count)
    }
  }

  /// Adds a line for a line.
  mutating func append(
    _ finds: [PhraseFind], of recognizer: TermRecognizer, in line: UnsafeBufferPointer<UInt8>
  ) {
    if json {
      appendJSON(finds, of: recognizer, in: line)
    } else {
      appendText(finds, of: recognizer, in: line)
    }
  }

  /// Prints what has been gathered where that are so many bytes.
  mutating func flush(atLeast count: Int) throws {
    if output.count >= count { try output.flush() }
  }

  /// The terms with their surfaces, where these differ, and a tab between two.
  private mutating func appendText(
    _ finds: [PhraseFind], of recognizer: TermRecognizer, in line: UnsafeBufferPointer<UInt8>
  ) {
    var isFirst = true
    for find in finds {
      let term = ends[Int(find.phrase)]..<ends[Int(find.phrase) + 1]
      let surface = UnsafeBufferPointer(rebasing: line[recognizer.range(of: find)])
      output.reserve(Self.frame + term.count + surface.count)
      if !isFirst { output.put(0x9) }
      isFirst = false
      putTerm(term)
      if surface.elementsEqual(terms[term]) { continue }
      output.put(" (")
      output.put(surface)
      output.put(")")
    }
    output.reserve(1)
    output.put(0xA)
  }

  // MARK: JSON

  /// An object with the hits, its keys in alphabetical order.
  private mutating func appendJSON(
    _ finds: [PhraseFind], of recognizer: TermRecognizer, in line: UnsafeBufferPointer<UInt8>
  ) {
    output.reserve(Self.frame)
    output.put(#"{"hits":["#)
    var place = Place()
    var isFirst = true
    for find in finds {
      let range = recognizer.range(of: find)
      let term = ends[Int(find.phrase)]..<ends[Int(find.phrase) + 1]
      // A control character takes six bytes in JSON.
      let room = Self.frame + range.count * 6 + term.count
      output.reserve(room)
      if !isFirst { output.put(0x2C) }
      isFirst = false
      var end = place
      if offsets == .utf16 {
        place.advance(to: range.lowerBound, in: line)
        end = place
        end.advance(to: range.upperBound, in: line)
      } else {
        (place.units, end.units) = (range.lowerBound, range.upperBound)
      }
      putFrame(find, of: recognizer, place.units..<end.units, room)
      putSurface(UnsafeBufferPointer(rebasing: line[range]))
      output.put(#"","term":""#)
      putTerm(term)
      output.put(#""}"#)
    }
    output.reserve(Self.frame)
    output.put("]}\n")
  }

  /// What stands before the surface.
  @inline(__always)
  private mutating func putFrame(
    _ find: PhraseFind, of recognizer: TermRecognizer, _ range: Range<Int>, _ room: Int
  ) {
    if find.confidence == 1, find.isUninflected {
      output.put(#"{"affixes":"","confidence":1,"end":"#)
      output.put(number: range.upperBound)
      output.put(#","prefix":"","start":"#)
      output.put(number: range.lowerBound)
      output.put(#","suffix":"","surface":""#)
    } else {
      putInflectedFrame(recognizer.hit(find).match, range, room)
    }
  }

  private mutating func putInflectedFrame(_ match: PhraseMatch, _ range: Range<Int>, _ room: Int) {
    output.put(#"{"affixes":""#)
    if !match.prefixes.isEmpty || !match.endings.isEmpty { put(match.description, room) }
    output.put(#"","confidence":"#)
    putShare(match.confidence)
    output.put(#","end":"#)
    output.put(number: range.upperBound)
    output.put(#","prefix":""#)
    for prefix in match.prefixes { put(prefix, room) }
    output.put(#"","start":"#)
    output.put(number: range.lowerBound)
    output.put(#","suffix":""#)
    for ending in match.endings { put(ending.surface, room) }
    output.put(#"","surface":""#)
  }

  /// Affixes are letters, which JSON leaves as they are. `room` stays reserved for the rest.
  private mutating func put(_ affix: String, _ room: Int) {
    var affix = affix
    affix.withUTF8 { bytes in
      output.reserve(room + bytes.count)
      output.put(bytes)
    }
  }

  @inline(__always)
  private mutating func putSurface(_ surface: UnsafeBufferPointer<UInt8>) {
    if surface.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      Self.escaped(surface).withUnsafeBufferPointer { output.put($0) }
    } else {
      output.put(surface)
    }
  }

  /// A share of one with two digits at most, as JSON's writers shorten it.
  private mutating func putShare(_ share: Double) {
    let percent = Int((share * 100).rounded())
    if percent % 100 == 0 { return output.put(number: percent / 100) }
    output.put("0.")
    output.put(UInt8(0x30 + percent / 10))
    if percent % 10 > 0 { output.put(UInt8(0x30 + percent % 10)) }
  }

  @inline(__always)
  private mutating func putTerm(_ term: Range<Int>) {
    terms.withUnsafeBufferPointer { output.put(UnsafeBufferPointer(rebasing: $0[term])) }
  }

  /// The inside of a JSON string.
  private static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x22, 0x5C: escaped += [0x5C, byte]
      case 0x9: escaped += [0x5C, 0x74]
      case 0..<0x20: escaped += (#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
      default: escaped.append(byte)
      }
    }
    return escaped
  }

  /// A place in a line, in bytes of UTF-8 and in units of UTF-16.
  private struct Place {
    var bytes = 0
    var units = 0

    /// Goes on to a later place; terms come in the order of the text.
    mutating func advance(to end: Int, in line: UnsafeBufferPointer<UInt8>) {
      while bytes < end {
        let byte = line[bytes]
        // A character begins here; one of four bytes has two units.
        if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        bytes += 1
      }
    }
  }
}
