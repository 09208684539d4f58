import Quantities
import SuiteLanguage

/// The parts of a response, one by one: the valid values first, then changed by deviations.
struct ResponseDraft {
  /// The time by the clock of the identity provider.
  var now: Instant
  let responseID: String
  let assertionID: String
  let sessionIndex: String
  let forgedID: String

  var signing: SAMLSigning?
  var signer: XMLSignature.Signer
  var encryption: XMLEncryption.Recipient?
  var damage: SAMLEncryptionPart?

  var version: String? = "2.0"
  var issuer: String?
  var destination: String?
  var recipient: String?
  var audience: String?
  var inResponseTo: String?
  var confirmationMethod: String? = SAMLNames.bearer
  var notBefore: Instant
  var notOnOrAfter: Instant
  var confirmationNotOnOrAfter: Instant
  var sessionNotOnOrAfter: Instant?
  var issueInstant: Instant
  var authnInstant: Instant
  var authnContext: String?
  var hasAuthnStatement = true
  var status: SAMLStatus?
  var hasAssertion = true
  /// The number of characters of the name before the comment.
  var commentInNameID: Int?
  var commentInAttribute: String?

  /// Attacks on the signed message, in their order.
  var attacks: [AppliedDeviation] = []
  /// The document type, with the reference to its entity.
  var documentType: DocumentTypeAttack?
  var expected: [StructureCheck.Violation] = []

  /// For how long assertions are valid.
  static let validity = TimeSpan.minutes(5)

  /// The plain valid response of the profile.
  init(
    _ recipe: ResponseRecipe, from identityProvider: IdentityProvider, to provider: ServiceProviderMetadata,
    at now: Instant
  ) throws(SAMLError) {
    guard let key = identityProvider.signingKeys.first else { throw .cryptography("there is no signing key") }
    let wanted = recipe.request.map { $0.consumer(in: provider) } ?? provider.defaultConsumer
    guard let consumer = recipe.consumer ?? wanted?.location else {
      throw .metadata("it names no place for the response that fits the request")
    }
    responseID = try Identifier.make()
    assertionID = try Identifier.make()
    sessionIndex = try Identifier.make()
    forgedID = try Identifier.make()
    self.now = now
    signing = provider.wantsAssertionsSigned && recipe.profile.signing == .response ? .both : recipe.profile.signing
    signer = XMLSignature.Signer(key)
    encryption =
      recipe.profile.encryptsAssertions ? try? Self.recipient(in: provider, number: 1, for: recipe.profile) : nil
    issuer = identityProvider.entityID
    destination = consumer
    recipient = consumer
    audience = provider.entityID
    inResponseTo = recipe.request?.id
    notBefore = now
    notOnOrAfter = now + Self.validity
    confirmationNotOnOrAfter = now + Self.validity
    issueInstant = now
    authnInstant = now
    authnContext = recipe.request?.requestedContexts.first ?? recipe.profile.authnContext
  }

  /// The service's encryption key of that number, counted from 1, with a cipher that it declares, or else one that the
  /// profile makes it support.
  static func recipient(
    in provider: ServiceProviderMetadata, number: Int, for profile: SAMLProfile
  ) throws(SAMLError) -> XMLEncryption.Recipient {
    let keys = provider.encryptionCertificates.filter { $0.keyKind == .rsa }
    guard number >= 1, number <= keys.count else {
      throw .metadata("it has \(keys.count) RSA keys to encrypt for, not \(number)")
    }
    let usual: XMLEncryption.ContentCipher =
      switch profile {
      // Section 8.3: without a declaration, only CBC is mandatory.
      case .swedenConnect: .aes256CBC
      // SDP-ALG01.
      case .saml2int: .aes256GCM
      }
    let ciphers = provider.contentCiphers
    let cipher = ciphers.contains(.aes256GCM) ? .aes256GCM : ciphers.first ?? usual
    return XMLEncryption.Recipient(keys[number - 1], cipher: cipher)
  }

  var signsResponse: Bool { signing?.coversResponse ?? false }
  var signsAssertion: Bool { signing?.coversAssertion ?? false }
}
