import Attestation
import Catalogue
import Diagnostics
import Foundation
import Texts

/// Reads the certificates that the anchors of a catalogue name, and fits the anchors to it.
struct AnchorFit {
  /// The largest file of certificates that is read, in bytes.
  private static let largest = 1_000_000

  /// The folder of the catalogue.
  let directory: String
  let sink: DiagnosticSink

  /// - Returns: nil where no file has anchors, or where something in them is wrong.
  func trust(of files: [LoadedFile], in catalogue: WrittenCatalogue) -> AnchorTrust? {
    let written = files.compactMap { if case .anchors(let anchors) = $0 { anchors } else { nil } }
    guard let first = written.first else { return nil }
    let errors = sink.errorCount
    for other in written.dropFirst() {
      sink.error(
        "several-anchors", Text("the catalogue has a second file of anchors"), at: other.span,
        related: [.init(Text("first file"), at: first.span)], hints: [Text("keep them in one file")])
    }
    if let name = first.catalogue, name.text != catalogue.catalogue.name {
      sink.error(
        "other-catalogue",
        Text("these anchors belong to the catalogue '\(name.text)', not to '\(catalogue.catalogue.name)'"),
        at: name.span,
        hints: [Text("write \(catalogue.catalogue.name)")])
    }
    var names: [String: SourceSpan] = [:]
    for authority in first.authorities {
      if let earlier = names.updateValue(authority.url.span, forKey: authority.name) {
        sink.error(
          "duplicate-authority", Text("there is already an authority '\(authority.name)'"), at: authority.url.span,
          related: [.init(Text("first given"), at: earlier)], hints: [Text("give each authority a name of its own")])
      }
    }
    let authorities = first.authorities.compactMap(authority)
    let signers = first.signers.compactMap(signer)
    return sink.errorCount == errors ? AnchorTrust(authorities: authorities, signers: signers) : nil
  }

  private func authority(_ written: WrittenAnchors.Authority) -> AnchorTrust.Authority? {
    if let policy = written.policy, !TimeStampRequest.isPolicy(policy.text) {
      sink.error(
        "wrong-value", Text("'\(policy.text)' is not an object identifier"), at: policy.span,
        hints: [Text("write the policy as the authority gives it: 1.3.6.1.4.1.4146.2.3")])
    }
    return certificates(written.certificate).map {
      AnchorTrust.Authority(
        name: written.name, address: written.url.text, certificates: $0, policy: written.policy?.text)
    }
  }

  private func signer(_ written: WrittenAnchors.Signer) -> AnchorTrust.Signer? {
    guard let party = AnchorParty(rawValue: written.party.rawValue),
      let certificates = certificates(written.certificate), let own = certificates.first
    else { return nil }
    guard certificates.count == 1 else {
      sink.error(
        "several-certificates", Text("'\(written.certificate.text)' holds \(certificates.count) certificates"),
        at: written.certificate.span,
        hints: [Text("keep the signer's own one only, and each signer in an item of its own")])
      return nil
    }
    return AnchorTrust.Signer(party: party, certificate: own)
  }

  private func certificates(_ file: SourceName) -> [Certificate]? {
    func refuse(_ problem: Text) -> [Certificate]? {
      sink.error(
        "certificate-not-readable", Text("the certificate '\(file.text)' cannot be read: \(problem)"), at: file.span,
        hints: [Text("put a PEM file into the folder of the catalogue, and write its path from there")])
      return nil
    }
    let here = Self.real(directory)
    let path = Self.real("\(directory)/\(file.text)")
    guard !file.text.hasPrefix("/"), path.hasPrefix(here == "/" ? "/" : here + "/") else {
      return refuse(Text("it lies outside of the folder of the catalogue, or there is no such file"))
    }
    let manager = FileManager.default
    guard let attributes = try? manager.attributesOfItem(atPath: path) else {
      return refuse(Text("there is no such file"))
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      attributes[.size] as? Int ?? .max <= Self.largest, let bytes = manager.contents(atPath: path)
    else { return refuse(Text("it is no plain file, too large, or closed to you")) }
    do throws(AttestationError) {
      return try Certificate.read(pem: Array(bytes))
    } catch {
      return refuse(Text(verbatim: error.description))
    }
  }

  /// Where a path leads when all links are followed; an empty one where it leads nowhere.
  private static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return "" }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
