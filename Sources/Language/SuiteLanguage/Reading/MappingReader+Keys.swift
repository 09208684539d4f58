import LocatedYAML

extension MappingReader {
  mutating func required<Key: RawRepresentable<String>>(_ key: Key) -> YAMLNode? { required(key.rawValue) }

  mutating func optional<Key: RawRepresentable<String>>(_ key: Key) -> YAMLNode? { optional(key.rawValue) }

  mutating func entry<Key: RawRepresentable<String>>(_ key: Key) -> YAMLMapping.Entry? { entry(key.rawValue) }
}
