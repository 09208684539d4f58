import Diagnostics
import Foundation
import Texts

/// A file of secrets: `NAME=value`, one a line; blank lines and lines that begin with `#` are passed over. The value is
/// everything after the first `=`, as it stands.
enum SecretsFile {
  static func read(_ path: String, into sink: DiagnosticSink) -> [String: String] {
    guard let source = SourceFile.load(path, sizeLimit: 1 << 20, into: sink) else { return [:] }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false))
    if let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 != 0 {
      sink.error(
        "secrets-are-public",
        Text("others than you can read or change '\(path)' (its mode is \(String(mode & 0o777, radix: 8)))"),
        at: SourceSpan(startOf: source),
        hints: [Text("take the right from them: chmod 600 \(path)")])
      return [:]
    }
    var secrets: [String: String] = [:]
    // A byte-order mark, as some editors write it, is no part of the first name.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var offset = source.bytes.starts(with: mark) ? mark.count : 0
    for line in source.bytes.dropFirst(offset).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let span = SourceSpan(file: source, offsets: offset..<offset + line.count)
      offset += line.count + 1
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        sink.error(
          "malformed-secret", Text("this line is not NAME=value"), at: span,
          hints: [Text("write for instance VENDOR_TOKEN=...")])
        continue
      }
      secrets[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    return secrets
  }
}
