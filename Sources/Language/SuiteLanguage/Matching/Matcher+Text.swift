import LanguageIdentification
package import Quantities
package import Texts

extension Matcher: TextConvertible {
  /// What is demanded, as a phrase for people that follows a colon: `minst 15 %`, `one of a, b`.
  package var text: Text {
    switch self {
    case .equals(let wanted): return wanted.text
    case .atLeast(let bound):
      return Text("at least \(bound.text)")
    case .atMost(let bound):
      return Text("at most \(bound.text)")
    case .between(let low, let high):
      let (from, to) = (low.text, high.text)
      return Text("from \(from) to \(to)")
    case .oneOf(let values):
      let list = Text(joined: values.map(\.text), by: Text(verbatim: ", "))
      return Text("one of \(list)", context: "demand")
    case .matches(let pattern):
      return Text("text that matches the pattern \(pattern)")
    case .contains(let part):
      let shown = part.text
      return Text("text that contains “\(shown)”")
    case .writtenIn(let tag):
      let name = Text(inEach: tag.name(in:))
      return Text("text in \(name)")
    case .near(let distance, let place):
      let (limit, centre) = (distance.text, place.text)
      return Text("within \(limit) of \(centre)")
    case .present(true):
      return Text("any value")
    case .present(false): return Text("no value")
    case .not(let matcher):
      let inner = matcher.text
      return Text("not: \(inner)")
    case .each(let matcher):
      let inner = matcher.text
      return Text("each: \(inner)")
    case .count(let matcher):
      let inner = matcher.text
      return Text("number: \(inner)")
    case .allDifferent:
      return Text("different values only")
    }
  }
}

extension Expression: TextConvertible {
  /// The value as people read it; a name that is not known yet as it is written.
  package var text: Text {
    switch self {
    case .value(let value): Text(formatted: value)
    case .variable(let name): Text(verbatim: "${\(name)}")
    case .text(let pieces): Text(joined: pieces.map(\.text))
    case .list(let items): Text(joined: items.map(\.text), by: Text(verbatim: ", "))
    }
  }
}
