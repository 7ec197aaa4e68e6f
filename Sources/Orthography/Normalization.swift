private import CICU

/// Unicode normalization form C.
public enum Normalization {
  static func isNFC(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { cicu_is_nfc($0.baseAddress, $0.count) }
  }

  /// `text` in NFC.
  public static func nfc(_ text: String) -> String {
    guard !isNFC(text) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      filled { cicu_nfc(bytes.baseAddress, bytes.count, $0.baseAddress, $0.count) }
        ?? String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// The text that a C function writes into a buffer, called again with a larger one where it asks for that; nil
/// where the function fails.
func filled(capacity: Int = 256, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int64) -> String? {
  var needed = Int64(capacity)
  for _ in 0..<2 {
    let room = Int(needed)
    let text = String(unsafeUninitializedCapacity: room) { buffer in
      needed = fill(UnsafeMutableBufferPointer(rebasing: buffer[..<min(room, buffer.count)]))
      return needed >= 0 && needed <= room ? Int(needed) : 0
    }
    if needed < 0 { return nil }
    if needed <= room { return text }
  }
  return nil
}
