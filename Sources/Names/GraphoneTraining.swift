#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Learns the probabilities of graphones by expectation maximisation (Baum–Welch over the lattice of each pair).
enum GraphoneTraining {
  /// Rounds of expectation and maximisation; the likelihood changes little after the sixth.
  private static let rounds = 8
  /// Taken off every expected count from the third round on, so that chance pairings die out.
  private static let discount = 0.5
  /// Letters that are further apart than this share of their words are no counterparts to begin with.
  private static let reach = 0.5

  /// The model of `pairs` of encoded words.
  static func trained(
    on pairs: [(one: [Int], two: [Int])], first: SpellingAlphabet, second: SpellingAlphabet
  ) -> Graphones {
    var model = Graphones(first: first, second: second)
    model = model.with(beginning(pairs, model), smoothing: false)
    for round in 0..<rounds {
      var counts = [Double](repeating: 0, count: model.probabilities.count)
      for pair in pairs { count(pair.one, pair.two, model, into: &counts) }
      if round >= 2 {
        for at in counts.indices { counts[at] = max(0, counts[at] - discount) }
      }
      model = model.with(counts.map(Float.init), smoothing: round == rounds - 1)
    }
    return model
  }

  /// One for every graphone that some pair could contain.
  private static func beginning(_ pairs: [(one: [Int], two: [Int])], _ model: Graphones) -> [Float] {
    var counts = [Float](repeating: 0, count: model.probabilities.count)
    for (one, two) in pairs {
      for row in 0...one.count {
        for column in 0...two.count
        where abs(Double(row) / Double(one.count) - Double(column) / Double(two.count)) <= reach {
          for edge in edges(one, two, row, column, model) { counts[edge.graphone] = 1 }
        }
      }
    }
    return counts
  }

  /// The graphones that end at a cell, with the cells they come from.
  private static func edges(
    _ one: [Int], _ two: [Int], _ row: Int, _ column: Int, _ model: Graphones
  ) -> [(graphone: Int, up: Int, left: Int)] {
    var edges: [(graphone: Int, up: Int, left: Int)] = []
    one.withUnsafeBufferPointer { one in
      two.withUnsafeBufferPointer { two in
        for up in 0...min(Graphones.longest, row) {
          let base = Graphones.chunk(one, row, up, model.first.count) * model.width
          for left in 0...min(Graphones.longest, column) where up + left > 0 {
            edges.append((base + Graphones.chunk(two, column, left, model.second.count), up, left))
          }
        }
      }
    }
    return edges
  }

  /// Adds the expected count of every graphone of one pair.
  private static func count(_ one: [Int], _ two: [Int], _ model: Graphones, into counts: inout [Double]) {
    let columns = two.count + 1
    let forward = model.forward(one, two)
    let total = forward[forward.count - 1]
    guard total > 0 else { return }
    var backward = [Double](repeating: 0, count: forward.count)
    backward[backward.count - 1] = 1 / total
    one.withUnsafeBufferPointer { one in
      two.withUnsafeBufferPointer { two in
        model.probabilities.withUnsafeBufferPointer { probabilities in
          counts.withUnsafeMutableBufferPointer { counts in
            for row in (0...one.count).reversed() {
              for column in (0...two.count).reversed() {
                let here = backward[row * columns + column]
                guard here > 0 else { continue }
                for up in 0...min(Graphones.longest, row) {
                  let base = Graphones.chunk(one, row, up, model.first.count) * model.width
                  for left in 0...min(Graphones.longest, column) where up + left > 0 {
                    let graphone = base + Graphones.chunk(two, column, left, model.second.count)
                    let probability = Double(probabilities[graphone])
                    guard probability > 0 else { continue }
                    let from = (row - up) * columns + column - left
                    backward[from] += here * probability
                    counts[graphone] += forward[from] * probability * here
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
