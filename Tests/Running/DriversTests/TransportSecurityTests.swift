import Drivers
import Foundation
import HostileServer
import Quantities
import SuiteLanguage
import Testing
import Texts

/// Each way in which a certificate can be wrong has a sentence of its own, and none is the vendor's failure.
@Suite(.timeLimit(.minutes(2))) struct TransportSecurityTests {
  struct Server: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Makes `server.pem` (what the server sends), `server.key` and perhaps `trust.pem`; `openssl` in a folder of its
    /// own that has an authority `ca.pem` with `ca.key`, and another one `other.pem`.
    let script: String
    var options: [String] = []
    var url = "https://localhost"
    /// Nil where the connection is good.
    let sentence: String?
  }

  /// An elliptic curve, whose keys are made at once.
  fileprivate static let newKey = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
  private static let leaf =
    "openssl req \(newKey) -keyout server.key -out server.csr -subj /CN=localhost 2>/dev/null; "
    + "printf 'subjectAltName=DNS:localhost' > ext; "
  private static func signed(_ more: String = "-days 2", by authority: String = "ca") -> String {
    leaf + "openssl x509 -req -in server.csr -CA \(authority).pem -CAkey \(authority).key -CAcreateserial "
      + "-extfile ext -out server.pem \(more) 2>/dev/null; "
  }
  private static func dated(_ from: String, _ until: String) -> String {
    leaf + "mkdir -p db; : > db/index; echo 01 > db/serial; "
      + "printf '[ca]\\ndefault_ca=d\\n[d]\\ndatabase=db/index\\nserial=db/serial\\nnew_certs_dir=db\\n"
      + "default_md=sha256\\npolicy=p\\n[p]\\ncommonName=supplied\\n' > conf; "
      + "openssl ca -batch -config conf -cert ca.pem -keyfile ca.key -in server.csr -out server.pem -notext "
      + "-extfile ext -startdate \(from) -enddate \(until) 2>/dev/null; "
  }

  static let servers = [
    Server(testDescription: "all is well", script: signed() + "cp ca.pem trust.pem", sentence: nil),
    Server(
      testDescription: "expired", script: dated("20200101000000Z", "20210101000000Z") + "cp ca.pem trust.pem",
      sentence: "expired on Jan  1 00:00:00 2021 GMT"),
    Server(
      testDescription: "not yet valid", script: dated("20990101000000Z", "21000101000000Z") + "cp ca.pem trust.pem",
      sentence: "is not valid until Jan  1 00:00:00 2099 GMT"),
    Server(
      testDescription: "self-signed",
      script:
        "openssl req -x509 \(newKey) -keyout server.key -out server.pem -days 2 -subj /CN=localhost "
        + "-addext subjectAltName=DNS:localhost 2>/dev/null", sentence: "is signed by itself"),
    Server(
      testDescription: "another authority", script: signed() + "cp other.pem trust.pem",
      sentence: "is issued by “CN = Authority”"),
    Server(
      testDescription: "without the intermediate",
      script: "openssl req \(newKey) -keyout middle.key -out middle.csr -subj '/CN=Intermediate' "
        + "2>/dev/null; printf 'basicConstraints=CA:TRUE' > ca.ext; openssl x509 -req -in middle.csr -CA ca.pem "
        + "-CAkey ca.key -CAcreateserial -days 2 -extfile ca.ext -out middle.pem 2>/dev/null; "
        + signed(by: "middle") + "cp ca.pem trust.pem",
      sentence: "does not send the intermediate certificate “CN = Intermediate”"),
    Server(
      testDescription: "for another host", script: signed() + "cp ca.pem trust.pem", url: "https://127.0.0.1",
      sentence: "is for localhost and not for 127.0.0.1"),
    Server(
      testDescription: "only TLS 1.1", script: signed() + "cp ca.pem trust.pem",
      options: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], sentence: "only TLS older than 1.2"),
  ]

  @Test(arguments: servers)
  func `what is wrong with a certificate is told`(_ server: Server) async throws {
    let peer = try await TLSPeer.start(server.script, server.options)
    defer { peer.stop() }
    let trust = peer.folder.appending(path: "trust.pem").path()
    let caller = HTTPCaller(
      ResolvedConnection(
        name: "api", url: "\(server.url):\(peer.port)", timeLimit: .seconds(20),
        trust: FileManager.default.fileExists(atPath: trust) ? trust : nil))
    let exchange = try await caller.exchange(
      OutgoingRequest(method: "GET", url: "\(server.url):\(peer.port)/"))
    await caller.shutDown()
    let shortfall = exchange.failure?.shortfall
    #expect((shortfall == nil) == (server.sentence == nil), "\(String(describing: shortfall))")
    guard let sentence = server.sentence, let shortfall else { return }
    #expect(shortfall.kind == .unseen)
    #expect(shortfall.reason.english.contains(sentence), "\(shortfall.reason.english)")
    for text in shortfall.reason.byTag.values { #expect(!text.contains(".cc") && !text.contains("/b/")) }
  }
}

/// `openssl s_server` with certificates that a script makes.
private final class TLSPeer: Sendable {
  let folder: URL
  let port: Int
  private let process: Process

  private init(folder: URL, port: Int, process: Process) {
    self.folder = folder
    self.port = port
    self.process = process
  }

  static func start(_ script: String, _ options: [String]) async throws -> TLSPeer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let authorities = [("ca", "Authority"), ("other", "Other authority")].map { file, name in
      "openssl req -x509 \(TransportSecurityTests.newKey) -keyout \(file).key -out \(file).pem -days 9 -subj '/CN=\(name)' "
        + "2>/dev/null; "
    }
    let made = Process()
    made.executableURL = URL(filePath: "/bin/sh")
    made.arguments = ["-c", authorities.joined() + script]
    made.currentDirectoryURL = folder
    try made.run()
    made.waitUntilExit()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments =
      ["s_server", "-accept", "0", "-cert", "server.pem", "-key", "server.key", "-www"] + options
    process.currentDirectoryURL = folder
    let output = folder.appending(path: "output")
    FileManager.default.createFile(atPath: output.path(), contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    var told = ""
    for _ in 0..<2_000 where !told.contains("ACCEPT") || !told.hasSuffix("\n") {
      try await Task.sleep(for: .milliseconds(10))
      told = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
    let line = told.split(separator: "\n").first { $0.contains("ACCEPT") } ?? ""
    let port = line.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    return TLSPeer(folder: folder, port: try #require(port, "\(told)"), process: process)
  }

  func stop() {
    // Polite signals are blocked in what a test starts.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}
