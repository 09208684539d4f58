import Foundation
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
