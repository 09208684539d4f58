import Evidence
import Judgement

/// The request that led to what a step saw: its own, or that of the nearest step before it.
struct RequestFinder: Sendable {
  let attachments: AttachmentAccess

  func command(for step: RecordedStep, in attempt: CaseAttempt) -> CurlCommand? {
    let upTo = attempt.steps.firstIndex(of: step) ?? attempt.steps.count - 1
    for candidate in attempt.steps.prefix(upTo + 1).reversed() {
      // A call may be made of several requests; the last one is the one that did it.
      let requests = candidate.attachments.filter { $0.name.hasPrefix("request") }
      guard let reference = requests.last else { continue }
      return attachments.bytes(reference).flatMap { HTTPMessage($0) }.flatMap { CurlCommand($0) }
    }
    return nil
  }
}
