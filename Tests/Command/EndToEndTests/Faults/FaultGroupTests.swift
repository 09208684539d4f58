import ReferenceVendor
import TestSupport
import Testing

/// How faults are grouped, and how the one of a group is found that shows something else than it should.
struct FaultGroupTests {
  private static let faults = Array(Fault.all.prefix(9))

  @Test func `faults that conflict are never in one group, and every fault is in one`() {
    let places = Dictionary(uniqueKeysWithValues: Self.faults.enumerated().map { ($1, [$0 % 3, 10 + $0 % 2]) })
    let conflicts = { (one: Fault, other: Fault) in
      !Set(places[one] ?? []).isDisjoint(with: places[other] ?? [])
    }
    let groups = FaultGroups.divide(Self.faults, conflicts: conflicts)
    #expect(Set(groups.joined()) == Set(Self.faults) && groups.joined().count == Self.faults.count)
    for group in groups {
      for (index, fault) in group.enumerated() {
        #expect(!group[(index + 1)...].contains { conflicts(fault, $0) })
      }
    }
    #expect(FaultGroups.divide(Self.faults) { _, _ in false } == [Self.faults])
    #expect(FaultGroups.divide(Self.faults) { _, _ in true }.count == Self.faults.count)
  }

  @Test(arguments: [[0], [8], [3, 4], [0, 5, 8]])
  func `each fault that shows something else is named alone`(wrong: [Int]) async throws {
    let culprits = Set(wrong.map { Self.faults[$0] })
    let found = try await FaultGroups.culprits(of: Self.faults, "the group") { faults in
      let hit = faults.filter(culprits.contains)
      return hit.isEmpty ? nil : "\(hit.count)"
    }
    #expect(found.map(\.faults) == wrong.map { [Self.faults[$0]] })
    #expect(found.allSatisfy { $0.difference == "1" || wrong.count == 9 })
  }

  @Test func `faults that are wrong only together are named together`() async throws {
    let pair = Set([Self.faults[1], Self.faults[7]])
    let found = try await FaultGroups.culprits(of: Self.faults, "the group") { faults in
      pair.isSubset(of: faults) ? "both" : nil
    }
    #expect(found.map(\.faults) == [Self.faults])
    #expect(FaultGroups.explained(found, name: \.name).hasPrefix("only together, button-dead, "))
  }
}
