import Foundation
import ReferenceVendor
import Testing
import TestSupport

/// Each fault changes what it says, and nothing else.
struct FaultTests {
  /// Everything that the scenarios see of a vendor.
  static func observe(_ vendor: VendorClient) async throws -> [String: String] {
    let scenarios: [(VendorClient) async throws -> [String: String]] = [
      AlarmScenarios.ordinaryHome, AlarmScenarios.careHome, AlarmScenarios.shortTerm, AlarmScenarios.finnish,
      AlarmScenarios.fristad, AlarmScenarios.sensors, AlarmScenarios.wristband, DeviceScenarios.mobileAlarm,
      DeviceScenarios.hub, DeviceScenarios.hubWithHistory, DeviceScenarios.openings, ServiceScenarios.session,
      ServiceScenarios.careSystem, ServiceScenarios.search, ServiceScenarios.key, ServiceScenarios.directory,
      ServiceScenarios.app, ServiceScenarios.outage, ServiceScenarios.records,
      CentreScenarios.conversations, DeviceScenarios.installation, CentreScenarios.shift, AlarmScenarios.many,
    ]
    var seen: [String: String] = [:]
    for scenario in scenarios { seen.merge(try await scenario(vendor)) { _, new in new } }
    return seen
  }

  /// What a healthy vendor shows.
  static let healthy: [String: String] = [
    "home call": "ringing", "home operator": "true", "home connection": "established", "home sound": "true",
    "home hub": "true", "home reason": "button", "home shown": "2", "home times": "1", "home prompt": "true",
    "home language": "sv Larm ", "home letters": "true", "care alarms": "1", "care hub": "true",
    "care reason": "button", "care shown": "2", "care times": "1", "care prompt": "true",
    "care language": "sv Larm ", "care letters": "true", "short-term shown": "false", "short-term elsewhere": "false",
    "Finnish operator": "true",
    "Fristad shown": "false", "bed sensor": "alarm", "door sensor": "alarm", "movement sensor": "alarm",
    "wristband worn": "false", "wristband alarm": "wristband-off", "mobile position": "true", "mobile geofence": "1",
    "mobile battery": "1", "hub reconnects": "true", "hub mains-lost": "alarm", "hub after 48 h": "true",
    "lock right": "true", "lock blocked": "false", "lock stranger": "false", "lock unknown": "false", "lock log": "4",
    "cabinet right": "true", "cabinet blocked": "false", "cabinet stranger": "false", "cabinet unknown": "false",
    "cabinet log": "4", "session during shift": "true", "session after shift": "false", "import says": "2.0",
    "import address": "Storgatan 4, 503 30 Borås", "import last": "1", "directory leaver": "403",
    "directory mover": "alarm-and-night", "directory newcomer": "1", "app health": "200", "app inbox": "200 1",
    "app receipt": "200", "app colleague": "taken", "portal health": "200", "portal overview": "200",
    "outage health": "503", "outage notices": "outage-started,outage-ended", "presence kept": "1",
    "export users": "true", "export alarms": "true", "access log": "create,read", "many alarms": "1000",
    "many users": "true", "care elsewhere": "false", "mobile call": "ringing", "mobile shown": "alarm",
    "mobile fall": "1", "mobile level": "15.0", "hub contact-lost": "1", "hub user": "true",
    "hub mains shown": "false", "hub all day": "true", "hub charged": "100.0", "hub moved": "true",
    "lock log names": "true", "cabinet log names": "true", "import again": "0.0", "search namesake": "true",
    "wrong key": "401", "directory name": "N", "alarm centre health": "200", "home finding": "Är yr",
    "home sent on": "1",
    "home solved": "closed", "home care entries": "Är yr,Hjälpte upp", "home shift calls": "130",
    "home shift shown": "130", "home shift findings": "true", "home shift answered": "true",
    "care test press": "true true",
    "care new hub": "true", "care room": "Matsalen", "care moved": "all",
  ]

