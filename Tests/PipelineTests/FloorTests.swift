import Foundation
import Testing

/// Holds the package to its floors: an import goes down, never up and never sideways.
@Suite struct FloorTests {
  /// The floor of each target; see the README's diagram.
  private static let floors: [String: Int] = [
    // Declarations only, which CVips compiles against.
    "CLibVips": -1,
    "Model": 0, "CCMarkGFM": 0, "CLibXML2": 0, "CVips": 0, "CPlatform": 0, "CCurl": 0,
    "CZLib": 0, "CBrotli": 0,
    "Markdown": 1, "XML": 1, "Localization": 1, "Templates": 1, "Sheets": 1, "Programs": 1,
    "Compression": 1, "Fetching": 1, "Serving": 1, "Watching": 1,
    "Reading": 2, "Parsing": 2, "Linking": 2, "Auditing": 2, "Imaging": 2, "Rendering": 2,
    "Exporting": 2, "Writing": 2, "Deploying": 2,
    "Pipeline": 3,
    "dlala": 4,
  ]

  /// Which target alone may name a C module or a package's product.
  private static let owners: [String: Set<String>] = [
    "CCMarkGFM": ["Markdown"], "CLibXML2": ["XML"], "CVips": ["Imaging"],
    "CLibVips": ["CVips"], "CZLib": ["Compression"], "CBrotli": ["Compression"],
    "CPlatform": ["Markdown", "Programs", "Writing"], "CCurl": ["Fetching"], "Yams": ["Parsing"],
    "ArgumentParser": ["dlala"], "FlyingSocks": ["Serving"],
  ]

  private struct Target {
    var name: String
    var isTest: Bool
    var dependencies: [String]
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The targets as the package manager itself describes them.
  private func targets() throws -> [Target] {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("dlala-floors-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Self.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let package = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let targets = try #require(package["targets"] as? [[String: Any]])
    return try targets.map { target in
      let dependencies = try #require(target["dependencies"] as? [[String: Any]])
      return Target(
        name: try #require(target["name"] as? String),
        // What tests share is no part of the house.
        isTest: target["type"] as? String == "test"
          || (target["path"] as? String)?.hasPrefix("Tests/") == true,
        dependencies: dependencies.compactMap { dependency in
          dependency.values.lazy.compactMap { ($0 as? [Any])?.first as? String }.first
        })
    }
  }

  @Test func everyEdgeGoesDown() throws {
    var edges = 0
    for target in try targets() where !target.isTest {
      let floor = try #require(Self.floors[target.name], "\(target.name) stands on no floor")
      for dependency in target.dependencies {
        edges += 1
        if let owners = Self.owners[dependency] {
          #expect(owners.contains(target.name), "\(target.name) → \(dependency)")
        }
        guard let below = Self.floors[dependency] else {
          #expect(Self.owners[dependency] != nil, "\(dependency) belongs to nobody")
          continue
        }
        #expect(below < floor, "\(target.name) → \(dependency) does not go down")
      }
    }
    print("floors: \(edges) edges, all going down")
    #expect(edges > 20)
  }

  @Test func everyFolderOfSourcesIsATargetOnAFloor() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path
    ).filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == Set(Self.floors.keys))
  }

  @Test func onlyOneFileOfATargetNamesItsCLibrary() throws {
    for (module, target) in [
      ("CCMarkGFM", "Markdown"), ("CPlatform", "Writing"), ("CPlatform", "Programs"),
      ("CPlatform", "Markdown"),
    ] {
      let folder = Self.root.appendingPathComponent("Sources/\(target)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let importers = try files.filter { file in
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
          .contains("import \(module)")
      }
      #expect(importers.count == 1, "\(module) is imported by \(importers)")
    }
  }
}
