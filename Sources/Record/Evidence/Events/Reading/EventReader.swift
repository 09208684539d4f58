package import Diagnostics
package import Quantities
import Texts

/// Turns events as they were written into events that can be put on the record.
///
/// Everything that is wrong with an event by itself is found here, all of it at once; what is wrong beside other events
/// or the contract is found by judgement.
package struct EventReader: Sendable {
  /// What every kind of event can have besides its own fields: since when it was known, who records it, and
  /// what of it is assumed.
  package static let common = ["known", "by", "assumption"]

  private let table: EventTable
  private let now: Instant
  private let sink: DiagnosticSink

  /// - Parameters:
  ///   - table: the kinds that there are.
  ///   - now: what is later than this cannot have been seen.
  package init(_ table: EventTable = .own, now: Instant, into sink: DiagnosticSink) {
    self.table = table
    self.now = now
    self.sink = sink
  }

  /// - Returns: nil where something is wrong, which is reported.
  package func read(_ written: WrittenEvent) -> CheckedEvent? {
    guard case .right(let event) = reading(of: written) else { return nil }
    return event
  }

  /// An event as far as it could be read.
  package enum Reading: Sendable {
    case right(CheckedEvent)
    /// Something is wrong, which is reported. The event holds what is right; nil where its kind is not known. It can be
    /// looked at further, so that all that is wrong is reported at once, and is not to be written.
    case wrong(CheckedEvent?)

    /// The same, which holds together with other events what they have in common.
    func sharing(_ texts: inout RecentTexts) -> Reading {
      switch self {
      case .right(let event): .right(event.sharing(&texts))
      case .wrong: self
      }
    }
  }

  package func reading(of written: WrittenEvent) -> Reading {
    guard let definition = table.definition(written.kind) else {
      sink.error(
        "unknown-event", Text("there is no kind of event '\(written.kind)'"), at: written.kindSpan,
        hints: [
          Suggestion.hint(for: written.kind, among: table.all.map(\.name)),
          Text("grindvakt record kinds lists them all"),
        ].compactMap { $0 })
      return .wrong(nil)
    }
    let errors = sink.errorCount
    let given = unique(written)
    var values: [String: String] = [:]
    for field in given {
      if let type = definition.field(field.name)?.type {
        values[field.name] = value(field, type, written)
      } else if !Self.common.contains(field.name) {
        reportUnknown(field, definition, written)
      }
    }
    for field in definition.fields where field.isRequired && !given.contains(where: { $0.name == field.name }) {
      sink.error(
        "missing-field", Text("'\(definition.name)' needs the field '\(field.name)': \(field.help)"), at: written.span,
        hints: [Text("add \(field.name)=\(EventExample.value(of: field))")])
    }
    checkOrder(values, definition, written)
    let by = given.first { $0.name == "by" }.flatMap { value($0, .text, written) }
    let assumption = given.first { $0.name == "assumption" }.flatMap { value($0, .text, written) }
    let known = known(given, values, definition, written)
    let isRight = sink.errorCount == errors && known != nil
    let body = EventRecorded(
      event: definition.name, values: values, known: known ?? now, by: by, assumption: assumption,
      source: written.source)
    let event = CheckedEvent(body: body, place: written.place)
    return isRight ? .right(event) : .wrong(event)
  }

  /// The fields, each once.
  private func unique(_ written: WrittenEvent) -> [WrittenEvent.Field] {
    var kept: [WrittenEvent.Field] = []
    kept.reserveCapacity(written.fields.count)
    for field in written.fields {
      guard let first = kept.first(where: { $0.name == field.name }) else {
        kept.append(field)
        continue
      }
      sink.error(
        "duplicate-field", Text("the field '\(field.name)' is given twice"), at: written.span(of: field),
        related: written.span(of: first).map { [.init(Text("first given"), at: $0)] } ?? [],
        hints: [Text("write it once")])
    }
    return kept
  }

  private func value(_ field: WrittenEvent.Field, _ type: EventFieldType, _ written: WrittenEvent) -> String? {
    do throws(QuantityError) {
      return try type.canonical(field.text, isExact: field.isExact)
    } catch {
      sink.error(
        "wrong-value", Text("\(field.name): \(error.problem)"), at: written.valueSpan(of: field), hints: [error.hint])
      return nil
    }
  }

  private func reportUnknown(
    _ field: WrittenEvent.Field, _ definition: EventDefinition, _ written: WrittenEvent
  ) {
    let names = definition.fields.map(\.name) + Self.common.filter { definition.field($0) == nil }
    sink.error(
      "unknown-field", Text("'\(definition.name)' has no field '\(field.name)'"), at: written.span(of: field),
      hints: [
        Suggestion.hint(for: field.name, among: names) ?? Text("its fields are \(names.joined(separator: ", "))")
      ])
  }

  private func checkOrder(_ values: [String: String], _ definition: EventDefinition, _ written: WrittenEvent) {
    for order in definition.order {
      guard let earlier = values[order.earlier], let later = values[order.later],
        let first = EventTime(earlier)?.beginning, let last = EventTime(later)?.end, first >= last
      else { continue }
      // A day ends where the next one begins, and an instant has no length.
      if first == last, Instant(parsing: later) != nil, Instant(parsing: earlier) != nil { continue }
      sink.error(
        "wrong-order", Text("'\(order.later)' (\(later)) is before '\(order.earlier)' (\(earlier))"),
        at: written.span(of: order.later),
        related: written.span(of: order.earlier).map { [.init(Text("'\(order.earlier)' is given"), at: $0)] } ?? [],
        hints: [Text("'\(order.earlier)' may not be later than '\(order.later)'")])
    }
  }

  /// Since when people knew: as written, or since it happened, or since now.
  private func known(
    _ given: [WrittenEvent.Field], _ values: [String: String], _ definition: EventDefinition, _ written: WrittenEvent
  ) -> Instant? {
    let happened = values[definition.knownFrom].flatMap { EventTime($0)?.beginning }
    guard let field = given.first(where: { $0.name == "known" }) else {
      if let happened { warnOfFuture(happened, definition, written, definition.knownFrom) }
      // Where the field is there and wrong, that has been reported.
      return happened ?? (given.contains { $0.name == definition.knownFrom } ? nil : now)
    }
    guard let text = value(field, .dayOrInstant, written), let time = EventTime(text) else { return nil }
    let known = time.beginning
    if let happened, !definition.isForetold, time.end <= happened {
      sink.error(
        "known-too-early", Text("nobody can have known on \(text) what happened later"),
        at: written.valueSpan(of: field),
        related: given.first { $0.name == definition.knownFrom }.flatMap { written.valueSpan(of: $0) }.map {
          [.init(Text("'\(definition.knownFrom)' is given"), at: $0)]
        } ?? [],
        hints: [Text("write the day or the instant from which people knew, or leave known out")])
    }
    // A day that holds the instant at which it happened: known from then on.
    let since = happened.map { !definition.isForetold && known < $0 ? $0 : known } ?? known
    warnOfFuture(since, definition, written, "known")
    return since
  }

  private func warnOfFuture(
    _ known: Instant, _ definition: EventDefinition, _ written: WrittenEvent, _ field: String
  ) {
    guard known > now, !definition.isForetold else { return }
    sink.warning(
      "event-in-the-future", Text("this has not happened yet"), at: written.span(of: field),
      hints: [Text("check the year; the event does not count before \(Stockholm.date(at: known))")])
  }
}
