import Texts

/// Forged content beside or inside what is signed: signature wrapping and comments.
extension SAMLDeviation {
  static let ofForgeries: [SAMLDeviation] = [
    wrapping, twoAssertions, duplicateIDs, commentInNameID, commentInAttribute,
  ]

  package static let wrapping = SAMLDeviation(
    "wrapping", takes: .number(1...8), .wraps, right: .onlySigned,
    explanation: Text("Signature wrapping of the given class: a forged identity stands beside the signed one."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2022-41912, CVE-2025-23369, CVE-2025-25291, CVE-2025-25292"),
    saml2int: .must("SAML 2.0 Core 5.4.2; CVE-2022-41912, CVE-2025-23369, CVE-2025-25291, CVE-2025-25292"))

  package static let twoAssertions = SAMLDeviation(
    "two-assertions", .addsAssertion(sharesID: false), right: .onlySigned,
    explanation: Text("A forged, unsigned assertion follows the signed one."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2022-41912"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2022-41912"))

  package static let duplicateIDs = SAMLDeviation(
    "duplicate-ids", .addsAssertion(sharesID: true), right: .onlySigned,
    explanation: Text("A forged assertion has the same ID as the signed one."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2025-23369"),
    saml2int: .must("SAML 2.0 Core 1.3.4 and 5.4.2; CVE-2025-23369"))

  package static let commentInNameID = SAMLDeviation(
    "comment-in-name-id", takes: .text("the beginning of the name, before the comment"), .commentsInNameID,
    right: .wholeText,
    explanation: Text("A comment stands in the middle of the user's name."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2017-11427, CVE-2018-0489"),
    saml2int: .must("SAML 2.0 Core 5.4; CVE-2017-11427, CVE-2018-0489"))

  package static let commentInAttribute = SAMLDeviation(
    "comment-in-attribute", takes: .text("the name of an attribute that is sent"), .commentsInAttribute,
    right: .wholeText,
    explanation: Text("A comment stands in the middle of an attribute's value."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2017-11427, CVE-2018-0489"),
    saml2int: .must("SAML 2.0 Core 5.4; CVE-2017-11427, CVE-2018-0489"))
}
