// swift-tools-version: 6.2
import PackageDescription

// A room is a target; the arrows between rooms are the dependencies below and point down only.
// ArchitectureTests holds the sources to them.

/// Warnings are errors where `DRAGOMAN_STRICT` is set (`make check`, CI), so that a newer compiler's new
/// warning never stops somebody who only wants to build.
let strict = Context.environment["DRAGOMAN_STRICT"] != nil

/// Settings of every room: the Swift 6 language mode, and imports that say who may see them.
let room: [SwiftSetting] =
  (strict ? [.treatAllWarnings(as: .error)] : []) + [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let package = Package(
  name: "dragoman",
  products: [
    .executable(name: "dragoman", targets: ["dragoman"]),
    .library(name: "Orthography", targets: ["Orthography"]),
    .library(name: "Names", targets: ["Names"]),
    .library(name: "Terminology", targets: ["Terminology"]),
    .library(name: "Memory", targets: ["Memory"]),
    .library(name: "Alignment", targets: ["Alignment"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "Storage", targets: ["Storage"]),
    .library(name: "Newsroom", targets: ["Newsroom"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      cxxSettings: strict ? [.treatAllWarnings(as: .error)] : [],
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]
    ),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkgconf"])]),
    .target(
      name: "CXML", dependencies: ["CLibXML2"],
      cSettings: strict ? [.treatAllWarnings(as: .error)] : []),
    .target(
      name: "CZip",
      cSettings: strict ? [.treatAllWarnings(as: .error)] : [],
      linkerSettings: [.linkedLibrary("minizip")]
    ),
    .target(name: "Orthography", dependencies: ["CICU"], swiftSettings: room),
    .target(name: "Names", dependencies: ["Orthography"], swiftSettings: room),
    .target(name: "Terminology", dependencies: ["Orthography"], swiftSettings: room),
    .target(name: "Memory", dependencies: ["Orthography"], swiftSettings: room),
    .target(name: "Alignment", dependencies: ["Orthography"], swiftSettings: room),
    .target(
      name: "Interchange", dependencies: ["Orthography", "Memory", "Terminology", "CXML", "CZip"],
      swiftSettings: room),
    .target(
      name: "Storage",
      dependencies: [
        "Orthography", "Names", "Terminology", "Memory", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: room
    ),
    .target(
      name: "ShippedGlossaries",
      path: "Glossaries",
      exclude: ["README.md"],
      sources: ["ShippedGlossaries.swift"],
      resources: [.copy("concepts"), .copy("names")],
      swiftSettings: room
    ),
    .target(
      name: "ShippedSpellingModels",
      path: "SpellingModels",
      sources: ["ShippedSpellingModels.swift"],
      resources: ["az-az", "az-he", "az-ru", "en-az", "en-en", "en-he", "en-ru", "he-he", "he-ru"].map {
        .copy("\($0).model")
      }
        + ["az-en", "az-he", "en-az", "en-he", "he-az", "he-en"].map { .copy("\($0).transliteration") },
      swiftSettings: room
    ),
    .target(
      name: "ShippedLexicon",
      path: "Lexicon",
      sources: ["ShippedLexicon.swift"],
      resources: [.copy("words.tsv"), .copy("lines.tsv")],
      swiftSettings: room
    ),
    .target(
      name: "ShippedRomanization",
      path: "Romanization",
      sources: ["ShippedRomanization.swift"],
      resources: [.copy("schemes")],
      swiftSettings: room
    ),
    .target(
      name: "ShippedStyles",
      path: "Styles",
      sources: ["ShippedStyles.swift"],
      resources: [.copy("house.style"), .copy("trend.style"), .copy("bgn.style")],
      swiftSettings: room
    ),
    .target(
      name: "Newsroom",
      dependencies: [
        "Orthography", "Names", "Terminology", "Memory", "Alignment", "Interchange", "Storage",
        "ShippedGlossaries", "ShippedLexicon", "ShippedRomanization", "ShippedSpellingModels",
        "ShippedStyles",
      ],
      swiftSettings: room
    ),
    .executableTarget(
      name: "dragoman",
      dependencies: [
        "Newsroom", "Orthography", "Names", "Terminology", "Memory", "Alignment", "Interchange", "Storage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: room
    ),
    .executableTarget(
      name: "dragoman-train",
      dependencies: [
        "Alignment", "Newsroom", "Names", "Memory", "Interchange", "Orthography",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: room
    ),
    .testTarget(name: "OrthographyTests", dependencies: ["Orthography"], swiftSettings: room),
    .testTarget(
      name: "NamesTests", dependencies: ["Names", "Orthography", "ShippedRomanization"], swiftSettings: room),
    .testTarget(name: "TerminologyTests", dependencies: ["Terminology", "Orthography"], swiftSettings: room),
    .testTarget(name: "MemoryTests", dependencies: ["Memory", "Orthography"], swiftSettings: room),
    .testTarget(name: "AlignmentTests", dependencies: ["Alignment"], swiftSettings: room),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "Memory", "Orthography", "Terminology"],
      swiftSettings: room),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Names", "Terminology", "Memory", "Orthography",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: room),
    .testTarget(
      name: "NewsroomTests",
      dependencies: [
        "Newsroom", "Alignment", "Interchange", "Memory", "Names", "Orthography", "Terminology",
        "ShippedGlossaries", "Storage",
      ],
      swiftSettings: room),
    .testTarget(name: "CommandLineTests", dependencies: ["dragoman"], swiftSettings: room),
    .testTarget(name: "ArchitectureTests", swiftSettings: room),
  ],
  cxxLanguageStandard: .cxx17
)
