/// Requests and answers as HTTP/1.1 messages (RFC 9112), which is how the record keeps them whatever version carried
/// them. The target of a request is in absolute form (section 3.2.2), so that the message alone can be sent again.
extension OutgoingRequest {
  package var messageBytes: [UInt8] {
    var head = "\(method) \(url) HTTP/1.1\r\n"
    for field in headers { head += "\(field.name): \(field.value)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}

extension IncomingResponse {
  package var messageBytes: [UInt8] {
    var head = "\(version) \(status) \(reason)\r\n"
    for field in headers { head += "\(field.name): \(field.value)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}

extension HTTPExchange {
  /// The request that was sent first, before any redirect.
  package var firstRequest: OutgoingRequest { redirects.first?.request ?? request }

  /// All answers in order: those that redirected, then the last one.
  package var responseBytes: [UInt8]? {
    guard response != nil || !redirects.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for hop in redirects { bytes += hop.response.messageBytes + Array("\r\n".utf8) }
    if let response { bytes += response.messageBytes }
    return bytes
  }
}
