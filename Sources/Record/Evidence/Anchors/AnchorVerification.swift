import Attestation
import Digests
package import Quantities
import Texts

/// Checks anchors against the chain, and where the catalogue is at hand against the certificates that it names.
package struct AnchorVerification {
  /// A clock that is off by less makes no stamp wrong: stamps have whole seconds, and no two clocks agree.
  package static let tolerance = TimeSpan.minutes(5)

  private struct Anchor {
    let file: String
    let name: AnchorName
    let bytes: [UInt8]
  }

  private struct Line {
    let number: Int
    let hash: SHA256Digest
    let time: Instant
  }

  private let trust: AnchorTrust?
  private var anchors: [Anchor] = []
  private var wanted: Set<Int64> = []
  private var lines: [Int64: Line] = [:]
  /// Finished runs and decisions.
  private var due: [Int64] = []
  private(set) var findings: [Finding] = []
  private var count = 0

  /// - Parameters:
  ///   - trust: nil where no catalogue is at hand.
  ///   - elsewhere: folders of anchors that somebody kept outside of the record.
  init(_ layout: RecordLayout, trust: AnchorTrust?, elsewhere: [String]) {
    self.trust = trust
    if SystemFile.exists(layout.anchors) { read(AnchorFolder(of: layout), shownAs: "anchors") }
    for folder in elsewhere {
      if SystemFile.names(in: folder).isEmpty {
        findings.append(Finding(.anchorUnreadable, Text("there are no anchors in '\(folder)'")))
      }
      read(AnchorFolder(path: folder), shownAs: folder)
    }
    wanted = Set(anchors.map(\.name.seq))
  }

  private mutating func read(_ folder: AnchorFolder, shownAs shown: String) {
    for text in folder.names.prefix(AnchorFolder.most) {
      let file = "\(shown)/\(text)"
      guard let name = AnchorName(text) else {
        findings.append(Finding(.anchorExtra, Text("\(file) is named like no anchor and was not looked at")))
        continue
      }
      count += 1
      guard folder.isPlain(text), let bytes = try? folder.read(text) else {
        findings.append(
          Finding(.anchorUnreadable, seq: name.seq, Text("\(file) cannot be read: it is no plain file, or too long")))
        continue
      }
      anchors.append(Anchor(file: file, name: name, bytes: bytes))
    }
  }

  /// Takes an entry of the log.
  mutating func take(_ entry: RecordEntry, line: Int) {
    if wanted.contains(entry.seq), lines[entry.seq] == nil {
      lines[entry.seq] = Line(number: line, hash: entry.hash, time: entry.at)
    }
    if trust?.authorities.isEmpty == false, entry.kind == RunFinished.kind || entry.eventKind == GateDecided.name {
      due.append(entry.seq)
    }
  }

  /// - Parameter lastSeq: the number of the last entry that counts.
  mutating func finish(lastSeq: Int64) -> AnchorReport? {
    var vouchers: [AnchorReport.Voucher] = []
    for anchor in anchors {
      let place = anchor.file
      guard let line = lines[anchor.name.seq], anchor.name.seq <= lastSeq else {
        report(
          .anchorUnfit, anchor, Text("\(place) vouches for entry \(anchor.name.seq), which the record does not have"))
        continue
      }
      let voucher: AnchorReport.Voucher?
      switch anchor.name.kind {
      case .stamp: voucher = stamp(anchor, line)
      case .signature(let party): voucher = signature(anchor, line, of: party)
      }
      if let voucher { vouchers.append(voucher) }
    }
    vouchers.sort { ($0.seq, $0.time ?? .earliest, $0.by) < ($1.seq, $1.time ?? .earliest, $1.by) }
    // A stamp that comes as a copy from elsewhere vouches once.
    var unique: [AnchorReport.Voucher] = []
    for voucher in vouchers where !unique.contains(voucher) { unique.append(voucher) }
    let stamped = vouchers.last { $0.kind == .timeStamp && $0.isTrusted }?.seq ?? 0
    let unstamped = due.filter { $0 > stamped && $0 <= lastSeq }
    if let first = unstamped.first {
      let entries =
        unstamped.count > 1 ? Text("\(first) and \(unstamped.count - 1) more") : Text(verbatim: "\(first)")
      findings.append(
        Finding(
          .anchorMissing, seq: first,
          Text(
            "no time stamp vouches for the finished run or decision of entry \(entries): whoever can write to its folder can rewrite the chain"
          )))
    }
    if trust == nil, !anchors.isEmpty {
      findings.append(
        Finding(
          .anchorUnchecked,
          Text(
            "\(anchors.count) anchors were compared with the chain; who made them was not checked, for the catalogue that names authorities and signers was not at hand"
          )))
    }
    guard count > 0 || trust.map({ !$0.authorities.isEmpty || !$0.signers.isEmpty }) == true else { return nil }
    return AnchorReport(
      vouchers: unique, count: count, isTrustKnown: trust != nil, lastSeq: lastSeq, unstamped: unstamped)
  }

  private mutating func report(_ kind: Finding.Kind, _ anchor: Anchor, _ message: Text) {
    findings.append(Finding(kind, line: lines[anchor.name.seq]?.number, seq: anchor.name.seq, message))
  }

  // MARK: Time stamps

  private mutating func stamp(_ anchor: Anchor, _ line: Line) -> AnchorReport.Voucher? {
    let seq = anchor.name.seq
    let stamp: TimeStamp
    do throws(AttestationError) {
      stamp = try TimeStamp(anchor.bytes)
    } catch {
      report(.anchorUnreadable, anchor, Text("\(anchor.file) was altered or is no time stamp: \(error)"))
      return nil
    }
    guard stamp.digest == line.hash else {
      report(
        .anchorUnfit, anchor,
        Text(
          "\(anchor.file) vouches for another entry \(seq) than the record has: \(stamp.digest) was stamped at \(stamp.time), and the entry has the hash \(line.hash)"
        ))
      return nil
    }
    guard stamp.time >= line.time - Self.tolerance else {
      report(
        .anchorTooEarly, anchor,
        Text(
          "\(anchor.file) was stamped at \(stamp.time), before entry \(seq) says that it was written (\(line.time)): one of the two times is wrong"
        ))
      return nil
    }
    guard let trust else {
      return voucher(.timeStamp, anchor, line, stamp.time, by: stamp.signer ?? "?", nil)
    }
    var problem: TimeStamp.Problem?
    for authority in trust.authorities {
      do throws(TimeStamp.Problem) {
        try stamp.verify(by: authority.certificates, policy: authority.policy)
        return voucher(
          .timeStamp, anchor, line, stamp.time, by: authority.name, authority.certificates.first?.fingerprint)
      } catch {
        // What is wrong with a stamp of the right authority says more than that another one did not make it.
        if case .authority? = problem { problem = error }
        problem = problem ?? error
      }
    }
    switch problem {
    case .signature(let reason):
      report(.anchorSignature, anchor, Text("\(anchor.file) was altered: its signature is wrong (\(reason))"))
    case .policy(let found):
      report(
        .anchorPolicy, anchor,
        Text("\(anchor.file) was made under the policy \(found), and the catalogue names another"))
    case .authority(let reason):
      report(
        .anchorStranger, anchor,
        Text("\(anchor.file) was made by '\(stamp.signer ?? "?")', and by no authority of the catalogue (\(reason))"))
    case .nonce, nil:
      report(
        .anchorStranger, anchor,
        Text("\(anchor.file) was made by '\(stamp.signer ?? "?")', and the catalogue names no time-stamping authority"))
    }
    return nil
  }

  // MARK: Signatures

  private mutating func signature(_ anchor: Anchor, _ line: Line, of party: AnchorParty) -> AnchorReport.Voucher? {
    let seq = anchor.name.seq
    let signature: DetachedSignature
    do throws(AttestationError) {
      signature = try DetachedSignature(anchor.bytes)
    } catch {
      report(.anchorUnreadable, anchor, Text("\(anchor.file) was altered or is no signature: \(error)"))
      return nil
    }
    let content = RecordHead(seq: seq, hash: line.hash).bytes
    do throws(DetachedSignature.Problem) {
      if let time = signature.claimedTime, time < line.time - Self.tolerance {
        // Told first: that the content fits all the same would be odd.
        _ = try signature.verifyItself(of: content)
        report(
          .anchorTooEarly, anchor,
          Text(
            "\(anchor.file) says that it was signed at \(time), before entry \(seq) says that it was written (\(line.time)): one of the two times is wrong"
          ))
        return nil
      }
      guard let trust else {
        let signer = try signature.verifyItself(of: content)
        return voucher(.signature, anchor, line, signature.claimedTime, by: "\(party.rawValue): \(signer.subject)", nil)
      }
      let trusted = trust.signers.filter { $0.party == party }.map(\.certificate)
      let signer = try signature.verify(of: content, by: trusted)
      return voucher(.signature, anchor, line, signature.claimedTime, by: party.rawValue, signer.fingerprint)
    } catch {
      switch error {
      case .content:
        report(
          .anchorUnfit, anchor,
          Text("\(anchor.file) signs another entry \(seq) than the record has, whose hash is \(line.hash)"))
      case .signer:
        let own = try? signature.verifyItself(of: content)
        report(
          .anchorStranger, anchor,
          Text(
            "\(anchor.file) was signed by '\(own?.subject ?? "?")', which the catalogue does not name as \(party.rawValue)"
          )
        )
      case .signature(let reason):
        report(.anchorSignature, anchor, Text("\(anchor.file) was altered: its signature is wrong (\(reason))"))
      case .time:
        report(
          .anchorSignature, anchor,
          Text(
            "\(anchor.file) says that it was signed at \(signature.claimedTime?.description ?? "?"), when its certificate did not hold"
          ))
      }
      return nil
    }
  }

  private func voucher(
    _ kind: AnchorReport.Voucher.Kind, _ anchor: Anchor, _ line: Line, _ time: Instant?, by: String,
    _ certificate: SHA256Digest?
  ) -> AnchorReport.Voucher {
    AnchorReport.Voucher(
      kind: kind, seq: anchor.name.seq, hash: line.hash, entryTime: line.time, time: time, by: by,
      certificate: certificate)
  }
}
