/// What the schemas of SAML allow within an element. Our own rules, written from the specifications: the schema files
/// themselves are not part of this program.
struct StructureRule: Sendable {
  var attributes: [AttributeRule]
  /// Whether attributes of other namespaces may stand beside them.
  var allowsForeignAttributes: Bool
  var content: Content

  indirect enum Content: Sendable {
    case empty
    case text(TextForm)
    case elements(Particle)
    /// Anything, as in `saml:AttributeValue`; elements with a rule are checked.
    case anything
  }

  init(_ attributes: [AttributeRule], foreign: Bool = false, _ content: Content) {
    self.attributes = attributes
    allowsForeignAttributes = foreign
    self.content = content
  }
}

/// An attribute that the schema names.
struct AttributeRule: Sendable {
  /// Without a prefix, or `xml:lang`.
  let name: String
  let isRequired: Bool
  let form: TextForm

  static func needs(_ name: String, _ form: TextForm = .string) -> AttributeRule {
    AttributeRule(name: name, isRequired: true, form: form)
  }

  static func may(_ name: String, _ form: TextForm = .string) -> AttributeRule {
    AttributeRule(name: name, isRequired: false, form: form)
  }
}

/// The allowed order of elements.
indirect enum Particle: Sendable {
  case element(String)
  case sequence([Particle])
  case choice([Particle])
  case optional(Particle)
  /// None, one or more.
  case any(Particle)
  /// One or more.
  case some(Particle)
  /// Any element that is not of that namespace (`##other`).
  case foreign(to: Namespace)
  /// Any element.
  case anyElement
}

/// The form of a text (XML Schema Part 2).
enum TextForm: Sendable {
  case string, uri, dateTime, boolean, base64, unsignedShort, integer, duration, language
  /// `xs:ID`: a name that no other element of the document has.
  case id
  /// `xs:NCName`, such as a reference to an ID.
  case name

  func allows(_ text: String) -> Bool {
    let trimmed = text.trimmingXMLSpace
    switch self {
    case .string, .duration: return true
    case .uri: return !trimmed.unicodeScalars.contains { $0.value <= 0x20 || "<>\"{}|\\^`".unicodeScalars.contains($0) }
    case .dateTime: return trimmed.wholeMatch(of: Self.dateTimes) != nil
    case .boolean: return ["true", "false", "1", "0"].contains(trimmed)
    case .base64: return Base64.decode(text) != nil
    case .unsignedShort: return UInt16(trimmed) != nil
    case .integer: return Int64(trimmed) != nil
    case .language: return trimmed.wholeMatch(of: Self.languages) != nil
    case .id, .name: return Self.isName(trimmed)
    }
  }

  private static var dateTimes: Regex<Substring> {
    /-?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+\-][0-9]{2}:[0-9]{2})?/
  }
  private static var languages: Regex<Substring> { /[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*/ }

  /// `xs:NCName`: a letter or `_`, and then also digits, marks and `._-`.
  private static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.generalCategory.isLetter else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      let category = scalar.properties.generalCategory
      return "_.-".unicodeScalars.contains(scalar) || category.isLetter || category.isMark || category.isNumber
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  fileprivate var isMark: Bool {
    switch self {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }
}