  /// The observations that each fault changes.
  static let changes: [(fault: Fault, observations: Set<String>)] = [
    (
      .buttonDead,
      [
        "Fristad shown", "care alarms", "care hub", "care language", "care letters", "care prompt", "care reason",
        "care room", "care shown", "care test press", "care times", "home call", "home care entries", "home connection",
        "home finding", "home hub", "home language", "home letters", "home operator", "home prompt", "home reason",
        "home sent on", "home shift answered", "home shift calls", "home shift findings", "home shift shown",
        "home shown", "home solved", "home sound", "home times", "short-term shown",
      ]
    ),
    (.alarmNotToAllStaff, ["home shown", "care shown", "app colleague"]),
    (
      .alarmNotInApp,
      [
        "Fristad shown", "care language", "care letters", "care prompt", "care shown", "care times", "home finding",
        "home language", "home letters", "home prompt", "home sent on", "home shift findings", "home shift shown",
        "home shown", "home times", "short-term shown",
      ]
    ),
    (.wristbandFallsOff, ["wristband worn", "wristband alarm"]),
    (.poorSound, ["home sound"]),
    (
      .alarmDoesNotConnect,
      [
        "Fristad shown", "care alarms", "care hub", "care language", "care letters", "care new hub", "care prompt",
        "care reason", "care room", "care shown", "care test press", "care times", "home call", "home care entries",
        "home connection", "home finding", "home hub", "home language", "home letters", "home operator", "home prompt",
        "home reason", "home sent on", "home shift answered", "home shift calls", "home shift findings",
        "home shift shown", "home shown", "home solved", "home sound", "home times", "hub after 48 h", "hub all day",
        "hub contact-lost", "hub mains-lost", "hub reconnects", "short-term shown", "wristband alarm",
      ]
    ),
    (.staffLoggedOut, ["session during shift"]),
    (.alarmFromWrongHub, ["home hub", "care hub"]),
    (.alarmInEnglish, ["home language", "care language"]),
    (.wrongAlarmReason, ["home reason", "care reason"]),
    (.shortTermAlarmsToOrdinaryHomes, ["short-term elsewhere"]),
    (.userManagementIntegration, ["directory leaver", "directory mover"]),
    (.careSystemImport, ["import address", "import last"]),
    (.staffAppBroken, ["app colleague"]),
    (.wrongPosition, ["mobile position"]),
    (.wrongRoom, ["care room"]),
    (.hubBattery10h, ["hub after 48 h"]),
    (.lockServiceCard, ["lock right"]),
    (.cabinetServiceCard, ["cabinet right"]),
    (.hubLosesContact, ["hub reconnects"]),
    (.appDown, ["app colleague", "app health", "app inbox", "app receipt", "home care entries"]),
    (.portalDown, ["portal health", "portal overview"]),
    (.outageWithoutNotice, ["outage notices"]),
    (.mobileBatteryAlarmMissing, ["mobile battery"]),
    (.finnishOperatorMissing, ["Finnish operator"]),
    (.geofenceSilent, ["mobile geofence"]),
    (.capacityCollapse, ["many users"]),
    (.lostAlarms, ["many alarms"]),
    (.duplicateAlarms, ["home times", "care times"]),
    (.delayedAlarms, ["home prompt", "care prompt"]),
    (.misroutedAlarms, ["Fristad shown"]),
    (.textEncoding, ["home letters", "care letters"]),
    (
      .wrongCardOpens,
      ["lock blocked", "lock stranger", "lock unknown", "cabinet blocked", "cabinet stranger", "cabinet unknown"]
    ),
    (.bedSensorSilent, ["bed sensor"]),
    (.doorSensorSilent, ["door sensor"]),
    (.movementSensorSilent, ["movement sensor", "many alarms"]),
    (.presenceNotRegistered, ["presence kept"]),
    (.exportIncomplete, ["export alarms"]),
    (.accessLogIncomplete, ["access log"]),
    (.alarmsToOtherCareHomes, ["care elsewhere"]),
    (.careSystemDuplicates, ["import again"]),
    (.directoryNameLost, ["directory name"]),
    (.searchMixesNamesakes, ["search namesake"]),
    (.keyNotChecked, ["wrong key"]),
    (.mainsAlarmMissing, ["hub mains-lost"]),
    (.hubNotCharging, ["hub charged"]),
    (.mainsLossNotShown, ["hub mains shown"]),
    (.hubContactGap, ["hub all day"]),
    (.contactAlarmMissing, ["hub contact-lost"]),
    (.hubCoupledToWrongUser, ["hub user", "hub contact-lost", "hub mains-lost"]),
    (.hubKeepsFormerUser, ["hub moved"]),
    (.mobileAlarmNotInApp, ["mobile shown"]),
    (.mobileFallSilent, ["mobile fall"]),
    (.mobileBatteryShownHigh, ["mobile level"]),
    (.openingLogAnonymous, ["lock log names", "cabinet log names"]),
    (.swedishOperatorMissing, ["home operator"]),
    (
      .alarmCentreDown,
      [
        "Finnish operator", "alarm centre health", "home call", "home care entries", "home connection", "home finding",
        "home operator", "home sent on", "home shift answered", "home shift calls", "home shift findings",
        "home solved", "home sound", "mobile call",
      ]
    ),
    (
      .callNotEstablished,
      [
        "home care entries", "home connection", "home finding", "home sent on", "home shift answered",
        "home shift findings", "home solved", "home sound",
      ]
    ),
    (.findingNotPassedOn, ["home finding", "home shift findings"]),
    (.solvedAlarmsSentOn, ["home sent on"]),
    (.solvedAlarmsNotLogged, ["home solved"]),
    (.careSystemNotTold, ["home care entries"]),
    (.testPressUnanswered, ["care test press"]),
    (.devicesKeepFormerUser, ["care moved"]),
    (.operatorsMissing, ["home shift answered"]),
    (.queueDropsCalls, ["home shift shown"]),
    (.centreLosesCallsAtPeak, ["home shift calls", "home shift shown"]),
    (.fallbackTooLate, ["home shift shown"]),
    (.findingsMixedUp, ["home shift findings"]),
  ]

