import Catalogue
package import Evidence
import Planning
package import Quantities

/// Something that was demanded and is left out of what is introduced.
package struct ScopeReduction: Hashable, Sendable {
  package let on: Instant
  /// The requirements that are left out, in the order of the catalogue; empty where the catalogue has none of them.
  package internal(set) var requirements: [String]
  /// What is left out, in the words of those who did.
  package let what: String
  package let why: String
  /// The last day without it; nil where it is left out for good.
  package let until: CalendarDate?
  package let document: String?
  package internal(set) var entries: [EntryReference]

  /// Those that were known, the oldest first. What was left out at one time, in the same words and under the same terms,
  /// is one.
  static func read(_ events: EventLog, of catalogue: CompiledCatalogue) -> [ScopeReduction] {
    var reductions: [ScopeReduction] = []
    for event in events.events(ScopeReduced.self) {
      let meant = catalogue.requirements.map(\.requirement).filter { requirement in
        event.requirement.map { $0 == requirement.id } ?? event.area.map { $0 == requirement.area } ?? false
      }
      let reduction = ScopeReduction(
        // Where the time cannot be read, it has been so since people knew of it.
        on: event.on?.beginning ?? event.known, requirements: meant.map(\.id), what: event.what ?? "",
        why: event.why ?? "", until: event.until, document: event.document, entries: event.entry.map { [$0] } ?? [])
      if let index = reductions.firstIndex(where: { $0.isOne(with: reduction) }) {
        reductions[index].requirements += reduction.requirements.filter { !reductions[index].requirements.contains($0) }
        reductions[index].entries += reduction.entries
      } else {
        reductions.append(reduction)
      }
    }
    return reductions.sorted { ($0.on, $0.entries.first?.seq ?? 0) < ($1.on, $1.entries.first?.seq ?? 0) }
  }

  private func isOne(with other: ScopeReduction) -> Bool {
    on == other.on && what == other.what && why == other.why && until == other.until && document == other.document
  }

  package func isInForce(on day: CalendarDate) -> Bool { until.map { day <= $0 } ?? true }
}

extension GateBench {
  /// What is left out of what is introduced, now or earlier.
  package var scopeReductions: [ScopeReduction] { ScopeReduction.read(events, of: catalogue) }

  /// The requirements that are left out now.
  var leftOut: Set<String> {
    Set(scopeReductions.filter { $0.isInForce(on: today) }.flatMap(\.requirements))
  }

  /// The requirements that buyer and vendor agreed are demanded no longer.
  var agreedToBeLeftOut: Set<String> {
    Set(events.events(ChangeAgreed.self).filter { $0.digest == AgreedChange.removed }.compactMap { $0.requirement })
  }
}
