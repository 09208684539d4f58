/// Faults of the alarm centre that show when many call at once: with operators on a shift and a long queue.
extension Fault {
  /// In the order of the documents.
  package static let ofTheCentre: [Fault] = [
    operatorsMissing, queueDropsCalls, centreLosesCallsAtPeak, fallbackTooLate, findingsMixedUp,
  ]

  package static let operatorsMissing = Fault(
    "operators-missing", areas: [.itSystem, .alarmCentre],
    sv: "Hälften av de operatörer som ska vara i tjänst är det inte.",
    en: "Half of the operators who should be on duty are not.", ofService: true)

  package static let queueDropsCalls = Fault(
    "queue-drops-calls", areas: [.itSystem, .alarmCentre],
    sv: "Samtal i en lång kö glöms bort: ingen svarar, och larmet går inte vidare.",
    en: "Calls in a long queue are forgotten: nobody answers, and the alarm does not go on.")

  package static let centreLosesCallsAtPeak = Fault(
    "centre-loses-calls-at-peak", areas: [.itSystem, .alarmCentre],
    sv: "Vart tionde samtal som kommer till en lång kö når aldrig larmcentralen.",
    en: "Each tenth call that comes to a long queue never reaches the alarm centre.")

  package static let fallbackTooLate = Fault(
    "fallback-too-late", areas: [.itSystem, .alarmCentre],
    sv: "Obesvarade samtal i en lång kö går vidare först efter tio minuter.",
    en: "Unanswered calls in a long queue go on after ten minutes only.")

  package static let findingsMixedUp = Fault(
    "findings-mixed-up", areas: [.itSystem, .alarmCentre],
    sv: "När kön är lång hamnar det som operatören har antecknat på larmet före.",
    en: "When the queue is long, what the operator noted ends up on the alarm before.")
}
