package import Quantities
package import Texts

/// What buyer and vendor have agreed about money and time: the file that begins with `contract:`.
///
/// Amounts are in Swedish kronor without value added tax. Nothing that changes an amount has a default: what a contract
/// does not say, this does not know.
package struct Contract: Hashable, Sendable {
  /// The buyer's number of the contract, for instance `2020-00039IN`.
  package var id: String
  package var title: LocalizedText?
  /// What in this file is assumed and not agreed; shown wherever an amount is.
  package var assumptions: [Assumption]
  /// The day that the contract began on, and that reports and withheld months are counted from.
  package var begins: CalendarDate
  /// The price of all parts together.
  package var sum: Money
  package var rounding: MoneyRounding
  /// Whether a due day that is no business day stays or moves.
  package var dueOnHoliday: HolidayRule
  /// The kinds of relief that stop the clock of a clause that does not name its own.
  package var relief: Set<ReliefKind>
  /// The documents that clauses refer to, the first in rank first.
  package var documents: [ContractDocument]
  package var parts: [ContractPart]
  package var fees: [MonthlyFee]
  package var unitPrices: [UnitPrice]
  package var services: [ContractService]
  package var milestones: [Milestone]
  package var reports: [RecurringReport]
  /// In the order of the file, which decides between charges that arise at the same time.
  package var clauses: [PenaltyClause]
  package var groups: [ClauseGroup]
  /// Caps over all clauses together.
  package var caps: [PenaltyCap]
  package var withholdings: [Withholding]
  package var termination: [TerminationRule]

  package init(
    id: String, title: LocalizedText? = nil, assumptions: [Assumption] = [], begins: CalendarDate, sum: Money,
    rounding: MoneyRounding, dueOnHoliday: HolidayRule, relief: Set<ReliefKind>, documents: [ContractDocument] = [],
    parts: [ContractPart] = [], fees: [MonthlyFee] = [], unitPrices: [UnitPrice] = [],
    services: [ContractService] = [], milestones: [Milestone] = [], reports: [RecurringReport] = [],
    clauses: [PenaltyClause] = [], groups: [ClauseGroup] = [], caps: [PenaltyCap] = [],
    withholdings: [Withholding] = [], termination: [TerminationRule] = []
  ) {
    self.id = id
    self.title = title
    self.assumptions = assumptions
    self.begins = begins
    self.sum = sum
    self.rounding = rounding
    self.dueOnHoliday = dueOnHoliday
    self.relief = relief
    self.documents = documents
    self.parts = parts
    self.fees = fees
    self.unitPrices = unitPrices
    self.services = services
    self.milestones = milestones
    self.reports = reports
    self.clauses = clauses
    self.groups = groups
    self.caps = caps
    self.withholdings = withholdings
    self.termination = termination
  }
}

/// How an amount becomes one that can be paid.
package struct MoneyRounding: Hashable, Sendable {
  /// What is rounded to.
  package enum Unit: String, Hashable, Sendable, CaseIterable { case ore, krona }

  /// Which way; `half-up` rounds a half away from zero.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case halfUp = "half-up"
    case halfEven = "half-even"
    case down, up
  }

  package var unit: Unit
  package var rule: Rule

  package init(_ rule: Rule, to unit: Unit) {
    self.unit = unit
    self.rule = rule
  }
}

/// What becomes of a due day that is a Saturday, a Sunday or a holiday.
package enum HolidayRule: String, Hashable, Sendable, CaseIterable {
  case stays
  /// As lag (1930:173) has it for time that a statute sets; a contract has it only where it says so.
  case nextBusinessDay = "next-business-day"
}

/// A document of the contract.
package struct ContractDocument: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText

  package init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// Where in the contract's documents something stands.
package struct ContractSource: Hashable, Sendable {
  /// Identifier of a ``ContractDocument``.
  package var document: String
  package var section: String?

  package init(document: String, section: String? = nil) {
    self.document = document
    self.section = section
  }
}

/// A part of the delivery with a price of its own.
package struct ContractPart: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var price: Money

  package init(id: String, title: LocalizedText, price: Money) {
    self.id = id
    self.title = title
    self.price = price
  }
}

/// What is paid each month.
package struct MonthlyFee: Hashable, Sendable {
  package var id: String
  package var amount: Money

  package init(id: String, amount: Money) {
    self.id = id
    self.amount = amount
  }
}

/// What one of many costs, for instance a hub.
package struct UnitPrice: Hashable, Sendable {
  package var id: String
  package var amount: Money

  package init(id: String, amount: Money) {
    self.id = id
    self.amount = amount
  }
}

/// Something that is to be up all the time, for so many units (users, hubs).
package struct ContractService: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  /// At least 1.
  package var units: Int

  package init(id: String, title: LocalizedText, units: Int) {
    self.id = id
    self.title = title
    self.units = units
  }
}

/// A report that the vendor owes after every period.
package struct RecurringReport: Hashable, Sendable {
  package enum Period: String, Hashable, Sendable, CaseIterable { case week, month, quarter }

  package var id: String
  package var title: LocalizedText
  package var every: Period
  /// After the last day of the period.
  package var dueWithin: Term

  package init(id: String, title: LocalizedText, every: Period, dueWithin: Term) {
    self.id = id
    self.title = title
    self.every = every
    self.dueWithin = dueWithin
  }
}
