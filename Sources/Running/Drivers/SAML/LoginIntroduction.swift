import Foundation
import Glibc
import SAML
import SuiteLanguage

/// Makes the vendor's service provider and our identity provider known to each other.
struct LoginIntroduction: Sendable {
  let bound: LoginBinding
  let target: Target
  let files: BoundFile

  /// Gives the vendor our metadata, as the binding says.
  ///
  /// - Throws: ``Shortfall`` where the vendor does not take them: nothing can be tested then, and nothing is shown to
  ///   be wrong.
  func deliver(_ document: [UInt8], url: String) async throws -> [HTTPExchange] {
    var values = Scope(["metadata-url": .text(url)])
    switch bound.identityProvider {
    case .request(let request):
      values["metadata"] = .text(String(decoding: document, as: UTF8.self))
      return [try await ask(request, values)]
    case .file(let path, let then):
      let filled = try target.builder.filler.fill(path, with: Scope())
      guard files.isNamed else { throw SAMLShortfalls.noFolder(filled) }
      let file = try files.path(filled)
      try MetadataFile.write(document, to: file)
      guard let then else { return [] }
      return [try await ask(then, values)]
    // Somebody did that once.
    case .byHand: return []
    }
  }

  /// Fetches the vendor's metadata.
  func serviceProvider(_ exchanges: inout [HTTPExchange]) async throws -> ReadMetadata {
    let exchange = try await ask(bound.serviceProvider, Scope())
    exchanges.append(exchange)
    return MetadataReader.read(exchange.response?.body ?? [], now: target.now)
  }

  private func ask(_ bound: BoundRequest, _ values: Scope) async throws -> HTTPExchange {
    let request = try target.builder.build(bound, with: values)
    let exchange = try await target.caller(bound).exchange(request)
    if let failure = exchange.failure { throw SAMLShortfalls.notIntroduced(failure.shortfall.reason) }
    guard let response = exchange.response else { return exchange }
    if let shortfall = StatusRule.check(response.status, bound) {
      throw SAMLShortfalls.notIntroduced(shortfall.reason)
    }
    return exchange
  }
}

/// Writes our metadata where a service provider reads them, and nothing over anything else: what lies there already
/// must be metadata, which are made new for each run.
enum MetadataFile {
  /// - Throws: ``Shortfall`` where something else lies there, or it cannot be written.
  static func write(_ document: [UInt8], to path: String) throws(Shortfall) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1, isMetadata(path) else {
        throw SAMLShortfalls.otherFile(path)
      }
    }
    let temporary = "\(path).\(UUID().uuidString)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SAMLShortfalls.cannotWrite(path) }
    var isWritten = true
    var rest = document[...]
    while isWritten, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      isWritten = count > 0
      if isWritten { rest = rest.dropFirst(count) }
    }
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw SAMLShortfalls.cannotWrite(path)
    }
  }

  private static func isMetadata(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path), let beginning = try? handle.read(upToCount: 4_096) else {
      return false
    }
    let text = String(decoding: beginning, as: UTF8.self)
    return text.isEmpty || (text.contains("<") && text.contains("EntityDescriptor"))
  }
}
