import Diagnostics
import Foundation
import JSONValues
import LocatedYAML
import SuiteLanguage
import Testing
import TestSupport
import Texts

/// The schemas, judged by a validator that is not ours: Python's jsonschema.
@Suite struct SchemaTests {
  static let hasValidator = (try? python(["-c", "import yaml, jsonschema"])) == ""

  /// What Python prints; throws where it ends with an error.
  private static func python(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(output: String(decoding: data, as: UTF8.self)) }
    return String(decoding: data, as: UTF8.self)
  }

  struct Failed: Error { let output: String }

  private static func schema(_ kind: SuiteFileKind) -> JSONValue {
    switch kind {
    case .vocabulary: VocabularySchema.document
    case .suite: SuiteSchema.document
    case .binding: BindingSchema.document
    }
  }

  /// One line for each text: "ok", or what is wrong.
  private static func validate(_ texts: [String], as kind: SuiteFileKind) throws -> [String] {
    let directory = FileManager.default.temporaryDirectory.appending(path: "schema-\(kind.rawValue)-\(UUID())")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let schemaFile = directory.appending(path: "schema.json")
    try Data(schema(kind).prettyText.utf8).write(to: schemaFile)
    var paths: [String] = []
    for (number, text) in texts.enumerated() {
      let file = directory.appending(path: "\(number).yaml")
      try Data(text.utf8).write(to: file)
      paths.append(file.path(percentEncoded: false))
    }
    let script = Repository.path("Tests/Language/SuiteLanguageTests/validate.py")
    let output = try python([script, schemaFile.path(percentEncoded: false)] + paths)
    return output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// The files under `Suites`, by kind.
  static func repositoryFiles() throws -> [(path: String, text: String)] {
    let folder = Repository.root.appending(path: "Suites")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var files: [(path: String, text: String)] = []
    while let url = found?.nextObject() as? URL {
      guard url.pathExtension == "yaml" else { continue }
      files.append((url.lastPathComponent, try String(contentsOf: url, encoding: .utf8)))
    }
    return files.sorted { $0.path < $1.path }
  }

  @Test func `the files of the repository are read without findings`() throws {
    for file in try Self.repositoryFiles() {
      let sink = DiagnosticSink()
      let source = SourceFile(path: file.path, text: file.text)
      let read = YAMLParser.parse(source, into: sink).flatMap { SuiteFile.read($0, into: sink) }
      #expect(read != nil && sink.isEmpty, "\(TextRenderer(language: .english).render(sink.diagnostics))")
    }
  }

  @Test(.enabled(if: hasValidator), arguments: SuiteFileKind.allCases)
  func `the files of the repository are valid`(kind: SuiteFileKind) throws {
    let files = try Self.repositoryFiles().filter {
      $0.text.contains("\n\(kind.rawValue): ") || $0.text.hasPrefix("\(kind.rawValue): ")
    }
    try #require(!files.isEmpty)
    let verdicts = try Self.validate(files.map(\.text), as: kind)
    for (file, verdict) in zip(files, verdicts) { #expect(verdict == "ok", "\(file.path)") }
    #expect(verdicts.count == files.count)
  }

  @Test(.enabled(if: hasValidator))
  func `the examples that show the whole language are valid`() throws {
    #expect(try Self.validate([SuiteReadingTests.example], as: .suite) == ["ok"])
    #expect(
      try Self.validate([VocabularyReadingTests.example, BindingCheckTests.vocabulary], as: .vocabulary) == [
        "ok", "ok",
      ])
    #expect(
      try Self.validate([BindingReadingTests.example, LoginReadingTests.binding], as: .binding) == ["ok", "ok"])
    #expect(try Self.validate([LoginReadingTests.vocabulary], as: .vocabulary) == ["ok"])
    #expect(try Self.validate([SuiteReadingTests.steps(LoginReadingTests.steps)], as: .suite) == ["ok"])
  }

  /// Mistakes that need no more than one file's shape to be seen; readers and schema must both see them.
  static let wrong: [(SuiteFileKind, [String])] = [
    (
      .suite,
      [
        "suite: a\n", "suite: Låg nivå\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]\n", "suite: a\ncases: []\n",
        "suite: a\ncase: []\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]\n", "suite: a\ncases: [{case: {sv: a}}]\n",
        "suite: a\ncases: [{case: a, steps: [{wait: 1 s}]}]\n",
        "suite: a\ncases: [{case: {fi: a}, steps: [{wait: 1 s}]}]\n",
        "suite: a\nparameters: {p: percentage}\ncases: [{case: {sv: a}, steps: [{wait: 1 s}]}]\n",
        SuiteReadingTests.steps("- cal: x"), SuiteReadingTests.steps("- call: x\n  wait: 5 min"),
        SuiteReadingTests.steps("- call: x\n  within: 5 min"), SuiteReadingTests.steps("- expect: x"),
        SuiteReadingTests.steps("- call: Mobile Alarm"), SuiteReadingTests.steps("- call: x\n  refused: ja"),
        SuiteReadingTests.steps("- call: x\n  time-limit: 5 %"),
        SuiteReadingTests.steps("- repeat: often\n  steps: [{wait: 1 s}]"),
        SuiteReadingTests.steps("- repeat: 2 times"),
        SuiteReadingTests.steps("- in-parallel: [{steps: [{wait: 1 s}]}]"),
        SuiteReadingTests.steps("- instruct: Tryck"),
        SuiteReadingTests.steps("- observe: {sv: \"Hörs den?\"}\n  answer: bool"),
        SuiteReadingTests.steps("- call: x\n  that: {a: {at-lest: 1}}"),
        SuiteReadingTests.steps("- call: x\n  that: {a: {language: de}}"),
        SuiteReadingTests.steps("- expect: x\n  within: 1 s\n  times: twice"), SuiteReadingTests.steps("- check: ${x}"),
        SuiteReadingTests.steps("- saml-login: portal\n  user: a\n  by: user"),
        SuiteReadingTests.steps("- saml-login: portal\n  user: a\n  but: []"),
        SuiteReadingTests.steps("- saml-logout: portal\n  only-signed: true"),
      ]
    ),
    (
      .vocabulary,
      [
        "operations: {}\n", "vocabulary: v\noperations: {Mobile.Alarm: {}}\n",
        "vocabulary: v\noperations: {a: {take: {b: text}}}\n",
        "vocabulary: v\noperations: {a: {takes: {b: strng}}}\n",
        "vocabulary: v\noperations: {a: {takes: {b: {one-of: []}}}}\n",
        "vocabulary: v\noperations: {a: {takes: {b: {type: text, optional: yes}}}}\n",
        "vocabulary: v\nstreams: {a: {takes: {b: text}}}\n",
        "vocabulary: v\ndevices: {a: Lägenhet}\n", "vocabulary: v\nlogins: {a: {}}\n", "vocabulary: v\noperation: {}\n",
      ]
    ),
    (
      .binding,
      [
        "binding: b\n",
        "binding: b\nsystem: {vendor: v, product: p, version: \"1\"}\nconnections: {api: {url: example.se}}\n",
        "binding: b\nsystem: {vendor: v, product: p, version: \"1\"}\nconnections: {api: {url: \"https://a.se\", bearer: abc}}\n",
        BindingReadingTests.binding("operations: {a: {request: /users}}"),
        BindingReadingTests.binding("operations: {a: {request: get /users}}"),
        BindingReadingTests.binding("operations: {a: {request: POST users}}"),
        BindingReadingTests.binding("operations: {a: {on: api}}"),
        BindingReadingTests.binding("operations: {a: {request: GET /a, gives: {b: id}}}"),
        BindingReadingTests.binding("operations: {a: {request: GET /a, gives: {b: {at: /a, unit: grams}}}}"),
        BindingReadingTests.binding("operations: {a: {request: GET /a, gives: {b: {at: /a, header: X}}}}"),
        BindingReadingTests.binding("operations: {a: {request: GET /a, status: 20}}"),
        BindingReadingTests.binding("operations: {a: {requests: []}}"),
        BindingReadingTests.binding("streams: {a: {each: {id: /id}}}"),
        BindingReadingTests.binding("streams: {a: {events: GET /a, each: {id: /id}, every: 2 s}}"),
        BindingReadingTests.binding("logins: {portal: {log-in: {request: GET /a}}}"),
        BindingReadingTests.binding("devices: {home: []}"), BindingReadingTests.binding("side-by-side: 0"),
      ]
    ),
  ]

  @Test(.enabled(if: hasValidator), arguments: wrong)
  func `wrong files are refused by the schema`(kind: SuiteFileKind, texts: [String]) throws {
    let verdicts = try Self.validate(texts, as: kind)
    #expect(verdicts.count == texts.count)
    for (text, verdict) in zip(texts, verdicts) { #expect(verdict != "ok", "\(text)") }
  }

  @Test(arguments: wrong)
  func `wrong files are refused by the readers`(kind: SuiteFileKind, texts: [String]) {
    for text in texts {
      let isShapeOnly = text.contains("at-lest") || text.contains("language: de") || text.contains("twice")
      // Values are read once their types are known, by the planner.
      if !isShapeOnly { #expect(!ReadFile(text).findings.isEmpty, "\(text)") }
    }
  }

  @Test(arguments: SuiteFileKind.allCases)
  func `every reference in a schema leads somewhere`(kind: SuiteFileKind) {
    let schema = Self.schema(kind)
    func check(_ json: JSONValue) {
      switch json {
      case .object(let members):
        if let reference = members["$ref"]?.stringValue {
          #expect(
            schema.value(at: JSONPointer(tokens: reference.dropFirst(2).split(separator: "/").map(String.init))) != nil)
        }
        members.values.forEach(check)
      case .array(let items): items.forEach(check)
      default: break
      }
    }
    check(schema)
  }
}
