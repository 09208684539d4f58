import JSONValues
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct CodingTests {
  static let values: [(Value, String)] = {
    let pairs: [(Value?, String)] = [
      (.text("Hej \"du\""), #"{"text":"Hej \"du\""}"#), (.word("battery-low"), #"{"word":"battery-low"}"#),
      (.integer(-5), #"{"integer":-5}"#), (.integer(9_007_199_254_740_993), #"{"integer":"9007199254740993"}"#),
      (Rational(parsing: "0.1").map { .number($0) }, #"{"number":"0.1"}"#),
      (Percentage(parsing: "15 %").map { .percent($0) }, #"{"percent":"15 %"}"#),
      (.duration(.minutes(5)), #"{"duration":"5 min"}"#),
      (Length(parsing: "50 m").map { .length($0) }, #"{"length":"50 m"}"#),
      (Money(parsing: "25000 kr").map { .money($0) }, #"{"money":"25 000 kr"}"#),
      (Instant(parsing: "2026-11-21T06:48:19Z").map { .instant($0) }, #"{"instant":"2026-11-21T06:48:19Z"}"#),
      (CalendarDate(parsing: "2023-06-30").map { .date($0) }, #"{"date":"2023-06-30"}"#),
      (.language(.finnish), #"{"language":"fi"}"#),
      (GeoPosition(latitude: 57.72, longitude: 12.94).map { .position($0) }, #"{"position":"57.72, 12.94"}"#),
      (.boolean(true), #"{"boolean":true}"#),
      (.list([.integer(1), .text("a")]), #"{"list":[{"integer":1},{"text":"a"}]}"#),
    ]
    return pairs.compactMap { value, text in value.map { ($0, text) } }
  }()

  @Test func `there is a value of each type`() {
    #expect(Self.values.count == 15)
  }

  @Test(arguments: values)
  func `a value is one key that names its type`(value: Value, text: String) throws {
    #expect(value.json.canonicalText == text)
    #expect(try JSONValue(encoding: value) == value.json)
    #expect(Value(json: value.json) == value)
    #expect(try value.json.decode(Value.self) == value)
  }

  @Test(arguments: [
    #"{}"#, #"{"text":1}"#, #"{"colour":"red"}"#, #"{"text":"a","word":"b"}"#, #"{"percent":"15"}"#, #""text""#,
    #"{"list":[1]}"#, #"{"integer":"x"}"#, #"{"integer":1.5}"#, #"{"boolean":"true"}"#,
  ])
  func `other JSON is no value`(text: String) throws {
    let json = try JSONValue.parse(text)
    #expect(Value(json: json) == nil)
    #expect(throws: DecodingError.self) { try json.decode(Value.self) }
  }

  @Test(arguments: [
    (Expression.value(.integer(1)), #"{"integer":1}"#), (.variable("phone"), #"{"variable":"phone"}"#),
    (
      .text([.value(.text("Larm från ")), .variable("user")]),
      #"{"joined":[{"text":"Larm från "},{"variable":"user"}]}"#
    ),
    (.list([.variable("a"), .value(.word("b"))]), #"{"items":[{"variable":"a"},{"word":"b"}]}"#),
  ])
  func `an expression names what it waits for`(expression: Expression, text: String) throws {
    #expect(try JSONValue(encoding: expression).canonicalText == text)
    #expect(try JSONValue.parse(text).decode(Expression.self) == expression)
  }

  @Test(arguments: [
    (Matcher.equals(.value(.word("fall"))), #"{"equals":{"word":"fall"}}"#),
    (.atLeast(.value(.integer(1))), #"{"at-least":{"integer":1}}"#),
    (.atMost(.variable("n")), #"{"at-most":{"variable":"n"}}"#),
    (.between(.value(.integer(1)), .value(.integer(3))), #"{"between":[{"integer":1},{"integer":3}]}"#),
    (.oneOf([.value(.word("a"))]), #"{"one-of":[{"word":"a"}]}"#), (.matches("^a"), #"{"matches":"^a"}"#),
    (.contains(.value(.text("a"))), #"{"contains":{"text":"a"}}"#), (.writtenIn(.finnish), #"{"language":"fi"}"#),
    (
      .near(.value(.length(Length(millimetres: 50_000))), of: .variable("home")),
      #"{"of":{"variable":"home"},"within":{"length":"50 m"}}"#
    ),
    (.present(false), #"{"present":false}"#), (.not(.present(true)), #"{"not":{"present":true}}"#),
    (.each(.matches("a")), #"{"each":{"matches":"a"}}"#),
    (.count(.equals(.value(.integer(3)))), #"{"count":{"equals":{"integer":3}}}"#),
    (.allDifferent, #"{"all-different":true}"#),
  ])
  func `a matcher is written as in a suite`(matcher: Matcher, text: String) throws {
    #expect(try JSONValue(encoding: matcher).canonicalText == text)
    #expect(try JSONValue.parse(text).decode(Matcher.self) == matcher)
  }

  @Test(arguments: [
    (ValueType.percent, #""percent""#), (.choice(["a", "b"]), #"{"one-of":["a","b"]}"#),
    (.list(.list(.text)), #"{"list-of":{"list-of":"text"}}"#),
  ])
  func `a type is written as in a vocabulary`(type: ValueType, text: String) throws {
    #expect(try JSONValue(encoding: [type]).canonicalText == "[\(text)]")
    #expect(try JSONValue.parse("[\(text)]").decode([ValueType].self) == [type])
  }

  @Test func `results of matching survive`() throws {
    let results: [MatchResult] = [
      .met, .unmet(.init(actual: nil, expected: .present(true))),
      .unmet(.init(actual: .integer(1), expected: .allDifferent, detail: .sameItems(1, 2))),
      .unmet(.init(actual: .integer(1), expected: .allDifferent, detail: .item(3, .text("x")))),
      .unmet(.init(actual: .integer(1), expected: .allDifferent, detail: .distance(Length(millimetres: 1_000)))),
      .unmet(.init(actual: .integer(1), expected: .allDifferent, detail: .writtenIn([.english]))),
      .unmet(.init(actual: .integer(1), expected: .allDifferent, detail: .writtenIn([.english, .swedish]))),
      .unmet(.init(actual: .list([]), expected: .allDifferent, detail: .emptyList)),
      .cannotTell(.patternLimit("a")), .cannotTell(.patternFailed("a")), .cannotTell(.languageUnclear("a")),
      .cannotTell(.unknownName("a")), .cannotTell(.dictionariesMissing(["hunspell-da"])),
    ]
    #expect(try JSONValue(encoding: results).decode([MatchResult].self) == results)
  }
}
