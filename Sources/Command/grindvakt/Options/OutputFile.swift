import Evidence
import Foundation
import Reporting

/// Where a command writes what may be long: standard output, or a file that is there as a whole or not at all.
struct OutputFile {
  /// Nil for standard output.
  private let file: WholeFile?

  /// Writes to a file, or to standard output where no path is given.
  ///
  /// - Throws: `RecordError` where the file cannot be written; what lies there is then as it was.
  static func write(to path: String?, _ work: (OutputFile) throws -> Void) throws {
    guard let path else { return try work(OutputFile(file: nil)) }
    let file = try WholeFile(path)
    do {
      try work(OutputFile(file: file))
    } catch {
      file.discard()
      throw error
    }
    try file.finish()
  }

  func write(_ bytes: [UInt8]) throws {
    guard let file else { return StandardOutput.write(String(decoding: bytes, as: UTF8.self)) }
    try file.write(bytes)
  }
}

/// Where a command writes a document for people: a file, beside which long documents have a folder of detail pages, or
/// standard output, which has place for one page.
enum PageOutput {
  /// - Throws: `RecordError` where something cannot be written; what lay there is then as it was.
  static func write(_ document: PagedDocument, to path: String?) throws {
    guard let path else { return StandardOutput.write(try document.onePage()) }
    _ = try StagedDocument(document, at: path).finish()
  }
}
