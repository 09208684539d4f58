import Reporting

/// Where a command writes a document for people: a file, beside which long documents have a folder of detail pages, or
/// standard output, which has place for one page.
enum PageOutput {
  /// - Throws: `RecordError` where something cannot be written; what lay there is then as it was.
  static func write(_ document: PagedDocument, to path: String?) throws {
    guard let path else { return StandardOutput.write(try document.onePage()) }
    _ = try StagedDocument(document, at: path).finish()
  }
}
