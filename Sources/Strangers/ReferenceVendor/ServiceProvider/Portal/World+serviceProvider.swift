/// What administrators do to the service provider, and what happens to it.
extension World {
  func setIdentityProvider(_ call: Call) throws -> Reply {
    let provider = try IdentityProvider(metadata: Array(call.text("metadata").utf8))
    serviceProvider.identityProvider = provider
    return .ok([
      "entityId": .text(provider.entityID), "signingKeys": .integer(provider.signingKeys.count),
      "changedAt": .text(now.iso8601),
    ])
  }

  func restartServiceProvider() -> Reply {
    serviceProvider.restart()
    return .ok(["restarts": .integer(serviceProvider.restarts)])
  }

  func rotateKeys() throws -> Reply {
    .ok(["encryptionKeys": .integer(try serviceProvider.rotateKeys(at: now))])
  }

  func retireKeys() throws -> Reply {
    .ok(["encryptionKeys": .integer(try serviceProvider.retireKeys(at: now))])
  }

  func listLogIns() -> Reply { .ok(["items": .list(serviceProvider.attempts.map(\.json))]) }
}
