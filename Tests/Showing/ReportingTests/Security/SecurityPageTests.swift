import Foundation
import Judgement
import Quantities
import Reporting
import TestSupport
import Testing
import Texts

struct SecurityPageTests {
  private static func page(_ language: InterfaceLanguage) throws -> String {
    let review = try #require(SecurityReview(try SampleLogins.assessment()))
    return SecurityPage(
      review, language: language, attachments: try SampleLogins().attachments,
      attachmentsURL: "../record/attachments", report: PagePlaces(front: ReportFolder.pageName(language))
    ).render()
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the page is as it was read and found good`(language: InterfaceLanguage) throws {
    try GoldenFile("security.\(language.rawValue).html").expect(try Self.page(language))
  }

  @Test func `failed cases stand first, then those that could not be told`() throws {
    let page = try Self.page(.swedish)
    let places = try [
      "Förfalskat intyg före det äkta</a>", "Ett krypterat intyg loggar in</a>", "Ett giltigt intyg loggar in</a>",
    ].map { try #require(page.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
    #expect(page.contains("<strong>mallory</strong>"))
  }

  @Test func `a case whose control did not go well says so`() throws {
    #expect(
      try SampleLogins.assessment().requirements[0].cases.contains {
        $0.id == SampleLogins.wrappedEncrypted
          && $0.reasons == [.controlNotPassed(control: SampleLogins.encrypted, verdict: .inconclusive)]
      })
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `what attackers write is text and never markup`(language: InterfaceLanguage) throws {
    let page = try Self.page(language)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert("))
  }

  @Test func `without attachments the page tells the same without the messages`() throws {
    let review = try #require(SecurityReview(try SampleLogins.assessment()))
    let page = SecurityPage(review, language: .english).render()
    #expect(page.contains("saml-response"))
    #expect(!page.contains("href=\"/"))
    #expect(!page.contains("samlp:Response"))
  }

  @Test func `a record without logins has no such page, and its report no link to one`() throws {
    #expect(SecurityReview(try GoldenTests.assessment()) == nil)
  }

  @Test func `the folder has the page, and the report leads there and back`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grindvakt-security-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try ReportFolder(try SampleLogins.assessment(), language: .swedish).write(to: folder.path)
    #expect(
      written.map { URL(filePath: $0).lastPathComponent }
        == ["rapport.html", "verdicts.json", "junit.xml", "sakerhet.html"])
    let texts = try ["rapport.html", "sakerhet.html"].map {
      String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
    }
    #expect(texts[0].contains("href=\"sakerhet.html\""))
    #expect(texts[1].contains("href=\"rapport.html#krav-B3_ID.3a.14\""))
    #expect(texts[0].contains("id=\"krav-B3_ID.3a.14\""))
  }
}
