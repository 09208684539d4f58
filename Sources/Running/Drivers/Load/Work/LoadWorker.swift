import NIOCore
import Quantities
import SuiteLanguage

/// Carries a share of the load on one event loop: comes to each arrival at its time, whatever the answers do.
final class LoadWorker {
  let clock: LoadClock
  let thread: Int
  private let loop: any EventLoop
  private let calls: [PreparedCall]
  private let observer: any LoadObserver
  private(set) var pools: [ConnectionPool] = []
  private var maker: RequestMaker
  private var notes = JSONPlaces.Notes()
  private var watch = SecretWatch()

  private var schedule: AnyIterator<LoadArrival>?
  private var next: LoadArrival?
  private var ending: EventLoopPromise<LoadSummary>?
  private var warming: EventLoopPromise<Void>?
  private var summary = LoadSummary()
  private var meter: PulseMeter
  private var underWay = 0
  /// Waiting for their next attempt, by number.
  private var resting: [UInt64: Flight] = [:]
  private var connections = 0
  private var firstAt: Int64 = 0
  private var beganCPU: Duration = .zero
  private var isClosed = false
  /// Arrivals that were come to since the timer went off last, because answers had been read.
  private var caughtUp = 0
  /// Which run this is.
  private var turn = 0

  /// Arrivals that are due within so many microseconds are sent together; a timer for each would cost more than it
  /// would tell.
  private static let grain: Int64 = 100
  /// The same where answers come so often that they do the work of the timer, which costs more than a request does.
  private static let longGrain: Int64 = 1_000
  /// So many times as many arrivals as by the timer have to be come to when answers are read.
  private static let often = 4
  /// Arrivals that are sent before answers are read again.
  private static let mostAtOnce = 256
  /// Microseconds between looks at what has taken too long.
  private static let expiry: Int64 = 20_000

  init(
    thread: Int, loop: any EventLoop, calls: [PreparedCall], clock: LoadClock, settings: LoadGenerator.Settings,
    observer: any LoadObserver, openers: [ConnectionOpener]
  ) {
    self.thread = thread
    self.loop = loop
    self.calls = calls
    self.clock = clock
    self.observer = observer
    maker = RequestMaker(calls, clock: clock, builtIns: settings.builtIns)
    meter = PulseMeter(thread: thread)
    pools = openers.map {
      ConnectionPool($0, worker: self, limit: settings.connections / max(1, settings.threads), reuse: settings.reuse)
    }
  }

  // MARK: Beginning and ending

  /// Opens connections before there is anything to send; the promise is kept when they are open or have failed.
  func warm(_ count: Int, _ promise: EventLoopPromise<Void>) {
    warming = promise
    for pool in pools { pool.warm(count) }
    warmthChanged()
  }

  func warmthChanged() {
    guard let warming, pools.allSatisfy(\.isWarm) else { return }
    self.warming = nil
    warming.succeed(())
  }

  func run(_ schedule: AnyIterator<LoadArrival>, _ promise: EventLoopPromise<LoadSummary>) {
    guard !isClosed, ending == nil else { return promise.succeed(LoadSummary()) }
    self.schedule = schedule
    ending = promise
    next = schedule.next()
    turn += 1
    firstAt = next.map { max($0.at, clock.now()) } ?? 0
    beganCPU = ThreadTime.now()
    meter.begin(at: clock.now(), cpu: beganCPU)
    tick()
    expire()
  }

  /// Does something later, unless the run has ended by then.
  private func wakeInTurn(at time: Int64, _ action: @escaping (LoadWorker) -> Void) {
    let turn = turn
    wake(at: time) { if $0.turn == turn, $0.ending != nil { action($0) } }
  }

  /// Takes no more arrivals and ends those that are under way.
  func cancel() {
    guard ending != nil else { return }
    summary.isCancelled = true
    next = nil
    schedule = nil
    for pool in pools { pool.cancelAll() }
    let resting = resting.values
    self.resting = [:]
    for flight in resting { finish(flight, .cancelled) }
    endIfDone()
  }

  func close() {
    isClosed = true
    cancel()
    for pool in pools { pool.close() }
    pools = []
    warming?.succeed(())
    warming = nil
  }

  private func endIfDone() {
    guard next == nil, underWay == 0, let promise = ending else { return }
    ending = nil
    let now = clock.now()
    summary.cpu = ThreadTime.now() - beganCPU
    summary.span = .microseconds(max(0, now - firstAt))
    pulse(at: now)
    promise.succeed(summary)
    // Another run has figures of its own.
    summary = LoadSummary()
    summary.mostConnections = connections
  }

  // MARK: Arrivals

  /// The timer has gone off.
  private func tick() {
    let now = clock.now()
    let count = take(dueAt: now)
    guard let next else { return endIfDone() }
    let grain = caughtUp > LoadWorker.often * max(1, count) ? LoadWorker.longGrain : LoadWorker.grain
    caughtUp = 0
    // Behind the schedule, answers are read in between, but not waited for.
    let isBehind = count == LoadWorker.mostAtOnce
    wakeInTurn(at: isBehind ? clock.now() + 1 : max(next.at, now + grain)) { $0.tick() }
  }

  /// An answer has been read; what has come due meanwhile need not wait for the timer.
  func hasRead(at now: Int64) {
    guard let next, next.at <= now else { return }
    caughtUp += take(dueAt: now)
    if self.next == nil { endIfDone() }
  }

  /// Comes to arrivals that are due, and returns to how many.
  private func take(dueAt now: Int64) -> Int {
    var count = 0
    while let arrival = next, arrival.at <= now, count < LoadWorker.mostAtOnce {
      next = schedule?.next()
      count += 1
      begin(arrival, now)
    }
    return count
  }

