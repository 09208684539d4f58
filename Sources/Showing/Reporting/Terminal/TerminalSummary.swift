import Catalogue
import Digests
import Evidence
package import Judgement
package import Quantities
package import Texts

/// The assessment for a terminal or a pipe: the verdict first, then what failed and how, then what could not be decided,
/// then the counts.
package struct TerminalSummary: Sendable {
  let assessment: Assessment
  let wording: Wording
  let style: TerminalStyle
  let requests: RequestFinder

  /// - Parameters:
  ///   - width: columns; nil in a pipe, where lines are not broken.
  ///   - colour: whether ANSI colours are used.
  package init(
    _ assessment: Assessment, language: InterfaceLanguage, attachments: AttachmentAccess = .none, width: Int? = nil,
    colour: Bool = false
  ) {
    self.assessment = assessment
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
    requests = RequestFinder(attachments: attachments)
  }

  /// Ends with a line break.
  package func render() -> String {
    var lines = headline + facts
    for standing in [Standing.failed, .inconclusive] {
      lines += section(standing)
    }
    lines += shortSection(.notTested, limit: 12)
    lines += shortSection(.waived, limit: .max)
    lines += shortSection(.notApplicable, limit: .max)
    lines += flakySection + advisedSection
    lines += [""] + counts
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: [String] {
    let headline = Headline(assessment, wording)
    let ink: TerminalStyle.Ink =
      switch headline.conclusion {
      case .passed: .green
      case .failed: .red
      case .inconclusive: .yellow
      }
    let title = wording.pick(assessment.catalogue.title).text
    let text = headline.sentences.joined(separator: " ")
    let word = headline.word.uppercased()
    return style.heading(word, ink, VisibleText.oneLine(title)) + style.wrap(text, indent: 2)
  }

  private var facts: [String] {
    var lines: [String] = []
    if let run = assessment.latestRun {
      let system = run.start.system
      lines += style.wrap(
        "\(system.vendor) \(system.product) \(system.version) · \(wording(ReportPhrase.binding)) \(run.start.binding)"
          + " · \(wording(ReportPhrase.run)) \(run.id) \(wording.time(run.startedAt))", indent: 2)
    } else {
      lines += style.wrap(wording(ReportPhrase.noRuns), indent: 2)
    }
    if assessment.isSimulated {
      lines += style.wrap(wording(ReportPhrase.simulatedNotice), indent: 2).map { style.paint($0, .yellow) }
    }
    let head = assessment.head.map { " · \($0.hash.hex.prefix(16))" } ?? ""
    lines += style.wrap(
      "\(wording(ReportPhrase.asOf)) \(wording.time(assessment.asOf)) · "
        + wording(CountPhrase.entries, assessment.entryCount) + head, indent: 2
    ).map { style.paint($0, .dim) }
    if let digest = assessment.baseline.judgedBy {
      lines += style.wrap("\(wording(HindsightPhrase.judgedBy)) \(digest.shortHex)", indent: 2).map {
        style.paint($0, .dim)
      }
    }
    let remarks = style.remarks(Provenance(assessment, wording).remarks, indent: 2)
    return lines + remarks.map { style.paint($0, .yellow) }
  }

  /// Requirements that are passed, and were not each time.
  private var flakySection: [String] {
    let flaky = assessment.requirements(.passed).filter(\.isFlaky)
    guard !flaky.isEmpty else { return [] }
    return ["", style.paint("\(wording(ReportPhrase.flakyHeading)) (\(wording.number(flaky.count)))", .strong)]
      + flaky.flatMap { RequirementLines(summary: self, assessed: $0).flakyLines }
  }

  /// Cases that are passed with advice, whatever becomes of their requirements.
  private var advisedSection: [String] {
    let advised = assessment.requirements.filter { $0.cases.contains(where: \.isAdvised) }
    guard !advised.isEmpty else { return [] }
    let count = Set(advised.flatMap { $0.cases.filter(\.isAdvised).map(\.id) }).count
    return ["", style.paint("\(wording(ReportPhrase.advisedHeading)) (\(wording.number(count)))", .strong)]
      + advised.flatMap { RequirementLines(summary: self, assessed: $0).advisedLines }
  }

  private func heading(_ standing: Standing, _ count: Int) -> [String] {
    let phrase: ReportPhrase =
      switch standing {
      case .failed: .failedHeading
      case .inconclusive: .inconclusiveHeading
      case .notTested: .notTestedHeading
      case .notApplicable: .notApplicableHeading
      default: .waivedHeading
      }
    return ["", style.paint("\(wording(phrase)) (\(wording.number(count)))", .strong)]
  }

  /// Requirements with all that explains them.
  private func section(_ standing: Standing) -> [String] {
    let requirements = assessment.requirements(standing)
    guard !requirements.isEmpty else { return [] }
    return heading(standing, requirements.count)
      + requirements.flatMap { [""] + RequirementLines(summary: self, assessed: $0).lines }
  }

  /// Requirements with one line of explanation each.
  private func shortSection(_ standing: Standing, limit: Int) -> [String] {
    let requirements = assessment.requirements(standing)
    guard !requirements.isEmpty else { return [] }
    var lines = heading(standing, requirements.count)
    for assessed in requirements.prefix(limit) {
      lines += RequirementLines(summary: self, assessed: assessed).shortLines
    }
    if requirements.count > limit {
      lines.append("  " + wording(CountPhrase.moreFailures, requirements.count - limit))
    }
    return lines
  }

  private var counts: [String] {
    var standings: [Standing] = [.passed, .failed, .inconclusive, .notTested, .waived]
    if assessment.tally()[.notApplicable] > 0 { standings.append(.notApplicable) }
    func row(_ name: String, _ tally: Tally) -> [String] {
      [name] + standings.map { tally[$0] == 0 ? "–" : wording.number(tally[$0]) }
    }
    let rows = Matrix(assessment).rows.map { row in
      (wording.pick(row.area.title).text, assessment.tally(area: row.area.id))
    }
    let table = TerminalTable(
      header: [wording(ReportPhrase.areasHeading)] + standings.map { "\($0.symbol) \(wording.name($0))" },
      rows: rows.map { row(VisibleText.oneLine($0.0), $0.1) }
        + [row(wording(ReportPhrase.total), assessment.tally())])
    let score = assessment.weightedScore
    let weighted =
      score.of > 0
      ? [
        "  " + wording(ReportPhrase.weightedScore, wording.number(score.reached), wording(CountPhrase.points, score.of))
      ]
      : []
    return table.lines(indent: 2, style: style) + weighted
  }
}
