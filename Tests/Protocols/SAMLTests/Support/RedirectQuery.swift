import Foundation
import SAML

/// A query of the redirect binding as a service provider writes it, put together without the room's own code: packed by
/// Python's zlib, signed by the command `openssl`.
struct RedirectQuery {
  /// Without a signature.
  let text: String

  init(_ xml: String, relayState: String?) {
    let packed = Self.run(
      "/usr/bin/python3",
      [
        "-c",
        "import sys,zlib,base64;c=zlib.compressobj(9,zlib.DEFLATED,-15);"
          + "sys.stdout.write(base64.b64encode(c.compress(sys.stdin.buffer.read())+c.flush()).decode())",
      ], input: Data(xml.utf8))
    let state = relayState.map { "&RelayState=\(Self.escape($0))" } ?? ""
    text = "SAMLRequest=\(Self.escape(String(decoding: packed, as: UTF8.self)))\(state)"
  }

  func signed(by key: SigningKey) throws -> String {
    let algorithm = Self.escape("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
    let covered = "\(text)&SigAlg=\(algorithm)"
    let file = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(key.privatePEM().utf8).write(to: file)
    let signature = Self.run("/usr/bin/openssl", ["dgst", "-sha256", "-sign", file.path], input: Data(covered.utf8))
    return "\(covered)&Signature=\(Self.escape(signature.base64EncodedString()))"
  }

  private static func escape(_ text: String) -> String {
    text.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.intersection(CharacterSet(charactersIn: "!"..."~"))) ?? ""
  }

  private static func run(_ program: String, _ arguments: [String], input: Data) -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let (source, target) = (Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = target
    guard (try? process.run()) != nil else { return Data() }
    DispatchQueue.global().async {
      try? source.fileHandleForWriting.write(contentsOf: input)
      try? source.fileHandleForWriting.close()
    }
    let output = (try? target.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return output
  }
}
