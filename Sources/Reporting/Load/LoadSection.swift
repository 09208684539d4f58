import Judgement
import Load
import Planning
import Quantities
import SuiteLanguage

/// One load: verdict, demands, alarms, requests, and how the test equipment itself fared.
struct LoadSection: Sendable {
  let page: LoadPage
  let tested: LoadReview.Tested
  /// Counted from 1 on the page.
  let number: Int

  private var wording: Wording { page.wording }
  private var result: LoadResult { tested.result }

  var html: HTML {
    let title = wording.pick(tested.assessed.planned.title)
    return page.section("load-\(number)", title.text, class: "load-test") {
      HTML.tag("p") {
        Icons.badge(tested.assessed.verdict, wording)
        " " + tested.requirements.map(\.id).joined(separator: ", ")
      }
      reasons
      facts
      heading("demands", LoadPhrase.demandsHeading)
      demands
      heading("alarms", LoadPhrase.alarmsHeading)
      LoadAlarms(page: page, reconciliation: result.reconciliation, id: "load-\(number)").html
      heading("calls", LoadPhrase.callsHeading)
      LoadCalls(page: page, result: result, demands: tested.judgement.findings, id: "load-\(number)").html
      heading("generator", LoadPhrase.generatorHeading)
      LoadGenerator(page: page, result: result, id: "load-\(number)").html
      if let earlier = tested.earlier {
        heading("comparison", LoadPhrase.comparisonHeading)
        LoadComparison(page: page, before: earlier, now: result).html
      }
    }
  }

  private func heading(_ id: String, _ phrase: LoadPhrase) -> HTML {
    HTML.tag("h3", .id("load-\(number)-\(id)")) { wording(phrase) }
  }

  private var reasons: HTML {
    let reasons = tested.judgement.reasons
    guard !reasons.isEmpty else { return .empty }
    return HTML.tag("ul") { reasons.prefix(20).map { reason in HTML.tag("li") { page.text(reason) } } }
  }

  private var facts: HTML {
    HTML.tag("dl", .class("facts")) {
      page.fact(wording(LoadPhrase.devices)) { wording.number(result.devices) }
      page.fact(wording(LoadPhrase.people)) { wording.number(result.staff) }
      if result.speed != 1 { page.fact(wording(LoadPhrase.speed)) { "× \(wording.number(result.speed))" } }
      if result.shards.count > 1 { page.fact(wording(LoadPhrase.parts)) { wording.number(result.shards.count) } }
    }
  }

  private var demands: HTML {
    let words = LoadWords(language: wording.language)
    return page.scroll(wording(LoadPhrase.demandsHeading)) {
      HTML.tag("table", .class("figures wide-figures")) {
        HTML.tag("caption") { wording(LoadPhrase.demandsCaption) }
        HTML.tag("thead") {
          HTML.tag("tr") {
            [LoadPhrase.demand, .operation, .demanded, .found].map { phrase in
              HTML.tag("th", .set("scope", "col")) { wording(phrase) }
            }
            HTML.tag("th", .set("scope", "col")) { wording(LoadPhrase.verdict) }
          }
        }
        HTML.tag("tbody") {
          tested.judgement.findings.map { finding in
            HTML.tag("tr") {
              HTML.tag("th", .set("scope", "row")) {
                LoadMeasure(key: finding.key).map(words.name) ?? finding.key
              }
              HTML.tag("td") { finding.operation ?? wording(LoadPhrase.allCalls) }
              HTML.tag("td") { finding.expected.described(in: wording.language) }
              HTML.tag("td") { finding.actual?.formatted(in: wording.language) ?? "–" }
              HTML.tag("td") { Icons.badge(Verdict(finding.outcome), wording) }
            }
          }
        }
      }
    }
  }
}

extension Verdict {
  fileprivate init(_ outcome: LoadJudgement.Outcome) {
    switch outcome {
    case .met: self = .passed
    case .unmet: self = .failed
    case .unobserved: self = .inconclusive
    }
  }
}
