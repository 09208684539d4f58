package import JSONValues
import Texts

/// JSON Schema (draft 2020-12) of suite files, for editors that complete and check while somebody writes.
///
/// Values are typed by the vocabulary and the parameters, which a schema of one file does not know: they may be
/// anything here.
package enum SuiteSchema {
  package static let document: JSONValue = SchemaForms.document(
    "Suite: how a requirement is shown to hold",
    SchemaForms.object(SuiteKey.self, required: [.suite, .cases]) { key in
      switch key {
      case .suite: SchemaForms.name(.dotted(Text("a suite")), "Name of the suite; requirements name it under 'test'.")
      case .title: SchemaForms.text("Title of the suite.")
      case .parameters:
        SchemaForms.map(
          .simple(Text("a parameter")),
          to: SchemaForms.oneOf([SchemaForms.reference("type"), parameter]),
          "Values that a requirement gives under 'with'.")
      case .cases: SchemaForms.list(of: suiteCase, atLeast: 1, "Each case passes or fails by itself.")
      }
    },
    definitions: [
      "type": VocabularySchema.type, "steps": steps, "matcher": matcher,
    ])

  private static let parameter = SchemaForms.object(ParameterKey.self, required: [.type]) { key in
    switch key {
    case .type: SchemaForms.reference("type")
    case .defaultValue: ["description": "Used where a requirement gives no value."]
    }
  }

  private static let suiteCase = SchemaForms.object(CaseKey.self, required: [.title, .steps]) { key in
    switch key {
    case .title: SchemaForms.text("What the case shows, as a short sentence.")
    case .id: SchemaForms.name(.shown(Text("a case")), "Name of the case; its number from the top unless given.")
    case .uses:
      SchemaForms.map(
        .simple(Text("a saved value")), to: SchemaForms.name(.simple(Text("a kind of device")), "A kind of device."),
        "Devices that nobody else uses for the time of the case, by the names to save them under.")
    case .control:
      SchemaForms.oneOf(
        [SchemaForms.name(.shown(Text("a case")), "Its id."), ["type": "integer", "minimum": 1]],
        "The case whose pass makes this negative case count.")
    case .timeLimit: SchemaForms.duration("Real time that the whole case may take.")
    case .steps: SchemaForms.reference("steps")
    }
  }

  private static let steps = SchemaForms.list(
    of: SchemaForms.oneOf(ActionKey.allCases.map(step)), atLeast: 1, "What is done, in order: one action a step.")

  private static func step(_ action: ActionKey) -> JSONValue {
    var properties = [action.rawValue: value(of: action)]
    for key in action.keys { properties[key.rawValue] = value(of: key, in: action) }
    return SchemaForms.object(properties, required: [action.rawValue] + action.requiredKeys.map(\.rawValue))
  }

  private static func value(of action: ActionKey) -> JSONValue {
    switch action {
    case .call: SchemaForms.name(.dotted(Text("an operation")), "Perform an operation of the vocabulary.")
    case .watch: SchemaForms.name(.dotted(Text("a stream")), "Begin to record a stream of the vocabulary.")
    case .expect: SchemaForms.name(.dotted(Text("a watch")), "What the watched stream must bring, or must not.")
    case .wait: SchemaForms.string("A duration, on the target's clock.")
    case .when:
      SchemaForms.string("A parameter, ${name}: the steps are done only where its value is as 'is' demands.")
    case .repeat:
      SchemaForms.string(
        "'5000 times', '${n} times' or 'each ${list}'.", pattern: "^([0-9 ]+ times|\\$\\{.+\\} times|each \\$\\{.+\\})$"
      )
    case .inParallel:
      SchemaForms.list(
        of: SchemaForms.object(BranchKey.self, required: [.steps]) { _ in SchemaForms.reference("steps") }, atLeast: 2,
        "Branches that run at the same time.")
    case .load: LoadSchema.why
    case .instruct: SchemaForms.text("What a person is to do.")
    case .observe: SchemaForms.text("A question that a person answers.")
    case .check: SchemaForms.string("A saved value, ${name}.")
    case .samlLogin: SchemaForms.name(.simple(Text("a login")), "A user logs in through the identity provider.")
    case .samlLogout: SchemaForms.name(.simple(Text("a login")), "A user logs out.")
    case .samlSession: SchemaForms.name(.simple(Text("a login")), "Look who is logged in.")
    case .samlRequest:
      SchemaForms.name(.simple(Text("a login")), "Begin to log in, and judge the request that is sent.")
    case .samlMetadata:
      SchemaForms.name(.simple(Text("a login")), "Fetch the service provider's metadata and judge them.")
    }
  }

  private static func value(of key: StepKey, in action: ActionKey) -> JSONValue {
    switch key {
    case .with:
      SchemaForms.map(
        .simple(Text("an input")), to: ["description": "A value of the input's type."], "Inputs, by name.")
    case .save:
      if action == .observe {
        SchemaForms.name(.simple(Text("a saved value")), "The name to save the answer under.")
      } else {
        SchemaForms.map(
          .simple(Text("a saved value")), to: SchemaForms.name(.simple(Text("an output")), "An output or field."),
          "Names to save under, each with the output or field to save.")
      }
    case .that:
      if action == .load {
        LoadSchema.that
      } else if action == .observe || action == .check {
        SchemaForms.reference("matcher")
      } else {
        SchemaForms.map(
          .simple(Text("a field")), to: SchemaForms.reference("matcher"), "Outputs or fields, and what they must be.")
      }
    case .refused: SchemaForms.boolean("The vendor must refuse the operation.")
    case .timeLimit: SchemaForms.duration("Real time that the step may take.")
    case .where:
      SchemaForms.map(.simple(Text("a field")), to: SchemaForms.reference("matcher"), "Which events are looked at.")
    case .as:
      switch action {
      case .watch: SchemaForms.name(.dotted(Text("a watch")), "The name that 'expect' uses.")
      case .samlLogin: LoginSchema.value(of: .as)
      default: SchemaForms.name(.simple(Text("an item")), "The name of the present item.")
      }
    case .within: SchemaForms.string("How long it may take, on the target's clock: a duration.")
    case .times:
      SchemaForms.oneOf(
        [
          ["type": "integer", "minimum": 0], ["type": "string", "pattern": "^\\$\\{.+\\}$"],
          ["allOf": [SchemaForms.reference("matcher"), ["type": "object"]]],
        ],
        "How many events: a number or a matcher of it; at least one unless given.")
    case .forEach:
      [
        "type": "object", "minProperties": 1, "maxProperties": 1,
        "description": "A field and a list: 'times' holds for every item of the list apart.",
      ]
    case .is: SchemaForms.reference("matcher")
    case .sideBySide: SchemaForms.integer(1...1_000, "How many rounds may run at once.")
    case .steps: SchemaForms.reference("steps")
    case .answer: SchemaForms.reference("type")
    case .for: SchemaForms.string("How long the load is measured, on the target's clock: a duration.")
    case .warmUp: SchemaForms.string("Load before that, which counts in no percentile: a duration.")
    case .speed: LoadSchema.speed
    case .devices: LoadSchema.devices
    case .staff: LoadSchema.staff
    case .mix: LoadSchema.mix
    case .recoveredWithin:
      SchemaForms.string("After an outage, how long it may take until everything has been shown: a duration.")
    case .inOrderAfter:
      SchemaForms.duration("How much later an alarm must be sent to have to be shown later; 1 s unless given.")
    case .lag: SchemaForms.duration("How late the generator itself may be; 100 ms unless given.")
    case .attributes: LoginSchema.attributes
    case .but: LoginSchema.deviations
    case .onlySigned: SchemaForms.boolean("Nobody may be logged in afterwards but the user who was signed.")
    case .ownPage: SchemaForms.boolean("The browser may be led to the vendor's own pages only.")
    case .browser, .profile, .user, .forged, .request, .force, .context, .language, .node, .replay, .by:
      SAMLOption(rawValue: key.rawValue).map { LoginSchema.value(of: $0) } ?? SchemaForms.scalar
    }
  }

  /// A plain value, or a mapping with one of the matchers' keys.
  private static let matcher: JSONValue = [
    "anyOf": .array(
      [SchemaForms.scalar, ["type": "array"], position, nearness]
        + MatcherKey.allCases.filter { $0 != .within && $0 != .of }.map { key in
          SchemaForms.object([key], required: [key], value)
        })
  ]

  private static let position = SchemaForms.object(
    ["lat": ["type": "number"], "lon": ["type": "number"]], required: ["lat", "lon"])

  private static let nearness = SchemaForms.object([MatcherKey.within, .of], required: [.within, .of]) { key in
    key == .within
      ? SchemaForms.string("The longest distance, for instance 50 m.")
      : ["type": ["string", "object"], "description": "The position, for instance ${place}."]
  }

  private static func value(of key: MatcherKey) -> JSONValue {
    switch key {
    case .atLeast, .atMost: ["type": ["string", "number"]]
    case .between: ["type": "array", "minItems": 2, "maxItems": 2]
    case .oneOf: ["type": "array", "minItems": 1]
    case .matches: SchemaForms.string("A regular expression in PCRE2 syntax, found anywhere in the text.")
    case .contains: SchemaForms.scalar
    case .language: SchemaForms.words(ValueReader.toldLanguages, "The language that the text is in.")
    case .present, .allDifferent: SchemaForms.boolean("true or false.")
    case .not, .each, .count: SchemaForms.reference("matcher")
    case .within, .of: SchemaForms.scalar
    }
  }
}
