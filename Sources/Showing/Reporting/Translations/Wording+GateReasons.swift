import Catalogue
package import Judgement
import Quantities

extension Wording {
  /// Why a criterion stands as it does, in a sentence.
  package func sentence(_ reason: GateReason) -> String {
    fault(reason) ?? ground(reason) ?? word(reason)
  }

  private func fault(_ reason: GateReason) -> String? {
    switch reason {
    case .requirements(let state, let ids): self(phrase(state), some(ids))
    case .nothingMeant: self(GateReasonPhrase.nothingMeant)
    case .faults(let faultClass, let count, let most, let ids):
      self(GateReasonPhrase.faults, faultClass.rawValue, number(count), number(most), some(ids))
    case .faultFreeFor(let days, let wanted, let since, let beginning):
      self(
        GateReasonPhrase.faultFreeFor, self(LedgerCountPhrase.days, days), self(LedgerCountPhrase.days, wanted),
        day(since),
        name(beginning))
    case .faultFreeShown(let days, let since):
      self(GateReasonPhrase.faultFreeShown, self(LedgerCountPhrase.days, days), day(since))
    case .nothingInUse: self(GateReasonPhrase.nothingInUse)
    case .noUseSeen(let from, let to): self(GateReasonPhrase.noUseSeen, day(from), day(to))
    case .openFaults(let faultClass, let count, let most, let ids):
      self(GateReasonPhrase.openFaults, faultClass.rawValue, number(count), number(most), some(ids))
    case .fewFaultsOpen(let count): self(GateReasonPhrase.fewFaultsOpen, number(count))
    case .notStarted(let gate): self(GateReasonPhrase.notStarted, self.gate(gate))
    case .faultAfterStart(let faultClass, let ids, let since):
      self(GateReasonPhrase.faultAfterStart, faultClass.rawValue, day(since), some(ids))
    case .perHundred(let faultClass?, let count, let installed, let rate, let most):
      self(
        GateReasonPhrase.perHundred, faultClass.rawValue, number(count), number(rate, decimals: 2), number(most),
        number(installed))
    case .perHundred(nil, let count, let installed, let rate, let most):
      self(
        GateReasonPhrase.perHundredAll, "", number(count), number(rate, decimals: 2), number(most), number(installed))
    case .installedUnknown: self(GateReasonPhrase.installedUnknown)
    case .wireHolds(let count, let installed, let since):
      self(GateReasonPhrase.wireHolds, number(count), number(installed), day(since))
    case .bound(let bound): sentence(bound)
    case .noTrials(let measure): self(GateReasonPhrase.noTrials, name(measure))
    case .onlySimulated: self(GateReasonPhrase.onlySimulatedEvidence)
    case .unreadable(let kind): self(GateReasonPhrase.unreadable, title(ofEvent: kind))
    default: nil
    }
  }

  private func phrase(_ state: GateReason.RequirementState) -> GateReasonPhrase {
    switch state {
    case .failed: .failed
    case .seenNotMet: .seenNotMet
    case .waiverExpired: .waiverExpired
    case .waiverNotVerified: .waiverNotVerified
    case .deadlinePassed: .deadlinePassed
    case .notShown: .notShown
    case .onlySimulated: .onlySimulated
    case .waived: .waived
    case .awaited: .awaited
    case .shown: .shown
    }
  }

  private func name(_ beginning: GateReason.WindowBeginning) -> String {
    switch beginning {
    case .pilot: self(GateReasonPhrase.sincePilot)
    case .deviation(let id): self(GateReasonPhrase.sinceDeviation, id)
    case .version(let version): self(GateReasonPhrase.sinceVersion, version)
    }
  }

