package import Quantities
import Texts

/// The buyer has claimed a penalty.
package enum ClaimMade: EventKind {
  package static let clause = CommonFields.clause, on = CommonFields.happened, note = CommonFields.note
  package static let through = Field<CalendarDate>(
    optional: "through", .day, Text("claimed is what arose until then; until the day itself unless given"),
    title: Text("through", context: "field of an event"))
  package static let amount = Field<Money>(
    optional: "amount", .money, Text("what was claimed"), title: FieldTitles.amount)

  package static let definition = EventDefinition(
    "claim-made", title: Text("Penalty claimed"), Text("the buyer has claimed a penalty"), knownFrom: on,
    identity: [clause, on], contract: .afterwardsToo, [clause, on, through, amount, note])
}

/// The buyer has decided that a penalty is to be claimed.
package enum DecidedToClaim: EventKind {
  package static let clause = CommonFields.clause, on = CommonFields.happened, note = CommonFields.note
  package static let by = Field<String>(optional: "by", .text, Text("who decided"))

  package static let definition = EventDefinition(
    "decided-to-claim", title: Text("Decision to claim a penalty"),
    Text("the buyer has decided that a penalty is to be claimed"), knownFrom: on, identity: [clause, on],
    contract: .afterwardsToo, [clause, on, by, note])
}

/// A penalty was lowered or waived.
package enum AdjustmentDecided: EventKind {
  package static let clause = CommonFields.clause, on = CommonFields.happened, note = CommonFields.note
  package static let amount = Field<Money>(
    "amount", .money, Text("by how much it was lowered"), title: FieldTitles.amount)
  package static let basis = Field<String>(
    "basis", .text, Text("what it rests on"), title: Text("basis", context: "field of an event"))
  package static let by = Field<String>(
    "by", .text, Text("who decided"), title: Text("by whom", context: "field of an event"))
  package static let ground = Field<String>(
    optional: "ground", .text, Text("why procurement law lets the buyer do so"),
    title: Text("legal ground", context: "field of an event"))

  package static let definition = EventDefinition(
    "adjustment-decided", title: Text("Penalty lowered by decision"), Text("a penalty was lowered or waived"),
    knownFrom: on, identity: [clause, on, amount], contract: .afterwardsToo,
    [clause, on, amount, basis, by, ground, note])
}

/// The vendor has paid a penalty, or it was set off.
package enum PenaltyPaid: EventKind {
  package static let clause = CommonFields.clause, on = CommonFields.happened, note = CommonFields.note
  package static let amount = Field<Money>("amount", .money, Text("how much"), title: FieldTitles.amount)
  package static let invoice = Field<String>(
    optional: "invoice", .text, Text("which invoice it was set off against"))

  package static let definition = EventDefinition(
    "penalty-paid", title: Text("Penalty paid"), Text("the vendor has paid a penalty, or it was set off"),
    knownFrom: on, identity: [clause, on, amount], contract: .afterwardsToo, [clause, on, amount, invoice, note])
}

/// A payment that is kept back, or paid out after all.
package protocol WithholdingEvent: EventKind {
  static var withholding: Field<String> { get }
  static var on: Field<CalendarDate> { get }
  static var amount: Field<Money> { get }
}

/// The buyer has kept a payment back.
package enum PaymentWithheld: WithholdingEvent {
  package static let on = CommonFields.happened, note = CommonFields.note
  package static let withholding = Field<String>(
    "withholding", .name, Text("the rule of the contract that allows it"), title: FieldTitles.withholding,
    names: .withholding)
  package static let amount = Field<Money>("amount", .money, Text("how much"), title: FieldTitles.amount)
  package static let invoice = Field<String>(optional: "invoice", .text, Text("of which invoice"))

  package static let definition = EventDefinition(
    "payment-withheld", title: Text("Payment withheld"), Text("the buyer has kept a payment back"), knownFrom: on,
    identity: [withholding, on, amount], contract: .afterwardsToo, [withholding, on, amount, invoice, note])
}

/// The buyer has paid what was kept back.
package enum PaymentReleased: WithholdingEvent {
  package static let on = CommonFields.happened, note = CommonFields.note
  package static let withholding = Field<String>(
    "withholding", .name, Text("the rule that it was kept back by"), title: FieldTitles.withholding,
    names: .withholding)
  package static let amount = Field<Money>("amount", .money, Text("how much"), title: FieldTitles.amount)

  package static let definition = EventDefinition(
    "payment-released", title: Text("Withheld payment paid out"), Text("the buyer has paid what was kept back"),
    knownFrom: on, identity: [withholding, on, amount], contract: .afterwardsToo, [withholding, on, amount, note])
}
