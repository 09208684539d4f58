import Catalogue
import Diagnostics
import Judgement
import Planning
import Testing
import Texts

/// Limits that no source gives: how they are marked, and where the mark shows.
struct AssumptionTests {
  private let mobile = "Requirements/alarms/mobile.yaml"
  private let marked = "within: {is: 5 min, assumption: {sv: Larmtjänstens svarstid., en: The answer time.}}"

  private func files(_ replacements: (String, String)...) -> [String: String] {
    var files = Sample.files
    for (old, new) in replacements { files[mobile] = files[mobile]?.replacing(old, with: new) }
    return files
  }

  private func plan(_ replacements: (String, String)...) throws -> Plan {
    var files = Sample.files
    for (old, new) in replacements {
      let before = files[mobile]
      files[mobile] = before?.replacing(old, with: new)
      try #require(files[mobile] != before)
    }
    return try #require(try Project(files).plan()).plan
  }

  @Test func `a value is the same whether it is marked or not, and the plan carries the mark`() throws {
    let (plain, assumed) = (try plan(), try plan(("within: 5 min", marked)))
    #expect(plain.cases == assumed.cases)
    #expect(try plain.demandDigest() == assumed.demandDigest())
    #expect(try plain.demandDigest(of: "B3 ID:44") == assumed.demandDigest(of: "B3 ID:44"))
    let requirement = try #require(assumed.requirements.first { $0.id == "B3 ID:44" })
    let words: Assumption = Assumption(["sv": "Larmtjänstens svarstid.", "en": "The answer time."])
    #expect(requirement.assumptions?.count == requirement.cases.count)
    #expect(requirement.assumptions?.values.allSatisfy { $0 == ["within": words] } == true)
    #expect(plain.requirements.allSatisfy { $0.assumptions == nil && $0.assumption == nil })
  }

  @Test func `a plan with marks is read as it was written, and its hash covers them`() throws {
    let (plain, assumed) = (try Project(Sample.files).plan(), try Project(files(("within: 5 min", marked))).plan())
    let document = try #require(assumed)
    #expect(document.sha256 != plain?.sha256)
    let sink = DiagnosticSink()
    let read = PlanDocument.read(SourceFile(path: "plan.json", text: try document.fileText()), into: sink)
    #expect(sink.diagnostics.isEmpty)
    #expect(read?.plan == document.plan)
  }

  @Test(arguments: [
    ("within: {is: 5 min, assumption: {sv: Vårt val.}, because: x}", ["unknown-key"]),
    ("within: {is: 5 min, assumtion: {sv: Vårt val.}}", ["missing-key", "unknown-key"]),
    ("within: {is: 5 min}", ["missing-key"]),
    ("within: {is: 5 min, assumption: {}}", ["missing-swedish"]),
    ("within: {is: 5 min, assumption: {en: Ours.}}", ["missing-swedish"]),
    ("within: {is: 5 min, assumption: Vårt val.}", ["text-without-language"]),
    ("within: {assumption: {sv: Vårt val.}}", ["missing-key"]),
    ("within: {is: fem, assumption: {sv: Vårt val.}}", ["wrong-type"]),
    ("within: {is: {is: 5 min}, assumption: {sv: Vårt val.}}", ["wrong-type"]),
    ("inom: {is: 5 min, assumption: {sv: Vårt val.}}", ["unknown-parameter"]),
    ("inom: {assumption: {sv: Vårt val.}}", ["missing-key", "unknown-parameter"]),
  ])
  func `a mark that is wrong is told`(written: String, codes: [String]) throws {
    let sink = DiagnosticSink()
    #expect(try Project(files(("within: 5 min", written))).compile(into: sink) == nil)
    #expect(sink.diagnostics.map(\.code).sorted() == codes.sorted())
    #expect(sink.diagnostics.allSatisfy { $0.span?.start.line == 13 })
  }

  private static let swedish: [(String, String, [String])] = [
    (
      "within: 5 min", "within: {is: 5 min, assumption: {sv: Vårt val.}}",
      [
        "gränsen within i B3 ID:44 är nu märkt som antagande"
      ]
    ),
    (
      "within: {is: 5 min, assumption: {sv: Vårt val.}}", "within: 5 min",
      [
        "gränsen within i B3 ID:44 är inte längre märkt som antagande"
      ]
    ),
    (
      "within: {is: 5 min, assumption: {sv: Vårt val.}}", "within: {is: 5 min, assumption: {sv: Efter prov.}}",
      [
        "gränsen within i B3 ID:44 antas av ett annat skäl"
      ]
    ),
    (
      "within: {is: 5 min, assumption: {sv: Vårt val.}}", "within: {is: 10 min, assumption: {sv: Vårt val.}}",
      [
        "tidsgränsen (within) i B3 ID:44 höjdes från 5 min till 10 min (ett antagande både förut och nu): mildare krav"
      ]
    ),
    (
      "within: {is: 5 min, assumption: {sv: Vårt val.}}", "within: 1 min",
      [
        "gränsen within i B3 ID:44 är inte längre märkt som antagande",
        "tidsgränsen (within) i B3 ID:44 sänktes från 5 min till 1 min (var ett antagande): strängare krav",
      ]
    ),
    (
      "within: 5 min", "within: {is: 1 min, assumption: {sv: Vårt val.}}",
      [
        "gränsen within i B3 ID:44 är nu märkt som antagande",
        "tidsgränsen (within) i B3 ID:44 sänktes från 5 min till 1 min (är nu ett antagande): strängare krav",
      ]
    ),
    (
      "    fault-class: A\n", "    fault-class: A\n    assumption: {sv: Klassen är vår.}\n",
      [
        "krav B3 ID:44 är nu märkt som antagande"
      ]
    ),
  ]

  @Test(arguments: swedish)
  func `a mark that comes, goes or is reworded is a difference`(old: String, new: String, expected: [String]) throws {
    let (first, second) =
      old.contains("within")
      ? (files(("within: 5 min", old)), files(("within: 5 min", new))) : (files(), files((old, new)))
    let before = try #require(try Project(first).plan())
    let after = try #require(try Project(second).plan())
    let changes = PlanDifference(from: before.plan, to: after.plan).changes
    #expect(changes.map { $0.text(in: .swedish).replacing("\u{A0}", with: " ") } == expected)
  }

  @Test(arguments: [
    (InterfaceLanguage.swedish, "3 krav, 2 med antaganden, 2 antagna gränser"),
    (.english, "3 requirements, 2 with assumptions, 2 assumed limits"),
    (.finnish, "3 vaatimusta, 2 oletuksia sisältävää, 2 oletettua rajaa"),
  ])
  func `check counts what is assumed`(language: InterfaceLanguage, line: String) throws {
    let project = try Project(
      files(("within: 5 min", marked), ("    weight: 10\n", "    weight: 10\n    assumption: {sv: Antalet är vårt.}\n"))
    )
    let coverage = try #require(
      Compiler.check(catalogueDirectory: project.catalogue, kinds: .judged, into: DiagnosticSink()))
    #expect(coverage.described(in: language).split(separator: "\n").contains(Substring(line)))
  }
}
