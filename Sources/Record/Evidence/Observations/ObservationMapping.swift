import DelimitedText
import Diagnostics
import JSONValues
import Quantities

/// What the columns of a file mean: how rows of somebody else's file become evidence.
package struct ObservationMapping: Hashable, Sendable {
  /// What a row becomes.
  package enum Destination: Hashable, Sendable {
    /// An event of the record.
    case events(EventDefinition)
    /// A part of figures by day; the file itself is attached.
    case telemetry(TelemetryMeasure)
  }

  /// How the file is written.
  package enum Form: Hashable, Sendable {
    /// - Parameter delimiter: found from the column names where nil.
    case csv(delimiter: String?)
    /// One JSON object a line.
    case jsonLines
  }

  /// The name of the mapping.
  package let name: String
  package let destination: Destination
  package let form: Form
  /// How letters are written in the file.
  var encoding = TextEncoding.utf8
  /// Column -> what it may hold; rows that hold something else there are passed over.
  var only: [String: [String]] = [:]
  let zone: TimeZoneRule
  let fields: [MappedField]
  let rules: TelemetryRules

  /// The mapping in one line, without anything that changes nothing: two mappings with one query give the same figures.
  package var query: String {
    var members: [String: JSONValue] = ["zone": .string("\(zone)"), "rules": rules.json]
    switch destination {
    case .events(let definition): members["reads"] = .string(definition.name)
    case .telemetry(let measure): members["reads"] = .string(measure.rawValue)
    }
    switch form {
    case .csv(let delimiter): members["file"] = .string("csv \(delimiter ?? "")")
    case .jsonLines: members["file"] = "json-lines"
    }
    if encoding != .utf8 { members["encoding"] = .string(encoding.rawValue) }
    if !only.isEmpty { members["only"] = .object(only.mapValues { .array($0.sorted().map { .string($0) }) }) }
    members["fields"] = .object(
      Dictionary(fields.map { ($0.name, $0.json) }, uniquingKeysWith: { first, _ in first }))
    return JSONValue.object(members).canonicalText
  }
}

/// Where a field of an event or of a log comes from.
struct MappedField: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    /// A column by name, or by a pointer into the object of the line (RFC 6901).
    case column(String)
    /// The same in every row.
    case always(String)
  }

  var name: String
  var source: Source
  /// A second column that follows after a blank: the time of day of a date.
  var second: String?
  /// What the file says -> what is meant. Where there are any, nothing else is understood.
  var values: [String: String] = [:]
  var time: TimeFormat?
  /// The unit that numbers of the column are in.
  var unit: String?
  /// Whether decimals are written after a comma.
  var hasDecimalComma = false
  /// Where the mapping speaks of it.
  var span: SourceSpan

  var json: JSONValue {
    var members: [String: JSONValue] = [:]
    switch source {
    case .column(let name): members["column"] = .string(name)
    case .always(let value): members["always"] = .string(value)
    }
    if let second { members["and"] = .string(second) }
    if !values.isEmpty { members["values"] = .object(values.mapValues { .string($0) }) }
    if let time { members["format"] = .string("\(time)") }
    if let unit { members["in"] = .string(unit) }
    if hasDecimalComma { members["decimals"] = "comma" }
    return .object(members)
  }
}

/// What figures of a log need to know beyond its columns.
struct TelemetryRules: Hashable, Sendable {
  /// Test presses of a device that follow each other faster are one.
  var apart: TimeSpan?
  /// A battery is full at this level and above, in hundredths of a percent.
  var full: Int32 = 10_000
  /// A battery is empty at this level and below.
  var empty: Int32 = 0
  /// A device on battery that says nothing for so long has become empty.
  var silentAfter: TimeSpan?

  var json: JSONValue {
    var members: [String: JSONValue] = [:]
    if let apart { members["apart"] = .string(apart.description) }
    if let silentAfter {
      members["full"] = JSONValue(Int(full))
      members["empty"] = JSONValue(Int(empty))
      members["silentAfter"] = .string(silentAfter.description)
    }
    return .object(members)
  }
}

/// The fields of each kind of log.
extension TelemetryMeasure {
  /// Fields that every row must have.
  var requiredFields: [String] {
    switch self {
    case .heartbeats, .alarms: ["at", "device"]
    case .batteryLevels: ["at", "device", "level"]
    case .testPresses: ["at", "device", "outcome"]
    }
  }

  /// Fields that rows may have.
  var optionalFields: [String] {
    switch self {
    case .heartbeats, .batteryLevels: ["unit"]
    case .alarms: ["outcome", "reason", "user", "id", "unit"]
    case .testPresses: ["user", "id", "unit"]
    }
  }

  /// The words that a field takes; nil where it takes any text.
  func words(of field: String) -> [String]? {
    switch field {
    case "outcome": self == .alarms ? ["arrived", "lost", "unknown"] : ["arrived", "lost"]
    case "reason": AlarmReason.words
    default: nil
    }
  }
}
