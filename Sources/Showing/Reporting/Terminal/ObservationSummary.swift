package import Evidence
package import Quantities
package import Texts

/// What became of a file of field evidence, for a terminal or a pipe.
package struct ObservationSummary: Sendable {
  /// How many rows of the file are what.
  package struct Counts: Hashable, Sendable {
    package var rows: Int
    /// Rows that tell something new.
    package var new: Int
    package var repeated: Int
    package var rejected: Int
    /// By the code of the reason.
    package var reasons: [String: Int]

    package init(rows: Int, new: Int, repeated: Int, rejected: Int, reasons: [String: Int]) {
      (self.rows, self.new, self.repeated, self.rejected, self.reasons) = (rows, new, repeated, rejected, reasons)
    }
  }

  private let file: String
  private let wording: Wording

  /// - Parameter file: its path as people wrote it.
  package init(file: String, language: InterfaceLanguage) {
    self.file = file
    wording = Wording(language)
  }

  /// A log. Ends with a line break.
  package func log(_ outcome: TelemetryImport.Outcome) -> String {
    switch outcome {
    case .written(let entry, let summary):
      let period = summary.from.flatMap { from in
        summary.to.map { wording(ObservationPhrase.days, wording.time(from), wording.time($0)) }
      }
      let devices = wording(ObservationCountPhrase.devices, summary.devices.count)
      return lines(
        [
          wording(ObservationPhrase.imported, file, "\(entry.seq)"), counts(counts(of: summary), .counted),
          period.map { "\($0) \(devices)." },
        ] + reasons(summary.rejectedByReason))
    case .alreadyThere(let entry): return lines([wording(ObservationPhrase.alreadyThere, file, "\(entry.seq)")])
    case .nothingNew(let summary):
      return lines([wording(ObservationPhrase.nothingNew, file), counts(counts(of: summary), .counted)])
    case .refused(let summary): return refused(counts(of: summary), .counted)
    case .unreadable: return ""
    }
  }

  private func counts(of summary: TelemetrySummary) -> Counts {
    Counts(
      rows: summary.rows, new: summary.counted, repeated: summary.repeated, rejected: summary.rejected,
      reasons: summary.rejectedByReason)
  }

  /// A file of events. Ends with a line break.
  package func events(_ counts: Counts) -> String {
    lines([self.counts(counts, .usable)] + reasons(counts.reasons))
  }

  /// A file of events of which nothing was written, because rows of it cannot be used. Ends with a line break.
  package func eventsRefused(_ counts: Counts) -> String { refused(counts, .usable) }

  /// Where the whole list of rejected rows is. Ends with a line break.
  package func list(at path: String) -> String { lines([wording(ObservationPhrase.fullList, path)]) }

  private func refused(_ counts: Counts, _ new: ObservationCountPhrase) -> String {
    lines(
      [wording(ObservationPhrase.refused, file), self.counts(counts, new)] + reasons(counts.reasons)
        + [wording(ObservationPhrase.acceptHint)])
  }

  private func counts(_ counts: Counts, _ new: ObservationCountPhrase) -> String {
    var parts = [wording(new, counts.new)]
    // Which events are there already is reported where they are written.
    if new != .usable { parts.append(wording(ObservationCountPhrase.repeated, counts.repeated)) }
    parts.append(wording(ObservationCountPhrase.rejected, counts.rejected))
    return "\(wording(ObservationCountPhrase.rows, counts.rows)): \(parts.joined(separator: ", "))."
  }

  private func reasons(_ reasons: [String: Int]) -> [String] {
    reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.key): \(wording.number($0.value))" }
  }

  private func lines(_ lines: [String?]) -> String { lines.compactMap { $0.map { $0 + "\n" } }.joined() }
}
