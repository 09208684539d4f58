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
      self(GateReasonPhrase.faultFreeFor, number(days), number(wanted), date(since), name(beginning))
    case .faultFreeShown(let days, let since): self(GateReasonPhrase.faultFreeShown, number(days), date(since))
    case .nothingInUse: self(GateReasonPhrase.nothingInUse)
    case .noUseSeen(let from, let to): self(GateReasonPhrase.noUseSeen, date(from), date(to))
    case .openFaults(let faultClass, let count, let most, let ids):
      self(GateReasonPhrase.openFaults, faultClass.rawValue, number(count), number(most), some(ids))
    case .fewFaultsOpen(let count): self(GateReasonPhrase.fewFaultsOpen, number(count))
    case .notStarted(let gate): self(GateReasonPhrase.notStarted, gate)
    case .faultAfterStart(let faultClass, let ids, let since):
      self(GateReasonPhrase.faultAfterStart, faultClass.rawValue, date(since), some(ids))
    case .perHundred(let faultClass?, let count, let installed, let rate, let most):
      self(
        GateReasonPhrase.perHundred, faultClass.rawValue, number(count), number(rate, decimals: 2), number(most),
        number(installed))
    case .perHundred(nil, let count, let installed, let rate, let most):
      self(
        GateReasonPhrase.perHundredAll, "", number(count), number(rate, decimals: 2), number(most), number(installed))
    case .installedUnknown: self(GateReasonPhrase.installedUnknown)
    case .wireHolds(let count, let installed, let since):
      self(GateReasonPhrase.wireHolds, number(count), number(installed), date(since))
    case .bound(let bound): sentence(bound)
    case .noTrials(let measure): self(GateReasonPhrase.noTrials, name(measure))
    case .onlySimulated: self(GateReasonPhrase.onlySimulatedEvidence)
    case .unreadable(let kind): self(GateReasonPhrase.unreadable, kind)
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
    perspective.map { self(GateGroundPhrase.inView, $0) } ?? ""
  }

  private func ground(_ reason: GateReason) -> String? {
    switch reason {
    case .artefactMissing(let kind, let perspective, let others):
      others.isEmpty
        ? self(GateGroundPhrase.artefactMissing, kind, view(perspective))
        : self(GateGroundPhrase.artefactOtherView, kind, view(perspective), others.joined(separator: ", "))
    case .artefactTooOld(let kind, let on, let oldest):
      self(GateGroundPhrase.artefactTooOld, kind, date(on), date(oldest))
    case .artefactNotApproved(let kind, _, let wanted):
      self(GateGroundPhrase.artefactNotApproved, kind, wanted ?? "")
    case .artefactThere(let kind, let on): self(GateGroundPhrase.artefactThere, kind, date(on))
    case .trainingMissing(let group):
      self(GateGroundPhrase.trainingMissing, group ?? self(GateGroundPhrase.everybody))
    case .trained(let group, let people, let of, let wanted):
      self(
        GateGroundPhrase.trained, group ?? self(GateGroundPhrase.everybody), number(people), number(of),
        wanted.formatted(in: language))
    case .trainingSizeUnknown(let group):
      self(GateGroundPhrase.trainingSizeUnknown, group ?? self(GateGroundPhrase.everybody))
    case .drillMissing(let kind): self(GateGroundPhrase.drillMissing, kind)
    case .drillTooOld(let kind, let on, let oldest):
      self(GateGroundPhrase.drillTooOld, kind, date(on), date(oldest))
    case .drillFailed(let kind, let on): self(GateGroundPhrase.drillFailed, kind, date(on))
    case .drillHeld(let kind, let on): self(GateGroundPhrase.drillHeld, kind, date(on))
    case .groupsMissing(let groups, let activity):
      self(GateGroundPhrase.groupsMissing, groups.joined(separator: ", "), name(activity))
    case .groupsTookPart(let groups, let activity):
      self(GateGroundPhrase.groupsTookPart, groups.joined(separator: ", "), name(activity))
    case .notInformed(let level): self(GateGroundPhrase.notInformed, name(level))
    case .informedTooLongAgo(let level, let on, let oldest):
      self(GateGroundPhrase.informedTooLongAgo, capital(name(level)), date(on), date(oldest))
    case .informed(let level, let on): self(GateGroundPhrase.informed, capital(name(level)), date(on))
    case .mandateMissing(let level): self(GateGroundPhrase.mandateMissing, name(level))
    case .mandateTooLow(let level, let wanted): self(GateGroundPhrase.mandateTooLow, name(level), name(wanted))
    case .mandateGiven(let level, let on): self(GateGroundPhrase.mandateGiven, name(level), date(on))
    case .planMissing(let gate): self(GateGroundPhrase.planMissing, gate)
    case .planEndMissing(let gate): self(GateGroundPhrase.planEndMissing, gate)
    case .startInClosedTime(let start, let from, let to):
      self(GateGroundPhrase.startInClosedTime, date(start), from.description, to.description)
    case .startTooClose(let start, let before): self(GateGroundPhrase.startTooClose, date(start), date(before))
    case .startFits(let start): self(GateGroundPhrase.startFits, date(start))
    case .paceMissing: self(GateGroundPhrase.paceMissing)
    case .forecast(let figures):
      self(
        GateGroundPhrase.forecast, number(figures.units), date(figures.start), date(figures.doneBy),
        share(figures.probability), figures.wanted.formatted(in: language),
        figures.median.map(date) ?? self(GateGroundPhrase.forecastNever))
    case .oldSystemUnknown: self(GateGroundPhrase.oldSystemUnknown)
    case .oldSystemEnds(let until, let needed): self(GateGroundPhrase.oldSystemEnds, date(until), date(needed))
    case .oldSystemLasts(let until, let needed): self(GateGroundPhrase.oldSystemLasts, date(until), date(needed))
    case .parallelTooLong(let days, let most): self(GateGroundPhrase.parallelTooLong, number(days), number(most))
    case .parallelShort(let days, let most): self(GateGroundPhrase.parallelShort, number(days), number(most))
    default: nil
    }
  }

  private func word(_ reason: GateReason) -> String {
    switch reason {
    case .promisesMissing: self(GateGroundPhrase.promisesMissing)
    case .promiseSlipped(_, let what, let days, let most):
      self(GateGroundPhrase.promiseSlipped, what, number(days), number(most))
    case .promiseOverdue(_, let what, let due): self(GateGroundPhrase.promiseOverdue, what, date(due))
    case .promisesKept(let kept, let due, let wanted):
      self(GateGroundPhrase.promisesKept, number(kept), number(due), wanted.formatted(in: language))
    case .promiseWithoutEvidence(_, let what, let due?):
      self(GateGroundPhrase.promiseWithoutEvidence, what, date(due))
    case .promiseWithoutEvidence(_, let what, nil): self(GateGroundPhrase.promiseWithoutDay, what)
    case .promisesHold(let count): self(GateGroundPhrase.promisesHold, number(count))
    case .reportingUnknown: self(GateGroundPhrase.reportingUnknown)
    case .reportingFell(let by, let most, let before, let after):
      self(
        GateGroundPhrase.reportingFell, by.formatted(in: language, decimals: 1), most.formatted(in: language),
        number(before), number(after))
    case .reportingLevel(let before, let after):
      self(GateGroundPhrase.reportingLevel, number(before), number(after))
    case .sampleUnknown(let groups): self(GateGroundPhrase.sampleUnknown, groups.joined(separator: ", "))
    case .sampleDiffers(let group, let category, let sample, let population, let most):
      self(
        GateGroundPhrase.sampleDiffers, capital(group), category, sample.formatted(in: language, decimals: 1),
        population.formatted(in: language, decimals: 1), most.formatted(in: language))
    case .sampleAlike(let groups): self(GateGroundPhrase.sampleAlike, groups.joined(separator: ", "))
    case .contractMissing: self(GateGroundPhrase.contractMissing)
    case .capReached(let on): self(GateGroundPhrase.capReached, date(on))
    case .capOpen: self(GateGroundPhrase.capOpen)
    case .notDecided(let gate): self(GateGroundPhrase.notDecided, gate)
    case .decidedOtherwise(let gate, let outcome, let on):
      self(GateGroundPhrase.decidedOtherwise, gate, date(on), name(outcome))
    case .decisionStands(let gate, let on): self(GateGroundPhrase.decisionStands, gate, date(on))
    case .conditionOverdue(let condition):
      self(
        GateGroundPhrase.conditionOverdue, condition.gate, condition.what, condition.owner, date(condition.due))
    case .ruleMissing(let gate): self(GateGroundPhrase.ruleMissing, gate)
    case .ruleWithoutNumbers(let text, let missing, let on):
      self(GateGroundPhrase.ruleWithoutNumbers, text, list(missing.map(part)), date(on))
    case .ruleInNumbers(let on): self(GateGroundPhrase.ruleInNumbers, date(on))
    case .waiverExpired(let requirement, let on): self(GateGroundPhrase.waiverExpired, requirement, date(on))
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
    case .faultFreeUntil(let day): self(GateRemedyPhrase.faultFreeUntil, date(day))
    case .recordUse: self(GateRemedyPhrase.recordUse)
    case .moreTrials(let count): self(GateRemedyPhrase.moreTrials, number(count))
    case .makeArtefact(let kind, let perspective): self(GateRemedyPhrase.makeArtefact, kind, view(perspective))
    case .approveArtefact(let kind, let by): self(GateRemedyPhrase.approveArtefact, kind, by ?? "")
    case .train(let group): self(GateRemedyPhrase.train, group ?? self(GateGroundPhrase.everybody))
    case .rehearse(let kind): self(GateRemedyPhrase.rehearse, kind)
    case .involve(let groups, let activity):
      self(GateRemedyPhrase.involve, groups.joined(separator: ", "), name(activity))
    case .inform(let level): self(GateRemedyPhrase.inform, name(level))
    case .giveMandate(let level): self(GateRemedyPhrase.giveMandate, name(level))
    case .planRollOut(let gate): self(GateRemedyPhrase.planRollOut, gate)
    case .startAnotherDay: self(GateRemedyPhrase.startAnotherDay)
    case .startBy(let day): self(GateRemedyPhrase.startBy, date(day))
    case .moreOrLater: self(GateRemedyPhrase.moreOrLater)
    case .keepOldSystemUntil(let day): self(GateRemedyPhrase.keepOldSystemUntil, date(day))
    case .shortenParallel: self(GateRemedyPhrase.shortenParallel)
    case .checkPromises(let ids): self(GateRemedyPhrase.checkPromises, some(ids))
    case .promiseNoMore: self(GateRemedyPhrase.promiseNoMore)
    case .askWhyFewerReports: self(GateRemedyPhrase.askWhyFewerReports)
    case .widenSample(let groups): self(GateRemedyPhrase.widenSample, groups.joined(separator: ", "))
    case .decideFirst(let gate): self(GateRemedyPhrase.decideFirst, gate)
    case .meetConditions(let ids): self(GateRemedyPhrase.meetConditions, some(ids))
    case .ruleInNumbers(let parts): self(GateRemedyPhrase.ruleInNumbers, list(parts.map(part)))
    case .stopAndMend: self(GateRemedyPhrase.stopAndMend)
    case .renegotiate: self(GateRemedyPhrase.renegotiate)
    case .recordEvent(let kind): self(GateRemedyPhrase.recordEvent, kind)
    case .testRealSystem: self(GateRemedyPhrase.testRealSystem)
    }
  }
}
