internal import Orthography

/// What is wrong with a translation unit that shall be stored.
public enum UnitFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Fewer than two segments, or more than a unit may have.
  case segmentCount(Int)
  /// A segment without text, with its place from 1.
  case emptySegment(Int)
  /// A segment that is longer than `longestSegment`, in bytes.
  case longSegment(place: Int, bytes: Int)
  /// Every segment is in the same language.
  case oneLanguage(String)
  /// A control character, as `U+0007`.
  case controlCharacter(place: Int, scalar: String)

  /// The longest segment in UTF-8 bytes: no sentence has so many, a lost line break soon does.
  public static let longestSegment = 64 << 10

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .segmentCount(let count):
      "a unit of \(count) segments; give two to \(TranslationUnit.variantLimit)"
    case .emptySegment(let place): "segment \(place) is empty; give both sides"
    case .longSegment(let place, let bytes):
      "segment \(place) has \(bytes) bytes, more than \(Self.longestSegment); split it into sentences"
    case .oneLanguage(let tag): "both sides are in \(tag); give two languages"
    case .controlCharacter(let place, let scalar):
      "segment \(place) holds the control character \(scalar); remove it"
    }
  }
}

extension TranslationUnit {
  /// The first thing that is wrong with the unit, or nil.
  public var fault: UnitFault? {
    guard (2...Self.variantLimit).contains(variants.count) else { return .segmentCount(variants.count) }
    for (at, variant) in variants.enumerated() {
      var face = variant.face
      if let fault = face.withUTF8({ Self.fault(of: $0, place: at + 1) }) { return fault }
    }
    let first = variants[0].language
    return variants.allSatisfy { $0.language == first } ? .oneLanguage(first.tag) : nil
  }

  private static func fault(of bytes: UnsafeBufferPointer<UInt8>, place: Int) -> UnitFault? {
    if bytes.count > UnitFault.longestSegment { return .longSegment(place: place, bytes: bytes.count) }
    var isEmpty = true
    for byte in bytes {
      if byte > 0x20 {
        isEmpty = false
        if byte == 0x7F { return .controlCharacter(place: place, scalar: "U+007F") }
      } else if byte < 0x20, byte != 0x9, byte != 0xA, byte != 0xD {
        let digits = String(byte, radix: 16, uppercase: true)
        return .controlCharacter(place: place, scalar: "U+00" + (byte < 0x10 ? "0" : "") + digits)
      }
    }
    return isEmpty ? .emptySegment(place) : nil
  }
}
