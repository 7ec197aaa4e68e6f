private import CICU

/// A text folded for finding: its *key*, and for each byte of the key the place in the original it came from.
///
/// Folding, in this order: soft hyphens, zero-width characters, bidi controls and niqqud are dropped; NFC; in
/// each word case is lowered by the word's own language, ə's look-alikes become ə inside Latin words, Hebrew
/// ligatures are resolved and two apostrophes between Hebrew letters become gershayim; every apostrophe is `'`
/// (geresh too), every quotation mark and gershayim `"`, every dash and maqaf `-`; runs of white space are one
/// space and none at the ends. Folding is idempotent, and only folding makes a key.
public struct FoldedText: Hashable, Sendable {
  /// Raised when folding changes what it returns, so that a store knows that its keys are old.
  public static let version = 1

  /// The folded text.
  public let key: String

  /// The offset in the original, in UTF-8 bytes, of each byte of the key, and at the end the original's end
  /// of the last kept character.
  let origins: [Int]

  /// Folds `text`, which is written in `language`.
  public init(_ text: String, language: Language) {
    var text = text
    (key, origins) = text.withUTF8 { bytes in
      var pass = FoldingPass(language: language)
      return pass.run(bytes)
    }
  }

  /// The offset in the original, in UTF-8 bytes, where the key's byte `offset` came from; the key's length
  /// gives the end of the last character that the key kept.
  public func originalOffset(ofKeyOffset offset: Int) -> Int { origins[offset] }
}

extension FoldedText {
  /// The key of a word in UTF-8, at once where it has only the letters of our alphabets.
  ///
  /// - Parameters:
  ///   - word: the word, without white space.
  ///   - language: that of the text.
  ///   - key: what the key takes the place of.
  static func key(of word: UnsafeBufferPointer<UInt8>, language: Language, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    if WordFolding.fold(word, language, into: &key) { return }
    key = Array(FoldedText(String(decoding: word, as: UTF8.self), language: language).key.utf8)
  }
}

/// Folding of words that hold nothing but letters of the English, Azerbaijani and Hebrew alphabets, and ASCII.
private enum WordFolding {
  /// - Returns: false where there is anything else; then `key` holds nothing useful.
  static func fold(_ word: UnsafeBufferPointer<UInt8>, _ language: Language, into key: inout [UInt8]) -> Bool
  {
    var (hasHebrew, hasAzerbaijani, hasForeign) = (false, false, false)
    var (hasBreaks, hasApostrophe) = (false, false)
    var capitalI: Int?
    var at = 0
    while at < word.count {
      let (scalar, length) = word.scalar(at)
      at += length
      switch scalar {
      case 0x61...0x7A: key.append(UInt8(scalar))
      case 0x49:
        capitalI = capitalI ?? key.count
        key.append(0x49)
      case 0x41...0x5A: key.append(UInt8(scalar | 0x20))
      case 0x27, 0x60, 0x2019:
        hasApostrophe = true
        key.append(0x27)
      case 0x5D0...0x5EA:
        hasHebrew = true
        key.append(0xD7)
        key.append(UInt8(scalar & 0x3F | 0x80))
      // ç ö ü and their capitals
      case 0xE7, 0xF6, 0xFC, 0xC7, 0xD6, 0xDC:
        key.append(0xC3)
        key.append(UInt8(scalar & 0x3F | 0xA0))
      case 0x18F, 0x259:
        hasAzerbaijani = true
        key += [0xC9, 0x99]
      case 0x11E, 0x11F:
        hasAzerbaijani = true
        key += [0xC4, 0x9F]
      case 0x15E, 0x15F:
        hasAzerbaijani = true
        key += [0xC5, 0x9F]
      case 0x131:
        hasAzerbaijani = true
        key += [0xC4, 0xB1]
      case 0x130:
        hasAzerbaijani = true
        key.append(0x69)
      case 0x21...0x7E:
        hasBreaks = true
        key.append(UInt8(scalar))
      default: return false
      }
      if scalar | 0x20 == 0x77 { hasForeign = true }
    }
    // Two of them are gershayim.
    if hasHebrew, hasApostrophe { return false }
    guard let capitalI else { return true }
    // Digits and signs divide a word, each part of which may be of a language of its own.
    if hasBreaks { return false }
    let isAzerbaijani =
      !hasHebrew && (hasAzerbaijani || !hasForeign && language == .azerbaijani)
    let lower: [UInt8] = isAzerbaijani ? [0xC4, 0xB1] : [0x69]
    let rest = key[capitalI...]
    key.removeLast(key.count - capitalI)
    for byte in rest {
      if byte == 0x49 { key += lower } else { key.append(byte) }
    }
    return true
  }
}

/// The work of folding one text.
private struct FoldingPass {
  /// A scalar and the bytes of the original it stands for.
  struct Piece {
    var scalar: UInt32
    let start: Int
    let end: Int
  }

  let language: Language
  private var pieces: [Piece] = []

  init(language: Language) { self.language = language }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> (key: String, origins: [Int]) {
    keepVisible(bytes)
    if !cicu_is_nfc(bytes.baseAddress, bytes.count) { compose() }
    var at = 0
    while at < pieces.count {
      guard isWordScalar(pieces[at].scalar) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < pieces.count, isWordScalar(pieces[end].scalar) { end += 1 }
      foldWord(at..<end)
      at = end
    }
    return emit()
  }

