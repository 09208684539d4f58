import Diagnostics
import SuiteLanguage
import Texts

/// Makes one vocabulary of all vocabulary files.
struct VocabularyMerger {
  let sink: DiagnosticSink
  private(set) var vocabulary = CompiledVocabulary()

  init(sink: DiagnosticSink) {
    self.sink = sink
  }

  /// Adds the words of a file; reports `duplicate-name` for those that another file has declared.
  mutating func add(_ file: Vocabulary) {
    for operation in file.operations {
      if isNew(operation.name, vocabulary.operations[operation.name.text]?.name, Text("an operation")) {
        vocabulary.operations[operation.name.text] = operation
      }
    }
    for stream in file.streams {
      if isNew(stream.name, vocabulary.streams[stream.name.text]?.name, Text("a stream")) {
        vocabulary.streams[stream.name.text] = stream
      }
    }
    for device in file.devices {
      if isNew(device.name, vocabulary.devices[device.name.text]?.name, Text("a kind of device")) {
        vocabulary.devices[device.name.text] = device
      }
    }
    for login in file.logins {
      if isNew(login.name, vocabulary.logins[login.name.text]?.name, Text("a login")) {
        vocabulary.logins[login.name.text] = login
      }
    }
  }

  /// Remembers that parts of a file could not be read.
  mutating func markBroken(_ file: SourceFile) {
    vocabulary.brokenFiles.append(file)
  }

  private func isNew(_ name: LocatedName, _ earlier: LocatedName?, _ what: Text) -> Bool {
    guard let earlier else { return true }
    sink.error(
      "duplicate-name", Text("there is already \(what) '\(name)'"), at: name.span,
      related: [.init(Text("first declared"), at: earlier.span)], hints: [Text("delete one, or choose another name")])
    return false
  }
}
