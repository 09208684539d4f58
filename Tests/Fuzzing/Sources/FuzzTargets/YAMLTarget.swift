import Diagnostics
import LocatedYAML
import Texts

enum YAMLTarget {
  static func run(_ bytes: [UInt8]) {
    let sink = DiagnosticSink()
    let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
    // Small limits, so that small inputs reach them.
    let limits = YAMLLimits(depth: 20, nodes: 10_000, aliases: 100, expandedNodes: 10_000)
    let node = YAMLParser.parse(file, limits: limits, into: sink)
    promise(node != nil || sink.hasErrors, "without a tree there is a reason")
    if let node {
      var budget = 2 * limits.expandedNodes
      walk(node, depth: 0, &budget, limits)
    }
    let diagnostics = sink.diagnostics
    for diagnostic in diagnostics {
      guard let span = diagnostic.span else { continue }
      promise(span.offsets.upperBound <= bytes.count, "places lie in the file")
      promise(span.start.line >= 1 && span.start.column >= 1, "places count from 1")
      promise(span.start.line <= file.lineCount, "places lie on a line")
    }
    // Printing takes longer than reading, so only a few are printed.
    for format in DiagnosticFormat.allCases {
      let text = format.render(Array(diagnostics.prefix(2)), in: .english, colour: false, width: 60)
      promise(!text.unicodeScalars.contains("\u{1B}"), "nothing in a file controls the terminal")
    }
  }

  private static func walk(_ node: YAMLNode, depth: Int, _ budget: inout Int, _ limits: YAMLLimits) {
    budget -= 1
    promise(budget > 0, "aliases do not stand for more than the limit")
    promise(depth <= limits.depth, "nothing is nested deeper than the limit")
    promise(node.span.offsets.upperBound <= node.file.bytes.count, "nodes lie in the file")
    let sink = DiagnosticSink()
    switch node.content {
    case .scalar(let scalar):
      _ = node.text(sink) ?? node.written(sink)
      _ = node.word(sink)
      _ = node.integer(sink)
      _ = node.boolean(sink)
      let length = scalar.text.utf8.count
      _ = scalar.span(ofText: 0..<length).text
      _ = scalar.span(ofText: min(1, length)..<length).text
    case .sequence(let items):
      for item in items { walk(item, depth: depth + 1, &budget, limits) }
    case .mapping(let entries):
      if var reader = node.reader(Text("a thing"), sink) {
        _ = reader.required("id")
        _ = reader.oneOf(["a", "b"])
        reader.finish()
      }
      for entry in entries {
        walk(entry.key, depth: depth + 1, &budget, limits)
        walk(entry.value, depth: depth + 1, &budget, limits)
      }
    }
  }
}
