import Foundation
import Interchange
import Names

/// Questions about the findings in an article, one by one, on a terminal.
final class Review {
  private let article: TextFile
  private let edits: [Edit]
  /// True where the editor wants to see no more findings, in other articles neither.
  private(set) var isStopped = false

  init(article: TextFile, edits: [Edit]) {
    self.article = article
    self.edits = edits
  }

  /// The edits as the editor decides: y takes one, n leaves it, a takes it and all certain ones after it, q leaves
  /// the rest.
  func decisions() -> [Edit] {
    let places = TextPlaces(article.text)
    var decided: [Edit] = []
    var takesRest = false
    for (number, edit) in edits.enumerated() {
      if isStopped {
        decided.append(edit.decided(false))
        continue
      }
      if takesRest {
        decided.append(edit)
        continue
      }
      let place = places.place(of: edit.shown.lowerBound)
      print("\(article.name):\(place.line):\(place.column): \(edit.found) → \(edit.wanted)   \(edit.why)")
      let question = "\(number + 1) of \(edits.count): change? yes, no, all that is certain, quit [y/n/a/q] "
      switch answer(question) {
      case "y": decided.append(edit.decided(true))
      case "a":
        takesRest = true
        decided.append(edit.decided(true))
      case "q":
        isStopped = true
        decided.append(edit.decided(false))
      default: decided.append(edit.decided(false))
      }
    }
    return decided
  }

  /// The first letter of the answer; q at the end of input.
  private func answer(_ question: String) -> Character {
    while true {
      print(question, terminator: "")
      fflush(nil)
      guard let line = readLine() else { return "q" }
      if let letter = line.first, "ynaq".contains(letter) { return letter }
    }
  }
}

/// The terminal that the program was started on.
enum Terminal {
  /// True where questions can be asked: standard input and output are both a terminal.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
