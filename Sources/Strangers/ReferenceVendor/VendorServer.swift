package import Logging
import HTTPTypes
import Hummingbird
import NIOCore

/// The options of the reference vendor.
package struct VendorOptions: Sendable {
  /// Where to listen.
  package var hostname: String
  /// The port to listen on; 0 takes any that is free.
  package var port: Int
  /// The state to begin in.
  package var preset: Preset
  /// Faults on top of those of the preset.
  package var faults: Set<Fault>
  /// The bearer token demanded of clients; `nil` lets everybody in.
  package var token: String?
  /// The simulated time at the start, in seconds since 1970-01-01T00:00:00Z.
  package var startClockAt: Int
  /// The file in which everything is kept that outlives the process; nil: nothing does.
  package var keep: String?

  /// - Parameter startClockAt: unless given, 2023-01-09T08:00:00+01:00, a Monday morning.
  package init(
    hostname: String = "127.0.0.1", port: Int = 0, preset: Preset = .healthy, faults: Set<Fault> = [],
    token: String? = nil, startClockAt: Int = 1_673_247_600, keep: String? = nil
  ) {
    self.hostname = hostname
    self.port = port
    self.preset = preset
    self.faults = faults
    self.token = token
    self.startClockAt = startClockAt
    self.keep = keep
  }

  /// Those of the preset and the others.
  var allFaults: Set<Fault> { Fault.together(Array(preset.faults) + faults) }
}

/// A stranger's alarm system on real sockets, for acceptance suites to run against.
package struct VendorServer: Sendable {
  package let options: VendorOptions
  private let logger: Logger

  package init(options: VendorOptions = VendorOptions(), logger: Logger? = nil) {
    self.options = options
    if let logger {
      self.logger = logger
    } else {
      var quiet = Logger(label: "reference-vendor")
      quiet.logLevel = .critical
      self.logger = quiet
    }
  }

  /// Serves until the task is cancelled, and then returns.
  ///
  /// - Parameter onListening: called once, with the port, when requests are taken.
  /// - Throws: when the address cannot be listened on, or ``KeepingFailure``.
  package func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    let start = max(0, min(options.startClockAt, SimulatedInstant.last.milliseconds / 1000))
    let world = World(
      startingAt: SimulatedInstant(milliseconds: start * 1000), faults: options.allFaults,
      demandsToken: options.token != nil)
    if let path = options.keep {
      let faults = options.allFaults.flatMap(\.written).sorted()
      let (log, entries) = try RequestLog.open(path, beginning: ["faults": .texts(faults), "clock": .integer(start)])
      await world.goOn(log, after: entries)
    }
    let (posters, newPosters) = AsyncStream.makeStream(of: WebhookPoster.self)
    let responder = VendorResponder(world: world, token: options.token) { subscription, address, events in
      newPosters.yield(WebhookPoster(subscription: subscription, address: address, events: events, world: world))
    }
    let application = Application(
      responder: responder,
      configuration: ApplicationConfiguration(
        address: .hostname(options.hostname, port: options.port), serverName: "trygghet"),
      onServerRunning: { [options] channel in
        let port = channel.localAddress?.port ?? 0
        let host = ["0.0.0.0", "::", ""].contains(options.hostname) ? "127.0.0.1" : options.hostname
        await world.open(portalAt: "http://\(host.contains(":") ? "[\(host)]" : host):\(port)")
        await onListening(port)
      },
      logger: logger)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.run() }
        group.addTask {
          await withDiscardingTaskGroup { webhooks in
            for await poster in posters { webhooks.addTask { await poster.run() } }
          }
        }
        try await group.next()
        group.cancelAll()
      }
    } catch {
      // Being cancelled is how a server ends; it is no failure.
      if !Task.isCancelled { throw error }
    }
  }
}
