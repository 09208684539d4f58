import Digests
import Evidence
import Judgement
import Load
import Planning
import Quantities
import SuiteLanguage
import Texts

/// One load: verdict, demands, alarms, requests, and how the test equipment itself fared.
struct LoadSection: Sendable {
  let page: LoadPage
  let tested: LoadReview.Tested
  /// Counted from 1 on the page.
  let number: Int

  private var wording: Wording { page.wording }
  private var result: LoadResult { tested.result }
  private var id: String { "load-\(number)" }

  var html: HTML {
    let title = wording.pick(tested.assessed.planned.title)
    return page.section(id, title.text, class: "load-test") {
      HTML.tag("p", .class("standing")) {
        Icons.badge(tested.verdict, wording)
        " "
        requirements
      }
      why
      facts
      heading("demands", LoadPhrase.demandsHeading)
      LoadDemandTable(page: page, judgement: tested.judgement).html
      if !tested.alarmCalls.isEmpty {
        heading("alarms", LoadAlarmPhrase.alarmsHeading)
        LoadAlarms(page: page, tested: tested, id: id).html
      }
      heading("calls", LoadCallPhrase.callsHeading)
      LoadCalls(page: page, tested: tested, id: id).html
      heading("breaks", LoadEquipmentPhrase.breaksHeading)
      LoadBreaks(page: page, result: result).html
      heading("generator", LoadEquipmentPhrase.generatorHeading)
      LoadGenerator(page: page, tested: tested, id: id).html
      if result.shards.count > 1 || !(tested.run?.start.shards ?? []).isEmpty {
        heading("shards", LoadEquipmentPhrase.shardsHeading)
        LoadShards(page: page, result: result, merged: tested.run?.start.shards ?? []).html
      }
      if let earlier = tested.earlier {
        heading("comparison", LoadEquipmentPhrase.comparisonHeading)
        LoadComparison(page: page, tested: tested, earlier: earlier, id: id).html
      }
    }
  }

  private func heading(_ part: String, _ phrase: some Phrase) -> HTML {
    HTML.tag("h3", .id("\(id)-\(part)")) { wording(phrase) }
  }

  private var requirements: HTML {
    HTML(
      tested.requirements.enumerated().map { index, requirement in
        HTML {
          index > 0 ? ", " : ""
          if let report = page.report {
            HTML.tag(
              "a", .set("href", report.url(of: HTMLReport.anchor(requirement))), content: HTML(requirement.id))
          } else {
            HTML(requirement.id)
          }
        }
      })
  }

  /// The peak that the suite demands, in its own words.
  private var why: HTML {
    let texts = (tested.planned?.why ?? [:]).compactMapValues { text -> String? in
      guard case .text(let told)? = try? text.evaluate(in: Scope()) else { return nil }
      return told
    }
    guard !texts.isEmpty else { return .empty }
    return HTML.tag("p") {
      HTML.tag("strong", content: HTML("\(wording(LoadPhrase.peak)): "))
      page.text(LocalizedText(byTag: texts))
    }
  }

  private var facts: HTML {
    let calls = result.calls
    let sent = calls.reduce(0) { $0 + $1.measured.attempted + $1.warmUp.attempted }
    return HTML.tag("dl", .class("facts")) {
      page.fact(wording(LoadPhrase.devices)) { wording.number(result.devices) }
      page.fact(wording(LoadPhrase.people)) { wording.number(result.staff) }
      page.fact(wording(LoadPhrase.requestsSent)) { wording.number(sent) }
      page.fact(wording(LoadPhrase.highestRate)) { rate }
      page.fact(wording(LoadPhrase.length)) { length }
      page.fact(wording(PagePhrase.start)) {
        wording.time(tested.step.result.timing.sent ?? tested.step.result.timing.scheduled)
      }
      if result.speed != 1 {
        page.fact(wording(LoadPhrase.speed), wide: true) {
          wording(LoadPhrase.speedMeaning, wording.number(result.speed))
        }
      }
      page.fact(wording(LoadPhrase.proof), wide: true) { proof }
    }
  }

  private var rate: String {
    var planned: [Int: Int] = [:]
    for point in result.calls.flatMap(\.series) { planned[point.second, default: 0] += point.arrivals.planned }
    guard let most = planned.values.max(),
      let rate = try? Rational(most).divided(by: Rational(max(1, result.interval)))
    else { return "–" }
    return wording.number(rate, decimals: 1)
  }

  private var length: String {
    let measured = wording.duration(TimeSpan(microseconds: max(0, result.end)))
    guard result.begin < 0 else { return measured }
    return wording(LoadPhrase.lengthAfterWarmUp, measured, wording.duration(TimeSpan(microseconds: -result.begin)))
  }

  /// The whole result, of which the page shows the first of each list.
  private var proof: HTML {
    let hex = tested.evidence.sha256.hex
    let code = HTML.tag("code", content: HTML("\(hex.prefix(16))…"))
    return HTML {
      if let base = page.attachmentsURL {
        HTML.tag(
          "a", .set("href", "\(base)/\(hex.prefix(2))/\(hex)"), .set("title", "SHA-256 \(hex)"),
          content: HTML(tested.evidence.name + " "), code)
      } else {
        HTML(tested.evidence.name + " ")
        code
      }
      " · " + wording(PagePhrase.entry, wording.number(Int(tested.step.entry.seq)))
    }
  }
}
