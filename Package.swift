// swift-tools-version: 6.1
import PackageDescription

// A room is a target, and a floor is a folder of rooms under Sources and Tests. Data flows one way: a room may import
// rooms of the floors above its own in this file, and rooms above it on its own floor.
// Sources/README.md tells the floors and the rooms.

/// What the package holds: everything; or, as GRINDVAKT_ROOMS says, only the rooms that touch no network and their tests
/// (`offline`), which build without any of the network's packages, those rooms and the fuzzer (`fuzzing`), or the tests of
/// one of those rooms (`Catalogue`) with what they need.
let rooms = Context.environment["GRINDVAKT_ROOMS"] ?? "all"

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What tests do themselves is little, and to optimise it takes longer than it saves. Tests that compute are apart.
let testSettings = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A floor: a folder under Sources, and one of the same name under Tests.
struct Floor {
  let name: String

  func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/\(self.name)/\(name)", swiftSettings: settings)
  }

  /// - Parameter areComputing: whether the tests of the room compute so much that they are optimised, too.
  func tests(
    _ room: String, _ dependencies: [Target.Dependency] = [], resources: [String] = [], areComputing: Bool = false
  ) -> Target {
    .testTarget(
      name: "\(room)Tests", dependencies: [.init(stringLiteral: room)] + dependencies,
      path: "Tests/\(name)/\(room)Tests", exclude: resources,
      swiftSettings: areComputing ? settings : testSettings)
  }

  func systemLibrary(_ name: String, pkgConfig: String? = nil, debian: String) -> Target {
    .systemLibrary(
      name: name, path: "Sources/\(self.name)/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
  }
}

func product(_ name: String, of package: String) -> Target.Dependency { .product(name: name, package: package) }

let histogram = product("Histogram", of: "hdrhistogram-swift")
let argumentParser = product("ArgumentParser", of: "swift-argument-parser")
let asyncHTTPClient = product("AsyncHTTPClient", of: "async-http-client")
let hummingbird = product("Hummingbird", of: "hummingbird")
let httpTypes = product("HTTPTypes", of: "swift-http-types")
let logging = product("Logging", of: "swift-log")
let serviceLifecycle = product("ServiceLifecycle", of: "swift-service-lifecycle")
let nioCore = product("NIOCore", of: "swift-nio")
let nioPosix = product("NIOPosix", of: "swift-nio")
let nioHTTP1 = product("NIOHTTP1", of: "swift-nio")
let nioTLS = product("NIOTLS", of: "swift-nio")
let nioFoundationCompat = product("NIOFoundationCompat", of: "swift-nio")
let nioSSL = product("NIOSSL", of: "swift-nio-ssl")
let nioHTTP2 = product("NIOHTTP2", of: "swift-nio-http2")
let nioHPACK = product("NIOHPACK", of: "swift-nio-http2")
let nioHTTPTypes = product("NIOHTTPTypes", of: "swift-nio-extras")

let systemLibraries = Floor(name: "SystemLibraries")
let basics = Floor(name: "Basics")
let language = Floor(name: "Language")
let record = Floor(name: "Record")
let protocols = Floor(name: "Protocols")
let running = Floor(name: "Running")
let judging = Floor(name: "Judging")
let showing = Floor(name: "Showing")
let strangers = Floor(name: "Strangers")
let command = Floor(name: "Command")

