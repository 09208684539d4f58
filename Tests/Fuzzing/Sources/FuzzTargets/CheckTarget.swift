import Catalogue
import Diagnostics
import Foundation
import Judgement
import Planning
import Texts

/// The input is cut at lines of `=====` into a requirement file, a suite and a binding; what is missing is left out.
enum CheckTarget {
  private static let head =
    "catalogue: fuzz\ntitle: {sv: Katalog}\nareas: {hub: {sv: Hubb}, it-system: {sv: IT-system}}\n"

  private static let vocabulary = """
    vocabulary: fuzz
    operations:
      mobile-alarm.register: {gives: {device: text}}
      mobile-alarm.report-battery: {takes: {device: text, level: percent, note: {type: text, optional: true}}}
      place.move: {takes: {to: position, after: duration, times: integer}, gives: {at: instant, ok: boolean}}
    streams:
      alarms: {takes: {session: {type: text, optional: true}}, carries: {id: text, device: text, kind: {one-of: [button, battery-low]}, spoken: language, raised: instant}}
    devices:
      test-home: {sv: Provlägenhet}
    """

  static func run(_ bytes: [UInt8]) {
    let separator = Array("\n=====\n".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while parts.count < 2, let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    parts.append(rest)
    ScratchFolder.shared.write(Array(head.utf8), to: "Requirements/catalogue.yaml")
    ScratchFolder.shared.write(Array(vocabulary.utf8), to: "Suites/vocabulary.yaml")
    for (index, name) in ["Requirements/part.yaml", "Suites/suite.yaml", "Suites/bindings/binding.yaml"].enumerated() {
      ScratchFolder.shared.write(index < parts.count ? Array(parts[index]) : nil, to: name)
    }
    let sink = DiagnosticSink()
    let folder = ScratchFolder.shared.path
    let coverage = Compiler.check(
      catalogueDirectory: folder + "/Requirements", suitesDirectory: folder + "/Suites", kinds: .judged, into: sink)
    promise(coverage != nil || sink.hasErrors, "without a result there is a reason")
    _ = DiagnosticFormat.text.render(sink.diagnostics, in: .english)
  }
}
