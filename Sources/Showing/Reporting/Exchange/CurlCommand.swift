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
