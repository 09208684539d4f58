import Foundation
import Quantities
import SAML
import SuiteLanguage
import Testing

/// Metadata of service providers: what is right is taken, and each thing that is wrong has its own finding.
@Suite
struct MetadataTests {
  static func findings(_ xml: String) -> Set<SAMLMetadataFinding> {
    Set(MetadataReader.read(Array(xml.utf8), now: Workbench.now).findings.map(\.kind))
  }

  @Test func `right metadata has no findings`() throws {
    let bench = try Workbench.get()
    #expect(Self.findings(bench.metadata) == [])
    #expect(bench.provider.entityID == Workbench.entityID)
    #expect(bench.provider.defaultConsumer?.location == Workbench.consumer)
    #expect(bench.provider.encryptionCertificates == bench.decryptionKeys.map(\.certificate))
    #expect(bench.provider.displayNames["sv"] == "Larmportalen")
    #expect(bench.provider.singleLogout(Binding.redirect)?.location == "https://portal.example/saml/logout")
    #expect(bench.provider.wantsAssertionsSigned)
  }

  /// A change to right metadata, and what is found then.
  static let changes: [(String, String, SAMLMetadataFinding)] = [
    ("<md:EntityDescriptor ", "<md:EntityDescriptor <", .unreadable),
    (
      "<md:EntityDescriptor ", "<!DOCTYPE x [<!ENTITY y SYSTEM \"http://127.0.0.1:9/\">]><md:EntityDescriptor ",
      .documentType
    ),
    (" index=\"0\"", "", .schemaInvalid),
    ("<md:SingleLogoutService", "<md:NonsenseService", .schemaInvalid),
    ("entityID=", "validUntil=\"2020-01-01T00:00:00Z\" entityID=", .expired),
    (Workbench.entityID, "portal", .noEntityID),
    ("urn:oasis:names:tc:SAML:2.0:protocol\"", "urn:oasis:names:tc:SAML:1.1:protocol\"", .noServiceProvider),
    ("bindings:HTTP-POST", "bindings:HTTP-Artifact", .noPostConsumer),
    ("https://portal.example/saml/acs", "http://portal.example/saml/acs", .insecureConsumer),
    ("use=\"signing\"", "use=\"encryption\"", .noSigningKey),
    ("use=\"encryption\"", "use=\"signing\"", .noEncryptionKey),
    ("<ds:X509Certificate>MII", "<ds:X509Certificate>MIX", .unreadableCertificate),
    ("xml:lang=\"sv\"", "xml:lang=\"fi\"", .noSwedishName),
  ]

  @Test(arguments: changes)
  func `each thing that is wrong has its finding`(old: String, new: String, finding: SAMLMetadataFinding) throws {
    let changed = try Workbench.get().metadata.replacing(old, with: new)
    #expect(Self.findings(changed).contains(finding), "\(Self.findings(changed))")
  }

  @Test func `keys below 2048 bits are weak, and elliptic curves are not`() throws {
    let make = { (kind: SigningKey.Kind) in
      try SigningKey.make(kind, commonName: "key", validFrom: Workbench.now, for: .days(1)).certificate
    }
    let (weak, strong, curve) = (try make(.rsa(bits: 1024)), try make(.rsa(bits: 2048)), try make(.ec))
    #expect(weak.keyBits == 1024 && strong.keyBits == 2048 && curve.keyBits == 256)
    let find = { Self.findings(Workbench.metadata(signing: [$0], encryption: [$1])) }
    #expect(find(weak, strong) == [.weakSigningKey])
    #expect(find(strong, weak) == [.weakEncryptionKey])
    #expect(find(curve, strong) == [])
  }

  static let addresses: [(String, Bool)] = [
    ("https://portal.example/acs", true), ("http://127.0.0.1:8123/acs", true), ("http://127.9.9.9/acs", true),
    ("http://[::1]:80/acs", true), ("http://localhost/acs", true), ("http://portal.localhost/acs", true),
    ("http://portal.example/acs", false), ("http://127.0.0.1.example/acs", false), ("http://localhost.example/", false),
    ("http://127.0.0.1@portal.example/", false), ("ftp://127.0.0.1/", false), ("//portal.example/", false),
    ("https://", false), ("http://127.0.0.256/", false),
  ]

