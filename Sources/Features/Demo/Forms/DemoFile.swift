/// A file of the demo, to be imported like any other.
package struct DemoFile: Sendable {
    /// The register it belongs to.
    package let register: DemoRegister
    /// Its name, such as `contracts.csv`.
    package let name: String
    /// CSV in UTF-8, without a byte order mark.
    package let bytes: [UInt8]
}
