package import Foundation

/// The `openssl` command, as a peer that was written by others.
package struct OpenSSL: Sendable {
  package struct Failed: Error, CustomStringConvertible {
    package let description: String
  }

  /// Files are named relative to it.
  package let folder: URL

  package init(in folder: URL) { self.folder = folder }

  /// Runs it to its end.
  ///
  /// - Returns: what it says, standard error last.
  @discardableResult
  package func run(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.currentDirectoryURL = folder
    let log = folder.appending(path: ".openssl-\(UUID().uuidString)")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    try FileManager.default.removeItem(at: log)
    guard process.terminationStatus == 0 else {
      throw Failed(description: "openssl \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }

  /// Whether it ends well.
  package func accepts(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  package func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  // MARK: Certificates

  /// A self-signed certificate `NAME.pem` with its key `NAME.key`, good for signing.
  package func makeSigner(_ name: String, days: Int = 3650) throws {
    try run(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "\(name).key",
      "-out", "\(name).pem", "-days", "\(days)", "-subj", "/CN=\(name)/C=SE")
  }

  // MARK: Time stamps

  /// An authority called `NAME`: its root `NAME-ca.pem`, and all that `openssl ts -reply` needs in `NAME.cnf`.
  package func makeAuthority(_ name: String, policy: String = "1.2.3.4.1") throws {
    try run(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "\(name)-ca.key",
      "-out", "\(name)-ca.pem", "-days", "3650", "-subj", "/CN=\(name) root/C=SE")
    try run(
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "\(name).key", "-out",
      "\(name).csr", "-subj", "/CN=\(name) stamps/C=SE")
    try write(Array("extendedKeyUsage=critical,timeStamping\nkeyUsage=digitalSignature\n".utf8), to: "\(name).ext")
    try run(
      "x509", "-req", "-in", "\(name).csr", "-CA", "\(name)-ca.pem", "-CAkey", "\(name)-ca.key", "-CAcreateserial",
      "-extfile", "\(name).ext", "-days", "3650", "-out", "\(name).pem")
    let configuration = """
      [tsa]
      default_tsa = one
      [one]
      dir = .
      serial = \(name).serial
      crypto_device = builtin
      signer_cert = \(name).pem
      signer_key = \(name).key
      signer_digest = sha256
      default_policy = \(policy)
      digests = sha256
      ordering = yes
      tsa_name = yes
      ess_cert_id_chain = no
      ess_cert_id_alg = sha256
      """
    try write(Array(configuration.utf8), to: "\(name).cnf")
    try write(Array("01\n".utf8), to: "\(name).serial")
  }

  /// What the authority answers to a request.
  package func answer(to request: [UInt8], from name: String) throws -> [UInt8] {
    let id = UUID().uuidString
    try write(request, to: "\(id).tsq")
    try run("ts", "-reply", "-config", "\(name).cnf", "-queryfile", "\(id).tsq", "-out", "\(id).tsr")
    return try read("\(id).tsr")
  }
}
