import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Testing

/// Every kind of step, matcher and expression is written in the keys of the language and read as it was.
struct StepCodingTests {
  private static let place = Expression.variable("place")

  static let matchers: [Matcher] = [
    .equals(.value(.integer(9_007_199_254_740_993))), .atLeast(.value(.duration(.hours(48)))),
    .atMost(.value(.duration(.seconds(30)))), .between(.value(.integer(1)), .variable("n")),
    .oneOf([.value(.word("a")), .value(.word("b"))]), .matches("^Larm"), .contains(.value(.text("\"larm\"\n"))),
    .near(.variable("distance"), of: place), .present(true), .present(false), .not(.present(false)),
    .each(.equals(.value(.boolean(true)))), .count(.atMost(.value(.integer(3)))), .allDifferent,
    .equals(.list([.variable("a"), .text([.value(.text("Larm från ")), .variable("user")])])),
  ]

  static let steps: [PlannedStep] =
    [
      .call(
        .init(
          operation: "phone.register", with: ["a": .variable("b")], save: ["phone": "device"],
          that: ["device": .present(true)], refused: true, timeLimit: .seconds(5))),
      .watch(.init(stream: "alarms", with: ["staff": place], where: ["device": .present(true)], name: "inbox")),
      .wait(.value(.duration(.hours(48)))),
      .repeat(.init(times: .value(.integer(3)), each: nil, item: nil, sideBySide: 2, steps: [.wait(place)])),
      .repeat(.init(times: nil, each: place, item: "user", sideBySide: 1, steps: [])),
      .inParallel([[.wait(place)], []]),
      .instruct(.init(text: ["sv": .value(.text("Tryck."))], timeLimit: .minutes(5))),
      .observe(
        .init(
          question: ["sv": place], answer: .list(.choice(["a", "b"])), that: .present(true), save: "seen",
          timeLimit: nil)),
      .saml(
        .init(
          .login, login: "portal", values: ["user": place, "profile": .value(.word("saml2int"))],
          attributes: ["displayName": place],
          but: [.init(.unsigned), .init(.wrapping, argument: .value(.integer(3)))], refusal: .onlySigned,
          that: ["landed": .matches("^/portal")], save: ["text": "message"], timeLimit: .seconds(5))),
      .saml(.init(.logout, login: "portal", values: ["by": place], refusal: .refused)),
      .saml(.init(.session, login: "portal", that: ["user": .present(false)])),
      .saml(.init(.request, login: "portal")), .saml(.init(.metadata, login: "portal", save: ["a": "entity-id"])),
    ]
    + matchers.map { .check(.init(value: place, that: $0)) }
    + matchers.map { matcher in
      .expect(
        .init(
          watch: "inbox", within: place, that: ["kind": matcher], times: matcher,
          forEach: .init(field: "device", items: place), save: ["first": "raised"]))
    }

  @Test(arguments: steps)
  func `a step is read as it was written`(step: PlannedStep) throws {
    let json = try JSONValue(encoding: step)
    #expect(try json.decode(PlannedStep.self) == step)
    #expect(!json.canonicalText.contains("_0"))
  }

  @Test(arguments: matchers)
  func `a matcher in a step is written as its own coding has it`(matcher: Matcher) throws {
    let json = try JSONValue(encoding: PlannedStep.check(.init(value: Self.place, that: matcher)))
    #expect(json["that"] == (try JSONValue(encoding: matcher)))
    #expect(json["check"] == (try JSONValue(encoding: Self.place)))
  }
}
