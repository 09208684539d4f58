import SAML
import SuiteLanguage

/// What the vendor's service provider says and sends, judged without an answer of ours.
extension LoginSite {
  /// Begins to log in and judges the request that comes; nobody answers it. Throws only when the task is cancelled.
  package func judgeRequest(_ visit: LoginVisit) async throws -> SAMLReport {
    try await reporting(visit) { trip, report in
      let read = try await self.beginToLogIn(visit, &trip, &report)
      report[.requestID] = read.request.map { .text($0.id) }
      let found = Set(read.findings.map(\.kind.rawValue))
      report.tell(found, among: SAMLRequestFinding.allCases.map(\.rawValue))
    }
  }

  /// Fetches the service provider's metadata again, judges them, and uses them from now on. Throws only when the task
  /// is cancelled.
  package func judgeMetadata() async throws -> SAMLReport {
    var report = SAMLReport()
    do {
      let introduction = LoginIntroduction(bound: bound, target: target, files: BoundFile(folder: ""))
      let read = try await introduction.serviceProvider(&report.exchanges)
      if let xml = report.exchanges.last?.response?.body {
        report.attach("metadata", String(decoding: xml, as: UTF8.self))
      }
      report.tell(
        Set(read.findings.map(\.kind.rawValue)), among: SAMLMetadataFinding.allCases.map(\.rawValue))
      guard let found = read.metadata else { return report }
      report[.entityID] = .text(found.entityID)
      metadata = found
    } catch let shortfall as Shortfall {
      report.shortfall = shortfall
    }
    return report
  }

  /// Looks who is logged in in a browser. Throws only when the task is cancelled.
  package func look(_ visit: LoginVisit) async throws -> SAMLReport {
    try await reporting(visit) { trip, report in
      report.outputs.merge(try await self.look(&trip)) { $1 }
      report[.status] = (trip.exchanges.last?.response?.status).map { .integer(Int64($0)) }
    }
  }
}

extension SAMLReport {
  /// What was found to be wrong: a list, and for each thing that can be wrong whether it is.
  mutating func tell(_ found: Set<String>, among names: [String]) {
    self[.findings] = .list(names.filter(found.contains).map { .word($0) })
    for name in names { outputs[name] = .boolean(found.contains(name)) }
  }
}
