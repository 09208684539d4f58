import Diagnostics
import LocatedYAML
import Quantities
import Texts

extension Binding.Connection {
  static func read(_ node: YAMLNode, named name: String, into sink: DiagnosticSink) -> Binding.Connection? {
    node.mapping(Text("a connection"), sink) { reader in
      let url = reader.required(ConnectionKey.url).flatMap { Self.url($0, sink) }
      let bearer = reader.optional(ConnectionKey.bearer).flatMap { Self.secret($0, "bearer", sink) }
      let basic = reader.optional(ConnectionKey.basic).flatMap { Self.basic($0, sink) }
      var names = BoundNames.only()
      let headers = reader.optional(ConnectionKey.headers).map { RequestReader.headers($0, &names, sink) }
      let timeLimit = reader.optional(ConnectionKey.timeLimit)?.positiveDuration("time-limit", sink)
      let bodyLimit = reader.optional(ConnectionKey.bodyLimit).flatMap { ByteCount.read($0, sink) }
      let redirects = reader.optional(ConnectionKey.redirects)?.integer(sink, in: 0...20)
      let redirectsTo = reader.optional(ConnectionKey.redirectsTo).map { node in
        node.itemsOrSelf(sink).compactMap { Self.url($0, sink) }
      }
      let trust = reader.optional(ConnectionKey.trust).flatMap { Self.trust($0, sink) }
      let tls = reader.optional(ConnectionKey.tls).flatMap { TLSAllowance.read($0, into: sink) }
      let check = reader.optional(ConnectionKey.check).flatMap { ConnectionCheck.read($0, of: name, into: sink) }
      if let bearerEntry = reader.entry(ConnectionKey.bearer), let basicEntry = reader.entry(ConnectionKey.basic) {
        sink.error(
          "conflicting-keys", Text("a connection signs in by 'bearer' or by 'basic', and this has both"),
          at: basicEntry.key.span, related: [Diagnostic.Related(Text("'bearer' given"), at: bearerEntry.key.span)])
      }
      guard let url else { return nil }
      return Binding.Connection(
        url: url, bearer: bearer, basic: basic, headers: headers ?? [:], timeLimit: timeLimit ?? .seconds(10),
        bodyLimitBytes: bodyLimit ?? ByteCount.standard, redirects: redirects ?? 3, trust: trust,
        check: check, redirectsTo: redirectsTo, tls: tls)
    }
  }

  private static func url(_ node: YAMLNode, _ sink: DiagnosticSink) -> String? {
    guard let text = node.text(sink) else { return nil }
    var names = BoundNames.only()
    guard names.check(text, node, sink) else { return nil }
    guard text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("${") else {
      sink.error(
        "malformed-url", Text("'\(text)' is not the address of a web server"), at: node.span,
        hints: [Text("write http:// or https:// and the host, or ${env:NAME} where it differs from place to place")])
      return nil
    }
    SecretCheck.checkURL(text, node, sink)
    return text
  }

  /// A PEM file, beside the binding unless the path is absolute. One whose name comes from the environment is looked at
  /// when a run begins.
  private static func trust(_ node: YAMLNode, _ sink: DiagnosticSink) -> String? {
    guard let text = node.text(sink) else { return nil }
    guard !text.contains("${"), node.file.isAvailable else { return text }
    let own = node.file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let path = text.hasPrefix("/") || own.isEmpty ? text : "\(own)/\(text)"
    let quiet = DiagnosticSink()
    guard let file = SourceFile.load(path, sizeLimit: 1 << 20, into: quiet) else {
      sink.error(
        "trust-not-readable", quiet.diagnostics.first?.message ?? Text("'\(text)' cannot be read"), at: node.span,
        hints: [Text("put the authority's certificate there, as PEM; relative paths begin beside the binding")])
      return nil
    }
    if let problem = CertificateFile.problem(in: file.bytes) {
      sink.error(
        "not-a-certificate", Text("'\(text)' is not a file of certificates: \(problem)"), at: node.span,
        hints: [Text("put the authority's certificate there, as PEM")])
      return nil
    }
    return text
  }

  private static func secret(_ node: YAMLNode, _ name: String, _ sink: DiagnosticSink) -> String? {
    guard let text = node.written(sink, wanted: Text("a secret")) else { return nil }
    var names = BoundNames.only()
    guard names.check(text, node, sink) else { return nil }
    SecretCheck.check(text, named: name, node, sink)
    return text
  }

  /// User and password.
  private static func basic(_ node: YAMLNode, _ sink: DiagnosticSink) -> [String]? {
    node.mapping(Text("a sign-in"), sink) { reader in
      var names = BoundNames.only()
      let user = reader.required(BasicKey.user).flatMap { node in
        node.written(sink, wanted: Text("a user name")).flatMap { names.check($0, node, sink) ? $0 : nil }
      }
      let password = reader.required(BasicKey.password).flatMap { Self.secret($0, "password", sink) }
      guard let user, let password else { return nil }
      return [user, password]
    }
  }
}

/// A number of bytes with its unit: `10 MB`.
enum ByteCount {
  /// 10 MB.
  static let standard = 10_000_000
  /// The longest body that is ever held in memory.
  static let most = 100_000_000

  static func read(_ node: YAMLNode, _ sink: DiagnosticSink) -> Int? {
    guard let text = node.written(sink, wanted: Text("a size")) else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["B": 1, "kB": 1_000, "KB": 1_000, "MB": 1_000_000]
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits), let factor = units[String(unit)] else {
      sink.error(
        "malformed-size", Text("'\(text)' is not a size"), at: node.span,
        hints: [Text("write a number and kB or MB, for instance 10 MB")])
      return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow, (1...most).contains(bytes) else {
      sink.error("out-of-range", Text("'\(text)' is not between 1 B and 100 MB"), at: node.span)
      return nil
    }
    return bytes
  }
}
