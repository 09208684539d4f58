import Catalogue
import Diagnostics
import Judgement
import Planning
import Quantities
import Testing
import Texts

struct CoverageTests {
  private func coverage(_ files: [String: String] = Sample.files) throws -> Coverage {
    let project = try Project(files)
    return try #require(Compiler.check(catalogueDirectory: project.catalogue, kinds: .judged, into: DiagnosticSink()))
  }

  @Test(arguments: [
    (
      InterfaceLanguage.swedish,
      """
      Trygghetslarm (alarms)

      Område       ska  bör  prov  demonstration  granskning  utan
      Mobilt larm    1    1     1              0           1     0
      Utbildning     1    0     0              1           0     0
      Totalt         2    1     1              1           1     0

      2 provfall ur 1 provserie och 3 manuella granskningar
      testadaptern vendor når 3/3 operationer och händelseflöden

      """
    ),
    (
      .english,
      """
      Alarms (alarms)

      Area         mandatory  scored  test  demonstration  inspection  none
      Mobilt larm          1       1     1              0           1     0
      Utbildning           1       0     0              1           0     0
      Total                2       1     1              1           1     0

      2 test cases of 1 suite and 3 manual verifications
      the test adapter vendor covers 3/3 operations and streams

      """
    ),
  ])
  func `what is verified by what is told as a table`(language: InterfaceLanguage, text: String) throws {
    #expect(try coverage().described(in: language) == text)
  }

  @Test func `what is left over is told by name`() throws {
    var files = Sample.files
    files["Requirements/alarms/mobile.yaml"] = Sample.requirements.replacing(
      "    verified-by:\n      - inspection: {sv: Visa intyget., en: Show the certificate.}\n        by: buyer\n"
        + "        valid-for: 12 months\n      - inspection: {sv: Ring referensen.}", with: "")
    files["Suites/bindings/vendor.yaml"] = Sample.binding.replacing(
      "  phone.register: {on: api, request: POST /phones, json: {imei: \"${unique}\"}, status: 201, gives: {device: /id}}\n",
      with: "")
    files["Suites/spare.yaml"] =
      "suite: spare\ncases:\n  - case: {sv: Vänta}\n    steps:\n      - call: phone.register\n"
    let text = try coverage(files).described(in: .swedish)
    #expect(text.contains("utan verifiering: B3 ID:2\n"))
    #expect(text.contains("provserier som inget krav använder: spare\n"))
    #expect(text.contains("testadaptern vendor når 2/3 operationer och händelseflöden; saknas: phone.register\n"))
  }
}
