package import Diagnostics
package import Texts

extension YAMLNode {
  /// The items of a list; `wrong-kind` for anything else, and `empty-list` for a list without items: what is written and
  /// asks for nothing would be met by everything.
  ///
  /// - Parameter canBeEmpty: true where an empty list means something, or where the caller says more about it.
  package func items(_ sink: DiagnosticSink, wanted: @autoclosure () -> Text = Text("a list"), canBeEmpty: Bool = false)
    -> YAMLSequence?
  {
    if case .sequence(let sequence) = content {
      if sequence.isEmpty, !canBeEmpty { reportEmpty("empty-list", Text("an item"), sink) }
      return sequence
    }
    sink.error(
      "wrong-kind", Text("expected \(wanted()), found \(kindDescription)"), at: headSpan,
      hints: isMapping
        ? [Text("begin each item with '- '")] : [Text("write a list: one item a line after '- ', or [a, b]")])
    return nil
  }

  /// Reads every item of a list. Items that cannot be read (`read` returns nil and reports why) are left out, and the
  /// others are still read, so compare error counts to know that all were good.
  package func items<Value>(
    _ sink: DiagnosticSink, wanted: @autoclosure () -> Text = Text("a list"), canBeEmpty: Bool = false,
    _ read: (YAMLNode) throws -> Value?
  ) rethrows -> [Value] {
    try items(sink, wanted: wanted(), canBeEmpty: canBeEmpty)?.compactMap(read) ?? []
  }

  /// The items of a list, or the value itself as the only item: `phase: acceptance` for `phase: [acceptance]`.
  /// An empty list is `empty-list`.
  package func itemsOrSelf(_ sink: DiagnosticSink, canBeEmpty: Bool = false) -> [YAMLNode] {
    guard case .sequence = content else { return [self] }
    return items(sink, canBeEmpty: canBeEmpty).map(Array.init) ?? []
  }

  private func reportEmpty(_ code: String, _ what: Text, _ sink: DiagnosticSink) {
    sink.error(
      code, Text("nothing is written between these brackets, and so nothing is asked for"), at: span,
      hints: [Text("write \(what) in it, or delete the key")])
  }

  /// The entries of a mapping whose keys are the author's own (names of parameters, operations); `wrong-kind` for
  /// anything else, and `empty-mapping` for one without entries. For a mapping with known keys use `reader`.
  package func entries(
    _ sink: DiagnosticSink, wanted: @autoclosure () -> Text = Text("a mapping"), canBeEmpty: Bool = false
  ) -> YAMLMapping? {
    if case .mapping(let mapping) = content {
      if mapping.isEmpty, !canBeEmpty { reportEmpty("empty-mapping", Text("a key and its value"), sink) }
      return mapping
    }
    sink.error(
      "wrong-kind", Text("expected \(wanted()), found \(kindDescription)"), at: headSpan,
      hints: [
        string?.contains(":") == true
          ? Text("write a space after the colon: 'key: value'")
          : Text("write keys with values: 'key: value', one a line")
      ])
    return nil
  }

  /// Reads a mapping with known keys, and reports at the end the keys that nobody asked for.
  ///
  /// ```swift
  /// let clock = node.mapping("a clock", sink) { clock in
  ///   let advance = clock.required("advance")?.text(sink)
  ///   let at = clock.optional("at")?.text(sink)
  ///   guard let advance else { return nil }
  ///   return Clock(advance: advance, at: at)
  /// }
  /// ```
  /// - Parameter name: what the mapping is, for messages: "a requirement".
  package func mapping<Value>(
    _ name: Text, _ sink: DiagnosticSink, _ read: (inout MappingReader) throws -> Value?
  ) rethrows -> Value? {
    guard var reader = reader(name, sink) else { return nil }
    let value = try read(&reader)
    reader.finish()
    return value
  }

  /// A reader for a mapping with known keys; call its `finish()` in the end. `wrong-kind` for anything else.
  package func reader(_ name: Text, _ sink: DiagnosticSink) -> MappingReader? {
    entries(sink, wanted: Text("\(name) (a mapping)"), canBeEmpty: true).map {
      MappingReader($0, name: name, sink: sink)
    }
  }

  /// Reports that this is not what was wanted. Returns nil, to be used in `return`.
  package func refuse<Value>(wanted: Text, _ sink: DiagnosticSink, hints: [Text] = []) -> Value? {
    if isNull, bytes({ $0.isEmpty }) {
      sink.error("missing-value", Text("expected \(wanted), and nothing is written here"), at: headSpan, hints: hints)
    } else {
      sink.error("wrong-kind", Text("expected \(wanted), found \(kindDescription)"), at: headSpan, hints: hints)
    }
    return nil
  }

  /// The node's place for messages about its kind: a whole scalar, but only the first line's beginning of a block.
  package var headSpan: SourceSpan {
    switch content {
    case .scalar: span
    case .sequence: span.part(0..<1)
    case .mapping(let mapping): mapping.head
    }
  }
}
