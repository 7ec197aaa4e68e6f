internal import Orthography

/// Which concepts of two glossaries share a term of the pivot language.
struct PivotGraph {
  /// Positions of a concept in either glossary.
  struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// The pivot terms of each pair, as printed in the first glossary.
  private var shared: [Pair: [String]] = [:]

  init(_ first: [ConceptEntry], _ second: [ConceptEntry], pivot: Language) {
    var owners: [String: [Int]] = [:]
    for (at, entry) in second.enumerated() {
      for (key, _) in Self.keys(of: entry, pivot) { owners[key, default: []].append(at) }
    }
    for (at, entry) in first.enumerated() {
      for (key, face) in Self.keys(of: entry, pivot) {
        for other in owners[key] ?? [] {
          let pair = Pair(first: at, second: other)
          if shared[pair]?.contains(face) != true { shared[pair, default: []].append(face) }
        }
      }
    }
  }

  /// The keys of the pivot terms that may be used.
  static func keys(of entry: ConceptEntry, _ pivot: Language) -> [(key: String, face: String)] {
    entry.terms(in: pivot).filter { $0.status != .forbidden }.map {
      (FoldedText($0.face, language: pivot).key, $0.face)
    }
  }

  /// The pivot terms of `pairs`.
  func pivots(of pairs: [Pair]) -> [String] {
    Set(pairs.flatMap { shared[$0] ?? [] }).sorted()
  }

  /// The pairs in groups that share no concept, in the order of the first glossary.
  func components() -> [[Pair]] {
    let pairs = shared.keys.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    let byFirst = Dictionary(grouping: pairs, by: \.first)
    let bySecond = Dictionary(grouping: pairs, by: \.second)
    var seen: Set<Pair> = []
    var components: [[Pair]] = []
    for pair in pairs where !seen.contains(pair) {
      var (component, open) = ([Pair](), [pair])
      seen.insert(pair)
      while let next = open.popLast() {
        component.append(next)
        for neighbour in (byFirst[next.first] ?? []) + (bySecond[next.second] ?? [])
        where seen.insert(neighbour).inserted {
          open.append(neighbour)
        }
      }
      components.append(component.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
    }
    return components
  }
}
