// swift-tools-version: 6.1
import PackageDescription

/// One target a room. Each room may import only rooms listed before it, so data flows one way:
/// catalogue and suites -> plan -> execution -> evidence -> judgement -> reports.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = [], resources: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: [.init(stringLiteral: room), "TestSupport"] + dependencies, exclude: resources,
    swiftSettings: settings)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nio: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOTLS", package: "swift-nio"),
  .product(name: "NIOFoundationCompat", package: "swift-nio"),
]
let nioHTTP2 = Target.Dependency.product(name: "NIOHTTP2", package: "swift-nio-http2")
let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "grindvakt",
  products: [.executable(name: "grindvakt", targets: ["grindvakt"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CXMLSec", pkgConfig: "xmlsec1-openssl", providers: [.apt(["libxmlsec1-dev"])]),
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(name: "CVoikko", pkgConfig: "libvoikko", providers: [.apt(["libvoikko-dev"])]),
    .systemLibrary(name: "CCLD2", providers: [.apt(["libcld2-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    room("Diagnostics"),
    room("Quantities"),
    room("JSONValues", ["Quantities"]),
    room("DelimitedText", ["Diagnostics"]),
    room("Statistics", ["Quantities"]),
    room("Digests", ["CLibCrypto"]),
    room("Attestation", ["CLibCrypto", "Quantities", "Digests"]),
    room("LocatedYAML", ["CLibYAML", "Diagnostics", "Quantities"]),
    room("Catalogue", ["Diagnostics", "Quantities", "JSONValues", "LocatedYAML"]),
    room("LanguageIdentification", ["CHunspell", "CVoikko", "CCLD2", "Quantities"]),
    room(
      "SuiteLanguage",
      [
        "CLibPCRE2", "CLibXML2", "Diagnostics", "Quantities", "JSONValues", "LocatedYAML", "LanguageIdentification",
      ]),
    room("SAML", ["CXMLSec", "CZlib", "Quantities", "Digests", "SuiteLanguage"]),
    room(
      "Planning",
      [
        "Diagnostics", "Quantities", "JSONValues", "Digests", "Attestation", "LocatedYAML", "Catalogue",
        "SuiteLanguage",
      ]),
    room(
      "Evidence",
      ["Diagnostics", "Quantities", "JSONValues", "DelimitedText", "Digests", "Attestation", "LocatedYAML"]),
    room(
      "Load", ["Quantities", "JSONValues", "Statistics", "Digests", "SuiteLanguage", "Planning", histogram]),
    room(
      "Drivers",
      [
        "CLibCrypto", "CLibXML2", "CZlib", "Diagnostics", "Quantities", "JSONValues", "Digests", "Attestation",
        "LocatedYAML", "Catalogue",
        "SuiteLanguage", "SAML", "Planning", "Evidence", "Load", asyncHTTPClient, hummingbird, nioSSL, nioHTTP2,
        logging, httpTypes,
        serviceLifecycle,
      ] + nio),
    room(
      "Execution",
      [
        "Diagnostics", "Quantities", "JSONValues", "Digests", "Catalogue", "SuiteLanguage", "SAML", "Planning",
        "Evidence", "Load", "Drivers",
      ]),
    room(
      "Judgement",
      [
        "Diagnostics", "Quantities", "JSONValues", "DelimitedText", "Statistics", "Digests", "Catalogue",
        "SuiteLanguage", "Planning", "Evidence", "Load",
      ]),
    room(
      "Reporting",
      [
        "Diagnostics", "Quantities", "JSONValues", "DelimitedText", "Statistics", "Digests", "Catalogue",
        "SuiteLanguage", "Planning", "Evidence", "Load", "Judgement",
      ]),
    room(
      "ReferenceVendor", ["CXMLSec", "CZlib", "Quantities", hummingbird, logging, httpTypes, serviceLifecycle] + nio),
    .executableTarget(
      name: "grindvakt",
      dependencies: [
        "Diagnostics", "Quantities", "JSONValues", "DelimitedText", "Statistics", "Digests", "Attestation", "Catalogue",
        "SuiteLanguage", "SAML", "Planning", "Evidence", "Load", "Drivers", "Execution", "Judgement", "Reporting",
        "ReferenceVendor", argumentParser, logging,
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Diagnostics", resources: ["Golden"]),
    tests(
      "ReferenceVendor", [asyncHTTPClient, hummingbird, logging] + nio,
      resources: [
        "schemathesis.sh", "ServiceProvider/saml_browser.py", "ServiceProvider/saml_messages.py",
        "ServiceProvider/saml_cases.py", "ServiceProvider/saml_changes.py", "ServiceProvider/saml_forgeries.py",
        "ServiceProvider/saml_sessions.py", "ServiceProvider/saml_observe.py", "ServiceProvider/saml_hostile.py",
        "ServiceProvider/pysaml2_provider.py",
      ]),
    tests("Quantities"),
    tests("JSONValues", ["Quantities"]),
    tests("DelimitedText", ["Diagnostics"]),
    tests("Statistics", ["Quantities"], resources: ["peer.py"]),
    tests("Digests"),
    tests("Attestation", ["Digests", "Quantities"]),
    tests(
      "SAML", ["CXMLSec", "Diagnostics", "Quantities", "JSONValues", "SuiteLanguage"],
      resources: ["Schema/oasis.py", "Peer/accept.py"]),
    tests("Load", ["Diagnostics", "Quantities", "JSONValues", "SuiteLanguage", "Planning", "Evidence", histogram]),
    tests(
      "Evidence", ["Attestation", "Diagnostics", "Quantities", "JSONValues", "DelimitedText", "Digests"],
      resources: ["verify_record.py", "Observations/Golden"]),
    tests("LocatedYAML", ["Diagnostics"], resources: ["Golden"]),
    tests("LanguageIdentification", ["Quantities"], resources: ["languages.tsv"]),
    tests("SuiteLanguage", ["Diagnostics", "Quantities", "JSONValues", "LocatedYAML"], resources: ["validate.py"]),
    tests(
      "Judgement",
      [
        "Catalogue", "Diagnostics", "DelimitedText", "Digests", "Evidence", "JSONValues", "LocatedYAML", "Planning",
        "Quantities", "Statistics", "SuiteLanguage",
      ], resources: ["Golden"]),
    tests(
      "Reporting",
      [
        "Catalogue", "Digests", "Evidence", "Judgement", "JSONValues", "Load", "Planning", "Quantities", "Statistics",
        "SuiteLanguage",
      ],
      resources: [
        "Golden", "Security/Golden", "Load/Golden", "accessibility.sh", "accessibility.py", "check_exports.py",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "grindvakt", "HostileServer", "TestSupport", "Catalogue", "Diagnostics", "Evidence", "JSONValues",
        "LocatedYAML", "Planning", "Quantities", "ReferenceVendor", "Drivers", "SuiteLanguage",
      ],
      exclude: [
        "Fixtures", "KillMatrix/expected.yaml", "SAML/find_private_keys.py", "Load/Golden", "Load/slurm.sh",
        "Load/machines.sh", "Load/forward.py", "Anchors/time_stamping_authority.py", "Trials/fail_nth.c",
      ], swiftSettings: settings),
    // A vendor that does everything wrong, for the tests of those who have to bear it.
    .target(
      name: "HostileServer", dependencies: nio + [nioSSL, nioHTTP2], path: "Tests/HostileServer",
      swiftSettings: settings),
    tests(
      "Drivers",
      [
        "HostileServer", "Diagnostics", "Quantities", "JSONValues", "SuiteLanguage", "Planning", "Evidence",
        "Catalogue", "Load",
        asyncHTTPClient,
      ] + nio),
    tests(
      "Execution",
      [
        "HostileServer", "Drivers", "Diagnostics", "Digests", "Quantities", "JSONValues", "SuiteLanguage", "Planning",
        "Evidence", "Catalogue", "Load",
      ]),
    tests("Catalogue", ["Diagnostics", "Quantities", "JSONValues", "LocatedYAML"], resources: ["Golden"]),
    tests(
      "Planning",
      ["Diagnostics", "Quantities", "JSONValues", "Digests", "LocatedYAML", "Catalogue", "SuiteLanguage"],
      resources: ["Golden"]),
    // What is fuzzed (Tests/Fuzzing is a package of its own), and the replay of what the fuzzer found.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Attestation", "Diagnostics", "Digests", "JSONValues", "Quantities", "LocatedYAML", "Catalogue",
        "SuiteLanguage", "SAML", "Planning", "Evidence",
      ],
      path: "Tests/Fuzzing/Sources/FuzzTargets", swiftSettings: settings),
    .testTarget(
      name: "FuzzCorpusTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Replay", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
