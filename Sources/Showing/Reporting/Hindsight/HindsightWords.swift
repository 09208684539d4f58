import Judgement
import Quantities

/// Says which entries were written after the instant that is judged, by whom and why, and what the answer would be
/// without them.
struct HindsightWords {
  /// Groups that are shown one by one; JSON has them all.
  private static let most = 6

  let wording: Wording
  let asOf: Instant

  /// Empty where nothing was written later.
  ///
  /// - Parameters:
  ///   - answer: what the answer is.
  ///   - name: an answer in words.
  func remarks<Answer>(
    _ hindsight: Hindsight<Answer>?, answer: Answer, _ name: (Answer) -> String
  ) -> [Remark] {
    guard let hindsight, !hindsight.entries.isEmpty else { return [] }
    let entries = hindsight.entries
    let day = wording.time(asOf)
    var remarks: [Remark] = []
    if !entries.added.isEmpty {
      remarks.append(
        Remark(
          wording(HindsightCountPhrase.later, entries.addedCount, wording.number(entries.counted), day),
          groups(entries.added)))
    }
    if !entries.withdrawn.isEmpty {
      remarks.append(
        Remark(wording(HindsightCountPhrase.takenBack, entries.withdrawnCount, day), groups(entries.withdrawn)))
    }
    let without = name(hindsight.without)
    remarks.append(
      Remark(wording(hindsight.without == answer ? HindsightPhrase.sameWithout : .withoutThem, without)))
    return remarks
  }

  private func groups(_ groups: [LaterEntries.Group]) -> [String] {
    var lines = groups.prefix(Self.most).map(line)
    if groups.count > Self.most { lines.append(wording(HindsightCountPhrase.more, groups.count - Self.most)) }
    return lines
  }

  /// `#112–#134, skrivet 30 november 2026 av projektledaren: testmiljön var stängd (Beställarens dröjsmål)`
  private func line(_ group: LaterEntries.Group) -> String {
    let why = [group.why, group.source].compactMap { $0 }.joined(separator: ", ")
    return wording(
      HindsightPhrase.group, Self.numbers(group.entries), wording.date(group.written),
      group.by.map(VisibleText.oneLine) ?? wording(HindsightPhrase.unknownPeople),
      (why.isEmpty ? wording(HindsightPhrase.alone) : VisibleText.oneLine(why))
        + " (" + group.kinds.map { wording.title(ofEvent: $0) }.joined(separator: ", ") + ")")
  }

  /// `#3, #5–#9`; ends with `…` after six ranges.
  static func numbers(_ entries: [EntryNumber]) -> String {
    let ranges = ranges(entries)
    let shown = ranges.prefix(6).map { $0.count == 1 ? "#\($0.lowerBound)" : "#\($0.lowerBound)–#\($0.upperBound)" }
    return shown.joined(separator: ", ") + (ranges.count > 6 ? " …" : "")
  }

  /// Runs of numbers that follow each other.
  static func ranges(_ entries: [EntryNumber]) -> [ClosedRange<EntryNumber>] {
    var ranges: [ClosedRange<EntryNumber>] = []
    for entry in entries.sorted() {
      if let last = ranges.last, last.upperBound + 1 == entry {
        ranges[ranges.count - 1] = last.lowerBound...entry
      } else {
        ranges.append(entry...entry)
      }
    }
    return ranges
  }
}
