import ArgumentParser
import Interchange
import Names
import Orthography

extension DragomanTrain {
  /// Spellings of one name within a language, by way of another: Mohammed and Muhammad are both מוחמד.
  struct Variants: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pair the words of one language that the other spells alike; print them with a tab between.")

    @OptionGroup var data: Data

    /// What the other language spells alike more often than this is not one name any more.
    private static let most = 6
    /// The share of letters in which two spellings of one name may differ: Perth and Werb are both ורת.
    private static let farthest = 0.4
    /// One word in so many stands beside itself: most names are spelled one way.
    private static let sameEvery = 4

    func run() throws {
      var groups: [String: [String: Int]] = [:]
      for pair in try data.pairs() {
        let ones = pair.one.split(separator: " ")
        let twos = pair.two.split(separator: " ")
        guard ones.count == twos.count else { continue }
        for (one, two) in zip(ones, twos) { groups[String(two), default: [:]][String(one), default: 0] += 1 }
      }
      var same = 0
      for (_, spellings) in groups.sorted(by: { $0.key < $1.key }) where spellings.count <= Self.most {
        let ranked = spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        for one in ranked {
          let pattern = Levenshtein(folded(one))
          for other in ranked {
            let length = max(pattern.length, folded(other).unicodeScalars.count)
            let limit = Int(Self.farthest * Double(length))
            guard length > 0, pattern.distance(to: folded(other), limit: limit) != nil else { continue }
            if one == other {
              same += 1
              if same % Self.sameEvery != 0 { continue }
            }
            print("\(one)\t\(other)")
          }
        }
      }
    }

    /// The letters of a word without case and marks.
    private func folded(_ word: String) -> String {
      let letters = LetterCase.lowercased(word, in: .english).unicodeScalars.filter(LetterBase.isLetter)
      return String(String.UnicodeScalarView(letters.map(LetterBase.base)))
    }
  }
}
