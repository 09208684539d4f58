import Quantities
import SuiteLanguage
import Testing

/// What the deployment profiles say, and how much it weighs: a false alarm costs a vendor money, a false pass a life.
struct SAMLClauseTests {
  struct Weighed: Sendable, CustomTestStringConvertible {
    let deviation: SAMLDeviation
    var argument: Value?
    var circumstances = SAMLCircumstances.strictest
    let swedenConnect: SAMLWeight
    let saml2int: SAMLWeight

    var testDescription: String { "\(deviation.name) \(argument?.plainText ?? "")" }
  }

  private static func given(
    signed: Bool = true, context: Bool = true, force: Bool = true, algorithms: Set<String> = []
  ) -> SAMLCircumstances {
    SAMLCircumstances(
      wantsSignedAssertions: signed, asksForContext: context, forcesAuthentication: force,
      declaredAlgorithms: algorithms)
  }

  static let table: [Weighed] = [
    Weighed(deviation: .unsigned, swedenConnect: .must, saml2int: .must),
    Weighed(deviation: .unsignedResponse, swedenConnect: .must, saml2int: .open),
    // Sweden Connect 6.1 and SDP-IDP10: the assertion may be signed.
    Weighed(deviation: .unsignedAssertion, swedenConnect: .must, saml2int: .must),
    Weighed(
      deviation: .unsignedAssertion, circumstances: given(signed: false), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .sign, argument: .word("both"), swedenConnect: .must, saml2int: .must),
    Weighed(
      deviation: .sign, argument: .word("response"), circumstances: given(signed: false), swedenConnect: .must,
      saml2int: .must),
    Weighed(deviation: .sign, argument: .word("response"), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .sign, argument: .word("assertion"), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .sha1, swedenConnect: .must, saml2int: .should),
    Weighed(
      deviation: .sha1, circumstances: given(algorithms: ["http://www.w3.org/2000/09/xmldsig#rsa-sha1"]),
      swedenConnect: .should, saml2int: .should),
    Weighed(
      deviation: .undeclaredAlgorithm,
      circumstances: given(algorithms: ["http://www.w3.org/2001/04/xmldsig-more#rsa-sha224"]), swedenConnect: .open,
      saml2int: .should),
    Weighed(deviation: .pkcs1KeyTransport, swedenConnect: .must, saml2int: .should),
    Weighed(deviation: .authnContext, swedenConnect: .must, saml2int: .should),
    Weighed(deviation: .authnContext, circumstances: given(context: false), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .authnInstant, swedenConnect: .should, saml2int: .open),
    Weighed(deviation: .authnInstant, circumstances: given(force: false), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .issueInstant, swedenConnect: .should, saml2int: .open),
    Weighed(deviation: .unsolicited, swedenConnect: .should, saml2int: .open),
    Weighed(deviation: .noInResponseTo, swedenConnect: .should, saml2int: .open),
    Weighed(deviation: .inResponseTo, swedenConnect: .must, saml2int: .must),
    // SDP-G01: three to five minutes; Sweden Connect 6.3.5: a minute at most.
    Weighed(deviation: .clockSkew, argument: .duration(.seconds(-50)), swedenConnect: .must, saml2int: .must),
    Weighed(deviation: .clockSkew, argument: .duration(.seconds(170)), swedenConnect: .open, saml2int: .must),
    Weighed(deviation: .clockSkew, argument: .duration(.minutes(4)), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .notOnOrAfter, argument: .duration(.seconds(-30)), swedenConnect: .open, saml2int: .open),
    Weighed(deviation: .notOnOrAfter, argument: .duration(.minutes(-3)), swedenConnect: .should, saml2int: .open),
    Weighed(deviation: .notBefore, argument: .duration(.minutes(5)), swedenConnect: .should, saml2int: .open),
    Weighed(deviation: .notBefore, argument: .duration(.minutes(10)), swedenConnect: .must, saml2int: .must),
    Weighed(
      deviation: .confirmationNotOnOrAfter, argument: .duration(.minutes(-10)), swedenConnect: .must,
      saml2int: .must),
    Weighed(deviation: .wrapping, argument: .integer(3), swedenConnect: .must, saml2int: .must),
  ]

  @Test(arguments: table)
  func `a deviation weighs what the profile says`(weighed: Weighed) {
    func weight(_ profile: SAMLProfile) -> SAMLWeight {
      weighed.deviation.clause(in: profile, argument: weighed.argument, given: weighed.circumstances).weight
    }
    #expect(weight(.swedenConnect) == weighed.swedenConnect)
    #expect(weight(.saml2int) == weighed.saml2int)
  }

  @Test(arguments: SAMLProfile.allCases)
  func `everything that can be wrong names its clause`(profile: SAMLProfile) {
    for finding in SAMLRequestFinding.allCases { #expect(finding.clause(in: profile).text.contains { $0.isNumber }) }
    for finding in SAMLMetadataFinding.allCases { #expect(finding.clause(in: profile).text.contains { $0.isNumber }) }
    #expect(SAMLRequestFinding.implicitForceAuthn.clause(in: profile).weight < .must)
    #expect(SAMLRequestFinding.unsigned.clause(in: profile).weight == .must)
  }
}
