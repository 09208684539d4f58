import Judgement
import Load
import Quantities
import SuiteLanguage
import Texts

/// Every demand on a load with what was found; what is not met stands first.
struct LoadDemandTable: Sendable {
  let page: LoadPage
  let judgement: LoadJudgement

  private var wording: Wording { page.wording }

  var html: HTML {
    HTML {
      if judgement.findings.isEmpty { HTML.tag("p") { wording(LoadPhrase.noDemands) } }
      if !judgement.doubts.isEmpty {
        HTML.tag("p") { wording(LoadPhrase.doubts) }
        HTML.reasons(judgement.doubts.prefix(20).map { wording($0) })
      }
      if !judgement.findings.isEmpty { table }
    }
  }

  private var table: HTML {
    let columns = [
      wording(LoadPhrase.demand), wording(LoadCallPhrase.operation), wording(LoadPhrase.demanded),
      wording(LoadPhrase.found), wording(LoadPhrase.verdict),
    ]
    return page.scroll(wording(LoadPhrase.demandsHeading)) {
      HTML.tag("table", .class("figures demands")) {
        HTML.tag("caption") { wording(LoadPhrase.demandsCaption) }
        HTML.tag("thead") {
          HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML($0)) } }
        }
        HTML.tag("tbody") {
          judgement.byGravity.map(row)
        }
      }
    }
  }

  private func row(_ finding: LoadFinding) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        wording.sentenceCase(LoadMeasure(key: finding.key).map { wording($0.name) } ?? finding.key)
      }
      HTML.tag("td") { finding.operation ?? wording(LoadPhrase.allCalls) }
      HTML.tag("td") { wording(finding.expected) }
      HTML.tag("td") { found(finding) }
      HTML.tag("td") {
        Icons.badge(Verdict(finding.outcome), wording)
        // What touches all demands stands above.
        if let doubt = finding.doubt, !judgement.doubts.contains(doubt) {
          HTML.tag("div", .class("soft"), content: HTML(wording(doubt)))
        }
      }
    }
  }

  private func found(_ finding: LoadFinding) -> String {
    if let actual = finding.actual { return wording(LoadWords.measured(actual)) }
    guard finding.outcome == .unmet else { return "–" }
    return wording(LoadPhrase.never)
  }
}

extension Verdict {
  init(_ outcome: LoadJudgement.Outcome) {
    switch outcome {
    case .met: self = .passed
    case .unmet: self = .failed
    case .unobserved: self = .inconclusive
    }
  }
}

extension LoadJudgement {
  /// What is not met first, then what cannot be decided; within that alarms before times.
  var byGravity: [LoadFinding] {
    let order: [LoadJudgement.Outcome] = [.unmet, .unobserved, .met]
    return order.flatMap { outcome in
      let some = findings.filter { $0.outcome == outcome }
      return (0...LoadMeasure.leastGrave).flatMap { rank in some.filter { $0.rank == rank } }
    }
  }
}

extension LoadFinding {
  /// From 0, the most serious.
  fileprivate var rank: Int { LoadMeasure(key: key)?.gravity ?? LoadMeasure.leastGrave }
}

extension Wording {
  /// A share that is given in percent.
  func percent(_ share: Rational, decimals: Int = 1) -> String {
    number(share, decimals: decimals) + language.percentSign
  }

  /// With a capital letter, as at the begin of a sentence.
  func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
