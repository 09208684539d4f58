import JSONValues
import Quantities

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
