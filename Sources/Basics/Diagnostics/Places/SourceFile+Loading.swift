import Texts

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
