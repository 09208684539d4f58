import Judgement
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

struct GoldenTests {
  static func assessment() throws -> Assessment {
    try Assessor.assess(
      catalogue: SampleCatalogue.compiled, record: SampleRecord.make().entries, asOf: SampleRecord.asOf)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the page is as it was read and found good`(language: InterfaceLanguage) throws {
    let page = HTMLReport(
      try Self.assessment(), language: language, attachments: try SampleRecord.make().attachments,
      attachmentsURL: "../record/attachments")
    try GoldenFile("report.\(language.rawValue).html").expect(page.render())
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the terminal summary in a pipe is plain text with unbroken lines`(language: InterfaceLanguage) throws {
    let summary = TerminalSummary(
      try Self.assessment(), language: language, attachments: try SampleRecord.make().attachments)
    let text = summary.render()
    #expect(!text.contains("\u{1B}"))
    try GoldenFile("terminal.\(language.rawValue).txt").expect(text)
  }

  @Test func `the terminal summary keeps to 60 columns`() throws {
    let summary = TerminalSummary(
      try Self.assessment(), language: .swedish, attachments: try SampleRecord.make().attachments, width: 60,
      colour: true)
    try GoldenFile("terminal.60-columns.txt").expect(summary.render())
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `JUnit XML has a case for each requirement and case`(language: InterfaceLanguage) throws {
    try GoldenFile("junit.\(language.rawValue).xml").expect(
      JUnitXML(try Self.assessment(), language: language).render())
  }

  @Test func `JSON has every text in every language`() throws {
    try GoldenFile("verdicts.json").expect(VerdictsJSON.text(try Self.assessment()))
  }

  @Test func `what was known after the first run is another report`() throws {
    let assessment = try Assessor.assess(
      catalogue: SampleCatalogue.compiled, record: SampleRecord.make().entries, asOf: SampleRecord.start + .days(1))
    try GoldenFile("terminal.first-run.txt").expect(TerminalSummary(assessment, language: .swedish).render())
  }
}
