import Foundation
import Judgement
import Load
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

struct LoadPageTests {
  private static func healthy() throws -> LoadResult {
    try SampleLoad.Story(faulty: nil, breaks: false).result()
  }

  private static func page(
    _ result: LoadResult, _ language: InterfaceLanguage = .english, earlier: LoadResult? = nil
  ) throws -> String {
    let before = try earlier.map { try SampleLoadRecord([$0], at: SampleLoadRecord.start - .days(30)) }
    let review = try #require(try SampleLoadRecord([result]).review(earlier: before))
    return LoadPage(
      review, language: language, attachmentsURL: "../record/attachments",
      report: PagePlaces(front: ReportFolder.pageName(language))
    ).render()
  }

  /// With blanks that may be broken at.
  private static func plain(_ page: String) -> String { page.replacing("\u{A0}", with: " ") }

  /// The texts of elements of a class, in the order of the page.
  private static func texts(_ name: String, in page: String) -> [String] {
    plain(page).components(separatedBy: "class=\"\(name)\">").dropFirst().compactMap { part in
      part.firstRange(of: "</p>").map { String(part[..<$0.lowerBound]) }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the page of a load that failed, beside an earlier one, is as it was read and found good`(
    language: InterfaceLanguage
  ) throws {
    let page = try Self.page(try SampleLoad.Story().result(), language, earlier: try Self.healthy())
    try GoldenFile("load.\(language.rawValue).html").expect(page)
  }

  @Test func `what was demanded and what came of it stands first, in a sentence each`() throws {
    let failed = try Self.page(try SampleLoad.Story().result())
    let told = try #require(Self.texts("why", in: failed).first)
    #expect(
      told.hasPrefix(
        "The system had to receive 60 alarms in 40 s and show each of them to the right staff, while 600 other requests "
          + "were made. "), "\(told)")
    #expect(told.contains(" were made. 2 alarms were not shown to everybody who had to see them. "), "\(told)")
    #expect(told.hasSuffix("more requirements are not met."), "\(told)")
    let place = try #require(failed.firstRange(of: "class=\"why\"")).lowerBound
    #expect(place < (try #require(failed.firstRange(of: "<table"))).lowerBound)
    let passed = try Self.page(try Self.healthy())
    #expect(
      try #require(Self.texts("why", in: passed).first).hasSuffix(
        "All 120 required alarm displays were made, and all requirements are met."))
  }

  @Test func `a load that the test equipment did not hold passes nothing, and the page says why`() throws {
    let page = try Self.page(try SampleLoad.Story(faulty: nil, breaks: false, lag: 150_000).result())
    let told = try #require(Self.texts("why", in: page).first)
    #expect(told.contains("It is not known whether the system managed. The load was not held: "), "\(told)")
    #expect(Self.texts("word", in: page) == ["Inconclusive"])
    #expect(page.contains("The test equipment sent 0 of 540 planned requests in time."))
    #expect(Self.plain(page).contains("In time means at most 100 ms after the planned time."))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `a load in which nothing was sent says that nothing was measured`(language: InterfaceLanguage) throws {
    let page = try Self.page(try SampleLoad.Story(isSilent: true).result(), language)
    try GoldenFile("empty.\(language.rawValue).html").expect(page)
    #expect(page.contains("verdict inconclusive"))
    #expect(!page.contains("NaN") && !page.contains("inf,"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `what vendors write is text and never markup`(language: InterfaceLanguage) throws {
    let page = try Self.page(try SampleLoad.Story(faulty: 1).result(), language)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert("))
    #expect(page.contains("user-&lt;b&gt;13&lt;/b&gt;"))
  }

  @Test func `a million alarms make a page that can be opened`() throws {
    var result = try SampleLoad.Story(faulty: 1).result()
    result.reconciliation.alarms = 1_000_000
    for (kind, findings) in result.reconciliation.listed {
      guard var finding = findings.first else { continue }
      finding.event = String(repeating: "larm <&> ", count: 400)
      finding.staff = (1...AlarmFinding.staffLimit).map { ["person": "staff-\($0)", "unit": "group-\($0)"] }
      finding.staffCount = 700
      result.reconciliation.listed[kind] = Array(repeating: finding, count: 200)
      result.reconciliation.counts[kind] = 1_000_000
    }
    for call in result.calls.indices {
      let points = result.calls[call].series
      result.calls[call].series = (0..<1_200).map { number in
        var point = points[number % points.count]
        point.second = number
        return point
      }
    }
    let page = try Self.page(result, earlier: result)
    #expect(page.utf8.count < 3_000_000, "\(page.utf8.count)")
    #expect(page.contains("the first 200 of 1,000,000. The others (999,800) are counted but not listed here"))
    #expect(page.contains("and 695 more"))
  }

  @Test func `a load is compared with another run, and not with itself`() throws {
    let before = try SampleLoadRecord([try Self.healthy()], at: SampleLoadRecord.start - .days(30))
    let record = try SampleLoadRecord([try SampleLoad.Story().result()])
    #expect(try record.review(earlier: before)?.compared == 1)
    #expect(try record.review(earlier: record)?.compared == 0)
    #expect(try record.review()?.compared == 0)
    let page = try Self.page(try SampleLoad.Story().result(), earlier: try Self.healthy())
    #expect(page.contains("Compared with an earlier run"))
    #expect(!page.contains("did not have the same load"))
    var smaller = try Self.healthy()
    smaller.devices = 30
    #expect(try Self.page(try SampleLoad.Story().result(), earlier: smaller).contains("did not have the same load"))
  }

  @Test func `a record has its earlier run in it too`() throws {
    let record = try SampleLoadRecord([try Self.healthy(), try SampleLoad.Story().result()])
    let begin = try #require(LoadReview.lastBegin(in: try record.assessment()))
    let before = try Assessor.assess(
      catalogue: SampleLoadRecord.compiled, record: record.entries, asOf: begin - TimeSpan(microseconds: 1))
    let review = LoadReview(
      try record.assessment(), attachments: record.attachments, earlier: (before, record.attachments))
    #expect(review?.compared == 1)
  }

  @Test func `a record without loads has no such page`() throws {
    #expect(LoadReview(try GoldenTests.assessment(), attachments: .none) == nil)
    #expect(LoadReview.lastBegin(in: try GoldenTests.assessment()) == nil)
  }

  @Test func `a result that is gone or altered is not made up`() throws {
    #expect(LoadReview(try SampleLoadRecord([try Self.healthy()]).assessment(), attachments: .none) == nil)
  }

  @Test func `the folder has the page, and the report leads there and back`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grindvakt-load-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = try SampleLoadRecord([try SampleLoad.Story().result()])
    let written = try ReportFolder(
      try record.assessment(), language: .swedish, attachments: record.attachments
    ).write(to: folder.path)
    #expect(
      written.map { URL(filePath: $0).lastPathComponent }
        == ["rapport.html", "verdicts.json", "junit.xml", "belastning.html"])
    let texts = try ["rapport.html", "belastning.html"].map {
      String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
    }
    #expect(texts[0].contains("href=\"belastning.html\""))
    #expect(texts[1].contains("href=\"rapport.html#krav-B3_ID.3a.1\""))
    #expect(texts[0].contains("id=\"krav-B3_ID.3a.1\""))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the terminal tells the main figures of a load that failed`(language: InterfaceLanguage) throws {
    let record = try SampleLoadRecord([try SampleLoad.Story().result()])
    let text = TerminalSummary(try record.assessment(), language: language).render()
    try GoldenFile("terminal.\(language.rawValue).txt").expect(text)
    #expect(!text.contains("\"counts\"") && !text.contains("cpuMicroseconds"))
  }
}
