private import CICU
private import Synchronization

/// Transliteration rules in ICU's syntax (UTS #35, part 2, “Transforms”), compiled once.
///
/// Compiling the first set of rules of a process costs some 20 ms, later ones 0.1 ms: keep it. The rules have to
/// say everything; nothing is taken from ICU's registry unless they name it (`:: az_Cyrl-az/BGN ;`).
public final class Transliterator: Sendable {
  /// Rules that ICU does not accept.
  public struct RuleError: Error, Hashable, CustomStringConvertible {
    /// The line of the rules, from 1; 1 where ICU does not say.
    public let line: Int
    /// The rule that stands there, as it is written; empty where ICU does not say.
    public let rule: String
    /// What is wrong, by ICU's name for it: `U_MISSING_SEMICOLON` and the like.
    public let reason: String

    /// One line: where, what and why.
    public var description: String { "line \(line): \(problem)" }

    /// What is wrong, without the place.
    public var problem: String {
      rule.isEmpty
        ? "rules that do not compile (\(reason))" : "a rule that does not compile: “\(rule)” (\(reason))"
    }
  }

  /// ICU's object, which is used by one thread at a time.
  private struct Handle: @unchecked Sendable {
    let compiled: OpaquePointer
  }

  private let handle: Mutex<Handle>

  /// Compiles `rules`.
  ///
  /// - Parameter rules: rules in ICU's syntax, forwards.
  /// - Throws: `RuleError` with the line that ICU stopped at.
  public init(rules: String) throws(RuleError) {
    switch Self.compile(rules) {
    case .success(let compiled): handle = Mutex(Handle(compiled: compiled))
    case .failure(let refusal): throw Self.error(in: rules, refusal)
    }
  }

  deinit { handle.withLock { cicu_transliterator_close($0.compiled) } }

  /// `text` after the rules. The whole of `text` is the context: `^` and `$` are its two ends.
  ///
  /// ICU moves the rest of the text at every change, so that a long text takes the square of its length: hand it
  /// words.
  public func transliterate(_ text: String) -> String {
    var text = text
    let changed = text.withUTF8 { bytes in
      handle.withLock { handle in
        filled(capacity: bytes.count * 3 + 32) {
          cicu_transliterator_run(handle.compiled, bytes.baseAddress, bytes.count, $0.baseAddress, $0.count)
        }
      }
    }
    return changed ?? text
  }

  /// Why ICU refuses rules, and at which byte of them; the byte is -1 where it does not say.
  private struct Refusal: Error {
    let offset: Int
    let reason: String
  }

  private static func compile(_ rules: String) -> Result<OpaquePointer, Refusal> {
    var offset: Int64 = -1
    var reason = [CChar](repeating: 0, count: 64)
    var text = rules
    let compiled = text.withUTF8 { cicu_transliterator_open($0.baseAddress, $0.count, &offset, &reason) }
    return compiled.map(Result.success)
      ?? .failure(Refusal(offset: Int(offset), reason: String(nulTerminated: reason)))
  }

  private static func error(in rules: String, _ refusal: Refusal) -> RuleError {
    let lines = rules.utf8.split(separator: 0xA, omittingEmptySubsequences: false).map { Substring($0).utf8 }
    let line =
      refusal.offset >= 0
      ? rules.utf8.prefix(refusal.offset).count { $0 == 0xA } : refusedLine(lines, reason: refusal.reason)
    guard let line, lines.indices.contains(line) else {
      return RuleError(line: 1, rule: "", reason: refusal.reason)
    }
    return RuleError(
      line: line + 1, rule: Face(String(Substring(lines[line]))).text, reason: refusal.reason)
  }

  /// The line that brings in an error that ICU reports without a place, such as a rule that an earlier one never
  /// lets match (`U_RULE_MASK_ERROR`): the last of the shortest beginning of the rules that has it.
  private static func refusedLine(_ lines: [Substring.UTF8View], reason: String) -> Int? {
    var beginning = ""
    for (number, line) in lines.enumerated() {
      beginning += String(Substring(line)) + "\n"
      switch compile(beginning) {
      case .success(let compiled): cicu_transliterator_close(compiled)
      case .failure(let refusal) where refusal.reason == reason: return number
      case .failure: break
      }
    }
    return nil
  }
}
