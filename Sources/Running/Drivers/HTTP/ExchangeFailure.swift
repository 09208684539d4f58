import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
package import Quantities
import SuiteLanguage
import Texts

/// Why a request got no usable answer.
package enum ExchangeFailure: Error, Sendable, Hashable {
  /// No connection: refused, no such host.
  case unreachable(String)
  /// TLS was not agreed on: the certificate of whoever answers, or of ours, or the version.
  case untrusted(TLSProblem)
  case timedOut(TimeSpan)
  /// The connection ended in the middle of the answer.
  case closed
  /// The answer is longer than so many bytes.
  case tooLong(Int)
  case tooManyRedirects(Int)
  /// The redirects lead back to where they have been.
  case redirectLoop(String)
  /// The answer leads to another origin, which the binding does not name: this one.
  case redirectsElsewhere(String)
  /// What came is not HTTP, or not what its headers say.
  case badContent(String)

  /// Whether the system answered, and within what we read and follow: then the failure is the system's.
  var kind: Shortfall.Kind {
    switch self {
    case .unreachable, .untrusted, .timedOut, .closed, .tooLong: .unseen
    case .tooManyRedirects, .redirectLoop, .redirectsElsewhere, .badContent: .wrong
    }
  }

  package var shortfall: Shortfall { Shortfall(kind, wording) }

  private var wording: Text {
    switch self {
    case .unreachable(let detail):
      Text("The system could not be reached: \(detail).")
    case .untrusted(let problem):
      Text("No secure connection was agreed on: \(problem.clause).")
    case .timedOut(let limit):
      Text("The system did not finish its answer within \(formatted: limit).")
    case .closed:
      Text("The system closed the connection before its answer ended.")
    case .tooLong(let limit):
      Text("The answer is longer than the limit of \(limit) bytes.")
    case .tooManyRedirects(let limit):
      Text("The system redirected more than \(limit) times.")
    case .redirectLoop(let address):
      Text("The system redirects in a circle: back to \(address).")
    case .redirectsElsewhere(let origin):
      Text("The system redirects to \(origin), which the test adapter does not name under redirects-to.")
    case .badContent(let detail):
      Text("The answer cannot be read: \(detail).")
    }
  }
}

/// What the errors of the network libraries mean for a test.
enum FailureClassifier {
  /// Bytes of a header that the parser of HTTP/1.1 reads.
  private static let longestHead = 80 * 1024

  static func classify(
    _ error: any Error, limit: TimeSpan, hasBegunToAnswer: Bool, least: TLSAllowance.Version = .v12
  ) -> ExchangeFailure {
    switch error {
    case let failure as ExchangeFailure: return failure
    case let error as HTTPClientError: return classify(error, limit: limit)
    case let error as NIOConnectionError: return .unreachable(describe(error))
    case let error as IOError:
      return hasBegunToAnswer || [EPIPE, ECONNRESET].contains(error.errnoCode)
        ? .closed : .unreachable(String(cString: strerror(error.errnoCode)))
    case HTTPParserError.headerOverflow:
      // More than the parser reads is not wrong.
      return .tooLong(Self.longestHead)
    case is HTTPParserError:
      return (error as? HTTPParserError) == .invalidEOFState ? .closed : .badContent("\(error)")
    case let error as ChannelError:
      if case .connectTimeout = error { return .timedOut(limit) }
      return .closed
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      return .untrusted(TLSErrorText.problem(of: error, least: least))
    default: return hasBegunToAnswer ? .closed : .unreachable("\(error)")
    }
  }

  private static func classify(_ error: HTTPClientError, limit: TimeSpan) -> ExchangeFailure {
    switch error {
    case .connectTimeout, .deadlineExceeded, .readTimeout, .writeTimeout, .tlsHandshakeTimeout,
      .getConnectionFromPoolTimeout, .cancelled:
      return .timedOut(limit)
    case .remoteConnectionClosed, .uncleanShutdown, .requestStreamCancelled: return .closed
    case .bodyLengthMismatch, .httpEndReceivedAfterHeadWith1xx: return .badContent(error.shortDescription)
    default: return .unreachable(error.shortDescription)
    }
  }

  private static func describe(_ error: NIOConnectionError) -> String {
    if let error = error.connectionErrors.first?.error as? IOError { return String(cString: strerror(error.errnoCode)) }

    return error.connectionErrors.isEmpty
      ? "no address is known for \(error.host)" : "no address of \(error.host) answers"
  }
}