  /// Letters, marks and digits, and what may stand between them inside a word.
  private func isWordScalar(_ scalar: UInt32) -> Bool {
    Scalars.isLetter(scalar) || Scalars.isMark(scalar) || Scalars.isApostrophe(scalar)
  }

  private mutating func keepVisible(_ bytes: UnsafeBufferPointer<UInt8>) {
    pieces.reserveCapacity(bytes.count)
    var offset = 0
    for scalar in String.UnicodeScalarView(decoding: bytes) {
      let width = UTF8.width(scalar)
      let value = scalar.value
      if value < 0x80
        || !(Scalars.isInvisible(value) || Scalars.isBidiControl(value) || Scalars.isNiqqud(value))
      {
        pieces.append(Piece(scalar: value, start: offset, end: offset + width))
      }
      offset += width
    }
  }

  /// NFC, a base letter and its marks at a time, so that offsets stay exact.
  private mutating func compose() {
    var composed: [Piece] = []
    composed.reserveCapacity(pieces.count)
    var at = 0
    while at < pieces.count {
      var end = at + 1
      while end < pieces.count, Scalars.isMark(pieces[end].scalar) { end += 1 }
      if end == at + 1, pieces[at].scalar < 0x340 {
        composed.append(pieces[at])
      } else {
        let cluster = String(
          String.UnicodeScalarView(pieces[at..<end].compactMap { Unicode.Scalar($0.scalar) }))
        for scalar in Normalization.nfc(cluster).unicodeScalars where !Scalars.isNiqqud(scalar.value) {
          composed.append(Piece(scalar: scalar.value, start: pieces[at].start, end: pieces[end - 1].end))
        }
      }
      at = end
    }
    pieces = composed
  }

  private mutating func foldWord(_ word: Range<Int>) {
    let hasLatin = pieces[word].contains {
      !Scalars.isSchwaLookalike($0.scalar) && Scalars.script(of: $0.scalar) == .latin
    }
    let wordLanguage = TokenLanguage.language(of: pieces[word].lazy.map(\.scalar), in: language)
    for at in word {
      let scalar = pieces[at].scalar
      if hasLatin, Scalars.isSchwaLookalike(scalar) {
        pieces[at].scalar = 0x259
      } else {
        pieces[at].scalar = LetterCase.lower(scalar, in: wordLanguage)
      }
    }
  }

  private func isHebrew(_ at: Int) -> Bool {
    pieces.indices.contains(at) && Scalars.isHebrewLetter(pieces[at].scalar)
  }

  private func isApostrophe(_ at: Int) -> Bool {
    pieces.indices.contains(at) && Scalars.isApostrophe(pieces[at].scalar)
  }

  private func emit() -> (key: String, origins: [Int]) {
    var key: [UInt8] = []
    var origins: [Int] = []
    key.reserveCapacity(pieces.count + pieces.count / 2)
    origins.reserveCapacity(pieces.count + pieces.count / 2)
    var end = pieces.first?.start ?? 0
    var pendingSpace: Int?
    func append(_ scalar: UInt32, from origin: Int) {
      if let space = pendingSpace, !key.isEmpty {
        key.append(0x20)
        origins.append(space)
      }
      pendingSpace = nil
      guard let scalar = Unicode.Scalar(scalar), let utf8 = UTF8.encode(scalar) else { return }
      for byte in utf8 {
        key.append(byte)
        origins.append(origin)
      }
    }
    var at = 0
    while at < pieces.count {
      let piece = pieces[at]
      switch piece.scalar {
      case let scalar where Scalars.isSpace(scalar):
        pendingSpace = pendingSpace ?? piece.start
        at += 1
        continue
      case let scalar where Scalars.isApostrophe(scalar):
        // צה''ל: gershayim typed as two apostrophes.
        if isApostrophe(at + 1), !isApostrophe(at + 2), isHebrew(at - 1), isHebrew(at + 2) {
          append(0x22, from: piece.start)
          at += 1
        } else {
          append(0x27, from: piece.start)
        }
      case let scalar where Scalars.isQuotation(scalar): append(0x22, from: piece.start)
      case let scalar where Scalars.isDash(scalar): append(0x2D, from: piece.start)
      case 0x5F0:
        append(0x5D5, from: piece.start)
        append(0x5D5, from: piece.start)
      case 0x5F1:
        append(0x5D5, from: piece.start)
        append(0x5D9, from: piece.start)
      case 0x5F2:
        append(0x5D9, from: piece.start)
        append(0x5D9, from: piece.start)
      default: append(piece.scalar, from: piece.start)
      }
      end = pieces[min(at, pieces.count - 1)].end
      at += 1
    }
    origins.append(end)
    return (String(decoding: key, as: UTF8.self), origins)
  }
}

extension String.UnicodeScalarView {
  /// The scalars of valid UTF-8.
  fileprivate init(decoding bytes: UnsafeBufferPointer<UInt8>) {
    self = String(decoding: bytes, as: UTF8.self).unicodeScalars
  }
}
