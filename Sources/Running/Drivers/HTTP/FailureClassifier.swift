import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Quantities
import SuiteLanguage

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
