import Foundation
import SAML

/// The command `xmlsec1`: an outsider that verifies and decrypts what the room makes.
struct XMLSecCommand {
  struct Failed: Error { let said: String }

  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/xmlsec1") }

  /// Whether the signature that the path finds verifies with the certificate.
  static func verifies(_ xml: String, signature path: String, with certificate: Certificate) throws -> Bool {
    try inFolder { folder in
      try write(xml, to: folder, "message.xml")
      try write(certificate.pem, to: folder, "certificate.pem")
      let said = try run(
        ["--verify"] + identifiers + [
          "--enabled-key-data", "rsa", "--pubkey-cert-pem", "certificate.pem", "--node-xpath", path, "message.xml",
        ], in: folder)
      return said.status == 0 && said.text.contains("OK")
    }
  }

  /// Whether the signature verifies as an HMAC with that secret.
  static func verifies(_ xml: String, signature path: String, secret: [UInt8]) throws -> Bool {
    try inFolder { folder in
      try write(xml, to: folder, "message.xml")
      try Data(secret).write(to: folder.appending(path: "secret"))
      let said = try run(
        ["--verify"] + identifiers + ["--hmackey", "secret", "--node-xpath", path, "message.xml"], in: folder)
      return said.status == 0
    }
  }

  /// The message with what is encrypted for the key decrypted; nil where it cannot be.
  static func decrypted(_ xml: String, with keyPEM: String) throws -> String? {
    try inFolder { folder in
      try write(xml, to: folder, "message.xml")
      try write(keyPEM, to: folder, "key.pem")
      let said = try run(["--decrypt", "--privkey-pem", "key.pem", "message.xml"], in: folder)
      return said.status == 0 ? said.text : nil
    }
  }

  private static let identifiers = [
    "--id-attr:ID", "urn:oasis:names:tc:SAML:2.0:protocol:Response", "--id-attr:ID",
    "urn:oasis:names:tc:SAML:2.0:assertion:Assertion", "--id-attr:ID",
    "urn:oasis:names:tc:SAML:2.0:protocol:LogoutRequest", "--id-attr:ID",
    "urn:oasis:names:tc:SAML:2.0:protocol:LogoutResponse",
  ]

  private static func write(_ text: String, to folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private static func inFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  private static func run(_ arguments: [String], in folder: URL) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xmlsec1")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
