import Foundation
import Quantities
import SAML
import SuiteLanguage
import TestSupport
import Testing

/// Any message of a vendor: no crash, an answer in bounded time, and nothing changed passes for what was signed.
@Suite
struct HostileMessageTests {
  private static let tokens = [
    "<", ">", "/>", "&", "&#0;", "]]>", "<!--", "<!DOCTYPE x>", "<![CDATA[", "xmlns=\"\"", "ID=\"_request1\"", "\"",
    "\0",
    "<saml:Issuer>", "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>", "\u{FEFF}", "<?x y?>", "%", "=",
  ]

  private static func mutate(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: Array((tokens.randomElement(using: &random) ?? "").utf8), at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `messages changed at random are distinguished from those that were signed`(seed: UInt64) throws {
    let bench = try Workbench.get()
    let signed = try XMLSignature.signed(
      XMLReader.read(AuthnRequests.xml()), by: XMLSignature.Signer(bench.serviceKey))
    let original = Array(XMLWriter.document(signed).utf8)
    let read = { (message: IncomingMessage) in
      AuthnRequestReader.read(message, from: bench.provider, at: bench.identityProvider, now: Workbench.now)
    }
    let right = read(.post(message: Base64.encode(original), relayState: nil))
    #expect(right.findings == [])
    let query = try RedirectQuery(AuthnRequests.xml(), relayState: "/a").signed(by: bench.serviceKey)
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let changed = read(.post(message: Base64.encode(Self.mutate(original, &random)), relayState: nil))
      #expect(!changed.findings.isEmpty || changed.request == right.request)
      let other = read(.redirect(query: String(decoding: Self.mutate(Array(query.utf8), &random), as: UTF8.self)))
      #expect(!other.findings.isEmpty || other.request == right.request)
      _ = MetadataReader.read(Self.mutate(Array(bench.metadata.utf8), &random), now: Workbench.now)
      _ = LogoutReader.read(
        .post(message: Base64.encode(Self.mutate(original, &random)), relayState: nil), from: bench.provider,
        at: bench.identityProvider, now: Workbench.now)
    }
  }

  /// Wide and deep documents just below the limit: the work grows with their size alone.
  @Test func `large documents are judged, not suffered`() throws {
    let names = (0..<100_000).map { "<a\($0 % 1000)/>" }.joined()
    let wide = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">\(names)</md:EntityDescriptor>"
    let many = String(repeating: "<md:ContactPerson contactType=\"x\"/>", count: 20_000)
    let long = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">\(many)</md:EntityDescriptor>"
    let deep = String(repeating: "<a>", count: 250) + names + String(repeating: "</a>", count: 250)
    for document in [wide, long, deep] {
      let read = MetadataReader.read(Array(document.utf8), now: Workbench.now)
      #expect(read.metadata == nil)
      #expect((1...110).contains(read.findings.count))
    }
    let tooLarge = String(repeating: " ", count: XMLReader.mostBytes) + "<a/>"
    #expect(throws: XMLReader.Problem.self) { try XMLReader.read(tooLarge) }
  }
}
