import HTTPTypes
import JSONValues
import Quantities
import SuiteLanguage
import Texts

/// Takes what the vendor posts to an address of ours for one watch.
struct WebhookListener: StreamListener {
  let watch: Watch
  let server: WebhookServer
  let path: String
  let settle: TimeSpan
  /// Asks the vendor to stop; the answer does not matter to the case.
  let unsubscribe: @Sendable () async -> Void

  func catchUp(to mark: TargetMark?) async throws { try await watch.settles(for: settle) }

  func close() async {
    // Not left out when the case is cancelled, or the vendor would go on posting.
    await Task { await unsubscribe() }.value
    server.close(path)
  }

  /// What is done with a message: one event, or each item of an array in it.
  ///
  /// - Parameter readsXML: whether the fields are found by XPath, so that messages need not be JSON.
  static func receiver(_ watch: Watch, items: String?, readsXML: Bool = false) -> WebhookServer.Receiver {
    { message, instant in
      let body: AnswerBody
      switch message {
      case .body(let read): body = read
      case .unread(let shortfall) where shortfall.kind == .unseen:
        // What we do not read may be what is waited for.
        watch.lose(shortfall.reason)
        return .contentTooLarge
      case .unread(let shortfall):
        watch.takeUnreadable(shortfall, [], at: instant)
        return .unsupportedMediaType
      }
      do throws(Shortfall) {
        guard let items else {
          if readsXML { try Extractor.checkXML(body) } else { _ = try Extractor.json(body) }
          watch.take(body, at: instant)
          return .noContent
        }
        let json = try Extractor.json(body)
        guard let pointer = JSONPointer(parsing: items), let found = json.value(at: pointer)?.arrayValue else {
          throw Shortfall(
            .wrong,
            Text("A message has no list at \(items)."))
        }
        for item in found { watch.take(item.exactBytes, at: instant) }
        return .noContent
      } catch {
        if error.kind == .unseen { watch.lose(error.reason) }
        watch.takeUnreadable(error, body.bytes, at: instant)
        return .badRequest
      }
    }
  }
}
