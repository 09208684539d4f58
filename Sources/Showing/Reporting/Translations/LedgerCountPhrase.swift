/// Counted things of the ledger.
package enum LedgerCountPhrase: CountedPhrase {
  case days, businessDays, weeks, periods, isoWeeks, months, hours, incidents, lines, samples, reports, chargedPeriods

  package var one: Translation {
    switch self {
    case .days: Translation(sv: "{1} dag", en: "{1} day", fi: "{1} päivä")
    case .businessDays: Translation(sv: "{1} arbetsdag", en: "{1} working day", fi: "{1} työpäivä")
    case .weeks: Translation(sv: "{1} vecka", en: "{1} week", fi: "{1} viikko")
    case .periods: Translation(sv: "{1} period", en: "{1} period", fi: "{1} jakso")
    case .isoWeeks: Translation(sv: "{1} kalendervecka", en: "{1} calendar week", fi: "{1} kalenteriviikko")
    case .months: Translation(sv: "{1} månad", en: "{1} month", fi: "{1} kuukausi")
    case .hours: Translation(sv: "{1} timme", en: "{1} hour", fi: "{1} tunti")
    case .incidents: Translation(sv: "{1} händelse", en: "{1} incident", fi: "{1} tapahtuma")
    case .lines: Translation(sv: "{1} rad", en: "{1} line", fi: "{1} rivi")
    case .samples: Translation(sv: "{1} mätning", en: "{1} measurement", fi: "{1} mittaus")
    case .reports: Translation(sv: "{1} rapport", en: "{1} report", fi: "{1} raportti")
    case .chargedPeriods:
      Translation(sv: "{1} debiterad period", en: "{1} charged period", fi: "{1} veloitettu jakso")
    }
  }

  package var other: Translation {
    switch self {
    case .days: Translation(sv: "{1} dagar", en: "{1} days", fi: "{1} päivää")
    case .businessDays: Translation(sv: "{1} arbetsdagar", en: "{1} working days", fi: "{1} työpäivää")
    case .weeks: Translation(sv: "{1} veckor", en: "{1} weeks", fi: "{1} viikkoa")
    case .periods: Translation(sv: "{1} perioder", en: "{1} periods", fi: "{1} jaksoa")
    case .isoWeeks: Translation(sv: "{1} kalenderveckor", en: "{1} calendar weeks", fi: "{1} kalenteriviikkoa")
    case .months: Translation(sv: "{1} månader", en: "{1} months", fi: "{1} kuukautta")
    case .hours: Translation(sv: "{1} timmar", en: "{1} hours", fi: "{1} tuntia")
    case .incidents: Translation(sv: "{1} händelser", en: "{1} incidents", fi: "{1} tapahtumaa")
    case .lines: Translation(sv: "{1} rader", en: "{1} lines", fi: "{1} riviä")
    case .samples: Translation(sv: "{1} mätningar", en: "{1} measurements", fi: "{1} mittausta")
    case .reports: Translation(sv: "{1} rapporter", en: "{1} reports", fi: "{1} raporttia")
    case .chargedPeriods:
      Translation(sv: "{1} debiterade perioder", en: "{1} charged periods", fi: "{1} veloitettua jaksoa")
    }
  }
}