  private func sentence(_ bound: DemonstratedBound) -> String {
    let (trials, failures) = (number(bound.trials), number(bound.failures))
    let (effective, confidence) = (figure(bound.effectiveTrials), bound.confidence.formatted(in: language))
    switch bound.measure {
    case .lostAlarms:
      return self(
        GateReasonPhrase.boundLost, trials, failures, effective, share(bound.shown), confidence, share(bound.wanted))
    case .faultyUsers:
      return self(
        GateReasonPhrase.boundUsers, trials, failures, effective, share(bound.shown), confidence, share(bound.wanted))
    case .timeBetweenFailures:
      return self(
        GateReasonPhrase.boundTime, trials, failures, effective, figure(bound.shown), confidence,
        figure(bound.wanted))
    case .batteryLife:
      return self(
        GateReasonPhrase.boundBattery, trials, failures, effective, share(bound.shown), confidence,
        share(bound.wanted))
    }
  }

  private func view(_ perspective: String?) -> String {
    perspective.map { " " + self(GateGroundPhrase.inView, title(of: $0)) } ?? ""
  }

  private func ground(_ reason: GateReason) -> String? {
    switch reason {
    case .artefactMissing(let kind, let perspective, let others):
      others.isEmpty
        ? self(GateGroundPhrase.artefactMissing, title(of: kind), view(perspective))
        : self(GateGroundPhrase.artefactOtherView, title(of: kind), view(perspective), titles(of: others))
    case .artefactTooOld(let kind, let on, let oldest):
      self(GateGroundPhrase.artefactTooOld, title(of: kind), day(on), day(oldest))
    case .artefactNotApproved(let kind, _, let wanted):
      self(GateGroundPhrase.artefactNotApproved, title(of: kind), wanted.map { title(of: $0) } ?? "")
    case .artefactThere(let kind, let on): self(GateGroundPhrase.artefactThere, title(of: kind), date(on))
    case .trainingMissing(let group):
      self(GateGroundPhrase.trainingMissing, group.map { title(of: $0) } ?? self(GateGroundPhrase.everybody))
    case .trained(let group, let people, let of, let wanted):
      self(
        GateGroundPhrase.trained, group.map { title(of: $0) } ?? self(GateGroundPhrase.everybody), number(people),
        number(of),
        wanted.formatted(in: language))
    case .trainingSizeUnknown(let group):
      self(GateGroundPhrase.trainingSizeUnknown, group.map { title(of: $0) } ?? self(GateGroundPhrase.everybody))
    case .drillMissing(let kind): self(GateGroundPhrase.drillMissing, title(of: kind))
    case .drillTooOld(let kind, let on, let oldest):
      self(GateGroundPhrase.drillTooOld, title(of: kind), day(on), day(oldest))
    case .drillFailed(let kind, let on): self(GateGroundPhrase.drillFailed, title(of: kind), day(on))
    case .drillHeld(let kind, let on): self(GateGroundPhrase.drillHeld, title(of: kind), day(on))
    case .groupsMissing(let groups, let activity):
      self(GateGroundPhrase.groupsMissing, titles(of: groups), name(activity))
    case .groupsTookPart(let groups, let activity):
      self(GateGroundPhrase.groupsTookPart, titles(of: groups), name(activity))
    case .notInformed(let level): self(GateGroundPhrase.notInformed, name(level))
    case .informedTooLongAgo(let level, let on, let oldest):
      self(GateGroundPhrase.informedTooLongAgo, capital(name(level)), day(on), day(oldest))
    case .informed(let level, let on): self(GateGroundPhrase.informed, capital(name(level)), day(on))
    case .mandateMissing(let level): self(GateGroundPhrase.mandateMissing, name(level))
    case .mandateTooLow(let level, let wanted): self(GateGroundPhrase.mandateTooLow, name(level), name(wanted))
    case .mandateGiven(let level, let on): self(GateGroundPhrase.mandateGiven, name(level), day(on))
    case .planMissing(let gate): self(GateGroundPhrase.planMissing, self.gate(gate))
    case .planEndMissing(let gate): self(GateGroundPhrase.planEndMissing, self.gate(gate))
    case .startInClosedTime(let start, let from, let to):
      self(GateGroundPhrase.startInClosedTime, day(start), CalendarWords(language).range(from, to))
    case .startTooClose(let start, let before): self(GateGroundPhrase.startTooClose, day(start), day(before))
    case .startFits(let start): self(GateGroundPhrase.startFits, day(start))
    case .paceMissing: self(GateGroundPhrase.paceMissing)
    case .forecast(let figures):
      self(
        GateGroundPhrase.forecast, number(figures.units), day(figures.start), day(figures.doneBy),
        share(figures.probability), figures.wanted.formatted(in: language),
        figures.median.map(day) ?? self(GateGroundPhrase.forecastNever))
    case .oldSystemUnknown: self(GateGroundPhrase.oldSystemUnknown)
    case .oldSystemEnds(let until, let needed): self(GateGroundPhrase.oldSystemEnds, day(until), day(needed))
    case .oldSystemLasts(let until, let needed): self(GateGroundPhrase.oldSystemLasts, day(until), day(needed))
    case .parallelTooLong(let days, let most):
      self(GateGroundPhrase.parallelTooLong, self(LedgerCountPhrase.days, days), self(LedgerCountPhrase.days, most))
    case .parallelShort(let days, let most):
      self(GateGroundPhrase.parallelShort, self(LedgerCountPhrase.days, days), self(LedgerCountPhrase.days, most))
    default: nil
    }
  }

