package import Quantities
package import Texts

/// A named way in which the response of the identity provider differs from the plain valid one of the profile.
///
/// Written under `but:` of a login step: `but: [unsigned, {wrapping: 3}, {audience: "https://other.example"}]`.
///
/// A deviation is one value: its name, what it takes, what it changes, what is right, its words and its clauses. Each
/// family of them is a file in `Deviations/`, and its list stands at the top of that file. Add one there, name it in the
/// list, and readers, schemas, plans, reports and the table of docs/suite-language.md have it. Only a change that no
/// other deviation makes needs a new ``SAMLChange``, and its work in the room SAML.
package struct SAMLDeviation: Sendable {
  /// The name as suites and plans write it.
  package let name: String
  /// What it takes; nil for a deviation that takes nothing.
  package let takes: SAMLArgument?
  /// What is done otherwise than in the plain valid response.
  package let change: SAMLChange
  /// What a service provider has to do when this is the only thing that is wrong.
  package let rightBehaviour: SAMLRightBehaviour
  /// One line that says to readers of a report what it is.
  package let explanation: Text
  private let swedenConnect: SAMLClauseRule
  private let saml2int: SAMLClauseRule

  /// - Parameters:
  ///   - swedenConnect: what the Swedish eID framework says of it.
  ///   - saml2int: what Kantara's profile says of it. What that does not speak of is left to the Web Browser SSO profile
  ///     (SDP-SP01), and what neither forbids is open.
  package init(
    _ name: String, takes: SAMLArgument? = nil, _ change: SAMLChange, right: SAMLRightBehaviour,
    explanation: Text, swedenConnect: SAMLClauseRule, saml2int: SAMLClauseRule
  ) {
    self.name = name
    self.takes = takes
    self.change = change
    rightBehaviour = right
    self.explanation = explanation
    self.swedenConnect = swedenConnect
    self.saml2int = saml2int
  }

  /// Every deviation, family by family, in the order of the documents.
  package static let all: [SAMLDeviation] =
    validVariants + ofSignatures + ofAddresses + ofTimes + ofAnswers + ofForgeries + ofEncryption + ofXML

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The deviation of that name; nil where there is none.
  package init?(named name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }

  /// What a profile says of a service provider that meets this deviation: what it must do is ``rightBehaviour``.
  ///
  /// - Parameter argument: of the deviation; how far a time is off decides what a clock may excuse.
  package func clause(
    in profile: SAMLProfile, argument: Value? = nil, given circumstances: SAMLCircumstances = .strictest
  ) -> SAMLClause {
    switch profile {
    case .swedenConnect: swedenConnect.clause(argument, circumstances)
    case .saml2int: saml2int.clause(argument, circumstances)
    }
  }

  /// The type of the argument; nil for a deviation that takes none.
  package var argument: ValueType? { takes?.type }

  /// The whole numbers that an integer argument may have.
  package var range: ClosedRange<Int64>? { if case .number(let range)? = takes { range } else { nil } }

  /// Who makes it happen.
  package var place: SAMLDeviationPlace { change.place }
}

/// Two deviations are the same where their names are.
extension SAMLDeviation: Hashable, CustomStringConvertible {
  package var description: String { name }

  package static func == (left: SAMLDeviation, right: SAMLDeviation) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What a deviation takes.
package enum SAMLArgument: Hashable, Sendable {
  /// A text; what it is, for the documents: "an entityID".
  case text(String)
  case words([String])
  case number(ClosedRange<Int64>)
  /// A duration from the moment of the login; negative for the past.
  case duration

  package var type: ValueType {
    switch self {
    case .text: .text
    case .words(let words): .choice(words)
    case .number: .integer
    case .duration: .duration
    }
  }
}

/// Who makes a deviation happen.
package enum SAMLDeviationPlace: String, Sendable {
  /// The message is made so.
  case message
  /// The browser carries the message so: without a request before it, or with another relay state.
  case delivery
}

/// What a service provider has to do with a message.
package enum SAMLRightBehaviour: String, CaseIterable, Sendable, Codable {
  /// Log the user in.
  case accepted
  /// Log nobody in.
  case refused
  /// Log nobody in, or the identity that the identity provider signed; never the forged one.
  case onlySigned = "only-signed"
  /// Log in under the whole canonical text, or nobody; never under a part of it.
  case wholeText = "whole-text"
  /// Fetch nothing from the address in the message. Whether anybody is logged in does not matter.
  case noCall = "no-call"
  /// Lead the user to a page of its own.
  case localPage = "local-page"
}
