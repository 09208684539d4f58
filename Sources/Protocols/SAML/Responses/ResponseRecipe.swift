import Quantities
package import SuiteLanguage

/// The user of a response.
package struct Subject: Hashable, Sendable {
  package var nameID: String
  package var attributes: [SubjectAttribute]

  package init(nameID: String, attributes: [SubjectAttribute] = []) {
    self.nameID = nameID
    self.attributes = attributes
  }
}

/// An attribute of the user in a response.
package struct SubjectAttribute: Hashable, Sendable {
  /// The name, a URI or a plain word.
  package var name: String
  package var friendlyName: String?
  package var values: [String]

  package init(_ name: String, friendlyName: String? = nil, _ values: [String]) {
    self.name = name
    self.friendlyName = friendlyName
    self.values = values
  }
}

/// The content of a plain valid response.
package struct ResponseRecipe: Hashable, Sendable {
  package var profile: SAMLProfile
  package var subject: Subject
  /// The user that a forged message pretends; its attributes replace those of the subject.
  package var forged: Subject?
  /// The request that is answered; nil for an unsolicited response.
  package var request: AuthnRequest?
  /// Where the response goes; nil for where the request or the metadata wants it.
  package var consumer: String?
  /// The address of the browser, as the service provider sees it (Sweden Connect Deployment Profile 6.2); left out
  /// when nil.
  package var clientAddress: String?

  package init(
    profile: SAMLProfile, subject: Subject, forged: Subject? = nil, request: AuthnRequest?, consumer: String? = nil,
    clientAddress: String? = nil
  ) {
    self.profile = profile
    self.subject = subject
    self.forged = forged
    self.request = request
    self.consumer = consumer
    self.clientAddress = clientAddress
  }
}

/// A deviation with its argument, checked.
package struct AppliedDeviation: Hashable, Sendable, CustomStringConvertible {
  package let deviation: SAMLDeviation
  package let argument: Value?

  /// - Throws: where the argument is missing, needless, or of the wrong type or range.
  package init(_ deviation: SAMLDeviation, _ argument: Value? = nil) throws(SAMLError) {
    self.deviation = deviation
    guard let wanted = deviation.argument else {
      guard argument == nil else { throw .deviation("\(deviation.name) takes no argument") }
      self.argument = nil
      return
    }
    guard let argument else { throw .deviation("\(deviation.name) needs an argument") }
    // A text that is one of the words is accepted as a word: values of suites may be texts.
    let plain: Value = if case .text(let text) = argument, case .choice = wanted { .word(text) } else { argument }
    guard let value = plain.converted(to: wanted) else {
      throw .deviation("\(argument.plainText) is no argument of \(deviation.name)")
    }
    if let range = deviation.range, case .integer(let number) = value, !range.contains(number) {
      throw .deviation("\(deviation.name) takes \(range.lowerBound) to \(range.upperBound), not \(number)")
    }
    self.argument = value
  }

  package var description: String {
    argument.map { "\(deviation.name): \($0.plainText)" } ?? deviation.name
  }

  var text: String { argument?.plainText ?? "" }

  var span: TimeSpan { if case .duration(let span)? = argument { span } else { .zero } }

  var number: Int { if case .integer(let number)? = argument { Int(number) } else { 0 } }

  func word<Word: RawRepresentable<String>>(_ type: Word.Type) -> Word? { Word(rawValue: text) }
}
