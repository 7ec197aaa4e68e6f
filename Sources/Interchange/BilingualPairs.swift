internal import Orthography
internal import Terminology

/// What a format of pairs says of a concept.
struct BilingualPairs {
  /// The preferred pair first.
  let all: [(Term, Term)]
  let losses: Set<String>

  init(_ concept: ConceptEntry, from source: Language, to target: Language) {
    func usable(_ language: Language) -> [Term] {
      let terms = concept.terms(in: language).filter { $0.status == .preferred || $0.status == .admitted }
      return terms.filter { $0.status == .preferred } + terms.filter { $0.status == .admitted }
    }
    let (sources, targets) = (usable(source), usable(target))
    all = sources.flatMap { one in targets.map { (one, $0) } }
    var losses: Set<String> = ["identifiers"]
    func lose(_ what: String, _ isLost: Bool) { if isLost { losses.insert(what) } }
    lose("concepts without a pair of these languages", all.isEmpty)
    lose("other languages", concept.sections.contains { $0.language != source && $0.language != target })
    lose("domains", !concept.domain.isEmpty)
    lose("parts of speech", !concept.partOfSpeech.isEmpty)
    lose(
      "deprecated and forbidden terms",
      concept.terms.contains { $0.status == .deprecated || $0.status == .forbidden })
    lose("that several source terms are one concept", sources.count > 1)
    lose(
      "definitions", concept.definitions.count + concept.sections.reduce(0) { $0 + $1.definitions.count } > 0)
    lose("contexts", concept.terms.contains { !$0.contexts.isEmpty })
    lose("sources", !concept.source.isEmpty || concept.terms.contains { !$0.source.isEmpty })
    lose(
      "what single terms say",
      concept.terms.contains { $0.gender != nil || $0.form != nil || !$0.note.isEmpty }
        || concept.sections.contains { !$0.note.isEmpty })
    lose("references", !concept.references.isEmpty || concept.terms.contains { !$0.references.isEmpty })
    lose(
      "history",
      !concept.history.isEmpty || concept.terms.contains { !$0.history.isEmpty }
        || concept.sections.contains { !$0.history.isEmpty })
    self.losses = losses
  }
}
