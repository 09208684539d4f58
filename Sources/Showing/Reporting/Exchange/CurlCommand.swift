import Evidence
import JSONValues
import Judgement

/// A request as a command that repeats it. Redacted values stand in it as they were kept, to be put in by hand.
package struct CurlCommand: Hashable, Sendable {
  /// One line; safe to paste into a shell, whatever the request held.
  package let text: String

  /// Nil where the message is no request.
  package init?(_ request: HTTPMessage) {
    let words = request.startLine.split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/") else { return nil }
    let target = String(words[1])
    var parts = ["curl", "-X", Self.quoted(String(words[0]))]
    for header in request.headers where !Self.left.contains(header.name.lowercased()) {
      parts += ["-H", Self.quoted("\(header.name): \(header.value)")]
    }
    if !request.body.isEmpty { parts += ["--data-raw", Self.quoted(request.body)] }
    parts.append(Self.quoted(Self.url(target, host: request.header("host"))))
    text = parts.joined(separator: " ")
  }

  /// Headers that curl sets itself.
  private static let left: Set<String> = [
    "host", "content-length", "connection", "transfer-encoding", "accept-encoding",
  ]

  private static func url(_ target: String, host: String?) -> String {
    guard target.hasPrefix("/"), let host else { return target }
    let isLocal = host.hasPrefix("127.0.0.1") || host.hasPrefix("localhost") || host.hasPrefix("[::1]")
    return (isLocal || host.hasSuffix(":80") ? "http://" : "https://") + host + target
  }

  /// In single quotes for a POSIX shell where needed. Control characters become visible pictures: a terminal that the
  /// command is shown on must not obey them.
  package static func quoted(_ text: String) -> String {
    let shown = VisibleText.oneLine(text)
    let plain = shown.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", "=", ",", "@", "%", "+": true
      default: false
      }
    }
    guard !plain || shown.isEmpty else { return shown }
    return "'" + shown.replacing("'", with: "'\\''") + "'"
  }
}

/// The request that led to what a step saw: its own, or that of the nearest step before it.
struct RequestFinder: Sendable {
  /// Requests longer than this are not shown as commands.
  private static let longestRequest = 64 * 1024
  /// The exchanges of a `repeat` beyond this are not looked through.
  private static let longestExchanges = 32 * 1024 * 1024

  let attachments: AttachmentAccess

  func command(for step: RecordedStep, in attempt: CaseAttempt) -> CurlCommand? {
    let upTo = attempt.steps.firstIndex(of: step) ?? attempt.steps.count - 1
    for candidate in attempt.steps.prefix(upTo + 1).reversed() {
      if let exchanges = candidate.attachment(named: "exchanges") {
        return inRounds(of: candidate, exchanges)
      }
      // A call may be made of several requests; the last one is the one that did it.
      let requests = candidate.attachments.filter { $0.name.hasPrefix("request") }
      guard let reference = requests.last else { continue }
      return attachments.bytes(reference, atMost: Self.longestRequest).flatMap { HTTPMessage($0) }
        .flatMap { CurlCommand($0) }
    }
    return nil
  }

  /// The last request of the first round that failed.
  private func inRounds(of step: RecordedStep, _ exchanges: AttachmentReference) -> CurlCommand? {
    guard let round = step.result.actual?["failures"]?[0]?["round"]?.stringValue,
      let bytes = attachments.bytes(exchanges, atMost: Self.longestExchanges)
    else { return nil }
    let mark = Array("\"round\":\(JSONValue.string(round).canonicalText),".utf8)
    for line in bytes.split(separator: 0x0A).reversed() where line.firstRange(of: mark) != nil {
      guard let exchange = try? JSONValue.parse(Array(line)), exchange["round"]?.stringValue == round,
        let request = exchange["request"]?.stringValue
      else { continue }
      return HTTPMessage(Array(request.utf8)).flatMap { CurlCommand($0) }
    }
    return nil
  }
}

/// A request or response as it was kept: `application/http` (RFC 9112), perhaps with text instead of a body that is no
/// text.
package struct HTTPMessage: Hashable, Sendable {
  /// `POST /devices HTTP/1.1` or `HTTP/1.1 201 Created`
  let startLine: String
  /// In the order in which they stand.
  let headers: [(name: String, value: String)]
  let body: String

  /// Nil where the bytes do not begin as a message does.
  package init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n")
    guard let first = lines.first, first.contains("HTTP/") else { return nil }
    startLine = String(first)
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
    body = parts.count == 2 ? String(parts[1]) : ""
  }

  func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

  package static func == (left: HTTPMessage, right: HTTPMessage) -> Bool {
    left.startLine == right.startLine && left.body == right.body
      && left.headers.elementsEqual(right.headers) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(startLine)
    hasher.combine(body)
  }
}
