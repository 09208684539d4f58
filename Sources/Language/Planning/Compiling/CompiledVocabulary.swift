package import Diagnostics
package import SuiteLanguage

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
