import Foundation
import HostileServer
import Testing

/// A web server that nobody here wrote (nginx), reached over TLS.
@Suite(.serialized)
struct SecureTransportTests {
  @Test(arguments: [("http2", "HTTP/2.0"), ("", "HTTP/1.1")])
  func `the best protocol that the vendor offers is spoken over TLS`(offer: String, spoken: String) async throws {
    let peer = try await SecurePeer(offer: offer)
    let record = peer.folder.url.appending(path: "record").path
    let result = try await peer.run(record: record, trust: "authority.pem")
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(try peer.accessLog().contains("GET /level \(spoken)"))
  }

  @Test func `a certificate that nobody trusts is no answer`() async throws {
    let peer = try await SecurePeer(offer: "http2")
    let record = peer.folder.url.appending(path: "record").path
    let result = try await peer.run(record: record, trust: nil)
    #expect(result.exitCode == 3, "\(result.output)\(result.errors)")
    #expect(try !peer.accessLog().contains("GET /level"))
  }
}

/// nginx with a certificate made for this test, and a catalogue of one requirement to run against it.
private final class SecurePeer: Sendable {
  struct Failed: Error {
    let what: String
  }

  let folder: TemporaryFolder
  private let port: Int
  private let server: Process

  init(offer: String) async throws {
    folder = try TemporaryFolder()
    port = try Port.free()
    try Self.shell(
      """
      curve="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
      openssl req -x509 $curve -days 2 -subj /CN=authority -keyout authority.key -out authority.pem
      openssl req $curve -subj /CN=localhost -keyout server.key -out server.csr
      printf 'subjectAltName=DNS:localhost' > names
      openssl x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 -extfile names \
        -out server.pem
      """, in: folder.url)
    try folder.write(
      """
      daemon off;
      pid nginx.pid;
      error_log errors.log;
      events {}
      http {
        log_format spoken '$request';
        access_log access.log spoken;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        server {
          listen 127.0.0.1:\(port) ssl \(offer);
          server_name localhost;
          ssl_certificate server.pem;
          ssl_certificate_key server.key;
          location = /level { default_type application/json; return 200 '{"level": 15}'; }
        }
      }
      """, to: "nginx.conf")
    server = Process()
    server.executableURL = URL(filePath: "/usr/sbin/nginx")
    server.arguments = ["-p", folder.url.path, "-c", "nginx.conf", "-e", "errors.log"]
    server.standardError = FileHandle.nullDevice
    try server.run()
    try Self.shell("for i in $(seq 100); do [ -s nginx.pid ] && exit 0; sleep 0.1; done; exit 1", in: folder.url)

    try folder.write(
      "catalogue: secure\ntitle: {sv: Säker väg}\nareas: {it-system: {sv: IT-system}}\n",
      to: "Requirements/secure/catalogue.yaml")
    try folder.write(
      """
      catalogue: secure
      area: it-system
      requirements:
        - id: "S-1"
          obligation: ska
          title: {sv: Nivån kan läsas}
          text: {sv: Systemet ska visa batteriets nivå.}
          verified-by: [{test: level}]
      """, to: "Requirements/secure/it-system.yaml")
    try folder.write(
      "vocabulary: secure\noperations: {level.read: {gives: {level: percent}}}\n", to: "Suites/vocabulary.yaml")
    try folder.write(
      """
      suite: level
      cases:
        - case: {sv: Nivån läses}
          steps:
            - call: level.read
              that: {level: 15 %}
      """, to: "Suites/level.yaml")
  }

  deinit {
    server.terminate()
    server.waitUntilExit()
  }

  func run(record: String, trust: String?) async throws -> Command.Result {
    let trusted = trust.map { ", trust: \"\(folder.url.appending(path: $0).path)\"" } ?? ""
    try folder.write(
      """
      binding: nginx
      system: {vendor: Nobody here, product: nginx, version: "1"}
      simulated: true
      connections:
        api: {url: "https://localhost:\(port)", time-limit: 5 s\(trusted)}
      operations:
        level.read: {on: api, request: GET /level, status: 200, gives: {level: /level}}
      """, to: "Suites/bindings/nginx.yaml")
    return try await Command.run([
      "run", folder.url.appending(path: "Requirements/secure").path, "--binding",
      folder.url.appending(path: "Suites/bindings/nginx.yaml").path, "--record", record,
      "--files", folder.url.path,
    ])
  }

  func accessLog() throws -> String {
    try String(contentsOf: folder.url.appending(path: "access.log"), encoding: .utf8)
  }

  private static func shell(_ script: String, in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(what: script) }
  }
}
