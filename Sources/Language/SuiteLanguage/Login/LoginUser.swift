/// By what a vendor knows a user, where that is an attribute: a personal number, an HSA-id, a subject-id.
package struct LoginUser: Hashable, Sendable, Codable {
  /// As suites name attributes, or its full name.
  package var attribute: String
  /// The attribute's value, with `${user}` for the user of the suite.
  package var value: String = LoginUser.usualValue
  /// Values that the vendor knows; each user of a case is another one of them. None: any user may log in.
  package var people: [String] = []
  package static let usualValue = "${user}"
}
