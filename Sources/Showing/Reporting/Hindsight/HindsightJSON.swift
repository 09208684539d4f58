import JSONValues
import Judgement
import Quantities

/// Which entries were written after the instant that is judged, for programs.
enum HindsightJSON {
  /// - Parameter without: the answer without them, as the document writes answers.
  static func value<Answer>(_ hindsight: Hindsight<Answer>?, _ without: (Answer) -> JSONValue) -> JSONValue? {
    guard let hindsight else { return nil }
    let entries = hindsight.entries
    return [
      "counted": JSONValue(entries.counted), "added": JSONValue(entries.addedCount),
      "withdrawn": JSONValue(entries.withdrawnCount), "groups": .array(entries.added.map(group)),
      "withdrawals": .array(entries.withdrawn.map(group)), "without": without(hindsight.without),
    ]
  }

  private static func group(_ group: LaterEntries.Group) -> JSONValue {
    VerdictsJSON.object([
      "by": group.by.map { .string($0) }, "why": group.why.map { .string($0) },
      "source": group.source.map { .string($0) }, "written": .string(group.written.description),
      "kinds": .array(group.kinds.map { .string($0) }),
      "entries": .array(
        HindsightWords.ranges(group.entries).map { [JSONValue($0.lowerBound), JSONValue($0.upperBound)] }),
    ])
  }
}
