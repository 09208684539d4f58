import JSONValues
package import Quantities

/// How one vendor's system is reached: the integrator's file, read and type-checked.
///
/// Strings may hold `${name}` of an operation's inputs, `${unique}`, and `${env:NAME}` or `${secret:NAME}`, which are
/// read when a run begins and never stand in a plan.
package struct Binding: Hashable, Sendable, Codable {
  package var name: String
  package var system: TestedSystem
  /// Evidence taken on a simulated target is marked so and never counts towards a real gate.
  package var simulated: Bool
  package var connections: [String: Connection]
  package var clock: TargetClock?
  package var operations: [String: OperationBinding]
  package var streams: [String: StreamBinding]
  package var logins: [String: LoginBinding]
  /// Kind of device -> the devices there are; cases that lease the same one never run side by side.
  package var devices: [String: [String]]
  /// How many cases may run at once.
  package var sideBySide: Int
  /// How long a real stream must have been quiet before nothing more is thought to come; unused where the clock marks
  /// streams.
  package var settle: TimeSpan

  package init(
    name: String, system: TestedSystem, simulated: Bool = false, connections: [String: Connection] = [:],
    clock: TargetClock? = nil, operations: [String: OperationBinding] = [:], streams: [String: StreamBinding] = [:],
    logins: [String: LoginBinding] = [:], devices: [String: [String]] = [:], sideBySide: Int = 1,
    settle: TimeSpan = .seconds(2)
  ) {
    self.name = name
    self.system = system
    self.simulated = simulated
    self.connections = connections
    self.clock = clock
    self.operations = operations
    self.streams = streams
    self.logins = logins
    self.devices = devices
    self.sideBySide = sideBySide
    self.settle = settle
  }

  private enum CodingKeys: String, CodingKey {
    case name, system, simulated, connections, clock, operations, streams, logins, devices
    case sideBySide = "side-by-side"
    case settle
  }

  package struct TestedSystem: Hashable, Sendable, Codable {
    package var vendor: String
    package var product: String
    package var version: VersionSource

    package init(vendor: String, product: String, version: VersionSource) {
      self.vendor = vendor
      self.product = product
      self.version = version
    }
  }

  package enum VersionSource: Hashable, Sendable {
    case fixed(String)
    /// `at`: JSON Pointer into the answer.
    case asked(BoundRequest, at: String)
  }

  package struct Connection: Hashable, Sendable, Codable {
    package var url: String
    package var bearer: String?
    /// User and password for HTTP Basic.
    package var basic: [String]?
    package var headers: [String: String]
    /// For one request, from sending to the last byte.
    package var timeLimit: TimeSpan
    /// The longest answer that is read.
    package var bodyLimitBytes: Int
    package var redirects: Int
    /// Other origins that redirects may lead to: `https://login.example.se`.
    package var redirectsTo: [String]?
    /// PEM file of the authority that signs the vendor's certificate, where it is not a public one.
    package var trust: String?
    /// Which versions of TLS are taken; nil for 1.2 and newer.
    package var tls: TLSAllowance?
    /// The call that shows whether the connection works, where one is declared; see ``Binding/check(of:)``.
    package var check: ConnectionCheck?

    package init(
      url: String, bearer: String? = nil, basic: [String]? = nil, headers: [String: String] = [:],
      timeLimit: TimeSpan = .seconds(10), bodyLimitBytes: Int = 10_000_000, redirects: Int = 3, trust: String? = nil,
      check: ConnectionCheck? = nil, redirectsTo: [String]? = nil, tls: TLSAllowance? = nil
    ) {
      self.url = url
      self.bearer = bearer
      self.basic = basic
      self.headers = headers
      self.timeLimit = timeLimit
      self.bodyLimitBytes = bodyLimitBytes
      self.redirects = redirects
      self.trust = trust
      self.check = check
      self.redirectsTo = redirectsTo
      self.tls = tls
    }

    private enum CodingKeys: String, CodingKey {
      case url, bearer, basic, headers
      case timeLimit = "time-limit"
      case bodyLimitBytes = "body-limit-bytes"
      case redirects
      case redirectsTo = "redirects-to"
      case trust, check, tls
    }
  }

  /// A clock of the target that can be moved.
  package struct TargetClock: Hashable, Sendable, Codable {
    /// `${duration}` is the time to move by, in ISO 8601.
    package var advance: BoundRequest
    /// JSON Pointer to the instant in the answer.
    package var at: String
    /// JSON Pointer to the mark that every stream will carry once all that was due has been sent.
    package var mark: String?

    package init(advance: BoundRequest, at: String, mark: String? = nil) {
      self.advance = advance
      self.at = at
      self.mark = mark
    }
  }
}

extension Binding.VersionSource: Codable {
  /// The version itself, or `{"asked": request, "at": pointer}`.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .fixed(let version):
      var container = encoder.singleValueContainer()
      try container.encode(version)
    case .asked(let request, let pointer):
      var container = encoder.container(keyedBy: JSONName.self)
      try container.encode(request, at: "asked")
      try container.encode(pointer, at: "at")
    }
  }

  package init(from decoder: any Decoder) throws {
    if let version = try? decoder.singleValueContainer().decode(String.self) {
      self = .fixed(version)
      return
    }
    let container = try decoder.container(keyedBy: JSONName.self)
    self = .asked(
      try container.decode(BoundRequest.self, at: "asked"), at: try container.decode(String.self, at: "at"))
  }
}
