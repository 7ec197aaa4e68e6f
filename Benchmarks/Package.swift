// swift-tools-version: 6.2
import PackageDescription

// Speed, apart from the package that it measures: nobody who builds dragoman builds this.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "dragoman", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "Interchange", package: "dragoman"), .product(name: "Memory", package: "dragoman"),
        .product(name: "Names", package: "dragoman"), .product(name: "Newsroom", package: "dragoman"),
        .product(name: "Orthography", package: "dragoman"),
        .product(name: "Terminology", package: "dragoman"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]
    )
  ]
)
