import Judgement
import Load
import Planning
import Quantities
import SuiteLanguage

/// What was demanded of the system, and the result, in a sentence each.
struct LoadHeadline: Sendable {
  let tested: LoadReview.Tested
  let wording: Wording

  /// What is shown at once; the rest stands in the table of demands.
  private static let mostReasons = 3

  private var result: LoadResult { tested.result }

  var demand: String {
    let calls = result.calls
    let planned = { (calls: [CallResult]) in calls.reduce(0) { $0 + $1.measured.planned + $1.warmUp.planned } }
    let alarms = planned(calls.filter(\.isAlarm))
    let others = planned(calls.filter { !$0.isAlarm })
    guard alarms > 0 else { return wording(LoadPhrase.demandedCalls, wording.number(others), time) }
    let took = wording(LoadPhrase.demandedAlarms, wording.number(alarms), time)
    guard others > 0 else { return took + "." }
    return wording(LoadPhrase.demandedBesides, took, wording.number(others))
  }

  /// How long the alarms came, on the system's clock: as the plan says where it is clear, else the whole load.
  private var time: String {
    let alarms = tested.planned?.mix.filter { $0.alarm != nil } ?? []
    if alarms.count == 1, case .duration(let span)? = try? alarms[0].over?.evaluate(in: Scope()) {
      return span.formatted(in: wording.language)
    }
    let (length, overflow) = max(0, result.end).multipliedReportingOverflow(by: Int64(result.speed))
    return wording.duration(TimeSpan(microseconds: overflow ? result.end : length))
  }

  var outcome: String {
    switch tested.verdict {
    case .passed:
      result.reconciliation.wanted > 0
        ? wording(LoadPhrase.allShown, wording.number(result.reconciliation.wanted)) : wording(LoadPhrase.allMet)
    case .failed: failed
    case .inconclusive, .notTested: inconclusive
    }
  }

  private var failed: String {
    let unmet = tested.judgement.byGravity.filter { $0.outcome == .unmet }.map(sentence)
    return told(unmet, .moreReasons) ?? wording.sentences(of: tested.assessed)
  }

  private var inconclusive: String {
    let doubts = tested.judgement.doubts.map(\.text)
    let open = doubts.isEmpty ? tested.judgement.byGravity.filter { $0.outcome == .unobserved }.map(\.text) : doubts
    let told = told(open.map { wording($0) }, .moreDoubts) ?? wording.sentences(of: tested.assessed)
    return wording(LoadPhrase.cannotTell, told)
  }

  private func told(_ sentences: [String], _ more: LoadCountPhrase) -> String? {
    guard !sentences.isEmpty else { return nil }
    let rest = sentences.count - Self.mostReasons
    let others = rest > 0 ? [wording(more, rest)] : []
    return (sentences.prefix(Self.mostReasons) + others).joined(separator: " ")
  }

  /// A demand that was not met, as people say it.
  private func sentence(_ finding: LoadFinding) -> String {
    guard case .integer(let count)? = finding.actual, let measure = LoadMeasure(key: finding.key) else {
      return wording(finding.text)
    }
    return Self.counted(measure, Int(clamping: count), wording) ?? wording(finding.text)
  }

  /// `3 larm visades för sent.`
  static func counted(_ measure: LoadMeasure, _ count: Int, _ wording: Wording) -> String? {
    if let field = measure.field {
      return wording(LoadCountPhrase.wrong, count, wording(FieldTitle.name(field)))
    }
    return switch measure {
    case .lost: wording(LoadCountPhrase.lost, count)
    case .duplicated: wording(LoadCountPhrase.duplicated, count)
    case .late: wording(LoadCountPhrase.late, count)
    case .misrouted: wording(LoadCountPhrase.misrouted, count)
    case .unexpected: wording(LoadCountPhrase.unexpected, count)
    case .outOfOrder: wording(LoadCountPhrase.outOfOrder, count)
    default: nil
    }
  }
}
