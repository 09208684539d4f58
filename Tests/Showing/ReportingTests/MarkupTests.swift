import Catalogue
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting
import Testing
import Texts

struct MarkupTests {
  static let hostile = "</title><script>alert('x')</script><img src=x onerror=\"alert(1)\"> & \u{1B}[31m\u{202E}\u{0}"

  /// A catalogue all of whose texts are hostile, with nothing recorded but a waiver.
  private static func assessment() throws -> Assessment {
    let text = LocalizedText(swedish: hostile)
    let requirement = Requirement(
      id: hostile, obligation: .mandatory, area: hostile, title: text, text: text, why: text,
      source: SourceReference(document: hostile, section: hostile))
    let compiled = CompiledCatalogue(
      catalogue: Catalogue(name: hostile, title: text, buyer: text, areas: [Area(id: hostile, title: text)]),
      requirements: [CompiledRequirement(requirement: requirement, verifications: [])], cases: [],
      sources: PlanSources(requirements: [hostile: SourceLine(path: hostile, line: 1, excerpt: hostile)]))
    return try Assessor.assess(
      catalogue: compiled, record: SampleRecord.make().entries, asOf: SampleRecord.asOf)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `whatever a catalogue or a vendor says stays text`(language: InterfaceLanguage) throws {
    let page = HTMLReport(try Self.assessment(), language: language, attachmentsURL: "../\"><script>").render()
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("onerror=\""))
    #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    let junit = JUnitXML(try Self.assessment(), language: language).render()
    #expect(!junit.contains("<script"))
    #expect(!junit.unicodeScalars.contains("\u{1B}"))
    let terminal = TerminalSummary(try Self.assessment(), language: language).render()
    #expect(terminal.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `the sample's hostile vendor is shown by name and never run`() throws {
    let page = HTMLReport(try GoldenTests.assessment(), language: .swedish).render()
    #expect(page.contains("Larm &amp; &lt;script&gt;alert(1)&lt;/script&gt; AB"))
    #expect(!page.contains("<script"))
  }

  /// Elements are closed in the order in which they were opened, and identifiers are unique.
  @Test(arguments: InterfaceLanguage.allCases)
  func `the page is well-formed`(language: InterfaceLanguage) throws {
    let page = HTMLReport(
      try GoldenTests.assessment(), language: language, attachments: try SampleRecord.make().attachments,
      attachmentsURL: "a"
    ).render()
    let void: Set<Substring> = ["meta", "col", "circle", "path", "rect"]
    var open: [Substring] = []
    var identifiers: Set<Substring> = []
    for match in page.matches(of: #/<(\/?)([a-z0-9]+)((?:\s[^<>]*?)?)(\/?)>/#) {
      let (_, slash, name, attributes, selfClosing) = match.output
      for id in attributes.matches(of: #/\sid="([^"]*)"/#) { #expect(identifiers.insert(id.output.1).inserted) }
      if !slash.isEmpty {
        #expect(open.popLast() == name)
      } else if selfClosing.isEmpty, !(void.contains(name) && !page.contains("</\(name)>")) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    for link in page.matches(of: #/href="#([^"]*)"/#) {
      #expect(identifiers.contains(link.output.1), "\(link.output.1)")
    }
  }

  @Test func `nothing is loaded from anywhere`() throws {
    let page = HTMLReport(try GoldenTests.assessment(), language: .english).render()
    for forbidden in ["src=", "@import", "url(", "<link", "<iframe", "<object", "javascript:"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `two texts never share an identifier in the page`() throws {
    let page = HTMLReport(try GoldenTests.assessment(), language: .swedish).render()
    for assessed in try GoldenTests.assessment().requirements {
      #expect(page.contains("id=\"\(HTMLReport.anchor(assessed))\""))
    }
  }

  @Test(arguments: [
    ("/a/record/attachments", "/a/report", "../record/attachments"),
    ("/a/b c/å", "/a", "b%20c/%C3%A5"), ("/x", "/a/b", "../../x"),
  ])
  func `attachments are linked to from wherever the report lies`(target: String, base: String, url: String) {
    #expect(ReportFolder.relativeURL(of: target, from: base) == url)
  }
}
