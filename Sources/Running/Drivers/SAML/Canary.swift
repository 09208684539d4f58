import Digests
import HTTPTypes
import Synchronization

/// An address of ours that only one message names. Whoever asks for it has done what the message said.
final class Canary: Sendable {
  let url: String
  private let path: String
  private let server: WebhookServer
  private let count: Counter

  private final class Counter: Sendable {
    let calls = Mutex(0)
  }

  private init(url: String, path: String, server: WebhookServer, count: Counter) {
    self.url = url
    self.path = path
    self.server = server
    self.count = count
  }

  static func open(at server: WebhookServer) throws -> Canary {
    let path = "canary-\(try RandomBytes.make(8).hex)"
    let count = Counter()
    let url = server.openPage(path) {
      count.calls.withLock { $0 += 1 }
      // A text that an entity may become; it is no XML, so it is never read as XML.
      return WebhookServer.Page(status: .ok, type: "text/plain", body: Array("canary".utf8))
    }
    return Canary(url: url, path: path, server: server, count: count)
  }

  /// How often it was asked for.
  var calls: Int { count.calls.withLock { $0 } }

  func close() { server.closePage(path) }
}
