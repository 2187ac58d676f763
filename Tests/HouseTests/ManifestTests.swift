import Testing

@Suite("A manifest read by scanning")
struct ManifestTests {
    static let text = """
        // .target(name: "Comment")
        let package = Package(
            name: "Sample",
            products: [.library(name: "Lower", targets: ["Lower"])],
            dependencies: [.package(url: "https://example.org/yams", exact: "1.0.0")],
            targets: [
                .target(name: "Lower", path: "Sources/Core/Lower"),  // imports nothing
                .target(
                    name: "Upper",
                    dependencies: [
                        "Lower", .product(name: "Yams", package: "yams"), .target(name: "Other"), "Last",
                    ],
                    path: "Sources/Core/Upper"),
                .executableTarget(name: "tool", dependencies: ["Upper"]),
                .testTarget(name: "LowerTests", dependencies: ["Lower"], exclude: ["Golden"]),
            ]
        )
        """
    private let manifest = Manifest(text: text)

    @Test("has the targets in their order, comments left out")
    func order() {
        #expect(manifest.targets.map(\.name) == ["Lower", "Upper", "tool", "LowerTests"])
        #expect(manifest.targets.map(\.isTest) == [false, false, false, true])
        #expect(manifest.targets.map(\.line) == [7, 8, 14, 15])
    }

    @Test("tells targets from products of packages")
    func dependencies() {
        #expect(manifest["Upper"]?.targets == ["Lower", "Other", "Last"])
        #expect(manifest["Upper"]?.products == ["Yams"])
        #expect(manifest["LowerTests"]?.targets == ["Lower"])
    }

    @Test("knows the folder of a target, named or by custom")
    func paths() {
        let paths = ["Sources/Core/Lower", "Sources/Core/Upper", "Sources/tool", "Tests/LowerTests"]
        #expect(manifest.targets.map(\.path) == paths)
        #expect(manifest.target(of: "Sources/Core/Upper/A/B.swift")?.name == "Upper")
        #expect(manifest.target(of: "Sources/Core/Upperx.swift") == nil)
    }
}
