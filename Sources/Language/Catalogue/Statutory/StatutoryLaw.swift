package import Quantities
package import Texts

/// A law by which deviations are handled, and what it asks for: the file that begins with `statutory:`.
package struct StatutoryLaw: Hashable, Sendable {
  /// The name that events give: `lex-sarah`.
  package var id: String
  package var title: LocalizedText
  /// Where it is written; nil where the file does not say.
  package var source: String?
  /// In the order of the file, each step once.
  package var duties: [StatutoryDuty]

  package init(id: String, title: LocalizedText, source: String? = nil, duties: [StatutoryDuty]) {
    self.id = id
    self.title = title
    self.source = source
    self.duties = duties
  }
}

/// What is done about a deviation, in the order in which it is done.
package enum StatutoryStep: String, Hashable, Sendable, CaseIterable, Comparable {
  case reported, documented, investigated, mended, notified, closed

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: StatutoryStep, right: StatutoryStep) -> Bool { left.rank < right.rank }
}

/// One step that a law asks for, and how soon.
package struct StatutoryDuty: Hashable, Sendable {
  /// Which deviations it is asked of.
  package enum Extent: String, Hashable, Sendable, CaseIterable {
    case all
    /// Only of what is serious. As long as nobody has said that it is not, it counts as serious.
    case serious
  }

  package var step: StatutoryStep
  /// Nil means the same day.
  package var within: CalendarPeriod?
  /// The step from which time is counted. For `reported` it is always the day that somebody noticed.
  package var from: StatutoryStep
  package var of: Extent
  /// What of the time is assumed, since the law gives no number; nil where it is as the law says.
  package var assumption: LocalizedText?

  package init(
    step: StatutoryStep, within: CalendarPeriod? = nil, from: StatutoryStep = .reported, of: Extent = .all,
    assumption: LocalizedText? = nil
  ) {
    self.step = step
    self.within = within
    self.from = from
    self.of = of
    self.assumption = assumption
  }

  /// The last day for it, counted from a day.
  package func due(from day: CalendarDate) -> CalendarDate { within.map { $0.end(from: day) } ?? day }
}
