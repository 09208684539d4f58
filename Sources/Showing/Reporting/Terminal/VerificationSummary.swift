import Digests
package import Evidence
package import Quantities
package import Texts

/// What verification found in a record, for a terminal or a pipe.
package struct VerificationSummary: Sendable {
  private let report: VerificationReport
  private let wording: Wording

  package init(_ report: VerificationReport, language: InterfaceLanguage) {
    self.report = report
    wording = Wording(language)
  }

  /// The verdict on the record first, then each finding on a line. Ends with a line break.
  package func render() -> String {
    let attachments = wording(CountPhrase.attachments, report.attachments)
    let size = "\(wording(CountPhrase.entries, report.entries)), \(attachments)"
    var lines =
      report.isIntact
      ? [wording(VerificationPhrase.intact, size)]
      : [wording(VerificationPhrase.damaged, wording(CountPhrase.findings, report.problems.count), size)]
    lines += report.findings.map { finding in
      let kind = finding.severity == .problem ? VerificationPhrase.problem : .note
      return
        "  \(wording(kind)): \(finding.kind.rawValue): \(VisibleText.oneLine(wording(finding.message)))"
    }
    if report.isIntact, let hash = report.lastHash {
      lines.append(wording(VerificationPhrase.head, hash.description))
    }
    if let anchors = report.anchors { lines += AnchorLines(wording: wording).lines(anchors) }
    return lines.joined(separator: "\n") + "\n"
  }
}
