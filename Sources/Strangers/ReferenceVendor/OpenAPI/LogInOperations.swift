/// The service provider: by whom people are logged in to the portal, and what happens to it. The pages that browsers see
/// (`/portal`, `/saml/acs` and so on) are no part of this interface.
enum LogInOperation {
  static let setIdentityProvider = Operation(
    .put, "/saml/identity-provider", "log-in",
    "Sets who logs people in to the portal, by its SAML 2.0 metadata; 422 says what is wrong with it",
    body: .reference("NewIdentityProvider"), bodyLimit: 1 << 20, answer: .ok("IdentityProvider"), xml: true)
  static let listLogIns = Operation(
    .get, "/saml/log-ins", "log-in", "What became of the latest thousand answers of the identity provider, and why",
    answer: .items("LogIn"))
  static let restartServiceProvider = Operation(
    .post, "/simulate/service-provider/restart", "simulate", "Restarts the service provider",
    answer: .ok("Restarts"))
  static let rotateKeys = Operation(
    .post, "/simulate/service-provider/rotate-keys", "simulate",
    "Gives the service provider a new encryption key; the one before it still decrypts",
    answer: .ok("EncryptionKeys"), down: true)
  static let retireKeys = Operation(
    .post, "/simulate/service-provider/retire-keys", "simulate",
    "Ends the change of encryption keys: only the newest decrypts from now on",
    answer: .ok("EncryptionKeys"), down: true)
}

/// Schemas of logging in to the portal.
extension Components {
  static let logIn: [(name: String, schema: Schema)] = [
    (
      "NewIdentityProvider",
      .object([
        .optional(
          "metadata", .text(minimum: 1, maximum: 1_000_000, example: "<md:EntityDescriptor/>"), "The metadata itself."),
        .optional("url", .pattern(.url), "Where to fetch it; only this machine, since the vendor is a simulator."),
      ])
    ),
    (
      "IdentityProvider",
      .object([
        Field("entityId", .text(minimum: 1, maximum: 1024, example: "https://idp.example/metadata")),
        Field("signingKeys", .integer(1...Int.max, example: 1)), Field("changedAt", .instant),
      ])
    ),
    (
      "LogIn",
      .object([
        Field("at", .instant), Field("user", .nullable(.text(minimum: 1, maximum: 100_000, example: "anna"))),
        Field("accepted", .boolean(example: true)),
        Field("reason", .nullable(.word(Refusal.allCases.map(\.rawValue)))),
      ])
    ),
    ("Restarts", .object([Field("restarts", .integer(0...Int.max, example: 1))])),
    ("EncryptionKeys", .object([Field("encryptionKeys", .integer(1...2, example: 2))])),
  ]
}
