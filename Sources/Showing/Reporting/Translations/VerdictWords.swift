import Catalogue
package import Evidence
package import Judgement
import Quantities
import Texts

extension Wording {
  /// Why, in a sentence.
  func sentence(_ reason: Reason) -> String {
    switch reason {
    case .stepAdvised(let path): self(ReasonPhrase.stepAdvised, path)
    case .stepUnmet(let path): self(ReasonPhrase.stepUnmet, path)
    case .seenOtherwise(let path): self(ReasonPhrase.seenOtherwise, path)
    case .clockOff(let path, let offset):
      self(
        ReasonPhrase.clockOff, path,
        TimeSpan(microseconds: Int64(clamping: offset.microseconds.magnitude)).formatted(in: language))
    case .answeredNo(let person): self(ReasonPhrase.answeredNo, person)
    case .reportedFailed: self(ReasonPhrase.reportedFailed)
    case .flaky(let passed, let all, let version):
      self(ReasonPhrase.flaky, number(passed), number(all), version)
    case .loosenedAfterFailure(let plan): self(ReasonPhrase.loosenedAfterFailure, String(plan.prefix(16)))
    case .answeredByOther(let person, let wanted):
      self(ReasonPhrase.answeredByOther, person, self(Verifier.names(wanted)))
    case .tooFewRuns(let done, let wanted): self(ReasonPhrase.tooFewRuns, number(done), number(wanted))
    case .stepUnobserved(let path): self(ReasonPhrase.stepUnobserved, path)
    case .reportedInconclusive: self(ReasonPhrase.reportedInconclusive)
    case .nothingObserved: self(ReasonPhrase.nothingObserved)
    case .noSamples(let path): self(ReasonPhrase.noSamples, path)
    case .stepsMissing(let recorded, let planned):
      self(ReasonPhrase.stepsMissing, number(recorded), number(planned))
    case .shardAlone(let number, let count): self(ReasonPhrase.shardAlone, self.number(number), self.number(count))
    case .loadNotJudged(let path): self(ReasonPhrase.loadNotJudged, path)
    case .controlMissing: self(ReasonPhrase.controlMissing)
    case .controlNotPassed(let control, let verdict):
      self(ReasonPhrase.controlNotPassed, control, name(Standing(verdict)).lowercased())
    case .neverRun: self(ReasonPhrase.neverRun)
    case .unfinished(let since): self(ReasonPhrase.unfinished, time(since))
    case .changedSince(let instant): self(ReasonPhrase.changedSince, time(instant))
    case .otherSystem(let system): self(ReasonPhrase.otherSystem, system)
    case .expired(let day): self(ReasonPhrase.expired, date(day))
    case .noVerification: self(ReasonPhrase.noVerification)
    case .doesNotApply(let condition, let decision): sentence(condition, decision)
    case .conditionUndecided(let condition): sentence(condition, nil)
    }
  }

  /// Why a case is as it is. A manual verification that is missing waits for somebody; the sentence says for whom.
  func sentence(_ reason: Reason, of assessed: AssessedCase) -> String {
    guard reason == .neverRun, assessed.method != .test else { return sentence(reason) }
    return assessed.by.isEmpty
      ? self(ReasonPhrase.awaited, name(assessed.method))
      : self(ReasonPhrase.awaitedFrom, name(assessed.method), self(Verifier.names(assessed.by)))
  }

  /// The reasons of a case in one line.
  func sentences(of assessed: AssessedCase) -> String {
    assessed.reasons.map { sentence($0, of: assessed) }.joined(separator: " ")
  }

  /// `Godkänt`
  func name(_ standing: Standing) -> String { self(VerdictPhrase(standing)) }

  func name(_ verdict: Verdict) -> String { name(Standing(verdict)) }

  func name(_ obligation: Obligation) -> String {
    switch obligation {
    case .mandatory: self(VerdictPhrase.mandatory)
    case .weighted: self(VerdictPhrase.weighted)
    }
  }

  /// As it stands in brackets after a title: `ska`.
  func shortName(_ obligation: Obligation) -> String {
    switch obligation {
    case .mandatory: self(VerdictPhrase.mandatoryShort)
    case .weighted: self(VerdictPhrase.weightedShort)
    }
  }

  func name(_ method: VerificationMethod) -> String {
    switch method {
    case .test: self(VerdictPhrase.test)
    case .demonstration: self(VerdictPhrase.demonstration)
    case .inspection: self(VerdictPhrase.inspection)
    case .analysis: self(VerdictPhrase.analysis)
    }
  }

  func name(_ phase: Phase) -> String {
    switch phase {
    case .tender: self(VerdictPhrase.tender)
    case .acceptance: self(VerdictPhrase.acceptance)
    case .operation: self(VerdictPhrase.operation)
    }
  }

  /// What the run itself says of a step or case that did not go well.
  func stated(_ reason: LocalizedText?) -> (text: String, lang: String?)? {
    guard let reason, !reason.isEmpty else { return nil }
    return pick(reason)
  }
}

extension Wording {
  package func name(_ recommendation: GateOutcome) -> String { self(recommendation.title) }

  package func name(_ standing: CriterionStanding) -> String {
    switch standing {
    case .met: self(GatePhrase.met)
    case .notMet: self(GatePhrase.notMet)
    case .cannotTell: self(GatePhrase.cannotTell)
    }
  }

  /// `NAV-01, NAV-02 ... (89)`: the first of many, and how many there are.
  func some(_ ids: [String], most: Int = 6) -> String { self(Text(some: ids, most: most)) }
}
