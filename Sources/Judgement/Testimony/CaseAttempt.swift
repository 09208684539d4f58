package import Evidence
package import Quantities

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
  package internal(set) var steps: [RecordedStep]
  package internal(set) var finish: Finish?
  /// What a person answered.
  package internal(set) var answer: Answer?

  package struct Finish: Hashable, Sendable {
    package let outcome: CaseOutcome
    /// Why it is not passed, by language tag.
    package let reason: [String: String]?
    package let at: Instant
    /// When what was seen was seen, where that was before the entry was written: the record was merged.
    package let takenAt: Instant?

    package init(outcome: CaseOutcome, reason: [String: String]?, at: Instant, takenAt: Instant? = nil) {
      self.outcome = outcome
      self.reason = reason
      self.at = at
      self.takenAt = takenAt
    }
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
    self.steps = steps
    self.finish = finish
    self.answer = answer
  }

  /// From when on the attempt can be judged: when it was finished or answered, or when a step was seen to be unmet,
  /// since nothing that comes later can mend that. Nil as long as nothing can be said.
  package var decidedAt: Instant? {
    let unmet = steps.first { $0.result.outcome == .unmet }?.entry.at
    return [unmet, finish?.at, answer?.entry.at].compactMap { $0 }.min()
  }

  /// When what was seen was seen: for an inspection the time that the person gave.
  package var takenAt: Instant { answer?.content.answeredAt ?? finish?.takenAt ?? finish?.at ?? decidedAt ?? startedAt }

  /// From the beginning to the outcome.
  package var duration: TimeSpan? { finish.map { $0.at - startedAt } }
}
