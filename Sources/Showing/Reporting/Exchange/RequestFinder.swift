import Evidence
import JSONValues
import Judgement

/// The request that led to what a step saw: its own, or that of the nearest step before it.
struct RequestFinder: Sendable {
  /// Requests longer than this are not shown as commands.
  private static let longestRequest = 64 * 1024
  /// The exchanges of a `repeat` beyond this are not looked through.
  private static let longestExchanges = 32 * 1024 * 1024

  let attachments: AttachmentAccess

  func command(for step: RecordedStep, in attempt: CaseAttempt) -> CurlCommand? {
    let upTo = attempt.steps.firstIndex(of: step) ?? attempt.steps.count - 1
    for candidate in attempt.steps.prefix(upTo + 1).reversed() {
      if let exchanges = candidate.attachment(named: "exchanges") {
        return inRounds(of: candidate, exchanges)
      }
      // A call may be made of several requests; the last one is the one that did it.
      let requests = candidate.attachments.filter { $0.name.hasPrefix("request") }
      guard let reference = requests.last else { continue }
      return attachments.bytes(reference, atMost: Self.longestRequest).flatMap { HTTPMessage($0) }
        .flatMap { CurlCommand($0) }
    }
    return nil
  }

  /// The last request of the first round that failed.
  private func inRounds(of step: RecordedStep, _ exchanges: AttachmentReference) -> CurlCommand? {
    guard let round = step.result.actual?["failures"]?[0]?["round"]?.stringValue,
      let bytes = attachments.bytes(exchanges, atMost: Self.longestExchanges)
    else { return nil }
    let mark = Array("\"round\":\(JSONValue.string(round).canonicalText),".utf8)
    for line in bytes.split(separator: 0x0A).reversed() where line.firstRange(of: mark) != nil {
      guard let exchange = try? JSONValue.parse(Array(line)), exchange["round"]?.stringValue == round,
        let request = exchange["request"]?.stringValue
      else { continue }
      return HTTPMessage(Array(request.utf8)).flatMap { CurlCommand($0) }
    }
    return nil
  }
}
