import Foundation
import ReferenceVendor
import Testing

/// The service provider, tried with good and bad messages by somebody who shares no code with it.
@Suite(.enabled(if: PythonPeer.interpreter != nil))
struct ServiceProviderTests {
  private static let token = "the-right-key"

  private struct Seen: Decodable {
    let fault: String
    let seen: [String: String]
  }

  /// What is seen of one vendor: with each of the faults by itself, and in good order for the empty name.
  private static func observe(
    _ faults: [String], beside others: Set<Fault> = []
  ) async throws -> [String: [String: String]] {
    try await withVendor(VendorOptions(faults: others, token: token)) { vendor in
      let port = vendor.url.split(separator: ":").last.map(String.init) ?? ""
      let written = try await PythonPeer.run(
        "saml_observe.py", [port, token], input: faults.map { $0 + "\n" }.joined())
      let lines = try written.split(separator: "\n").map { try JSONDecoder().decode(Seen.self, from: Data($0.utf8)) }
      return Dictionary(lines.map { ($0.fault, $0.seen) }) { _, last in last }
    }
  }

  private static func differences(_ seen: [String: String]) -> Set<String> {
    Set(seen.keys).union(healthy.keys).filter { seen[$0] != healthy[$0] }
  }

  @Test func `a service provider in good order does everything right`() async throws {
    let seen = try #require(try await Self.observe([""])[""])
    for name in Self.differences(seen).sorted() {
      Issue.record("\(name): \(seen[name] ?? "not seen"), not \(Self.healthy[name] ?? "anything")")
    }
  }

  @Test func `every fault of the service provider is tried`() {
    #expect(Self.changes.map(\.fault) == Fault.all.filter(\.isOfServiceProvider))
  }

  /// In one vendor, one after the other, so that each is switched off again too.
  @Test(arguments: 0..<6)
  func `a fault of the service provider changes what it says and nothing else`(part: Int) async throws {
    let faults = Self.changes.enumerated().filter { $0.offset % 6 == part }.map(\.element)
    let seen = try await Self.observe(faults.map(\.fault.name) + [""])
    for (fault, observations) in faults {
      let shown = try #require(seen[fault.name])
      #expect(Self.differences(shown) == observations, "\(fault.name)")
      #expect(!observations.isEmpty, "\(fault.name)")
    }
    #expect(Self.differences(try #require(seen[""])) == [], "with all faults switched off again")
  }

  @Test func `faults of the alarm system do not touch the service provider`() async throws {
    let others = Set(Fault.all.filter { !$0.isOfServiceProvider })
    let seen = try await Self.observe([""], beside: others.subtracting([.keyNotChecked]))
    #expect(Self.differences(try #require(seen[""])) == [])
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
