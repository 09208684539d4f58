import Foundation
import Judgement
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

/// Reports that are too long for one page.
struct PagedReportTests {
  /// A folder that goes away with the value.
  private final class Folder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "grindvakt-pages-\(UUID().uuidString)")
    deinit { try? FileManager.default.removeItem(at: url) }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }

    func text(_ name: String) throws -> String {
      try String(decoding: Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }
  }

  /// Small enough to divide what is small.
  private static let small: PageLimits = {
    var limits = PageLimits()
    limits.single = 30_000
    limits.detail = 12_000
    limits.front = 4_000
    return limits
  }()

  @Test(arguments: Effort.one(of: InterfaceLanguage.allCases, for: "large report"))
  func `no page of thousands of requirements is longer than 5 MB, and every link leads somewhere`(
    language: InterfaceLanguage
  ) throws {
    let folder = Folder()
    let written = try ReportFolder(
      LargeCatalogue.assessment(requirements: 3_000, sentences: 25), language: language
    ).write(to: folder.url.path)
    let front = ReportFolder.pageName(language)
    let details = String(front.dropLast(5))
    #expect(written.map { URL(filePath: $0).lastPathComponent } == [front, details, "verdicts.json", "junit.xml"])
    let pages = try LinkedPages(folder.url)
    #expect(pages.longest < 5_000_000)
    #expect(try #require(pages.pages[front]).utf8.count < 1_500_000)
    #expect(pages.pages.values.reduce(0) { $0 + $1.utf8.count } > 6_000_000)
    pages.expectLinksToResolve()
    pages.expectToBeWellFormed()
    // Nothing is lost: each requirement has its article, and each that is failed its card.
    let all = pages.pages.values.joined()
    for number in stride(from: 0, to: 3_000, by: 97) {
      #expect(all.contains("Larm nummer 24 till krav \(number) ska visas &amp; läsas &lt;innan&gt; det glöms."))
      // Where one page was, its places still are, and lead on.
      #expect(try #require(pages.pages[front]).contains("<a id=\"krav-K_\(number)\" href=\"\(details)/"))
    }
  }

  @Test func `a single text of megabytes, and a requirement with thousands of cases, are divided too`() throws {
    let folder = Folder()
    let assessment = LargeCatalogue.assessment(
      [
        LargeCatalogue.requirement(0, area: "IT", sentences: 30_000, isTitled: false),
        LargeCatalogue.requirement(1, area: "IT", sentences: 2, cases: 6_000),
      ])
    _ = try ReportFolder(assessment, language: .swedish).write(to: folder.url.path)
    let pages = try LinkedPages(folder.url)
    #expect(pages.longest < 5_000_000)
    pages.expectLinksToResolve()
    pages.expectToBeWellFormed()
    let all = pages.pages.values.joined()
    for number in [0, 14_000, 29_999] { #expect(all.contains("Larm nummer \(number) till krav 0")) }
    for number in [0, 3_000, 5_999] { #expect(all.contains("Fall nummer \(number)<")) }
    // The requirement is said where its cases go on.
    let going = pages.pages.filter {
      $0.key.hasPrefix("rapport/requirements") && $0.value.contains("Fall nummer 5999<")
    }
    #expect(going.count == 1 && going.values.allSatisfy { $0.contains(">K 1</span>") })
  }

  @Test func `pages are named by area and number, and keep their names when evidence grows`() throws {
    let (short, long) = (Folder(), Folder())
    _ = try ReportFolder(LargeCatalogue.assessment(requirements: 900, sentences: 2), language: .swedish)
      .write(to: short.url.path, limits: Self.small)
    _ = try ReportFolder(LargeCatalogue.assessment(requirements: 900, sentences: 60), language: .swedish)
      .write(to: long.url.path, limits: Self.small)
    let names = try LinkedPages(long.url).pages.keys
    #expect(names.contains("rapport/requirements-it-1.html"))
    // Another area of the same letters has other files, also where files do not tell `IT` from `it`.
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    func place(_ folder: Folder, _ id: String) throws -> Substring? {
      try folder.text("rapport.html").firstMatch(
        of: try Regex(
          "href=\"rapport/(requirements-[a-z.0-9-]+?-[0-9]+)(-[0-9]+)?\\.html#krav-\(id)\"",
          as: (Substring, Substring, Substring?).self))?.output.1
    }
    for id in ["K_0", "K_140", "K_500", "K_899"] { #expect(try place(short, id) == place(long, id)) }
  }

  @Test func `what fits on one page stays one page, as it was`() throws {
    let folder = Folder()
    let report = HTMLReport(try GoldenTests.assessment(), language: .swedish)
    _ = try ReportFolder(try GoldenTests.assessment(), language: .swedish).write(to: folder.url.path)
    #expect(try folder.text("rapport.html") == report.render())
    #expect(folder.names == ["junit.xml", "rapport.html", "verdicts.json"])
  }

  /// Tables, charts, folded evidence, messages: all that pages are made of.
  @Test(arguments: InterfaceLanguage.allCases)
  func `every kind of page can be divided`(language: InterfaceLanguage) throws {
    let record = try SampleRecord.make()
    let ledger = try SampleLedger.make()
    let logins = try #require(SecurityReview(try SampleLogins.assessment()))
    let loads = try #require(try SampleLoadRecord([SampleLoad.Story().result()]).review(earlier: nil))
    let report = HTMLReport(
      try GoldenTests.assessment(), language: language, attachments: record.attachments, attachmentsURL: "att",
      penalties: ledger)
    let documents: [(String, PagedDocument)] = [
      ("report", report.paged), ("ledger", LedgerPage(ledger, language: language).paged),
      (
        "security",
        SecurityPage(
          logins, language: language, attachments: try SampleLogins().attachments, attachmentsURL: "att"
        ).paged
      ),
      ("load", LoadPage(loads, language: language, attachmentsURL: "att").paged),
    ]
    for (name, document) in documents {
      let folder = Folder()
      try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
      let path = folder.url.appending(path: "\(name).html").path
      let written = try StagedDocument(document, at: path, limits: Self.small).finish()
      #expect(written == [path, folder.url.appending(path: name).path])
      let pages = try LinkedPages(folder.url)
      #expect(pages.pages.count > 2, "\(name)")
      pages.expectLinksToResolve(besides: ["att/", "../att/"])
      pages.expectToBeWellFormed()
      for (path, text) in pages.pages where path != "\(name).html" {
        #expect(text.contains("href=\"../\(name).html\""), "\(path)")
        #expect(text.utf8.count < 100_000, "\(path)")
      }
      // Every text of the one page stands on some page.
      let all = Set(pages.pages.values.flatMap(Self.texts))
      for text in Set(Self.texts(document.whole())) where text.count < 400 {
        #expect(all.contains(text), "\(name): \(text)")
      }
    }
  }

  /// What stands between tags.
  private static func texts(_ page: String) -> [String] {
    page.split(separator: "<").compactMap { part in
      let text = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? ""
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  // MARK: Putting in place

  @Test func `pages of a longer report before do not stay`() throws {
    let folder = Folder()
    let long = ReportFolder(LargeCatalogue.assessment(requirements: 400, sentences: 20), language: .swedish)
    let short = ReportFolder(LargeCatalogue.assessment(requirements: 150, sentences: 20), language: .swedish)
    _ = try long.write(to: folder.url.path, limits: Self.small)
    let before = try LinkedPages(folder.url).pages.count
    _ = try short.write(to: folder.url.path, limits: Self.small)
    let after = try LinkedPages(folder.url)
    #expect(after.pages.count < before)
    after.expectLinksToResolve()
    // One page needs no folder.
    _ = try short.write(to: folder.url.path)
    #expect(folder.names == ["junit.xml", "rapport.html", "verdicts.json"])
  }

  @Test func `a folder of somebody else is left alone, and so is the report before`() throws {
    let folder = Folder()
    let report = ReportFolder(LargeCatalogue.assessment(requirements: 400, sentences: 20), language: .swedish)
    _ = try report.write(to: folder.url.path)
    let before = try folder.text("rapport.html")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "rapport"), withIntermediateDirectories: true)
    try Data("mitt".utf8).write(to: folder.url.appending(path: "rapport/mitt.html"))
    #expect(throws: (any Error).self) { try report.write(to: folder.url.path, limits: Self.small) }
    #expect(try folder.text("rapport.html") == before)
    #expect(folder.names == ["junit.xml", "rapport", "rapport.html", "verdicts.json"])
    // It is in nobody's way where the report has one page.
    _ = try report.write(to: folder.url.path)
    #expect(try folder.text("rapport/mitt.html") == "mitt")
  }

  @Test func `a report that cannot be written whole leaves the one before`() throws {
    let folder = Folder()
    _ = try ReportFolder(LargeCatalogue.assessment(requirements: 150, sentences: 20), language: .swedish)
      .write(to: folder.url.path, limits: Self.small)
    let before = try LinkedPages(folder.url).pages
    try FileManager.default.removeItem(at: folder.url.appending(path: "junit.xml"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "junit.xml"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) {
      try ReportFolder(LargeCatalogue.assessment(requirements: 400, sentences: 20), language: .swedish)
        .write(to: folder.url.path, limits: Self.small)
    }
    #expect(try LinkedPages(folder.url).pages == before)
    #expect(folder.names == ["junit.xml", "rapport", "rapport.html", "verdicts.json"])
  }

  @Test func `where there is place for one page it says that more is left out`() throws {
    let ledger = LedgerPage(try SampleLedger.make(), language: .english).paged
    #expect(try ledger.onePage() == ledger.whole())
    let page = try ledger.onePage(limits: Self.small)
    #expect(page.utf8.count < ledger.whole().utf8.count)
    #expect(page.contains("The rest does not fit on one page."))
  }
}
