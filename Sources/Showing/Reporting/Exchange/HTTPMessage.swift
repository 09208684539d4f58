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
