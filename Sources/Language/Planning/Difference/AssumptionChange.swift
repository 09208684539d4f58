package import Texts

extension PlanChange {
  /// Which of two values of a limit no source gives.
  package enum AssumedWhen: Hashable, Sendable {
    case never, before, now, both

    init(before: Bool, now: Bool) {
      self =
        switch (before, now) {
        case (false, false): .never
        case (true, false): .before
        case (false, true): .now
        case (true, true): .both
        }
    }
  }

  /// What became of the mark that something is assumed.
  package enum AssumptionChange: Hashable, Sendable {
    case added, removed, reworded

    /// Nil where nothing changed.
    init?(from old: some Hashable, to new: some Hashable, isMarkedBefore: Bool, isMarkedNow: Bool) {
      guard AnyHashable(old) != AnyHashable(new) else { return nil }
      switch (isMarkedBefore, isMarkedNow) {
      case (false, true): self = .added
      case (true, false): self = .removed
      default: self = .reworded
      }
    }
  }
}

/// Sentences about what is assumed and on what it hangs whether something is demanded, without a full stop.
enum AssumptionWords {
  static func limit(_ sentence: Text, _ assumed: PlanChange.AssumedWhen) -> Text {
    switch assumed {
    case .never: sentence
    case .before: Text("\(sentence) (it was an assumption)")
    case .now: Text("\(sentence) (it is now an assumption)")
    case .both: Text("\(sentence) (an assumption before and now)")
    }
  }

  static func condition(_ id: String, _ old: String?, _ new: String?) -> Text {
    switch (old, new) {
    case (let old?, let new?): Text("requirement \(id) applies when \(new) holds, before when \(old) held")
    case (nil, let new?): Text("requirement \(id) applies only when \(new) holds, before always")
    case (let old?, nil): Text("requirement \(id) always applies, before only when \(old) held")
    case (nil, nil): Text("requirement \(id) applies as before")
    }
  }

  static func assumption(_ id: String, _ limit: String?, _ change: PlanChange.AssumptionChange) -> Text {
    switch (change, limit) {
    case (.added, let limit?): Text("the limit \(limit) in \(id) is now marked as an assumption")
    case (.removed, let limit?): Text("the limit \(limit) in \(id) is no longer marked as an assumption")
    case (.reworded, let limit?): Text("the limit \(limit) in \(id) is assumed for another reason")
    case (.added, nil): Text("requirement \(id) is now marked as an assumption")
    case (.removed, nil): Text("requirement \(id) is no longer marked as an assumption")
    case (.reworded, nil): Text("requirement \(id) is assumed for another reason")
    }
  }
}
