package import JSONValues
import Load
import SuiteLanguage
import Texts

/// What was demanded of a step and what was seen, as people read it: matchers in words, counts with their names.
/// What has another form than those that runs write is shown as it is.
package struct EvidenceText: Sendable {
  private static let separator = ". "
  /// Failed rounds, other events and examples that are written out.
  private static let mostShown = 3

  private let wording: Wording
  private let value: ValueText

  package init(_ wording: Wording) {
    self.wording = wording
    value = ValueText(wording)
  }

  /// What was demanded: `Larmorsak: låg batterinivå. Antal: minst 1`.
  package func demanded(_ recorded: JSONValue, limit: Int = 500) -> String {
    VisibleText.cut(sentences(demandedParts(recorded)), to: limit)
  }

  /// What was seen: `Antal: 0. En annan händelse, hubb: hub-28`.
  package func seen(_ recorded: JSONValue, limit: Int = 500) -> String {
    VisibleText.cut(sentences(seenParts(recorded)), to: limit)
  }

  /// Each part as a sentence; a single one is left as it is.
  private func sentences(_ parts: [String]) -> String {
    parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: Self.separator)
  }

  private func demandedParts(_ recorded: JSONValue) -> [String] {
    if Value(json: recorded) == nil, let matcher = matcher(recorded) { return [matcher] }
    guard let members = recorded.objectValue, Value(json: recorded) == nil else { return [value(recorded)] }
    if let rounds = members["rounds"], let met = members["met"] {
      return [wording(EvidencePhrase.rounds, value(rounds)), wording(EvidencePhrase.roundsMet, value(met))]
    }
    var parts: [String] = []
    for (name, wanted) in sorted(members) {
      switch name {
      case "that": parts = sorted(wanted.objectValue ?? [:]).map { field($0, $1) } + parts
      case "times": parts.append(wording(EvidencePhrase.times, matcher(wanted) ?? value(wanted)))
      case "for-each":
        let over = sorted(wanted.objectValue ?? [:])
        parts += over.map { wording(EvidencePhrase.forEach, value($1), title($0)) }
      default: parts.append(field(name, wanted))
      }
    }
    return parts
  }

  private func field(_ name: String, _ wanted: JSONValue) -> String {
    "\(title(name)): \(matcher(wanted) ?? word(wanted, of: name))"
  }

  /// What people call a field, or a figure of a load.
  private func title(_ name: String) -> String {
    if let title = FieldTitle.title(name) { return wording(title) }
    return LoadMeasure(key: name).map { wording($0.name) } ?? name
  }

  /// Fields whose words the program itself writes.
  private static let ownWords: Set<String> = ["login", "outcome", "weight"]

  private func word(_ recorded: JSONValue, of name: String) -> String {
    guard let text = recorded.stringValue else { return value(recorded) }
    if name == "profile", let profile = SAMLProfile(rawValue: text) { return profile.title }
    return Self.ownWords.contains(name) ? wording(WordTitle.name(text)) : value(recorded)
  }

  private func matcher(_ recorded: JSONValue) -> String? {
    (try? recorded.decode(Matcher.self)).map { wording($0) }
  }

  private func seenParts(_ recorded: JSONValue) -> [String] {
    guard let members = recorded.objectValue, Value(json: recorded) == nil else { return [value(recorded)] }
    if members["rounds"] != nil { return rounds(members) }
    if members["calls"] != nil, members["alarms"] != nil, let figures = try? recorded.decode(LoadFigures.self) {
      return LoadWords.summary(of: figures).map { wording($0) }
    }
    // A single value needs no name.
    if members.count == 1, let only = members["value"] { return [value(only)] }
    let named: [(String, EvidencePhrase)] = [
      ("times", .times), ("items", .items), ("wrong", .wrongItems), ("unreadable", .unreadable),
    ]
    var parts = named.compactMap { name, phrase in members[name].map { wording(phrase, value($0)) } }
    parts += list(members["examples"]) { example in
      guard let item = example["item"], let times = example["times"] else { return nil }
      return wording(EvidencePhrase.example, value(item), value(times))
    }
    parts += list(members["others"]) { other in
      guard let field = other["field"]?.stringValue, let actual = other["actual"] else { return nil }
      return wording(EvidencePhrase.otherEvent, title(field), value(actual))
    }
    let known = Set(named.map(\.0) + ["examples", "others"])
    // A status that is a number is the answer's code. An empty list says nothing that its count does not.
    return parts
      + sorted(members.filter { !known.contains($0.key) && $0.value.arrayValue?.isEmpty != true }).map { name, seen in
        name == "status" && seen.integerValue != nil
          ? wording(EvidencePhrase.statusCode, value(seen)) : "\(title(name)): \(word(seen, of: name))"
      }
  }

  private func rounds(_ members: JSONMembers) -> [String] {
    let counts: [(String, EvidencePhrase)] = [
      ("done", .rounds), ("met", .roundsMet), ("unmet", .roundsUnmet), ("unobserved", .roundsUnobserved),
    ]
    let parts = counts.compactMap { name, phrase -> String? in
      guard let count = members[name], name == "done" || count.integerValue != 0 else { return nil }
      return wording(phrase, value(count))
    }
    return parts
      + list(members["failures"]) { failure in
        guard let round = failure["round"]?.stringValue, let step = failure["step"]?.stringValue else { return nil }
        let what = failure["actual"].map { seen($0, limit: 120) } ?? reason(failure["reason"])
        return wording(EvidencePhrase.failedRound, round, step, what)
      }
  }

  private func reason(_ recorded: JSONValue?) -> String {
    let texts = (recorded?.objectValue ?? [:]).compactMapValues(\.stringValue)
    return wording.pick(LocalizedText(byTag: texts)).text
  }

  /// The first few of a list, and how many there are besides.
  private func list(_ recorded: JSONValue?, _ show: (JSONValue) -> String?) -> [String] {
    guard let elements = recorded?.arrayValue, !elements.isEmpty else { return [] }
    let shown = elements.prefix(Self.mostShown).compactMap(show)
    let rest = elements.count - shown.count
    return shown + (rest > 0 ? [wording(EvidencePhrase.more, wording.number(rest))] : [])
  }

  private func sorted(_ members: JSONMembers) -> [(key: String, value: JSONValue)] {
    members.sorted { $0.key < $1.key }
  }
}

