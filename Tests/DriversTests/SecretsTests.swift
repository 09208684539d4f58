import Diagnostics
import Drivers
import Foundation
import SuiteLanguage
import Testing

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

  @Test(arguments: [("12345", ["secret-too-short"]), ("123456", [])])
  func `a secret that any word may contain is refused`(secret: String, codes: [String]) {
    let sink = DiagnosticSink()
    let environment = ["VENDOR_URL": "http://127.0.0.1:1", "VENDOR_TOKEN": secret]
    _ = Secrets.collect(for: binding, environment: environment, file: nil, into: sink)
    #expect(sink.diagnostics.map(\.code) == codes)
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

  @Test func `a file that everybody can read is refused`() throws {
    let path = try file("VENDOR_TOKEN=sesame\n", mode: 0o644)
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
}
