import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct MatcherEvaluationTests {
  private static func percent(_ number: Int64) -> Value {
    guard let percentage = try? Percentage(percent: Rational(number)) else { return .boolean(false) }
    return .percent(percentage)
  }

  private static func position(_ latitude: Double, _ longitude: Double) -> Value {
    guard let position = GeoPosition(latitude: latitude, longitude: longitude) else { return .boolean(false) }
    return .position(position)
  }

  private static func constant(_ value: Value) -> Expression { .value(value) }

  enum Outcome { case met, unmet, cannotTell }

  static let table: [(Matcher, Value?, Outcome)] = [
    (.equals(constant(.text("a"))), .text("a"), .met),
    (.equals(constant(.text("a"))), .word("a"), .met),
    (.equals(constant(.word("fi"))), .language(.finnish), .met),
    (.equals(constant(.text("A"))), .text("a"), .unmet),
    (.equals(constant(.integer(3))), .number(Rational(3)), .met),
    (.equals(constant(.text("3"))), .integer(3), .unmet),
    (.equals(constant(.list([.word("a"), .integer(1)]))), .list([.text("a"), .number(.one)]), .met),
    (.equals(constant(.list([.word("a")]))), .list([.text("a"), .text("a")]), .unmet),
    (.equals(constant(.text("å"))), .text("a\u{30A}"), .met),
    (.atLeast(constant(percent(15))), percent(15), .met), (.atLeast(constant(percent(15))), percent(14), .unmet),
    (.atMost(constant(.duration(.minutes(5)))), .duration(.seconds(300)), .met),
    (.atMost(constant(.duration(.minutes(5)))), .duration(.seconds(301)), .unmet),
    (.atLeast(constant(.integer(1))), .text("2"), .unmet),
    (.between(constant(.integer(1)), constant(.integer(3))), .integer(1), .met),
    (.between(constant(.integer(1)), constant(.integer(3))), .integer(3), .met),
    (.between(constant(.integer(1)), constant(.integer(3))), .integer(4), .unmet),
    (.oneOf([constant(.word("a")), constant(.word("b"))]), .word("b"), .met),
    (.oneOf([constant(.word("a"))]), .word("b"), .unmet),
    (.matches("^Larm"), .text("Larm nu"), .met), (.matches("^larm"), .text("Larm nu"), .unmet),
    (.matches("(a+)+$"), .text(String(repeating: "a", count: 3_000) + "!"), .cannotTell),
    (.matches("("), .text("a"), .cannotTell), (.matches("1"), .integer(1), .unmet),
    (.contains(constant(.text("rum 4"))), .text("Larm från rum 4"), .met),
    (.contains(constant(.text("\n"))), .text("a\r\nb"), .met),
    (.contains(constant(.text("\r"))), .text("a\r\nb"), .met),
    (.contains(constant(.text("e"))), .text("cafe\u{301}"), .met),
    (.contains(constant(.text("\u{E9}"))), .text("cafe\u{301}"), .unmet),
    (.contains(constant(.text("👩"))), .text("👩\u{200D}👧"), .met),
    (.contains(constant(.text(""))), .text("x"), .met), (.contains(constant(.text("z"))), .text("x"), .unmet),
    (.writtenIn(.finnish), .text("Hälytys: apua tarvitaan"), .met),
    (.writtenIn(.swedish), .text("Brugeren er faldet på badeværelset och har brug for hjælp"), .unmet),
    (.writtenIn(.swedish), .text("Brukeren har falt på badet"), .unmet),
    (.writtenIn(.finnish), .text("Alarm button pressed"), .unmet), (.writtenIn(.finnish), .text("1203"), .cannotTell),
    (
      .near(constant(.length(Length(millimetres: 50_000))), of: constant(position(57.72, 12.94))),
      position(57.7204, 12.94), .met
    ),
    (
      .near(constant(.length(Length(millimetres: 40_000))), of: constant(position(57.72, 12.94))),
      position(57.7204, 12.94), .unmet
    ),
    (.present(true), .text(""), .met), (.present(true), nil, .unmet), (.present(false), nil, .met),
    (.present(false), .text(""), .unmet),
    (.not(.equals(constant(.word("a")))), .word("b"), .met), (.not(.equals(constant(.word("a")))), .word("a"), .unmet),
    (.not(.equals(constant(.word("a")))), nil, .unmet), (.not(.present(true)), nil, .met),
    (.not(.not(.present(true))), nil, .unmet), (.not(.writtenIn(.english)), .text("1203"), .cannotTell),
    (.each(.equals(constant(.integer(1)))), .list([.integer(1), .integer(1)]), .met),
    (.not(.each(.equals(constant(.integer(1))))), .list([]), .unmet),
    (.not(.not(.each(.equals(constant(.integer(1)))))), .list([]), .unmet),
    (.not(.allDifferent), .list([]), .unmet),
    (.each(.not(.each(.equals(constant(.integer(1)))))), .list([.list([])]), .unmet),
    (.not(.each(.equals(constant(.integer(1))))), .list([.integer(2)]), .met),
    (.not(.count(.equals(constant(.integer(1))))), .list([]), .met),
    (.each(.equals(constant(.integer(1)))), .list([.integer(1), .integer(2)]), .unmet),
    (.each(.equals(constant(.integer(1)))), .list([]), .unmet),
    (.each(.writtenIn(.swedish)), .list([.text("Larm i rummet"), .text("7")]), .cannotTell),
    (.each(.writtenIn(.swedish)), .list([.text("7"), .text("Alarm button pressed")]), .unmet),
    (.count(.atLeast(constant(.integer(2)))), .list([.integer(1), .integer(1)]), .met),
    (.count(.equals(constant(.integer(0)))), .list([]), .met),
    (.count(.equals(constant(.integer(0)))), .text(""), .unmet),
    (.allDifferent, .list([.text("a"), .text("b")]), .met), (.allDifferent, .list([.text("a"), .word("a")]), .unmet),
    (.allDifferent, .list([]), .unmet),
    (.equals(.variable("x")), .text("a"), .cannotTell),
    (.equals(constant(.text("a"))), nil, .unmet), (.atMost(constant(.integer(1))), nil, .unmet),
    (.allDifferent, nil, .unmet), (.count(.atMost(constant(.integer(9)))), nil, .unmet),
  ]

  @Test(arguments: table)
  func `a matcher is met, unmet or undecided`(matcher: Matcher, value: Value?, outcome: Outcome) {
    let result = matcher.evaluate(value, in: Scope())
    let found: Outcome =
      switch result {
      case .met: .met
      case .unmet: .unmet
      case .cannotTell: .cannotTell
      }
    #expect(found == outcome)
    if case .unmet(let mismatch) = result { #expect(mismatch.actual == value) }
  }

  @Test func `saved values are put into what was expected`() {
    let matcher = Matcher.not(.oneOf([.variable("first"), .text([.value(.text("Rum ")), .variable("number")])]))
    let scope = Scope(["first": .text("Hall"), "number": .integer(4)])
    #expect(matcher.evaluate(.text("Kök"), in: scope) == .met)
    let expected = Matcher.not(.oneOf([.value(.text("Hall")), .value(.text("Rum 4"))]))
    #expect(matcher.evaluate(.text("Rum 4"), in: scope) == .unmet(.init(actual: .text("Rum 4"), expected: expected)))
    #expect(matcher.names == ["first", "number"])
  }

  @Test func `a name that nobody saved is a doubt and not a failure`() {
    #expect(Matcher.equals(.variable("x")).evaluate(.text("a"), in: Scope()) == .cannotTell(.unknownName("x")))
  }

  @Test func `a mismatch in a list says where`() {
    let list = Value.list([.text("a"), .text("b"), .text("a")])
    #expect(
      Matcher.allDifferent.evaluate(list, in: Scope())
        == .unmet(.init(actual: list, expected: .allDifferent, detail: .sameItems(1, 3))))
    let each = Matcher.each(.equals(.value(.text("a"))))
    #expect(
      each.evaluate(list, in: Scope()) == .unmet(.init(actual: list, expected: each, detail: .item(2, .text("b")))))
  }

  @Test(arguments: [
    (Matcher.equals(.value(.integer(0))), true), (.equals(.value(.integer(1))), false),
    (.atMost(.value(.integer(3))), true), (.atLeast(.value(.integer(0))), true), (.atLeast(.value(.integer(1))), false),
    (.between(.value(.integer(0)), .value(.integer(1))), true), (.not(.atLeast(.value(.integer(1)))), true),
    (.equals(.variable("n")), false),
  ])
  func `a number of events that may be zero makes a negative step`(matcher: Matcher, allowsZero: Bool) {
    #expect(matcher.allowsZero == allowsZero)
  }

  @Test func `the same mismatch reads well in three languages`() {
    let limit = Matcher.atMost(.value(.duration(.minutes(5))))
    guard case .unmet(let mismatch) = limit.evaluate(.duration(.minutes(7)), in: Scope()) else {
      Issue.record("seven minutes are more than five")
      return
    }
    #expect(mismatch.text(in: .swedish) == "uppmätt 7\u{A0}min, krav högst 5\u{A0}min")
    #expect(mismatch.text(in: .english) == "measured 7\u{A0}min, required at most 5\u{A0}min")
    #expect(mismatch.text(in: .finnish) == "mitattu 7\u{A0}min, vaatimus enintään 5\u{A0}min")
  }

  @Test(arguments: table)
  func `every matcher has words in every language`(matcher: Matcher, value: Value?, outcome: Outcome) {
    for language in InterfaceLanguage.allCases {
      #expect(!matcher.text(in: language).isEmpty)
      switch matcher.evaluate(value, in: Scope()) {
      case .met: break
      case .unmet(let mismatch): #expect(!mismatch.text(in: language).isEmpty)
      case .cannotTell(let doubt): #expect(!doubt.text(in: language).isEmpty)
      }
    }
  }

  @Test func `a long list is cut for people`() {
    let list = Value.list((1...25).map { .integer($0) })
    #expect(list.formatted(in: .swedish) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 och 15 till")
    #expect(list.formatted(in: .english, itemLimit: 2) == "1, 2 and 23 more")
  }
}