/// A recorded value as people read it: typed values as the language writes them, the rest in the notation of the
/// suites, without the quotes that they can do without.
struct ValueText: Sendable {
  let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  func callAsFunction(_ value: JSONValue, limit: Int = 600) -> String {
    VisibleText.cut(flow(value, isNested: false), to: limit)
  }

  private func flow(_ value: JSONValue, isNested: Bool) -> String {
    if let typed = Value(json: value) {
      return quoted(typed.formatted(in: wording.language), isNested: isNested)
    }
    switch value {
    case .bool(let isSo): return wording(isSo ? ReportPhrase.yes : .no)
    case .null, .number: return value.canonicalText
    case .string(let text): return quoted(text, isNested: isNested)
    case .array(let elements):
      return "[" + elements.map { flow($0, isNested: true) }.joined(separator: ", ") + "]"
    case .object(let members):
      // A plain value is what equality is written as.
      if members.count == 1, let wanted = members["equals"] { return flow(wanted, isNested: isNested) }
      let sorted = members.sorted { $0.key < $1.key }
      return "{" + sorted.map { "\($0.key): \(flow($0.value, isNested: true))" }.joined(separator: ", ") + "}"
    }
  }

  private func quoted(_ text: String, isNested: Bool) -> String {
    let needsQuotes = isNested && (text.isEmpty || text.contains { ",:{}[]\"\n".contains($0) })
    return needsQuotes ? JSONValue.string(text).canonicalText : text
  }
}
