import Diagnostics
import Drivers
import Foundation
import SuiteLanguage
import Testing
import Texts

@Suite struct SecretsTests {
  private var binding: Binding {
    var binding = Binding.sample(url: "${env:VENDOR_URL}")
    binding.connections["api"]?.bearer = "${secret:VENDOR_TOKEN}"
    return binding
  }

  private func file(_ text: String, mode: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "secrets-\(UUID().uuidString)").path()
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  @Test func `everything that is missing is told at once`() {
    let sink = DiagnosticSink()
    #expect(Secrets.collect(for: binding, environment: [:], file: nil, into: sink) == nil)
    #expect(sink.diagnostics.map(\.code).sorted() == ["missing-environment-variable", "missing-secret"])
  }

  @Test func `a secret as short as a PIN is taken`() {
    let sink = DiagnosticSink()
    let environment = ["VENDOR_URL": "http://127.0.0.1:1", "VENDOR_TOKEN": "4711"]
    let secrets = Secrets.collect(for: binding, environment: environment, file: nil, into: sink)
    #expect(secrets?.confidential == ["4711"])
    #expect(sink.isEmpty)
  }

  @Test(arguments: [
    ("https://user:s3cret%2Fword@host/path", ["s3cret%2Fword", "s3cret/word"]),
    ("https://tokenalone@host", ["tokenalone"]), ("https://host:8080/a@b", []), ("user:password@host", []),
    ("https://user:a@b@host", ["a@b"]),
  ])
  func `a password inside a URL of the environment is a secret`(url: String, passwords: [String]) {
    #expect(Set(Secrets(environment: ["VENDOR_URL": url]).confidential) == Set(passwords))
  }

  @Test func `a byte-order mark is no part of the first secret`() throws {
    let path = try file("\u{FEFF}VENDOR_TOKEN=sesame\n", mode: 0o600)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    let secrets = Secrets.collect(for: binding, environment: ["VENDOR_URL": "u"], file: path, into: sink)
    #expect(secrets?.secrets == ["VENDOR_TOKEN": "sesame"])
  }

  @Test func `secrets come from a file before the environment`() throws {
    let path = try file("# comment\n\nVENDOR_TOKEN=a=b c \nOTHER=x\r\n", mode: 0o600)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    let environment = ["VENDOR_URL": "http://127.0.0.1:1", "VENDOR_TOKEN": "other"]
    let secrets = Secrets.collect(for: binding, environment: environment, file: path, into: sink)
    #expect(secrets?.secrets == ["VENDOR_TOKEN": "a=b c "])
    #expect(secrets?.environment == ["VENDOR_URL": "http://127.0.0.1:1"])
    #expect(sink.isEmpty)
  }

  @Test(arguments: [0o644, 0o640, 0o660, 0o620, 0o604, 0o602])
  func `a file that others can read or change is refused`(mode: Int) throws {
    let path = try file("VENDOR_TOKEN=sesame\n", mode: mode)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    #expect(Secrets.collect(for: binding, environment: ["VENDOR_URL": "u"], file: path, into: sink) == nil)
    #expect(sink.diagnostics.contains { $0.code == "secrets-are-public" })
  }

  @Test func `a line without a name is pointed at`() throws {
    let path = try file("VENDOR_TOKEN=sesame\nnonsense\n=y\n", mode: 0o600)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    #expect(Secrets.collect(for: binding, environment: ["VENDOR_URL": "u"], file: path, into: sink) == nil)
    #expect(sink.diagnostics.map { $0.span?.start.line } == [2, 3])
  }

  @Test(
    arguments: [
      ([String](), ["environment-not-allowed"]), (["HOME"], [String]()), (["PATH, HOME"], []),
      (["PATH"], ["environment-not-allowed"]),
    ])
  func `a binding gets only what is set for it, and what is allowed by name`(
    _ allowed: [String], _ codes: [String]
  ) {
    var binding = binding
    binding.connections["api"]?.headers = ["X-Home": "${env:HOME}"]
    let sink = DiagnosticSink()
    let environment = ["VENDOR_URL": "http://127.0.0.1:1", "VENDOR_TOKEN": "long-enough", "HOME": "/root"]
    let secrets = Secrets.collect(
      for: binding, environment: environment, file: nil, allowed: AllowedNames(allowed), into: sink)
    #expect(sink.diagnostics.map(\.code) == codes)
    #expect((secrets == nil) == !codes.isEmpty)
    if let hint = sink.diagnostics.first?.hints.first?.english { #expect(hint.contains("--allow HOME")) }
  }

  @Test func `what stands in the file of secrets is there for the binding`() throws {
    var binding = binding
    binding.connections["api"]?.bearer = "${secret:OTHER_TOKEN}"
    let path = try file("OTHER_TOKEN=long-enough\n", mode: 0o600)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    let found = Secrets.collect(for: binding, environment: ["VENDOR_URL": "http://h"], file: path, into: sink)
    #expect(found?.secrets == ["OTHER_TOKEN": "long-enough"])
  }

  @Test func `a file of the binding lies in its folder, whatever links say`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
    let inside = root.appending(path: "inside")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("x".utf8).write(to: root.appending(path: "secret.pem"))
    try Data("x".utf8).write(to: inside.appending(path: "own.pem"))
    try FileManager.default.createSymbolicLink(
      at: inside.appending(path: "link.pem"), withDestinationURL: root.appending(path: "secret.pem"))
    let files = BoundFile(folder: inside.path())
    #expect(try files.path("own.pem").hasSuffix("/inside/own.pem"))
    for path in ["../secret.pem", "link.pem", root.appending(path: "secret.pem").path(), "/etc/passwd", ".."] {
      #expect(throws: Shortfall.self, "\(path)") { try files.path(path) }
    }
  }
}
