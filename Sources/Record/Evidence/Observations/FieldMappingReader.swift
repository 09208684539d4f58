import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads where the fields of a destination come from.
struct FieldMappingReader {
  private let sink: DiagnosticSink
  private let destination: ObservationMapping.Destination
  private let hasDecimalComma: Bool

  init(_ sink: DiagnosticSink, _ destination: ObservationMapping.Destination, hasDecimalComma: Bool) {
    self.sink = sink
    self.destination = destination
    self.hasDecimalComma = hasDecimalComma
  }

  func read(_ node: YAMLNode) -> [MappedField]? {
    guard let entries = node.entries(sink) else { return nil }
    let known = names
    var fields: [MappedField] = []
    for entry in entries {
      guard known.contains(entry.name) else {
        sink.error(
          "unknown-field", Text("\(title) have no field '\(entry.name)'"), at: entry.key.span,
          hints: [Suggestion.hint(for: entry.name, among: known) ?? Text("fields: \(known.joined(separator: ", "))")])
        continue
      }
      if let field = field(entry.name, entry.value) { fields.append(field) }
    }
    for name in required where !entries.contains(where: { $0.name == name }) {
      sink.error(
        "missing-field", Text("\(title) need the field '\(name)'"), at: entries.head,
        hints: [Text("name its column: \(name): Column, or give it one value: \(name): {always: value}")])
    }
    return fields
  }

  private var title: String {
    switch destination {
    case .events(let definition): "events of the kind '\(definition.name)'"
    case .telemetry(let measure): measure.rawValue
    }
  }

  private var names: [String] {
    switch destination {
    case .events(let definition): definition.fields.map(\.name) + EventReader.common
    case .telemetry(let measure): measure.requiredFields + measure.optionalFields
    }
  }

  private var required: [String] {
    switch destination {
    case .events(let definition): definition.fields.filter(\.isRequired).map(\.name)
    case .telemetry(let measure): measure.requiredFields
    }
  }

  private func field(_ name: String, _ node: YAMLNode) -> MappedField? {
    guard node.isMapping else {
      guard let column = node.text(sink) else { return nil }
      return finished(MappedField(name: name, source: .column(column), span: node.span), node)
    }
    return node.mapping(Text("a field"), sink) { reader in
      guard let (key, value) = reader.oneOf(["column", "always"]),
        let text = key == "column" ? value.text(sink) : value.written(sink)
      else { return nil }
      var field = MappedField(name: name, source: key == "column" ? .column(text) : .always(text), span: value.span)
      if let second = reader.optional("and") { field.second = second.text(sink) }
      if field.second != nil, isTime(name) == .never {
        sink.error(
          "unknown-key", Text("'\(name)' is no time and has no second column"), at: value.span,
          hints: [Text("delete 'and'")])
        return nil
      }
      if let values = reader.optional("values") { field.values = self.values(name, values) }
      if let format = reader.optional("format") { field.time = time(name, format) }
      field.unit = reader.optional("in").flatMap { unit(name, $0) }
      return finished(field, node)
    }
  }

  private func finished(_ field: MappedField, _ node: YAMLNode) -> MappedField? {
    var field = field
    field.hasDecimalComma = hasDecimalComma && isNumber(field.name)
    if isTime(field.name) != .never, field.time == nil { field.time = isTime(field.name) == .always ? .iso : nil }
    if field.name == "level", isTelemetry, field.unit == nil {
      sink.error(
        "missing-key", Text("the level of a battery needs the key 'in'"), at: node.headSpan,
        hints: [Text("write {column: NAME, in: percent}, or in: fraction where full is 1")])
      return nil
    }
    if field.name == "unit", case .always(let text) = field.source, isTelemetry {
      guard (try? EventFieldType.name.canonical(text)) != nil else {
        sink.error("wrong-value", Text("'\(text)' is not the name of a pilot unit"), at: field.span)
        return nil
      }
    }
    return field
  }

  private var isTelemetry: Bool {
    if case .telemetry = destination { true } else { false }
  }

  private enum Timing { case never, sometimes, always }

  private func isTime(_ name: String) -> Timing {
    guard case .events(let definition) = destination else { return name == "at" ? .always : .never }
    if name == "known" { return .sometimes }
    switch definition.field(name)?.type {
    case .instant: return .always
    case .day, .dayOrInstant: return .sometimes
    default: return .never
    }
  }

  private func isNumber(_ name: String) -> Bool {
    guard case .events(let definition) = destination else { return name == "level" }
    switch definition.field(name)?.type {
    case .number, .money, .percentage, .duration, .length: return true
    default: return false
    }
  }

  private func time(_ name: String, _ node: YAMLNode) -> TimeFormat? {
    guard isTime(name) != .never else {
      sink.error(
        "unknown-key", Text("'\(name)' is no time and has no format"), at: node.span, hints: [Text("delete 'format'")])
      return nil
    }
    guard let text = node.written(sink, wanted: Text("a format of times")) else { return nil }
    do throws(QuantityError) {
      return try TimeFormat.parse(text, allowsDays: isTime(name) == .sometimes)
    } catch {
      sink.error("wrong-format", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  private func unit(_ name: String, _ node: YAMLNode) -> String? {
    guard isNumber(name) else {
      sink.error(
        "unknown-key", Text("'\(name)' is no number and has no unit"), at: node.span, hints: [Text("delete 'in'")])
      return nil
    }
    if isTelemetry { return node.word(among: ["percent", "fraction"], sink) }
    guard let text = node.written(sink, wanted: Text("a unit")) else { return nil }
    guard case .events(let definition) = destination, let type = definition.field(name)?.type else { return nil }
    if type == .number {
      sink.error(
        "unknown-key", Text("'\(name)' is a plain number and has no unit"), at: node.span, hints: [Text("delete 'in'")])
      return nil
    }
    do throws(QuantityError) {
      _ = try type.canonical("1 \(text)")
      return text
    } catch {
      sink.error("wrong-unit", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  private func values(_ name: String, _ node: YAMLNode) -> [String: String] {
    var values: [String: String] = [:]
    guard let entries = node.entries(sink) else { return values }
    for entry in entries {
      guard let meaning = entry.value.written(sink, wanted: Text("what '\(entry.name)' means")) else { continue }
      check(meaning, of: name, entry.value)
      values[entry.name] = meaning
    }
    return values
  }

  /// What a file's word is said to mean must be something that the field can hold.
  private func check(_ meaning: String, of name: String, _ node: YAMLNode) {
    switch destination {
    case .telemetry(let measure):
      guard let words = measure.words(of: name), !words.contains(meaning) else { return }
      sink.error(
        "unknown-word", Text("'\(meaning)' is none of \(words.joined(separator: ", "))"), at: node.span,
        hints: Suggestion.hint(for: meaning, among: words).map { [$0] } ?? [])
    case .events(let definition):
      guard let type = definition.field(name)?.type else { return }
      do throws(QuantityError) {
        _ = try type.canonical(meaning)
      } catch {
        sink.error("wrong-value", error.problem, at: node.span, hints: [error.hint])
      }
    }
  }
}
