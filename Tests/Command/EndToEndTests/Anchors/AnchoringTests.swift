import Foundation
import JSONValues
import TestSupport
import Testing

/// Heads that are stamped and signed by others, with an authority that answers over HTTP.
@Suite struct AnchoringTests {
  /// Nobody listens there.
  private static let silent = "http://127.0.0.1:1/tsr"

  @Test func `a decision is stamped, and verify tells since when and by whom the record is vouched for`() async throws {
    let municipality = try Municipality(authorityAt: Self.silent)
    let authority = try await municipality.authority()
    try municipality.name(authority.url)
    try await municipality.tell()
    let decided = try await municipality.decide()
    #expect(decided.exitCode == 0, "\(decided.errors)")
    #expect(!decided.errors.contains("was not stamped"), "\(decided.errors)")
    #expect(municipality.anchors.map { $0.hasSuffix(".tsr") } == [true])
    let verified = try await municipality.run("verify", "record")
    #expect(verified.exitCode == 0, "\(verified.output)")
    #expect(verified.output.contains("by stampelbyran (time stamp)."), "\(verified.output)")
    #expect(verified.output.contains("Others vouch for the whole record."))
    try await municipality.tell("a-2")
    let open = try await municipality.run("verify", "record")
    #expect(open.output.contains("on, nobody outside vouches for the record"), "\(open.output)")
    // A stranger's catalogue does not make the stamp right.
    try municipality.openssl.makeAuthority("tsa")
    try municipality.name(authority.url)
    let stranger = try await municipality.run("verify", "record")
    #expect(stranger.exitCode == 4)
    #expect(stranger.output.contains("anchor-of-a-stranger"), "\(stranger.output)")
  }

  @Test func `an authority that is silent costs a warning and no decision, and stamping can be tried again`()
    async throws
  {
    let municipality = try Municipality(authorityAt: Self.silent)
    try await municipality.tell()
    let decided = try await municipality.decide()
    #expect(decided.exitCode == 0, "\(decided.errors)")
    #expect(decided.errors.contains("warning"), "\(decided.errors)")
    #expect(decided.errors.contains("was not stamped"), "\(decided.errors)")
    #expect(municipality.anchors.isEmpty)
    let missing = try await municipality.run("verify", "record")
    #expect(missing.exitCode == 0)
    #expect(missing.output.contains("note: anchor-missing"), "\(missing.output)")
    #expect(missing.output.contains("Nobody outside vouches for the record"))
    #expect(try await municipality.run("record", "stamp", "record").exitCode == 3)
    let authority = try await municipality.authority()
    try municipality.name(authority.url)
    let stamped = try await municipality.run("record", "stamp", "record")
    #expect(stamped.exitCode == 0, "\(stamped.errors)")
    // A second time nothing is asked.
    #expect(try await municipality.run("record", "stamp", "record").exitCode == 0)
    #expect(municipality.anchors.count == 1)
    #expect(try await municipality.run("verify", "record").output.contains("vouch for the whole record"))
  }

  @Test func `a gate tells on the page, in text and in JSON who vouches for the record and for the decision`()
    async throws
  {
    let municipality = try Municipality(authorityAt: Self.silent)
    try await municipality.tell()
    let gate = ["gate", municipality.catalogue, "rollout-ordinary-homes", "--record", "record", "--language", "en"]
    func shown(_ more: String...) async throws -> String {
      let result = try await Command.run(gate + more, in: municipality.folder.url)
      #expect(result.exitCode == 1, "\(result.errors)")
      return result.output.replacing("\n  ", with: " ")
    }
    let nobody = "Nobody outside vouches for the record: whoever holds the folder can rewrite it."
    #expect(try await shown().contains(nobody))
    #expect(try await shown("--format", "html", "--for", "board").contains(nobody))
    let authority = try await municipality.authority()
    try municipality.name(authority.url)
    let decided = try await municipality.decide()
    #expect(decided.output.contains("Entries 1 to 3"), "\(decided.output)")
    #expect(decided.output.contains("by stampelbyran (time stamp)."), "\(decided.output)")
    try await municipality.tell("a-2")
    for text in [try await shown(), try await shown("--format", "html")] {
      #expect(text.contains("by stampelbyran (time stamp)."), "\(text)")
      #expect(text.contains("From entry 4 on, nobody outside vouches for the record"))
      #expect(text.contains("The decision, entry 3, is vouched for since"))
    }
    let json = try JSONValue.parse(Array(try await shown("--format", "json").utf8))["vouchedFor"]
    #expect(json?["openFrom"] == 4)
    #expect(json?["decision"]?["by"]?.stringValue == "stampelbyran")
    // A stranger's stamp vouches for nothing.
    try municipality.openssl.makeAuthority("tsa")
    try municipality.name(authority.url)
    #expect(try await shown().contains("1 anchor does not count: grindvakt verify says why."))
    #expect(try await shown().contains(nobody))
  }

