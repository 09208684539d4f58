import Catalogue
import Planning
import Quantities
import ReferenceVendor
import Texts

/// The matrix as a page of the documentation.
struct KillMatrixDocument {
  let matrix: KillMatrix
  let catalogue: CompiledCatalogue

  var text: String {
    """
    # The kill matrix

    A suite that passes everything shows nothing. So the reference vendor can be given one fault at a time, each named
    after something that went wrong in Borås or that its specification must catch, and for each fault we say beforehand
    which mandatory requirements of `Requirements/boras-trygghetssystem` must fail. A test runs the whole catalogue
    against the vendor in good order and with each fault, and demands

    - in good order: every requirement that a machine tests passes, and those that people inspect are not tested;
    - every requirement that a machine tests is failed by at least one fault;
    - with a fault: exactly the requirements below fail, all others pass, none is merely inconclusive. (\(KillMatrix.capacity)
      takes five thousand users; it is run in good order and with the faults that it must catch.)

    This page is written by that test from `Tests/Command/EndToEndTests/KillMatrix/expected.yaml`, and the test fails when
    the two differ. Try one yourself:

    ```
    export VENDOR_URL=http://127.0.0.1:8080 VENDOR_TOKEN=any-word
    ./grindvakt vendor --port 8080 --fault hub-battery-10h &
    ./grindvakt run Requirements/boras-trygghetssystem \\
      --binding Suites/bindings/reference-vendor.yaml --record /tmp/record
    ```

    ## What each fault makes fail

    | Fault | What is wrong | Requirements that fail |
    |---|---|---|
    \(lines(KillMatrix.faults.map(row)))

    \(KillMatrix.faults.count) faults, \(killedIDs.count) requirements. Another \(SAMLMatrix.faults.count) faults are of the login alone: they make
    \(SAMLMatrix.requirement) fail, or pass with advice, and [a matrix of their own](saml-matrix.md) says by which cases.

    ## In which homes

    The city saw its faults in some homes and not in others. Limited to one kind of home (`--fault button-dead@care-home`),
    a fault makes the requirements below fail, by their cases in that kind of home and by no others. Another test puts a
    proxy of its own between the run and the vendor, which spoils answers about people in ordinary homes only.

    | Fault | Ordinary homes | Care homes | Short-term homes | Homes of the social services |
    |---|---|---|---|---|
    \(lines(homes.faults.map(homesRow)))

    ## The requirements, and what kills them

    | Requirement | | Fails with |
    |---|---|---|
    \(lines(tested.map(row)))

    ## Not tested by a machine

    People inspect, demonstrate or analyse these. Until somebody has answered they are *not tested*, never passed.

    \(lines(catalogue.requirements.filter { !$0.isTestedByMachine }.map { "- \(name($0))" }))

    """
  }

  private var homes: HomeMatrix { HomeMatrix(matrix: matrix, catalogue: catalogue) }

  private func homesRow(_ fault: Fault) -> String {
    let cells = [Housing.ordinaryHome, .careHome, .shortTerm, .socialServices].map {
      homes.requirements(failedBy: fault, in: $0).joined(separator: ", ")
    }
    return "| `\(fault.name)` | \(cells.joined(separator: " | ")) |"
  }

  private var killedIDs: Set<String> { Set(matrix.killed.values.joined()) }
  private var tested: [CompiledRequirement] { catalogue.requirements.filter(\.isTestedByMachine) }

  private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  private func row(_ fault: Fault) -> String {
    let killed = (matrix.killed[fault] ?? []).map { id in
      catalogue.requirement(id).map(name) ?? id
    }
    return "| `\(fault.name)` | \(fault.english) | \(killed.joined(separator: "<br>")) |"
  }

  private func row(_ requirement: CompiledRequirement) -> String {
    let id = requirement.requirement.id
    var faults = KillMatrix.faults.filter { matrix.killed[$0]?.contains(id) ?? false }.map { "`\($0.name)`" }
    if id == SAMLMatrix.requirement {
      faults.append("[\(SAMLMatrix.faults.count) faults of the login](saml-matrix.md)")
    }
    let title = requirement.requirement.heading.text(in: .english)
    return "| \(id) | \(title) | \(faults.joined(separator: ", ")) |"
  }

  private func name(_ requirement: CompiledRequirement) -> String {
    "\(requirement.requirement.id) \(requirement.requirement.heading.text(in: .english))"
  }
}
