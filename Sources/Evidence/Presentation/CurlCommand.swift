/// The shell command that sends a recorded request again.
package enum CurlCommand {
  /// - Parameter message: an HTTP/1.1 request with its target in absolute form (RFC 9112, section 3.2.2), as the
  ///   attachment `request` of a step has it. Redacted secrets stay redacted.
  /// - Returns: nil where the bytes are no such request.
  package static func text(of message: [UInt8]) -> String? {
    guard let end = headEnd(message) else { return nil }
    let lines = String(decoding: message[..<end.head], as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: true)
    guard let first = lines.first else { return nil }
    let parts = first.split(separator: " ")
    guard parts.count == 3, parts[2].hasPrefix("HTTP/"), parts[1].contains("://") else { return nil }
    var words = ["curl"]
    let body = message[end.body...]
    if parts[0] != (body.isEmpty ? "GET" : "POST") { words += ["-X", quoted(String(parts[0]))] }
    words.append(quoted(String(parts[1])))
    for line in lines.dropFirst() { words += ["-H", quoted(String(line))] }
    if !body.isEmpty {
      guard let text = String(validating: body, as: UTF8.self) else {
        return words.joined(separator: " ") + " --data-binary @-"
      }
      words += ["--data-binary", quoted(text)]
    }
    return words.joined(separator: " ")
  }

  private static func headEnd(_ message: [UInt8]) -> (head: Int, body: Int)? {
    let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    guard message.count >= blank.count else { return nil }
    for start in 0...(message.count - blank.count) where message[start] == 0x0D {
      if message[start..<(start + 4)].elementsEqual(blank) { return (start, start + 4) }
    }
    return nil
  }

  /// In single quotes for a POSIX shell, unless nothing in the text needs them.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._~/:@%+=,".unicodeScalars.contains(scalar))
    }
    return isPlain && !text.isEmpty
      ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
