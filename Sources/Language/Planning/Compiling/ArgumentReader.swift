import Catalogue
import Diagnostics
import SuiteLanguage
import Texts

/// A suite with values for its parameters. The same suite with the same values is the same, whoever asks for it.
struct SuiteUse: Sendable {
  let suite: Int
  /// By name of the parameter; those left to their default are not in it.
  let arguments: [String: Value]
  /// `(level: 15 %, within: 5 min)`, or nothing for a suite without parameters.
  let suffix: String
  /// Why values are as they are that no source gives, by name of the parameter. They change nothing in the cases.
  var assumptions: [String: Assumption] = [:]
}

/// Reads the values that a requirement gives to a suite, by the types of the suite's parameters.
struct ArgumentReader: Sendable {
  let suites: [CheckedSuite]
  let byName: [String: Int]
  let broken: BrokenSuites
  let sink: DiagnosticSink

  init(suites: [CheckedSuite], broken: BrokenSuites, into sink: DiagnosticSink) {
    self.broken = broken
    self.suites = suites
    byName = Dictionary(suites.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.sink = sink
  }

  /// - Returns: nil after `unknown-suite`, `unknown-parameter`, `missing-parameter` or what is wrong with the values.
  func read(suite name: SourceName, arguments: [WrittenArgument]) -> SuiteUse? {
    guard let index = byName[name.text] else {
      // A suite whose file cannot be read is there, and what is wrong with it has been reported.
      guard !broken.mayHold(name.text) else { return nil }
      let hint = Suggestion.hint(for: name.text, among: byName.keys)
      sink.error(
        "unknown-suite", Text("there is no suite '\(name.text)'"), at: name.span,
        hints: [hint ?? Text("write it, beginning with suite: \(name.text), in the folder of the suites")])
      return nil
    }
    let suite = suites[index].suite
    var values: [String: Value] = [:]
    var assumptions: [String: Assumption] = [:]
    var isGood = true
    let reader = ValueReader(scope: TypeScope(), into: sink)
    for argument in arguments {
      guard let parameter = suite.parameters.first(where: { $0.name.text == argument.name.text }) else {
        // A parameter whose type is wrong has been left out of the suite.
        if suites[index].isWhole { reportUnknown(argument.name, suite) }
        isGood = false
        continue
      }
      let purpose = Purpose(parameter.name, declaredAs: Text("parameter"))
      assumptions[parameter.name.text] = argument.assumption
      if let written = argument.value, let value = reader.constant(written, as: parameter.type, for: purpose) {
        values[parameter.name.text] = value
      } else {
        isGood = false
      }
    }
    for parameter in suite.parameters where parameter.defaultValue == nil {
      guard !arguments.contains(where: { $0.name.text == parameter.name.text }) else { continue }
      isGood = false
      sink.error(
        "missing-parameter", Text("the suite '\(name.text)' needs '\(parameter.name)'"), at: name.span,
        related: [.init(Text("parameter declared"), at: parameter.name.span)],
        hints: [Text("add it under with: it is \(parameter.type.withArticle)")])
    }
    guard isGood else { return nil }
    return SuiteUse(suite: index, arguments: values, suffix: suffix(suite, values), assumptions: assumptions)
  }

  private func reportUnknown(_ name: SourceName, _ suite: Suite) {
    let names = suite.parameters.map(\.name.text)
    let hint: Text
    if let near = Suggestion.hint(for: name.text, among: names) {
      hint = near
    } else {
      hint =
        names.isEmpty
        ? Text("delete it: the suite has no parameters") : Text("its parameters are \(names.joined(separator: ", "))")
    }
    sink.error(
      "unknown-parameter", Text("the suite '\(suite.name)' has no parameter '\(name.text)'"), at: name.span,
      related: [.init(Text("suite declared"), at: suite.name.span)], hints: [hint])
  }

  private func suffix(_ suite: Suite, _ values: [String: Value]) -> String {
    let parts = suite.parameters.compactMap { parameter in
      (values[parameter.name.text] ?? parameter.defaultValue).map { "\(parameter.name): \($0.inIdentifier)" }
    }
    return parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
  }
}

extension Value {
  /// As part of the identifier of a case: text in quotes where its ends would not be clear otherwise.
  var inIdentifier: String {
    switch self {
    case .list(let items): return "[\(items.map(\.inIdentifier).joined(separator: ", "))]"
    case .text(let text):
      let isPlain =
        !text.isEmpty && !text.unicodeScalars.contains { ",:()[]\"\\".unicodeScalars.contains($0) || $0.value < 0x20 }
      if isPlain { return text }
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "\"\(escaped)\""
    default: return plainText
    }
  }
}
