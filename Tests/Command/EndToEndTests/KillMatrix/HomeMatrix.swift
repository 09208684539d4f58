import Catalogue
import Planning
import ReferenceVendor
import TestSupport

/// The matrix of faults with the dimension of homes: what a fault that acts in one kind of home makes fail.
struct HomeMatrix {
  let matrix: KillMatrix
  let catalogue: CompiledCatalogue
  let cases: HomesOfCases

  init() throws { self.init(matrix: try KillMatrix.expected(), catalogue: try KillMatrix.catalogue()) }

  init(matrix: KillMatrix, catalogue: CompiledCatalogue) {
    self.matrix = matrix
    self.catalogue = catalogue
    cases = HomesOfCases(of: catalogue)
  }

  /// The faults that can be limited to homes, and show in some.
  var faults: [Fault] {
    KillMatrix.faults.filter { fault in
      !fault.isOfService && Housing.allCases.contains { !requirements(failedBy: fault, in: $0).isEmpty }
    }
  }

  /// The requirements that look into homes at all, apart from those that take five thousand users.
  var requirements: [CompiledRequirement] {
    catalogue.requirements.filter {
      $0.isTestedByMachine && $0.requirement.id != KillMatrix.capacity && !cases.homes(of: $0).isEmpty
    }
  }

  /// What fails where a fault acts in one kind of home, in the order of the catalogue.
  func requirements(failedBy fault: Fault, in home: Housing) -> [String] {
    let killed = Set(matrix.killed[fault] ?? [])
    return requirements.filter { requirement in
      let id = requirement.requirement.id
      let shows = matrix.homes[fault]?[id] ?? cases.homes(of: requirement)
      return killed.contains(id) && shows.contains(home)
    }.map(\.requirement.id)
  }

  /// Faults that show in different requirements, so that one run meets them side by side.
  func groups(in home: Housing) -> [[Fault]] {
    let shown = faults.filter { !requirements(failedBy: $0, in: home).isEmpty }
    return FaultGroups.divide(shown) { one, other in
      !Set(requirements(failedBy: one, in: home)).isDisjoint(with: requirements(failedBy: other, in: home))
    }
  }

  /// What is otherwise than it should be where these faults act in one kind of home; nil where nothing is.
  func difference(of faults: [Fault], in home: Housing) async throws -> String? {
    let expected = Set(faults.flatMap { requirements(failedBy: $0, in: home) })
    let tested = Set(requirements.map(\.requirement.id)).filter {
      $0 != KillMatrix.thousandAlarms || expected.contains($0)
    }
    let measured = try await MeasuredVerdicts.of(faults.map { $0.limited(to: home) }, only: tested.sorted())
    return difference(of: measured, expected: expected, tested: tested, in: home)
  }

  func difference(
    of measured: MeasuredVerdicts, expected: Set<String>, tested: Set<String>, in home: Housing
  ) -> String? {
    var wrong: [String] = []
    for (verdict, wanted) in [
      ("failed", expected), ("inconclusive", []), ("passed", tested.subtracting(expected)),
    ] {
      let found = measured.requirements(verdict).intersection(tested).symmetricDifference(wanted)
      if !found.isEmpty {
        wrong.append("\(verdict): \(found.sorted().map { "\($0) \(measured.explanations[$0] ?? "")" })")
      }
    }
    for id in expected.sorted() {
      let elsewhere = (measured.notPassed[id] ?? []).filter { cases.homes[$0]?.contains(home) != true }
      if !elsewhere.isEmpty { wrong.append("\(id) fails outside \(home.rawValue): \(elsewhere.sorted())") }
    }
    return wrong.isEmpty ? nil : wrong.joined(separator: "\n")
  }
}
