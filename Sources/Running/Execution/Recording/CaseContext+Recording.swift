import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

extension CaseContext {
  /// Writes a step down; durable on return. Secrets are gone before anything reaches the disk.
  ///
  /// - Returns: the step as it was written: without what it saved where that is more than an entry holds.
  @discardableResult
  func record(_ report: StepReport, at path: String, _ action: StepAction) async throws -> StepReport {
    var report = report
    let redactor = shared.redactor
    for exchange in report.exchanges { try redactor.learn(FetchedSecrets.find(in: exchange)) }
    let attachments = report.stored + (try await stored(report.exchanges.attachments + report.attachments))
    var saved = report.saved.mapValues { redactor.redact($0.json) }
    let most = shared.bounds.saved
    if saved.values.reduce(0, { $0 + $1.size(atMost: most) }) > most {
      report.forgetSaved()
      saved = [:]
    }
    // The first step keeps the devices, so that a case that goes on later has the same.
    if path == "1" { for (name, device) in devices { saved[name] = redactor.redact(Value.text(device).json) } }
    try await shared.writer.append(
      StepFinished(
        run: shared.run, case: planned.id, attempt: attempt, step: path, action: action, outcome: report.outcome,
        reason: report.reason.map { LocalizedText($0).mapTexts { redactor.redact($0) } },
        expected: report.expected.map { EntryBounds.shown(redactor.redact($0)) },
        actual: report.actual.map { EntryBounds.shown(redactor.redact($0)) }, saved: saved.isEmpty ? nil : saved,
        timing: report.timing, targetTime: target.clock?.now, samples: report.samples,
        latenciesMicroseconds: report.latenciesMicroseconds.isEmpty ? nil : report.latenciesMicroseconds,
        observed: report.observed.isEmpty
          ? nil
          : report.observed.map { Observation(name: $0.name, value: redactor.redact($0.value), at: $0.at) },
        observedLeftOut: report.observedLeftOut > 0 ? report.observedLeftOut : nil),
      attachments: attachments)
    return report
  }

  /// Stores attachments without secrets, at once: each waits for the disk several times.
  private func stored(_ attachments: [StepReport.Attachment]) async throws -> [AttachmentReference] {
    let redactor = shared.redactor
    let writer = shared.writer
    return try await withThrowingTaskGroup(of: (Int, AttachmentReference).self) { group in
      for (index, attachment) in attachments.enumerated() {
        group.addTask {
          let bytes = redactor.redact(attachment.bytes)
          return (index, try await writer.attach(bytes, named: attachment.name, type: attachment.type))
        }
      }
      var references: [(Int, AttachmentReference)] = []
      for try await reference in group { references.append(reference) }
      return references.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension [HTTPExchange] {
  /// `request` and `response`; numbered from the second exchange of an operation.
  var attachments: [StepReport.Attachment] {
    enumerated().flatMap { index, exchange -> [StepReport.Attachment] in
      let suffix = index == 0 ? "" : "-\(index + 1)"
      var found = [
        StepReport.Attachment(
          name: "request\(suffix)", type: "application/http", bytes: exchange.firstRequest.messageBytes)
      ]
      if let bytes = exchange.responseBytes {
        found.append(StepReport.Attachment(name: "response\(suffix)", type: "application/http", bytes: bytes))
      }
      return found
    }
  }
}
