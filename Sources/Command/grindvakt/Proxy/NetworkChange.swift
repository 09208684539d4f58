import ArgumentParser
import Drivers
import Foundation
import Quantities

/// What happens to a network at a moment, as it is written after `--change`: `30 s: cut`, or
/// `1 min: latency 300 ms, jitter 20 ms, rate 50000`.
struct NetworkChange: Sendable, Hashable, ExpressibleByArgument {
  /// What is wrong with the text, as a sentence.
  struct Unreadable: Error, Hashable {
    let problem: String
  }

  /// From the first connection on.
  let after: TimeSpan
  let act: FaultProxy.Act
  /// What happens, as it was written.
  let words: String

  init(parsing text: String) throws(Unreadable) {
    guard let colon = text.firstIndex(of: ":"), let after = TimeSpan(parsing: Self.trimmed(text[..<colon])),
      after >= .zero
    else {
      throw Unreadable(problem: "'\(text)' does not begin with a time and a colon, as '30 s: cut' does.")
    }
    self.after = after
    words = Self.trimmed(text[text.index(after: colon)...])
    act = try Self.act(words)
  }

  init?(argument: String) {
    guard let change = try? NetworkChange(parsing: argument) else { return nil }
    self = change
  }

  private static func act(_ words: String) throws(Unreadable) -> FaultProxy.Act {
    switch words {
    case "cut": return .cut
    case "restore": return .restore
    case "sound": return .set(nil)
    default: break
    }
    var fault = FaultProxy.Fault()
    for part in words.split(separator: ",", omittingEmptySubsequences: false) {
      try add(trimmed(part), to: &fault)
    }
    return .set(fault)
  }

  private static func add(_ part: String, to fault: inout FaultProxy.Fault) throws(Unreadable) {
    let word = String(part.prefix { $0 != " " })
    let rest = trimmed(part.dropFirst(word.count))
    switch word {
    case "latency": fault.latency = try span(rest, word)
    case "jitter": fault.jitter = try span(rest, word)
    case "rate": fault.bytesPerSecond = try count(rest, word)
    case "reset-after": fault.resetAfterBytes = try count(rest, word)
    case "stall" where rest.isEmpty: fault.isStalled = true
    default:
      throw Unreadable(
        problem: "'\(part)' is no change of a network: cut, restore, sound, stall, latency 300 ms, jitter 20 ms, "
          + "rate 50000 or reset-after 4096.")
    }
  }

  private static func span(_ text: String, _ word: String) throws(Unreadable) -> TimeSpan {
    guard let span = TimeSpan(parsing: text), span >= .zero else {
      throw Unreadable(problem: "After '\(word)' there must be a time, such as 300 ms, and not '\(text)'.")
    }
    return span
  }

  private static func count(_ text: String, _ word: String) throws(Unreadable) -> Int {
    guard let count = Int(text), count > 0 else {
      throw Unreadable(problem: "After '\(word)' there must be a number of bytes, such as 50000, and not '\(text)'.")
    }
    return count
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }
}

/// Where a system listens: `http://10.0.0.5:8080`, or `10.0.0.5:8080`.
struct SystemAddress: Sendable, Hashable, ExpressibleByArgument {
  let host: String
  let port: Int

  init?(argument: String) {
    let text = argument.contains("://") ? argument : "tcp://" + argument
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let port = parts.port ?? ["http": 80, "https": 443][parts.scheme?.lowercased()],
      (1...65_535).contains(port)
    else { return nil }
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
  }
}
