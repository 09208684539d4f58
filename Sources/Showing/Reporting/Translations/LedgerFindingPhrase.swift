/// What somebody should look at in a ledger, and what to do about it.
enum LedgerFindingPhrase: String, Phrase {
  static let context = "ledger-finding"

  case capReached = "The cap of {1} was reached on {2}."
  case capReachedAdvice =
    "No more penalty accrues under it. Find out whether the contract gives a right to terminate and to claim damages beyond the penalty."
  case terminationOpen = "The condition for termination has been met since {2}: the cap of {1} is reached ({3})."
  case terminationOpenAdvice =
    "Decide whether to terminate, and document the decision. A right to terminate can be lost if it is not used within a reasonable time."
  case terminationPeriods =
    "The condition for termination has been met since {2}: {3} charged under the clause “{1}” ({4})."
  case claimDeadlineNear = "{3} under the clause “{1}” must be claimed by {2}."
  case claimDeadlineNearAdvice =
    "Claim it in writing by that day, and record it with grindvakt record event RECORD claim-made."
  case claimLost = "{3} under the clause “{1}” was not claimed by {2} and can no longer be claimed."
  case claimLostAdvice = "If the penalty was claimed in time: record the day of the claim (the event claim-made)."
  case claimDiffers =
    "The claim of {2} under the clause “{1}” states {3}, but {4} had accrued by the day that the claim covers{5}."
  case claimDiffersAdvice =
    "Compare the claim with the lines. Everything up to that day counts as claimed, even if the claim states another amount."
  case noReports = "{2}: {3} missing from the evidence and counted as late under the clause “{1}”."
  case noReportsAdvice =
    "Did no reports come, or were they not recorded? Record those that came (the event report-delivered)."
  case waivedWithoutGround = "{2} under the clause “{1}” was waived without a stated ground{3}."
  case waivedWithoutGroundAdvice =
    "Waiving an agreed penalty can be an unlawful change of the contract. Have a lawyer assess it, and record the decision with its legal ground (the field ground)."
  case withheldTooMuch = "{2} more than the rule “{1}” allows is withheld."
  case withheldTooMuchAdvice =
    "Pay out the excess, or record what is missing. A buyer that withholds too much is itself in default."
  case noNotice = "The record has no notice of defect for {2}, so the penalty under “{1}” has not started to accrue."
  case noNoticeAdvice = "Give notice of the defect now, or record it if that has been done (the event notice-given)."
  case noDecision =
    "The record has no decision to claim a penalty for {2}, so the penalty under “{1}” has not started to accrue."
  case noDecisionAdvice = "Decide, or record the decision if it has been made (the event decided-to-claim)."
  case baseUnknown = "The value of {2} is missing from the record, so the penalty under {1} cannot be computed."
  case baseUnknownAdvice = "Record the order with its value or number of units."
  case notApplicable = "Nothing is charged under “{1}”, because the requirement {2} does not apply."
  case notApplicableAdvice = "If that changes: record it (the event fact-decided)."
  case applicabilityUndecided =
    "Nothing is charged under “{1}”, because nobody has decided whether the requirement {2} applies."
  case applicabilityUndecidedAdvice = "Decide it, and record the decision (the event fact-decided)."
  case noMeasurement = "There is no measurement for {2} under the clause “{1}”, so the month cannot be assessed."
  case noMeasurements =
    "Measurements are missing for {2} from {3} to {4} under the clause “{1}”, so they cannot be assessed."
  case noMeasurementAdvice =
    "Ask the vendor for the figure and record it. A missing figure does not mean that the requirement is met."
  case noSamples = "The measurement for {2} under the clause “{1}” has no samples."
  case noSamplesAdvice = "Find out why nothing was measured. The month has not been assessed."
  case incidentWithoutCause =
    "The incident “{2}” lacks the root cause, unit or day that the clause “{1}” counts by. It is therefore counted separately."
  case incidentWithoutCauseAdvice =
    "Record the root cause, the unit or the day once it is known. The amount may then be lower."
  case eventNotUnderstood = "An event does not agree with the contract or the record: {1}."
  case eventNotUnderstoodOf = "Entry {1} does not agree with the contract or the record: {2}."
  case eventNotUnderstoodAdvice =
    "Find out what happened and correct it with a new event. Until then the interpretation most favourable to the vendor applies."
}
