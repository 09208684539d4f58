import Diagnostics
import LocatedYAML
import SuiteLanguage
import Testing
import Texts

@Suite struct BindingCheckTests {
  static let vocabulary = """
    vocabulary: v
    operations:
      alarm.register: {takes: {user: text, level: percent}, gives: {device: text, note: {type: text, optional: true}}}
      alarm.reset: {}
    streams:
      alarms: {takes: {staff: text}, carries: {id: text, kind: {one-of: [fall, battery-low]}, levels: {list-of: percent}}}
    devices: {test-home: {sv: Lägenhet}}

    """

  /// What is found in a binding whose operations, streams and devices are these.
  static func findings(_ rest: String) throws -> [String] {
    let vocabulary = try #require(ReadFile(vocabulary).vocabulary)
    let text = MarkedText(BindingReadingTests.binding(rest))
    let sink = DiagnosticSink()
    let root = try #require(YAMLParser.parse(text.file, into: sink))
    let file = try #require(BindingFile.read(root, into: sink))
    #expect(sink.isEmpty)
    BindingCheck(
      operations: Dictionary(uniqueKeysWithValues: vocabulary.operations.map { ($0.name.text, $0) }),
      streams: Dictionary(uniqueKeysWithValues: vocabulary.streams.map { ($0.name.text, $0) }),
      devices: Set(vocabulary.devices.map(\.name.text)), into: sink
    ).run(file)
    return text.describe(sink.diagnostics)
  }

  private static let request = "request: \"POST /u/${user}\", json: {l: \"${level|fraction}\"}"

  static let table: [(String, [String])] = [
    ("operations: {alarm.register: {\(request), gives: {device: /id}}, alarm.reset: {request: POST /r}}", []),
    ("operations: {1️⃣alarm.registr: {request: POST /u}}", ["1 unknown-operation"]),
    ("streams: {1️⃣alarm: {events: GET /u, each: {id: /id}}}", ["1 unknown-stream"]),
    ("devices: {1️⃣home: [a]}", ["1 unknown-device"]),
    ("operations: {alarm.reset: {request: \"POST /r/1️⃣${user}\"}}", ["1 unknown-input"]),
    ("operations: {1️⃣alarm.register: {request: \"POST /u/${user}\", gives: {device: /id}}}", ["1 unused-input"]),
    ("operations: {1️⃣alarm.register: {\(request)}}", ["1 missing-output"]),
    ("operations: {alarm.register: {\(request), gives: {device: /id, 1️⃣devise: /x}}}", ["1 unknown-output"]),
    (
      "operations: {alarm.register: {request: \"POST /u/${user}\", json: {l: \"1️⃣${level|s}\"}, gives: {device: /id}}}",
      ["1 unit-mismatch"]
    ),
    (
      "operations: {alarm.register: {requests: [{\(request), gives: {home: /home}}, {request: \"GET /h/${home}\", gives: {device: /id}}]}}",
      []
    ),
    ("operations: {alarm.register: {by-hand: {sv: \"${user} ${level}\"}}}", []),
    (
      "streams: {alarms: {events: \"GET /${staff}\", each: {id: /id, kind: /kind, levels: {at: /l, unit: fraction}}}}",
      []
    ),
    (
      "streams: {alarms: {events: \"GET /${staff}\", each: {id: /id, 1️⃣kind: {at: /kind, words: {A: fal}}, 2️⃣levels: {at: /l, unit: s}}}}",
      ["1 value-outside-choice", "2 unit-mismatch"]
    ),
    ("streams: {1️⃣alarms: {events: \"GET /${staff}\", each: {id: /id, kind: /kind}}}", ["1 missing-field"]),
    (
      "streams: {alarms: {events: \"GET /${staff}\", each: {id: /id, kind: /kind, levels: /l, 1️⃣text: /t}}}",
      ["1 unknown-field"]
    ),
  ]

  @Test(arguments: table)
  func `a binding must fit the vocabulary`(rest: String, findings: [String]) throws {
    #expect(try Self.findings(rest) == findings)
  }
}
