/// Hands a new webhook to whoever posts for it.
typealias WebhookStarter = @Sendable (_ subscription: String, WebhookAddress, AsyncStream<Told>) -> Void

extension World {
  private static let mostSubscriptions = 200

  func createSubscription(_ call: Call, start: WebhookStarter) throws -> Reply {
    guard subscriptions.count < Self.mostSubscriptions else {
      throw Problem.conflict("There are \(Self.mostSubscriptions) subscriptions already.")
    }
    guard let address = WebhookAddress(call.text("url")) else {
      throw Problem(
        status: 422, detail: "The webhook has no usable address.",
        misfits: [Misfit(pointer: "/url", message: "is no address on this machine")])
    }
    let kinds = call.texts("kinds").compactMap(Topic.init(rawValue:))
    let stream = listen(StreamFilter(topics: Set(kinds)), after: nil)
    let subscription = Subscription(
      id: newID("subscription"), url: call.text("url"), address: address, kinds: kinds, listener: stream.id)
    subscriptions[subscription.id] = subscription
    subscriptionOrder.append(subscription.id)
    start(subscription.id, address, stream.events)
    return .created(subscription.json)
  }

  func getSubscription(_ call: Call) throws -> Reply {
    guard let subscription = subscriptions[call.path("subscription")] else {
      throw Problem.missing("subscription", call.path("subscription"))
    }
    return .ok(subscription.json)
  }

  func deleteSubscription(_ call: Call) throws -> Reply {
    guard let subscription = subscriptions.removeValue(forKey: call.path("subscription")) else {
      throw Problem.missing("subscription", call.path("subscription"))
    }
    subscriptionOrder.removeAll { $0 == subscription.id }
    stopListening(subscription.listener)
    return .nothing
  }

  func count(posted: Bool, for subscription: String) {
    if posted { subscriptions[subscription]?.posted += 1 } else { subscriptions[subscription]?.failed += 1 }
  }
}
