import Foundation
import Quantities
import SAML
import SuiteLanguage
import TestSupport
import Testing
import Texts

/// Every row of the table of deviations makes a message that is what it says, before it is sent.
@Suite
struct DeviationTests {
  /// Arguments that only one deviation can do with.
  private static let arguments: [SAMLDeviation: Value] = [
    .sign: .word("both"), .encryptedFor: .integer(2), .wrapping: .integer(3),
    .commentInNameID: .text("anna.larsson"), .commentInAttribute: .text("urn:oid:2.16.840.1.113730.3.1.241"),
    .version: .text("1.1"), .inResponseTo: .text("_another"),
  ]

  /// An argument for each deviation that takes one.
  static func argument(_ deviation: SAMLDeviation) -> Value? {
    if let argument = arguments[deviation] { return argument }
    return switch deviation.takes {
    case .duration?: .duration(.minutes(-10))
    case .text?: .text("http://127.0.0.1:9/canary")
    case .words(let words)?: words.first.map { .word($0) }
    case .number(let range)?: .integer(range.lowerBound)
    case nil: nil
    }
  }

  static let made = SAMLDeviation.all.filter { $0.place == .message }

  @Test(arguments: made, [SAMLDeviation.plain, .encrypted])
  func `each deviation makes a message as intended`(deviation: SAMLDeviation, form: SAMLDeviation) throws {
    guard deviation != .plain && deviation != .encrypted else { return }
    let bench = try Workbench.get()
    let applied = try AppliedDeviation(deviation, Self.argument(deviation))
    let message = try bench.respond(but: [AppliedDeviation(form), applied])
    #expect(message.structure.isAsIntended, "\(message.structure)\n\(message.plain ?? message.redacted)")
  }

  @Test(arguments: made)
  func `each deviation changes the message, and nothing else does`(deviation: SAMLDeviation) throws {
    let bench = try Workbench.get()
    // Both signed and not encrypted is what the others are compared with.
    guard deviation != .plain && deviation != .sign else { return }
    let control = try Skeleton(bench.respond(but: [AppliedDeviation(.plain)]))
    #expect(try Skeleton(bench.respond(but: [AppliedDeviation(.plain)])) == control)
    let applied = try AppliedDeviation(deviation, Self.argument(deviation))
    let list = deviation == .encrypted ? [applied] : [try AppliedDeviation(.plain), applied]
    #expect(try Skeleton(bench.respond(but: list)) != control)
  }

  @Test(arguments: SAMLDeviation.all)
  func `each deviation is explained in three languages and refers to something`(deviation: SAMLDeviation) {
    let texts = InterfaceLanguage.allCases.map(deviation.explanation.text(in:))
    #expect(Set(texts).count == 3)
    #expect(texts.allSatisfy { $0.hasSuffix(".") && $0.count < 120 })
    for profile in SAMLProfile.allCases {
      #expect(deviation.clause(in: profile).text.contains { $0.isNumber })
    }
    #expect(deviation.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
  }

  /// A deviation that nobody but this test has: one value says all of it.
  static let noContext = SAMLDeviation(
    "no-authn-context", .omits(.authnContext), right: .refused,
    explanation: Text(verbatim: "The assertion does not say how the user logged in."),
    swedenConnect: .must("Sweden Connect 6.3.4"),
    saml2int: .open("SAML 2.0 Core 2.7.2.2"))

  @Test func `a new deviation of a known change is one value`() throws {
    let bench = try Workbench.get()
    let plain = try AppliedDeviation(.plain)
    let message = try bench.respond(but: [plain, AppliedDeviation(Self.noContext)])
    #expect(try !message.xml.contains("AuthnContextClassRef"))
    #expect(try bench.respond(but: [plain]).xml.contains("AuthnContextClassRef"))
    #expect(Self.noContext.clause(in: .swedenConnect).weight == .must)
    #expect(SAMLDeviation(named: Self.noContext.name) == nil)
  }

