package import JSONValues
import Texts

/// JSON Schema (draft 2020-12) of binding files, for editors that complete and check while somebody writes.
package enum BindingSchema {
  package static let document: JSONValue = SchemaForms.document(
    "Binding: how one vendor's system is reached",
    SchemaForms.object(BindingKey.self, required: [.binding, .system, .connections]) { key in
      switch key {
      case .binding: SchemaForms.name(.dotted(Text("a binding")), "Name of the binding.")
      case .system: system
      case .simulated: SchemaForms.boolean("Evidence from a simulated target never counts towards a real gate.")
      case .sideBySide: SchemaForms.integer(1...256, "How many cases may run at once.")
      case .settle: SchemaForms.duration("How long a stream must be quiet before nothing more is thought to come.")
      case .connections: SchemaForms.map(.simple(Text("a connection")), to: connection, "Servers, by name.")
      case .clock: clock
      case .operations:
        SchemaForms.map(.dotted(Text("an operation")), to: operation, "How each operation of the vocabulary is done.")
      case .streams:
        SchemaForms.map(
          .dotted(Text("a stream")), to: SchemaForms.oneOf(StreamSourceKey.allCases.map(stream)),
          "How each stream of the vocabulary is listened to.")
      case .logins: SchemaForms.map(.simple(Text("a login")), to: LoginSchema.bound, "How each login is reached.")
      case .devices:
        SchemaForms.map(
          .simple(Text("a kind of device")), to: SchemaForms.list(of: ["type": "string"], atLeast: 1, "Their names."),
          "The devices there are of each kind.")
      }
    },
    definitions: ["request": request(required: [.request]), "extractions": extractions, "pointer": pointer])

  private static let system = SchemaForms.object(SystemKey.self, required: [.vendor, .product, .version]) { key in
    switch key {
    case .vendor: SchemaForms.string("Who delivers it.")
    case .product: SchemaForms.string("What it is called.")
    case .version: SchemaForms.oneOf([SchemaForms.string("The version."), version])
    }
  }

  private static let version = SchemaForms.object(VersionKey.self, required: [.call, .at]) { key in
    switch key {
    case .on: on
    case .call: line
    case .headers: headers
    case .at: SchemaForms.reference("pointer")
    }
  }

  private static let connection = SchemaForms.object(ConnectionKey.self, required: [.url]) { key in
    switch key {
    case .url: SchemaForms.string("Address of the server.", pattern: "^(https?://|\\$\\{env:)")
    case .bearer: secret("Token for 'Authorization: Bearer'.")
    case .basic:
      SchemaForms.object(BasicKey.self, required: [.user, .password]) { key in
        key == .user ? SchemaForms.string("User name.") : secret("Password.")
      }
    case .headers: headers
    case .timeLimit: SchemaForms.duration("For one request, from sending to the last byte.")
    case .bodyLimit: SchemaForms.string("The longest answer that is read.", pattern: "^[0-9]+ *(B|kB|KB|MB)$")
    case .redirects: SchemaForms.integer(0...20, "How many redirects are followed.")
    case .redirectsTo:
      SchemaForms.list(of: ["type": "string"], atLeast: 1, "Other origins that redirects may lead to.")
    case .trust: SchemaForms.string("PEM file of the authority that signs the server's certificate.")
    case .tls:
      SchemaForms.object(TLSKey.self, required: [.atLeast]) { key in
        switch key {
        case .atLeast:
          SchemaForms.oneOf(
            [["enum": .array(TLSAllowance.Version.allCases.map { .string($0.rawValue) })], ["type": "number"]],
            "The oldest version of TLS that is taken; 1.2 unless given.")
        case .because: SchemaForms.string("Why less than 1.2 is taken.")
        }
      }
    case .check: SchemaForms.oneOf([line, check], "The call that shows whether the connection works.")
    }
  }

  private static let check = SchemaForms.object(ConnectionCheckKey.self, required: [.call]) { key in
    switch key {
    case .call: line
    case .query: query
    case .headers: headers
    case .status: statuses("Statuses that mean the connection works.")
    case .at: SchemaForms.reference("pointer")
    }
  }

  private static let clock = SchemaForms.object(ClockKey.self, required: [.advance, .at]) { key in
    switch key {
    case .on: on
    case .advance: line
    case .query: query
    case .headers: headers
    case .json, .form, .text, .type: body(key.rawValue)
    case .status: statuses("Statuses that mean the clock was moved.")
    case .at: SchemaForms.reference("pointer")
    case .mark: SchemaForms.reference("pointer")
    }
  }

  private static func request(required: [RequestKey]) -> JSONValue {
    SchemaForms.object(RequestKey.self, required: required) { key in
      switch key {
      case .on: on
      case .request: line
      case .query: query
      case .headers: headers
      case .json, .form, .text, .type: body(key.rawValue)
      case .status: statuses("Statuses that mean the operation was done.")
      case .refused: statuses("Statuses that mean the vendor refused it.")
      case .gives: SchemaForms.reference("extractions")
      }
    }
  }

  private static let operation = SchemaForms.oneOf(
    [SchemaForms.reference("request")]
      + BoundOperationKey.allCases.map { key in
        SchemaForms.object([key], required: [key]) { key in
          switch key {
          case .requests:
            SchemaForms.list(
              of: SchemaForms.reference("request"), atLeast: 1,
              "Requests in order; later ones may use what earlier ones give.")
          case .byHand: SchemaForms.text("What a person does.")
          }
        }
      })

  private static func stream(_ source: StreamSourceKey) -> JSONValue {
    var properties: [String: JSONValue] = [source.rawValue: value(of: source)]
    for key in source.keys { properties[key.rawValue] = value(of: key) }
    return SchemaForms.object(properties, required: [source.rawValue] + source.requiredKeys.map(\.rawValue))
  }

  private static func value(of source: StreamSourceKey) -> JSONValue {
    switch source {
    case .events, .poll: line
    case .webhook: SchemaForms.string("Host and port where we listen, port 0 for any.", pattern: "^.+:[0-9]+$|\\$\\{")
    }
  }

  private static func value(of key: StreamBindingKey) -> JSONValue {
    switch key {
    case .on: on
    case .query: query
    case .headers: headers
    case .event: SchemaForms.string("Only server-sent events of this name.")
    case .mark:
      SchemaForms.object(MarkKey.self, required: [.event, .at]) { key in
        key == .event ? SchemaForms.string("Name of the event with the mark.") : SchemaForms.reference("pointer")
      }
    case .every: SchemaForms.duration("How often it is asked.")
    case .items, .key: SchemaForms.reference("pointer")
    case .subscribe, .unsubscribe: SchemaForms.reference("request")
    case .each: each
    }
  }

  /// Fields, and beside them which events are of interest.
  private static let each: JSONValue = {
    guard case .object(var members) = extractions else { return extractions }
    let field = members["additionalProperties"] ?? true
    var kinds: [JSONValue] = [field]
    for place in ExtractionKey.places {
      let value: JSONValue = ["type": ["string", "array", "number", "boolean"]]
      kinds.append(
        SchemaForms.object(
          [place.rawValue: placeForm(place), EventInterestKey.is: value],
          required: [place.rawValue, EventInterestKey.is]))
    }
    members["properties"] = .object([EventInterestKey.only: SchemaForms.oneOf(kinds, "Which events are of interest.")])
    return .object(members)
  }()

  private static let extractions = SchemaForms.map(
    .simple(Text("a name")),
    to: SchemaForms.oneOf([SchemaForms.reference("pointer")] + ExtractionKey.places.map(extraction)),
    "Names, and where their values are found.")

  private static func extraction(_ place: ExtractionKey) -> JSONValue {
    SchemaForms.object([place, .unit, .words], required: [place]) { placeForm($0) }
  }

  private static func placeForm(_ key: ExtractionKey) -> JSONValue {
    switch key {
    case .at: SchemaForms.reference("pointer")
    case .xpath: SchemaForms.string("An XPath 1.0 expression.")
    case .header: SchemaForms.string("Name of a header.")
    case .pattern: SchemaForms.string("A regular expression; its first group is the value.")
    case .status: ["const": true]
    case .unit: SchemaForms.words(WireUnit.names, "The unit of a bare number.")
    case .words:
      SchemaForms.map(
        nil, to: ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"],
        "Vendor's texts with the words they stand for.")
    }
  }

  // MARK: Parts

  private static let on = SchemaForms.name(
    .simple(Text("a connection")), "The connection; not needed where there is one only.")
  private static let line = SchemaForms.string(
    "Method and path.", pattern: "^(\(RequestReader.methods.joined(separator: "|"))) /[^ #]*$")
  private static let headers = SchemaForms.map(nil, to: SchemaForms.scalar, "Headers, by name.")
  private static let query = SchemaForms.map(nil, to: SchemaForms.scalar, "Parameters after '?' in the URL.")
  private static let pointer = SchemaForms.string(
    "A JSON Pointer (RFC 6901).", pattern: "^(/([^~/]|~[01])*)*$")

  private static func secret(_ description: String) -> JSONValue {
    SchemaForms.string(description + " Never in clear.", pattern: "\\$\\{(secret|env):")
  }

  private static func body(_ key: String) -> JSONValue {
    switch RequestKey(rawValue: key) {
    case .json: ["description": "A JSON body; ${name} stands for values."]
    case .form: SchemaForms.map(nil, to: SchemaForms.scalar, "A form, URL-encoded.")
    case .text: SchemaForms.string("A body as text.")
    default: SchemaForms.string("Media type of 'text'.")
    }
  }

  private static func statuses(_ description: String) -> JSONValue {
    let status: JSONValue = ["type": "integer", "minimum": 100, "maximum": 599]
    return SchemaForms.oneOf([status, ["type": "array", "items": status]], description)
  }
}
