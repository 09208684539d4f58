import Diagnostics
import SuiteLanguage

/// A binding whose words are those of the vocabulary.
struct CheckedBinding: Sendable {
  let file: BindingFile
  let operations: Set<String>
  let streams: Set<String>
}

/// Checks a binding against the vocabulary, and against what suites use of it.
struct BindingCheck {
  let vocabulary: CompiledVocabulary
  let sink: DiagnosticSink

  /// Reports names that the vocabulary does not have.
  func check(_ file: BindingFile) -> CheckedBinding {
    for entry in file.operations {
      guard let operation = vocabulary.operations[entry.name.text] else {
        unknown("operation", entry.name, among: Array(vocabulary.operations.keys))
        continue
      }
      check(entry, takes: operation.takes, gives: operation.gives, role: "output", declared: operation.name)
    }
    for entry in file.streams {
      guard let stream = vocabulary.streams[entry.name.text] else {
        unknown("stream", entry.name, among: Array(vocabulary.streams.keys))
        continue
      }
      check(entry, takes: stream.takes, gives: stream.carries, role: "field", declared: stream.name)
    }
    for device in file.devices where vocabulary.devices[device.text] == nil {
      unknown("device", device, among: Array(vocabulary.devices.keys))
    }
    return CheckedBinding(
      file: file, operations: Set(file.operations.map(\.name.text)), streams: Set(file.streams.map(\.name.text)))
  }

  /// Reports what suites use and the binding does not bind.
  func checkCompleteness(_ file: BindingFile) {
    let operations = Dictionary(file.operations.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    for (name, use) in sorted(vocabulary.usedOperations) {
      guard let entry = operations[name] else {
        missing("operation", name, use, file)
        continue
      }
      checkFields(entry, use, vocabulary.operations[name]?.gives ?? .none, role: "output")
    }
    let streams = Dictionary(file.streams.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    for (name, use) in sorted(vocabulary.usedStreams) {
      guard let entry = streams[name] else {
        missing("stream", name, use, file)
        continue
      }
      checkFields(entry, use, vocabulary.streams[name]?.carries ?? .none, role: "field")
    }
    for (name, use) in sorted(vocabulary.usedDevices) where file.binding.devices[name]?.isEmpty ?? true {
      missing("device", name, use, file)
    }
  }

  private func sorted(_ uses: [String: WordUse]) -> [(key: String, value: WordUse)] {
    uses.sorted { $0.key < $1.key }
  }

  private func check(
    _ entry: BindingFile.Entry, takes: FieldList, gives: FieldList, role: String, declared: LocatedName
  ) {
    let related = [Diagnostic.Related("'\(declared)' declared", at: declared.span)]
    for name in entry.gives where gives[name.text] == nil {
      sink.error(
        "unknown-\(role)", "'\(declared)' has no \(role) '\(name)'", at: name.span, related: related,
        hints: hints(name.text, gives.names, role))
    }
    for name in entry.inputs where takes[name.text] == nil {
      sink.error(
        "unknown-input", "'\(declared)' has no input '\(name)'", at: name.span, related: related,
        hints: hints(name.text, takes.names, "input"))
    }
  }

  private func hints(_ name: String, _ known: [String], _ role: String) -> [String] {
    if let hint = Suggestion.hint(for: name, among: known) { return [hint] }
    return known.isEmpty ? ["it has no \(role)s"] : ["its \(role)s are \(known.joined(separator: ", "))"]
  }

  private func unknown(_ kind: String, _ name: LocatedName, among known: [String]) {
    let what = kind == "device" ? "kind of device" : kind
    let hint = Suggestion.hint(for: name.text, among: known)
    sink.error(
      "unknown-\(kind)", "the vocabulary has no \(what) '\(name)'", at: name.span,
      hints: [hint ?? "declare it in the vocabulary, or delete it here"])
  }

  private func missing(_ kind: String, _ name: String, _ use: WordUse, _ file: BindingFile) {
    let (message, hint) =
      switch kind {
      case "device":
        ("the binding '\(file.name)' has no device of the kind '\(name)'", "add them under devices: \(name): [..]")
      default:
        ("the binding '\(file.name)' does not bind the \(kind) '\(name)'", "add it under \(kind)s:")
      }
    sink.error(
      "unbound-\(kind)", message, at: file.name.span,
      related: [.init("the suite '\(use.suite)' uses it", at: use.span)], hints: [hint])
  }

  /// An output that may be left out at run time may be left out of a binding; so may those of a person, who is asked.
  private func checkFields(_ entry: BindingFile.Entry, _ use: WordUse, _ declared: FieldList, role: String) {
    guard !entry.isByHand else { return }
    let given = Set(entry.gives.map(\.text))
    for (name, span) in use.fields.sorted(by: { $0.key < $1.key }) where !given.contains(name) {
      guard declared[name]?.isOptional == false else { continue }
      let key = role == "output" ? "gives" : "each"
      sink.error(
        "unbound-\(role)", "the binding does not say where the \(role) '\(name)' of '\(entry.name)' is found",
        at: entry.name.span, related: [.init("the suite '\(use.suite)' uses it", at: span)],
        hints: ["add it under \(key):"])
    }
  }
}
