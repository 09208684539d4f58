import Foundation

extension SourceFile {
  /// Bytes that a file may have unless the caller says otherwise: 64 MiB.
  package static let defaultSizeLimit = 64 << 20

  /// Reads a file from disk. When that fails the reason becomes a diagnostic and the result is nil.
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
    func refuse(_ code: String, _ message: String, _ hints: [String] = []) -> SourceFile? {
      let span = SourceSpan(startOf: SourceFile(unavailable: shown))
      sink.error(code, message, at: span, hints: hints)
      return nil
    }
    // A symbolic link to a file is as good as the file.
    let resolved = URL(filePath: diskPath).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else {
      return refuse("file-not-found", "there is no file '\(shown)'")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return refuse("not-a-file", "'\(shown)' is not a file")
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= sizeLimit else {
      return refuse(
        "file-too-large", "'\(shown)' has \(size) bytes, and the limit is \(sizeLimit)",
        ["split the file: all files of a directory are read together"])
    }
    do {
      let data = try Data(contentsOf: URL(filePath: resolved))
      guard data.count <= sizeLimit else {
        return refuse("file-too-large", "'\(shown)' grew past the limit of \(sizeLimit) bytes while it was read")
      }
      return SourceFile(path: shown, bytes: Array(data))
    } catch {
      return refuse("file-not-readable", "'\(shown)' cannot be read", ["check its permissions"])
    }
  }
}
