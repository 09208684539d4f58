import Foundation
import HostileServer
import Testing

/// The command against vendors that do everything wrong: it ends within its limits, says failed or inconclusive and
/// never passed, and stays small.
struct HostileVendorTests {
  struct Vendor: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let acts: [HostileServer.Act]
    let exitCode: Int32
  }

  private static let binding = """
    binding: hostile
    system: {vendor: V, product: P, version: "1"}
    connections:
      api: {url: "${env:VENDOR_URL}", bearer: "${secret:VENDOR_TOKEN}", time-limit: 2 s, body-limit: 1 MB}
    operations:
      thing.read: {on: api, request: GET /thing, gives: {id: /id}}
    streams:
      events: {on: api, events: GET /thing, each: {id: /id}}
    """

  private static let files = [
    "Requirements/small/catalogue.yaml":
      "catalogue: small\ntitle: {sv: Liten}\nbuyer: {sv: Prov}\nareas: {all: {sv: Allt}}\n",
    "Requirements/small/all.yaml": """
    catalogue: small
    appendix: "1"
    area: all
    requirements:
      - id: L-1
        obligation: ska
        title: {sv: Saken läses}
        text: {sv: Saken ska kunna läsas.}
        phase: acceptance
        fault-class: A
        verified-by: [{test: thing.read}]
    """,
    "Suites/vocabulary.yaml": """
    vocabulary: small
    operations: {thing.read: {gives: {id: text}}}
    streams: {events: {carries: {id: text}}}
    """,
    "Suites/thing.yaml": """
    suite: thing.read
    title: {sv: Saken läses}
    cases:
      - case: {sv: En gång}
        id: once
        steps:
          - call: thing.read
            that: {id: right}
      - case: {sv: Hundra gånger}
        id: often
        steps:
          - repeat: 100 times
            side-by-side: 20
            steps:
              - call: thing.read
                that: {id: right}
      - case: {sv: Som ström}
        id: stream
        steps:
          - watch: events
          - expect: events
            within: 1 s
            that: {id: right}
    """,
    "Suites/bindings/hostile.yaml": binding,
  ]

  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      Vendor(testDescription: "never answers", acts: [.hang], exitCode: 3),
      Vendor(testDescription: "drips", acts: .drip, exitCode: 1),
      Vendor(testDescription: "closes", acts: [], exitCode: 3),
      Vendor(testDescription: "500", acts: .answer(500), exitCode: 1),
      Vendor(testDescription: "1 GB", acts: .gigabyte(declaresLength: false), exitCode: 1),
      // A limit of ours is reached, which says nothing of what the vendor would have sent.
      Vendor(testDescription: "1 GB of events", acts: .events("data: ", then: [.flood(1_000_000_000)]), exitCode: 3),
      Vendor(testDescription: "invalid JSON", acts: .answer(200, "{\"id\":"), exitCode: 1),
      Vendor(testDescription: "invalid UTF-8", acts: .invalidUTF8, exitCode: 1),
      Vendor(
        testDescription: "redirects in a circle", acts: .answer(302, headers: ["Location": "/thing"]), exitCode: 1),
    ])
  func `a hostile vendor neither passes nor harms`(_ vendor: Vendor) async throws {
    let server = try await HostileServer { _ in vendor.acts }
    let (exitCode, peak) = try await run(against: server.url)
    await server.stop()
    #expect(exitCode == vendor.exitCode)
    #expect(peak < 300_000, "kilobytes")
  }

  @Test(.timeLimit(.minutes(1))) func `a vendor that is down is inconclusive`() async throws {
    #expect(try await run(against: Port.deadAddress()).exitCode == 3)
  }

  /// The exit code, and the most memory that the process had, in kilobytes.
  private func run(against url: String) async throws -> (exitCode: Int32, peak: Int) {
    let folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text, to: path) }
    let process = Command.prepared(
      [
        "run", folder.url.appending(path: "Requirements/small").path, "--binding",
        folder.url.appending(path: "Suites/bindings/hostile.yaml").path, "--record",
        folder.url.appending(path: "record").path,
      ], environment: ["VENDOR_URL": url, "VENDOR_TOKEN": "secret-of-the-test"])
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var peak = 0
    while process.isRunning {
      peak = max(peak, Self.peak(of: process.processIdentifier))
      try await Task.sleep(for: .milliseconds(20))
    }
    return (process.terminationStatus, peak)
  }

  /// `VmHWM` of proc(5).
  private static func peak(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
