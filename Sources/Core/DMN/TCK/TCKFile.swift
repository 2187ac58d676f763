/// A file of test cases for one model.
package struct TCKFile: Hashable, Sendable {
    /// The file name of the model under test, where one is written.
    package let modelName: String?
    /// Words that sort the cases, such as a compliance level.
    package let labels: [String]
    /// The cases in document order.
    package let cases: [TCKCase]

    /// The namespace of the kit's test cases.
    static let namespace = "http://www.omg.org/spec/DMN/20160719/testcase"
}

// MARK: - Reading

extension TCKFile {
    /// The test cases in `bytes`.
    ///
    /// - Parameter file: How messages name the file.
    /// - Throws: ``TCKError`` at the first fault; a test that is misread is worse than none.
    package static func read(
        _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
    ) throws(TCKError) -> TCKFile {
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLReader.read(bytes, limits: limits)
        } catch {
            throw TCKError(file: file, reason: .document(error.reason), position: error.position)
        }
        guard root.name == XMLName(local: "testCases", namespace: namespace) else {
            throw TCKError(file: file, reason: .notTestCases(root: root.name.description), position: root.position)
        }
        return try TCKBuilder(file: file).file(root)
    }
}