  private func begin(_ arrival: LoadArrival, _ now: Int64) {
    summary.taken += 1
    underWay += 1
    summary.mostUnderWay = max(summary.mostUnderWay, underWay)
    let lag = now - arrival.at
    summary.mostLag = max(summary.mostLag, lag)
    meter.began(lag: lag)
    guard calls.indices.contains(arrival.call) else { return refuse(arrival, now, "there is no such call") }
    let call = calls[arrival.call]
    if let devices = call.devices, !(0..<devices).contains(arrival.device) {
      return refuse(arrival, now, "there is no such device")
    }
    let flight = Flight(arrival, call, begun: now)
    flight.deadline = arrival.at + flight.step.limit
    pools[flight.step.pool].take(flight)
  }

  private func refuse(_ arrival: LoadArrival, _ now: Int64, _ problem: String) {
    conclude(LoadOutcome(arrival: arrival, begun: now, end: now, failure: .request(problem)))
  }

  /// The request that comes next, ready for the wire.
  func request(_ flight: Flight) throws(LoadFailure) -> ByteBuffer { try maker.request(flight) }

  /// The request that comes next, as functional steps have it.
  func outgoing(_ flight: Flight) throws(LoadFailure) -> OutgoingRequest { try maker.outgoing(flight) }

  /// A whole answer has come.
  ///
  /// - Parameter now: when the last of it was read.
  func answered(
    _ flight: Flight, _ status: Int, _ headers: [HeaderField], _ body: [UInt8], at now: Int64
  ) {
    let step = flight.step
    if !headers.isEmpty { for secret in watch.cookies(in: headers) { observer.take(secret: secret) } }
    let values: [Value?]
    do throws(LoadFailure) {
      values = try step.check.read(status, headers, body, &notes) {
        (try? maker.outgoing(flight)) ?? OutgoingRequest(method: "GET", url: "")
      }
    } catch {
      return finish(flight, error, at: now)
    }
    if step.check.isAnySecret {
      for secret in watch.secrets(in: values, step.check) { observer.take(secret: secret) }
    }
    if !values.isEmpty { keep(values, step, flight) }
    if step.isLast { return finish(flight, nil, at: now) }
    flight.goOn()
    flight.deadline = now + flight.step.limit
    pools[flight.step.pool].take(flight)
  }

  private func keep(_ values: [Value?], _ step: PreparedCall.Step, _ flight: Flight) {
    for (given, value) in zip(step.check.gives, values) {
      if let output = given.output { flight.outputs[output] = value }
      if !step.isLast, let value {
        flight.given[given.name] = value
        flight.scope?[given.name] = value
      }
    }
  }

  /// - Parameter time: when the outcome was known, where that was before now.
  func finish(_ flight: Flight, _ failure: LoadFailure?, at time: Int64? = nil) {
    if let failure, tryAgain(flight, after: failure) { return }
    conclude(
      LoadOutcome(
        arrival: flight.arrival, begun: flight.begun, sent: flight.sent, firstByte: flight.firstByte,
        end: time ?? clock.now(), status: flight.status, failure: failure, outputs: flight.outputs,
        attempts: flight.attempts, ambiguous: flight.ambiguous))
  }

  private func conclude(_ outcome: LoadOutcome) {
    underWay -= 1
    if outcome.sent != nil { summary.sent += 1 }
    if let failure = outcome.failure {
      summary.failures[failure, default: 0] += 1
    } else {
      summary.wanted += 1
    }
    meter.finished += 1
    observer.take(outcome)
    if next == nil { endIfDone() }
  }

  /// Whether there will be another attempt.
  private func tryAgain(_ flight: Flight, after failure: LoadFailure) -> Bool {
    guard failure.mayPass, !summary.isCancelled, let retry = flight.call.retry else { return false }
    let time = clock.now() + retry.every
    guard time <= retry.until else { return false }
    if flight.isSent, failure.isAmbiguous { flight.ambiguous += 1 }
    flight.beginAgain()
    let number = flight.arrival.number
    resting[number] = flight
    wakeInTurn(at: time) { worker in
      guard let flight = worker.resting.removeValue(forKey: number) else { return }
      flight.deadline = worker.clock.now() + flight.step.limit
      worker.pools[flight.step.pool].take(flight)
    }
    return true
  }

  // MARK: Connections

  func connectionOpened() {
    connections += 1
    summary.connectionsOpened += 1
    summary.mostConnections = max(summary.mostConnections, connections)
  }

  func connectionFailed() { summary.connectionsFailed += 1 }

  func connectionClosed() { connections -= 1 }

  // MARK: Time

  private func expire() {
    let now = clock.now()
    for pool in pools { pool.expire(at: now) }
    if meter.isDue(at: now) { pulse(at: now) }
    wakeInTurn(at: now + LoadWorker.expiry) { $0.expire() }
  }

  private func pulse(at now: Int64) {
    let waiting = pools.reduce(0) { $0 + $1.waitingCount }
    observer.take(
      meter.pulse(
        at: now, cpu: ThreadTime.now(), underWay: underWay - waiting - resting.count, waiting: waiting,
        connections: connections))
  }

  private func wake(at time: Int64, _ action: @escaping (LoadWorker) -> Void) {
    loop.assumeIsolated().scheduleTask(
      deadline: NIODeadline.uptimeNanoseconds(clock.nanosecondsOfUptime(time))
    ) {
      if !self.isClosed { action(self) }
    }
  }
}
