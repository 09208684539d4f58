import Diagnostics
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct MatcherReadingTests {
  static let good: [(ValueType, String, Matcher)] = [
    (.word, "fall", .equals(.value(.word("fall")))), (.integer, "{at-least: 1}", .atLeast(.value(.integer(1)))),
    (.duration, "{at-most: 5 min}", .atMost(.value(.duration(.minutes(5))))),
    (.integer, "{between: [1, 3]}", .between(.value(.integer(1)), .value(.integer(3)))),
    (.choice(["a", "b"]), "{one-of: [a, b]}", .oneOf([.value(.word("a")), .value(.word("b"))])),
    (.text, "{matches: '^Larm'}", .matches("^Larm")),
    (.text, "{contains: \"${phone}\"}", .contains(.variable("phone"))),
    (.text, "{language: fi}", .writtenIn(.finnish)), (.text, "{present: false}", .present(false)),
    (
      .position, "{within: 50 m, of: \"${home}\"}",
      .near(.value(.length(Length(millimetres: 50_000))), of: .variable("home"))
    ),
    (
      .position, "{of: \"${home}\", within: 50 m}",
      .near(.value(.length(Length(millimetres: 50_000))), of: .variable("home"))
    ),
    (.word, "{not: fall}", .not(.equals(.value(.word("fall"))))),
    (.list(.text), "{each: {language: sv}}", .each(.writtenIn(.swedish))),
    (.list(.text), "{count: 3}", .count(.equals(.value(.integer(3))))),
    (.list(.text), "{count: {at-least: 3}}", .count(.atLeast(.value(.integer(3))))),
    (.list(.text), "{all-different: true}", .allDifferent),
    (.list(.word), "[a, b]", .equals(.value(.list([.word("a"), .word("b")])))),
    (.boolean, "true", .equals(.value(.boolean(true)))), (.text, "${kind}", .equals(.variable("kind"))),
    (.choice(["fall", "door"]), "${phone}", .equals(.variable("phone"))),
    (.choice(["fall", "door"]), "${kind}", .equals(.variable("kind"))),
    (.instant, "{at-least: \"${now}\"}", .atLeast(.variable("now"))),
    (
      .position, "{lat: 0, lon: 0}",
      .equals(.value(GeoPosition(latitude: 0, longitude: 0).map { .position($0) } ?? .boolean(false)))
    ),
  ]

  @Test(arguments: good)
  func `a matcher is read by the type of what it looks at`(type: ValueType, yaml: String, matcher: Matcher) throws {
    let trial = try ValueTrial(yaml)
    var reader = ValueReader(scope: ValueReaderTests.scope, into: trial.sink)
    #expect(reader.matcher(trial.node, of: type, for: Purpose("v")) == matcher)
    #expect(trial.messages == [])
  }

  static let bad: [(ValueType, String, String)] = [
    (.word, "{1️⃣at-least: b}", "1 matcher-type"), (.text, "{1️⃣between: [a, b]}", "1 matcher-type"),
    (.integer, "{1️⃣matches: a}", "1 matcher-type"), (.duration, "{1️⃣contains: a}", "1 matcher-type"),
    (.word, "{1️⃣language: sv}", "1 matcher-type"), (.text, "{1️⃣within: 50 m, of: \"${home}\"}", "1 matcher-type"),
    (.text, "{1️⃣each: a}", "1 matcher-type"), (.text, "{1️⃣count: 1}", "1 matcher-type"),
    (.text, "{1️⃣all-different: true}", "1 matcher-type"),
    (.integer, "{1️⃣at-lest: 1}", "1 unknown-matcher"), (.integer, "1️⃣{}", "1 unknown-matcher"),
    (.integer, "{at-least: 1, 1️⃣at-most: 2}", "1 matcher-keys"), (.position, "1️⃣{within: 50 m}", "1 matcher-keys"),
    (.text, "{matches: '1️⃣('}", "1 malformed-pattern"), (.text, "{matches: 'a1️⃣['}", "1 malformed-pattern"),
    (.text, "{language: 1️⃣de}", "1 unsupported-language"), (.integer, "{between: 1️⃣[3, 1]}", "1 empty-range"),
    (.integer, "{between: 1️⃣[3]}", "1 wrong-type"), (.integer, "{one-of: 1️⃣[]}", "1 wrong-type"),
    (.integer, "{one-of: [1, 1️⃣two]}", "1 wrong-type"), (.text, "{present: 1️⃣ja}", "1 wrong-type"),
    (.choice(["a", "bb"]), "{not: 1️⃣bbb}", "1 value-outside-choice"), (.duration, "{at-most: 1️⃣5 %}", "1 wrong-type"),
    (.choice(["door"]), "1️⃣${kind}", "1 wrong-type"), (.list(.text), "{count: 1️⃣-1}", "1 negative-count"),
    (.position, "{within: 1️⃣5 min, of: \"${home}\"}", "1 wrong-type"),
    (.position, "{within: 5 m, of: \"1️⃣${phone}\"}", "1 wrong-type"),
  ]

  @Test(arguments: bad)
  func `a matcher that means nothing is explained where it stands`(type: ValueType, yaml: String, finding: String)
    throws
  {
    let trial = try ValueTrial(yaml)
    var reader = ValueReader(scope: ValueReaderTests.scope, into: trial.sink)
    #expect(reader.matcher(trial.node, of: type, for: Purpose("v")) == nil)
    #expect(trial.findings == [finding])
  }
}
