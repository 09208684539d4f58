import Catalogue
import Diagnostics
import Judgement
import Planning
import Quantities
import SuiteLanguage
import Testing
import Texts

struct CompilerTests {
  @Test func `a catalogue without mistakes compiles without findings`() throws {
    let sink = DiagnosticSink()
    let compiled = try #require(try Project(Sample.files).compile(into: sink))
    #expect(sink.diagnostics.map(\.short) == [])
    #expect(compiled.requirements.map(\.requirement.id) == ["B3 ID:2", "B3 ID:44", "B3 ID:200"])
    #expect(
      compiled.cases.map(\.id) == [
        "battery.low/2(level: 15 %, within: 5 min)", "battery.low/low-level(level: 15 %, within: 5 min)",
        "demonstration:B3 ID:200", "inspection:B3 ID:2", "inspection:B3 ID:2#2",
      ])
  }

  @Test func `requirements know their cases, and cases what they expect`() throws {
    let compiled = try #require(try Project(Sample.files).compile())
    let battery = try #require(compiled.requirement("B3 ID:44"))
    #expect(battery.verifications.map(\.suite) == ["battery.low"])
    #expect(
      battery.caseIDs == [
        "battery.low/2(level: 15 %, within: 5 min)", "battery.low/low-level(level: 15 %, within: 5 min)",
      ])
    let references = try #require(compiled.requirement("B3 ID:2"))
    #expect(references.verifications.map(\.by) == [[.buyer], []])
    #expect(references.verifications[0].validFor?.description == "12 months")
    let positive = try #require(compiled.plannedCase("battery.low/low-level(level: 15 %, within: 5 min)"))
    let negative = try #require(compiled.plannedCase("battery.low/2(level: 15 %, within: 5 min)"))
    #expect(!positive.isNegative && negative.isNegative && !negative.isControlledWithin)
    #expect(negative.control == positive.id)
    #expect(positive.uses == ["home": "test-home"])
    #expect(positive.parameters["level"]?.plainText == "15 %")
    guard case .call(let call) = positive.steps[2], case .expect(let expect) = positive.steps[3] else {
      Issue.record("the third step calls and the fourth expects")
      return
    }
    #expect(call.with["level"]?.text(in: .english) == "15%")
    #expect(expect.within.names.isEmpty)
  }

  @Test func `two requirements with the same values share their cases`() throws {
    let extra = """

        - id: "B3 ID:45"
          obligation: ska
          text: {sv: Larmet ska ha rätt orsak.}
          verified-by:
            - test: battery.low
              with: {within: 300 s, level: 15.0 %}
      """
    var files = Sample.files
    files["Requirements/alarms/mobile.yaml"] = Sample.requirements + extra
    let compiled = try #require(try Project(files).compile())
    #expect(compiled.requirement("B3 ID:45")?.caseIDs == compiled.requirement("B3 ID:44")?.caseIDs)
    #expect(compiled.cases.count { $0.kind == .test } == 2)
  }

  @Test func `a catalogue without a head, or with two, is told so`() throws {
    var files = Sample.files
    files["Requirements/alarms/catalogue.yaml"] = nil
    #expect(try Project(files).findings() == ["no-catalogue-head@alarms"])
    files["Requirements/alarms/catalogue.yaml"] = Sample.head
    files["Requirements/alarms/other.yaml"] = Sample.head
    #expect(try Project(files).findings() == ["several-catalogue-heads@other.yaml:1:12"])
  }

  @Test func `a folder that is not there is told so`() throws {
    let sink = DiagnosticSink()
    #expect(Compiler.compile(catalogueDirectory: "/nowhere/alarms", kinds: .judged, into: sink) == nil)
    #expect(sink.diagnostics.map(\.code) == ["directory-not-found"])
  }

  @Test func `a catalogue without suites beside it is told to name them`() throws {
    let project = try Project(Sample.files.filter { $0.key.hasPrefix("Requirements") })
    #expect(project.findings() == ["no-suites-folder@alarms"])
  }

  @Test func `a suite that nothing uses is a warning, and only a note where other catalogues lie beside`() throws {
    var files = Sample.files
    files["Suites/spare.yaml"] =
      "suite: spare\ncases:\n  - case: {sv: Vänta}\n    steps:\n      - call: phone.register\n"
    #expect(try Project(files).findings() == ["unused-suite@spare.yaml:1:8"])
    files["Requirements/doors/catalogue.yaml"] = Sample.head
    let sink = DiagnosticSink()
    let project = try Project(files)
    _ = Compiler.check(catalogueDirectory: project.catalogue, kinds: .judged, into: sink)
    #expect(sink.diagnostics.map(\.severity) == [.note])
  }

  @Test(arguments: [
    ("Requirements/alarms/misplaced.yaml", "suite: x\ncases: []\n", "unknown-file-kind@misplaced.yaml:1:1"),
    ("Requirements/alarms/list.yaml", "- a\n", "wrong-kind@list.yaml:1:1"),
    ("Suites/words.yaml", "vocabulary: more\ndevices:\n  test-home: {sv: Lägenhet}\n", "duplicate-name@words.yaml:3:3"),
    ("Suites/zzz.yaml", Sample.suite, "duplicate-suite@zzz.yaml:1:8"),
    ("Suites/bindings/zzz.yaml", Sample.binding, "duplicate-binding@zzz.yaml:1:10"),
  ])
  func `a file that is in the way of others is told so`(name: String, text: String, expected: String) throws {
    var files = Sample.files
    files[name] = text
    #expect(try Project(files).findings() == [expected])
  }
}