  @Test(arguments: addresses)
  func `plain HTTP will do on this machine alone`(address: String, isFine: Bool) throws {
    let key = try Workbench.get().serviceKey.certificate
    let xml = Workbench.metadata(signing: [key], encryption: [key], consumer: address)
    #expect(Self.findings(xml).contains(.insecureConsumer) == !isFine)
  }

  @Test func `the default consumer is the marked one, else the lowest of those that are not marked as none`() throws {
    func location(_ marks: [(Int, String)]) throws -> String? {
      let consumers = marks.map { index, mark in
        """
        <md:AssertionConsumerService Binding="\(Binding.post)" Location="https://portal.example/\(index)" \
        index="\(index)" \(mark)/>
        """
      }
      let whole = try Workbench.get().metadata
      let start = try whole.firstRange(of: "<md:AssertionConsumerService").unwrapped("none").lowerBound
      let end = try whole.firstRange(of: "</md:SPSSODescriptor>").unwrapped("none").lowerBound
      let xml = whole[..<start] + consumers.joined() + whole[end...]
      return MetadataReader.read(Array(xml.utf8), now: Workbench.now).metadata?.defaultConsumer?.location
    }
    #expect(try location([(1, ""), (2, "isDefault=\"true\"")]) == "https://portal.example/2")
    #expect(try location([(3, ""), (2, "")]) == "https://portal.example/2")
    #expect(try location([(1, "isDefault=\"false\""), (2, "")]) == "https://portal.example/2")
    #expect(try location([(2, "isDefault=\"false\""), (1, "isDefault=\"0\"")]) == "https://portal.example/1")
  }

  @Test func `the identity provider's metadata holds its published keys, one or two`() throws {
    var identityProvider = try IdentityProvider.make(
      entityID: "https://idp.example", singleSignOnURL: Workbench.signOn, singleLogoutURL: Workbench.logout,
      at: Workbench.now, keys: .ec)
    func shown() throws -> [String] {
      let metadata = identityProvider.metadata(at: Workbench.now)
      #expect(metadata.structure.isSchemaValid, "\(metadata.structure)")
      return try XMLReader.read(metadata.xml).all.filter { $0.isNamed(.signature, "X509Certificate") }.map(\.text)
    }
    let first = identityProvider.signingKeys[0].certificate.base64
    #expect(try shown() == [first])
    try identityProvider.addSecondKey(at: Workbench.now)
    let second = identityProvider.signingKeys[1].certificate.base64
    #expect(try shown() == [first, second])
  }

  @Test func `a kept identity is the same when it is read again, and its metadata are signed`() throws {
    let bench = try Workbench.get()
    for key in [
      bench.identityProvider.signingKeys[0],
      try SigningKey.make(.ec, commonName: "a", validFrom: Workbench.now, for: .days(1)),
    ] {
      let read = try SigningKey(pem: try key.pem())
      #expect(read.certificate == key.certificate && read.kind == key.kind)
      let kept = try IdentityProvider.keeping(
        [read], entityID: "https://idp.example/metadata", address: "https://idp.example", at: Workbench.now)
      #expect(kept.singleSignOnURL == "https://idp.example/sso")
      let metadata = try kept.signedMetadata(at: Workbench.now)
      #expect(metadata.structure.isSchemaValid, "\(metadata.structure)")
      #expect(XMLSignature.verifies(try XMLReader.read(metadata.xml), with: key.certificate))
    }
    let other = try bench.identityProvider.signingKeys[1].pem()
    let mixed = try bench.identityProvider.signingKeys[0].pem().prefix(while: { $0 != "C" })
    #expect(throws: SAMLError.self) { try SigningKey(pem: String(mixed)) }
    #expect(throws: SAMLError.self) { try SigningKey(pem: String(other.dropFirst(40))) }
  }

  @Test func `nothing tells a private key`() throws {
    let bench = try Workbench.get()
    let keys = bench.identityProvider.signingKeys + [bench.identityProvider.attackerKey]
    for key in keys {
      let secret = try key.privatePEM().split(separator: "\n").dropFirst().first.unwrapped("no key")
      var dumped = ""
      dump(key, to: &dumped)
      dump(bench.identityProvider, to: &dumped)
      let printed = ["\(key)", String(reflecting: key), dumped, bench.identityProvider.metadata(at: Workbench.now).xml]
      #expect(printed.allSatisfy { !$0.contains(secret) && !$0.contains("PRIVATE") })
      #expect(!dumped.contains("0x"))
    }
  }
}
