/// Faults of the service provider that read forged content beside what is signed, and faults of decryption.
extension Fault {
  static let ofForgeries: [Fault] = [
    samlWrapping1, samlWrapping2, samlWrapping3, samlWrapping4, samlWrapping5, samlWrapping6, samlWrapping7,
    samlWrapping8, samlTwoAssertions, samlDuplicateID, samlCommentInNameID, samlCommentInAttribute, samlRSA15,
    samlEncryptedRefused, samlOldKeyForgotten, samlNewKeyUnused, samlDecryptionTold,
  ]

  package static let samlWrapping1 = Fault.ofServiceProvider(
    "saml-wrapping-1",
    sv: "Ett förfalskat svar runt det signerade, som ligger i signaturen, tas emot.",
    en: "A forged response around the signed one, which lies in the signature, is accepted.")

  package static let samlWrapping2 = Fault.ofServiceProvider(
    "saml-wrapping-2",
    sv: "Ett förfalskat svar med det signerade bredvid signaturen tas emot.",
    en: "A forged response with the signed one beside the signature is accepted.")

  package static let samlWrapping3 = Fault.ofServiceProvider(
    "saml-wrapping-3",
    sv: "Ett förfalskat intyg före det signerade läses.",
    en: "A forged assertion before the signed one is read.")

  package static let samlWrapping4 = Fault.ofServiceProvider(
    "saml-wrapping-4",
    sv: "Ett förfalskat intyg runt det signerade läses.",
    en: "A forged assertion around the signed one is read.")

  package static let samlWrapping5 = Fault.ofServiceProvider(
    "saml-wrapping-5",
    sv: "Ett förfalskat intyg som har kvar signaturen läses.",
    en: "A forged assertion that keeps the signature is read.")

  package static let samlWrapping6 = Fault.ofServiceProvider(
    "saml-wrapping-6",
    sv: "Ett förfalskat intyg med det signerade inne i signaturen läses.",
    en: "A forged assertion with the signed one inside the signature is read.")

  package static let samlWrapping7 = Fault.ofServiceProvider(
    "saml-wrapping-7",
    sv: "Ett förfalskat intyg i Extensions läses.",
    en: "A forged assertion in Extensions is read.")

  package static let samlWrapping8 = Fault.ofServiceProvider(
    "saml-wrapping-8",
    sv: "Ett förfalskat intyg med det signerade i signaturens Object läses.",
    en: "A forged assertion with the signed one in the Object of the signature is read.")

  package static let samlTwoAssertions = Fault.ofServiceProvider(
    "saml-two-assertions",
    sv: "Av två intyg läses det sista, som ingen har signerat.",
    en: "Of two assertions the last is read, which nobody has signed.")

  package static let samlDuplicateID = Fault.ofServiceProvider(
    "saml-duplicate-id",
    sv: "Av två intyg med samma ID läses det som inte är signerat.",
    en: "Of two assertions with one ID the one that is not signed is read.")

  package static let samlCommentInNameID = Fault.ofServiceProvider(
    "saml-comment-in-name-id",
    sv: "Användarens namn läses bara fram till en kommentar.",
    en: "The name of the user is read up to a comment only.")

  package static let samlCommentInAttribute = Fault.ofServiceProvider(
    "saml-comment-in-attribute",
    sv: "Värden på attribut läses bara fram till en kommentar.",
    en: "Values of attributes are read up to a comment only.")

  package static let samlRSA15 = Fault.ofServiceProvider(
    "saml-rsa-1-5",
    sv: "Nycklar som har krypterats med RSA PKCS #1 v1.5 tas emot.",
    en: "Keys that were encrypted with RSA PKCS #1 v1.5 are accepted.")

  package static let samlEncryptedRefused = Fault.ofServiceProvider(
    "saml-encrypted-refused",
    sv: "Krypterade intyg tas inte emot.",
    en: "Encrypted assertions are not accepted.")

  package static let samlOldKeyForgotten = Fault.ofServiceProvider(
    "saml-old-key-forgotten",
    sv: "Under ett nyckelbyte fungerar inte den gamla nyckeln.",
    en: "During a change of keys the old key does not work.")

  package static let samlNewKeyUnused = Fault.ofServiceProvider(
    "saml-new-key-unused",
    sv: "Under ett nyckelbyte fungerar inte den nya nyckeln.",
    en: "During a change of keys the new key does not work.")

  package static let samlDecryptionTold = Fault.ofServiceProvider(
    "saml-decryption-told",
    sv: "Felsidan säger att det var dekrypteringen som misslyckades.",
    en: "The error page tells that it was decryption that failed.")
}
