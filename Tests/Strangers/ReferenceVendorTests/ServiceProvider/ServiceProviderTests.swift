import Foundation
import ReferenceVendor
import Testing
import TestSupport

/// The service provider, tried with good and bad messages by somebody who shares no code with it.
@Suite(.enabled(if: PythonPeer.interpreter != nil))
struct ServiceProviderTests {
  private static let token = "the-right-key"

  private struct Seen: Decodable {
    let faults: [String]
    let seen: [String: String]
  }

  /// What is seen of one vendor with each of these groups of faults, one group after the other, so that each is switched
  /// off again too. In good order for the group of none.
  private static func observe(
    _ groups: [[Fault]], beside others: Set<Fault> = []
  ) async throws -> [[String: String]] {
    try await withVendor(VendorOptions(faults: others, token: token)) { vendor in
      let port = vendor.url.split(separator: ":").last.map(String.init) ?? ""
      let names = groups.map { $0.map(\.name) }
      let written = try await PythonPeer.run(
        "saml_observe.py", [port, token], input: names.map { $0.joined(separator: " ") + "\n" }.joined())
      let lines = try written.split(separator: "\n").map { try JSONDecoder().decode(Seen.self, from: Data($0.utf8)) }
      try #require(lines.map(\.faults) == names)
      return lines.map(\.seen)
    }
  }

  private static func differences(_ seen: [String: String]) -> Set<String> {
    Set(seen.keys).union(healthy.keys).filter { seen[$0] != healthy[$0] }
  }

  @Test func `a service provider in good order does everything right`() async throws {
    let seen = try #require(try await Self.observe([[]]).first)
    for name in Self.differences(seen).sorted() {
      Issue.record("\(name): \(seen[name] ?? "not seen"), not \(Self.healthy[name] ?? "anything")")
    }
  }

  @Test func `every fault of the service provider is tried`() {
    #expect(Self.changes.map(\.fault) == Fault.all.filter(\.isOfServiceProvider))
    #expect(Self.changes.allSatisfy { !$0.observations.isEmpty })
  }

  /// Who refuses what is good hides what others let in.
  private static let refusing: Set<Fault> = [.samlSecondKeyIgnored, .samlClockSkewRefused, .samlEncryptedRefused]

  /// Faults of which one changes what the other shows. Where neither the signature of the response nor the digest of the
  /// assertion is looked at, a digest that was smuggled in is none; where any key or any content will do, so does what a
  /// transform makes of it; and where a response needs no signature, both ways of decrypting it wrongly end alike.
  private static let entangled: [Set<Fault>] = [
    [.samlUnsignedResponse, .samlTampered], [.samlUnknownKey, .samlXSLTTransform], [.samlTampered, .samlXSLTTransform],
    [.samlUnsignedResponse, .samlDecryptionTold],
  ]

  /// Faults that show in different observations, and show side by side what they show alone.
  private static let groups: [[Fault]] = {
    let shown = Dictionary(uniqueKeysWithValues: changes.map { ($0.fault, $0.observations) })
    return FaultGroups.divide(changes.map(\.fault)) { one, other in
      refusing.contains(one) || refusing.contains(other) || entangled.contains([one, other])
        || !(shown[one] ?? []).isDisjoint(with: shown[other] ?? [])
    }
  }()

  /// What is otherwise than it should be with these faults; nil where nothing is.
  private static func difference(_ seen: [String: String], of faults: [Fault]) -> String? {
    let expected = Set(changes.filter { faults.contains($0.fault) }.flatMap(\.observations))
    let wrong = differences(seen).symmetricDifference(expected)
    return wrong.isEmpty ? nil : wrong.sorted().map { "\($0): \(seen[$0] ?? "not seen")" }.joined(separator: ", ")
  }

