import Diagnostics
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct ValueReaderTests {
  static let scope: TypeScope = {
    var scope = TypeScope()
    scope["phone"] = .init(type: .text, origin: .saved)
    scope["kind"] = .init(type: .choice(["button", "fall"]), origin: .saved)
    scope["users"] = .init(type: .list(.text), origin: .saved)
    scope["home"] = .init(type: .position, origin: .saved)
    scope["n"] = .init(type: .integer, origin: .parameter, constant: .integer(20))
    scope["level"] = .init(
      type: .percent, origin: .parameter, constant: Percentage(parsing: "15 %").map { .percent($0) })
    scope["within"] = .init(type: .duration, origin: .parameter)
    return scope
  }()

  private static let place: Expression = .value(
    GeoPosition(latitude: 57.72, longitude: 12.94).map { .position($0) } ?? .boolean(false))

  static let good: [(ValueType, String, Expression)] = [
    (.text, "Larm", .value(.text("Larm"))), (.text, "\"1.10\"", .value(.text("1.10"))),
    (.text, "\"\"", .value(.text(""))),
    (.text, "${phone}", .variable("phone")), (.text, "${kind}", .variable("kind")),
    (.text, "${n}", .value(.text("20"))),
    (.text, "Larm från ${phone}!", .text([.value(.text("Larm från ")), .variable("phone"), .value(.text("!"))])),
    (.text, "nivå ${level}", .value(.text("nivå 15 %"))), (.text, "kostar $${x}", .value(.text("kostar ${x}"))),
    (.word, "battery-low", .value(.word("battery-low"))), (.word, "no", .value(.word("no"))),
    (.choice(["a", "b"]), "b", .value(.word("b"))),
    (.choice(["button", "fall", "door"]), "${kind}", .variable("kind")),
    (.integer, "5000", .value(.integer(5000))), (.integer, "5 000", .value(.integer(5000))),
    (.integer, "-1", .value(.integer(-1))),
    (.number, "0.5", .value(.number(Rational(parsing: "1/2") ?? .zero))),
    (.number, "${n}", .value(.number(Rational(20)))),
    (.duration, "5 min", .value(.duration(.minutes(5)))), (.duration, "\"48 h\"", .value(.duration(.hours(48)))),
    (.duration, "${within}", .variable("within")),
    (.boolean, "true", .value(.boolean(true))), (.language, "fi", .value(.language(.finnish))),
    (.position, "\"57.72, 12.94\"", place),
    (.position, "{lat: 57.72, lon: 12.94}", place),
    (.list(.integer), "[1, 2]", .value(.list([.integer(1), .integer(2)]))),
    (.list(.text), "${users}", .variable("users")),
    (.list(.text), "[a, \"${phone}\"]", .list([.value(.text("a")), .variable("phone")])),
    (.list(.text), "[]", .value(.list([]))),
    (.instant, "2026-11-21T06:48:19Z", .value(.instant(Instant(secondsSince1970: 1_795_243_699)))),
    (.instant, "${now}", .variable("now")),
  ]

  @Test(arguments: good)
  func `a value is read by its type`(type: ValueType, yaml: String, expression: Expression) throws {
    let trial = try ValueTrial(yaml)
    var reader = ValueReader(scope: Self.scope, into: trial.sink)
    #expect(reader.expression(trial.node, as: type, for: Purpose("v")) == expression)
    #expect(trial.messages == [])
  }

  static let bad: [(ValueType, String, String, String)] = [
    (.duration, "1️⃣5 %", "1 wrong-type", "'v' takes a duration, and '5 %' is a percentage"),
    (.percent, "1️⃣5 min", "1 wrong-type", "'v' takes a percentage, and '5 min' is a duration"),
    (.percent, "1️⃣15", "1 wrong-type", "'v' takes a percentage, and '15' has no unit"),
    (.duration, "1️⃣snart", "1 wrong-type", "'v' takes a duration, and 'snart' is not a duration"),
    (.length, "1️⃣50 kr", "1 wrong-type", "'v' takes a length, and '50 kr' is an amount of money"),
    (.integer, "1️⃣5 %", "1 wrong-type", "'v' takes an integer, and '5 %' is a percentage"),
    (.integer, "1️⃣1.5", "1 wrong-type", "'v' takes an integer, and '1.5' is not an integer"),
    (.integer, "1️⃣\"5\"", "1 wrong-type", "'v' takes an integer, and '5' in quotes is a text"),
    (
      .integer, "1️⃣99999999999999999999", "1 wrong-type",
      "'v' takes an integer, and '99999999999999999999' is not an integer"
    ),
    (.boolean, "1️⃣ja", "1 wrong-type", "'v' takes true or false, and 'ja' is not true or false"),
    (.date, "1️⃣2026-02-30", "1 wrong-type", "'v' takes a date, and '2026-02-30' is a day that does not exist"),
    (
      .position, "1️⃣{lat: 100, lon: 0}", "1 wrong-type",
      "'v' takes a position, and latitude '100' and longitude '0' are no place on earth"
    ),
    (.position, "1️⃣{x: 1, y: 2}", "1 wrong-type", "'v' takes a position, and this has other keys"),
    (.word, "1️⃣Batteri låg", "1 wrong-type", "'v' takes a word, and 'Batteri låg' is not a word"),
    (
      .choice(["button", "battery-low"]), "1️⃣batery-low", "1 value-outside-choice",
      "'v' takes one of button, battery-low, and 'batery-low' is not among them"
    ),
    (.text, "1️⃣1.10", "1 ambiguous-text", "'1.10' without quotes is read as a number by other tools"),
    (.text, "1️⃣no", "1 ambiguous-text", "'no' without quotes is read as true or false by other tools"),
    (.text, "1️⃣[a]", "1 wrong-type", "'v' takes a text, and this is a list"),
    (.list(.text), "1️⃣a", "1 wrong-type", "'v' takes a list (each item a text), and 'a' is one value"),
    (.list(.integer), "[1, 1️⃣x]", "1 wrong-type", "'v' takes an integer, and 'x' is not an integer"),
    (.integer, "1️⃣{at-least: 1}", "1 wrong-type", "'v' takes an integer, and this is a mapping"),
    (.text, "Larm från 1️⃣${fone}", "1 unknown-variable", "there is no value named 'fone' here"),
    (.text, "1️⃣${round}", "1 unknown-variable", "there is no value named 'round' here"),
    (.duration, "1️⃣${phone}", "1 wrong-type", "'v' takes a duration, and '${phone}' is a text"),
    (.duration, "1️⃣${n} min", "1 wrong-type", "'v' takes a duration, and text with values in it is a text"),
    (.text, "a 1️⃣${phone", "1 malformed-reference", "'${' is not closed"),
    (
      .text, "1️⃣${secret:TOKEN}", "1 malformed-reference",
      "'${secret:TOKEN}' has a place or a unit, and a suite has only names"
    ),
    (
      .text, "1️⃣${level|fraction}", "1 malformed-reference",
      "'${level|fraction}' has a place or a unit, and a suite has only names"
    ),
    (.text, "1️⃣${users}", "1 wrong-type", "'v' takes a text, and '${users}' is a list (each item a text)"),
    (.duration, "1️⃣~", "1 wrong-type", "'v' takes a duration, and nothing is written here"),
  ]

  @Test(arguments: bad)
  func `what does not fit is explained where it stands`(type: ValueType, yaml: String, finding: String, message: String)
    throws
  {
    let trial = try ValueTrial(yaml)
    var reader = ValueReader(scope: Self.scope, into: trial.sink)
    #expect(reader.expression(trial.node, as: type, for: Purpose("v")) == nil)
    #expect(trial.findings == [finding])
    #expect(trial.messages == [message])
  }

  @Test func `the declared place and what to write stand with the error`() throws {
    let declared = MarkedText("parameters: {within: duration}", path: "suite.yaml")
    let name = LocatedName("within", at: SourceSpan(file: declared.file, offsets: 13..<19))
    let trial = try ValueTrial("5 %")
    var reader = ValueReader(scope: TypeScope(), into: trial.sink)
    _ = reader.expression(trial.node, as: .duration, for: Purpose(name, declaredAs: Text("parameter")))
    let text = TextRenderer(language: .english).render(trial.sink.diagnostics)
    #expect(
      text.hasPrefix(
        """
        error: 'within' takes a duration, and '5 %' is a percentage
          --> x.yaml:1:4
            |
          1 | v: 5 %
            |    ^^^
            = parameter declared at suite.yaml:1:14
            = write a number and ms, s, min, h, days or weeks, for instance 5 min
        """))
  }

  @Test func `names are remembered as used`() throws {
    let trial = try ValueTrial("${phone} och ${phones}")
    var reader = ValueReader(scope: Self.scope, into: trial.sink)
    _ = reader.expression(trial.node, as: .text, for: Purpose("v"))
    #expect(reader.usedNames == ["phone", "phones"])
    #expect(trial.sink.diagnostics.first?.hints.map(\.english) == ["did you mean 'phone'?"])
  }

  @Test func `a constant takes no names`() throws {
    let trial = try ValueTrial("1️⃣${now}")
    let reader = ValueReader(scope: TypeScope(), into: trial.sink)
    #expect(reader.constant(trial.node, as: .instant, for: Purpose("v")) == nil)
    #expect(trial.findings == ["1 name-in-constant"])
  }

  @Test func `a reference tells its type`() throws {
    let trial = try ValueTrial("${users}")
    var reader = ValueReader(scope: Self.scope, into: trial.sink)
    let found = reader.reference(trial.node, for: Purpose("check"))
    let read = try #require(found)
    #expect(read.0 == .variable("users") && read.1 == .list(.text))
  }
}