  private func word(_ reason: GateReason) -> String {
    switch reason {
    case .promisesMissing: self(GateGroundPhrase.promisesMissing)
    case .promiseSlipped(_, let what, let days, let most):
      self(
        GateGroundPhrase.promiseSlipped, what, self(LedgerCountPhrase.days, days), self(LedgerCountPhrase.days, most))
    case .promiseOverdue(_, let what, let due): self(GateGroundPhrase.promiseOverdue, what, day(due))
    case .promisesKept(let kept, let due, let wanted):
      self(GateGroundPhrase.promisesKept, number(kept), number(due), wanted.formatted(in: language))
    case .promiseWithoutEvidence(_, let what, let due?):
      self(GateGroundPhrase.promiseWithoutEvidence, what, day(due))
    case .promiseWithoutEvidence(_, let what, nil): self(GateGroundPhrase.promiseWithoutDay, what)
    case .promisesHold(let count): self(GateGroundPhrase.promisesHold, number(count))
    case .reportingUnknown: self(GateGroundPhrase.reportingUnknown)
    case .reportingFell(let by, let most, let before, let after):
      self(
        GateGroundPhrase.reportingFell, by.formatted(in: language, decimals: 1), most.formatted(in: language),
        number(before), number(after))
    case .reportingLevel(let before, let after):
      self(GateGroundPhrase.reportingLevel, number(before), number(after))
    case .sampleUnknown(let groups): self(GateGroundPhrase.sampleUnknown, titles(of: groups))
    case .sampleDiffers(let group, let category, let sample, let population, let most):
      self(
        GateGroundPhrase.sampleDiffers, capital(title(of: group)), title(of: category),
        sample.formatted(in: language, decimals: 1),
        population.formatted(in: language, decimals: 1), most.formatted(in: language))
    case .sampleAlike(let groups): self(GateGroundPhrase.sampleAlike, titles(of: groups))
    case .contractMissing: self(GateGroundPhrase.contractMissing)
    case .capReached(let on): self(GateGroundPhrase.capReached, day(on))
    case .capOpen: self(GateGroundPhrase.capOpen)
    case .notDecided(let gate): self(GateGroundPhrase.notDecided, self.gate(gate))
    case .decidedOtherwise(let gate, let outcome, let on):
      self(GateGroundPhrase.decidedOtherwise, self.gate(gate), day(on), name(outcome))
    case .decisionStands(let gate, let on): self(GateGroundPhrase.decisionStands, self.gate(gate), day(on))
    case .conditionOverdue(let condition):
      self(
        GateGroundPhrase.conditionOverdue, self.gate(condition.gate), condition.what, condition.owner,
        day(condition.due))
    case .ruleMissing(let gate): self(GateGroundPhrase.ruleMissing, self.gate(gate))
    case .ruleWithoutNumbers(let text, let missing, let on):
      self(GateGroundPhrase.ruleWithoutNumbers, text, list(missing.map(part)), day(on))
    case .ruleInNumbers(let on): self(GateGroundPhrase.ruleInNumbers, day(on))
    case .waiverExpired(let requirement, let on): self(GateGroundPhrase.waiverExpired, requirement, day(on))
    default: self(GateGroundPhrase.capUnknown)
    }
  }

