import Diagnostics
import Foundation
import Reporting

/// Makes PDF of our pages with WeasyPrint, where it is installed.
enum PDFPrinter {
  /// What kind of PDF is wanted.
  enum Kind {
    /// Tagged for screen readers (PDF/UA-1, ISO 14289-1).
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
        "no-weasyprint", "PDF is made by WeasyPrint, and it is not installed",
        hint: "apt-get install weasyprint, or write HTML and print it from a browser")
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
      throw failure("pdf-not-made", "the PDF cannot be made: \(error.localizedDescription)", hint: "write HTML instead")
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let last = said.split(separator: "\n").last.map(String.init) ?? "exit code \(process.terminationStatus)"
      throw failure(
        "pdf-not-made", "WeasyPrint could not make the PDF: \(last)", hint: "write HTML instead")
    }
    guard let bytes = try? Data(contentsOf: target) else {
      throw failure("pdf-not-made", "WeasyPrint made no PDF", hint: "write HTML instead")
    }
    return Array(bytes)
  }

  private static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func failure(_ code: String, _ problem: String, hint: String) -> Failure {
    Failure(diagnostic: Diagnostic(.error, code, problem, at: nil, hints: [hint]))
  }
}
