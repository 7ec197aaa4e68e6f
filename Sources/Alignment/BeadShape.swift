/// How many sentences a bead has on each side.
struct BeadShape {
  let source: Int
  let target: Int
  /// What shapes have a rate in common.
  let family: Family

  /// Shapes that are about as frequent as each other in a pair of texts.
  enum Family: Int, CaseIterable {
    case oneToOne
    /// A sentence without a translation.
    case unmatched
    case twoToOne
    case twoToTwo
    case threeToOne
    case larger
  }

  /// Every shape; unmatched sentences of the source stand before those of the target, see `Lattice`.
  static let all: [BeadShape] = [
    BeadShape(source: 1, target: 1, family: .oneToOne),
    BeadShape(source: 1, target: 0, family: .unmatched), BeadShape(source: 0, target: 1, family: .unmatched),
    BeadShape(source: 1, target: 2, family: .twoToOne), BeadShape(source: 2, target: 1, family: .twoToOne),
    BeadShape(source: 2, target: 2, family: .twoToTwo),
    BeadShape(source: 1, target: 3, family: .threeToOne),
    BeadShape(source: 3, target: 1, family: .threeToOne),
    BeadShape(source: 2, target: 3, family: .larger), BeadShape(source: 3, target: 2, family: .larger),
    BeadShape(source: 3, target: 3, family: .larger),
  ]
  /// The numbers of the shapes without a source or a target.
  static let deletion = 1
  static let insertion = 2
  /// The most sentences of a side.
  static let longest = 3
}