  @Test func `the lists of deviations hold all that their files define`() throws {
    let folder = Repository.root.appending(path: "Sources/Language/SuiteLanguage/SAML/Deviations")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let defined = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8)
        .matches(of: /= SAMLDeviation\(\s*"([^"]+)"/).map { String($0.output.1) }
    }
    #expect(defined.sorted() == SAMLDeviation.all.map(\.name).sorted())
    #expect(Set(defined).count == defined.count)
  }

  @Test func `explanations are not used twice`() {
    for language in InterfaceLanguage.allCases {
      #expect(Set(SAMLDeviation.all.map { $0.explanation.text(in: language) }).count == SAMLDeviation.all.count)
    }
  }

  static let wrongArguments: [(SAMLDeviation, Value?)] = [
    (.unsigned, .text("x")), (.wrapping, nil), (.wrapping, .integer(0)), (.wrapping, .integer(9)),
    (.tampered, .word("feet")), (.notBefore, .text("soon")), (.encryptedFor, .integer(0)),
  ]

  @Test(arguments: wrongArguments)
  func `an argument that does not fit is refused`(deviation: SAMLDeviation, argument: Value?) {
    #expect(throws: SAMLError.self) { try AppliedDeviation(deviation, argument) }
  }

  static let wrongLists: [[(SAMLDeviation, Value?)]] = [
    [(.sign, .word("response")), (.wrapping, .integer(3))],
    [(.sign, .word("assertion")), (.wrapping, .integer(1))],
    [(.unsigned, nil), (.twoAssertions, nil)],
    [(.wrapping, .integer(3)), (.duplicateIDs, nil)],
    [(.encrypted, nil), (.plain, nil)],
    [(.doctype, nil), (.entityExpansion, nil)],
    [(.issuer, .text("a:b")), (.issuer, .text("a:c"))],
    [(.noAssertion, nil), (.wrapping, .integer(3))],
    [(.encryptedFor, .integer(3))],
    [(.commentInNameID, .text("anna.larsson.vikarie"))],
    [(.commentInNameID, .text("bo"))],
    [(.commentInAttribute, .text("unknown"))],
    [(.externalEntity, .text("http://127.0.0.1/\">"))],
    [(.xsltTransform, .text("http://127.0.0.1/'"))],
    [(.unsigned, nil), (.tampered, .word("signature-value"))],
  ]

  @Test(arguments: wrongLists)
  func `what would not be the attack that it says is not made`(list: [(SAMLDeviation, Value?)]) throws {
    let bench = try Workbench.get()
    #expect(throws: SAMLError.self) { try bench.respond(but: list.map { try AppliedDeviation($0.0, $0.1) }) }
  }

  @Test func `an attack that forges somebody needs somebody to forge`() throws {
    let bench = try Workbench.get()
    for forged in [nil, Workbench.subject] {
      let recipe = ResponseRecipe(
        profile: .saml2int, subject: Workbench.subject, forged: forged, request: try bench.request())
      #expect(throws: SAMLError.self) {
        try ResponseBuilder.build(
          recipe, but: [AppliedDeviation(.wrapping, .integer(3))], from: bench.identityProvider, to: bench.provider,
          now: Workbench.now)
      }
    }
  }
}

/// A message without what is random in it.
struct Skeleton: Equatable {
  let text: String
  let verifies: [Bool]

  init(_ message: OutgoingMessage) throws {
    let bench = try Workbench.get()
    var text = message.xml
    for match in text.matches(of: /_[0-9a-f]{40}/).reversed() { text.replaceSubrange(match.range, with: "_id") }
    for name in ["SignatureValue", "DigestValue", "CipherValue"] {
      let whole = try Regex("<(ds|xenc):\(name)>[^<]*<").ignoresCase()
      text = text.replacing(whole, with: "<\(name)><")
    }
    self.text = text
    let root = try? XMLReader.read(message.xml)
    let signed = [root, root?.first(.assertion, "Assertion")].compactMap(\.self)
    verifies = bench.identityProvider.signingKeys.flatMap { key in
      signed.map { XMLSignature.verifies($0, with: key.certificate) }
    }
  }
}
