package import Evidence
package import Quantities
package import Texts

/// One attempt at a case: begun, its steps, and its outcome where it came to one.
package struct CaseAttempt: Hashable, Sendable {
  /// Nil for an inspection that was answered outside every run.
  package let run: String?
  package let caseID: String
  /// What the case was made of when it was run; see ``Planning/PlannedCase/fingerprint``.
  package let fingerprint: String
  /// Counted from 1 within the run.
  package let number: Int
  package let startedAt: Instant
  /// In the order in which they were recorded; a step that was taken again stands where it was first, as it was last.
  ///
  /// Of the attempts of a ``Testimony`` only those that have not ended hold them; ``Testimony/whole(_:)`` gives them back.
  package private(set) var steps: [RecordedStep]
  package internal(set) var finish: Finish?
  /// What a person answered.
  package internal(set) var answer: Answer?
  /// When the first of its steps was seen to be unmet.
  private(set) var unmetAt: Instant?
  /// What holds of it whenever it is judged; nil where nobody has looked yet.
  var finding: AttemptFinding?
  /// Where the first and the last of its entries stand among all entries.
  private(set) var places: ClosedRange<Int>?
  /// The steps were let go.
  private(set) var isFolded = false

  package struct Finish: Hashable, Sendable {
    package let outcome: CaseOutcome
    /// Why it is not passed, by language tag.
    package let reason: LocalizedText?
    package let at: Instant
    /// When what was seen was seen, where that was before the entry was written: the record was merged.
    package let takenAt: Instant?
  }

  package struct Answer: Hashable, Sendable {
    package let content: InspectionAnswered
    package let entry: EntryReference
    package let attachments: [AttachmentReference]

    package init(content: InspectionAnswered, entry: EntryReference, attachments: [AttachmentReference]) {
      self.content = content
      self.entry = entry
      self.attachments = attachments
    }
  }

  package init(
    run: String?, caseID: String, fingerprint: String, number: Int, startedAt: Instant, steps: [RecordedStep] = [],
    finish: Finish? = nil, answer: Answer? = nil
  ) {
    self.run = run
    self.caseID = caseID
    self.fingerprint = fingerprint
    self.number = number
    self.startedAt = startedAt
    self.steps = []
    self.finish = finish
    self.answer = answer
    for step in steps { add(step) }
  }

  /// A step that was seen to be unmet stays so, whatever a repetition shows.
  mutating func add(_ step: RecordedStep) {
    if step.result.outcome == .unmet, unmetAt == nil { unmetAt = step.entry.at }
    if let earlier = steps.firstIndex(where: { $0.path == step.path }) {
      if steps[earlier].result.outcome != .unmet { steps[earlier] = step }
    } else {
      steps.append(step)
    }
  }

  /// Another entry is about it; what was found was found without that.
  mutating func note(_ place: Int) {
    places = min(place, places?.lowerBound ?? place)...max(place, places?.upperBound ?? place)
    finding = nil
  }

  /// Lets the steps go, of which the finding was made.
  mutating func fold() {
    steps = []
    isFolded = true
  }

  /// The same with its steps again.
  func unfolded(_ steps: [RecordedStep]) -> CaseAttempt {
    var attempt = self
    attempt.steps = []
    attempt.isFolded = false
    for step in steps { attempt.add(step) }
    return attempt
  }

  /// From when on the attempt can be judged: when it was finished or answered, or when a step was seen to be unmet,
  /// since nothing that comes later can change that. Nil as long as nothing can be said.
  package var decidedAt: Instant? { [unmetAt, finish?.at, answer?.entry.at].compactMap { $0 }.min() }

  /// When what was seen was seen: for an inspection the time that the person gave.
  package var takenAt: Instant { answer?.content.answeredAt ?? finish?.takenAt ?? finish?.at ?? decidedAt ?? startedAt }

  /// From the beginning to the outcome.
  package var duration: TimeSpan? { finish.map { $0.at - startedAt } }
}
