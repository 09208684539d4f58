import JSONValues
import LanguageIdentification
package import Quantities
package import Texts

/// Whether a value was what a matcher demands.
package enum MatchResult: Hashable, Sendable {
  case met
  case unmet(Mismatch)
  /// Nobody can say from what was seen; never a pass and never a failure.
  case cannotTell(Doubt)

  /// What was found, and what was demanded.
  package struct Mismatch: Hashable, Sendable, Codable, Error {
    /// Nil where there was no value.
    package let actual: Value?
    /// The matcher with the values of names put in.
    package let expected: Matcher
    /// Something that the two do not show by themselves.
    package let detail: Detail?

    package init(actual: Value?, expected: Matcher, detail: Detail? = nil) {
      self.actual = actual
      self.expected = expected
      self.detail = detail
    }
  }

  /// Why a value is not as demanded, where it needs saying.
  package enum Detail: Hashable, Sendable {
    /// The item of a list, from 1, that is not as demanded.
    case item(Int, Value)
    /// Two items of a list, from 1, that are equal.
    case sameItems(Int, Int)
    /// How far the positions lie apart.
    case distance(Length)
    /// The language that the text is in, or those one of which it is in.
    case writtenIn([LanguageTag])
    /// A list without items shows nothing.
    case emptyList
  }

  /// Why nobody can say.
  package enum Doubt: Hashable, Sendable {
    /// The regular expression took more work than it may.
    case patternLimit(String)
    /// The regular expression cannot be used.
    case patternFailed(String)
    /// The text has too little in it to tell its language.
    case languageUnclear(String)
    /// Dictionaries by which languages are identified are not installed: the names of their packages.
    case dictionariesMissing([String])
    /// A name that no step has saved.
    case unknownName(String)
  }
}

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

extension MatchResult: Codable {
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .met:
      var container = encoder.singleValueContainer()
      try container.encode("met")
    case .unmet(let mismatch): try encoder.encode(mismatch, as: "unmet")
    case .cannotTell(let doubt): try encoder.encode(doubt, as: "cannot-tell")
    }
  }

  package init(from decoder: any Decoder) throws {
    if (try? decoder.singleValueContainer().decode(String.self)) == "met" {
      self = .met
      return
    }
    let container = try decoder.container(keyedBy: JSONName.self)
    let key = try container.onlyKey()
    switch key.stringValue {
    case "unmet": self = .unmet(try container.decode(Mismatch.self, forKey: key))
    case "cannot-tell": self = .cannotTell(try container.decode(Doubt.self, forKey: key))
    default: throw container.unknown(key, of: "match")
    }
  }
}

extension MatchResult.Detail: Codable {
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .item(let number, let value):
      var container = encoder.container(keyedBy: JSONName.self)
      try container.encode(number, at: "item")
      try container.encode(value, at: "value")
    case .sameItems(let first, let second): try encoder.encode([first, second], as: "same-items")
    case .distance(let length): try encoder.encode(length, as: "distance")
    case .writtenIn(let tags):
      // Records of before have one tag.
      if tags.count == 1 {
        try encoder.encode(tags[0], as: "written-in")
      } else {
        try encoder.encode(tags, as: "written-in")
      }
    case .emptyList: try encoder.encode(true, as: "empty-list")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    if container.has("item") {
      self = .item(try container.decode(Int.self, at: "item"), try container.decode(Value.self, at: "value"))
      return
    }
    let key = try container.onlyKey()
    switch key.stringValue {
    case "same-items":
      let items = try container.decode([Int].self, forKey: key)
      guard items.count == 2 else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "two numbers wanted")
      }
      self = .sameItems(items[0], items[1])
    case "distance": self = .distance(try container.decode(Length.self, forKey: key))
    case "written-in":
      if let tag = try? container.decode(LanguageTag.self, forKey: key) {
        self = .writtenIn([tag])
      } else {
        self = .writtenIn(try container.decode([LanguageTag].self, forKey: key))
      }
    case "empty-list": self = .emptyList
    default: throw container.unknown(key, of: "detail")
    }
  }
}

extension MatchResult.Doubt: Codable {
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .patternLimit(let pattern): try encoder.encode(pattern, as: "pattern-limit")
    case .patternFailed(let pattern): try encoder.encode(pattern, as: "pattern-failed")
    case .languageUnclear(let text): try encoder.encode(text, as: "language-unclear")
    case .dictionariesMissing(let packages): try encoder.encode(packages, as: "dictionaries-missing")
    case .unknownName(let name): try encoder.encode(name, as: "unknown-name")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let key = try container.onlyKey()
    if key.stringValue == "dictionaries-missing" {
      self = .dictionariesMissing(try container.decode([String].self, forKey: key))
      return
    }
    let text = try container.decode(String.self, forKey: key)
    switch key.stringValue {
    case "pattern-limit": self = .patternLimit(text)
    case "pattern-failed": self = .patternFailed(text)
    case "language-unclear": self = .languageUnclear(text)
    case "unknown-name": self = .unknownName(text)
    default: throw container.unknown(key, of: "doubt")
    }
  }
}
