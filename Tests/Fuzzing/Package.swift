// swift-tools-version: 6.1
import PackageDescription

// A package of its own: the fuzzer's instrumentation must not reach the program, and libFuzzer brings its own `main`.
// The rooms are links to those of the program, so that they are one package and may see each other's parts.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "grindvakt-fuzzing",
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CLibPCRE2", pkgConfig: "libpcre2-8"),
    .systemLibrary(name: "CXMLSec", pkgConfig: "xmlsec1-openssl"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell"),
    .systemLibrary(name: "CVoikko", pkgConfig: "libvoikko"),
    .systemLibrary(name: "CCLD2"),
    room("Diagnostics"),
    room("Quantities"),
    room("JSONValues", ["Quantities"]),
    room("Digests", ["CLibCrypto"]),
    room("Attestation", ["CLibCrypto", "Quantities", "Digests"]),
    room("LocatedYAML", ["CLibYAML", "Diagnostics"]),
    room("DelimitedText", ["Diagnostics"]),
    room("Catalogue", ["Diagnostics", "Quantities", "JSONValues", "LocatedYAML"]),
    room("LanguageIdentification", ["CHunspell", "CVoikko", "CCLD2", "Quantities"]),
    room(
      "SuiteLanguage",
      [
        "CLibPCRE2", "CLibXML2", "Diagnostics", "Quantities", "JSONValues", "LocatedYAML", "LanguageIdentification",
      ]),
    room("SAML", ["CXMLSec", "CZlib", "Diagnostics", "Quantities", "JSONValues", "Digests", "SuiteLanguage"]),
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
      "FuzzTargets",
      [
        "Diagnostics", "Quantities", "JSONValues", "Digests", "Attestation", "LocatedYAML", "Catalogue",
        "SuiteLanguage", "SAML", "Planning", "Evidence",
      ]),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], swiftSettings: settings,
      // The default linker crashes on the instrumented objects.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
