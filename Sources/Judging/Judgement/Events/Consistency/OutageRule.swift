import Evidence
import Catalogue
import Diagnostics
import Quantities
import Texts

/// Outages of a service do not overlap, and what ends has begun.
struct OutageRule {
  let history: EventHistory
  let contract: Contract?
  let sink: DiagnosticSink

  private struct Outage {
    let placed: Placed<OutageBegun>
    let from: Instant
    /// Nil as long as it lasts.
    let to: Instant?
    /// The event that ended it, where one did.
    let end: Placed<OutageEnded>?

    var isNew: Bool { placed.isNew || end?.isNew == true }
    /// Where to point, for an outage of which something is new.
    var place: SourceSpan? { placed.span(of: \.from) ?? end?.span(of: \.from) }
  }

  func check() {
    guard history.hasNew(OutageBegun.self, OutageEnded.self) else { return }
    var ends: [String: [String: Placed<OutageEnded>]] = [:]
    for end in history.events(OutageEnded.self) {
      guard let service = end.service, let from = end.written(\.from) else { continue }
      ends[service, default: [:]][from] = end
    }
    let byService = Dictionary(grouping: history.events(OutageBegun.self), by: { $0.service ?? "" })
    for (service, placed) in byService {
      let outages = placed.compactMap { outage($0, ends[service] ?? [:]) }.sorted { $0.from < $1.from }
      checkUnits(placed, service)
      checkOverlaps(outages, service)
    }
    checkEnds(byService)
  }

  private func outage(_ placed: Placed<OutageBegun>, _ ends: [String: Placed<OutageEnded>]) -> Outage? {
    guard let from = placed.from?.beginning else { return nil }
    let end = placed.written(\.from).flatMap { ends[$0] }
    return Outage(
      placed: placed, from: from, to: placed.to?.end ?? end?.at?.end, end: end)
  }

  private func checkOverlaps(_ outages: [Outage], _ service: String) {
    // The one that lasts longest so far.
    var longest: Outage?
    for outage in outages {
      defer {
        if let end = longest?.to { if outage.to.map({ $0 > end }) ?? true { longest = outage } }
        if longest == nil { longest = outage }
      }
      guard let earlier = longest, earlier.to.map({ $0 > outage.from }) ?? true, earlier.isNew || outage.isNew else {
        continue
      }
      let (at, other) = outage.isNew ? (outage, earlier) : (earlier, outage)
      var hints = [other.placed.hint(Text("the other one is"))].compactMap { $0 }
      hints.append(
        earlier.to == nil
          ? Text("the earlier one has no end: tell it with outage-ended")
          : Text("make one outage of them, or correct the times"))
      sink.error(
        "overlapping-outages", Text("two outages of '\(service)' overlap"), at: at.place,
        related: other.placed.related(Text("the other one"), \.from), hints: hints)
    }
  }

  private func checkUnits(_ placed: [Placed<OutageBegun>], _ service: String) {
    guard let units = contract?.services.first(where: { $0.id == service })?.units else { return }
    for outage in placed where outage.isNew {
      guard let affected = outage.units, affected > units else { continue }
      sink.error(
        "too-many-units", Text("\(affected) units were affected, and '\(service)' has \(units)"),
        at: outage.span(of: \.units), hints: [Text("correct the number, or leave it out where all were affected")])
    }
  }

  private func checkEnds(_ byService: [String: [Placed<OutageBegun>]]) {
    for end in history.newEvents(OutageEnded.self) {
      guard let service = end.service, let from = end.written(\.from) else { continue }
      let outages = byService[service] ?? []
      guard let outage = outages.first(where: { $0.written(\.from) == from }) else {
        let begun = outages.compactMap { $0.written(\.from) }.sorted().suffix(5)
        sink.error(
          "no-such-outage", Text("there is no outage of '\(service)' that began at \(from)"), at: end.span(of: \.from),
          hints: [
            begun.isEmpty
              ? Text("record the outage first")
              : Text("outages of '\(service)' began at \(begun.joined(separator: ", "))")
          ])
        continue
      }
      guard let to = outage.written(\.to) else { continue }
      sink.error(
        "outage-has-ended", Text("the outage tells its end already: \(to)"), at: end.span(of: \.at),
        related: outage.related(Text("the outage"), \.to), hints: [outage.hint(Text("the outage is"))].compactMap { $0 }
      )
    }
  }
}
