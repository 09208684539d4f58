package import Diagnostics
package import LocatedYAML
package import Texts

/// A vocabulary file: the operations and streams that suites may use and bindings must reach, with their types.
package struct Vocabulary: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  /// In the order of the file, names unique; the same for ``streams``, ``devices`` and ``logins``.
  package let operations: [OperationDeclaration]
  package let streams: [StreamDeclaration]
  package let devices: [DeviceDeclaration]
  package let logins: [LoginDeclaration]

  package init(
    name: LocatedName, title: LocalizedText?, operations: [OperationDeclaration], streams: [StreamDeclaration],
    devices: [DeviceDeclaration], logins: [LoginDeclaration] = []
  ) {
    self.name = name
    self.title = title
    self.operations = operations
    self.streams = streams
    self.devices = devices
    self.logins = logins
  }
}

/// Something that can be done with the vendor's system, for instance `mobile-alarm.report-battery`.
package struct OperationDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  package let takes: FieldList
  package let gives: FieldList
}

/// Something that the vendor's system sends by itself, for instance `alarms`.
package struct StreamDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  /// What says which stream it is, for instance whose alarms.
  package let takes: FieldList
  /// The fields of each event.
  package let carries: FieldList
}

/// A kind of device that cases lease, for instance `test-home`.
package struct DeviceDeclaration: Sendable {
  package let name: LocatedName
  package let title: LocalizedText
}

extension Vocabulary {
  /// Reads a vocabulary file. Declarations that cannot be read are reported and left out.
  package static func read(_ node: YAMLNode, into sink: DiagnosticSink) -> Vocabulary? {
    node.mapping(Text("a vocabulary"), sink) { reader in
      let name = reader.required(VocabularyKey.vocabulary)?.name(.dotted(Text("a vocabulary")), sink)
      let title = reader.optional(VocabularyKey.title)?.localizedText(Text("a title"), sink)
      let operations = declarations(reader.optional(VocabularyKey.operations), .dotted(Text("an operation")), sink) {
        operation($0, $1, sink)
      }
      let streams = declarations(reader.optional(VocabularyKey.streams), .dotted(Text("a stream")), sink) {
        stream($0, $1, sink)
      }
      let devices = declarations(reader.optional(VocabularyKey.devices), .simple(Text("a kind of device")), sink) {
        name, node in
        node.localizedText(Text("a kind of device"), sink).map { DeviceDeclaration(name: name, title: $0) }
      }
      let logins = declarations(reader.optional(VocabularyKey.logins), .simple(Text("a login")), sink) {
        login($0, $1, sink)
      }
      guard let name else { return nil }
      return Vocabulary(
        name: name, title: title, operations: operations, streams: streams, devices: devices, logins: logins)
    }
  }

  private static func declarations<Declaration>(
    _ node: YAMLNode?, _ kind: NameKind, _ sink: DiagnosticSink, _ read: (LocatedName, YAMLNode) -> Declaration?
  ) -> [Declaration] {
    // A word that is not declared asks for nothing, so a vocabulary may have none.
    guard let node, let mapping = node.entries(sink, canBeEmpty: true) else { return [] }
    var result: [Declaration] = []
    for entry in mapping {
      guard let name = entry.key.name(kind, sink) else { continue }
      if let declaration = read(name, entry.value) { result.append(declaration) }
    }
    return result
  }

  private static func operation(
    _ name: LocatedName, _ node: YAMLNode, _ sink: DiagnosticSink
  ) -> OperationDeclaration? {
    if node.isNull { return OperationDeclaration(name: name, title: nil, takes: .none, gives: .none) }
    return node.mapping(Text("an operation"), sink) { reader in
      OperationDeclaration(
        name: name, title: reader.optional(OperationKey.title)?.localizedText(Text("a title"), sink),
        takes: fields(reader.optional(OperationKey.takes), Text("an input"), sink),
        gives: fields(reader.optional(OperationKey.gives), Text("an output"), sink))
    }
  }

  private static func stream(_ name: LocatedName, _ node: YAMLNode, _ sink: DiagnosticSink) -> StreamDeclaration? {
    node.mapping(Text("a stream"), sink) { reader in
      let title = reader.optional(StreamKey.title)?.localizedText(Text("a title"), sink)
      let takes = fields(reader.optional(StreamKey.takes), Text("an input"), sink)
      let carried = reader.required(StreamKey.carries)
      let carries = fields(carried, Text("a field"), sink, canBeEmpty: true)
      if let carried, carried.isMapping, carries.isEmpty {
        sink.error("no-fields", Text("the events of '\(name)' carry nothing"), at: carried.headSpan)
      }
      return StreamDeclaration(name: name, title: title, takes: takes, carries: carries)
    }
  }

  private static func login(_ name: LocatedName, _ node: YAMLNode, _ sink: DiagnosticSink) -> LoginDeclaration? {
    node.mapping(Text("a login"), sink) { reader in
      let title = reader.required(LoginKey.title)?.localizedText(Text("a title"), sink)
      let shows = fields(reader.optional(LoginKey.shows), Text("a field"), sink)
      for field in shows where SAMLAction.session.outputs.contains(where: { $0.name == field.name.text }) {
        sink.error(
          "reserved-name", Text("every login shows '\(field.name)'"), at: field.name.span,
          hints: [Text("delete it here")])
      }
      return title.map { LoginDeclaration(name: name, title: $0, shows: shows) }
    }
  }

  private static func fields(
    _ node: YAMLNode?, _ what: Text, _ sink: DiagnosticSink, canBeEmpty: Bool = false
  ) -> FieldList {
    guard let node, let mapping = node.entries(sink, canBeEmpty: canBeEmpty) else { return .none }
    var fields: [FieldDeclaration] = []
    for entry in mapping {
      guard let name = entry.key.newName(.simple(what), sink) else { continue }
      if let field = field(name, entry.value, sink) { fields.append(field) }
    }
    return FieldList(fields)
  }

  /// A type, or `{type: text, optional: true}`.
  private static func field(_ name: LocatedName, _ node: YAMLNode, _ sink: DiagnosticSink) -> FieldDeclaration? {
    if node.isWrittenType {
      return node.valueType(sink).map { FieldDeclaration(name: name, type: $0, isOptional: false) }
    }
    return node.mapping(Text("a field"), sink) { reader in
      let type = reader.required(FieldKey.type)?.valueType(sink)
      let isOptional = reader.optional(FieldKey.optional)?.boolean(sink) ?? false
      return type.map { FieldDeclaration(name: name, type: $0, isOptional: isOptional) }
    }
  }
}
