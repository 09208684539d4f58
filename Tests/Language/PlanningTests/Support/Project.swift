import Catalogue
import Diagnostics
import Foundation
import Judgement
import Planning

/// Files of a catalogue and its suites in a temporary folder.
final class Project {
  let directory: String

  /// - Parameter files: path -> content; the catalogue lies in `Requirements/alarms`.
  init(_ files: [String: String]) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    directory = path.path(percentEncoded: false)
    for (name, content) in files { try write(content, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var catalogue: String { "\(directory)/Requirements/alarms" }
  var binding: String { "\(directory)/Suites/bindings/vendor.yaml" }

  func write(_ content: String, to name: String) throws {
    let file = URL(filePath: "\(directory)/\(name)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  func compile(into sink: DiagnosticSink = DiagnosticSink()) -> CompiledCatalogue? {
    Compiler.compile(catalogueDirectory: catalogue, kinds: .judged, into: sink)
  }

  /// The findings of `check`, as `code@file:line:column`, files by their last name.
  func findings() -> [String] {
    let sink = DiagnosticSink()
    _ = Compiler.check(catalogueDirectory: catalogue, kinds: .judged, into: sink)
    return sink.diagnostics.map(\.short)
  }

  func plan(into sink: DiagnosticSink = DiagnosticSink()) throws -> PlanDocument? {
    guard let compiled = compile(into: sink), let plan = Planner.bind(compiled, bindingFile: binding, into: sink) else {
      return nil
    }
    return try PlanDocument(plan: plan, sources: compiled.sources)
  }
}

extension Diagnostic {
  /// `code@file:line:column`, the file by its last name.
  var short: String {
    guard let span else { return code }
    let name = span.file.path.split(separator: "/").last ?? ""
    return span.file.isAvailable ? "\(code)@\(name):\(span.start.line):\(span.start.column)" : "\(code)@\(name)"
  }
}
