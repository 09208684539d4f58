package import Quantities
package import SuiteLanguage

/// Something that is done again and again during a load run.
package struct LoadCall: Sendable {
  /// Of the vocabulary.
  package let operation: String
  package let values: LoadValues
  /// The outputs that are wanted, in the order in which ``LoadOutcome/outputs`` has them. Every output is checked,
  /// wanted or not.
  package let outputs: [String]
  /// Nil: what does not come out as wanted is not tried again.
  package let retry: LoadRetry?

  package init(operation: String, values: LoadValues, outputs: [String] = [], retry: LoadRetry? = nil) {
    self.operation = operation
    self.values = values
    self.outputs = outputs
    self.retry = retry
  }
}

/// Doing a call again until the system takes it, as a hub does with an alarm: the same request, with the same
/// `${unique}`.
package struct LoadRetry: Sendable, Hashable {
  /// From the end of one attempt to the next, in microseconds.
  package let every: Int64
  /// After this no attempt begins, in microseconds since the begin of the run.
  package let until: Int64

  package init(every: Int64, until: Int64) {
    self.every = max(1, every)
    self.until = until
  }
}

/// What the names in the requests of a call stand for.
package enum LoadValues: Sendable {
  /// The inputs by virtual device. A request is made ready once for each device, unless the binding uses `${unique}` or
  /// `${now}`, which are those of the arrival.
  case perDevice([Scope])
  /// All names, made new for each arrival. Called on the generator's threads.
  case perArrival(@Sendable (LoadArrival) -> Scope)
}

/// A moment at which a call begins.
package struct LoadArrival: Sendable, Hashable {
  /// When, in microseconds since the begin of the run.
  package let at: Int64
  /// Index of the call.
  package let call: Int
  /// Index of the virtual device.
  package let device: Int
  /// The caller's own; no two arrivals of a run have the same.
  package let number: UInt64

  package init(at: Int64, call: Int, device: Int = 0, number: UInt64) {
    self.at = at
    self.call = call
    self.device = device
    self.number = number
  }
}
