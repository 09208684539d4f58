import Diagnostics
import LocatedYAML
import SuiteLanguage
import Testing
import Texts

/// A text with the places to be talked about marked in it: `1️⃣` to `9️⃣`, taken out again, as in `level: 1️⃣5`.
struct MarkedText {
  let file: SourceFile
  /// Byte offsets by number.
  let offsets: [Int: Int]

  init(_ marked: String, path: String = "x.yaml") {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      let scalars = character.unicodeScalars
      if scalars.count == 3, scalars.last == "\u{20E3}", let first = scalars.first, let number = Int(String(first)) {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.file = SourceFile(path: path, text: text)
    self.offsets = offsets
  }

  /// What was found, as "1 code" where something begins at a mark, and "line:column code" elsewhere.
  func describe(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return "nowhere \(diagnostic.code)" }
      if let mark = offsets.first(where: { $0.value == span.offsets.lowerBound }) {
        return "\(mark.key) \(diagnostic.code)"
      }
      return "\(span.start.line):\(span.start.column) \(diagnostic.code)"
    }
  }
}

/// A file read as a whole, with what its author sees.
struct ReadFile {
  let file: SuiteFile?
  let diagnostics: [Diagnostic]
  /// See ``MarkedText/describe(_:)``.
  let findings: [String]

  init(_ marked: String) {
    let text = MarkedText(marked)
    let sink = DiagnosticSink()
    file = YAMLParser.parse(text.file, into: sink).flatMap { SuiteFile.read($0, into: sink) }
    diagnostics = sink.diagnostics
    findings = text.describe(sink.diagnostics)
  }

  var suite: Suite? { if case .suite(let suite)? = file { suite } else { nil } }
  var vocabulary: Vocabulary? { if case .vocabulary(let vocabulary)? = file { vocabulary } else { nil } }
  var binding: BindingFile? { if case .binding(let binding)? = file { binding } else { nil } }
}

/// A node to read a value from, with what its reader sees.
struct ValueTrial {
  let text: MarkedText
  let sink = DiagnosticSink()
  let node: YAMLNode

  /// - Parameter marked: the value of a key `v`.
  init(_ marked: String) throws {
    text = MarkedText("v: \(marked)\n")
    let root = try #require(YAMLParser.parse(text.file, into: sink))
    guard case .mapping(let mapping) = root.content, let node = mapping["v"] else {
      throw NotAMapping()
    }
    self.node = node
  }

  struct NotAMapping: Error {}

  var findings: [String] { text.describe(sink.diagnostics) }
  var messages: [String] { sink.diagnostics.map(\.message.english) }
}
