import Catalogue
import Diagnostics
import Judgement
import Planning
import Testing
import Texts

/// Requirements that are demanded only where something is so.
struct FactConditionTests {
  private let condition = "    applies-when: {fact: vital-signs-measured, text: {sv: Vitalparametrar mäts}}\n"
  private let mobile = "Requirements/alarms/mobile.yaml"

  private func files(_ written: String, also other: String = "") -> [String: String] {
    var files = Sample.files
    files[mobile] = Sample.requirements
      .replacing("    fault-class: A\n", with: "    fault-class: A\n" + written)
      .replacing("    weight: 10\n", with: "    weight: 10\n" + other)
    return files
  }

  @Test func `the plan carries the fact, and it is part of what is demanded`() throws {
    let (always, sometimes) = (
      try #require(try Project(Sample.files).plan()).plan, try #require(try Project(files(condition)).plan()).plan
    )
    #expect(sometimes.requirements.first { $0.id == "B3 ID:44" }?.appliesWhen == "vital-signs-measured")
    #expect(try always.demandDigest(of: "B3 ID:44") != sometimes.demandDigest(of: "B3 ID:44"))
    #expect(
      PlanDifference(from: always, to: sometimes).changes.map { $0.text(in: .swedish) } == [
        "krav B3 ID:44 gäller bara när vital-signs-measured är uppfyllt, förut alltid: mildare krav"
      ])
    #expect(
      PlanDifference(from: sometimes, to: always).changes.map { $0.text(in: .swedish) } == [
        "krav B3 ID:44 gäller alltid, förut bara när vital-signs-measured var uppfyllt: strängare krav"
      ])
  }

  @Test(arguments: [
    ("    applies-when: vital-signs-measured\n", ["wrong-kind"]),
    ("    applies-when: {fact: vital-signs-measured}\n", ["missing-key"]),
    ("    applies-when: {text: {sv: Vitalparametrar mäts}}\n", ["missing-key"]),
    ("    applies-when: {fact: two words, text: {sv: Mäts}}\n", ["not-a-word"]),
    ("    applies-when: {fact: a, text: {sv: Mäts}, not: b}\n", ["unknown-key"]),
  ])
  func `a condition that is wrong is told`(written: String, codes: [String]) throws {
    let sink = DiagnosticSink()
    #expect(try Project(files(written)).compile(into: sink) == nil)
    #expect(sink.diagnostics.map(\.code) == codes)
  }

  @Test func `one fact has one text`() throws {
    let other = condition.replacing("Vitalparametrar", with: "Puls")
    #expect(try Project(files(condition, also: condition)).findings() == [])
    let findings = try Project(files(condition, also: other)).findings()
    #expect(findings.map { $0.prefix { $0 != "@" } } == ["fact-told-otherwise"])
  }

  @Test func `check names what hangs on what`() throws {
    let project = try Project(files(condition))
    let coverage = try #require(
      Compiler.check(catalogueDirectory: project.catalogue, kinds: .judged, into: DiagnosticSink()))
    #expect(
      coverage.described(in: .swedish).contains(
        "gäller bara när Vitalparametrar mäts (vital-signs-measured): B3 ID:44"))
  }
}
