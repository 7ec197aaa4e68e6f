import ArgumentParser
import Orthography

extension DragomanTrain {
  /// The names of countries and cities in two languages, from ICU's copy of CLDR.
  struct DisplayPairs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "display-pairs",
      abstract: "Print ICU's countries and cities in two languages, a pair a line with a tab between.")

    @Option(help: "The language of the first column.")
    var first: String

    @Option(help: "The language of the second column.")
    var second: String

    func run() throws {
      let (first, second) = (try Language(first), try Language(second))
      for kind in [DisplayName.Kind.country, .city] {
        for name in DisplayName.all(kind, in: [first, second]) {
          if let one = name.names[first], let two = name.names[second] {
            print("\(one)\t\(two)\ticu-\(kind.rawValue)")
          }
        }
      }
    }
  }
}
