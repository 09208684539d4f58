extension PlannedCase {
  /// The step at a path of numbers counted from 1: `3`, `5.2`; in a branch of `in-parallel` `5.1.2`.
  package func step(at path: String) -> PlannedStep? {
    var steps = steps
    var found: PlannedStep?
    var rest = path.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }[...]
    while let number = rest.popFirst() {
      guard let number, steps.indices.contains(number - 1) else { return nil }
      let step = steps[number - 1]
      found = step
      switch step {
      case .repeat(let rounds): steps = rounds.steps
      case .inParallel(let branches):
        guard !rest.isEmpty else { return found }
        guard let branch = rest.popFirst() ?? nil, branches.indices.contains(branch - 1) else { return nil }
        steps = branches[branch - 1]
      default: steps = []
      }
    }
    return found
  }
}
