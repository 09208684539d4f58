import Foundation
package import NIOCore

/// Writes requests as HTTP/1.1 carries them (RFC 9112), byte for byte as the client for functional steps does.
package enum HTTPWireWriter {
  package static func write(_ request: OutgoingRequest, to origin: Origin, into buffer: inout ByteBuffer)
    throws(LoadFailure)
  {
    guard let target = RequestTarget.of(request.url) else { throw .request("'\(request.url)' is no address") }
    buffer.writeString("\(request.method) \(target) HTTP/1.1\r\n")
    var hasHost = false
    for field in request.headers {
      if HeaderRule.isFraming(field.name) { continue }
      try write(field, into: &buffer)
      hasHost = hasHost || field.name.lowercased() == "host"
    }
    if !hasHost { buffer.writeString("host: \(origin.authority)\r\n") }
    endHead(method: request.method, bodyLength: request.body.count, into: &buffer)
    buffer.writeBytes(request.body)
  }

  package static func write(_ field: HeaderField, into buffer: inout ByteBuffer) throws(LoadFailure) {
    guard HeaderRule.isName(field.name), HeaderRule.isValue(field.value) else {
      throw .request("the header '\(field.name)' has characters that are not allowed there")
    }
    buffer.writeString(field.name)
    buffer.writeStaticString(": ")
    buffer.writeString(field.value)
    buffer.writeStaticString("\r\n")
  }

  package static func endHead(method: String, bodyLength: Int, into buffer: inout ByteBuffer) {
    if bodyLength > 0 || HeaderRule.tellsEmptiness(method) {
      buffer.writeString("Content-Length: \(bodyLength)\r\n\r\n")
    } else {
      buffer.writeStaticString("\r\n")
    }
  }
}

/// What may stand in header fields (RFC 9110, section 5).
enum HeaderRule {
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  /// No control characters but the tab: they could begin a header field of their own.
  static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  /// The fields that frame a message; whoever sends it writes them.
  static func isFraming(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "content-length" || name == "transfer-encoding"
  }

  /// Whether a request without a body states its length all the same (RFC 9110, section 8.6).
  static func tellsEmptiness(_ method: String) -> Bool {
    !["GET", "HEAD", "DELETE", "CONNECT", "TRACE"].contains(method)
  }
}

/// Where the requests of a connection go.
package struct Origin: Sendable, Hashable {
  package let host: String
  package let port: Int
  package let isSecure: Bool

  /// Nil where an address is not absolute, or neither http nor https.
  package init?(of address: String) {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = url.host, !host.isEmpty
    else { return nil }
    isSecure = scheme == "https"
    self.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    port = url.port ?? (isSecure ? 443 : 80)
  }

  /// `https://host:port`, the same for all ways to write an origin (RFC 6454, section 6.1).
  package var text: String {
    let shown = host.contains(":") ? "[\(host.lowercased())]" : host.lowercased()
    return "\(isSecure ? "https" : "http")://\(shown):\(port)"
  }

  /// For the header `Host` (RFC 9110, section 7.2).
  package var authority: String { port == (isSecure ? 443 : 80) ? host : "\(host):\(port)" }
}

/// The target of an address in origin form (RFC 9112, section 3.2.1): path and query.
package enum RequestTarget {
  package static func of(_ address: String) -> String? {
    guard let url = URL(string: address) else { return nil }
    var target = "/"
    if !url.path.isEmpty {
      target = URLComponents(url: url, resolvingAgainstBaseURL: true)?.percentEncodedPath ?? url.path
    }
    if let query = url.query { target += "?\(query)" }
    return target
  }
}
