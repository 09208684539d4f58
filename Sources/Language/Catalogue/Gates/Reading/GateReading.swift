package import Diagnostics
package import LocatedYAML
package import Quantities
package import Texts

/// Reads the values that criteria are made of, and keeps what they refer to.
package final class GateReading {
  package let sink: DiagnosticSink
  package private(set) var references: [GateReference] = []

  package init(sink: DiagnosticSink) {
    self.sink = sink
  }

  /// Keeps a name that must exist elsewhere.
  package func refer(to kind: GateReference.Kind, _ name: String, at node: YAMLNode) {
    references.append(GateReference(kind: kind, name: SourceName(name, at: node.span)))
  }

  /// A quantity with a notation of its own: `28 days`, `95 %`, `2023-06-30`.
  package func quantity<Value: Quantity>(_ node: YAMLNode, as type: Value.Type, wanted: Text) -> Value? {
    guard let text = node.written(sink, wanted: wanted) else { return nil }
    do throws(QuantityError) {
      return try Value.parse(text)
    } catch {
      sink.error("wrong-type", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }

  /// A period that is not empty.
  package func period(_ node: YAMLNode) -> CalendarPeriod? {
    guard let period = quantity(node, as: CalendarPeriod.self, wanted: Text("a period")) else { return nil }
    guard period.months > 0 || period.days > 0 else {
      sink.error(
        "empty-period", Text("a period of nothing shows nothing"), at: node.span,
        hints: [Text("write how long, for instance 28 days")])
      return nil
    }
    return period
  }

  /// A share from 0 % to 100 %.
  package func share(_ node: YAMLNode, above lowest: Bool = false) -> Percentage? {
    guard let share = quantity(node, as: Percentage.self, wanted: Text("a share")) else { return nil }
    guard share.fraction <= .one, lowest ? share.fraction > .zero : share.fraction >= .zero else {
      sink.error(
        "out-of-range", Text("\(share) is no share: it is between 0 % and 100 %"), at: node.span,
        hints: [Text("write 95 %")])
      return nil
    }
    return share
  }

  /// A confidence: at least 50 % and below 100 %, which no evidence reaches.
  package func confidence(_ node: YAMLNode?) -> Percentage? {
    guard let node else { return try? Percentage(percent: Rational(95)) }
    guard let share = quantity(node, as: Percentage.self, wanted: Text("a confidence")) else { return nil }
    guard share.percent >= Rational(50), share.percent < Rational(100) else {
      sink.error(
        "out-of-range", Text("no confidence of \(share): it is at least 50 % and below 100 %"), at: node.span,
        hints: [Text("write 95 %")])
      return nil
    }
    return share
  }

  /// Words, or one word; none twice.
  package func words(_ node: YAMLNode?, wanted: Text) -> [(text: String, node: YAMLNode)] {
    guard let node else { return [] }
    var words: [(text: String, node: YAMLNode)] = []
    for item in node.itemsOrSelf(sink) {
      guard let word = item.text(sink) else { continue }
      if words.contains(where: { $0.text == word }) {
        sink.error("repeated-word", Text("'\(word)' is given twice"), at: item.span, hints: [Text("delete one")])
      } else {
        words.append((word, item))
      }
    }
    if words.isEmpty, !sink.hasErrors {
      sink.error("empty-list", Text("\(wanted) has nothing in it"), at: node.span, hints: [Text("name at least one")])
    }
    return words
  }

  /// Words of a fixed set; nil where one is not of it.
  package func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
    _ node: YAMLNode?, of type: Choice.Type
  ) -> [Choice]? where Choice.RawValue == String {
    guard let node else { return [] }
    var choices: [Choice] = []
    for item in node.itemsOrSelf(sink) {
      guard let choice = item.word(of: type, sink) else { return nil }
      if choices.contains(choice) {
        sink.error(
          "repeated-word", Text("'\(choice.rawValue)' is given twice"), at: item.span, hints: [Text("delete one")])
      } else {
        choices.append(choice)
      }
    }
    return choices
  }

  /// `{sv: .., fi: .., en: ..}`.
  ///
  /// - Parameter key: what the text is, for messages.
  package func localizedText(_ node: YAMLNode, _ key: String) -> LocalizedText? { node.localizedText(key, into: sink) }

  /// `06-15`.
  package func monthDay(_ node: YAMLNode) -> MonthDay? {
    guard let text = node.written(sink, wanted: Text("a day of the year")) else { return nil }
    guard let day = MonthDay(text) else {
      sink.error(
        "wrong-type", Text("'\(text)' is not a day of the year"), at: node.span,
        hints: [Text("write month and day, for instance 06-15")])
      return nil
    }
    return day
  }

  /// `{A: 0, B: 0, C: 2 per 100 units}`, with a number for every class.
  package func limits(_ node: YAMLNode) -> FaultLimits? {
    node.mapping(Text("the most that is accepted"), sink) { reader in
      let a = reader.required("A").flatMap(limit)
      let b = reader.required("B").flatMap(limit)
      let c = reader.required("C").flatMap(limit)
      guard let a, let b, let c else { return nil }
      return FaultLimits(a: a, b: b, c: c)
    }
  }

  /// `0`, or `2 per 100 units`.
  package func limit(_ node: YAMLNode) -> FaultLimit? {
    guard let text = node.written(sink, wanted: Text("a number of faults")) else { return nil }
    do throws(QuantityError) {
      return try FaultLimit(text)
    } catch {
      sink.error(
        "no-numeric-threshold", Text("'\(text)' is not a number of faults, so it cannot be checked"),
        at: node.span,
        hints: [Text("write how many, for instance 0, or 2 per 100 units")] + (error.isAmbiguous ? [error.text] : []))
      return nil
    }
  }

  /// `2 per 100 units`, or `2`, which is meant for each 100.
  package func perHundred(_ node: YAMLNode) -> Rational? {
    guard let number = quantity(node, as: Rational.self, wanted: Text("a number")) else { return nil }
    guard number >= .zero else {
      sink.error("out-of-range", Text("there are no \(number) faults"), at: node.span, hints: [Text("write 0 or more")])
      return nil
    }
    return number
  }
}
