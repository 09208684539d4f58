import Quantities
import SAML
import SuiteLanguage
import Testing

/// pysaml2 takes what is valid and refuses what is not: a first check that attacks are refused for what they are. The
/// whole suite against it as a real service provider is a test of the command.
@Suite(.enabled(if: PySAML2Peer.isThere))
struct PySAML2Tests {
  private func answers(_ lists: [[(SAMLDeviation, Value?)]]) throws -> [PySAML2Peer.Answer] {
    let bench = try Workbench.get()
    return try PySAML2Peer.logIn(
      bench, lists.map { list in try bench.respond(but: list.map { try AppliedDeviation($0.0, $0.1) }) })
  }

  @Test func `pysaml2 takes the plain response of each profile`() throws {
    let bench = try Workbench.get()
    let answers = try PySAML2Peer.logIn(bench, SAMLProfile.allCases.map { try bench.respond($0) })
    #expect(answers == SAMLProfile.allCases.map { _ in .user(Workbench.subject.nameID) })
  }

  @Test func `pysaml2 takes valid variants`() throws {
    let lists: [[(SAMLDeviation, Value?)]] = [
      [(.plain, nil)], [(.secondSigningKey, nil)], [(.encryptedFor, .integer(2))],
      [(.plain, nil), (.commentInNameID, .text("anna.larsson"))],
    ]
    let answers = try answers(lists)
    for (list, answer) in zip(lists, answers) {
      #expect(answer == .user(Workbench.subject.nameID), "\(list)")
    }
  }

  static let refused: [(SAMLDeviation, Value?)] =
    [
      (.unsigned, nil), (.unsignedResponse, nil), (.unsignedAssertion, nil), (.tampered, .word("name-id")),
      (.tampered, .word("signature-value")), (.unknownSigningKey, nil), (.attackersKeyInKeyInfo, nil),
      (.audience, .text("https://other.example")), (.issuer, .text("https://other.example")),
      (.inResponseTo, .text("_other")), (.destination, .text("https://other.example/acs")),
      (.notOnOrAfter, .duration(.minutes(-10))), (.notBefore, .duration(.minutes(10))), (.status, .word("responder")),
      (.noAssertion, nil), (.encryptedForUnknownKey, nil),
    ] + (1...8).map { (.wrapping, .integer($0)) }

  @Test(arguments: [SAMLDeviation.plain, .encrypted])
  func `pysaml2 refuses attacks`(form: SAMLDeviation) throws {
    let lists = Self.refused.filter { form == .encrypted || $0.0 != .encryptedForUnknownKey }.map { [(form, nil), $0] }
    for (list, answer) in zip(lists, try answers(lists)) {
      #expect(answer.user == nil, "\(list[1])")
    }
  }

  /// What pysaml2 7.5.5 does not look at. Not ours to correct; if it changes, the documents that name it have to follow.
  @Test func `pysaml2 takes a wrong recipient and a document type`() throws {
    let answers = try answers([
      [(.plain, nil), (.recipient, .text("https://other.example/acs"))], [(.plain, nil), (.doctype, nil)],
    ])
    #expect(answers == [.user(Workbench.subject.nameID), .user(Workbench.subject.nameID)])
  }
}