  /// Where a group shows something else than its faults should, its halves are tried, down to the fault that does.
  @Test(arguments: 0..<2)
  func `faults of the service provider side by side change what each says and nothing else`(part: Int) async throws {
    let groups = Self.groups.enumerated().filter { $0.offset % 2 == part }.map(\.element)
    let seen = try await Self.observe(groups + [[]])
    for (group, shown) in zip(groups, seen) {
      guard let difference = Self.difference(shown, of: group) else { continue }
      let culprits = try await FaultGroups.culprits(of: group, difference) { faults in
        Self.difference(try #require(try await Self.observe([faults]).first), of: faults)
      }
      Issue.record("\(FaultGroups.explained(culprits, name: \.name))")
    }
    #expect(Self.differences(try #require(seen.last)) == [], "with all faults switched off again")
  }

  @Test(.enabled(if: Effort.all, "each fault alone takes long; groups of faults are tried"), arguments: 0..<6)
  func `a fault of the service provider changes what it says and nothing else`(part: Int) async throws {
    let faults = Self.changes.enumerated().filter { $0.offset % 6 == part }.map { [$0.element.fault] }
    let seen = try await Self.observe(faults + [[]])
    for (fault, shown) in zip(faults, seen) {
      #expect(Self.difference(shown, of: fault) == nil, "\(fault.map(\.name))")
    }
    #expect(Self.differences(try #require(seen.last)) == [], "with all faults switched off again")
  }

  @Test func `faults of the alarm system do not touch the service provider`() async throws {
    let others = Set(Fault.all.filter { !$0.isOfServiceProvider })
    let seen = try await Self.observe([[]], beside: others.subtracting([.keyNotChecked]))
    #expect(Self.differences(try #require(seen.first)) == [])
  }

  @Test func `faults of the service provider do not touch the alarm system`() async throws {
    let faults = Set(Fault.all.filter(\.isOfServiceProvider))
    let seen = try await withVendor(VendorOptions(faults: faults, token: Self.token)) { vendor in
      try await FaultTests.observe(VendorClient(url: vendor.url, token: Self.token))
    }
    #expect(seen == FaultTests.healthy)
  }

  /// Runs a program against a vendor of its own, and reads the one line of JSON that it writes.
  private static func ask<Answer: Decodable & Sendable>(
    _ program: String, _ arguments: [String] = [], options: VendorOptions = VendorOptions(token: token)
  ) async throws -> Answer {
    try await withVendor(options) { vendor in
      let port = vendor.url.split(separator: ":").last.map(String.init) ?? ""
      let written = try await PythonPeer.run(program, [port, token] + arguments)
      return try JSONDecoder().decode(Answer.self, from: Data(written.utf8))
    }
  }

  /// pysaml2 goes by its own clock, so the vendor's has to be right.
  @Test func `an identity provider that nobody here wrote logs people in and out`() async throws {
    let options = VendorOptions(token: Self.token, startClockAt: Int(Date().timeIntervalSince1970))
    let seen: [String: String] = try await Self.ask("pysaml2_provider.py", options: options)
    let expected = [
      "redirect": "anna", "post": "anna", "encrypted": "anna", "encrypted with triple DES": "None",
      "attributes": "Anna Öberg", "response unsigned": "None", "assertion unsigned": "None", "tampered": "None",
      "other issuer": "None", "other request": "None", "other destination": "None",
      "logout here": "anna 302 None None", "logout there by redirect": "None None",
      "logout there by post": "None None", "logout there by unsigned": "anna anna",
    ]
    #expect(seen == expected)
  }

  private struct Endured: Decodable, Sendable {
    let sent: Int
    let statuses: [Int]
    let users: [String]
    let afterwards: String
  }

  @Test func `broken messages are refused and leave the service provider standing`() async throws {
    let endured: Endured = try await Self.ask("saml_hostile.py", ["1789"])
    #expect(endured.sent == 320)
    #expect(Set(endured.statuses).isSubset(of: [400, 403, 413]), "\(endured.statuses)")
    #expect(endured.users == ["None"])
    #expect(endured.afterwards == "anna")
  }
}
