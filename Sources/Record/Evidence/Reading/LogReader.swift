import Digests
import Dispatch
import Glibc
import Texts

/// Reads the lines of a log as entries: in pieces of whole lines that the cores share, in bounded memory.
struct LogReader: ~Copyable {
  enum Line: Sendable {
    /// - Parameter previous: the hash that it names as that of the line before.
    case entry(RecordEntry, previous: SHA256Digest, length: Int)
    /// An event that was passed over.
    case passed(ChainLink, length: Int)
    /// A line that is no entry: why, and the hash of its bytes.
    case unreadable(Text, SHA256Digest?, length: Int)

    /// In bytes, with the newline.
    var length: Int {
      switch self {
      case .entry(_, _, let length), .passed(_, let length), .unreadable(_, _, let length): length
      }
    }

    /// The place in the chain; nil for a line that is no entry.
    var link: ChainLink? {
      switch self {
      case .entry(let entry, let previous, _): ChainLink(entry, previous: previous)
      case .passed(let link, _): link
      case .unreadable: nil
      }
    }
  }

  /// How much is read at a time, unless a line is longer: what is made of it still lies in the cache when it is taken.
  private static let window = 1024 * 1024

  private let descriptor: Int32
  private let path: String
  /// Which events are read; all of them where nil.
  private let selection: EventSelection?
  /// Whether bodies are read as their types, too.
  private let readsTypes: Bool
  /// Room for what is read, used again and again; the first bytes of it are what was read and not given yet.
  private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  private var filled = 0
  private var isAtEnd = false
  /// How many bytes were given as lines.
  private var given = 0

  /// The bytes after the last finished line, known once `next()` has given nil.
  private(set) var unfinished: [UInt8] = []

  /// - Parameters:
  ///   - offset: where a line begins.
  ///   - selection: events that surely do not belong to it are passed over: of them only the place in the chain is read.
  ///     Nothing is passed over unless given.
  ///   - readsTypes: whether bodies are read as their types, too, for those who ask for all of them.
  init(
    path: String, from offset: Int64 = 0, passingOver selection: EventSelection? = nil, readsTypes: Bool = false
  ) throws(RecordError) {
    descriptor = try Self.open(path, from: offset)
    self.path = path
    self.selection = selection
    self.readsTypes = readsTypes
  }

  private static func open(_ path: String, from offset: Int64) throws(RecordError) -> Int32 {
    let descriptor = try SystemFile.openPlainFile(path, hint: Text("name a directory that holds a record"))
    if lseek(descriptor, off_t(offset), SEEK_SET) >= 0 { return descriptor }
    let error = SystemFile.failure("read", path)
    close(descriptor)
    throw error
  }

  deinit {
    room.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next lines, in order; nil after the last finished one.
  mutating func next() throws(RecordError) -> [[Line]]? {
    var searched = 0
    while true {
      if let newline = room[searched..<filled].lastIndex(of: 0x0A) {
        let lines = parse(UnsafeBufferPointer(rebasing: room[...newline]))
        give(newline + 1)
        return lines
      }
      if isAtEnd {
        unfinished = Array(room[..<filled])
        give(filled)
        return nil
      }
      guard filled <= LineReader.longestLine else {
        throw RecordError(
          code: "line-too-long", problem: Text("\(path) has a line longer than \(LineReader.longestLine) bytes"),
          hint: Text("this is not a record that grindvakt wrote"))
      }
      searched = filled
      try fill()
    }
  }

  /// Takes the first bytes away.
  private mutating func give(_ count: Int) {
    given += count
    filled -= count
    if let start = room.baseAddress, filled > 0 { memmove(start, start + count, filled) }
  }

  /// How many lines the whole log has, where those to come are as long as those that were given; for reserving room.
  func expectedLines(after count: Int) -> Int {
    var status = stat()
    guard given > 0, fstat(descriptor, &status) == 0, status.st_size > given else { return count }
    return Int(Double(count) * Double(status.st_size) / Double(given) * 1.05)
  }

  /// Reads until a window is full or the file ends.
  private mutating func fill() throws(RecordError) {
    let full = filled + Self.window
    if room.count < full {
      let wider = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: full + Self.window / 4)
      _ = wider.initialize(fromContentsOf: room[..<filled])
      room.deallocate()
      room = wider
    }
    while filled < full {
      let got = read(descriptor, room.baseAddress?.advanced(by: filled), full - filled)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw SystemFile.failure("read", path) }
      if got == 0 {
        isAtEnd = true
        return
      }
      filled += got
    }
  }

  // MARK: Parsing

  /// - Parameter bytes: whole lines.
  private func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> [[Line]] {
    let (selection, readsTypes) = (selection, readsTypes)
    let pieces = Self.pieces(of: bytes, atMost: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var parsed = [[Line]](repeating: [], count: pieces.count)
    parsed.withUnsafeMutableBufferPointer { results in
      // Each piece has its own place, and the call returns when all of them are done.
      nonisolated(unsafe) let (results, pieces) = (results, pieces)
      DispatchQueue.concurrentPerform(iterations: pieces.count) {
        results[$0] = Self.lines(of: pieces[$0], selection, readsTypes: readsTypes)
      }
    }
    return parsed
  }

  /// Cuts at ends of lines into pieces of about the same length.
  private static func pieces(
    of bytes: UnsafeBufferPointer<UInt8>, atMost most: Int
  ) -> [UnsafeBufferPointer<UInt8>] {
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    let length = max(64 * 1024, bytes.count / most + 1)
    var start = 0
    while start < bytes.count {
      var end = min(start + length, bytes.count)
      while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
      pieces.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return pieces
  }

  private static func lines(
    of piece: UnsafeBufferPointer<UInt8>, _ selection: EventSelection?, readsTypes: Bool
  ) -> [Line] {
    guard let base = piece.baseAddress else { return [] }
    var lines: [Line] = []
    lines.reserveCapacity(piece.count / 256)
    var texts = RecentTexts()
    let hasher = Result { () throws(DigestError) in try SHA256Hasher() }
    var start = 0
    while start < piece.count {
      let newline = memchr(base + start, 0x0A, piece.count - start)
      let end = newline.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? piece.count
      let line = UnsafeBufferPointer(rebasing: piece[start..<end])
      switch hasher {
      case .success(let hasher):
        do throws(RecordLine.Unreadable) {
          let hash = { () throws(DigestError) in try hasher.digest(of: UnsafeRawBufferPointer(line)) }
          if let selection, let link = try? EventLine.link(line, unless: selection, hash: hash) {
            lines.append(.passed(link, length: line.count + 1))
          } else {
            let parsed = try RecordLine.parse(line, hasher, &texts)
            lines.append(
              .entry(
                readsTypes ? parsed.entry.typed() : parsed.entry, previous: parsed.previous, length: line.count + 1))
          }
        } catch {
          lines.append(
            .unreadable(
              error.problem, try? hasher.digest(of: UnsafeRawBufferPointer(line)), length: line.count + 1))
        }
      case .failure(let error):
        lines.append(.unreadable(Text(verbatim: error.description), nil, length: line.count + 1))
      }
      start = end + 1
    }
    return lines
  }
}
