import Diagnostics
import Foundation
import Reporting
import Texts

/// Makes PDF of our pages with WeasyPrint, where it is installed.
enum PDFPrinter {
  /// What kind of PDF is wanted.
  enum Kind {
    /// Tagged for screen readers. It is not called PDF/UA: WeasyPrint puts lists and tables into the structure tree in
    /// a way that ISO 14289-1 does not allow.
    case accessible
    /// To be kept for years (PDF/A-3b, ISO 19005-3).
    case archive

    var variant: String { self == .accessible ? "pdf/ua-1" : "pdf/a-3b" }
  }

  /// Why there is no PDF.
  struct Failure: Error {
    let diagnostic: Diagnostic
  }

  /// The bytes of the page as PDF.
  static func document(of page: String, as kind: Kind) throws(Failure) -> [UInt8] {
    guard let program = find("weasyprint") else {
      throw failure(
        "no-weasyprint", Text("PDF is made by WeasyPrint, and it is not installed"),
        hint: Text("apt-get install weasyprint, or write HTML and print it from a browser"))
    }
    let source = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString).html")
    let target = source.deletingPathExtension().appendingPathExtension("pdf")
    defer {
      try? FileManager.default.removeItem(at: source)
      try? FileManager.default.removeItem(at: target)
    }
    let process = Process()
    let errors = Pipe()
    process.executableURL = program
    process.arguments = ["--quiet", "--pdf-variant", kind.variant, source.path, target.path]
    process.standardError = errors
    do {
      try Data(PaperMarkup.prepared(page).utf8).write(to: source)
      try process.run()
    } catch {
      throw failure(
        "pdf-not-made", Text("the PDF cannot be made: \(error.localizedDescription)"), hint: Text("write HTML instead"))
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if kind == .accessible, process.terminationStatus == 0 { withdrawClaim(from: target.path) }
    guard process.terminationStatus == 0 else {
      let last = said.split(separator: "\n").last.map(String.init) ?? "exit code \(process.terminationStatus)"
      throw failure(
        "pdf-not-made", Text("WeasyPrint could not make the PDF: \(last)"), hint: Text("write HTML instead"))
    }
    guard let bytes = try? Data(contentsOf: target) else {
      throw failure("pdf-not-made", Text("WeasyPrint made no PDF"), hint: Text("write HTML instead"))
    }
    return Array(bytes)
  }

  /// Takes out of a file's metadata that it were PDF/UA, and leaves every other byte where it is.
  private static func withdrawClaim(from file: String) {
    let claim = Data(" pdfuaid:part=\"1\"".utf8)
    guard var content = try? Data(contentsOf: URL(filePath: file)), let place = content.range(of: claim) else { return }
    content.replaceSubrange(place, with: Data(repeating: UInt8(ascii: " "), count: claim.count))
    try? content.write(to: URL(filePath: file))
  }

  private static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func failure(_ code: String, _ problem: Text, hint: Text) -> Failure {
    Failure(diagnostic: Diagnostic(.error, code, problem, at: nil, hints: [hint]))
  }
}
