import Evidence
package import Quantities

/// Which of the entries that an answer as of an instant rests on were written only after that instant.
package struct LaterEntries: Hashable, Sendable {
  /// Entries that the same people wrote on the same day for the same reason.
  package struct Group: Hashable, Sendable {
    /// Who recorded it; nil where the record does not say.
    package let by: String?
    /// Why, as the entries say: a reason, a ground or an assumption; nil where they say nothing.
    package let why: String?
    /// The file that they were read from; nil where they were written one by one.
    package let source: String?
    /// The Swedish day that they were written on.
    package let written: CalendarDate
    /// The kinds of events, sorted, each once.
    package fileprivate(set) var kinds: [String]
    /// In the order of the record.
    package fileprivate(set) var entries: [EntryNumber]
  }

  /// How many entries the answer rests on, those that were written later among them.
  package let counted: Int
  /// What was added later, in the order of the record.
  package let added: [Group]
  /// What was taken back later, in the order of the record: without them there would be more evidence.
  package let withdrawn: [Group]

  /// How many entries were added later, withdrawals apart.
  package var addedCount: Int { added.reduce(0) { $0 + $1.entries.count } }
  /// How many later entries take something back.
  package var withdrawnCount: Int { withdrawn.reduce(0) { $0 + $1.entries.count } }
  /// Nothing was written later.
  package var isEmpty: Bool { added.isEmpty && withdrawn.isEmpty }

  /// - Parameters:
  ///   - events: those of the view.
  ///   - kinds: the kinds of events that the answer looks at; nil for all.
  /// - Throws: where an entry of an event lacks something.
  init(_ view: RecordView, _ events: EventLog, _ kinds: Set<String>?) throws(RecordError) {
    var added = Groups()
    var withdrawn = Groups()
    var others = 0
    for index in view.entries.indices {
      let at = view.entries[index].at
      if view.entries[index].kind != EventRecorded.kind {
        if at <= view.asOf { others += 1 }
        continue
      }
      guard at > view.asOf else { continue }
      let event = try view.entries[index].body(as: EventRecorded.self)
      let seq = view.entries[index].seq
      guard event.known <= view.asOf, events.withdrawals[seq] == nil, Self.concerns(kinds, event, view) else {
        continue
      }
      if Corrections.takingBack.contains(event.event) {
        withdrawn.add(event, seq, at)
      } else {
        added.add(event, seq, at)
      }
    }
    let counted = kinds.map { $0.reduce(0) { $0 + events.events(named: $1).count } } ?? events.count
    self.init(counted: others + counted, added: added.all, withdrawn: withdrawn.all)
  }

  /// Whether an event is of one of the kinds, or takes back one that is.
  private static func concerns(_ kinds: Set<String>?, _ event: EventRecorded, _ view: RecordView) -> Bool {
    guard let kinds else { return true }
    guard event.event == EventWithdrawn.name, let seq = event.fields.value(of: EventWithdrawn.seq).map(EntryNumber.init)
    else {
      return kinds.contains(event.event)
    }
    return view.entries.first { $0.seq == seq }?.eventKind.map(kinds.contains) ?? false
  }

  private init(counted: Int, added: [Group], withdrawn: [Group]) {
    self.counted = counted
    self.added = added
    self.withdrawn = withdrawn
  }

  private struct Groups {
    private var places: [Group: Int] = [:]
    private(set) var all: [Group] = []
    /// The place of the entry before. Those of a file follow each other, so that few need be looked up.
    private var last = 0

    mutating func add(_ event: EventRecorded, _ seq: EntryNumber, _ at: Instant) {
      let values = event.fields
      let by = event.by ?? values.value(of: RunWithdrawn.by)
      let why = values.value(of: EventWithdrawn.reason) ?? values.value(of: RunWithdrawn.ground) ?? event.assumption
      let (file, written) = (event.file, Stockholm.date(at: at))
      if !all.indices.contains(last) || !all[last].holds(by, why, file, written) {
        let key = Group(by: by, why: why, source: file, written: written, kinds: [], entries: [])
        last = places[key] ?? all.count
        if last == all.count {
          places[key] = last
          all.append(key)
        }
      }
      all[last].entries.append(seq)
      if !all[last].kinds.contains(event.event) {
        all[last].kinds.append(event.event)
        all[last].kinds.sort()
      }
    }
  }
}

extension LaterEntries.Group {
  fileprivate func holds(_ by: String?, _ why: String?, _ file: String?, _ written: CalendarDate) -> Bool {
    self.written == written && source == file && self.by == by && self.why == why
  }
}

/// An answer beside what it would be without the entries that were written afterwards.
package struct Hindsight<Answer: Hashable & Sendable>: Hashable, Sendable {
  package let entries: LaterEntries
  /// The answer by what was written by the instant that is judged.
  package let without: Answer

  package init(entries: LaterEntries, without: Answer) {
    self.entries = entries
    self.without = without
  }
}
