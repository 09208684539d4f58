import SuiteLanguage
import Testing
import Texts

@Suite struct VocabularyReadingTests {
  static let example = """
    vocabulary: trygghetslarm
    title: {sv: Trygghetslarm, en: Social alarms}
    operations:
      mobile-alarm.register: {gives: {device: text}}
      mobile-alarm.report-battery:
        title: {sv: Rapportera batterinivå}
        takes: {device: text, level: percent, note: {type: text, optional: true}}
      staff.log-out:
    streams:
      alarms:
        takes: {staff: text}
        carries: {id: text, kind: {one-of: [button, battery-low]}, users: {list-of: text}, raised: instant}
    devices:
      test-home: {sv: Provlägenhet}

    """

  @Test func `declarations are read with their types`() throws {
    let read = ReadFile(Self.example)
    #expect(read.findings == [])
    let vocabulary = try #require(read.vocabulary)
    #expect(
      vocabulary.operations.map(\.name.text) == [
        "mobile-alarm.register", "mobile-alarm.report-battery", "staff.log-out",
      ])
    let report = vocabulary.operations[1]
    #expect(report.takes["level"]?.type == .percent)
    #expect(report.takes["note"]?.isOptional == true && report.takes["level"]?.isOptional == false)
    #expect(report.takes["nothing"] == nil)
    #expect(
      vocabulary.streams[0].carries.map(\.type) == [.text, .choice(["button", "battery-low"]), .list(.text), .instant])
    #expect(vocabulary.devices[0].title.swedish == "Provlägenhet")
  }

  static let bad: [(String, [String])] = [
    ("operations: {1️⃣Mobile.Alarm: {}}", ["1 malformed-name"]),
    ("operations: {a: {1️⃣take: {b: text}}}", ["1 unknown-key"]),
    ("operations: {a: {takes: {b: 1️⃣strng}}}", ["1 unknown-type"]), ("operations: {a: {takes: 1️⃣[b]}}", ["1 wrong-kind"]),
    ("operations: {a: {takes: {1️⃣now: text}}}", ["1 reserved-name"]),
    ("operations: {a: {takes: {b: 1️⃣[text]}}}", ["1 wrong-kind"]),
    ("operations: {a: {takes: {b: {type: text, optional: 1️⃣yes}}}}", ["1 not-a-boolean"]),
    ("operations: {a: {takes: {b: {type: text, 1️⃣default: x}}}}", ["1 unknown-key"]),
    ("operations: {a: {takes: {b: {one-of: 1️⃣[]}}}}", ["1 empty-choice"]),
    ("operations: {a: {takes: {b: {one-of: [x, 1️⃣x]}}}}", ["1 duplicate-word"]),
    ("operations: {a: {takes: {b: {one-of: [1️⃣Röd]}}}}", ["1 malformed-word"]),
    ("operations: {a: {takes: {b: {one-of: [1️⃣no]}}}}", ["1 ambiguous-text"]),
    ("operations: {a: {takes: {b: {list-of: 1️⃣txt}}}}", ["1 unknown-type"]),
    ("streams: {a: 1️⃣{takes: {b: text}}}", ["1 missing-key"]),
    ("streams: {a: {carries: 1️⃣{}}}", ["1 no-fields"]), ("streams: {a: 1️⃣}", ["1 wrong-kind"]),
    ("devices: {a: 1️⃣Lägenhet}", ["1 text-without-language"]), ("1️⃣operation: {}", ["1 unknown-key"]),
    ("operations: {a: {}, 1️⃣a: {}}", ["1 duplicate-key"]),
  ]

  @Test(arguments: bad)
  func `a declaration that cannot be read is explained where it stands`(text: String, findings: [String]) {
    #expect(ReadFile("vocabulary: v\n\(text)\n").findings == findings)
  }
}
