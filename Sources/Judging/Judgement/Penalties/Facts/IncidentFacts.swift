import Catalogue
import Evidence
import Quantities

/// Something that must not happen has happened.
struct IncidentFact: Sendable {
  let at: Instant
  let entry: EntryNumber?
  private let fields: EventFields

  init(at: Instant, _ event: Event<IncidentHappened>) {
    self.at = at
    entry = event.entry?.seq
    fields = event.recorded.fields
  }

  var id: String { fields.value(of: IncidentHappened.id) ?? "" }
  var rootCause: String? { fields.value(of: IncidentHappened.rootCause) }
  var unit: String? { fields.value(of: IncidentHappened.unit) }
  var orderValue: Money? { fields.value(of: IncidentHappened.orderValue) }

  /// By time, and of one time by name.
  static func inOrder(_ incidents: [IncidentFact]) -> [IncidentFact] {
    // Plain numbers are sorted and not what they stand for, which would be moved and counted again and again.
    var order: [(at: Instant, index: Int)] = []
    order.reserveCapacity(incidents.count)
    for index in incidents.indices { order.append((incidents[index].at, index)) }
    order.sort { left, right in
      left.at != right.at ? left.at < right.at : incidents[left.index].id < incidents[right.index].id
    }
    return order.map { incidents[$0.index] }
  }
}

struct MeasurementKey: Hashable {
  var measure: String
  var percentile: Percentage
  /// The first day of the month.
  var month: CalendarDate
}

struct MeasurementFact {
  var value: TimeSpan
  var samples: Int
  var entries: [EntryNumber]
}

struct DeliveryKey: Hashable {
  var report: String
  /// `2023-04`, `2023-W33` or `2023-Q2`.
  var period: String
}

extension FactReader {
  mutating func incidents() -> [String: [IncidentFact]] {
    var seen = Set<String>(minimumCapacity: most(IncidentHappened.self))
    var (places, found): ([String: Int], [[IncidentFact]]) = ([:], [])
    for event in events(IncidentHappened.self) {
      guard let id = required(event, \.id), let kind = required(event, \.kind),
        let at = required(event, \.at)?.beginning,
        optional(event, \.orderValue) != nil
      else { continue }
      guard seen.insert(id).inserted else {
        note(event, .contradicted(event: IncidentHappened.name, subject: id, used: .first))
        continue
      }
      let place = places[kind] ?? found.count
      if place == found.count {
        places[kind] = place
        found.append([])
      }
      found[place].append(IncidentFact(at: at, event))
    }
    return places.mapValues { IncidentFact.inOrder(found[$0]) }
  }

  mutating func measurements() -> [MeasurementKey: MeasurementFact] {
    var found: [MeasurementKey: MeasurementFact] = [:]
    for event in events(Measured.self) {
      guard let measure = required(event, \.measure),
        let month = required(event, \.month)?.first,
        let percentile = required(event, \.percentile),
        let value = required(event, \.value),
        let samples = required(event, \.samples)
      else { continue }
      let key = MeasurementKey(measure: measure, percentile: percentile, month: month)
      let fact = MeasurementFact(value: value, samples: samples, entries: event.entry.map { [$0.seq] } ?? [])
      if let other = found[key] {
        guard other.value != value || other.samples != samples else { continue }
        note(event, .contradicted(event: Measured.name, subject: measure, used: .smallest))
        if other.value <= value { continue }
      }
      found[key] = fact
    }
    return found
  }

  mutating func deliveries() -> [DeliveryKey: Dated] {
    var found: [DeliveryKey: Dated] = [:]
    for event in events(ReportDelivered.self) {
      guard let report = name(event, \.report, in: reportNames),
        let period = required(event, \.period), let day = required(event, \.on)
      else { continue }
      let key = DeliveryKey(report: report, period: period)
      if let other = found[key] {
        if other.day != day {
          note(event, .contradicted(event: ReportDelivered.name, subject: report, used: .earliest))
        }
        if other.day <= day { continue }
      }
      found[key] = Dated(day: day, entry: event.entry?.seq)
    }
    return found
  }
}
