package import Texts

/// What people call the words that fields may have as values, where the suites write them in English.
package enum WordTitle {
  /// The title of a word, in small letters, as it stands after other words; the word itself where it has none.
  package static func name(_ word: String) -> Text { titles[word] ?? Text(verbatim: word) }

  private static let titles: [String: Text] = [
    "alarm-and-night": Text("the alarm and night organisation", context: "word"),
    "arrived": Text("arrived", context: "word"),
    "left": Text("left", context: "word"),
    "bed": Text("bed", context: "word"),
    "care-home": Text("care home", context: "word"),
    "door": Text("door", context: "word"),
    "home-care": Text("home care", context: "word"),
    "movement": Text("movement", context: "word"),
    "outage-started": Text("outage started", context: "word"),
    "outage-ended": Text("outage ended", context: "word"),
    "short-term": Text("short-term care home", context: "word"),
    "ordinary-home": Text("own home", context: "word"),
    "create": Text("create", context: "word"),
    "export": Text("export", context: "word"),
    "read": Text("read", context: "word"),
    "update": Text("change", context: "word"),
    "open": Text("open", context: "word"),
    "taken": Text("taken", context: "word"),
    "closed": Text("closed", context: "word"),
    "down": Text("down", context: "word"),
    "up": Text("up", context: "word"),
    "established": Text("established", context: "word"),
    "failed": Text("failed", context: "word"),
    "ringing": Text("ringing", context: "word"),
    "unanswered": Text("unanswered", context: "word"),
    "alarm-centre": Text("the alarm centre", context: "word"),
    "app": Text("the app", context: "word"),
    "portal": Text("the portal", context: "word"),
    "statistics": Text("the statistics", context: "word"),
    "battery-low": Text("low battery", context: "word"),
    "bed-exit": Text("left the bed", context: "word"),
    "button": Text("alarm button", context: "word"),
    "contact-lost": Text("connection lost", context: "word"),
    "fall": Text("fall", context: "word"),
    "geofence-exit": Text("left the area", context: "word"),
    "mains-lost": Text("power cut", context: "word"),
    "technical": Text("technical fault", context: "word"),
    "wristband-off": Text("the wristband is off", context: "word"),
    "judged": Text("judged", context: "word"),
    "logged-in": Text("logged in", context: "word"),
    "refused": Text("refused", context: "word"),
    "logged-out": Text("logged out", context: "word"),
    "must": Text("must", context: "word"),
    "should": Text("should", context: "word"),
  ]
}
