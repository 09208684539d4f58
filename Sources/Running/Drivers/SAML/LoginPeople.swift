import SAML
import SuiteLanguage
import Synchronization

/// Whom the users of suites are at a vendor that knows people by an attribute.
final class LoginPeople: Sendable {
  private let bound: LoginUser?
  private let filler: TemplateFiller
  /// The part of a user's name before the first hyphen -> a person's number. Users of a case differ there: `anna-7`,
  /// `bo-7`.
  private let known = Mutex<[String: Int]>([:])

  init(_ bound: LoginUser?, filler: TemplateFiller) {
    self.bound = bound
    self.filler = filler
  }

  /// What the vendor has to show for a user.
  ///
  /// - Throws: ``Shortfall`` where there are more users than people.
  func identity(of user: String) throws(Shortfall) -> String {
    guard let bound else { return user }
    guard !bound.people.isEmpty else { return try filler.fill(bound.value, with: Scope(["user": .text(user)])) }
    let role = String(user.prefix { $0 != "-" })
    let number = known.withLock { known in
      let number = known[role] ?? known.count
      known[role] = number
      return number
    }
    guard number < bound.people.count else { throw SAMLShortfalls.tooFewPeople }
    return bound.people[number]
  }

  /// The attribute that says who it is; none where the name of the subject says it.
  func attributes(naming identity: String) -> [SubjectAttribute] {
    bound.map { [AttributeNames.attribute($0.attribute, identity)] } ?? []
  }
}
