package import Diagnostics
package import Texts

extension YAMLNode {
  /// A text, such as a title.
  ///
  /// Refused: `wrong-kind` (list, mapping), `missing-value` (nothing), `empty-text` (`""`, unless allowed), and
  /// `ambiguous-text` for what other tools read as a number, a date or true/false unless it is in quotes: `1.10`, `no`.
  package func text(_ sink: DiagnosticSink, canBeEmpty: Bool = false) -> String? {
    let record = record
    switch record.form {
    case .sequence, .mapping:
      return refuse(wanted: Text("a text"), sink)
    case .plain:
      if !isTaggedAsText, let meaning = bytes(PlainScalarMeaning.init(readElsewhereAs:)) {
        return refuseAmbiguous(meaning, sink)
      }
    case .singleQuoted, .doubleQuoted, .literal, .folded:
      break
    }
    if !canBeEmpty, bytes({ $0.allSatisfy { $0 == 0x20 || $0 == 0x0A } }) {
      sink.error("empty-text", Text("this text is empty"), at: span, hints: [Text("write a text, or delete the key")])
      return nil
    }
    return bytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What is written in a scalar, for values with a notation of their own: `48 h`, `15 %`, `2023-W33`, `2023-01-31`,
  /// `1.10`. Nothing is ambiguous about these, since we and not another tool read them; quotes make no difference.
  ///
  /// - Parameter wanted: what the value should be, for the message: "a duration".
  package func written(_ sink: DiagnosticSink, wanted: @autoclosure () -> Text = Text("a value")) -> String? {
    guard isScalar, !isNull else { return refuse(wanted: wanted(), sink) }
    return bytes { String(decoding: $0, as: UTF8.self) }
  }

  /// A name made of words: letters, digits, `-`, `_`, `.` and `/`, beginning with a letter or digit, as in
  /// `battery.low-on-mobile-alarm`. Letters of any language.
  package func word(_ sink: DiagnosticSink, wanted: @autoclosure () -> Text = Text("a word")) -> String? {
    guard isScalar else { return refuse(wanted: wanted(), sink) }
    guard let text = text(sink) else { return nil }
    let isWord =
      text.unicodeScalars.first.map(Self.isLetterOrDigit) == true
      && text.unicodeScalars.allSatisfy { Self.isLetterOrDigit($0) || "-_./".unicodeScalars.contains($0) }
    guard isWord else {
      if let oddity = LookAlike.oddity(of: text) {
        sink.error(
          "not-a-word", Text("'\(text)' is not \(wanted())"), at: span, label: oddity.problem,
          hints: [Text("write \(oddity.meant)")])
        return nil
      }
      sink.error(
        "not-a-word", Text("'\(text)' is not \(wanted())"), at: span,
        hints: [
          Text("a word has letters, digits, '-', '_', '.' and '/', begins with a letter or digit, and has no spaces")
        ])
      return nil
    }
    return text
  }

  /// One of a fixed set of words. `unknown-word` proposes the nearest.
  package func word<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type, _ sink: DiagnosticSink
  ) -> Choice? where Choice.RawValue == String {
    guard let text = word(sink) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    refuseWord(text, choices: Choice.allCases.map(\.rawValue), sink)
    return nil
  }

  /// One of these words. `unknown-word` proposes the nearest.
  package func word(among choices: [String], _ sink: DiagnosticSink) -> String? {
    guard let text = word(sink) else { return nil }
    if choices.contains(text) { return text }
    refuseWord(text, choices: choices, sink)
    return nil
  }

  private func refuseWord(_ text: String, choices: [String], _ sink: DiagnosticSink) {
    let hint = Suggestion.hint(for: text, among: choices)
    sink.error(
      "unknown-word", Text("'\(text)' is none of \(choices.joined(separator: ", "))"), at: span,
      hints: hint.map { [$0] } ?? [])
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
      : scalar.properties.isAlphabetic
  }

  private func refuseAmbiguous(_ meaning: PlainScalarMeaning, _ sink: DiagnosticSink) -> String? {
    if case .nothing = meaning, bytes({ $0.isEmpty }) { return refuse(wanted: Text("a text"), sink) }
    let text = string ?? ""
    sink.error(
      "ambiguous-text", Text("'\(text)' without quotes is read as \(meaning.title) by other tools"), at: span,
      hints: [Text("a text is wanted here: write \"\(text)\"")])
    return nil
  }
}