  @Test func `a run is stamped when it has ended, with the verdict that it has`() async throws {
    let municipality = try Municipality(authorityAt: Self.silent)
    let authority = try await municipality.authority()
    let vendor = try await RunningVendor()
    let fixture = Repository.root.appending(path: "Tests/Command/EndToEndTests/Fixtures/kill-and-resume")
    let copy = municipality.folder.url.appending(path: "small")
    try FileManager.default.copyItem(at: fixture, to: copy)
    try municipality.folder.write(
      String(decoding: try municipality.openssl.read("tsa-ca.pem"), as: UTF8.self),
      to: "small/Requirements/small/tsa-ca.pem")
    try municipality.folder.write(
      """
      catalogue: small
      anchors:
        time-stamping: [{name: tsa, url: "\(authority.url)", certificate: tsa-ca.pem}]
      """, to: "small/Requirements/small/anchors.yaml")
    let run = try await Command.run(
      ["run", "Requirements/small", "--binding", "Suites/bindings/vendor.yaml", "--record", "record"],
      environment: vendor.environment, in: copy)
    #expect([0, 3].contains(run.exitCode), "\(run.output)\(run.errors)")
    #expect(!run.errors.contains("fick ingen tidsstämpel"), "\(run.errors)")
    let verified = try await Command.run(["verify", "record", "--language", "en"], in: copy)
    #expect(verified.exitCode == 0)
    #expect(verified.output.contains("by tsa (time stamp)."), "\(verified.output)")
    #expect(verified.output.contains("Others vouch for the whole record."))
  }

