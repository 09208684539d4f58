import ReferenceVendor
import TestSupport
import Testing

/// A fault is found in the home where it is, by the requirement that looks there, and by no other.
@Suite
struct HomeMatrixTests {
  struct Group: Sendable, CustomTestStringConvertible {
    let home: Housing
    let faults: [Fault]

    var testDescription: String { "\(home.rawValue): \(faults.map(\.name).joined(separator: ", "))" }
  }

  /// All groups in all homes; another one with each change.
  static func groups() throws -> [Group] {
    let matrix = try HomeMatrix()
    let groups = Housing.allCases.flatMap { home in matrix.groups(in: home).map { Group(home: home, faults: $0) } }
    return Effort.one(of: groups, for: "faults in homes")
  }

  @Test(arguments: try groups())
  func `faults in one kind of home are found there and nowhere else`(group: Group) async throws {
    let matrix = try HomeMatrix()
    guard let difference = try await matrix.difference(of: group.faults, in: group.home) else { return }
    let culprits = try await FaultGroups.culprits(of: group.faults, difference) {
      try await matrix.difference(of: $0, in: group.home)
    }
    Issue.record("\(group.home.rawValue)\n\(FaultGroups.explained(culprits, name: \.name))")
  }

  @Test func `each fault of the alarm chain is looked for in each kind of home`() throws {
    let matrix = try HomeMatrix()
    for fault in [
      Fault.buttonDead, .alarmNotToAllStaff, .alarmNotInApp, .staffLoggedOut, .alarmFromWrongHub, .alarmInEnglish,
      .wrongAlarmReason, .alarmDoesNotConnect, .lostAlarms, .duplicateAlarms, .delayedAlarms, .textEncoding,
      .staffAppBroken,
    ] {
      for home in Housing.allCases {
        #expect(!matrix.requirements(failedBy: fault, in: home).isEmpty, "\(fault.name) in \(home.rawValue)")
      }
    }
  }

  @Test func `a vendor like that of the spring of 2023 fails in ordinary homes and passes in care homes`() async throws
  {
    let matrix = try HomeMatrix()
    let faults = Preset.borasSpring2023.faults
    let inHomes = Array(faults.filter { $0.homes == [.ordinaryHome] })
    #expect(inHomes.count == 10)
    let tested = Set(matrix.requirements.map(\.requirement.id)).subtracting(["IT-11"])
    let expected = Set(inHomes.flatMap { matrix.requirements(failedBy: $0, in: .ordinaryHome) }).intersection(tested)
    let measured = try await MeasuredVerdicts.of(inHomes, only: tested.sorted())
    #expect(matrix.difference(of: measured, expected: expected, tested: tested, in: .ordinaryHome) == nil)
  }

  @Test func `answers that are spoilt on the way for ordinary homes only are found`() async throws {
    let vendor = try await RunningVendor()
    let proxy = try await SpoilingProxy(to: vendor.port)
    let environment = ["VENDOR_URL": "http://127.0.0.1:\(proxy.port)", "VENDOR_TOKEN": RunningVendor.token]
    let measured = try await MeasuredVerdicts.run(environment, only: ["IT-06", "IT-07", "IT-08", "IT-10"])
    await proxy.stop()
    #expect(measured.requirements("failed") == ["IT-07"], "\(measured.explanations)")
    #expect(measured.requirements("passed") == ["IT-06", "IT-08", "IT-10"], "\(measured.explanations)")
    let pressed = "alarm-chain.right-reason/pressed(housing: ordinary-home, within: 5 min)"
    #expect(measured.notPassed["IT-07"] == [pressed])
  }
}
