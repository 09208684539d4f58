import AsyncHTTPClient
package import Attestation
package import Digests
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOSSL
package import Quantities
import Texts

/// Asks a time-stamping authority over HTTP (RFC 3161, section 3.4).
package struct TimeStampingAuthority: Sendable {
  /// Why there is no stamp: a clause without a full stop.
  package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String
  }

  private let authority: AnchorTrust.Authority
  private let limit: TimeSpan

  /// - Parameter limit: how long it may take to answer.
  package init(_ authority: AnchorTrust.Authority, limit: TimeSpan = .seconds(15)) {
    self.authority = authority
    self.limit = limit
  }

  /// A stamp of the digest that was verified.
  package func stamp(_ digest: SHA256Digest) async throws(Refusal) -> TimeStamp {
    do {
      let nonce = try RandomBytes.make(8)
      let request = try TimeStampRequest(of: digest, policy: authority.policy, nonce: nonce)
      let stamp = try TimeStamp(await answer(to: request))
      guard stamp.digest == digest else { throw Refusal(description: "it stamped something else") }
      try stamp.verify(by: authority.certificates, policy: authority.policy, nonce: nonce)
      return stamp
    } catch let problem as TimeStamp.Problem {
      throw Refusal(description: Self.words(problem))
    } catch let error as AttestationError {
      throw Refusal(description: error.description)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      let failure = FailureClassifier.classify(error, limit: limit, hasBegunToAnswer: false)
      throw Refusal(description: failure.shortfall.reason.english)
    }
  }

  /// What is wrong with a stamp, as a clause about the authority.
  package static func words(_ problem: TimeStamp.Problem) -> String {
    switch problem {
    case .signature(let reason): "the signature of its stamp is wrong (\(reason))"
    case .authority(let reason): "its stamp was not made under the certificate that the catalogue names (\(reason))"
    case .policy(let found): "it stamped under the policy \(found), and the catalogue names another"
    case .nonce: "its stamp answers another request"
    }
  }

  private func answer(to request: TimeStampRequest) async throws -> [UInt8] {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    configuration.tlsConfiguration = tls
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let outcome: Result<[UInt8], any Error>
    do {
      var message = HTTPClientRequest(url: authority.address)
      message.method = .POST
      message.headers.add(name: "Content-Type", value: TimeStampRequest.mediaType)
      message.headers.add(name: "Accept", value: TimeStampRequest.answerType)
      message.body = .bytes(request.bytes, length: .known(Int64(request.bytes.count)))
      let response = try await client.execute(message, timeout: .microseconds(limit.microseconds))
      guard response.status == .ok else { throw Refusal(description: "it answered \(response.status.code)") }
      outcome = .success(Array((try await response.body.collect(upTo: TimeStamp.longestAnswer)).readableBytesView))
    } catch {
      outcome = .failure(error)
    }
    // Nothing is lost if the connection is gone already.
    try? await client.shutdown()
    return try outcome.get()
  }
}