  @Test func `a municipality without network carries request and answer by hand`() async throws {
    let municipality = try Municipality(authorityAt: Self.silent)
    try await municipality.tell()
    let written = try await municipality.run("record", "stamp", "record", "--request", "keys/head.tsq")
    #expect(written.exitCode == 0, "\(written.errors)")
    let answer = try municipality.openssl.answer(to: municipality.openssl.read("head.tsq"), from: "tsa")
    try municipality.openssl.write(answer, to: "head.tsr")
    #expect(
      municipality.openssl.accepts(
        "ts", "-verify", "-queryfile", "head.tsq", "-in", "head.tsr", "-CAfile", "tsa-ca.pem"))
    // Something is written while the answer is on its way.
    try await municipality.tell("a-2")
    let kept = try await municipality.run("record", "stamp", "record", "--answer", "keys/head.tsr")
    #expect(kept.exitCode == 0, "\(kept.errors)")
    #expect(kept.output == written.output)
    #expect(try await municipality.run("verify", "record").output.contains("by stampelbyran (time stamp)."))
    // An answer to another question is none.
    try municipality.openssl.run(
      "ts", "-query", "-digest", String(repeating: "ab", count: 32), "-sha256", "-cert", "-out", "else.tsq")
    try municipality.openssl.write(
      municipality.openssl.answer(to: municipality.openssl.read("else.tsq"), from: "tsa"), to: "else.tsr")
    let refused = try await municipality.run("record", "stamp", "record", "--answer", "keys/else.tsr")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("no entry has the hash abab"), "\(refused.errors)")
    #expect(municipality.anchors.count == 1)
  }

  @Test func `buyer and vendor sign the head, here or elsewhere, and nobody else does`() async throws {
    let municipality = try Municipality(authorityAt: Self.silent)
    try await municipality.tell()
    let signed = try await municipality.run(
      "record", "sign", "record", "--as", "buyer", "--key", "keys/buyer.key", "--certificate", "keys/buyer.pem")
    #expect(signed.exitCode == 0, "\(signed.errors)")
    let file = try #require(municipality.anchors.first)
    #expect(
      municipality.openssl.accepts(
        "cms", "-verify", "-binary", "-inform", "DER", "-in", "../record/anchors/\(file)", "-content",
        "../record/head.json", "-CAfile", "buyer.pem", "-purpose", "any", "-out", "verified"))
    try municipality.openssl.run(
      "cms", "-sign", "-binary", "-in", "../record/head.json", "-signer", "vendor.pem", "-inkey", "vendor.key",
      "-outform", "DER", "-out", "head.p7s")
    let brought = try await municipality.run(
      "record", "sign", "record", "--as", "vendor", "--signature", "keys/head.p7s")
    #expect(brought.exitCode == 0, "\(brought.errors)")
    let verified = try await municipality.run("verify", "record")
    #expect(verified.exitCode == 0, "\(verified.output)")
    #expect(verified.output.contains("are signed by the buyer"), "\(verified.output)")
    #expect(verified.output.contains("are signed by the vendor"))
    let stranger = try await municipality.run(
      "record", "sign", "record", "--as", "vendor", "--key", "keys/stranger.key", "--certificate", "keys/stranger.pem")
    #expect(stranger.exitCode == 2)
    #expect(
      stranger.errors.contains("none that the catalogue names as vendor"), "\(stranger.errors)")
    let swapped = try await municipality.run(
      "record", "sign", "record", "--as", "buyer", "--signature", "keys/head.p7s")
    #expect(swapped.exitCode == 2)
    #expect(municipality.anchors.count == 2)
    // The vendor signs for the buyer by renaming its own: reported.
    let anchors = municipality.folder.url.appending(path: "record/anchors")
    let vendors = try #require(municipality.anchors.first { $0.contains("vendor") })
    try FileManager.default.moveItem(
      at: anchors.appending(path: vendors),
      to: anchors.appending(path: vendors.replacingOccurrences(of: "vendor", with: "buyer-2")))
    let renamed = try await municipality.run("verify", "record")
    #expect(renamed.exitCode == 4)
    #expect(renamed.output.contains("which the catalogue does not name as buyer"), "\(renamed.output)")
  }

  @Test(arguments: [
    ("url: http://", "url: ftp://", "is not an address of http or https"),
    ("policy: 1.2.3.4.1", "policy: tsa", "is not an object identifier"),
    ("certificate: anchors/tsa-ca.pem", "certificate: anchors/none.pem", "there is no such file"),
    ("certificate: anchors/tsa-ca.pem", "certificate: ../../keys/tsa-ca.pem", "outside of the folder"),
    ("certificate: anchors/tsa-ca.pem", "certificate: anchors.yaml", "holds no certificate in PEM"),
    ("as: buyer", "as: buyr", "'buyr' is none of buyer, vendor"),
    ("catalogue: boras", "catalogue: goteborg", "belong to the catalogue 'goteborg-trygghetssystem'"),
  ])
  func `a mistake in anchors.yaml is a finding of check`(right: String, wrong: String, told: String) async throws {
    let municipality = try Municipality(authorityAt: Self.silent)
    let file = municipality.folder.url.appending(path: "Requirements/boras-trygghetssystem/anchors.yaml")
    #expect(try await municipality.run("check", municipality.catalogue).exitCode == 0)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(text.replacingOccurrences(of: right, with: wrong).utf8).write(to: file)
    let checked = try await municipality.run("check", municipality.catalogue)
    #expect(checked.exitCode == 2)
    #expect((checked.output + checked.errors).contains(told), "\(checked.output)\(checked.errors)")
  }
}
