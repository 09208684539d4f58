import JSONValues
import Texts

/// The forms inside a `load` step.
enum LoadSchema {
  static let why = SchemaForms.text("The peak that is demanded, and why.")

  static let devices = table("Columns of the virtual devices: each row is one.")

  static let staff = SchemaForms.object(LoadStaffKey.self, required: [.watch, .of]) { key in
    switch key {
    case .watch: SchemaForms.name(.dotted(Text("a stream")), "The stream that each member of staff watches.")
    case .with: inputs
    case .of: table("Columns of the staff: each row is one member.")
    }
  }

  static let mix = SchemaForms.list(
    of: SchemaForms.oneOf(LoadItemKey.paces.map(item)), atLeast: 1, "Operations that are done again and again.")

  static let speed: JSONValue = SchemaForms.oneOf(
    [SchemaForms.integer(LoadLimits.speeds, "A number."), reference],
    "How many times as fast as real time the target's clock runs; 1 unless given.")

  static let that: JSONValue = [
    "type": "object", "minProperties": 1, "additionalProperties": SchemaForms.reference("matcher"),
    "propertyNames": [
      "anyOf": [
        ["enum": .array(LoadMeasure.fixedKeys.map { .string($0) })], ["pattern": "^wrong-[a-z][a-z0-9-]*$"],
      ]
    ],
    "description": "Counts of alarms, the share of errors, and percentiles, and what they must be.",
  ]

  private static let reference: JSONValue = ["type": "string", "pattern": "^\\$\\{.+\\}$"]

  private static let inputs = SchemaForms.map(
    .simple(Text("an input")), to: ["description": "A value of the input's type."], "Inputs, by name.")

  private static func table(_ description: String) -> JSONValue {
    SchemaForms.map(.simple(Text("a column")), to: reference, description)
  }

  private static func number(_ description: String) -> JSONValue {
    SchemaForms.oneOf([["type": "integer", "minimum": 0], reference], description)
  }

  /// One item for each way to say when, so that none can be left out or given twice.
  private static func item(_ pace: LoadItemKey) -> JSONValue {
    let keys = LoadItemKey.allCases.filter { $0 == pace || !LoadItemKey.paces.contains($0) }
    let needsWindow = pace == .burst || pace == .peak
    return SchemaForms.object(keys, required: [.call, pace] + (needsWindow ? [.over] : []), value)
  }

  private static func value(of key: LoadItemKey) -> JSONValue {
    switch key {
    case .call: SchemaForms.name(.dotted(Text("an operation")), "The operation.")
    case .with: inputs
    case .that:
      SchemaForms.map(
        .simple(Text("an output")), to: SchemaForms.reference("matcher"),
        "Outputs, and what each answer must have there.")
    case .every: SchemaForms.string("Each device so often: a duration.")
    case .rate: SchemaForms.object(LoadRateKey.self, required: [.count, .per], rate)
    case .poisson: SchemaForms.object(LoadRateKey.self, required: [.count, .per], rate)
    case .ramp:
      SchemaForms.object(LoadRampKey.self, required: [.from, .to, .per]) { key in
        switch key {
        case .from: number("How many at the beginning.")
        case .to: number("How many at the end.")
        case .per: SchemaForms.string("In how long: a duration.")
        }
      }
    case .burst: SchemaForms.object(LoadNumberKey.self, required: [.count]) { _ in number("How many, evenly spread.") }
    case .peak:
      SchemaForms.object(LoadNumberKey.self, required: [.count]) { _ in
        number("How many, rising to the middle and falling after it.")
      }
    case .replay:
      SchemaForms.object(LoadReplayKey.self, required: [.file]) { key in
        switch key {
        case .file: SchemaForms.string("A recorded day, from the suite's folder: one time a line.")
        case .times: SchemaForms.integer(LoadLimits.replaySpeeds, "How many times as fast; 1 unless given.")
        }
      }
    case .at: SchemaForms.string("When it begins: a duration from the begin of what is measured.")
    case .over: SchemaForms.string("How long it goes on: a duration.")
    case .retry: SchemaForms.string("After how long a device that got no good answer tries again: a duration.")
    case .alarm: alarm
    }
  }

  private static func rate(_ key: LoadRateKey) -> JSONValue {
    switch key {
    case .count: number("How many.")
    case .per: SchemaForms.string("In how long: a duration.")
    }
  }

  private static let alarm = SchemaForms.object(LoadAlarmKey.self, required: [.by]) { key in
    switch key {
    case .by:
      SchemaForms.map(
        .simple(Text("a field")), to: ["description": "A value of the field's type."],
        "Fields of the stream that tell whose alarm it is, and their values.")
    case .to:
      SchemaForms.map(
        .simple(Text("a column")), to: ["description": "A value of the column's type."],
        "Columns of the staff that tell who must see it, and their values; everybody unless given.")
    case .any: SchemaForms.boolean("It is enough that one of them sees it.")
    case .id: SchemaForms.name(.simple(Text("a field")), "The field with the vendor's own identity of the alarm.")
    case .shows:
      SchemaForms.map(
        .simple(Text("a field")), to: SchemaForms.reference("matcher"),
        "Fields of the stream, and what must stand there.")
    }
  }
}
