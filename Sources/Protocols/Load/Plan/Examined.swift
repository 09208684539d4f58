package import SuiteLanguage

/// What a received event is: its device, its arrival and its content, judged without its time.
package struct Examined: Hashable, Sendable {
  /// The device that raised it; nil where it is of none.
  package var device: Int?
  /// The arrival, where its `${unique}` came back.
  package var number: UInt64?
  /// A digest of the vendor's own identity of the alarm; 0 where there is none.
  package var incident: UInt64
  /// The fields that are wrong: for each alarm of the mix 16 bits, one for each field of `shows`.
  package var wrong: UInt64
  /// The same for fields of which it is not certain.
  package var unclear: UInt64

  package init(
    device: Int?, number: UInt64? = nil, incident: UInt64 = 0, wrong: UInt64 = 0, unclear: UInt64 = 0
  ) {
    self.device = device
    self.number = number
    self.incident = incident
    self.wrong = wrong
    self.unclear = unclear
  }

  /// Whether the event may be listed in a report, so that its text is kept.
  package var isSuspicious: Bool { device == nil || wrong != 0 || unclear != 0 }
}

extension LoadPlan {
  /// Examines an event of the stream.
  ///
  /// - Parameter values: of ``fields``, in their order; nil where the event has none that can be read.
  package func examine(_ values: [Value?]) -> Examined {
    var examined = Examined(device: nil)
    for (slot, alarm) in alarms.alarms.enumerated() {
      if let id = alarm.id, let value = values.at(id) {
        examined.incident = max(1, LoadPlan.digest(of: value.plainText))
      }
      guard let device = device(of: alarm, values, &examined) else { continue }
      examined.device = device
      guard !alarm.shows.isEmpty else { continue }
      let scope = scope(ofDevice: device)
      for (bit, show) in alarm.shows.enumerated() {
        let mask = UInt64(1) << UInt64(slot * LoadLimits.fields + bit)
        switch show.matcher.evaluate(values.at(show.index), in: scope) {
        case .met: break
        case .unmet: examined.wrong |= mask
        case .cannotTell: examined.unclear |= mask
        }
      }
    }
    return examined
  }

  private func device(of alarm: AlarmTable.Alarm, _ values: [Value?], _ examined: inout Examined) -> Int? {
    if let field = alarm.uniqueField {
      guard let text = values.at(field)?.plainText, let (call, index) = arrival(unique: text), call == alarm.call
      else { return nil }
      examined.number = ArrivalNumber.of(call: call, index: index)
      let device = orders[call].device(ofArrival: index)
      guard !alarm.keyFields.isEmpty else { return device }
      return key(alarm, values).flatMap { alarm.devices[$0] }.map(Int.init) == device ? device : nil
    }
    return key(alarm, values).flatMap { alarm.devices[$0] }.map(Int.init)
  }

  private func key(_ alarm: AlarmTable.Alarm, _ values: [Value?]) -> String? {
    if alarm.keyFields.count == 1 { return values.at(alarm.keyFields[0])?.plainText }
    var parts: [String] = []
    for field in alarm.keyFields {
      guard let value = values.at(field) else { return nil }
      parts.append(value.plainText)
    }
    return parts.joined(separator: AlarmTable.separator)
  }

  /// The arrival whose ``unique(_:)`` this is.
  private func arrival(unique text: String) -> (call: Int, index: Int)? {
    guard text.hasPrefix(salt + "-") else { return nil }
    let parts = text.dropFirst(salt.count + 1).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let call = Int(parts[0]), let index = Int(parts[1]), calls.indices.contains(call),
      (0..<ArrivalNumber.limit).contains(index), text == "\(salt)-\(call)-\(index)"
    else { return nil }
    return (call, index)
  }

  /// FNV-1a with 64 bits: distinguishes a vendor's identities, nothing more.
  static func digest(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    return hash
  }
}

extension Array {
  fileprivate func at<Item>(_ index: Int) -> Item? where Element == Item? {
    indices.contains(index) ? self[index] : nil
  }
}
