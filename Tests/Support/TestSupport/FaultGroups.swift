/// Faults that can be met in one run, since no two of them show in the same place.
///
/// A matrix of faults takes a run for each fault. Where the places at which they show are disjoint, some of them show
/// side by side as they do alone, and the matrix takes a run for each group.
package enum FaultGroups {
  /// As few groups as are found by giving each fault to the first that has a place for it, those with the most
  /// conflicts first.
  ///
  /// - Parameter conflicts: whether two faults must be apart.
  package static func divide<Fault: Equatable>(_ faults: [Fault], conflicts: (Fault, Fault) -> Bool) -> [[Fault]] {
    let degrees = faults.map { fault in faults.count { $0 != fault && conflicts(fault, $0) } }
    let order = faults.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    var groups: [[Int]] = []
    for index in order {
      let free = groups.firstIndex { members in
        !members.contains { conflicts(faults[$0], faults[index]) }
      }
      if let free { groups[free].append(index) } else { groups.append([index]) }
    }
    return groups.map { $0.sorted().map { faults[$0] } }
  }

  /// The smallest parts of a group that show something else than they should: single faults, or faults that do so only
  /// together.
  ///
  /// - Parameters:
  ///   - difference: what is wrong with the group.
  ///   - measure: runs some of the faults and tells what is wrong with them, if anything is.
  package static func culprits<Fault>(
    of group: [Fault], _ difference: String, _ measure: ([Fault]) async throws -> String?
  ) async throws -> [(faults: [Fault], difference: String)] {
    guard group.count > 1 else { return [(group, difference)] }
    let middle = group.count / 2
    var found: [(faults: [Fault], difference: String)] = []
    for half in [Array(group[..<middle]), Array(group[middle...])] {
      if let wrong = try await measure(half) { found += try await culprits(of: half, wrong, measure) }
    }
    return found.isEmpty ? [(group, difference)] : found
  }

  /// How a test names what it found.
  ///
  /// - Parameter name: what a fault is called.
  package static func explained<Fault>(
    _ culprits: [(faults: [Fault], difference: String)], name: (Fault) -> String
  ) -> String {
    culprits.map { culprit in
      let names = culprit.faults.map(name).joined(separator: ", ")
      return (culprit.faults.count > 1 ? "only together, \(names)" : names) + ": " + culprit.difference
    }.joined(separator: "\n")
  }
}
