import Synchronization
import Texts

/// A file that somebody wrote: its path as people see it, and its bytes.
///
/// Shared by reference, so a span into it costs a pointer. Lines are counted the first time a position is asked for.
package final class SourceFile: Sendable {
  /// The path as given by the user; shown in messages unchanged.
  package let path: String
  /// The content as it lies on disk, including a byte order mark.
  package let bytes: [UInt8]
  /// False for a file that is known by name only (it could not be read); such a file has no positions.
  package let isAvailable: Bool
  /// The line of the file that ``bytes`` begin on: 1, unless they are a piece of a file that is too large to be held.
  package let firstLine: Int
  /// Where in the file ``bytes`` begin.
  package let firstOffset: Int

  private let lineTable = Mutex<LineTable?>(nil)

  /// A file with known content.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.isAvailable = true
    firstLine = 1
    firstOffset = 0
  }

  /// A piece of a file that is too large to be held: whole lines, so that a finding can still show what it speaks of.
  /// Spans count their offsets from the beginning of the piece; lines and columns are those of the file.
  ///
  /// - Parameters:
  ///   - line: the line of the file, counted from 1, that the piece begins on.
  ///   - offset: the bytes of the file before the piece.
  package init(path: String, piece: [UInt8], fromLine line: Int, offset: Int) {
    self.path = path
    self.bytes = piece
    self.isAvailable = true
    firstLine = line
    firstOffset = offset
  }

  /// A file with known content.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that is known by name only.
  package init(unavailable path: String) {
    self.path = path
    self.bytes = []
    self.isAvailable = false
    firstLine = 1
    firstOffset = 0
  }

  /// The content as text; invalid UTF-8 is replaced by U+FFFD.
  package var text: String {
    String(decoding: bytes[byteOrderMarkLength...], as: UTF8.self)
  }

  /// 3 when the file begins with a UTF-8 byte order mark, otherwise 0.
  package var byteOrderMarkLength: Int {
    firstOffset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Number of lines of ``bytes``; an empty file has one.
  package var lineCount: Int { lines.count }

  /// The place of a byte offset; offsets outside the file are moved to its nearest end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let table = lines
    let line = table.line(containing: offset)
    let first = line == 1 ? byteOrderMarkLength : table.start(ofLine: line)
    let column = 1 + table.scalarCount(in: min(first, offset)..<offset, of: bytes)
    return SourcePosition(offset: offset, line: line + firstLine - 1, column: column)
  }

  /// The byte offsets of a line's text, without its line break and without a byte order mark. `line` counts from 1, or
  /// from the first line of a piece.
  package func offsets(ofLine number: Int) -> Range<Int> {
    let table = lines
    let line = number - firstLine + 1
    guard line >= 1, line <= table.count else { return bytes.count..<bytes.count }
    let start = line == 1 ? byteOrderMarkLength : table.start(ofLine: line)
    var end = line == table.count ? bytes.count : table.start(ofLine: line + 1)
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  private var lines: LineTable {
    lineTable.withLock { table in
      if let table { return table }
      let made = LineTable(bytes)
      table = made
      return made
    }
  }
}

extension SourceFile: Hashable {
  /// Files are the same when path and content are.
  package static func == (left: SourceFile, right: SourceFile) -> Bool {
    left === right
      || (left.path == right.path && left.isAvailable == right.isAvailable && left.firstOffset == right.firstOffset
        && left.firstLine == right.firstLine && left.bytes == right.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SourceFile {
  /// Bytes that a file may have unless the caller says otherwise: 64 MiB.
  package static let defaultSizeLimit = 64 << 20

  /// Reads a file from disk. When that fails the reason becomes a diagnostic and the result is nil.
  ///
  /// Through the system's own calls: a catalogue may have thousands of small files, and Foundation takes ten times as
  /// long for each.
  ///
  /// - Parameters:
  ///   - diskPath: where the file lies.
  ///   - shownPath: the path for messages; the disk path unless given.
  ///   - sizeLimit: in bytes; a longer file is refused before it is read.
  ///   - sink: receives `file-not-found`, `not-a-file`, `file-too-large`, `file-not-readable`.
  package static func load(
    _ diskPath: String, shownAs shownPath: String? = nil, sizeLimit: Int = defaultSizeLimit, into sink: DiagnosticSink
  ) -> SourceFile? {
    let shown = shownPath ?? diskPath
    do throws(LoadingProblem) {
      return SourceFile(path: shown, bytes: try content(of: diskPath, shown, sizeLimit))
    } catch {
      let span = SourceSpan(startOf: SourceFile(unavailable: shown))
      sink.error(error.code, error.message, at: span, hints: error.hints)
      return nil
    }
  }

  private struct LoadingProblem: Error {
    let code: String
    let message: Text
    var hints: [Text] = []
  }

  private static func content(
    of path: String, _ shown: String, _ limit: Int
  ) throws(LoadingProblem) -> [UInt8] {
    // Not blocking, or a named pipe would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? LoadingProblem(code: "file-not-found", message: Text("there is no file '\(shown)'")) : notReadable(shown)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw notReadable(shown) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LoadingProblem(code: "not-a-file", message: Text("'\(shown)' is not a file"))
    }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw LoadingProblem(
        code: "file-too-large", message: Text("'\(shown)' has \(size) bytes, and the limit is \(limit)"),
        hints: [Text("split the file: all files of a directory are read together")])
    }
    // One byte more than there should be, to see whether the file grew.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == size else {
      throw LoadingProblem(
        code: "file-not-readable", message: Text("'\(shown)' changed while it was read"), hints: [Text("try again")])
    }
    return bytes
  }

  private static func notReadable(_ shown: String) -> LoadingProblem {
    LoadingProblem(
      code: "file-not-readable", message: Text("'\(shown)' cannot be read"), hints: [Text("check its permissions")])
  }
}
