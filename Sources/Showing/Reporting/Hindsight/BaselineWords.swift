import Digests
import Judgement
import Planning
import Quantities

/// Says by which digest was judged, and what changed since the plan that the evidence was taken under.
struct BaselineWords {
  /// Differences that are shown one by one; JSON has them all.
  private static let most = 12

  let wording: Wording

  /// Empty where nothing changed and everything could be compared.
  func remarks(_ baseline: Baseline) -> [Remark] {
    guard let plan = baseline.plan else { return [] }
    guard baseline.isReadable else { return [Remark(wording(HindsightPhrase.planUnreadable, plan.shortHex))] }
    guard !baseline.changes.isEmpty else { return [] }
    var changes = baseline.changes.prefix(Self.most).map { wording($0) }
    if baseline.changes.count > Self.most {
      changes.append(wording(CountPhrase.moreFailures, baseline.changes.count - Self.most))
    }
    return [
      Remark(wording(HindsightPhrase.planDigest, plan.shortHex), changes),
      Remark(wording(HindsightPhrase.changedCounts)),
    ]
  }

  /// How a requirement became weaker, and who agreed; empty where it did not.
  func remarks(_ loosening: Loosening?, of requirement: String) -> [Remark] {
    guard let loosening else { return [] }
    if let agreed = loosening.agreed {
      return [
        Remark(
          wording(
            HindsightPhrase.agreed, wording.date(Stockholm.date(at: agreed.known)), agreed.by, agreed.with,
            agreed.document, agreed.ground))
      ]
    }
    let digest = loosening.digest?.shortHex ?? AgreedChange.removed
    let command =
      "grindvakt record event … change-agreed requirement='\(requirement)' digest=\(digest) ground=… by=… with=… document=…"
    return [
      Remark(
        wording(HindsightPhrase.loosened, loosening.plan.shortHex),
        loosening.changes.prefix(Self.most).map { wording($0) }),
      Remark(wording(HindsightPhrase.howToAgree, command)),
    ]
  }
}

extension SHA256Digest {
  /// Enough of it to tell it apart: 16 digits.
  var shortHex: String { String(hex.prefix(16)) }
}

extension AttemptTally {
  /// Whether a reader must see it: more than one attempt, or one that was not finished.
  var isWorthTelling: Bool { decided > 1 || unfinished > 0 || answeredByOthers > 0 }

  /// `1 av 5 försök godkända på version 1.0 (ostadigt)`
  func sentence(_ wording: Wording) -> String {
    let counts = wording(
      HindsightPhrase.attempts, wording.number(passed), wording.number(decided), version ?? "–")
    let notes = [
      isFlaky ? wording(HindsightPhrase.flaky) : nil,
      unfinished > 0 ? wording(HindsightPhrase.unfinished, wording.number(unfinished)) : nil,
      answeredByOthers > 0 ? wording(HindsightPhrase.answeredByOthers, wording.number(answeredByOthers)) : nil,
    ].compactMap { $0 }
    return notes.isEmpty ? counts : "\(counts) (\(notes.joined(separator: ", ")))"
  }
}

extension RecordedRun {
  /// That it was taken back, by whom and why; nil where it counts.
  func withdrawalSentence(_ wording: Wording) -> String? {
    withdrawal.map {
      wording(HindsightPhrase.withdrawnRun, id, $0.by, wording.date(Stockholm.date(at: $0.known)), $0.ground)
    }
  }
}
