package import Diagnostics
import Texts

/// Checks that a binding fits the vocabulary: that what it binds is declared, that it uses inputs and says where
/// outputs are found as declared, in units that their types have.
///
/// Whether it binds all that the suites use is not looked at here.
package struct BindingCheck {
  private let operations: [String: OperationDeclaration]
  private let streams: [String: StreamDeclaration]
  private let logins: [String: LoginDeclaration]
  private let devices: Set<String>
  private let sink: DiagnosticSink

  package init(
    operations: [String: OperationDeclaration], streams: [String: StreamDeclaration],
    logins: [String: LoginDeclaration] = [:], devices: Set<String>, into sink: DiagnosticSink
  ) {
    self.operations = operations
    self.streams = streams
    self.logins = logins
    self.devices = devices
    self.sink = sink
  }

  /// Reports `unknown-operation`, `unknown-stream`, `unknown-login`, `unknown-device`, `unknown-input`, `unknown-output`,
  /// `unknown-field`, `missing-output`, `missing-field`, `unit-mismatch`, `value-outside-choice`, and the warning
  /// `unused-input`.
  package func run(_ file: BindingFile) {
    for entry in file.operations {
      guard let declaration = operations[entry.name.text] else {
        reportUnknown(entry.name, Text("an operation"), "unknown-operation", among: operations.keys)
        continue
      }
      checkInputs(of: entry, declaration.name, declaration.takes)
      guard case .requests(let requests)? = file.binding.operations[entry.name.text] else { continue }
      let given = requests.reduce(into: [:]) { $0.merge($1.gives) { _, last in last } }
      checkGiven(entry, declaration.name, declaration.gives, given, as: .output)
    }
    for entry in file.streams {
      guard let declaration = streams[entry.name.text] else {
        reportUnknown(entry.name, Text("a stream"), "unknown-stream", among: streams.keys)
        continue
      }
      checkInputs(of: entry, declaration.name, declaration.takes)
      let each = file.binding.streams[entry.name.text]?.each ?? [:]
      checkGiven(entry, declaration.name, declaration.carries, each, as: .field)
    }
    for entry in file.logins {
      guard let declaration = logins[entry.name.text] else {
        reportUnknown(entry.name, Text("a login"), "unknown-login", among: logins.keys)
        continue
      }
      let given = file.binding.logins[entry.name.text]?.who.gives ?? [:]
      checkGiven(entry, declaration.name, declaration.page, given, as: .field)
    }
    for name in file.devices where !devices.contains(name.text) {
      reportUnknown(name, Text("a kind of device"), "unknown-device", among: devices)
    }
  }

  /// What the vendor's answer is read as. Codes of findings end with it.
  private enum Role: String, CustomStringConvertible {
    case output, field

    var description: String { rawValue }

    /// Said where it is declared.
    var declared: Text { Text("\(title) declared") }

    private var title: Text {
      switch self {
      case .output: Text("output")
      case .field: Text("field")
      }
    }

    /// That something has none of that name.
    func undeclared(_ name: LocatedName, by declared: LocatedName) -> Text {
      switch self {
      case .output: Text("'\(declared)' has no output '\(name)'")
      case .field: Text("'\(declared)' has no field '\(name)'")
      }
    }
  }

  private func reportUnknown(_ name: LocatedName, _ what: Text, _ code: String, among names: some Sequence<String>) {
    let hint = Suggestion.hint(for: name.text, among: names)
    sink.error(
      code, Text("the vocabulary has no '\(name)' as \(what)"), at: name.span,
      hints: [hint ?? Text("declare it in a vocabulary file, or delete it here")])
  }

  private func checkInputs(of entry: BindingFile.Entry, _ declared: LocatedName, _ fields: FieldList) {
    for input in entry.inputs {
      let related = [Diagnostic.Related(Text("'\(declared)' declared"), at: declared.span)]
      guard let field = fields[input.name.text] else {
        let hint = Suggestion.hint(for: input.name.text, among: fields.names)
        let known = fields.isEmpty ? Text("it takes nothing") : Text("it takes \(fields.names.joined(separator: ", "))")
        sink.error(
          "unknown-input", Text("'\(declared)' takes no '\(input.name)'"), at: input.name.span, related: related,
          hints: [hint ?? known])
        continue
      }
      if let unit = input.unit, !unit.type.describes(field.type) {
        reportUnit(unit, field, Text("input declared"), at: input.name.span)
      }
    }
    let used = Set(entry.inputs.map(\.name.text))
    for field in fields where !field.isOptional && !used.contains(field.name.text) {
      sink.warning(
        "unused-input", Text("'\(entry.name)' never tells the vendor '\(field.name)'"), at: entry.name.span,
        related: [Diagnostic.Related(Text("input declared"), at: field.name.span)],
        hints: [Text("use ${\(field.name)} in the path, the query, a header or the body")])
    }
  }

  private func checkGiven(
    _ entry: BindingFile.Entry, _ declared: LocatedName, _ fields: FieldList, _ given: [String: Extraction],
    as role: Role
  ) {
    for name in entry.gives {
      guard let field = fields[name.text] else {
        if entry.usedWithin.contains(name.text) { continue }
        let hint = Suggestion.hint(for: name.text, among: fields.names)
        sink.error(
          "unknown-\(role)", role.undeclared(name, by: declared), at: name.span,
          related: [Diagnostic.Related(Text("'\(declared)' declared"), at: declared.span)],
          hints: hint.map { [$0] } ?? [Text("a name that a later request uses may be given too")])
        continue
      }
      if let extraction = given[name.text] { check(extraction, field, role, at: name.span) }
    }
    guard !entry.isByHand else { return }
    for field in fields where !field.isOptional && given[field.name.text] == nil {
      sink.error(
        "missing-\(role)", Text("'\(entry.name)' does not tell where '\(field.name)' is found"), at: entry.name.span,
        related: [Diagnostic.Related(role.declared, at: field.name.span)],
        hints: [Text("add it, or declare it as optional: {type: \(field.type), optional: true}")])
    }
  }

  private func check(_ extraction: Extraction, _ field: FieldDeclaration, _ role: Role, at span: SourceSpan) {
    if let unit = extraction.unit.flatMap({ WireUnit(rawValue: $0) }), !unit.type.describes(field.type) {
      reportUnit(unit, field, role.declared, at: span)
    }
    guard case .choice(let words) = field.type else { return }
    for (text, word) in extraction.words.sorted(by: { $0.key < $1.key }) where !words.contains(word) {
      let hint = Suggestion.hint(for: word, among: words)
      sink.error(
        "value-outside-choice", Text("'\(text)' is read as '\(word)', and '\(field.name)' cannot be that"), at: span,
        related: [Diagnostic.Related(role.declared, at: field.name.span)],
        hints: [hint ?? Text("write one of \(words.joined(separator: ", "))")])
    }
  }

  private func reportUnit(_ unit: WireUnit, _ field: FieldDeclaration, _ declared: Text, at span: SourceSpan) {
    sink.error(
      "unit-mismatch",
      Text("'\(unit.rawValue)' is a unit of \(unit.type), and '\(field.name)' is \(field.type.withArticle)"),
      at: span, related: [Diagnostic.Related(declared, at: field.name.span)])
  }
}

extension ValueType {
  /// Whether this is the other type, or the type of its items.
  fileprivate func describes(_ other: ValueType) -> Bool {
    if case .list(let item) = other { describes(item) } else { self == other }
  }
}
