import SAML
import SuiteLanguage
import TestSupport
import Testing

/// The room's own rules say the same as the schemas of OASIS.
@Suite(.enabled(if: OASISSchemas.isThere))
struct StructureTests {
  private func root(of document: String) throws -> (element: XMLElement, name: String) {
    let element = try XMLReader.read(document)
    return (element, element.name == "EntityDescriptor" ? "md:EntityDescriptor" : "samlp:\(element.name)")
  }

  private func compare(_ documents: [String]) throws -> (valid: Int, invalid: Int) {
    let theirs = try OASISSchemas.judge(documents)
    var counts = (valid: 0, invalid: 0)
    for (document, problem) in zip(documents, theirs) {
      let (element, name) = try root(of: document)
      let ours = StructureCheck.violations(of: element, root: name)
      #expect(ours.isEmpty == (problem == nil), "ours: \(ours)\nOASIS: \(problem ?? "valid")\n\(document)")
      if problem == nil { counts.valid += 1 } else { counts.invalid += 1 }
    }
    return counts
  }

  @Test func `about every message that the room makes`() throws {
    let bench = try Workbench.get()
    var documents = [bench.metadata, bench.identityProvider.metadata(at: Workbench.now).xml]
    for binding in [Binding.post, Binding.redirect] {
      documents.append(
        try LogoutBuilder.request(
          nameID: "anna", format: SAMLProfile.saml2int.nameIDFormat, sessionIndexes: ["_s"],
          to: "https://portal.example/",
          binding: binding, from: bench.identityProvider, signing: .signed, now: Workbench.now
        ).xml)
      documents.append(
        try LogoutBuilder.response(
          to: "_r", destination: "https://portal.example/", binding: binding, from: bench.identityProvider,
          now: Workbench.now
        ).xml)
    }
    for deviation in DeviationTests.made where deviation != .plain && deviation != .encrypted {
      for form in [SAMLDeviation.plain, .encrypted] {
        let applied = try AppliedDeviation(deviation, DeviationTests.argument(deviation))
        let message = try bench.respond(but: [AppliedDeviation(form), applied])
        if !message.xml.contains("<!DOCTYPE") { documents.append(message.xml) }
      }
    }
    for number in 1...8 {
      let wrapping = try AppliedDeviation(.wrapping, .integer(Int64(number)))
      documents.append(try bench.respond(but: [AppliedDeviation(.plain), wrapping]).xml)
    }
    let counts = try compare(documents)
    #expect(counts.valid > 80 && counts.invalid >= 5, "\(counts)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `about messages changed at random`(seed: UInt64) throws {
    let bench = try Workbench.get()
    let request = AuthnRequests.xml(
      "ForceAuthn=\"true\" AssertionConsumerServiceIndex=\"1\"",
      content: """
        <samlp:NameIDPolicy AllowCreate="true"/><samlp:RequestedAuthnContext Comparison="exact">\
        <saml:AuthnContextClassRef>a:b</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>
        """)
    let logout = try LogoutBuilder.request(
      nameID: "anna", format: SAMLProfile.saml2int.nameIDFormat, sessionIndexes: ["_s"], to: "https://portal.example/",
      binding: Binding.redirect, from: bench.identityProvider, signing: .signed, now: Workbench.now
    ).xml
    let originals = try [
      bench.respond(but: [AppliedDeviation(.plain)]).xml, bench.respond().xml, request, logout, bench.metadata,
    ].map { try XMLReader.read($0) }
    var random = SeededRandom(seed: seed)
    let documents = (0..<120).map { _ -> String in
      var element = originals[Int.random(in: 0..<originals.count, using: &random)]
      StructureMutation.change(&element, &random)
      return XMLWriter.document(element)
    }
    let counts = try compare(documents)
    #expect(counts.valid > 10 && counts.invalid > 10, "\(counts)")
  }
}

/// Random changes to a document: elements left out, doubled or exchanged, attributes taken away or spoilt.
enum StructureMutation {
  static func change(_ root: inout XMLElement, _ random: inout SeededRandom) {
    let count = root.all.count
    var target = Int.random(in: 0..<count, using: &random)
    visit(&root, &target) { element in
      let places = element.children.indices.filter {
        if case .element = element.children[$0] { true } else { false }
      }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: if let place = places.randomElement(using: &random) { element.children.remove(at: place) }
      case 1:
        if let place = places.randomElement(using: &random) {
          element.children.insert(element.children[place], at: place)
        }
      case 2:
        if let first = places.randomElement(using: &random), let second = places.randomElement(using: &random) {
          element.children.swapAt(first, second)
        }
      case 3:
        if let attribute = element.attributes.randomElement(using: &random) {
          element.attributes.removeAll { $0 == attribute }
        }
      default: element.attributes.append(XMLAttribute("nonsense", "1"))
      }
    }
  }

  private static func visit(_ element: inout XMLElement, _ countdown: inout Int, _ act: (inout XMLElement) -> Void) {
    if countdown == 0 { act(&element) }
    countdown -= 1
    for place in element.children.indices where countdown >= 0 {
      guard case .element(var child) = element.children[place] else { continue }
      visit(&child, &countdown, act)
      element.children[place] = .element(child)
    }
  }
}
