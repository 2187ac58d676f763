// swift-tools-version: 6.2
import PackageDescription

// From foundation to roof: a target depends on targets above it only. A test reads every import and holds it
// against this list.
let package = Package(
    name: "Beizeng",
    products: [
        .library(name: "FEEL", targets: ["Exact", "FEEL"]),
        .library(name: "DMN", targets: ["DMN"]),
        .library(name: "TransparencyLog", targets: ["TransparencyLog"]),
        .executable(name: "beizeng", targets: ["beizeng"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .target(name: "Exact", path: "Sources/Core/Exact"),
        .target(name: "Civic", dependencies: ["Exact"], path: "Sources/Core/Civic"),
        .target(name: "Interchange", dependencies: ["Exact", "Civic"], path: "Sources/Core/Interchange"),
        .target(name: "XML", path: "Sources/Core/XML"),
        .target(name: "FEEL", dependencies: ["Exact"], path: "Sources/Core/FEEL"),
        .target(name: "DMN", dependencies: ["Exact", "XML", "FEEL"], path: "Sources/Core/DMN"),
        .target(
            name: "Policy",
            dependencies: [
                "Exact", "Civic", "Interchange", "XML", "FEEL", "DMN", .product(name: "Yams", package: "Yams"),
            ],
            path: "Sources/Core/Policy"),
        .target(
            name: "Settlement",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Core/Settlement"),
        .target(
            name: "TransparencyLog", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            path: "Sources/Core/TransparencyLog"),
        .systemLibrary(
            name: "CLibPQ", path: "Sources/Platform/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Database",
            dependencies: [
                "Exact", "Civic", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Platform/Database"),
        .target(
            name: "Journal",
            dependencies: [
                "Exact", "Civic", "Interchange", "TransparencyLog", "Database",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Platform/Journal"),
        .systemLibrary(
            name: "CLibZip", path: "Sources/Platform/CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CLibXLSXWriter", path: "Sources/Platform/CLibXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Documents", dependencies: ["Exact", "Civic", "Interchange", "XML", "CLibZip", "CLibXLSXWriter"],
            path: "Sources/Platform/Documents"),
        .target(name: "CPolicies", path: "Sources/Platform/CPolicies"),
        .target(name: "Work", dependencies: ["Exact"], path: "Sources/Platform/Work"),
        .target(name: "Markup", dependencies: ["Exact", "Civic"], path: "Sources/Platform/Markup"),
        .target(
            name: "Site",
            dependencies: [
                "Exact", "Civic", "Interchange", "TransparencyLog", "Markup",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            path: "Sources/Platform/Site"),
        .target(
            name: "Packs",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "TransparencyLog", "Database", "Journal",
                "Markup", "Site",
            ],
            path: "Sources/Features/Packs"),
        .target(
            name: "Dossiers",
            dependencies: [
                "Exact", "Civic", "Interchange", "TransparencyLog", "Database", "Journal", "Documents", "Markup",
            ],
            path: "Sources/Features/Dossiers"),
        .target(
            name: "Operations",
            dependencies: [
                "Exact", "Civic", "Interchange", "Database", "Journal", "Documents", "Work", "Markup", "Site",
            ],
            path: "Sources/Features/Operations"),
        .target(
            name: "Proofs",
            dependencies: [
                "Exact", "Civic", "Interchange", "TransparencyLog", "Database", "Journal", "Markup", "Site", "Dossiers",
            ],
            path: "Sources/Features/Proofs"),
        .target(
            name: "OpenData", dependencies: ["Exact", "Civic", "Interchange", "Markup", "Site"],
            path: "Sources/Features/OpenData"),
        .target(
            name: "Guide", dependencies: ["Exact", "Civic", "Interchange", "Journal", "Markup", "Site"],
            path: "Sources/Features/Guide"),
        .target(
            name: "Registry",
            dependencies: [
                "Exact", "Civic", "Interchange", "Policy", "TransparencyLog", "Database", "Journal", "Documents",
                "Work",
                "Markup", "Site", "Operations", "OpenData",
            ],
            path: "Sources/Features/Registry"),
        .target(
            name: "Registration",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "TransparencyLog", "Database", "Journal",
                "Documents", "Markup", "Site", "Operations", "Registry",
            ],
            path: "Sources/Features/Registration"),
        .target(
            name: "Demo", dependencies: ["Exact", "Civic", "Interchange", "Policy"], path: "Sources/Features/Demo"),
        .target(
            name: "Entitlements",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Settlement", "TransparencyLog", "Database",
                "Journal", "Documents", "Work", "Markup", "Site", "Packs", "Operations", "Registry",
            ],
            path: "Sources/Features/Entitlements"),
        .target(
            name: "Progress",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Database", "Journal", "Markup", "Site",
                "Packs", "Registry",
            ],
            path: "Sources/Features/Progress"),
        .target(
            name: "Simulations",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Settlement", "TransparencyLog",
                "Database", "Journal", "Markup", "Site", "Packs", "Operations", "Registry", "Entitlements", "Progress",
            ],
            path: "Sources/Features/Simulations"),
        .executableTarget(
            name: "beizeng",
            dependencies: [
                "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Settlement", "TransparencyLog", "Database",
                "Journal", "Documents", "CPolicies", "Work", "Markup", "Site", "Packs", "Dossiers", "Operations",
                "Proofs", "OpenData", "Guide", "Registry", "Registration", "Demo", "Entitlements", "Progress",
                "Simulations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/Support"),
        .testTarget(name: "ExactTests", dependencies: ["TestSupport", "Exact"], exclude: ["Vectors"]),
        .testTarget(name: "CivicTests", dependencies: ["TestSupport", "Exact", "Civic"]),
        .testTarget(name: "InterchangeTests", dependencies: ["TestSupport", "Exact", "Civic", "Interchange"]),
        .testTarget(name: "XMLTests", dependencies: ["TestSupport", "XML"]),
        .testTarget(name: "FEELTests", dependencies: ["TestSupport", "Exact", "FEEL"]),
        .testTarget(name: "DMNTests", dependencies: ["TestSupport", "Exact", "FEEL", "DMN"]),
        .testTarget(name: "PolicyTests", dependencies: ["TestSupport", "Exact", "Civic", "FEEL", "DMN", "Policy"]),
        .testTarget(
            name: "SettlementTests",
            dependencies: ["TestSupport", "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Settlement"]),
        .testTarget(
            name: "TransparencyLogTests", dependencies: ["TestSupport", "TransparencyLog"], exclude: ["Vectors"]),
        .target(name: "CPowerLoss", path: "Tests/PowerLoss", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "Writer",
            dependencies: ["TestSupport", "Exact", "Civic", "Interchange", "TransparencyLog", "Database", "Journal"],
            path: "Tests/Writer"),
        .testTarget(
            name: "DatabaseTests",
            dependencies: [
                "TestSupport", "CPowerLoss", "Writer", "Exact", "Civic", "Interchange", "TransparencyLog", "Database",
                "Journal", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "JournalTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "TransparencyLog", "Database", "Journal",
            ]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["TestSupport", "Exact", "Civic", "XML", "Documents"]),
        .testTarget(name: "MarkupTests", dependencies: ["TestSupport", "Markup"]),
        .testTarget(
            name: "DossiersTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "TransparencyLog", "Database", "Journal", "Documents",
                "Markup", "Dossiers",
            ]),
        .testTarget(name: "WorkTests", dependencies: ["TestSupport", "Exact", "Work"]),
        .testTarget(
            name: "ProofsTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "TransparencyLog", "Database", "Journal", "Markup",
                "Site", "Dossiers", "Proofs",
            ]),
        .testTarget(
            name: "OpenDataTests",
            dependencies: ["TestSupport", "Exact", "Civic", "Interchange", "Markup", "Site", "OpenData"]),
        .testTarget(
            name: "GuideTests", dependencies: ["Exact", "Interchange", "Journal", "Markup", "Site", "Guide"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "Markup", "Site",
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .testTarget(
            name: "PacksTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "DMN", "Policy", "TransparencyLog", "Database",
                "Journal", "Markup", "Site", "Packs",
            ]),
        .testTarget(
            name: "RegistryTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "Policy", "TransparencyLog", "Database", "Journal",
                "Documents", "Work", "Markup", "Site", "Operations", "OpenData", "Registry",
            ]),
        .testTarget(
            name: "RegistrationTests",
            dependencies: ["TestSupport", "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Registration"]),
        .testTarget(
            name: "DemoTests",
            dependencies: ["TestSupport", "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "Demo"]),
        .testTarget(
            name: "EntitlementsTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "Policy", "Settlement", "TransparencyLog", "Database",
                "Journal", "Work", "Markup", "Site", "Packs", "Operations", "Registry", "Entitlements", "Simulations",
            ]),
        .testTarget(
            name: "ProgressTests",
            dependencies: [
                "TestSupport", "Exact", "Civic", "Interchange", "FEEL", "DMN", "Policy", "TransparencyLog", "Database",
                "Journal", "Registry", "Demo", "Progress",
            ]),
        .testTarget(
            name: "CommandTests", dependencies: ["TestSupport", "Exact", "Interchange", "Documents", "beizeng"]),
        .testTarget(name: "HouseTests", dependencies: ["CPolicies"]),
    ],
    swiftLanguageModes: [.v6]
)

// What only those who work on this package need: a user of the libraries does not fetch it.
if Context.environment["BEIZENG_DEV"] == "1" {
    package.dependencies += [
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ]
    package.targets += [
        .executableTarget(
            name: "Decisions",
            dependencies: ["Exact", "FEEL", "DMN", .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Decisions", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Acts",
            dependencies: [
                "Exact", "Interchange", "TransparencyLog", "Database", "Journal", "CLibPQ",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks/Acts"),
        .executableTarget(
            name: "PlainPage",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Benchmarks/PlainPage"),
    ]
}

// The harnesses of script/fuzz have no entry point of their own: they link only with the fuzzer.
if Context.environment["BEIZENG_FUZZ"] != nil {
    package.targets += [
        .target(name: "Fuzzing", path: "Fuzz/Fuzzing"),
        .executableTarget(name: "FuzzFEEL", dependencies: ["Exact", "FEEL", "Fuzzing"], path: "Fuzz/FEEL"),
        .executableTarget(name: "FuzzDMN", dependencies: ["Exact", "FEEL", "DMN", "Fuzzing"], path: "Fuzz/DMN"),
        .executableTarget(name: "FuzzPattern", dependencies: ["FEEL", "Fuzzing"], path: "Fuzz/Pattern"),
        .executableTarget(name: "FuzzCSV", dependencies: ["Interchange", "Fuzzing"], path: "Fuzz/CSV"),
        .executableTarget(name: "FuzzLog", dependencies: ["TransparencyLog", "Fuzzing"], path: "Fuzz/Log"),
        .executableTarget(name: "FuzzJSON", dependencies: ["Interchange", "Fuzzing"], path: "Fuzz/JSON"),
        .executableTarget(name: "FuzzSheet", dependencies: ["XML", "Documents", "Fuzzing"], path: "Fuzz/Sheet"),
    ]
}

for target in package.targets where target.type != .system && !["CPolicies", "CPowerLoss"].contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
