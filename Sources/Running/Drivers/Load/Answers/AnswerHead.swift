/// The head of an answer: status line and header fields (RFC 9112, sections 4 to 6).
struct AnswerHead {
  private(set) var status = 0
  private(set) var keepsAlive = true
  private(set) var isChunked = false
  /// As `Content-Length` says.
  private(set) var length: Int?
  private(set) var headers: [HeaderField] = []

  private typealias Malformed = AnswerReader.Malformed
  private var hasCoding = false
  private var saysClose = false
  private var saysKeepAlive = false
  private var keepsHeaders = false

  /// - Parameter head: with the empty line at its end.
  init(_ head: UnsafeRawBufferPointer, keepsHeaders: Bool) throws(AnswerReader.Malformed) {
    self.keepsHeaders = keepsHeaders
    var index = 0
    var isFirst = true
    while index < head.count {
      var end = index
      while end < head.count, head[end] != 0x0A { end += 1 }
      var next = end + 1
      if end > index, head[end - 1] == 0x0D { end -= 1 }
      // A field may go on in the next line (RFC 9112, section 5.2).
      if !isFirst, end > index, AnswerHead.isBlank(head, at: next) {
        var whole = Array(head[index..<end])
        while AnswerHead.isBlank(head, at: next) {
          var last = next
          while last < head.count, head[last] != 0x0A { last += 1 }
          while let end = whole.last, end == 0x20 || end == 0x09 { whole.removeLast() }
          whole.append(0x20)
          whole += head[next..<last].drop { $0 == 0x20 || $0 == 0x09 }.filter { $0 != 0x0D }
          next = last + 1
        }
        try whole.withUnsafeBufferPointer { bytes throws(AnswerReader.Malformed) in
          try take(field: UnsafeRawBufferPointer(bytes))
        }
        index = next
        continue
      }
      let line = UnsafeRawBufferPointer(rebasing: head[index..<end])
      if isFirst {
        try take(statusLine: line)
        isFirst = false
      } else if !line.isEmpty {
        try take(field: line)
      }
      index = next
    }
    // HTTP/1.0 closes unless it says otherwise (RFC 9112, section 9.3).
    keepsAlive = !saysClose && (keepsAlive || saysKeepAlive)
    // Both together is how requests are smuggled: the length is not believed, nor the connection used again.
    if isChunked, length != nil { keepsAlive = false }
    if hasCoding, !isChunked { throw Malformed(problem: "it has a transfer coding that is not known") }
  }

  private static func isBlank(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09)
  }

  /// `HTTP/1.1 200 OK`
  private mutating func take(statusLine line: UnsafeRawBufferPointer) throws(AnswerReader.Malformed) {
    guard line.count >= 12, AnswerHead.is(line, at: 0, "http/1."), line[8] == 0x20, line.count == 12 || line[12] == 0x20
    else { throw Malformed(problem: "it does not begin as HTTP/1.1 does") }
    for position in 9...11 {
      guard (0x30...0x39).contains(line[position]) else { throw Malformed(problem: "its status is no number") }
      status = status * 10 + Int(line[position] - 0x30)
    }
    guard status >= 100 else { throw Malformed(problem: "its status is less than 100") }
    keepsAlive = line[7] != UInt8(ascii: "0")
    if [301, 302, 303, 307, 308].contains(status) { keepsHeaders = true }
  }

  private mutating func take(field line: UnsafeRawBufferPointer) throws(AnswerReader.Malformed) {
    var colon = 0
    while colon < line.count, line[colon] != UInt8(ascii: ":") { colon += 1 }
    guard colon > 0, colon < line.count, line[colon - 1] > 0x20, line[0] > 0x20 else {
      throw Malformed(problem: "a header field has no name")
    }
    var start = colon + 1
    var end = line.count
    while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
    while end > start, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    let value = UnsafeRawBufferPointer(rebasing: line[start..<end])
    switch colon {
    case 14 where AnswerHead.is(line, at: 0, "content-length"): try take(length: value)
    case 17 where AnswerHead.is(line, at: 0, "transfer-encoding"): try take(coding: value)
    case 10 where AnswerHead.is(line, at: 0, "connection"): take(connection: value)
    default: break
    }
    // These say how the body is to be read, whoever wants the others.
    let tellsOfBody =
      colon == 16 && AnswerHead.is(line, at: 0, "content-encoding")
      || colon == 12 && AnswerHead.is(line, at: 0, "content-type") && AnswerHead.tellsCharset(value)
    // A cookie is a secret: it is kept so that the redactor learns it.
    let setsCookie = colon == 10 && AnswerHead.is(line, at: 0, "set-cookie")
    if keepsHeaders || tellsOfBody || setsCookie {
      headers.append(
        HeaderField(
          String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self)))
    }
  }

  private mutating func take(length value: UnsafeRawBufferPointer) throws(AnswerReader.Malformed) {
    guard !value.isEmpty, value.count <= 15, value.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw Malformed(problem: "its length is no number")
    }
    let said = value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard length == nil else { throw Malformed(problem: "it says two lengths") }
    length = said
  }

  private mutating func take(coding value: UnsafeRawBufferPointer) throws(AnswerReader.Malformed) {
    guard !hasCoding, value.count == 7, AnswerHead.is(value, at: 0, "chunked") else {
      throw Malformed(problem: "it has a transfer coding that is not known")
    }
    hasCoding = true
    isChunked = true
  }

  private mutating func take(connection value: UnsafeRawBufferPointer) {
    for token in value.split(separator: UInt8(ascii: ",")) {
      switch String(decoding: token, as: UTF8.self).lowercased().filter({ $0 != " " && $0 != "\t" }) {
      case "close": saysClose = true
      case "keep-alive": saysKeepAlive = true
      default: break
      }
    }
  }

  /// Whether a media type names a charset that may be another one than UTF-8.
  private static func tellsCharset(_ value: UnsafeRawBufferPointer) -> Bool {
    value.contains(UInt8(ascii: ";"))
      && Charset.named(in: String(decoding: value, as: UTF8.self)).map { !Charset.isUTF8($0) } ?? false
  }

  /// Whether there is such a word in ASCII, in lower case or upper case.
  private static func `is`(_ bytes: UnsafeRawBufferPointer, at start: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return word.withUTF8Buffer { wanted in
      for index in 0..<count {
        let byte = bytes[start + index]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        guard lower == wanted[index] else { return false }
      }
      return true
    }
  }
}
