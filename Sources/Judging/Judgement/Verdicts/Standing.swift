/// How a requirement stands in a report: its verdict, or that it is waived whatever its verdict.
package enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
  case failed, inconclusive
  case notTested = "not-tested"
  case waived, passed

  package init(_ verdict: Verdict) {
    switch verdict {
    case .passed: self = .passed
    case .notTested: self = .notTested
    case .inconclusive: self = .inconclusive
    case .failed: self = .failed
    }
  }
}

extension Standing: Comparable {
  /// The order of reports: what needs attention first.
  package static func < (left: Standing, right: Standing) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
