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
