import DelimitedText
package import Diagnostics
import LocatedYAML
import Quantities
import Texts

extension ObservationMapping {
  /// Reads a mapping file.
  ///
  /// - Returns: nil where something is wrong, all of which is reported.
  package static func read(_ file: SourceFile, into sink: DiagnosticSink) -> ObservationMapping? {
    let errors = sink.errorCount
    guard let root = YAMLParser.parse(file, into: sink) else { return nil }
    let mapping = root.mapping(Text("a mapping"), sink) { MappingFileReader(sink).read(&$0) }
    return sink.errorCount == errors ? mapping : nil
  }
}

/// Reads the keys of a mapping file.
private struct MappingFileReader {
  private let sink: DiagnosticSink

  init(_ sink: DiagnosticSink) { self.sink = sink }

  func read(_ reader: inout MappingReader) -> ObservationMapping? {
    let name = reader.required("mapping")?.text(sink)
    let destination = reader.required("reads").flatMap(destination)
    let form = reader.required("file").flatMap(form)
    let zone = reader.required("time-zone").flatMap(zone)
    let decimals = reader.optional("decimals").flatMap { $0.word(among: ["point", "comma"], sink) }
    let encoding = reader.optional("encoding").flatMap(encoding)
    let only = reader.optional("only").map(only) ?? [:]
    var rules = TelemetryRules()
    if case .telemetry(let measure) = destination { readRules(&reader, measure, &rules) }
    let fields = reader.required("fields").flatMap { node -> [MappedField]? in
      guard let destination else { return nil }
      return FieldMappingReader(sink, destination, hasDecimalComma: decimals == "comma").read(node)
    }
    guard let name, let destination, let form, let zone, let fields else { return nil }
    return ObservationMapping(
      name: name, destination: destination, form: form, encoding: encoding ?? .utf8, only: only, zone: zone,
      fields: fields, rules: rules)
  }

  private func encoding(_ node: YAMLNode) -> TextEncoding? {
    node.word(among: TextEncoding.allCases.map(\.rawValue), sink).flatMap(TextEncoding.init(rawValue:))
  }

  /// `only: {Larmtyp: [Nödlarm, Fall]}`
  private func only(_ node: YAMLNode) -> [String: [String]] {
    var wanted: [String: [String]] = [:]
    guard let entries = node.entries(sink, wanted: Text("columns with what they may hold")) else { return wanted }
    for entry in entries { wanted[entry.name] = entry.value.itemsOrSelf(sink).compactMap { $0.written(sink) } }
    return wanted
  }

  private func destination(_ node: YAMLNode) -> ObservationMapping.Destination? {
    guard let word = node.word(sink) else { return nil }
    if let measure = TelemetryMeasure(rawValue: word), !Self.isSaidToBeEvents(word) { return .telemetry(measure) }
    if let definition = EventTable.definition(Self.eventName(word)), !definition.isMadeByImport {
      return .events(definition)
    }
    let known =
      TelemetryMeasure.allCases.map(\.rawValue)
      + EventTable.all.filter { !$0.isMadeByImport }.map(\.name)
    sink.error(
      "unknown-word", Text("'\(word)' is neither a log nor a kind of event"), at: node.span,
      hints: [
        Suggestion.hint(for: word, among: known) ?? Text("logs: heartbeats, battery-levels, alarms, test-presses")
      ])
    return nil
  }

  /// `alarms` and `test-presses` are logs of single ones; totals of a day are written `alarms-by-day`.
  private static func eventName(_ word: String) -> String {
    isSaidToBeEvents(word) ? String(word.dropLast("-by-day".count)) : word
  }

  private static func isSaidToBeEvents(_ word: String) -> Bool {
    [AlarmTotals.name, TestPressTotals.name].contains { word == $0 + "-by-day" }
  }

  private func form(_ node: YAMLNode) -> ObservationMapping.Form? {
    guard node.isMapping else {
      guard let word = node.word(among: ["csv", "json-lines"], sink) else { return nil }
      return word == "csv" ? .csv(delimiter: nil) : .jsonLines
    }
    return node.mapping(Text("a file"), sink) { reader in
      reader.required("csv")?.mapping(Text("a CSV file"), sink) { csv in
        csv.required("delimiter")?.word(among: ["comma", "semicolon", "tab"], sink).map { .csv(delimiter: $0) }
      }
    }
  }

  private func zone(_ node: YAMLNode) -> TimeZoneRule? {
    guard let text = node.written(sink, wanted: Text("a time zone")) else { return nil }
    do throws(QuantityError) {
      return try TimeZoneRule.parse(text)
    } catch {
      sink.error("unknown-time-zone", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  private func readRules(_ reader: inout MappingReader, _ measure: TelemetryMeasure, _ rules: inout TelemetryRules) {
    switch measure {
    case .testPresses: rules.apart = reader.required("apart").flatMap(span)
    case .batteryLevels:
      let full = reader.required("full")
      let fullLevel = full.flatMap(level)
      let emptyLevel = reader.required("empty").flatMap(level)
      rules.silentAfter = reader.required("silent-after").flatMap(span)
      guard let full, let fullLevel, let emptyLevel else { return }
      (rules.full, rules.empty) = (fullLevel, emptyLevel)
      if emptyLevel >= fullLevel {
        sink.error(
          "wrong-order", Text("a battery cannot be full at a level where it is empty"), at: full.span,
          hints: [Text("let 'full' be more than 'empty'")])
      }
    case .heartbeats, .alarms: break
    }
  }

  private func span(_ node: YAMLNode) -> TimeSpan? {
    guard let text = node.written(sink, wanted: Text("a duration")) else { return nil }
    do throws(QuantityError) {
      let span = try TimeSpan.parse(text)
      guard span.microseconds > 0 else {
        throw QuantityError(problem: Text("'\(text)' is no length of time"), hint: Text("write more than zero"))
      }
      return span
    } catch {
      sink.error("wrong-value", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  private func level(_ node: YAMLNode) -> Int32? {
    guard let text = node.written(sink, wanted: Text("a percentage")) else { return nil }
    do throws(QuantityError) {
      let share = try Percentage.parse(text)
      let hundredths = try share.percent.multiplied(by: Rational(100))
      guard hundredths.isInteger, (0...10_000).contains(hundredths.numerator) else {
        throw QuantityError(problem: Text("'\(text)' is no level of a battery"), hint: Text("write 0 % to 100 %"))
      }
      return Int32(truncatingIfNeeded: hundredths.numerator)
    } catch {
      sink.error("wrong-value", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }
}
