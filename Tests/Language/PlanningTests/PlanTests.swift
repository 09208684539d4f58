import Diagnostics
import Digests
import Foundation
import JSONValues
import Planning
import TestSupport
import Testing
import Texts

struct PlanTests {
  private func plan(_ files: [String: String] = Sample.files) throws -> PlanDocument {
    try #require(try Project(files).plan())
  }

  @Test func `a plan is the same on another machine, in another folder, with other comments and blanks`() throws {
    var files = Sample.files.mapValues { text in
      "# a comment\n\n" + text.replacing("\n", with: "   # another\n\n")
    }
    files["Suites/vocabulary.yaml"] = "# words\n" + Sample.vocabulary.replacing(": {", with: ":   {")
    #expect(try plan(files).sha256 == plan().sha256)
  }

  @Test func `a plan does not depend on how requirements are spread over files, nor in which order`() throws {
    var files = Sample.files
    let (start, entries) = (
      "catalogue: alarms\nappendix: B3\narea: mobile-unit\nrequirements:\n",
      Sample.requirements.components(separatedBy: "  - id:").dropFirst().map { "  - id:" + $0 }
    )
    try #require(entries.count == 2)
    files["Requirements/alarms/mobile.yaml"] = nil
    files["Requirements/alarms/zzz/first.yaml"] = start + entries[0]
    files["Requirements/alarms/aaa.yml"] = start + entries[1]
    files["Suites/zzz/battery.yaml"] = files.removeValue(forKey: "Suites/battery.yaml")
    #expect(try plan(files).sha256 == plan().sha256)
  }

  @Test(arguments: [
    ("Requirements/alarms/mobile.yaml", "15 %", "16 %"), ("Suites/battery.yaml", "times: 1", "times: 2"),
    ("Suites/bindings/vendor.yaml", "/phones,", "/telephones,"), ("Suites/battery.yaml", "Låg nivå ger", "Nivå ger"),
  ])
  func `whatever is demanded or done differently changes the hash`(file: String, old: String, new: String) throws {
    #expect(try plan(Sample.files(changing: file, (old, new))).sha256 != plan().sha256)
  }

  @Test func `a changed title leaves fingerprints as they are, a changed step does not`() throws {
    func fingerprints(_ old: String, _ new: String) throws -> [String] {
      try plan(Sample.files(changing: "Suites/battery.yaml", (old, new))).plan.cases.map(\.fingerprint)
    }
    let original = try plan().plan.cases.map(\.fingerprint)
    #expect(Set(original).count == original.count)
    #expect(try fingerprints("Låg nivå ger", "Nivå ger") == original)
    #expect(try fingerprints("that: {kind: battery-low}", "that: {kind: button}") != original)
  }

  @Test func `a plan that is read is the plan that was written`() throws {
    let written = try plan()
    let text = try written.fileText()
    let sink = DiagnosticSink()
    let read = try #require(PlanDocument.read(SourceFile(path: "plan.json", text: text), into: sink))
    #expect(read.plan == written.plan)
    #expect(read.sources == written.sources)
    #expect(read.sha256 == written.sha256)
    #expect(sink.isEmpty)
    #expect(!text.contains("\"_0\""))
    let place = try #require(read.sources.step("4", ofCase: "battery.low/low-level(level: 15 %, within: 5 min)"))
    #expect(place.path.hasSuffix("Suites/battery.yaml"))
    #expect(place.line == 19)
    #expect(place.excerpt == "- expect: alarms")
  }

