import CZlib

/// Unpacks what comes with a content coding (RFC 9110, section 8.4): `gzip` and `deflate`, from pieces of any size.
///
/// Every request asks for none (`Accept-Encoding: identity`), unless the binding asks otherwise; some systems pack all
/// the same.
package final class ContentDecoder {
  package enum Problem: Error, Hashable {
    /// A coding that nobody asked for and this does not know.
    case unknownCoding
    /// The bytes are not what the coding says.
    case malformed
    /// More than so many bytes came out.
    case tooLong(Int)

    package var failure: ExchangeFailure {
      switch self {
      case .unknownCoding: .badContent("it has a content coding that nobody asked for")
      case .malformed: .badContent("it is not packed as its content coding says")
      case .tooLong(let limit): .tooLong(limit)
      }
    }
  }

  private var stream = z_stream()
  private let isDeflate: Bool
  private var isReady = false
  private var isDone = false
  private let limit: Int
  private var total = 0

  /// Nil where the header says that nothing is packed.
  ///
  /// - Parameters:
  ///   - header: the value of `Content-Encoding`.
  ///   - limit: bytes that may come out, all in all.
  package init?(_ header: String?, limit: Int) throws(Problem) {
    let codings = (header ?? "").split(separator: ",")
      .map { String($0.filter { $0 != " " && $0 != "\t" }).lowercased() }
      .filter { !$0.isEmpty && $0 != "identity" }
    guard let coding = codings.first else { return nil }
    guard codings.count == 1, ["gzip", "x-gzip", "deflate"].contains(coding) else { throw .unknownCoding }
    isDeflate = coding == "deflate"
    self.limit = limit
  }

  deinit { if isReady { inflateEnd(&stream) } }

  /// What the next piece unpacks to.
  package func take(_ piece: some Collection<UInt8>) throws(Problem) -> [UInt8] {
    guard !piece.isEmpty, !isDone else { return [] }
    var input = Array(piece)
    try begin(input[0])
    var output: [UInt8] = []
    var problem: Problem?
    let room = 65_536
    let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { chunk.deallocate() }
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      while problem == nil, !isDone {
        stream.next_out = chunk
        stream.avail_out = UInt32(room)
        let result = inflate(&stream, Z_NO_FLUSH)
        let count = room - Int(stream.avail_out)
        total += count
        if total > limit {
          problem = .tooLong(limit)
          break
        }
        output.append(contentsOf: UnsafeBufferPointer(start: chunk, count: count))
        switch result {
        case Z_STREAM_END: isDone = true
        case Z_OK: if stream.avail_in == 0, stream.avail_out > 0 { return }
        case Z_BUF_ERROR: return
        default: problem = .malformed
        }
      }
    }
    if let problem { throw problem }
    return output
  }

  /// Whether everything came that the coding says.
  package var isWhole: Bool { isDone || !isReady }

  /// `deflate` is zlib's format (RFC 9110, 8.4.1.2); some send it without its header.
  private func begin(_ first: UInt8) throws(Problem) {
    guard !isReady else { return }
    let hasHeader = !isDeflate || first & 0x0F == 8
    let result = hasHeader ? grindvakt_any_inflate_init(&stream) : grindvakt_raw_inflate_init(&stream)
    guard result == Z_OK else { throw .malformed }
    isReady = true
  }

  /// A whole body; as it is where nothing is packed.
  package static func decode(_ body: [UInt8], _ header: String?, limit: Int) throws(Problem) -> [UInt8] {
    guard let decoder = try ContentDecoder(header, limit: limit) else { return body }
    let decoded = try decoder.take(body)
    guard decoder.isWhole else { throw .malformed }
    return decoded
  }
}
