import Planning
import Quantities
import ReferenceVendor
import Texts

/// The matrix as a page of the documentation.
struct SAMLMatrixDocument {
  let matrix: SAMLMatrix
  let cases: [String: PlannedCase]

  var text: String {
    """
    # The matrix of login faults

    The suites `Suites/identity/saml-*.yaml` try a vendor's login by SAML 2.0: \(cases.count) cases, of which
    \(cases.values.count(where: \.isNegative)) are attacks and mistakes that must not log anybody in. What shows that
    they see anything is this table: the reference vendor's service provider can be given one fault at a time, one for
    each way to be wrong, and for each we say beforehand which cases must fail. A test runs the suites against the vendor
    in good order and with each fault, and demands

    - in good order: every case passes;
    - with a fault: exactly the cases below fail, and those in *italics* pass with advice, since the profile says *should*
      and not *must* ([which clause says what](saml.md#what-each-case-stands-on)). Every other case passes, but for attacks whose control test is
      among those that fail: of these nothing can be said, so they are *inconclusive*;
    - with all other faults of the vendor at once: every case passes;
    - with the controls taken out of the suites: every negative case is inconclusive.

    This page is written by that test from `Tests/Command/EndToEndTests/SAML/Matrix/expected-cases.yaml`, and the test
    fails when the two differ. Every one of these faults that makes a case fail makes \(SAMLMatrix.requirement) fail.

    | Fault | What is wrong | Cases that fail |
    |---|---|---|
    \(SAMLMatrix.faults.map(row).joined(separator: "\n"))

    \(SAMLMatrix.faults.count) faults.

    ## The cases, and what they see

    | Case | | Fails with |
    |---|---|---|
    \(cases.keys.sorted().map(row).joined(separator: "\n"))

    """
  }

  private func row(_ fault: Fault) -> String {
    let failing =
      (matrix.failing[fault] ?? []).map { "`\($0)`" } + (matrix.advised[fault] ?? []).map { "*`\($0)`*" }
    return "| `\(fault.name)` | \(fault.english) | \(failing.joined(separator: ", ")) |"
  }

  private func row(_ name: String) -> String {
    let faults =
      SAMLMatrix.faults.filter { matrix.failing[$0]?.contains(name) ?? false }.map { "`\($0.name)`" }
      + SAMLMatrix.faults.filter { matrix.advised[$0]?.contains(name) ?? false }.map { "*`\($0.name)`*" }
    let title = cases[name].map { $0.title.text(in: .english) } ?? ""
    return "| `\(name)` | \(title) | \(faults.joined(separator: ", ")) |"
  }
}
