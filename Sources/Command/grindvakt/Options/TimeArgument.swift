import ArgumentParser
import Quantities

/// A time that something takes, as `30 s` or `5 min`; not negative.
struct TimeArgument: ExpressibleByArgument {
  let span: TimeSpan

  init?(argument text: String) {
    guard let span = try? TimeSpan.parse(text), span >= .zero else { return nil }
    self.span = span
  }
}
