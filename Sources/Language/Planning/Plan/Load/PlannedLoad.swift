package import Quantities
package import SuiteLanguage

extension PlannedStep {
  /// `load`: many operations at planned times, and many members of staff who watch the results.
  ///
  /// Durations are on the target's clock, except limits on latency, ``retry`` of an item and ``lag``, which are real
  /// time.
  package struct Load: Hashable, Sendable {
    /// The peak that is demanded, and why; by language.
    package var why: [String: Expression]
    /// `for`: how long arrivals are measured.
    package var duration: Expression
    /// Arrivals before that, which are sent but do not count in latency and errors.
    package var warmUp: Expression?
    /// How many times as fast as real time the target's clock runs, from 1.
    package var speed: Int
    /// Column -> list of the same length; each row is one virtual device.
    package var devices: [String: Expression]
    package var staff: Staff?
    package var mix: [Item]
    /// From the scheduled time of an alarm until it is shown.
    package var within: Expression?
    /// After an outage, how long it may take until everything has been shown.
    package var recoveredWithin: Expression?
    /// How much later an alarm must have been sent for it to have to be shown later.
    package var inOrderAfter: TimeSpan
    /// What is demanded, by the keys of ``LoadMeasure``.
    package var that: [String: Matcher]
    /// How late the generator may be with an arrival for it to count as held.
    package var lag: TimeSpan

    package init(
      why: [String: Expression], duration: Expression, warmUp: Expression? = nil, speed: Int = 1,
      devices: [String: Expression], staff: Staff? = nil, mix: [Item], within: Expression? = nil,
      recoveredWithin: Expression? = nil, inOrderAfter: TimeSpan = Load.usualOrderMargin, that: [String: Matcher],
      lag: TimeSpan = Load.usualLag
    ) {
      self.why = why
      self.duration = duration
      self.warmUp = warmUp
      self.speed = speed
      self.devices = devices
      self.staff = staff
      self.mix = mix
      self.within = within
      self.recoveredWithin = recoveredWithin
      self.inOrderAfter = inOrderAfter
      self.that = that
      self.lag = lag
    }

    /// ``lag`` where a suite gives none.
    package static let usualLag = TimeSpan.milliseconds(100)
    /// ``inOrderAfter`` where a suite gives none.
    package static let usualOrderMargin = TimeSpan.seconds(1)
  }
}

extension PlannedStep.Load {
  /// The members of staff who watch a stream all the while.
  package struct Staff: Hashable, Sendable {
    package var stream: String
    /// Inputs of the stream; columns of ``of`` are names here.
    package var with: [String: Expression]
    /// Column -> list of the same length; each row is one member of staff.
    package var of: [String: Expression]

    package init(stream: String, with: [String: Expression], of: [String: Expression]) {
      self.stream = stream
      self.with = with
      self.of = of
    }
  }

  /// One operation that is done again and again.
  package struct Item: Hashable, Sendable {
    package var operation: String
    /// Inputs of the operation; columns of the devices are names here.
    package var with: [String: Expression]
    /// Output -> what each answer must have there.
    package var that: [String: Matcher]
    package var pace: Pace
    /// When it begins, from the begin of what is measured; with the load unless given.
    package var at: Expression?
    /// How long it goes on; to the end of the load unless given.
    package var over: Expression?
    /// After how long a device that got no good answer tries again, in real time.
    package var retry: Expression?
    package var alarm: Alarm?

    package init(
      operation: String, with: [String: Expression], that: [String: Matcher] = [:], pace: Pace, at: Expression? = nil,
      over: Expression? = nil, retry: Expression? = nil, alarm: Alarm? = nil
    ) {
      self.operation = operation
      self.with = with
      self.that = that
      self.pace = pace
      self.at = at
      self.over = over
      self.retry = retry
      self.alarm = alarm
    }
  }

  /// When the arrivals of an item come.
  package enum Pace: Hashable, Sendable {
    /// Each device so often, the devices spread evenly.
    case every(Expression)
    /// Evenly.
    case rate(count: Expression, per: Expression)
    /// The rate rises or falls evenly.
    case ramp(from: Expression, to: Expression, per: Expression)
    /// As calls come that know nothing of each other.
    case poisson(count: Expression, per: Expression)
    /// So many within the window, evenly spread and each a little off.
    case burst(count: Expression)
    /// So many within the window, rising to its middle and falling after it.
    case peak(count: Expression)
    /// As on a recorded day.
    case replay(Replay)
  }

  /// A recorded day, played again.
  package struct Replay: Hashable, Sendable {
    /// As the suite names it, from the suite's folder.
    package var file: String
    /// SHA-256 of the file, hexadecimal.
    package var sha256: String
    /// Microseconds from the first, in order.
    package var offsets: [Int64]
    /// How many times as fast as it was.
    package var times: Int

    package init(file: String, sha256: String, offsets: [Int64], times: Int) {
      self.file = file
      self.sha256 = sha256
      self.offsets = offsets
      self.times = times
    }
  }

  /// That each arrival of an item is an alarm, which staff must see.
  package struct Alarm: Hashable, Sendable {
    /// Field of the stream -> its value: what identifies whose alarm it is.
    package var by: [String: Expression]
    /// Column of the staff -> its value: who must see it. Everybody where this is empty.
    package var to: [String: Expression]
    /// Whether it is enough that one of them sees it.
    package var any: Bool
    /// The field with the vendor's own identity of the alarm.
    package var id: String?
    /// Field -> what must stand there.
    package var shows: [String: Matcher]

    package init(
      by: [String: Expression], to: [String: Expression], any: Bool = false, id: String? = nil,
      shows: [String: Matcher] = [:]
    ) {
      self.by = by
      self.to = to
      self.any = any
      self.id = id
      self.shows = shows
    }
  }
}
