import AsyncHTTPClient
package import Evidence
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOSSL
package import Quantities
import Synchronization

/// Sends requests over one connection of the binding: HTTP/2 where TLS agrees on it, otherwise HTTP/1.1.
///
/// Answers are read piece by piece and dropped at the limit, so that no answer, however long, costs memory.
package final class HTTPCaller: Sendable {
  package let connection: ResolvedConnection
  private let client: HTTPClient
  private let clock: SystemClock
  /// What was found to be wrong with the server's certificate.
  private let tlsProblem = Mutex<TLSProblem?>(nil)

  /// - Parameter isForStreams: whether requests stay open as long as a case runs, so that many are open at once.
  package init(_ connection: ResolvedConnection, isForStreams: Bool = false, clock: SystemClock = .system) {
    self.connection = connection
    self.clock = clock
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .microseconds(max(1, connection.timeLimit.microseconds))))
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.idleTimeout = .seconds(10)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = isForStreams ? 2_000 : 64
    configuration.httpVersion = isForStreams ? .http1Only : .automatic
    configuration.tlsConfiguration = .client(of: connection)
    configuration.http1_1ConnectionDebugInitializer = { channel in
      channel.eventLoop.makeCompletedFuture {
        let pipeline = channel.pipeline.syncOperations
        let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
        try pipeline.addHandler(HeaderUnfolder(), position: .before(parser))
      }
    }
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  package func shutDown() async {
    // Nothing is lost if the connections are gone already.
    try? await client.shutdown()
  }

  /// Sends a request and reads its answer, following redirects. Throws only when the task is cancelled: what goes
  /// wrong on the way is part of the exchange.
  ///
  /// - Parameters:
  ///   - scheduled: when the request was to be sent; now unless given.
  ///   - limit: for everything from sending to the last byte; the connection's limit where that is shorter.
  ///   - follows: whether redirects are followed.
  package func exchange(
    _ request: OutgoingRequest, scheduled: Instant? = nil, limit: TimeSpan? = nil, follows: Bool = true
  ) async throws -> HTTPExchange {
    let limit = min(limit ?? connection.timeLimit, connection.timeLimit)
    let progress = ExchangeProgress(request: request, scheduled: scheduled ?? clock.now())
    do {
      try await withTimeLimit(limit) {
        if follows { try await self.follow(progress) } else { try await self.send(progress.request, progress) }
      }
    } catch let reached as TimeLimitReached {
      progress.fail(.timedOut(reached.limit))
    } catch {
      try Task.checkCancellation()
      let failure = FailureClassifier.classify(
        error, limit: limit, hasBegunToAnswer: progress.hasBegunToAnswer, least: connection.leastTLS)
      progress.fail(await explained(failure, to: progress.request))
    }
    let exchange = progress.finished(at: clock.now())
    noteIfOdd(exchange.response, exchange.failure)
    return exchange
  }

  /// Answers that may be due to our own side are looked into by the connection's check.
  private func noteIfOdd(_ response: IncomingResponse?, _ failure: ExchangeFailure? = nil) {
    var isOdd = response.map { OddAnswers.isOdd($0) } ?? false
    switch failure {
    case .badContent, .redirectsElsewhere: isOdd = true
    default: break
    }
    if isOdd { OddAnswers.current?.note(connection.name) }
  }

  private func follow(_ progress: ExchangeProgress) async throws {
    var request = progress.request
    var seen: Set<String> = []
    var redirects = 0
    while true {
      try await send(request, progress)
      guard let response = progress.response,
        let next = try RedirectRule.next(after: response, to: request, alsoTo: connection.redirectOrigins)
      else { return }
      seen.insert("\(request.method) \(request.url)")
      guard !seen.contains("\(next.method) \(next.url)") else { throw ExchangeFailure.redirectLoop(next.url) }
      redirects += 1
      guard redirects <= connection.redirects else { throw ExchangeFailure.tooManyRedirects(connection.redirects) }
      progress.redirect(to: next)
      request = next
    }
  }

  private func send(_ request: OutgoingRequest, _ progress: ExchangeProgress) async throws {
    progress.sent(at: clock.now())
    let response = try await client.execute(prepared(request), deadline: .distantFuture)
    progress.begin(response.incoming, at: clock.now())
    let declared = response.headers.first(name: "Content-Length").flatMap(Int.init)
    if request.method != "HEAD", let declared, declared > connection.bodyLimit {
      throw ExchangeFailure.tooLong(connection.bodyLimit)
    }
    for try await piece in response.body {
      guard progress.add(piece.readableBytesView, upTo: connection.bodyLimit) else {
        throw ExchangeFailure.tooLong(connection.bodyLimit)
      }
    }
    let coding = progress.response?.header("Content-Encoding")
    guard request.method != "HEAD", let body = progress.response?.body, !body.isEmpty else { return }
    do throws(ContentDecoder.Problem) {
      let decoded = try ContentDecoder.decode(body, coding, limit: connection.bodyLimit)
      if decoded != body { progress.replace(body: decoded) }
    } catch {
      throw error.failure
    }
  }

  /// Opens an answer that goes on, and hands its head over as soon as it is there; then its bytes as they come.
  ///
  /// - Throws: ``ExchangeFailure``, or what `take` throws.
  package func stream(
    _ request: OutgoingRequest, onHead: @Sendable (IncomingResponse) throws -> Void,
    take: @Sendable ([UInt8]) async throws -> Void
  ) async throws {
    var hasBegun = false
    do {
      var request = request
      var redirects = 0
      while true {
        let deadline = NIODeadline.now() + .microseconds(max(1, connection.timeLimit.microseconds))
        let response = try await client.execute(prepared(request), deadline: deadline)
        hasBegun = true
        let incoming = response.incoming
        noteIfOdd(incoming)
        if let next = try RedirectRule.next(after: incoming, to: request, alsoTo: connection.redirectOrigins) {
          redirects += 1
          guard redirects <= connection.redirects else { throw ExchangeFailure.tooManyRedirects(connection.redirects) }
          request = next
          continue
        }
        try onHead(incoming)
        let decoder = try ContentDecoder(incoming.header("Content-Encoding"), limit: .max)
        for try await piece in response.body {
          let bytes = Array(piece.readableBytesView)
          try await take(try decoder?.take(bytes) ?? bytes)
        }
        return
      }
    } catch let shortfall as Shortfall {
      throw shortfall
    } catch let problem as ContentDecoder.Problem {
      throw problem.failure
    } catch let failure as ExchangeFailure {
      throw failure
    } catch {
      try Task.checkCancellation()
      let failure = FailureClassifier.classify(
        error, limit: connection.timeLimit, hasBegunToAnswer: hasBegun, least: connection.leastTLS)
      throw await explained(failure, to: request)
    }
  }

  /// Says what is wrong with a server's certificate, where TLS was not agreed on.
  private func explained(_ failure: ExchangeFailure, to request: OutgoingRequest) async -> ExchangeFailure {
    guard case .untrusted(.other) = failure, let origin = Origin(of: request.url) else { return failure }
    if let known = tlsProblem.withLock({ $0 }) { return .untrusted(known) }
    guard let problem = await TLSDiagnosis.problem(of: connection, origin) else { return failure }
    tlsProblem.withLock { $0 = problem }
    return .untrusted(problem)
  }

  private func prepared(_ request: OutgoingRequest) -> HTTPClientRequest {
    var prepared = HTTPClientRequest(url: request.url)
    prepared.method = HTTPMethod(rawValue: request.method)
    for field in request.headers { prepared.headers.add(name: field.name, value: field.value) }
    if !request.body.isEmpty { prepared.body = .bytes(request.body, length: .known(Int64(request.body.count))) }
    return prepared
  }
}

