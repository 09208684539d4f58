import LanguageIdentification
package import Quantities
package import Texts

extension MatchResult.Mismatch: TextConvertible {
  /// What was found, as a phrase for people; `no value` where there was none.
  package var actualText: Text {
    let found =
      actual.map { Text(formatted: $0) } ?? Text("no value")
    guard let detail else { return found }
    return Text("\(found) (\(detail.text))")
  }

  /// Both in one sentence without a full stop.
  package var text: Text {
    Text("measured \(actualText), required \(expected.text)")
  }
}

extension MatchResult.Detail: TextConvertible {
  package var text: Text {
    switch self {
    case .item(let number, let value):
      return Text("number \(number) is \(formatted: value)")
    case .sameItems(let first, let second):
      return Text("numbers \(first) and \(second) are equal")
    case .distance(let length):
      return Text("\(formatted: length) away")
    case .writtenIn(let tags):
      let name = Text(joined: tags.map { Text(inEach: $0.name(in:)) }, by: Text(" or "))
      return Text("in \(name)")
    case .emptyList: return Text("empty list")
    }
  }
}

extension MatchResult.Doubt: TextConvertible {
  /// Why nobody can say, as a clause without a full stop.
  package var text: Text {
    switch self {
    case .patternLimit(let pattern):
      Text("the pattern \(pattern) took more work than it may")
    case .patternFailed(let pattern):
      Text("the pattern \(pattern) could not be used")
    case .languageUnclear(let text):
      Text("the language of “\(text)” is not known")
    case .dictionariesMissing(let packages):
      Text(
        "the word lists of the packages \(packages.joined(separator: ", ")) are not installed, so the language is not known"
      )
    case .unknownName(let name):
      Text("no value has been saved as \(name)")
    }
  }
}
