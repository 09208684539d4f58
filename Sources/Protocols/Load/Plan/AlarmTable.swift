import Planning
import SuiteLanguage

/// The alarms of a mix: which device an event is of, who must see it, and what it must show.
struct AlarmTable: Hashable, Sendable {
  /// The fields of the stream that are looked at, sorted.
  let fields: [String]
  /// At most ``LoadLimits/alarms``.
  let alarms: [Alarm]

  struct Alarm: Hashable, Sendable {
    let call: Int
    let any: Bool
    /// Where the vendor's own identity stands.
    let id: Int?
    /// The fields that identify the device of an alarm; empty where a `${unique}` is enough.
    let keyFields: [Int]
    /// The text of ``keyFields`` -> device.
    let devices: [String: UInt32]
    /// Where the `${unique}` of an arrival stands.
    let uniqueField: Int?
    let shows: [Show]
    /// By device: the place in ``groups``.
    let groupOfDevice: [UInt32]
    /// Members of staff who must see the same alarms, ascending.
    let groups: [[Int]]
  }

  struct Show: Hashable, Sendable {
    let field: String
    let index: Int
    let matcher: Matcher
  }

  /// The alarm of a call.
  func alarm(ofCall call: Int) -> Alarm? { alarms.first { $0.call == call } }

  /// Who must see an alarm of a device.
  func recipients(ofCall call: Int, device: Int) -> [Int] {
    guard let alarm = alarm(ofCall: call) else { return [] }
    return alarm.groups[Int(alarm.groupOfDevice[device])]
  }

  init(
    _ mix: [PlannedStep.Load.Item], devices: LoadTable, staff: LoadTable, outer: Scope, salt: String
  ) throws(LoadPlanProblem) {
    var names: Set<String> = []
    for alarm in mix.compactMap(\.alarm) {
      names.formUnion(alarm.by.keys)
      names.formUnion(alarm.shows.keys)
      if let id = alarm.id { names.insert(id) }
    }
    fields = names.sorted()
    let indices = Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var alarms: [Alarm] = []
    for (call, item) in mix.enumerated() {
      guard let alarm = item.alarm else { continue }
      alarms.append(try Alarm(alarm, call: call, indices, devices, staff, outer))
    }
    guard alarms.count <= LoadLimits.alarms else { throw .badValue(key: "alarm", value: "\(alarms.count)") }
    self.alarms = alarms
  }

  /// Separates the parts of a key; no text of a vendor has it.
  static let separator = "\u{1F}"
}

extension AlarmTable.Alarm {
  init(
    _ alarm: PlannedStep.Load.Alarm, call: Int, _ indices: [String: Int], _ devices: LoadTable, _ staff: LoadTable,
    _ outer: Scope
  ) throws(LoadPlanProblem) {
    let unique = BuiltInName.unique.rawValue
    let keys = alarm.by.sorted { $0.key < $1.key }
    let byDevice = keys.filter { !$0.value.names.contains(unique) }
    self.call = call
    any = alarm.any
    id = alarm.id.flatMap { indices[$0] }
    keyFields = byDevice.compactMap { indices[$0.key] }
    uniqueField = keys.first { $0.value.names.contains(unique) }.flatMap { indices[$0.key] }
    shows = alarm.shows.sorted { $0.key < $1.key }.compactMap { field, matcher in
      indices[field].map { AlarmTable.Show(field: field, index: $0, matcher: matcher) }
    }
    guard shows.count <= LoadLimits.fields else { throw .badValue(key: "shows", value: "\(shows.count)") }
    var found: [String: UInt32] = [:]
    var groupOfDevice: [UInt32] = []
    var groupNumbers: [String: UInt32] = [:]
    var groups: [[Int]] = []
    let rows = try Self.staffRows(alarm, staff)
    for device in 0..<devices.rowCount {
      let scope = devices.scope(ofRow: device, over: outer)
      if !byDevice.isEmpty {
        var parts: [String] = []
        for (_, expression) in byDevice { parts.append(try expression.valueOfLoad(in: scope).plainText) }
        let key = parts.joined(separator: AlarmTable.separator)
        if let other = found.updateValue(UInt32(device), forKey: key), uniqueField == nil {
          throw .sameKey(device: Int(other), other: device, key: parts.joined(separator: ", "))
        }
      }
      var parts: [String] = []
      for (_, expression) in alarm.to.sorted(by: { $0.key < $1.key }) {
        parts.append(try expression.valueOfLoad(in: scope).plainText)
      }
      let route = parts.joined(separator: AlarmTable.separator)
      guard let recipients = rows[route] else { throw .nobodyToSee(device: device) }
      if groupNumbers[route] == nil {
        groupNumbers[route] = UInt32(groups.count)
        groups.append(recipients)
      }
      groupOfDevice.append(groupNumbers[route] ?? 0)
    }
    self.devices = found
    self.groupOfDevice = groupOfDevice
    self.groups = groups
  }

  /// Members of staff by what `to` compares.
  private static func staffRows(
    _ alarm: PlannedStep.Load.Alarm, _ staff: LoadTable
  ) throws(LoadPlanProblem) -> [String: [Int]] {
    let columns = alarm.to.keys.sorted()
    var rows: [String: [Int]] = [:]
    for row in 0..<staff.rowCount {
      var parts: [String] = []
      for name in columns {
        guard let column = staff.columns[name] else { throw .unknownName(name) }
        parts.append(column[row].plainText)
      }
      rows[parts.joined(separator: AlarmTable.separator), default: []].append(row)
    }
    return rows
  }
}
