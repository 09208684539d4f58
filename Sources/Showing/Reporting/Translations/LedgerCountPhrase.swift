/// Counted things of the ledger.
enum LedgerCountPhrase: String, CountedPhrase {
  static let context = "ledger-count"

  case days = "{1} day|{1} days"
  case businessDays = "{1} working day|{1} working days"
  case weeks = "{1} week|{1} weeks"
  case periods = "{1} period|{1} periods"
  case isoWeeks = "{1} calendar week|{1} calendar weeks"
  case months = "{1} month|{1} months"
  case hours = "{1} hour|{1} hours"
  case incidents = "{1} incident|{1} incidents"
  case lines = "{1} line|{1} lines"
  case samples = "{1} measurement|{1} measurements"
  case reports = "{1} report|{1} reports"
  case chargedPeriods = "{1} charged period|{1} charged periods"
}
