package import Diagnostics
import Foundation
package import LocatedYAML
import Texts

/// Who vouches for the heads of records: the file that begins with `anchors:`.
package struct WrittenAnchors: Sendable {
  /// An authority that stamps heads (RFC 3161).
  package struct Authority: Sendable {
    package var name: String
    /// An address of http or https.
    package var url: SourceName
    /// A PEM file in the folder of the catalogue.
    package var certificate: SourceName
    /// An object identifier.
    package var policy: SourceName?
  }

  /// Somebody who signs heads for a party.
  package struct Signer: Sendable {
    package enum Party: String, Sendable, CaseIterable { case buyer, vendor }

    package var party: Party
    /// A PEM file in the folder of the catalogue.
    package var certificate: SourceName
  }

  /// The catalogue that the file says it belongs to.
  package var catalogue: SourceName?
  /// Where `anchors` stands.
  package var span: SourceSpan
  package var authorities: [Authority]
  package var signers: [Signer]
}

/// Reads a file with a top-level `anchors`.
package enum AnchorsReader {
  /// - Returns: nil where it cannot be decided to be one; what cannot be read is left out and reported.
  package static func read(_ root: YAMLNode, into sink: DiagnosticSink) -> WrittenAnchors? {
    root.mapping(Text("a file of anchors"), sink) { file in
      let catalogue = file.required("catalogue").flatMap { node in
        node.word(sink, wanted: Text("the name of a catalogue")).map { SourceName($0, at: node.span) }
      }
      guard let node = file.required("anchors") else { return nil }
      return node.mapping(Text("the anchors"), sink) { anchors in
        let authorities = anchors.optional("time-stamping")?
          .items(sink, wanted: Text("a list of time-stamping authorities")) { authority($0, sink) }
        let signers = anchors.optional("signers")?.items(sink, wanted: Text("a list of signers")) { signer($0, sink) }
        if authorities == nil, signers == nil {
          sink.error(
            "no-anchors", Text("nobody is named who vouches for a record"), at: anchors.head,
            hints: [Text("write time-stamping: or signers:")])
        }
        return WrittenAnchors(
          catalogue: catalogue, span: node.headSpan, authorities: authorities ?? [], signers: signers ?? [])
      }
    }
  }

  private static func authority(_ node: YAMLNode, _ sink: DiagnosticSink) -> WrittenAnchors.Authority? {
    node.mapping(Text("a time-stamping authority"), sink) { authority in
      let name = authority.required("name")?.word(sink, wanted: Text("a name for the authority"))
      let url = authority.required("url").flatMap { address($0, sink) }
      let certificate = authority.required("certificate").flatMap { text($0, sink, wanted: Text("a PEM file")) }
      let policy = authority.optional("policy").flatMap { text($0, sink, wanted: Text("an object identifier")) }
      guard let name, let url, let certificate else { return nil }
      return WrittenAnchors.Authority(name: name, url: url, certificate: certificate, policy: policy)
    }
  }

  private static func signer(_ node: YAMLNode, _ sink: DiagnosticSink) -> WrittenAnchors.Signer? {
    node.mapping(Text("a signer"), sink) { signer in
      let party = signer.required("as")?.word(of: WrittenAnchors.Signer.Party.self, sink)
      let certificate = signer.required("certificate").flatMap { text($0, sink, wanted: Text("a PEM file")) }
      guard let party, let certificate else { return nil }
      return WrittenAnchors.Signer(party: party, certificate: certificate)
    }
  }

  private static func text(_ node: YAMLNode, _ sink: DiagnosticSink, wanted: Text) -> SourceName? {
    node.written(sink, wanted: wanted).map { SourceName($0, at: node.span) }
  }

  private static func address(_ node: YAMLNode, _ sink: DiagnosticSink) -> SourceName? {
    guard let written = text(node, sink, wanted: Text("an address")) else { return nil }
    guard let parts = URLComponents(string: written.text), ["http", "https"].contains(parts.scheme?.lowercased()),
      parts.host?.isEmpty == false, parts.user == nil, parts.password == nil, parts.fragment == nil
    else {
      sink.error(
        "wrong-value", Text("'\(written.text)' is not an address of http or https"), at: node.span,
        hints: [Text("write it as the authority gives it: https://tsa.example.se/tsr")])
      return nil
    }
    return written
  }
}
