import ArgumentParser
import Attestation
import Diagnostics
import Digests
import Evidence
import Foundation
import Quantities
import Texts

extension AnchorParty: ExpressibleByArgument {}

/// `record sign`: the signature of a party on the newest entry.
struct RecordSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: Text("Sign the newest entry of a record, for the buyer or the vendor."),
    discussion: Text(
      """
      What is signed is the file head.json as it is now (CMS, RFC 5652, detached): whoever signs stands by every entry up \
      to that one. A party that signs elsewhere gives its signature with --signature, made for instance with
        openssl cms -sign -binary -in head.json -signer CERT.pem -inkey KEY.pem -outform DER -out head.p7s
      """),
    example: "record sign record --as buyer --key buyer.key --certificate buyer.pem")

  @Argument(help: Text("Folder of the record.").help)
  var record: String

  @Option(name: .customLong("as"), help: Text("For whom: buyer or vendor.").help)
  var party: AnchorParty

  @Option(help: Text("PEM file of the private key.").help)
  var key: String?

  @Option(help: Text("PEM file of the certificate that belongs to the key.").help)
  var certificate: String?

  @Option(help: Text("A signature of head.json that was made elsewhere, in DER or PEM.").help)
  var signature: String?

  @OptionGroup var catalogue: AnchorCatalogueOption

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let signsHere = key != nil && certificate != nil
    guard signsHere != (signature != nil), (key == nil) == (certificate == nil) else {
      throw ValidationError("name --key and --certificate to sign here, or --signature for one that was made elsewhere")
    }
  }

  func run() throws {
    let sink = DiagnosticSink()
    let entries = try VerifiedRecord.read(record, output: output).entries
    let trust = Anchors.trust(of: record, catalogue: catalogue.catalogue, sink)
    guard let newest = entries.last, !sink.hasErrors else { throw output.refusal(sink) }
    let trusted = trust?.signers.filter { $0.party == party }.map(\.certificate) ?? []
    if trusted.isEmpty {
      sink.error(
        "no-signer",
        Text("the catalogue of '\(record)' names no certificate of the \(party.rawValue), or is not found"),
        at: nil, hints: [Text("name it in anchors.yaml beside catalogue.yaml (grindvakt schema anchors)")])
      throw output.refusal(sink)
    }
    var head = RecordHead(seq: newest.seq, hash: newest.hash)
    do {
      let made = try made(of: head)
      // A signature that was made elsewhere may be of a head of before.
      if signature != nil,
        let signed = entries.last(where: { entry in
          (try? made.verify(of: RecordHead(seq: entry.seq, hash: entry.hash).bytes, by: trusted)) != nil
        })
      {
        head = RecordHead(seq: signed.seq, hash: signed.hash)
      }
      _ = try made.verify(of: head.bytes, by: trusted)
      try AnchorFolder(of: RecordLayout(directory: record)).keep(made, of: party, on: head)
    } catch let problem as DetachedSignature.Problem {
      sink.error("signature-not-kept", words(problem), at: nil, hints: [Text("sign head.json as it is now")])
      throw output.refusal(sink)
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: output)
    } catch let error as AttestationError {
      sink.error(
        "not-signed", Text("nothing was signed: \(error)"), at: nil,
        hints: [Text("sign head.json with another tool, and give the signature with --signature")])
      throw output.refusal(sink)
    }
    FileHandle.standardOutput.say("#\(head.seq) \(head.hash)\n")
  }

  private func made(of head: RecordHead) throws -> DetachedSignature {
    if let signature { return try DetachedSignature(read(signature)) }
    let certificates = try Certificate.read(pem: read(certificate ?? ""))
    let key = try PrivateKey(pem: read(key ?? ""))
    guard let own = certificates.first else { throw AttestationError("there is no certificate") }
    guard own.notAfter >= SystemClock.system.now() else {
      throw AttestationError("the certificate held until \(own.notAfter)")
    }
    return try DetachedSignature.sign(head.bytes, key: key, certificate: own)
  }

  private func read(_ path: String) throws(AttestationError) -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw AttestationError("the file '\(path)' cannot be read")
    }
    return Array(bytes)
  }

  private func words(_ problem: DetachedSignature.Problem) -> Text {
    switch problem {
    case .content: Text("the signature is of something else than a head of this record")
    case .signer: Text("the certificate is none that the catalogue names as \(party.rawValue)")
    case .signature(let reason): Text("the signature is wrong (\(reason))")
    case .time: Text("the signature says that it was made when the certificate did not hold")
    }
  }
}
