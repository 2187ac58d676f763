// swift-tools-version: 6.2
import PackageDescription

// A user of the libraries: nothing but the products FEEL and DMN of the package two folders up. Its sources are the
// samples of the documentation.
let package = Package(
    name: "Consumer",
    dependencies: [.package(name: "Beizeng", path: "../..")],
    targets: [
        .executableTarget(
            name: "Consumer",
            dependencies: [.product(name: "FEEL", package: "Beizeng"), .product(name: "DMN", package: "Beizeng")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
