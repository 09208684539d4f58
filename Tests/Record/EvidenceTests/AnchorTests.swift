import Attestation
import Digests
import Evidence
import Foundation
import Quantities
import TestSupport
import Testing
import Texts

/// A chain that is right in itself, held against what others attested of it.
@Suite struct AnchorTests {
  /// Two authorities and two signers, made once.
  private static let peers = Result { () throws -> OpenSSL in
    let folder = FileManager.default.temporaryDirectory.appending(path: "anchors-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let openssl = OpenSSL(in: folder)
    try openssl.makeAuthority("tsa")
    try openssl.makeAuthority("other")
    try openssl.makeSigner("buyer")
    try openssl.makeSigner("vendor")
    return openssl
  }

  /// Long before any stamp, which is of the time at which the tests run.
  private static let time = Instant(secondsSince1970: 1_600_000_000)

  private let openssl: OpenSSL

  init() throws { openssl = try Self.peers.get() }

  private func certificates(_ name: String) throws -> [Certificate] {
    try Certificate.read(pem: openssl.read("\(name).pem"))
  }

  private func trust(policy: String? = nil, authority: String = "tsa") throws -> AnchorTrust {
    AnchorTrust(
      authorities: [
        .init(
          name: "stämpelbyrån", address: "http://tsa.example", certificates: try certificates("\(authority)-ca"),
          policy: policy)
      ],
      signers: [.init(party: .vendor, certificate: try #require(certificates("vendor").first))])
  }

  /// A record of the past with so many entries after the first.
  private func record(_ count: Int) async throws -> TemporaryRecord {
    let record = TemporaryRecord()
    let writer = try record.open(clock: .fixed(Self.time))
    for number in 1...count { try await writer.append(RunFinished(run: "run \(number)")) }
    await writer.close()
    return record
  }

  private func head(_ record: TemporaryRecord, line: Int) throws -> RecordHead {
    RecordHead(seq: Int64(line), hash: try SHA256Digest.hash(text: try record.lines[line - 1]))
  }

  private func folder(_ record: TemporaryRecord) -> AnchorFolder {
    AnchorFolder(of: RecordLayout(directory: record.directory))
  }

  private func stamp(_ record: TemporaryRecord, line: Int, by authority: String = "tsa") throws {
    let head = try head(record, line: line)
    let answer = try openssl.answer(to: TimeStampRequest(of: head.hash).bytes, from: authority)
    try folder(record).keep(TimeStamp(answer), of: head)
  }

  private func sign(_ record: TemporaryRecord, line: Int, as party: AnchorParty, key: String) throws {
    let head = try head(record, line: line)
    let signature = try DetachedSignature.sign(
      head.bytes, key: PrivateKey(pem: openssl.read("\(key).key")), certificate: #require(certificates(key).first))
    try folder(record).keep(signature, of: party, on: head)
  }

  private func verify(_ record: TemporaryRecord, _ trust: AnchorTrust?, _ elsewhere: [String] = [])
    -> VerificationReport
  { RecordVerification.verify(record.directory, trust: trust, anchorsIn: elsewhere) }

  /// Writes the whole chain anew with another text, hashes and head included, as whoever holds the folder can.
  private func rewrite(_ record: TemporaryRecord, _ old: String, _ new: String) throws {
    var lines = try record.lines
    var previous: (old: String, new: String)?
    for index in lines.indices {
      let before = lines[index]
      lines[index] = before.replacingOccurrences(of: old, with: new)
      if let previous { lines[index] = lines[index].replacingOccurrences(of: previous.old, with: previous.new) }
      previous = (try SHA256Digest.hash(text: before).hex, try SHA256Digest.hash(text: lines[index]).hex)
    }
    try record.setLines(lines)
    try record.setHead(toLine: lines.count)
  }

  // MARK: What is reported

  @Test func `a stamp and a signature tell from which entry on, since when and by whom others vouch`() async throws {
    let record = try await record(5)
    try stamp(record, line: 3)
    try sign(record, line: 4, as: .vendor, key: "vendor")
    let report = verify(record, try trust(policy: "1.2.3.4.1"))
    #expect(report.isIntact)
    let anchors = try #require(report.anchors)
    #expect(anchors.vouchers.map(\.seq) == [3, 4])
    #expect(anchors.vouchers.map(\.kind) == [.timeStamp, .signature])
    #expect(anchors.vouchers.map(\.by) == ["stämpelbyrån", "vendor"])
    #expect(anchors.vouchers.allSatisfy { $0.isTrusted && ($0.time ?? .earliest) > Self.time })
    #expect(anchors.lastSeq == 6)
    // Runs that ended after the stamp are reported.
    #expect(anchors.unstamped == [4, 5, 6])
    #expect(report.notes.map(\.kind) == [.anchorMissing])
    try acceptsStamp(record, line: 3)
  }

  /// That OpenSSL accepts the only stamp of a record. Never inlined: the compiler of Swift 6.3 crashes where it takes this
  /// into an asynchronous function.
  @inline(never)
  private func acceptsStamp(_ record: TemporaryRecord, line: Int) throws {
    let file = try #require(
      FileManager.default.contentsOfDirectory(atPath: record.directory + "/anchors").first { $0.hasSuffix("tsr") })
    try FileManager.default.copyItem(
      atPath: record.directory + "/anchors/" + file, toPath: openssl.folder.path + "/kept-\(file)")
    #expect(
      openssl.accepts(
        "ts", "-verify", "-digest", try head(record, line: line).hash.hex, "-in", "kept-\(file)", "-token_in",
        "-CAfile", "tsa-ca.pem"))
  }

  @Test func `without a catalogue anchors are held against the chain, and it is told what was not checked`()
    async throws
  {
    let record = try await record(2)
    try stamp(record, line: 3)
    try sign(record, line: 3, as: .buyer, key: "buyer")
    let report = verify(record, nil)
    #expect(report.isIntact)
    #expect(report.notes.map(\.kind) == [.anchorUnchecked])
    #expect(report.anchors?.isTrustKnown == false)
    #expect(report.anchors?.vouchers.count == 2)
    #expect(report.anchors?.vouchers.contains { $0.isTrusted } == false)
    try rewrite(record, "run 1", "run 9")
    #expect(verify(record, nil).problems.map(\.kind) == [.anchorUnfit, .anchorUnfit])
  }

  @Test func `a record without anchors has none to tell of, unless the catalogue awaits them`() async throws {
    let record = try await record(1)
    #expect(verify(record, nil).anchors == nil)
    #expect(verify(record, nil).findings.isEmpty)
    let awaited = verify(record, try trust())
    #expect(awaited.isIntact)
    #expect(awaited.anchors?.vouchers.isEmpty == true)
    #expect(awaited.notes.map(\.kind) == [.anchorMissing])
  }

  // MARK: Attacks

  @Test func `the whole chain written anew, hashes and head and all, is found by a stamp and by a signature`()
    async throws
  {
    let record = try await record(4)
    try stamp(record, line: 3)
    try sign(record, line: 5, as: .vendor, key: "vendor")
    let kept = try record.copy()
    try rewrite(record, "run 1", "run 9")
    // The chain alone says nothing of it.
    let bare = try record.copy()
    try FileManager.default.removeItem(atPath: bare.directory + "/anchors")
    #expect(verify(bare, nil).isIntact)
    let found = verify(record, try trust()).problems
    #expect(found.map(\.kind) == [.anchorUnfit, .anchorUnfit])
    #expect(found.map(\.seq) == [3, 5])
    #expect(found[0].message.english.contains("vouches for another entry 3 than the record has"))
    // And nothing is judged on it.
    let error = #expect(throws: RecordError.self) { try VerifiedRecord.read(record.directory) }
    #expect(error?.code == VerifiedRecord.damaged)
    // Whoever takes the anchors away too cannot take those that the other party kept.
    let copies = verify(bare, try trust(), [kept.directory + "/anchors"])
    #expect(copies.problems.map(\.kind) == [.anchorUnfit, .anchorUnfit])
    #expect(verify(bare, try trust()).notes.map(\.kind) == [.anchorMissing])
  }

  @Test func `a chain that was cut off before an anchor is found`() async throws {
    let record = try await record(3)
    try stamp(record, line: 4)
    try record.setLines(Array(try record.lines.prefix(2)))
    try record.setHead(toLine: 2)
    let found = verify(record, try trust()).problems
    #expect(found.map(\.kind) == [.anchorUnfit])
    #expect(found.first?.message.english.contains("vouches for entry 4, which the record does not have") == true)
  }

  @Test func `a stamp of an authority that the catalogue does not name is told with its name`() async throws {
    let record = try await record(1)
    try stamp(record, line: 2, by: "other")
    let found = verify(record, try trust()).problems
    #expect(found.map(\.kind) == [.anchorStranger])
    #expect(found.first?.message.english.contains("was made by 'CN = other stamps, C = SE'") == true)
  }

  @Test func `a stamp under another policy is told with both`() async throws {
    let record = try await record(1)
    try stamp(record, line: 2)
    let found = verify(record, try trust(policy: "1.2.3.4.9")).problems
    #expect(found.map(\.kind) == [.anchorPolicy])
    #expect(found.first?.message.english.contains("1.2.3.4.1") == true)
  }

  @Test func `a signature of somebody else is told with the name`() async throws {
    let record = try await record(1)
    try sign(record, line: 2, as: .vendor, key: "buyer")
    let found = verify(record, try trust()).problems
    #expect(found.map(\.kind) == [.anchorStranger])
    #expect(found.first?.message.english.contains("was signed by 'CN = buyer, C = SE'") == true)
  }

  @Test(arguments: ["tsr", "p7s"]) func `an anchor with changed bytes is told`(kind: String) async throws {
    let record = try await record(1)
    try stamp(record, line: 2)
    try sign(record, line: 2, as: .vendor, key: "vendor")
    let file = try #require(
      FileManager.default.contentsOfDirectory(atPath: record.directory + "/anchors").first { $0.hasSuffix(kind) })
    let path = record.directory + "/anchors/" + file
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    bytes[bytes.count - 1] ^= 1
    try record.write(bytes, to: path)
    #expect(verify(record, try trust()).problems.map(\.kind) == [.anchorSignature])
    try record.write(bytes.prefix(40), to: path)
    #expect(verify(record, try trust()).problems.map(\.kind) == [.anchorUnreadable])
  }

  @Test func `an entry that says to be younger than its stamp is told`() async throws {
    let record = TemporaryRecord()
    let writer = try record.open(clock: .fixed(Instant(secondsSince1970: 4_000_000_000)))
    await writer.close()
    try stamp(record, line: 1)
    try sign(record, line: 1, as: .vendor, key: "vendor")
    #expect(verify(record, try trust()).problems.map(\.kind) == [.anchorTooEarly, .anchorTooEarly])
  }

  @Test func `links, pipes and strange names among the anchors are told and not opened`() async throws {
    let record = try await record(1)
    try stamp(record, line: 2)
    let anchors = record.directory + "/anchors"
    let hash = try head(record, line: 2).hash.hex.prefix(16)
    #expect(mkfifo("\(anchors)/2-\(hash)-2.tsr", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: "\(anchors)/2-\(hash)-3.tsr", withDestinationPath: "/etc/hostname")
    try record.write(Array("hej".utf8), to: "\(anchors)/README")
    let report = verify(record, try trust())
    #expect(report.problems.map(\.kind) == [.anchorUnreadable, .anchorUnreadable])
    #expect(report.notes.map(\.kind) == [.anchorExtra])
  }

  @Test func `an anchor is kept once, and several of one entry beside each other`() async throws {
    let record = try await record(1)
    try sign(record, line: 2, as: .vendor, key: "vendor")
    try stamp(record, line: 2)
    try stamp(record, line: 2)
    let head = try head(record, line: 2)
    #expect(folder(record).hasStamp(of: head))
    let stamp = try TimeStamp(openssl.answer(to: TimeStampRequest(of: head.hash).bytes, from: "tsa"))
    for _ in 1...2 { try folder(record).keep(stamp, of: head) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: record.directory + "/anchors").count == 4)
    #expect(verify(record, try trust()).isIntact)
  }
}
