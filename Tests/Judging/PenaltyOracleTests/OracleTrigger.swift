import Catalogue
import Judgement
import Quantities

/// What a penalty is for, as the oracle tells it apart.
enum OracleTrigger {
  case milestoneLate(String)
  case fixLate(FaultClass, within: Term)
  case availability(service: String, promised: Percentage)
  case outage(service: String)
  case slow(measure: String, percentile: Percentage, atMost: TimeSpan)
  case incident(kind: String, oncePer: IncidentIdentity)
  case reportLate(String)
  case acceptanceFails(FaultClass)

  init(_ trigger: PenaltyTrigger) {
    switch trigger.kind {
    case let late as MilestoneLate: self = .milestoneLate(late.id)
    case let fix as FixLate: self = .fixLate(fix.faultClass, within: fix.within)
    case let up as Availability: self = .availability(service: up.service, promised: up.share)
    case let down as Outage: self = .outage(service: down.service)
    case let slow as Slow:
      self = .slow(measure: slow.measure, percentile: slow.percentile, atMost: slow.atMost)
    case let incident as IncidentHappens: self = .incident(kind: incident.kind, oncePer: incident.oncePer)
    case let late as ReportLate: self = .reportLate(late.report)
    case let fails as AcceptanceFails: self = .acceptanceFails(fails.faultClass)
    default: preconditionFailure("no oracle for \(trigger.key)")
    }
  }
}