  @Test func `the plan of the sample is as people have agreed to read it`() throws {
    let json = try JSONValue.parse(try plan().fileText())
    try GoldenFile("plan.json").expect(try #require(json["plan"]).prettyText + "\n")
  }

  @Test(arguments: [
    ("", "malformed-plan"), ("[]", "malformed-plan"), ("{\"format\": 1}", "malformed-plan"),
    ("{\"format\":\"grindvakt-plan/9\",\"plan\":{},\"sha256\":\"\",\"sources\":{}}", "unknown-plan-format"),
    ("{\"format\":\"grindvakt-plan/1\",\"plan\":{},\"sha256\":\"00\",\"sources\":{}}", "plan-altered"),
    (
      "{\"format\":\"grindvakt-plan/1\",\"plan\":{},"
        + "\"sha256\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"sources\":{}}",
      "malformed-plan"
    ),
  ])
  func `what is no plan is refused with the reason`(text: String, code: String) {
    let sink = DiagnosticSink()
    #expect(PlanDocument.read(SourceFile(path: "plan.json", text: text), into: sink) == nil)
    #expect(sink.diagnostics.map(\.code) == [code])
  }

  /// A plan file with a change made to the plan, and the right hash of the result.
  private func forged(_ old: String, _ new: String) throws -> String {
    let document = try JSONValue.parse(try plan().fileText())
    let changed = try #require(document["plan"]).canonicalText.replacingOccurrences(of: old, with: new)
    let text = (try? JSONValue.parse(changed))?.canonicalText ?? changed
    let sha256 = try SHA256Digest.hash(text: text).hex
    return "{\"format\":\"grindvakt-plan/1\",\"plan\":\(text),\"sha256\":\"\(sha256)\",\"sources\":"
      + "{\"requirements\":{},\"cases\":{},\"steps\":{}}}"
  }

  @Test(arguments: [
    ("\"equals\":{\"word\":\"battery-low\"}", "\"present\":true", "is not that of its steps"),
    ("\"control\":\"battery.low/low-level", "\"control\":\"battery.low/high-level", "does not have"),
    ("\"cases\":[\"inspection:B3 ID:2\"", "\"cases\":[\"inspection:B3 ID:3\"", "does not have"),
    ("\"id\":\"B3 ID:200\"", "\"id\":\"B3 ID:2\"", "twice"), ("\"kind\":\"test\"", "\"kind\":\"guess\"", "guess"),
    ("\"call\":\"phone.register\"", "\"call\":\"phone.register\",\"wait\":{\"variable\":\"x\"}", "one action"),
    ("\"watch\":\"alarms\"", "\"watch\":\"alarms\",\"shell\":\"rm\"", "shell"),
    ("\"equals\":{\"word\":\"battery-low\"}", nested(200), "is not that of its steps"),
    ("\"equals\":{\"word\":\"battery-low\"}", nested(240), "is not that of its steps"),
    ("\"equals\":{\"word\":\"battery-low\"}", nested(100_000), "deep"),
  ])
  func `a plan made by hand is refused where its parts do not go together`(
    old: String, new: String, reason: String
  ) throws {
    let text = try forged(old, new)
    let sink = DiagnosticSink()
    #expect(PlanDocument.read(SourceFile(path: "plan.json", text: text), into: sink) == nil)
    let diagnostic = try #require(sink.diagnostics.first)
    #expect(diagnostic.code == "malformed-plan")
    #expect(diagnostic.message.english.contains(reason), "\(diagnostic.message.english)")
  }

  private static func nested(_ depth: Int) -> String {
    String(repeating: "\"not\":{", count: depth) + "\"present\":true" + String(repeating: "}", count: depth)
  }

  @Test func `the JSON of a plan is what its coding reads`() throws {
    let plan = try plan().plan
    #expect(try JSONValue(encoding: plan).decode(Plan.self) == plan)
    for planned in plan.cases { #expect(try JSONValue(encoding: planned).decode(PlannedCase.self) == planned) }
  }

  @Test func `an edited plan is refused`() throws {
    let text = try plan().fileText().replacing("15 %", with: "5 %")
    let sink = DiagnosticSink()
    #expect(PlanDocument.read(SourceFile(path: "plan.json", text: text), into: sink) == nil)
    #expect(sink.diagnostics.map(\.code) == ["plan-altered"])
  }

  @Test func `no plan can make the reader crash`() throws {
    let bytes = Array(try plan().fileText().utf8)
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % limit
    }
    for _ in 0..<300 {
      var mutated = bytes
      for _ in 0...random(4) {
        switch random(3) {
        case 0: mutated[random(mutated.count)] = UInt8(random(256))
        case 1: mutated.removeFirst(random(mutated.count))
        default: mutated.insert(contentsOf: mutated.prefix(random(200)), at: random(mutated.count))
        }

      }
      _ = PlanDocument.read(SourceFile(path: "plan.json", bytes: mutated), into: DiagnosticSink())
    }
  }

  @Test(arguments: [
    ("  phone.register:", "  phone.registrate:", "unknown-operation"),
    ("devices: {test-home: [flat-1, flat-2]}", "", "unbound-device"),
    (
      "  phone.report-battery: {on: api, request: \"POST /phones/${device}/battery\", json: {level: \"${level}\"}, status: 204}\n",
      "", "unbound-operation"
    ),
    ("binding: vendor", "suite: vendor", "not-a-binding"),
  ])
  func `a binding that does not fit gives no plan`(old: String, new: String, code: String) throws {
    let project = try Project(Sample.files(changing: "Suites/bindings/vendor.yaml", (old, new)))
    let compiled = try #require(try Project(Sample.files).compile())
    let sink = DiagnosticSink()
    #expect(Planner.bind(compiled, bindingFile: project.binding, into: sink) == nil)
    #expect(sink.diagnostics.map(\.code).contains(code))
  }
}
