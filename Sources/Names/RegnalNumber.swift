/// The number of a ruler or a pope, which every language writes in its own way: Pius XII, פיוס השנים עשר, XII Piy.
enum RegnalNumber {
  /// The number that a folded word of a name says, or nil.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - isAlone: true where the name has no other word, so that it is no number.
  /// - Returns: 1 to 30.
  static func value(of word: String, isAlone: Bool) -> Int? { isAlone ? nil : hebrew[word] ?? roman[word] }

  /// Ordinals of one word; those above ten are two words in Hebrew, of which the first tells.
  private static let hebrew: [String: Int] = [
    "הראשון": 1, "הראשונה": 1, "השני": 2, "השנייה": 2, "השניה": 2, "השלישי": 3, "השלישית": 3, "הרביעי": 4,
    "הרביעית": 4, "החמישי": 5, "השישי": 6, "השביעי": 7, "השמיני": 8, "התשיעי": 9, "העשירי": 10,
  ]

  private static let roman: [String: Int] = Dictionary(
    uniqueKeysWithValues: (1...30).map { number in
      let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
      return (String(repeating: "x", count: number / 10) + ones[number % 10], number)
    })
}
