import Memory
import Orthography
import Testing

@Suite("A segment's form")
struct SegmentFormTests {
  @Test(
    "takes marks, white space and numbers for the same and letters in another case for others",
    arguments: [
      ("Sa'ar’s  visit", "Sa’ar's visit", true), ("צה״ל בגבול", "צה\"ל  בגבול", true),
      ("17 April 2026", "3 April 1,205", true), ("Bakı–Tbilisi", "Bakı-Tbilisi", true),
      ("Save file", "Save File", false), ("שָׁלוֹם", "שלום", true), ("ərazi", "әrazi", true),
    ])
  func same(one: String, other: String, isSame: Bool) {
    #expect((SegmentForm(one).scalars == SegmentForm(other).scalars) == isSame)
  }

  @Test("has one hash for what differs in case, marks and numbers only, and another for other words")
  func hash() {
    #expect(SegmentForm("İlham Əliyev 2026-cı ildə").hash == SegmentForm("ilham əliyev 2025-cı ildə").hash)
    #expect(SegmentForm("INTERNET").hash == SegmentForm("ınternet").hash)
    #expect(SegmentForm("Bakıda").hash != SegmentForm("Bakıdan").hash)
  }

  @Test(
    "of a form is the form: reading again changes nothing but numbers",
    arguments: ["שר החוץ, ״גדעון״ 1.5%", "A  b\u{200F}"])
  func idempotent(text: String) {
    let once = SegmentForm(text).scalars
    let again = SegmentForm(String(String.UnicodeScalarView(once.compactMap(Unicode.Scalar.init)))).scalars
    #expect(again == once)
  }
}

@Suite("Posting lists")
struct PostingListTests {
  static func units(_ bytes: [UInt8]) -> [UInt32] { bytes.withUnsafeBytes { PostingList.units($0) } }

  @Test("hold what was put in, once, in ascending order, whatever the order of putting", arguments: 0..<40)
  func union(seed: UInt64) {
    var state = seed &* 2_862_933_555_777_941_757 &+ 1
    func next(_ bound: UInt64) -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(state >> 33 % bound)
    }
    var bytes: [UInt8] = []
    var all: Set<UInt32> = []
    for round in 0..<6 {
      let more = Set((0..<20).map { _ in next(1 << UInt64(4 + 5 * (seed % 5))) + 1 }).sorted()
      var output: [UInt8] = []
      let isChanged = bytes.withUnsafeBytes {
        PostingList.inserting(more, into: round == 0 ? nil : $0, isForm: false, output: &output)
      }
      #expect(isChanged == !all.isSuperset(of: more))
      if isChanged { bytes = output }
      all.formUnion(more)
      #expect(Self.units(bytes) == all.sorted())
    }
  }

  @Test("that grow too long are given up, and stay so; those of a form only stop growing")
  func longest() {
    let many = Array(1...UInt32(PostingList.longest + 1))
    var output: [UInt8] = [1]
    #expect(PostingList.inserting(many, into: nil, isForm: false, output: &output))
    #expect(output.isEmpty)
    let isChanged = output.withUnsafeBytes { given in
      var more: [UInt8] = []
      return PostingList.inserting([9], into: given, isForm: false, output: &more)
    }
    #expect(!isChanged)
    #expect(PostingList.inserting(many, into: nil, isForm: true, output: &output))
    #expect(Self.units(output).count == PostingList.longest)
  }
}

@Suite("Length bands")
struct LengthBandTests {
  @Test("of a rate hold every length that can reach it", arguments: [1, 5, 30, 87, 400, 5000])
  func bands(length: Int) {
    for rate in [50, 70, 100] {
      let bands = LengthBand.bands(reaching: rate, ofLength: length)
      for other in 1...(3 * length) where 100 * min(length, other) >= rate * max(length, other) {
        #expect(bands.contains(LengthBand.band(ofLength: other)), "\(other) of \(length) at \(rate)")
      }
    }
  }
}

@Suite("Grams")
struct GramTests {
  static func grams(_ text: String, _ language: Language) -> Set<UInt64> {
    var grams: [UInt64] = []
    Grams.append(of: SegmentForm(text).lowered, language: language, to: &grams)
    return Set(grams)
  }

  @Test("are shared by segments that share words, in one language only")
  func shared() {
    let one = Self.grams("Azərbaycanın ərazi bütövlüyü", .azerbaijani)
    let other = Self.grams("Ukraynanın ərazi bütövlüyünə", .azerbaijani)
    #expect(one.intersection(other).count > 15)
    #expect(one.isDisjoint(with: Self.grams("Azərbaycanın ərazi bütövlüyü", .english)))
  }

  @Test("of nothing are none, and of a letter its edges", arguments: [("", 0), ("א", 1), ("אב", 3)])
  func short(text: String, count: Int) {
    #expect(Self.grams(text, .hebrew).count == count)
  }
}

@Suite("Units to be stored")
struct UnitFaultTests {
  static func unit(_ source: String, _ target: String, _ language: Language = .hebrew) -> TranslationUnit {
    TranslationUnit(
      source: Variant(face: source, language: .english), target: Variant(face: target, language: language),
      provenance: Provenance(origin: "editor", article: "", date: "", confidence: nil, isReviewed: true))
  }

  @Test(
    "need two sides in two languages, without control characters and of a sentence's length",
    arguments: [
      (unit("One.", "אחת."), nil), (unit("One.", " "), UnitFault.emptySegment(2)),
      (unit("One.", "Bir.", .english), .oneLanguage("en")),
      (unit("Bell\u{7}", "אחת."), .controlCharacter(place: 1, scalar: "U+0007")),
      (unit(String(repeating: "a", count: 1 << 20), "אחת."), .longSegment(place: 1, bytes: 1 << 20)),
    ])
  func faults(unit: TranslationUnit, fault: UnitFault?) {
    #expect(unit.fault == fault)
  }
}

@Suite("Receipts")
struct MatchReceiptTests {
  @Test("never call a segment that differs 99 or more, however long")
  func neverExact() {
    #expect(MatchReceipt(distance: 1, length: 1000).rate == 98)
    #expect(MatchReceipt(distance: 10, length: 10).rate == 0)
  }

  @Test("say what was taken off and what was added")
  func description() {
    var receipt = MatchReceipt(distance: 9, length: 100)
    #expect(receipt.description == "100 − 9 9 letters differ")
    receipt.add(-2, "aligned, not reviewed")
    #expect(receipt.rate == 89)
    var exact = MatchReceipt.exact
    #expect(exact.description == "100 exact")
    exact.add(2, "the same before and behind")
    #expect(exact.rate == 102)
  }
}