extension HTTPClientResponse {
  fileprivate var incoming: IncomingResponse {
    IncomingResponse(
      version: version.major >= 2 ? "HTTP/\(version.major)" : "HTTP/\(version.major).\(version.minor)",
      status: Int(status.code), reason: status.reasonPhrase, headers: headers.map { HeaderField($0.name, $0.value) },
      body: [])
  }
}

/// Where an answer redirects to (RFC 9110, section 15.4), and what is sent there.
enum RedirectRule {
  /// The reference that an answer redirects to; nil where it does not redirect.
  static func location(of response: IncomingResponse) -> String? {
    [301, 302, 303, 307, 308].contains(response.status) ? response.header("Location") : nil
  }

  /// The request that follows; nil where the answer does not redirect.
  ///
  /// A redirect to another origin is followed only where the binding names that origin, and then without what was meant
  /// for the first one: its credentials, its cookies, its header fields. A system that could send us anywhere could have
  /// anybody's answer taken for its own.
  ///
  /// - Parameter named: origins that the binding allows, as ``Origin/text`` has them.
  /// - Throws: ``ExchangeFailure/redirectsElsewhere(_:)``
  static func next(
    after response: IncomingResponse, to request: OutgoingRequest, alsoTo named: Set<String> = []
  ) throws(ExchangeFailure) -> OutgoingRequest? {
    guard let location = location(of: response), let base = URL(string: request.url),
      let target = URL(string: location, relativeTo: base)?.absoluteURL, let here = Origin(of: request.url),
      let there = Origin(of: target.absoluteString)
    else { return nil }
    var next = request
    next.url = target.absoluteString
    let becomesGet =
      response.status == 303 ? request.method != "HEAD" : response.status < 303 && request.method == "POST"
    if becomesGet {
      next.method = "GET"
      next.body = []
      next.headers.removeAll { ["content-type", "content-length"].contains($0.name.lowercased()) }
    }
    guard here.text != there.text else { return next }
    guard named.contains(there.text) else { throw .redirectsElsewhere(there.text) }
    next.headers.removeAll { !harmless.contains($0.name.lowercased()) }
    return next
  }

  /// What another origin may see of a request: what form the answer is wanted in, and what form the body has.
  private static let harmless: Set<String> = [
    "accept", "accept-encoding", "accept-language", "content-type", "last-event-id", "user-agent",
  ]
}
