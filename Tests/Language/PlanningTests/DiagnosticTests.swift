import Diagnostics
import Planning
import Testing

/// One mistake at a time in a catalogue without mistakes: what is reported, and where.
struct DiagnosticTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let expected: [String]

    init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
      (self.file, self.old, self.new, self.expected) = (file, old, new, expected)
    }

    var testDescription: String { expected.joined(separator: " ") }
  }

  private static let mobile = "Requirements/alarms/mobile.yaml"
  private static let head = "Requirements/alarms/catalogue.yaml"
  private static let suite = "Suites/battery.yaml"
  private static let words = "Suites/vocabulary.yaml"

  static let requirements = [
    Mistake(
      head, "catalogue: alarms\n", "catalogue: others\n", "other-catalogue@mobile.yaml:1:12",
      "other-catalogue@training.yaml:1:12"),
    Mistake(head, "  training:", "  schooling:", "unknown-area@training.yaml:2:7"),
    Mistake(head, "buyer: {sv: Borås Stad}", "buyer: Borås Stad", "text-without-language@catalogue.yaml:3:8"),
    Mistake(head, "{sv: Utbildning}", "{en: Training}", "missing-swedish@catalogue.yaml:6:13"),
    Mistake(mobile, "B3 ID:2\"", "B3 ID:44\"", "duplicate-id@mobile.yaml:14:9"),
    Mistake(mobile, "B3 ID:2\"", "B3#2\"", "malformed-id@mobile.yaml:14:9"),
    Mistake(mobile, "weight: 10", "weight: 101", "out-of-range@mobile.yaml:16:13"),
    Mistake(mobile, "    weight: 10\n", "", "missing-weight@mobile.yaml:14:5"),
    Mistake(
      mobile, "    obligation: ska\n", "    obligation: ska\n    weight: 3\n", "weight-on-mandatory@mobile.yaml:7:5"),
    Mistake(
      mobile, "phase: [acceptance, operation]", "phase: [acceptance, acceptance]", "repeated-word@mobile.yaml:10:25"),
    Mistake(mobile, "fault-class: A", "fault-class: D", "unknown-word@mobile.yaml:9:18"),
    Mistake(mobile, "test: battery.low", "test: battery.high", "unknown-suite@mobile.yaml:12:15"),
    Mistake(mobile, "{level: 15 %, within: 5 min}", "{within: 5 min}", "missing-parameter@mobile.yaml:12:15"),
    Mistake(mobile, "{level: 15 %,", "{level: 15 %, levels: 2 %,", "unknown-parameter@mobile.yaml:13:29"),
    Mistake(mobile, "within: 5 min}", "within: 5 m}", "wrong-type@mobile.yaml:13:37"),
    Mistake(mobile, "by: buyer", "by: seller", "unknown-word@mobile.yaml:20:13"),
    Mistake(mobile, "valid-for: 12 months", "valid-for: 12 h", "wrong-type@mobile.yaml:21:20"),
    Mistake(mobile, "valid-for: 12 months", "valid-for: 0 days", "empty-period@mobile.yaml:21:20"),
    Mistake(mobile, "är nästan tomt.", "är nästan tomt vid behov.", "untestable-word@mobile.yaml:8:94"),
    Mistake(
      mobile,
      "verified-by:\n      - inspection: {sv: Visa intyget., en: Show the certificate.}\n        by: buyer\n        valid-for: 12 months\n      - inspection: {sv: Ring referensen.}",
      "tags: [references]", "unverified-requirement@mobile.yaml:14:9"),
    Mistake(
      mobile, "      - inspection: {sv: Ring referensen.}", "      - inspektion: {sv: Ring referensen.}",
      "missing-key@mobile.yaml:22:9"),
  ]

  static let suites = [
    Mistake(
      suite, "call: phone.register\n        save", "call: phone.registr\n        save",
      "unknown-operation@battery.yaml:12:15", "unknown-operation@battery.yaml:26:15"),
    Mistake(
      suite, "watch: alarms\n        with: {staff: anna}", "watch: alarm\n        with: {staff: anna}",
      "unknown-stream@battery.yaml:28:16"),
    Mistake(suite, "home: test-home", "home: test-house", "unknown-device@battery.yaml:9:18"),
    Mistake(
      suite, "{device: \"${phone}\", level: 90 %}", "{devise: \"${phone}\", level: 90 %}",
      "missing-input@battery.yaml:31:15", "unknown-input@battery.yaml:32:16"),
    Mistake(
      suite, "save: {phone: device}\n      - watch: alarms\n        with: {staff: anna}",
      "save: {phone: id}\n      - watch: alarms\n        with: {staff: anna}", "unknown-output@battery.yaml:27:23"),
    Mistake(suite, "that: {kind: battery-low}", "that: {kin: battery-low}", "unknown-field@battery.yaml:21:16"),
    Mistake(suite, "level: 90 %", "level: 90 s", "wrong-type@battery.yaml:32:43"),
    Mistake(suite, "level: 90 %", "level: \"${levels}\"", "unknown-variable@battery.yaml:32:44"),
    Mistake(suite, "times: 0", "times: -1", "negative-count@battery.yaml:35:16"),
    Mistake(
      suite, "      - watch: alarms\n        with: {staff: anna}\n        where: {device: \"${phone}\"}\n", "",
      "not-watched@battery.yaml:30:17"),
    Mistake(suite, "control: low-level", "control: 2", "control-of-itself@battery.yaml:24:14"),
    Mistake(suite, "    control: low-level\n", "", "negative-without-control@battery.yaml:34:16"),
    Mistake(suite, "times: 0", "times: 2", "needless-control@battery.yaml:24:14"),
    Mistake(
      suite, "times: 1", "times: {at-most: 1}", "negative-without-control@battery.yaml:22:16",
      "negative-control@battery.yaml:24:14"),
    Mistake(
      suite, "        times: 1", "        times: 1\n        save: {seen: raised}", "unused-value@battery.yaml:23:16"),
    Mistake(
      suite, "  level: percent", "  level: percent\n  more: {type: text, default: x}",
      "unused-parameter@battery.yaml:5:3"),
    Mistake(
      suite, "      - expect: alarms\n        within: ${within}\n        that: {kind: battery-low}\n        times: 1\n",
      "", "watch-never-expected@battery.yaml:14:16", "control-elsewhere@battery.yaml:20:14"),
    Mistake(
      suite, "uses: {home: test-home}", "uses: {level: test-home}", "duplicate-name@battery.yaml:9:12",
      "unknown-variable@battery.yaml:15:24"),
    Mistake(suite, "suite: battery.low\n", "suite: battery.lower\n", "unknown-suite@mobile.yaml:12:15"),
    Mistake(words, "level: percent", "level: percentage", "unknown-type@vocabulary.yaml:4:55"),
    Mistake(
      words, "  test-home: {sv: Provlägenhet}", "  test-home: {sv: Provlägenhet}\n  test-flat: {}",
      "missing-swedish@vocabulary.yaml:9:14"),
  ]

  @Test(arguments: requirements + suites)
  func `one mistake is reported once, at its place`(mistake: Mistake) throws {
    let files = Sample.files(changing: mistake.file, (mistake.old, mistake.new))
    try #require(files != Sample.files)
    let found = try Project(files).findings()
    #expect(found == mistake.expected)
  }
}
