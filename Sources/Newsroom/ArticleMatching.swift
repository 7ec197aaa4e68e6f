private import Alignment
private import Foundation
private import Names
internal import Orthography

/// An article and what is probably its translation.
public struct ArticleMatch: Sendable, Hashable {
  /// The index of the article among the first.
  public let source: Int
  /// The index of its translation among the second.
  public let target: Int
  /// How alike the two are, 0 to 1.
  public let likeness: Double
}

extension Newsroom {
  /// Which articles of two heaps are translations of each other, by what both name: records, concepts, numbers and dates,
  /// Latin words, common words, and names by their consonants; what few articles have counts most.
  ///
  /// - Parameters:
  ///   - ours: articles, of one language or several.
  ///   - theirs: other articles.
  /// - Returns: the pairs in the order of the first, each article in one at most. Articles without a counterpart are in none.
  /// - Throws: `StorageError`.
  public func match(_ ours: [AlignmentInput], _ theirs: [AlignmentInput]) throws -> [ArticleMatch] {
    let desk = AlignDesk(self)
    let (left, right) = (try ours.map { try traits($0, desk) }, try theirs.map { try traits($0, desk) })
    var spread: [String: Int] = [:]
    for traits in left + right { for trait in traits { spread[trait, default: 0] += 1 } }
    let all = Double(left.count + right.count)
    func weight(_ trait: String) -> Double { log((all + 1) / Double(spread[trait] ?? 1)) }
    func length(_ traits: Set<String>) -> Double {
      // In the order of the alphabet, so that the sum is the same in every run.
      traits.sorted().reduce(0) { $0 + weight($1) * weight($1) }.squareRoot()
    }
    var holders: [String: [Int]] = [:]
    for (at, traits) in right.enumerated() { for trait in traits { holders[trait, default: []].append(at) } }
    let lengths = (left.map(length), right.map(length))
    var found: [ArticleMatch] = []
    for (source, traits) in left.enumerated() {
      var shared = [Double](repeating: 0, count: right.count)
      for trait in traits.sorted() {
        for target in holders[trait] ?? [] where theirs[target].language != ours[source].language {
          shared[target] += weight(trait) * weight(trait)
        }
      }
      for (target, sum) in shared.enumerated() where sum > 0 {
        let likeness = sum / max(1e-9, lengths.0[source] * lengths.1[target])
        if likeness >= Self.leastLikeness {
          found.append(ArticleMatch(source: source, target: target, likeness: likeness))
        }
      }
    }
    found.sort { ($1.likeness, $0.source, $0.target) < ($0.likeness, $1.source, $1.target) }
    var taken: (Set<Int>, Set<Int>) = ([], [])
    let pairs = found.filter { match in
      guard !taken.0.contains(match.source), !taken.1.contains(match.target) else { return false }
      taken.0.insert(match.source)
      taken.1.insert(match.target)
      return true
    }
    return pairs.sorted { $0.source < $1.source }
  }

  /// Articles that are less alike than this have nothing in common but the words of the day.
  private static var leastLikeness: Double { 0.12 }

  /// What an article has that its translation has too.
  private func traits(_ article: AlignmentInput, _ desk: AlignDesk) throws -> Set<String> {
    var reader = try AlignReader(try desk.words(article.language))
    try reader.read(article.sentences(isSegmented: false))
    var traits = Set(reader.records.keys.map { "record " + $0 })
    traits.formUnion(reader.concepts.keys.map { "concept " + $0 })
    for form in reader.forms {
      traits.formUnion(form.values.keys.map { "number " + $0 })
      traits.formUnion(form.rows.map { "row \($0)" })
      guard form.word.kind == .name else { continue }
      if form.isLatin { traits.insert("latin " + form.key) }
      for base in reader.desk.bases(of: form) {
        let skeleton = ConsonantSkeleton.skeleton(of: base, language: article.language)
        if skeleton.utf8.count >= 3 { traits.insert("name " + skeleton) }
      }
    }
    return traits
  }
}
