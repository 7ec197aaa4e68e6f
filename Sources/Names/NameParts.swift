internal import Orthography

/// The words of a name that may be there or not: titles, patronymics and particles are left out, added and abbreviated
/// by whoever prints the name, so that their absence says nothing.
enum NameParts {
  /// Which words say nothing by their absence on the other side. A name never consists of such words alone.
  ///
  /// - Parameters:
  ///   - words: the folded words of a name in their order.
  ///   - language: the language the name is written in.
  /// - Returns: for each word true where it may be missing.
  static func areOptional(_ words: [[Unicode.Scalar]], language: Language) -> [Bool] {
    let texts = words.map { String(String.UnicodeScalarView($0)) }
    var optional = texts.map { titles.contains($0) || particles.contains($0) }
    for (at, text) in texts.enumerated() {
      // Heydər Əlirza oğlu Əliyev: the father's name and the word for son or daughter.
      if filiations.contains(text) {
        optional[at] = true
        if at > 0 { optional[at - 1] = true }
      }
    }
    if words.count > 2, let patronymic = patronymic(texts) { optional[patronymic] = true }
    return optional.allSatisfy { $0 } ? optional.map { _ in false } : optional
  }

  /// The word that is a patronymic by its ending: the one before a surname that ends alike (Roman Arkadyevich
  /// Abramovich), or the only one.
  private static func patronymic(_ texts: [String]) -> Int? {
    texts.indices.dropFirst().first { at in patronymicEndings.contains { texts[at].hasSuffix($0) } }
  }

  private static let patronymicEndings = [
    "ovich", "evich", "ovna", "evna", "oviç", "eviç", "ович", "евич", "овна", "евна", "ична",
  ]

  private static let filiations: Set<String> = [
    "oğlu", "qızı", "oglu", "oghlu", "ogly", "kyzy", "gizi", "qizi", "оглы", "оглу", "кызы", "гызы", "אוגלו",
    "קיזי",
  ]

  private static let particles: Set<String> = [
    "ben", "bar", "bat", "bin", "ibn", "al", "el", "as", "ad", "ar", "de", "da", "di", "du", "del", "della",
    "la", "le",
    "van", "von", "der", "den", "fon", "of", "the", "əl", "əd", "ər", "əs", "aş", "jr", "sr",
    "בן", "בר", "בת", "אבן", "אל", "א", "דה", "די", "דל", "ואן", "ון", "פון", "דר", "לה",
    "бен", "бар", "ибн", "бин", "аль", "эль", "де", "да", "ван", "фон",
  ]

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "lord", "lady", "rabbi", "imam", "sheikh",
    "president",
    "minister", "general", "saint", "st", "cənab", "xanım", "bəy", "müəllim", "hacı", "ravvin", "prezident",
    "nazir",
    "ד\"ר", "פרופ'", "פרופסור", "מר", "גב'", "הרב", "רב", "השר", "הנשיא", "השרה", "עו\"ד",
    "הקדוש", "הקדושה", "müqəddəs", "святой", "святая", "г-н", "г-жа", "др", "профессор",
  ]
}