  /// What is seen of a vendor that demands a token and begins with these faults.
  private static func observed(
    _ faults: Set<Fault>, after preparing: @escaping @Sendable (VendorClient) async throws -> Void = { _ in }
  ) async throws -> [String: String] {
    let token = "the-right-key"
    return try await withVendor(VendorOptions(faults: faults, token: token)) { vendor in
      let client = VendorClient(url: vendor.url, token: token)
      try await preparing(client)
      return try await observe(client)
    }
  }

  private static func differences(_ seen: [String: String]) -> Set<String> {
    Set(seen.keys).union(healthy.keys).filter { seen[$0] != healthy[$0] }
  }

  @Test func `a healthy vendor does everything right`() async throws {
    let seen = try await Self.observed([])
    for name in Set(seen.keys).union(Self.healthy.keys).sorted() {
      #expect(seen[name] == Self.healthy[name], "\(name)")
    }
  }

  @Test func `every fault is tried`() {
    #expect(Self.changes.map(\.fault) == Fault.all.filter { !$0.isOfServiceProvider })
  }

  @Test(arguments: changes)
  func `a fault changes what it says and nothing else`(fault: Fault, observations: Set<String>) async throws {
    let seen = try await Self.observed([fault])
    let changed = Self.differences(seen)
    #expect(changed == observations, "\(fault.name)")
  }

  // MARK: Homes

  /// The kind of home that something is observed in.
  private static func home(of observation: String) -> Housing {
    if observation.hasPrefix("short-term") { return .shortTerm }
    let ofOrdinaryHomes = ["home ", "Finnish ", "mobile ", "hub ", "lock ", "cabinet ", "session "]
    return ofOrdinaryHomes.contains { observation.hasPrefix($0) } ? .ordinaryHome : .careHome
  }

  @Test(arguments: Effort.tenth(of: changes.indices, for: "faults in homes"))
  func `a fault that is limited to a kind of home shows there, and nowhere else`(index: Int) async throws {
    let (fault, observations) = Self.changes[index]
    for home in Housing.allCases where !fault.isOfService {
      let seen = try await Self.observed([fault.limited(to: home)])
      let changed = Self.differences(seen)
      #expect(changed == observations.filter { Self.home(of: $0) == home }, "\(fault.name) in \(home)")
    }
  }

  @Test(arguments: Housing.allCases)
  func `faults that are limited to other homes leave a home alone`(home: Housing) async throws {
    let others = Housing.allCases.filter { $0 != home }
    let faults = Fault.all.filter { !$0.isOfService }.flatMap { fault in others.map { fault.limited(to: $0) } }
    let seen = try await Self.observed(Fault.together(faults))
    for name in Self.healthy.keys.sorted() where Self.home(of: name) == home {
      #expect(seen[name] == Self.healthy[name], "\(name)")
    }
  }

  @Test func `a fault is limited to a home while the vendor runs`() async throws {
    try await withVendor { vendor in
      let limited = try await vendor.request("PUT", "/faults/poor-sound?home=care-home").body
      #expect(limited["on"].bool && limited["homes"].texts == ["care-home"])
      let everywhere = try await vendor.request("PUT", "/faults/poor-sound").body
      #expect(everywhere["on"].bool && everywhere["homes"] == .null)
      let off = try await vendor.request("DELETE", "/faults/poor-sound").body
      #expect(!off["on"].bool && off["homes"] == .null)
      #expect(try await vendor.request("PUT", "/faults/portal-down?home=care-home").status == 409)
      #expect(try await vendor.request("PUT", "/faults/poor-sound?home=castle").status == 400)
    }
  }

