// The keys of vocabulary files. Readers and JSON Schema are both written over these, so neither can forget one.

enum VocabularyKey: String, CaseIterable {
  case vocabulary, title, operations, streams, devices, logins
}

enum OperationKey: String, CaseIterable {
  case title, takes, gives
}

enum StreamKey: String, CaseIterable {
  case title, takes, carries
}

enum LoginKey: String, CaseIterable {
  case title, shows
}

/// `{type: text, optional: true}` where a field is declared.
enum FieldKey: String, CaseIterable {
  case type, optional
}

/// `{one-of: [..]}` and `{list-of: ..}` where a type is written.
enum TypeKey: String, CaseIterable {
  case oneOf = "one-of"
  case listOf = "list-of"
}

/// The languages that texts for people are written in.
enum TextKey: String, CaseIterable {
  case swedish = "sv"
  case finnish = "fi"
  case english = "en"
}
