import Quantities
import SuiteLanguage

/// The checks of every message of a service provider: packing, form, sender, destination, time, signature.
struct MessageReader {
  let provider: ServiceProviderMetadata
  /// Our addresses for such a message.
  let destinations: [String]
  let now: Instant
  let seenIDs: Set<String>

  /// The most that the clock of a sender may be wrong (Sweden Connect Deployment Profile 6.3.5: three to five minutes).
  private static let allowedSkew = TimeSpan.minutes(5)
  private static let longestRelayState = 80

  /// A message as far as it could be read.
  struct Read {
    var element: XMLElement?
    var relayState: String?
    /// The text of the message, for attachments.
    var xml: String?
    var findings: [Finding<SAMLRequestFinding>] = []

    mutating func find(_ kind: SAMLRequestFinding, _ detail: String = "") { findings.append(Finding(kind, detail)) }
  }

  func read(_ message: IncomingMessage, roots: [String]) -> Read {
    var read = Read()
    guard let unpacked = UnpackedMessage(message) else {
      read.find(.undecodable)
      return read
    }
    read.relayState = unpacked.relayState
    read.xml = String(decoding: unpacked.xml, as: UTF8.self)
    if let state = unpacked.relayState, state.utf8.count > Self.longestRelayState {
      read.find(.longRelayState, "\(state.utf8.count) bytes")
    }
    let element: XMLElement
    do {
      element = try XMLReader.read(unpacked.xml)
    } catch {
      if case .documentType = error { read.find(.documentType) } else { read.find(.unreadable, error.description) }
      return read
    }
    let root = StructureCheck.displayName(element)
    for violation in StructureCheck.violations(of: element, root: roots.contains(root) ? root : roots[0]) {
      read.find(.schemaInvalid, violation.description)
    }
    guard roots.contains(root) else { return read }
    read.element = element
    judge(element, &read)
    judgeSignature(of: element, unpacked, &read)
    return read
  }

  private func judge(_ element: XMLElement, _ read: inout Read) {
    if let version = element[attribute: "Version"], version != "2.0" { read.find(.wrongVersion, version) }
    if let id = element[attribute: "ID"], seenIDs.contains(id) { read.find(.repeatedID, id) }
    switch element.first(.assertion, "Issuer")?.trimmedText {
    case nil, "": read.find(.noIssuer)
    case provider.entityID: break
    case let issuer?: read.find(.wrongIssuer, issuer)
    }
    switch element[attribute: "Destination"] {
    case nil, "": read.find(.noDestination)
    case let destination?: if !destinations.contains(destination) { read.find(.wrongDestination, destination) }
    }
    if let text = element[attribute: "IssueInstant"], let issued = try? Instant.parse(text) {
      let difference = issued < now ? now - issued : issued - now
      if difference > Self.allowedSkew { read.find(.wrongInstant, text) }
    }
  }

  private func judgeSignature(of element: XMLElement, _ unpacked: UnpackedMessage, _ read: inout Read) {
    if unpacked.isRedirect {
      guard let signature = unpacked.querySignature else {
        read.find(.unsigned)
        return
      }
      guard let algorithm = SignatureAlgorithm(rawValue: signature.algorithm), let value = signature.value else {
        read.find(.badSignature, signature.algorithm)
        return
      }
      if !algorithm.isStrong { read.find(.weakSignature, algorithm.uri) }
      let holds = provider.signingCertificates.contains {
        DetachedSignature.verifies(value, over: signature.octets, with: $0, algorithm)
      }
      if !holds { read.find(.badSignature) }
      return
    }
    guard let signature = element.first(.signature, "Signature") else {
      read.find(.unsigned)
      return
    }
    let method = signature.first(.signature, "SignedInfo")?.first(.signature, "SignatureMethod")?[
      attribute: "Algorithm"]
    let digest = XMLSignature.onlyReference(of: signature)?.first(.signature, "DigestMethod")?[attribute: "Algorithm"]
    if let method, SignatureAlgorithm(rawValue: method)?.isStrong != true { read.find(.weakSignature, method) }
    if let digest, DigestAlgorithm(rawValue: digest)?.isStrong != true { read.find(.weakSignature, digest) }
    if !provider.signingCertificates.contains(where: { XMLSignature.verifies(element, with: $0) }) {
      read.find(.badSignature)
    }
  }
}

/// Something wrong in a message of a vendor, and where.
package struct Finding<Kind: Hashable & Sendable>: Hashable, Sendable {
  package let kind: Kind
  /// The actual value, for experts; empty where the kind says it all. Text of the vendor is cut.
  package let detail: String

  package init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    let longest = 300
    self.detail = detail.count > longest ? detail.prefix(longest) + "…" : detail
  }
}