  @Test func `a fault is written with the home that it is limited to`() {
    #expect(Fault(written: "poor-sound")?.homes == nil)
    #expect(Fault(written: "poor-sound@ordinary-home")?.homes == [.ordinaryHome])
    for wrong in [
      "", "@", "poor", "poor-sound@", "poor-sound@castle", "poor-sound@care-home@", "portal-down@care-home",
    ] {
      #expect(Fault(written: wrong) == nil, "\(wrong)")
    }
    let both = Fault.together([Fault.poorSound.limited(to: .shortTerm), Fault.poorSound.limited(to: .careHome)])
    #expect(both.flatMap(\.written) == ["poor-sound@care-home", "poor-sound@short-term"])
    #expect(Fault.together([Fault.poorSound.limited(to: .shortTerm), .poorSound]).flatMap(\.written) == ["poor-sound"])
  }

  @Test func `a fault switched off while running leaves a healthy vendor`() async throws {
    let seen = try await Self.observed(Set(Fault.all)) { vendor in
      for fault in Fault.all { _ = try await vendor.request("DELETE", "/faults/\(fault.name)") }
    }
    #expect(seen == Self.healthy)
  }

  @Test(arguments: Preset.allCases)
  func `a preset begins with its faults on`(preset: Preset) async throws {
    let on = try await withVendor(VendorOptions(preset: preset)) { vendor in
      try await vendor.get("/faults")["items"].list.filter { $0["on"].bool }.map { $0["name"].text }
    }
    #expect(Set(on) == Set(preset.faults.map(\.name)))
  }

  @Test(arguments: Fault.all)
  func `a fault is described in both languages and has an area`(fault: Fault) {
    #expect(fault.swedish.hasSuffix("."))
    #expect(fault.english.hasSuffix("."))
    #expect(fault.swedish != fault.english)
    #expect(!fault.areas.isEmpty)
  }

  @Test(arguments: Fault.all)
  func `the documentation has a row for each fault, with its presets and their homes`(fault: Fault) throws {
    let text = try String(contentsOf: Repository.root.appending(path: "docs/reference-vendor.md"), encoding: .utf8)
    let names = [(Preset.borasPilot202210, "pilot"), (.borasSpring2023, "spring")]
    let presets = names.compactMap { preset, name in
      preset.faults.first { $0 == fault }.map { seen in
        guard let homes = seen.homes else { return name }
        return "\(name): \(Housing.allCases.filter(homes.contains).map(\.rawValue).joined(separator: ", "))"
      }
    }.joined(separator: "; ")
    let areas = fault.areas.map(\.rawValue).joined(separator: ", ")
    #expect(text.contains("| `\(fault.name)` | \(fault.english) | \(areas) | \(presets) |"))
  }

  @Test func `the documentation has no other faults`() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "docs/reference-vendor.md"), encoding: .utf8)
    let named = text.matches(of: /\n\| `([a-z0-9-]+)` \| [^|]+ \| [^|]+ \|[^|]*\|/).map { String($0.output.1) }
    #expect(named == Fault.all.map(\.name))
  }

  @Test func `the lists of faults hold all that their files define`() throws {
    let folder = Repository.root.appending(path: "Sources/Strangers/ReferenceVendor/Faults")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let defined = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8)
        .matches(of: /package static let \w+ = Fault(?:\.ofServiceProvider)?\(\s*"([^"]+)"/).map { String($0.output.1) }
    }
    #expect(defined.sorted() == Fault.all.map(\.name).sorted())
    #expect(Set(defined).count == defined.count)
  }

  /// A fault that nobody but this test has: one value says all of it.
  private static let careHomeButtonDead = Fault(
    "care-home-button-dead", areas: [.hub], sv: "Larmknappar i vårdboende ger inget larm.",
    en: "Alarm buttons in care homes raise no alarm.", .silences(.of([.button], for: [.button], in: [.careHome])))

  @Test func `a new fault of a known effect is one value`() async throws {
    let seen = try await Self.observed([Self.careHomeButtonDead])
    let changed = Self.differences(seen)
    #expect(changed.contains("care alarms"))
    #expect(changed.allSatisfy { $0.hasPrefix("care ") }, "\(changed.sorted())")
    let switchedOff = try await Self.observed([Self.careHomeButtonDead]) { vendor in
      _ = try await vendor.request("DELETE", "/faults/\(Self.careHomeButtonDead.name)")
    }
    #expect(switchedOff == Self.healthy)
  }
}
