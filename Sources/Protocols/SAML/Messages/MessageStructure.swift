/// Whether a message is what it is meant to be, found out before it is sent.
///
/// A message that is refused because it is garbage shows nothing about the attack that it carries.
package struct MessageStructure: Hashable, Sendable {
  /// Why it is not well-formed XML with namespaces; nil when it is.
  package let problem: String?
  /// What it does that the schemas do not allow.
  package let violations: [StructureCheck.Violation]
  /// What the attack itself makes it do: it cannot be otherwise and still be that attack.
  package let expected: [StructureCheck.Violation]

  package var isWellFormed: Bool { problem == nil }
  package var isSchemaValid: Bool { isWellFormed && violations.isEmpty }

  /// Whether it may be sent: well-formed, and its violations of the schemas are those of the attack, no more and no
  /// fewer.
  package var isAsIntended: Bool { isWellFormed && Set(violations) == Set(expected) }

  /// Looks at a message as it will be sent, and at the form that it had before encryption.
  static func look(
    at text: String, _ forms: [XMLElement], root: String, expecting expected: [StructureCheck.Violation] = []
  ) -> MessageStructure {
    var problem: String?
    do {
      _ = try XMLTree(parsing: Array(text.utf8), isOurs: true)
    } catch { problem = error.description }
    var violations: [StructureCheck.Violation] = []
    for form in forms {
      violations += StructureCheck.violations(of: form, root: root).filter { !violations.contains($0) }
    }
    return MessageStructure(problem: problem, violations: violations, expected: expected)
  }
}
