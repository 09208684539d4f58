import Digests
import Texts

/// Compares the attachments on disk with those that entries name.
enum AttachmentVerification {
  static func findings(
    _ layout: RecordLayout, named: [SHA256Digest: (bytes: Int64, line: Int, seq: Int64)]
  ) -> [Finding] {
    var findings: [Finding] = []
    for (digest, use) in named.sorted(by: { ($0.value.line, $0.key.hex) < ($1.value.line, $1.key.hex) }) {
      let place = "line \(use.line): an attachment of entry \(use.seq), \(digest),"
      let path = layout.attachment(digest)
      guard SystemFile.exists(path) else {
        findings.append(Finding(.attachmentMissing, line: use.line, seq: use.seq, Text("\(place) is missing")))
        continue
      }
      guard SystemFile.isPlainFile(path) else {
        findings.append(
          Finding(
            .attachmentAltered, line: use.line, seq: use.seq,
            Text("\(place) is not a plain file but a link, a pipe, a device or a folder")))
        continue
      }
      guard let found = try? SHA256Digest.hash(fileAt: path) else {
        findings.append(Finding(.attachmentAltered, line: use.line, seq: use.seq, Text("\(place) cannot be read")))
        continue
      }
      if found.digest != digest {
        findings.append(
          Finding(
            .attachmentAltered, line: use.line, seq: use.seq, Text("\(place) was altered: its hash is \(found.digest)"))
        )
      } else if found.bytes != use.bytes {
        findings.append(
          Finding(
            .attachmentAltered, line: use.line, seq: use.seq,
            Text("\(place) has \(found.bytes) bytes, and the entry says \(use.bytes)")))
      }
    }
    return findings + extras(layout, named: Set(named.keys))
  }

  /// Files that no entry names: a crash between attachment and entry leaves such, and they say nothing.
  private static func extras(_ layout: RecordLayout, named: Set<SHA256Digest>) -> [Finding] {
    var findings: [Finding] = []
    for folder in SystemFile.names(in: layout.attachments) {
      guard folder.count == 2 else {
        findings.append(Finding(.attachmentExtra, Text("attachments/\(folder) belongs to no entry")))
        continue
      }
      for file in SystemFile.names(in: "\(layout.attachments)/\(folder)") {
        if let digest = SHA256Digest(hex: file), file.hasPrefix(folder), named.contains(digest) { continue }
        findings.append(Finding(.attachmentExtra, Text("attachments/\(folder)/\(file) belongs to no entry")))
      }
    }
    return findings
  }
}
