internal import Orthography

/// Decides what a stored segment is worth for a query.
struct MatchJudge {
  private let query: MemoryQuery
  private let face: String
  private let numbers: [String]

  init(_ query: MemoryQuery) {
    self.query = query
    face = Face(query.text).text
    numbers = Self.numbers(face)
  }

  /// The match of a stored segment with one of its translations, or nil where it is too far from the query.
  func match(
    _ source: Variant, _ target: Variant, of unit: TranslationUnit, form: SegmentForm, pattern: Levenshtein
  ) -> MemoryMatch? {
    var receipt = MatchReceipt.exact
    var repair: TargetRepair?
    if source.face == face {
      addContext(of: unit, to: &receipt)
    } else {
      if mayBeRepaired(source.face, form) {
        repair = TargetRepair.repair(
          query: face, source: source.face, target: target.face, from: source.language, to: target.language)
      }
    }
    if let repair, repair.isComplete {
      receipt.add(-1, repair.summary)
    } else if source.face != face {
      let theirs = SegmentForm(source.face)
      let length = max(form.scalars.count, theirs.scalars.count)
      let letters =
        theirs.scalars.withUnsafeBufferPointer { pattern.distance(to: $0, limit: length) } ?? length
      let distance = letters + (repair == nil ? differingNumbers(source.face) : 0)
      if distance > 0, letters > 0 || distance > letters, form.lowered != theirs.lowered || distance > letters
      {
        receipt = MatchReceipt(distance: distance, length: length)
      } else {
        receipt.add(-1, letters > 0 ? "case differs" : "marks differ")
      }
      if let repair { receipt.add(0, repair.summary) }
    }
    addPenalties(of: unit.provenance, to: &receipt)
    guard receipt.rate >= query.minimumRate else { return nil }
    return MemoryMatch(source: source, target: target, unit: unit, receipt: receipt, repair: repair)
  }

  /// The matches in the order of their worth, at most as many as are wanted. Where one segment has several translations,
  /// none of them is certain.
  func ranked(_ matches: [MemoryMatch]) -> [MemoryMatch] {
    var matches = matches
    let exact = matches.filter { $0.receipt.rate == 100 }
    if Set(exact.map(\.target)).count > 1 {
      matches = matches.map { match in
        match.receipt.rate == 100 ? match.adding(-1, "translated otherwise too") : match
      }
    }
    func order(_ match: MemoryMatch) -> (Int, Double, Int, Int64) {
      // Among equals reviewed ones come first, then the latest.
      let rate = match.receipt.rate
      return (
        rate, rate > 98 ? 0 : match.receipt.similarity, match.unit.provenance.isReviewed ? 1 : 0,
        rate > 98 ? match.unit.id : -match.unit.id
      )
    }
    return Array(matches.sorted { order($0) > order($1) }.prefix(query.limit))
  }

  /// True where a repair is worth trying, which takes as long as the rest of a search: numbers, fields or addresses differ, or
  /// nothing but case and punctuation does.
  private func mayBeRepaired(_ source: String, _ form: SegmentForm) -> Bool {
    if Self.numbers(source) != numbers { return true }
    func isField(_ byte: UInt8) -> Bool { byte == 0x25 || byte == 0x7B || byte == 0x3C || byte == 0x40 }
    if source.utf8.contains(where: isField) || face.utf8.contains(where: isField) || face.contains("://") {
      return true
    }
    return Self.words(SegmentForm(source)) == Self.words(form)
  }

  private static func words(_ form: SegmentForm) -> [UInt32] { form.lowered.filter(Grams.isWordScalar) }

  private func addContext(of unit: TranslationUnit, to receipt: inout MatchReceipt) {
    func agrees(_ ours: UInt64?, _ theirs: UInt64?) -> Bool { ours != nil && ours == theirs }
    let isSameBefore = agrees(query.context.previous, unit.context.previous)
    let isSameBehind = agrees(query.context.next, unit.context.next)
    switch (isSameBefore, isSameBehind) {
    case (true, true): receipt.add(2, "the same before and behind")
    case (true, false): receipt.add(1, "the same before")
    case (false, true): receipt.add(1, "the same behind")
    case (false, false): break
    }
  }

  /// Nobody has looked at what an aligner joined: a point, and more where it was not sure.
  private func addPenalties(of provenance: Provenance, to receipt: inout MatchReceipt) {
    guard !provenance.isReviewed, let confidence = provenance.confidence else { return }
    let doubt = max(1, min(9, Int(((1 - confidence) * 10).rounded())))
    receipt.add(-doubt, "aligned, not reviewed")
  }

  /// How many numbers of the two segments differ, pairwise.
  private func differingNumbers(_ other: String) -> Int {
    let theirs = Self.numbers(other)
    return zip(numbers, theirs).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// The numbers of a segment as they are written, as `SegmentForm` finds them.
  private static func numbers(_ text: String) -> [String] {
    var numbers: [String] = []
    var current: [UInt8] = []
    let bytes = Array(text.utf8)
    func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
    for at in bytes.indices {
      let isInside =
        isDigit(at)
        || !current.isEmpty && isDigit(at + 1) && [0x2E, 0x2C, 0x3A].contains(bytes[at])
      if isInside {
        current.append(bytes[at])
      } else if !current.isEmpty {
        numbers.append(String(decoding: current, as: UTF8.self))
        current = []
      }
    }
    if !current.isEmpty { numbers.append(String(decoding: current, as: UTF8.self)) }
    return numbers
  }
}
