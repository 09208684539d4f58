import Digests
import Evidence
import Foundation
import Glibc
import Quantities
import SAML

/// An identity provider that a person has registered with a vendor: its address and keys stay the same from run to run,
/// in a folder that the caller names. The folder and the keys in it are for their owner alone.
struct KeptIdentity: Sendable {
  let name: String
  let files: BoundFile

  init(name: String, in files: BoundFile) {
    self.name = name
    self.files = files
  }

  private static let keyFiles = ["signing-1.pem", "signing-2.pem"]
  private static let addressFile = "address"
  private static let metadataFile = "metadata.xml"
  /// Browsers never go there: the test's own takes what leads to it (RFC 2606).
  private static let domain = "grindvakt.invalid"

  /// The identity provider, with a key that nobody knows for what an attacker does.
  ///
  /// - Throws: ``Shortfall`` where there was none: it is made, and has to be registered before anything can be tried.
  func identityProvider(at now: Instant) throws(Shortfall) -> IdentityProvider {
    guard files.isNamed else { throw SAMLShortfalls.noFolder(name) }
    let folder = try files.path(name)
    if !FileManager.default.fileExists(atPath: folder + "/" + Self.addressFile) {
      try make(folder, now)
      throw SAMLShortfalls.toBeRegistered(folder + "/" + Self.metadataFile)
    }
    do throws(SAMLError) {
      let address = try Self.read(folder, Self.addressFile).trimmingCharacters(in: .whitespacesAndNewlines)
      var keys: [SigningKey] = []
      for file in Self.keyFiles { keys.append(try SigningKey(pem: try Self.read(folder, file))) }
      return try IdentityProvider.keeping(keys, entityID: address + "/metadata", address: address, at: now)
    } catch {
      throw SAMLShortfalls.brokenIdentity(folder, error.description)
    }
  }

  /// Makes it as a whole: half an identity would keep the next run from making one.
  private func make(_ folder: String, _ now: Instant) throws(Shortfall) {
    do throws(SAMLError) {
      guard let token = try? RandomBytes.make(8).hex else { throw SAMLError.cryptography("there is no randomness") }
      let address = "https://idp-\(token).\(Self.domain)"
      var provider = try IdentityProvider.make(
        entityID: address + "/metadata", singleSignOnURL: address + "/sso", singleLogoutURL: address + "/slo", at: now)
      try provider.addSecondKey(at: now)
      let metadata = try provider.signedMetadata(at: now, validFor: .days(3650))
      guard let unfinished = try? UnfinishedFolder(for: folder, isPrivate: true) else {
        throw SAMLError.text("the folder cannot be made")
      }
      do throws(SAMLError) {
        for (file, key) in zip(Self.keyFiles, provider.signingKeys) {
          try Self.write(try key.pem(), unfinished.path, file, 0o600)
        }
        try Self.write(metadata.xml, unfinished.path, Self.metadataFile, 0o644)
        try Self.write(address + "\n", unfinished.path, Self.addressFile, 0o644)
      } catch {
        unfinished.discard()
        throw error
      }
      guard (try? unfinished.finish()) != nil else {
        throw SAMLError.text("there is something else in the folder, or it cannot be made")
      }
    } catch {
      throw SAMLShortfalls.brokenIdentity(folder, error.description)
    }
  }

  private static func read(_ folder: String, _ file: String) throws(SAMLError) -> String {
    guard let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8) else {
      throw .text("\(file) is missing")
    }
    return text
  }

  private static func write(_ text: String, _ folder: String, _ file: String, _ mode: mode_t) throws(SAMLError) {
    let descriptor = open(folder + "/" + file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .text("\(file) cannot be made") }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw .text("\(file) cannot be written")
    }
  }
}
