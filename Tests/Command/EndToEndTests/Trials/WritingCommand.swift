import Foundation
import Testing
import TestSupport

/// A command that writes a record, or what belongs to one. What only writes files for people is an ``OutputCommand``;
/// `run` is in `KillAndResumeTests`.
enum WritingCommand: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case recordEvent = "record event"
  case recordImport = "record import"
  case observeImport = "observe import"
  case decide, waive
  case recordStamp = "record stamp"
  case recordStampAnswer = "record stamp --answer"
  case recordSign = "record sign"
  case merge

  var testDescription: String { rawValue }

  /// How many entries and anchors it writes; nil where that depends on what it is given.
  var written: Int? {
    switch self {
    case .recordEvent, .observeImport, .waive, .recordStamp, .recordStampAnswer, .recordSign: 1
    case .recordImport: 300
    case .decide: 3
    case .merge: nil
    }
  }

  /// Whether the same command again adds nothing.
  var isRepeatable: Bool {
    switch self {
    case .recordEvent, .recordImport, .observeImport, .recordStamp, .recordStampAnswer: true
    // A signature tells when it was made, and a record is merged into a place where nothing is.
    case .decide, .waive, .recordSign, .merge: false
    }
  }

  /// The name of the folder that it writes.
  var place: String { self == .merge ? "merged" : "record" }

  static let catalogue = Repository.root.appending(path: "Requirements/boras-trygghetssystem").path

  /// - Parameter folder: where the command is run; what is written is named by its whole path.
  func arguments(in folder: URL) -> [String] {
    let place = folder.appending(path: place).path
    return switch self {
    case .recordEvent:
      [
        "record", "event", place, "deviation-reported", "id=a-1", "at=2022-09-01T12:00:00+02:00", "fault-class=B",
        "what=larmet kom sent", "noticed-by=staff", "--catalogue", Self.catalogue,
      ]
    case .recordImport: ["record", "import", place, "events.csv", "--catalogue", Self.catalogue]
    case .observeImport:
      ["observe", "import", place, "log.csv", "--mapping", "mapping.yaml", "--catalogue", Self.catalogue]
    case .decide:
      [
        "decide", place, "rollout-ordinary-homes", "--outcome", "conditions", "--by", "styrgruppen", "--mandate",
        "projektplanen", "--vendor", "present", "--reason", "tiden är knapp", "--condition",
        "larmen räknas; projektledaren; 2099-03-01", "--condition", "reservrutin finns; projektledaren; 2099-03-31",
        "--compensation", "gamla larmet är kvar", "--until", "2099-03-31", "--catalogue", Self.catalogue,
      ]
    case .waive:
      [
        "waive", place, "NAV-01", "--reason", "batteriet byts i mars", "--risk", "larmet tystnar",
        "--compensation", "personalen ringer", "--verified-by", "NAV-05", "--owner", "projektledaren", "--expires",
        "2099-12-31", "--by", "styrgruppen", "--catalogue", Self.catalogue,
      ]
    case .recordStamp: ["record", "stamp", place]
    case .recordStampAnswer: ["record", "stamp", place, "--answer", "keys/head.tsr"]
    case .recordSign:
      ["record", "sign", place, "--as", "buyer", "--key", "keys/buyer.key", "--certificate", "keys/buyer.pem"]
    case .merge: ["merge", "shard-1", "shard-2", "--record", place]
    }
  }
}
