// swift-tools-version: 6.2
// The floors of the house: an import goes down, never up and never sideways.
// Tests/PipelineTests/FloorTests.swift reads this package's description and holds it to that.

import PackageDescription

// `make build` and CI take warnings as errors; a user with a newer compiler does not have to.
let warnings: [SwiftSetting] =
  Context.environment["DLALA_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ] + warnings

// CVips opens libvips by itself when it is needed, so it must not be linked: where its own headers lie
// among the system's, only those of GLib need a path.
#if os(Linux)
  let headersOfVips = "glib-2.0"
#else
  let headersOfVips = "vips"
#endif

func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "dlala",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dlala", targets: ["dlala"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Floor 0: values, and the C modules.
    target("Model", []),
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibVips", pkgConfig: headersOfVips,
      providers: [.apt(["libvips-dev"]), .brew(["vips"])]),
    .systemLibrary(
      name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .target(name: "CVips", dependencies: ["CLibVips"]),
    // libcurl is opened by CCurl when it is needed; only its headers are compiled against.
    .target(name: "CCurl"),
    .target(name: "CPlatform"),

    // Floor 1: one craft each, over one library each.
    target("Markdown", ["Model", "CCMarkGFM", "CPlatform"]),
    target("XML", ["CLibXML2"]),
    .target(
      name: "Localization", dependencies: ["Model"], swiftSettings: settings,
      // Foundation's own ICU, by name where the program is linked dynamically.
      linkerSettings: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),
    target("Templates", ["Model"]),
    target("Sheets", ["Model"]),
    target("Programs", ["Model", "CPlatform"]),
    target("Compression", ["Model", "CZLib", "CBrotli"]),
    target("Fetching", ["CCurl"]),
    target("Serving", [.product(name: "FlyingSocks", package: "FlyingFox")]),
    target("Watching", []),

    // Floor 2: the stages.
    target("Reading", ["Model", "Programs"]),
    target(
      "Parsing",
      ["Model", "Localization", "Sheets", "Programs", .product(name: "Yams", package: "Yams")]),
    target("Linking", ["Model", "Localization"]),
    target("Auditing", ["Model"]),
    target("Imaging", ["Model", "XML", "Programs", "CVips"]),
    target("Rendering", ["Model", "Markdown", "Localization", "Templates"]),
    target("Exporting", ["Model", "XML"]),
    target("Writing", ["Model", "Programs", "CPlatform"]),
    target("Deploying", ["Model", "Programs"]),

    // Floor 3: the stages in order.
    target(
      "Pipeline",
      [
        "Model", "Markdown", "Localization", "Templates", "Sheets", "Programs", "Compression",
        "Fetching", "Serving", "Watching",
        "Reading",
        "Parsing", "Linking", "Auditing", "Imaging", "Rendering", "Exporting", "Writing",
        "Deploying",
      ]),

    // Floor 4: the command line.
    .executableTarget(
      name: "dlala",
      dependencies: [
        "Model", "XML", "Localization", "Programs", "Deploying", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // An allocator for many small values on several cores: a seventh off the time of a build.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),

    // Tests mirror the targets; what several of them need is one.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests("ModelTests", ["Model"], excluding: ["romanization.tsv"]),
    tests("MarkdownTests", ["Model", "Markdown", "TestSupport"]),
    tests("TemplatesTests", ["Model", "Templates"]),
    tests("XMLTests", ["XML"]),
    tests("SheetsTests", ["Model", "Sheets"]),
    tests("ProgramsTests", ["Model", "Programs"]),
    tests("CompressionTests", ["Model", "Compression"]),
    tests("ServingTests", ["Serving"]),
    tests("WatchingTests", ["Watching"]),
    tests("LocalizationTests", ["Model", "Localization"]),
    tests("ReadingTests", ["Model", "Reading"]),
    tests("ParsingTests", ["Model", "Sheets", "Parsing"]),
    tests("LinkingTests", ["Model", "Localization", "Linking", "TestSupport"]),
    tests("AuditingTests", ["Model", "Auditing"]),
    tests("ImagingTests", ["Model", "Imaging"], excluding: ["pictures"]),
    // Sites are linked as they are in a build; what machines read of a page is held against the page.
    tests(
      "RenderingTests",
      [
        "Model", "XML", "Markdown", "Localization", "Templates", "Linking", "Rendering",
        "Exporting", "TestSupport",
      ]),
    // Offers are made in Linking; what is exported of them is tried on the real ones.
    tests("ExportingTests", ["Model", "XML", "Localization", "Linking", "Exporting"]),
    tests("WritingTests", ["Model", "Programs", "Writing"]),
    tests("FetchingTests", ["Fetching"]),
    tests("DeployingTests", ["Model", "Deploying", "TestSupport"]),
    tests("PipelineTests", []),
    tests("SiteTests", ["Model", "Pipeline"], excluding: ["cases", "theme"]),
    tests("CommandTests", ["Model", "dlala"]),
  ]
)
