import Diagnostics
import SuiteLanguage
import Texts

/// Whether a binding binds all that the suites of a catalogue use; it may bind more.
struct BindingCompleteness {
  let vocabulary: CompiledVocabulary
  let sink: DiagnosticSink

  /// Reports `unbound-operation`, `unbound-stream`, `unbound-login` and `unbound-device`.
  func check(_ file: BindingFile) {
    let binding = file.binding
    for (name, use) in sorted(vocabulary.usedOperations) where binding.operations[name] == nil {
      report(
        "operation", Text("does not bind the operation '\(name)'"), use, file, hint: Text("add it under operations:"))
    }
    for (name, use) in sorted(vocabulary.usedStreams) where binding.streams[name] == nil {
      report("stream", Text("does not bind the stream '\(name)'"), use, file, hint: Text("add it under streams:"))
    }
    for (name, use) in sorted(vocabulary.usedLogins) where binding.logins[name] == nil {
      report("login", Text("does not bind the login '\(name)'"), use, file, hint: Text("add it under logins:"))
    }
    for (name, use) in sorted(vocabulary.usedDevices) where binding.devices[name]?.isEmpty ?? true {
      report(
        "device", Text("has no device of the kind '\(name)'"), use, file,
        hint: Text("add its devices under devices: \(name): [..]")
      )
    }
  }

  private func sorted(_ uses: [String: WordUse]) -> [(key: String, value: WordUse)] {
    uses.sorted { $0.key < $1.key }
  }

  private func report(_ kind: String, _ problem: Text, _ use: WordUse, _ file: BindingFile, hint: Text) {
    sink.error(
      "unbound-\(kind)", Text("the binding '\(file.name)' \(problem)"), at: file.name.span,
      related: [.init(Text("the suite '\(use.suite)' uses it"), at: use.span)], hints: [hint])
  }
}
