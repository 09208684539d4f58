import Drivers
import Planning
import Quantities
import SuiteLanguage

extension Binding {
  /// One connection, one operation that reads `/thing`, one stream.
  static func sample(
    url: String, timeLimit: TimeSpan = .seconds(20), redirects: Int = 3, stream: StreamBinding? = nil,
    operation: [BoundRequest]? = nil
  ) -> Binding {
    Binding(
      name: "sample", system: .init(vendor: "Vendor", product: "Product", version: .fixed("1")),
      connections: [
        "api": Connection(url: url, timeLimit: timeLimit, bodyLimitBytes: 100_000, redirects: redirects)
      ],
      operations: [
        "thing.read": .requests(
          operation ?? [
            BoundRequest(
              connection: "api", method: "GET", path: "/thing", status: [200], refused: [403],
              gives: ["id": Extraction(from: .json("/id"))])
          ])
      ],
      streams: stream.map { ["events": $0] } ?? [:], settle: .milliseconds(100))
  }
}

extension PlannedTypes {
  static let sample = PlannedTypes(
    operations: ["thing.read": ["id": PlannedField(type: .text)]],
    streams: [
      "events": ["id": PlannedField(type: .text), "level": PlannedField(type: .percent, isOptional: true)]
    ])
}

extension Target {
  static func sample(_ binding: Binding, secrets: Secrets = Secrets(), files: String? = nil) throws -> Target {
    try Target(binding: binding, types: .sample, secrets: secrets, folder: "", files: files)
  }
}
