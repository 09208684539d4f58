/// The times in which streams of staff were broken while they were watched.
package struct StreamBreaks: Hashable, Sendable, Codable {
  /// How many of the first are listed.
  package static let limit = 200

  package var count: Int
  /// Members of staff whose stream broke at least once.
  package var staff: Int
  /// The first by time.
  package var listed: [Break]

  /// Microseconds of real time from the begin of what is measured.
  package struct Break: Hashable, Sendable, Codable {
    /// The member of staff, by columns.
    package var staff: [String: String]
    package var from: Int64
    /// Nil where the stream never came back.
    package var until: Int64?
    /// Whether what came meanwhile may never have been told.
    package var mayMiss: Bool
  }
}

extension StaffWatch {
  /// All that were broken before everything had been seen, in order of time.
  func breaks(_ plan: LoadPlan) -> StreamBreaks {
    var all: [(member: Int, gap: Gap)] = []
    for member in 0..<plan.staffCount {
      for gap in gaps(ofInterest: member) { all.append((member, gap)) }
    }
    all.sort { ($0.gap.from, $0.member, $0.gap.until) < ($1.gap.from, $1.member, $1.gap.until) }
    return StreamBreaks(
      count: all.count, staff: Set(all.map(\.member)).count,
      listed: all.prefix(StreamBreaks.limit).map { member, gap in
        StreamBreaks.Break(
          staff: plan.staff.texts(ofRow: member), from: gap.from, until: gap.until == .max ? nil : gap.until,
          mayMiss: gap.mayMiss)
      })
  }
}
