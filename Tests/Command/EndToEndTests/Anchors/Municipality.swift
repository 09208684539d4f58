import Foundation
import TestSupport
import Testing

/// A folder with the catalogue of Borås, which names an authority and two signers.
struct Municipality {
  let folder: TemporaryFolder
  let openssl: OpenSSL
  var catalogue: String { folder.url.appending(path: "Requirements/boras-trygghetssystem").path }

  /// - Parameter address: where the authority listens.
  init(authorityAt address: String) throws {
    folder = try TemporaryFolder()
    let keys = folder.url.appending(path: "keys")
    try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
    openssl = OpenSSL(in: keys)
    try openssl.makeAuthority("tsa")
    for name in ["buyer", "vendor", "stranger"] { try openssl.makeSigner(name) }
    for part in ["Requirements", "Suites"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: part), to: folder.url.appending(path: part))
    }
    try name(address)
  }

  /// Writes `anchors.yaml` with the authority at that address.
  func name(_ address: String) throws {
    for file in ["tsa-ca.pem", "buyer.pem", "vendor.pem"] {
      try folder.write(
        String(decoding: try openssl.read(file), as: UTF8.self),
        to: "Requirements/boras-trygghetssystem/anchors/\(file)")
    }
    try folder.write(
      """
      catalogue: boras-trygghetssystem
      anchors:
        time-stamping:
          - name: stampelbyran
            url: \(address)
            certificate: anchors/tsa-ca.pem
            policy: 1.2.3.4.1
        signers:
          - {as: buyer, certificate: anchors/buyer.pem}
          - {as: vendor, certificate: anchors/vendor.pem}
      """, to: "Requirements/boras-trygghetssystem/anchors.yaml")
  }

  func run(_ arguments: String...) async throws -> Command.Result {
    try await Command.run(arguments + ["--language", "en"], in: folder.url)
  }

  /// Puts something on the record.
  func tell(_ id: String = "a-1") async throws {
    let result = try await run(
      "record", "event", "record", "deviation-reported", "id=\(id)", "at=2022-09-01T12:00:00+02:00",
      "fault-class=B", "what=larmet kom sent", "noticed-by=staff", "--catalogue", catalogue)
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  func decide() async throws -> Command.Result {
    try await run(
      "decide", "record", "rollout-ordinary-homes", "--outcome", "no-go", "--by", "styrgruppen", "--mandate",
      "projektplanen", "--vendor", "present", "--reason", "inget är visat")
  }

  var anchors: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "record/anchors").path)) ?? [])
      .sorted()
  }

  /// Starts the authority; it ends with the value.
  func authority() async throws -> ListeningProcess {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Repository.root.appending(path: "Tests/Command/EndToEndTests/Anchors/time_stamping_authority.py").path,
      "tsa.cnf", openssl.folder.path,
    ]
    return try await ListeningProcess(process)
  }
}
