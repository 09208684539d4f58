extension LoadJournal {
  /// Why bytes are no journal.
  package struct DecodingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let offset: Int
    package let what: String

    package var description: String { "no journal of a load: \(what) at byte \(offset)" }
  }

  /// "GVLJ"; then comes the version.
  private static let head: [UInt8] = [0x47, 0x56, 0x4C, 0x4A]
  /// The version with ``ArrivalReport/Outcome/unread``. A journal without it is written as before, so that equal journals
  /// stay equal.
  private static let (version, versionBefore): (UInt8, UInt8) = (3, 2)

  /// The bytes of the journal: short, and the same for equal journals. The first bytes are the version.
  package func encoded() -> [UInt8] {
    let journal = ordered
    var writer = ByteWriter()
    let isNew = journal.seconds.values.contains { $0.count(.unread) > 0 }
    writer.write(raw: LoadJournal.head + [isNew ? LoadJournal.version : LoadJournal.versionBefore])
    journal.writeCounts(&writer, outcomes: isNew ? ArrivalReport.Outcome.allCases.count : SecondCounts.outcomesBefore)
    journal.writeAlarms(&writer)
    journal.writeStates(&writer)
    return writer.bytes
  }

  /// Reads what ``encoded()`` returned. Anything else is refused; nothing is guessed.
  package init(decoding bytes: [UInt8]) throws(DecodingProblem) {
    self.init()
    var reader = ByteReader(bytes)
    for wanted in LoadJournal.head where try reader.byte() != wanted { throw reader.problem("another beginning") }
    let version = try reader.byte()
    guard [LoadJournal.version, LoadJournal.versionBefore].contains(version) else {
      throw reader.problem("another beginning")
    }
    try readCounts(
      &reader,
      outcomes: version == LoadJournal.version ? ArrivalReport.Outcome.allCases.count : SecondCounts.outcomesBefore)
    try readAlarms(&reader)
    try readStates(&reader)
    guard reader.isAtEnd else { throw reader.problem("more than a journal") }
  }

  private func writeCounts(_ writer: inout ByteWriter, outcomes: Int) {
    writer.write(tallies.count)
    var before: UInt64 = 0
    for (key, count) in tallies.sorted {
      writer.write(key - before)
      writer.write(count)
      before = key
    }
    writer.write(seconds.count)
    before = 0
    for (key, counts) in seconds.sorted(by: { $0.key < $1.key }) {
      writer.write(key - before)
      for count in counts.outcomes.prefix(outcomes) { writer.write(count) }
      writer.write(counts.late)
      writer.write(counts.retries)
      before = key
    }
  }

  private mutating func readCounts(_ reader: inout ByteReader, outcomes: Int) throws(DecodingProblem) {
    var before: UInt64 = 0
    for index in 0..<(try reader.count()) {
      let distance = try reader.number()
      guard index == 0 || distance > 0 else { throw reader.problem("a bucket twice") }
      before = try reader.sum(before, distance)
      guard TallyKey(packed: before) != nil else { throw reader.problem("a bucket that is none") }
      tallies.add(before, try reader.smallNumber())
    }
    before = 0
    for index in 0..<(try reader.count()) {
      let distance = try reader.number()
      guard index == 0 || distance > 0 else { throw reader.problem("a second twice") }
      before = try reader.sum(before, distance)
      guard before >> 24 < 256 else { throw reader.problem("a call that no plan has") }
      var counts = SecondCounts()
      for outcome in 0..<outcomes { counts.outcomes[outcome] = try reader.smallNumber() }
      counts.late = try reader.smallNumber()
      counts.retries = try reader.smallNumber()
      seconds[before] = counts
    }
  }

  private func writeAlarms(_ writer: inout ByteWriter) {
    writer.write(dispatches.count)
    var before: Int64 = 0
    for dispatch in dispatches {
      writer.write(signed: dispatch.at - before)
      writer.write(dispatch.number)
      writer.write(optional: dispatch.sent.map { $0 - dispatch.at })
      writer.write(signed: dispatch.end - dispatch.at)
      writer.write(UInt64(dispatch.outcome.rawValue))
      writer.write(UInt64(dispatch.attempts))
      writer.write(UInt64(dispatch.ambiguous))
      before = dispatch.at
    }
    writer.write(sightings.count)
    before = 0
    for sighting in sightings {
      writer.write(signed: sighting.at - before)
      writer.write(sighting)
      before = sighting.at
    }
    writer.write(samples.count)
    for sample in samples {
      writer.write(signed: sample.record.at)
      writer.write(sample.record)
      writer.write(text: sample.text)
    }
  }

  private mutating func readAlarms(_ reader: inout ByteReader) throws(DecodingProblem) {
    var before: Int64 = 0
    for _ in 0..<(try reader.count()) {
      let at = try reader.sum(before, reader.time())
      let number = try reader.number()
      let sent = try reader.optional()
      let end = try reader.sum(at, reader.time())
      guard let raw = UInt8(exactly: try reader.number()), let outcome = ArrivalReport.Outcome(rawValue: raw),
        let attempts = UInt32(exactly: try reader.number()), let ambiguous = UInt32(exactly: try reader.number())
      else { throw reader.problem("an outcome that is none") }
      let whenSent: Int64? = if let sent { try reader.sum(at, sent) } else { nil }
      dispatches.append(
        Dispatch(
          number: number, at: at, sent: whenSent, end: end, outcome: outcome, attempts: attempts,
          ambiguous: ambiguous))
      before = at
    }
    before = 0
    for _ in 0..<(try reader.count()) {
      before = try reader.sum(before, reader.time())
      sightings.append(try reader.sighting(at: before))
    }
    for _ in 0..<(try reader.count()) {
      let at = try reader.time()
      samples.append(SightingSample(record: try reader.sighting(at: at), text: try reader.text()))
    }
  }

  private func writeStates(_ writer: inout ByteWriter) {
    writer.write(pulses.count)
    for pulse in pulses {
      writer.write(signed: Int64(pulse.shard))
      for number in [pulse.at, pulse.lag, pulse.cpuMicroseconds] { writer.write(signed: number) }
      for number in [pulse.connections, pulse.underWay, pulse.waiting] { writer.write(signed: Int64(number)) }
    }
    writer.write(changes.count)
    for change in changes {
      writer.write(signed: Int64(change.staff))
      writer.write(signed: change.at)
      writer.write(UInt64(change.kind.rawValue))
    }
    writer.write(outages.count)
    for outage in outages {
      writer.write(signed: outage.from)
      writer.write(signed: outage.until)
    }
    writer.write(stalls.count)
    for stall in stalls {
      writer.write(signed: stall.from)
      writer.write(signed: stall.until)
    }
  }

  private mutating func readStates(_ reader: inout ByteReader) throws(DecodingProblem) {
    for _ in 0..<(try reader.count()) {
      let shard = Int(try reader.signed())
      let at = try reader.time()
      let lag = try reader.signed()
      let cpu = try reader.signed()
      let connections = Int(try reader.signed())
      let underWay = Int(try reader.signed())
      let waiting = Int(try reader.signed())
      pulses.append(
        GeneratorPulse(
          shard: shard, at: at, lag: lag, cpuMicroseconds: cpu, connections: connections, underWay: underWay,
          waiting: waiting))
    }
    for _ in 0..<(try reader.count()) {
      guard let staff = UInt32(exactly: try reader.signed()) else { throw reader.problem("nobody of the staff") }
      let at = try reader.time()
      guard let raw = UInt8(exactly: try reader.number()), let kind = StreamChange.Kind(rawValue: raw) else {
        throw reader.problem("a change that is none")
      }
      changes.append(StreamChange(staff: Int(staff), at: at, kind: kind))
    }
    for _ in 0..<(try reader.count()) {
      let from = try reader.time()
      outages.append(Outage(from: from, until: try reader.time()))
    }
    for _ in 0..<(try reader.count()) {
      let from = try reader.time()
      stalls.append(ReadingStall(from: from, until: try reader.time()))
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ sighting: SightingRecord) {
    write(UInt64(sighting.staff))
    // Nothing known is written as 0, so that it is short.
    write(sighting.device == SightingRecord.none32 ? 0 : UInt64(sighting.device) + 1)
    write(sighting.incident)
    write(sighting.number == SightingRecord.none64 ? 0 : sighting.number + 1)
    write(sighting.wrong)
    write(sighting.unclear)
  }
}

extension ByteReader {
  fileprivate mutating func sighting(at: Int64) throws(LoadJournal.DecodingProblem) -> SightingRecord {
    guard let staff = UInt32(exactly: try number()) else { throw problem("nobody of the staff") }
    let device = try number()
    guard device <= UInt64(UInt32.max) else { throw problem("a device that no plan has") }
    let incident = try number()
    let arrival = try number()
    return SightingRecord(
      at: at, staff: staff, device: device == 0 ? SightingRecord.none32 : UInt32(device - 1), incident: incident,
      number: arrival == 0 ? SightingRecord.none64 : arrival - 1, wrong: try number(), unclear: try number())
  }

  /// A time or a distance in time: within a thousand years of the begin.
  fileprivate mutating func time() throws(LoadJournal.DecodingProblem) -> Int64 {
    let time = try signed()
    guard time.magnitude < 1 << 55 else { throw problem("a time far beyond the run") }
    return time
  }

  /// A count that can be added to others.
  fileprivate mutating func smallNumber() throws(LoadJournal.DecodingProblem) -> UInt64 {
    let number = try number()
    guard number < 1 << 48 else { throw problem("a count beyond reason") }
    return number
  }
}
