package import Quantities
package import SuiteLanguage

/// Metadata of a service provider, and what is wrong with it.
package struct ReadMetadata: Sendable, Hashable {
  /// Nil where it cannot be read.
  package let metadata: ServiceProviderMetadata?
  package let findings: [Finding<SAMLMetadataFinding>]
}

/// Reads and judges metadata of a service provider. Never throws, never calls anything.
package enum MetadataReader {
  /// Keys with fewer bits are weak (RSA; an elliptic curve needs 224, by NIST SP 800-57 1, 5.6.1.1).
  package static let fewestBits = 2048
  private static let fewestCurveBits = 224
  private static let protocolName = "urn:oasis:names:tc:SAML:2.0:protocol"

  package static func read(_ bytes: [UInt8], now: Instant) -> ReadMetadata {
    let entity: XMLElement
    do {
      entity = try XMLReader.read(bytes)
    } catch {
      let kind: SAMLMetadataFinding = if case .documentType = error { .documentType } else { .unreadable }
      return ReadMetadata(metadata: nil, findings: [Finding(kind, error.description)])
    }
    var findings = StructureCheck.violations(of: entity, root: "md:EntityDescriptor").map {
      Finding(SAMLMetadataFinding.schemaInvalid, $0.description)
    }
    let entityID = entity[attribute: "entityID"] ?? ""
    // Metadata 2.2.1: a URI of at most 1024 characters.
    if entityID.count > 1024 || !entityID.contains(":") { findings.append(Finding(.noEntityID, entityID)) }
    let role = entity.elements(.metadata, "SPSSODescriptor").first {
      ($0[attribute: "protocolSupportEnumeration"] ?? "").split(separator: " ").contains { $0 == protocolName }
    }
    for holder in [entity, role].compactMap(\.self) {
      guard let until = holder[attribute: "validUntil"], let end = try? Instant.parse(until) else { continue }
      if end <= now { findings.append(Finding(.expired, until)) }
    }
    guard let role else {
      findings.append(Finding(.noServiceProvider))
      return ReadMetadata(metadata: nil, findings: findings)
    }
    let metadata = metadata(of: role, in: entity, entityID: entityID, &findings)
    findings += judge(metadata)
    var seen: Set<Finding<SAMLMetadataFinding>> = []
    return ReadMetadata(metadata: metadata, findings: findings.filter { seen.insert($0).inserted })
  }

  private static func metadata(
    of role: XMLElement, in entity: XMLElement, entityID: String, _ findings: inout [Finding<SAMLMetadataFinding>]
  ) -> ServiceProviderMetadata {
    let keys = role.elements(.metadata, "KeyDescriptor")
    func certificates(for use: String) -> [Certificate] {
      keys.filter { $0[attribute: "use"] == nil || $0[attribute: "use"] == use }.flatMap { key in
        key.all.filter { $0.isNamed(.signature, "X509Certificate") }.compactMap { holder in
          do {
            return try Certificate(base64: holder.text)
          } catch {
            findings.append(Finding(.unreadableCertificate, "use \(use): \(error)"))
            return nil
          }
        }
      }
    }
    let interface = role.elements(.metadata, "Extensions").flatMap { $0.elements(.userInterface, "UIInfo") }
    let names = interface.flatMap { $0.elements(.userInterface, "DisplayName") }.compactMap { name in
      name.attributes.first { $0.namespace == .xml && $0.name == "lang" }.map { ($0.value, name.trimmedText) }
    }
    let ciphers = keys.flatMap { $0.elements(.metadata, "EncryptionMethod") }
      .compactMap { $0[attribute: "Algorithm"].flatMap(XMLEncryption.ContentCipher.init(rawValue:)) }
    return ServiceProviderMetadata(
      entityID: entityID,
      assertionConsumers: role.elements(.metadata, "AssertionConsumerService").map(endpoint),
      singleLogouts: role.elements(.metadata, "SingleLogoutService").map(endpoint),
      signingCertificates: certificates(for: "signing"), encryptionCertificates: certificates(for: "encryption"),
      contentCiphers: ciphers, declaredAlgorithms: algorithms(entity, role),
      wantsAssertionsSigned: isTrue(role[attribute: "WantAssertionsSigned"]),
      displayNames: Dictionary(names) { first, _ in first })
  }

  private static func algorithms(_ entity: XMLElement, _ role: XMLElement) -> Set<String> {
    let named = entity.elements(.metadata, "Extensions").flatMap(\.all) + role.all
    let names: Set<String> = ["DigestMethod", "SigningMethod", "EncryptionMethod"]
    return Set(named.filter { names.contains($0.name) }.compactMap { $0[attribute: "Algorithm"] })
  }

  private static func judge(_ metadata: ServiceProviderMetadata) -> [Finding<SAMLMetadataFinding>] {
    var findings: [Finding<SAMLMetadataFinding>] = []
    if !metadata.assertionConsumers.contains(where: { $0.binding == Binding.post }) {
      findings.append(Finding(.noPostConsumer))
    }
    for consumer in metadata.assertionConsumers where !WebAddress.isTrustworthy(consumer.location) {
      findings.append(Finding(.insecureConsumer, consumer.location))
    }
    if metadata.signingCertificates.isEmpty { findings.append(Finding(.noSigningKey)) }
    if metadata.encryptionCertificates.isEmpty { findings.append(Finding(.noEncryptionKey)) }
    for key in metadata.signingCertificates where isWeak(key) {
      findings.append(Finding(.weakSigningKey, "\(key.keyKind.rawValue) \(key.keyBits) bits"))
    }
    for key in metadata.encryptionCertificates where isWeak(key) {
      findings.append(Finding(.weakEncryptionKey, "\(key.keyKind.rawValue) \(key.keyBits) bits"))
    }
    let hasSwedish = metadata.displayNames.contains { language, name in
      (language == "sv" || language.hasPrefix("sv-")) && !name.isEmpty
    }
    if !hasSwedish { findings.append(Finding(.noSwedishName)) }
    return findings
  }

  private static func isWeak(_ certificate: Certificate) -> Bool {
    switch certificate.keyKind {
    case .rsa: certificate.keyBits < fewestBits
    case .ec: certificate.keyBits < fewestCurveBits
    case .other: true
    }
  }

  private static func endpoint(_ element: XMLElement) -> ServiceProviderMetadata.Endpoint {
    ServiceProviderMetadata.Endpoint(
      binding: element[attribute: "Binding"] ?? "", location: element[attribute: "Location"] ?? "",
      responseLocation: element[attribute: "ResponseLocation"], index: element[attribute: "index"].flatMap { Int($0) },
      isDefault: element[attribute: "isDefault"].map { isTrue($0) })
  }

  /// `xs:boolean`.
  static func isTrue(_ text: String?) -> Bool { ["true", "1"].contains(text?.trimmingXMLSpace) }
}

/// Judges addresses of the web without resolving them.
enum WebAddress {
  /// `https`, or `http` on this machine alone (W3C Secure Contexts 3.1: 127.0.0.0/8, ::1, localhost).
  static func isTrustworthy(_ address: String) -> Bool {
    guard let end = address.firstRange(of: "://") else { return false }
    let scheme = address[..<end.lowerBound].lowercased()
    let authority = address[end.upperBound...].prefix { !"/?#".contains($0) }
    let host = host(of: authority)
    if scheme == "https" { return !host.isEmpty }
    guard scheme == "http" else { return false }
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Without the user before `@` and the port.
  private static func host(of authority: Substring) -> String {
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return host.prefix { $0 != ":" }.lowercased()
  }
}