let offlineRooms: [Target] = [
  systemLibraries.systemLibrary("CLibYAML", pkgConfig: "yaml-0.1", debian: "libyaml-dev"),
  systemLibraries.systemLibrary("CLibXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
  systemLibraries.systemLibrary("CLibCrypto", pkgConfig: "libcrypto", debian: "libssl-dev"),
  systemLibraries.systemLibrary("CLibPCRE2", pkgConfig: "libpcre2-8", debian: "libpcre2-dev"),
  systemLibraries.systemLibrary("CXMLSec", pkgConfig: "xmlsec1-openssl", debian: "libxmlsec1-dev"),
  systemLibraries.systemLibrary("CHunspell", pkgConfig: "hunspell", debian: "libhunspell-dev"),
  systemLibraries.systemLibrary("CVoikko", pkgConfig: "libvoikko", debian: "libvoikko-dev"),
  systemLibraries.systemLibrary("CCLD2", debian: "libcld2-dev"),
  systemLibraries.systemLibrary("CZlib", debian: "zlib1g-dev"),

  .target(
    name: "TranslatedWords", path: "Sources/Basics/TranslatedWords", exclude: ["sv.po", "fi.po"]),
  basics.room("Texts", ["TranslatedWords"]),
  basics.room("Quantities", ["Texts"]),
  basics.room("Diagnostics", ["Quantities", "Texts"]),
  basics.room("JSONValues", ["Quantities", "Texts"]),
  basics.room("DelimitedText", ["Diagnostics", "Texts"]),
  basics.room("Statistics", ["Quantities", "Texts"]),
  basics.room("Digests", ["CLibCrypto"]),
  basics.room("Attestation", ["CLibCrypto", "Digests", "Quantities"]),
  basics.room("LanguageIdentification", ["CCLD2", "CHunspell", "CVoikko", "Quantities", "Texts"]),

  language.room("LocatedYAML", ["CLibYAML", "Diagnostics", "Quantities", "Texts"]),
  language.room("Catalogue", ["Diagnostics", "JSONValues", "LocatedYAML", "Quantities", "Texts"]),
  language.room(
    "SuiteLanguage",
    [
      "CLibPCRE2", "CLibXML2", "Diagnostics", "JSONValues", "LanguageIdentification", "LocatedYAML", "Quantities",
      "Texts",
    ]),
  language.room(
    "Planning",
    [
      "Attestation", "Catalogue", "Diagnostics", "Digests", "JSONValues", "LocatedYAML", "Quantities", "SuiteLanguage",
      "Texts",
    ]),

  record.room(
    "Evidence",
    ["Attestation", "DelimitedText", "Diagnostics", "Digests", "JSONValues", "LocatedYAML", "Quantities", "Texts"]),

  protocols.room("SAML", ["CXMLSec", "CZlib", "Digests", "Quantities", "SuiteLanguage"]),
  protocols.room(
    "Load", ["Digests", "JSONValues", "Planning", "Quantities", "Statistics", "SuiteLanguage", "Texts", histogram]),

  judging.room(
    "Judgement",
    [
      "Catalogue", "DelimitedText", "Diagnostics", "Digests", "Evidence", "JSONValues", "Load", "LocatedYAML",
      "Planning", "Quantities", "Statistics", "SuiteLanguage", "Texts",
    ]),

  showing.room(
    "Reporting",
    [
      "Catalogue", "DelimitedText", "Diagnostics", "Digests", "Evidence", "JSONValues", "Judgement", "Load", "Planning",
      "Quantities", "Statistics", "SuiteLanguage", "Texts",
    ]),
]

let networkRooms: [Target] = [
  running.room(
    "Drivers",
    [
      "Attestation", "CLibCrypto", "CLibXML2", "CZlib", "Catalogue", "Diagnostics", "Digests", "Evidence", "JSONValues",
      "Load", "LocatedYAML", "Planning", "Quantities", "SAML", "SuiteLanguage", "Texts", asyncHTTPClient, httpTypes,
      hummingbird, logging, nioCore, nioFoundationCompat, nioHPACK, nioHTTP1, nioHTTP2, nioHTTPTypes, nioPosix, nioSSL,
      nioTLS, serviceLifecycle,
    ]),
  running.room(
    "Execution",
    [
      "Catalogue", "Diagnostics", "Digests", "Drivers", "Evidence", "JSONValues", "Load", "Planning", "Quantities",
      "SAML", "SuiteLanguage", "Texts",
    ]),

  strangers.room(
    "ReferenceVendor", ["CXMLSec", "CZlib", httpTypes, hummingbird, logging, nioCore, nioHTTP1, nioPosix]),

  .executableTarget(
    name: "grindvakt",
    dependencies: [
      "Attestation", "Catalogue", "DelimitedText", "Diagnostics", "Digests", "Drivers", "Evidence", "Execution",
      "JSONValues", "Judgement", "Load", "Planning", "Quantities", "ReferenceVendor", "Reporting", "Statistics",
      "SuiteLanguage", "Texts", argumentParser,
    ],
    path: "Sources/Command/grindvakt", swiftSettings: settings),
]

func testSupport(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Tests/Support/\(name)", swiftSettings: settings)
}

let offlineTests: [Target] = [
  testSupport("TestSupport"),
  .testTarget(
    name: "HouseTests", dependencies: ["TestSupport"], path: "Tests/House/HouseTests", swiftSettings: testSettings),

  basics.tests("Texts", ["Quantities", "TestSupport"]),
  basics.tests("Quantities", ["TestSupport", "Texts"]),
  basics.tests("Diagnostics", ["Quantities", "TestSupport", "Texts"], resources: ["Golden"]),
  basics.tests("JSONValues", ["Quantities", "TestSupport", "Texts"]),
  basics.tests("DelimitedText", ["Diagnostics", "TestSupport", "Texts"]),
  basics.tests("Statistics", ["Quantities", "TestSupport", "Texts"], resources: ["peer.py"], areComputing: true),
  basics.tests("Digests"),
  basics.tests("Attestation", ["Digests", "Quantities", "TestSupport"]),
  basics.tests("LanguageIdentification", ["Quantities", "TestSupport", "Texts"], resources: ["languages.tsv"]),

  language.tests("LocatedYAML", ["Diagnostics", "TestSupport", "Texts"], resources: ["Golden"]),
  language.tests(
    "Catalogue", ["Diagnostics", "JSONValues", "Judgement", "LocatedYAML", "Quantities", "TestSupport", "Texts"],
    resources: ["Golden"]),
  language.tests(
    "SuiteLanguage", ["Diagnostics", "JSONValues", "LocatedYAML", "Quantities", "TestSupport", "Texts"],
    resources: ["validate.py"]),
  language.tests(
    "Planning",
    [
      "Catalogue", "Diagnostics", "Digests", "JSONValues", "Judgement", "Quantities", "SuiteLanguage", "TestSupport",
      "Texts",
    ], resources: ["Golden"]),

  record.tests(
    "Evidence",
    ["Attestation", "DelimitedText", "Diagnostics", "Digests", "JSONValues", "Quantities", "TestSupport", "Texts"],
    resources: ["verify_record.py", "Observations/Golden"]),

  protocols.tests(
    "SAML", ["CXMLSec", "JSONValues", "Quantities", "SuiteLanguage", "TestSupport", "Texts"],
    resources: ["Schema/oasis.py", "Peer/accept.py"]),
  protocols.tests(
    "Load", ["JSONValues", "Planning", "Quantities", "SuiteLanguage", "TestSupport", "Texts", histogram],
    areComputing: true),

  judging.tests(
    "Judgement",
    [
      "Catalogue", "DelimitedText", "Diagnostics", "Digests", "Evidence", "JSONValues", "LocatedYAML", "Planning",
      "Quantities", "Statistics", "SuiteLanguage", "TestSupport", "Texts",
    ], resources: ["Golden"]),
  // Thousands of random contracts, each judged twice: apart, so that these tests alone are optimised.
  .testTarget(
    name: "PenaltyOracleTests", dependencies: ["Catalogue", "Evidence", "Judgement", "Quantities", "TestSupport"],
    path: "Tests/Judging/PenaltyOracleTests", swiftSettings: settings),

  showing.tests(
    "Reporting",
    [
      "Catalogue", "Diagnostics", "Digests", "Evidence", "JSONValues", "Judgement", "Load", "LocatedYAML", "Planning",
      "Quantities", "SuiteLanguage", "TestSupport", "Texts",
    ],
    resources: [
      "Golden", "Security/Golden", "Load/Golden", "accessibility.sh", "accessibility.py", "check_exports.py",
    ]),

  // What is fuzzed (Tests/Fuzzing/run), and the replay of what the fuzzer found.
  .target(
    name: "FuzzTargets",
    dependencies: [
      "Attestation", "Catalogue", "Diagnostics", "Digests", "Evidence", "JSONValues", "Judgement", "LocatedYAML",
      "Planning", "Quantities", "SAML", "SuiteLanguage", "Texts",
    ],
    path: "Tests/Fuzzing/Sources/FuzzTargets", swiftSettings: settings),
  .testTarget(
    name: "FuzzCorpusTests", dependencies: ["FuzzTargets", "TestSupport"], path: "Tests/Fuzzing/Replay",
    swiftSettings: settings),
]

let networkTests: [Target] = [
  // A vendor that does everything wrong, for the tests of those who have to bear it.
  testSupport("HostileServer", [nioCore, nioHTTP1, nioHTTP2, nioPosix, nioSSL]),

  running.tests(
    "Drivers",
    [
      "Catalogue", "Diagnostics", "Evidence", "HostileServer", "JSONValues", "Load", "Planning", "Quantities",
      "SuiteLanguage", "TestSupport", "Texts", nioCore, nioPosix,
    ]),
  running.tests(
    "Execution",
    [
      "Catalogue", "Diagnostics", "Digests", "Drivers", "Evidence", "HostileServer", "JSONValues", "Load", "Planning",
      "Quantities", "SuiteLanguage", "TestSupport", "Texts",
    ]),

  strangers.tests(
    "ReferenceVendor", ["JSONValues", "TestSupport", asyncHTTPClient, hummingbird, logging, nioCore, nioHTTP1],
    resources: [
      "schemathesis.sh", "ServiceProvider/saml_browser.py", "ServiceProvider/saml_messages.py",
      "ServiceProvider/saml_cases.py", "ServiceProvider/saml_changes.py", "ServiceProvider/saml_forgeries.py",
      "ServiceProvider/saml_sessions.py", "ServiceProvider/saml_observe.py", "ServiceProvider/saml_hostile.py",
      "ServiceProvider/pysaml2_provider.py",
    ]),

  .testTarget(
    name: "EndToEndTests",
    dependencies: [
      "Catalogue", "Diagnostics", "Drivers", "HostileServer", "JSONValues", "Judgement", "LocatedYAML", "Planning",
      "Quantities", "ReferenceVendor", "SuiteLanguage", "TestSupport", "Texts", "grindvakt",
    ],
    path: "Tests/Command/EndToEndTests",
    exclude: [
      "Fixtures", "KillMatrix/expected.yaml", "SAML/find_private_keys.py", "Load/Golden", "Load/slurm.sh",
      "Load/machines.sh", "Load/forward.py", "Anchors/time_stamping_authority.py", "Trials/fail_nth.c",
    ], swiftSettings: testSettings),
]

// libFuzzer brings its own `main`, and the default linker crashes on the instrumented objects.
let fuzzer = Target.executableTarget(
  name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Sources/fuzz", swiftSettings: settings,
  linkerSettings: [.unsafeFlags(["-use-ld=lld"])])

let offlinePackages: [Package.Dependency] = [
  .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0")
]

let networkPackages: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
  .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
  .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
  // Not with all its traits: SwiftPM hands several to the compiler in any order, and so builds hummingbird and all that
  // uses it again whenever it plans anew.
  .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
  .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
]

extension Target {
  /// The targets of this package that it is built from.
  var parts: [String] {
    dependencies.compactMap {
      switch $0 {
      case .byNameItem(let name, _), .targetItem(let name, _): name
      default: nil
      }
    }
  }
}

/// The tests of a room with all that they need. What a target needs stands above it in this file.
func targets(testing room: String, among all: [Target]) -> [Target] {
  var needed: Set = ["\(room)Tests"]
  for target in all.reversed() where needed.contains(target.name) { needed.formUnion(target.parts) }
  return all.filter { needed.contains($0.name) }
}

let offlineTargets = offlineRooms + offlineTests
let chosenTargets: [Target] =
  switch rooms {
  case "all": offlineTargets + networkRooms + networkTests
  case "offline": offlineTargets
  case "fuzzing": offlineTargets + [fuzzer]
  default: targets(testing: rooms, among: offlineTargets)
  }

let package = Package(
  name: "grindvakt",
  products: rooms == "all" ? [.executable(name: "grindvakt", targets: ["grindvakt"])] : [],
  dependencies: offlinePackages + (rooms == "all" ? networkPackages : []),
  targets: chosenTargets,
  swiftLanguageModes: [.v6]
)