  /// What a rule must have a number for.
  func part(_ name: String) -> String { name == "days" ? self(GatePhrase.daysOf) : name }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// What would change a criterion, in a sentence.
  package func sentence(_ remedy: GateRemedy) -> String {
    switch remedy {
    case .showRequirements(let ids): self(GateRemedyPhrase.showRequirements, some(ids))
    case .mendOrWaive(let ids): self(GateRemedyPhrase.mendOrWaive, some(ids))
    case .agreeDeadline(let ids): self(GateRemedyPhrase.agreeDeadline, some(ids))
    case .mendDeviations(let ids): self(GateRemedyPhrase.mendDeviations, some(ids))
    case .faultFreeUntil(let date): self(GateRemedyPhrase.faultFreeUntil, day(date))
    case .recordUse: self(GateRemedyPhrase.recordUse)
    case .moreTrials(let count): self(GateRemedyPhrase.moreTrials, number(count))
    case .makeArtefact(let kind, let perspective):
      self(GateRemedyPhrase.makeArtefact, title(of: kind), view(perspective))
    case .approveArtefact(let kind, let by):
      self(GateRemedyPhrase.approveArtefact, title(of: kind), by.map { title(of: $0) } ?? "")
    case .train(let group):
      self(GateRemedyPhrase.train, group.map { title(of: $0) } ?? self(GateGroundPhrase.everybody))
    case .rehearse(let kind): self(GateRemedyPhrase.rehearse, title(of: kind))
    case .involve(let groups, let activity):
      self(GateRemedyPhrase.involve, titles(of: groups), name(activity))
    case .inform(let level): self(GateRemedyPhrase.inform, name(level))
    case .giveMandate(let level): self(GateRemedyPhrase.giveMandate, name(level))
    case .planRollOut(let gate): self(GateRemedyPhrase.planRollOut, self.gate(gate))
    case .startAnotherDay: self(GateRemedyPhrase.startAnotherDay)
    case .startBy(let date): self(GateRemedyPhrase.startBy, day(date))
    case .moreOrLater: self(GateRemedyPhrase.moreOrLater)
    case .keepOldSystemUntil(let date): self(GateRemedyPhrase.keepOldSystemUntil, day(date))
    case .shortenParallel: self(GateRemedyPhrase.shortenParallel)
    case .checkPromises(let ids): self(GateRemedyPhrase.checkPromises, some(ids))
    case .promiseNoMore: self(GateRemedyPhrase.promiseNoMore)
    case .askWhyFewerReports: self(GateRemedyPhrase.askWhyFewerReports)
    case .widenSample(let groups): self(GateRemedyPhrase.widenSample, titles(of: groups))
    case .decideFirst(let gate): self(GateRemedyPhrase.decideFirst, self.gate(gate))
    case .meetConditions(let ids): self(GateRemedyPhrase.meetConditions, some(ids))
    case .ruleInNumbers(let parts): self(GateRemedyPhrase.ruleInNumbers, list(parts.map(part)))
    case .stopAndMend: self(GateRemedyPhrase.stopAndMend)
    case .renegotiate: self(GateRemedyPhrase.renegotiate)
    case .recordEvent(let kind): self(GateRemedyPhrase.recordEvent, title(ofEvent: kind))
    case .testRealSystem: self(GateRemedyPhrase.testRealSystem)
    }
  }
}
