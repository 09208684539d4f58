package import Diagnostics
import Texts

extension WrittenEvent {
  /// An event of a command line: a kind, and pairs `name=value`.
  ///
  /// The places of what is wrong are in a file `arguments` that holds them all on a line.
  package static func arguments(kind: String, _ pairs: [String], into sink: DiagnosticSink) -> WrittenEvent {
    var text = kind
    var starts: [Int] = []
    for pair in pairs {
      text += " "
      starts.append(text.utf8.count)
      text += pair
    }
    let file = SourceFile(path: "arguments", text: text)
    var fields: [Field] = []
    for (pair, start) in zip(pairs, starts) {
      let length = pair.utf8.count
      let span = SourceSpan(file: file, offsets: start..<start + length)
      guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
        sink.error(
          "not-a-field", Text("'\(pair)' is not a field with its value"), at: span,
          hints: [Text("write name=value, with quotes around it where the value has blanks: note='two words'")])
        continue
      }
      let name = String(pair[..<equals])
      let value = String(pair[pair.index(after: equals)...])
      let valueStart = start + length - value.utf8.count
      let valueSpan = SourceSpan(file: file, offsets: valueStart..<start + length)
      fields.append(Field(name, value, at: span, valueAt: value.isEmpty ? span : valueSpan))
    }
    return WrittenEvent(
      kind: kind, kindSpan: SourceSpan(file: file, offsets: 0..<kind.utf8.count), fields: fields,
      span: SourceSpan(file: file, offsets: 0..<text.utf8.count))
  }
}
