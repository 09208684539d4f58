package import Diagnostics
package import SuiteLanguage
package import Texts

/// All vocabulary files of a folder as one: names are unique over them.
package struct CompiledVocabulary: Sendable {
  package var operations: [String: OperationDeclaration]
  package var streams: [String: StreamDeclaration]
  package var devices: [String: DeviceDeclaration]
  package var logins: [String: LoginDeclaration]
  /// Where the cases use each word for the first time, in the order of the files: a binding must bind these.
  package var usedOperations: [String: WordUse]
  package var usedStreams: [String: WordUse]
  package var usedDevices: [String: WordUse]
  package var usedLogins: [String: WordUse]
  /// Files of which parts could not be read.
  var brokenFiles: [SourceFile] = []

  package init(
    operations: [String: OperationDeclaration] = [:], streams: [String: StreamDeclaration] = [:],
    devices: [String: DeviceDeclaration] = [:], logins: [String: LoginDeclaration] = [:]
  ) {
    self.operations = operations
    self.streams = streams
    self.devices = devices
    self.logins = logins
    usedOperations = [:]
    usedStreams = [:]
    usedDevices = [:]
    usedLogins = [:]
  }

  /// Whether a name that is said to be missing may stand in a part that could not be read.
  func mayDeclare(_ diagnostic: Diagnostic) -> Bool {
    guard !brokenFiles.isEmpty, let name = diagnostic.span?.nameInside else { return false }
    return brokenFiles.contains { $0.text.contains("\(name):") }
  }
}

/// A place where a suite uses a word of the vocabulary.
package struct WordUse: Sendable {
  package var suite: String
  package var span: SourceSpan
}

extension SourceSpan {
  /// The name that is written there, out of `${..}` where it stands so.
  var nameInside: String {
    String(text.drop { $0 == "$" || $0 == "{" }.prefix { $0 != "}" && $0 != "|" })
  }
}

/// What people call the operations and streams of a vocabulary: by name.
package struct VocabularyTitles: Hashable, Sendable {
  package var operations: [String: LocalizedText]
  package var streams: [String: LocalizedText]

  package init(operations: [String: LocalizedText] = [:], streams: [String: LocalizedText] = [:]) {
    self.operations = operations
    self.streams = streams
  }
}

extension CompiledVocabulary {
  /// The titles that it gives its operations and streams.
  package var titles: VocabularyTitles {
    VocabularyTitles(
      operations: operations.compactMapValues { $0.title },
      streams: streams.compactMapValues { $0.title })
  }
}

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
