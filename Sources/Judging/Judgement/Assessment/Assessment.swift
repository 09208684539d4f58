package import Catalogue
package import Evidence
package import Planning
package import Quantities

/// Every requirement of a catalogue judged by a record, as of an instant. Nothing of it is stored anywhere: whoever has
/// the catalogue and the record comes to the same.
package struct Assessment: Hashable, Sendable {
  package let catalogue: Catalogue
  package let asOf: Instant
  /// The newest entry of the record that was taken into account.
  package let head: EntryReference?
  package let entryCount: Int
  /// In the order in which they began.
  package let runs: [RecordedRun]
  /// The system that is judged: the one of the newest run. Evidence on others does not count.
  package let subject: Subject?
  /// In the order of the catalogue: by area, then by identifier.
  package let requirements: [AssessedRequirement]
  /// Where requirements, cases and steps stand in the files of their authors.
  package let sources: PlanSources
  /// What people call the operations and streams of the steps.
  package internal(set) var words = VocabularyTitles()
  /// What the evidence was taken under, beside what it is judged by.
  package internal(set) var baseline: Baseline
  /// Only what was written by then was judged; nil where everything was that was known.
  package internal(set) var writtenBy: Instant?
  /// Which entries were written after the instant, and the conclusion without them.
  package internal(set) var hindsight: Hindsight<Conclusion>?

  package init(
    catalogue: Catalogue, asOf: Instant, head: EntryReference?, entryCount: Int, runs: [RecordedRun],
    subject: Subject?, requirements: [AssessedRequirement], sources: PlanSources
  ) {
    self.catalogue = catalogue
    self.asOf = asOf
    self.head = head
    self.entryCount = entryCount
    self.runs = runs
    self.subject = subject
    self.requirements = requirements
    self.sources = sources
    baseline = Baseline(plan: nil, isReadable: false, demanded: nil, judgedBy: nil, changes: [])
  }

  /// The evidence was taken on a simulated target, so it never counts towards a real gate.
  package var isSimulated: Bool { subject?.isSimulated ?? false }

  package var conclusion: Conclusion { Conclusion(tally(of: .mandatory), weighted: tally(of: .weighted)) }

  /// The newest run against the system that is judged.
  package var latestRun: RecordedRun? { runs.last { Subject($0.start) == subject } }

  package func tally(of obligation: Obligation? = nil, area: String? = nil) -> Tally {
    Tally(
      requirements.lazy.filter { assessed in
        (obligation == nil || assessed.requirement.obligation == obligation)
          && (area == nil || assessed.requirement.area == area)
      }.map(\.standing))
  }

  /// Those that stand so, in the order of the catalogue, mandatory ones first.
  package func requirements(_ standing: Standing) -> [AssessedRequirement] {
    let standing = requirements.filter { $0.standing == standing }
    return standing.filter { $0.requirement.obligation == .mandatory }
      + standing.filter { $0.requirement.obligation != .mandatory }
  }

  /// The weights of passed `bör` requirements, and of all of them that apply.
  package var weightedScore: (reached: Int, of: Int) {
    let weighted = requirements.filter { $0.requirement.obligation == .weighted && $0.standing != .notApplicable }
    let reached = weighted.filter { $0.verdict == .passed }
    return (
      reached.reduce(0) { $0 + ($1.requirement.weight ?? 0) }, weighted.reduce(0) { $0 + ($1.requirement.weight ?? 0) }
    )
  }
}
