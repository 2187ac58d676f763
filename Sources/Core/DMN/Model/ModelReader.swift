/// Reads DMN files of versions 1.1 to 1.6.
public enum ModelReader {
    /// The model in `bytes`, with what its author should look at, in document order.
    ///
    /// A model with a diagnostic of severity error is still whole as a value; whether to use it is the
    /// caller's decision. What a file lacks stands in it as an empty name or text.
    ///
    /// `file` is how messages name the file; nothing is read from the disk.
    ///
    /// - Throws: ``ModelError`` where the file is no XML or no model of a known version.
    public static func read(
        _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
    ) throws(ModelError) -> (Definitions, [ModelDiagnostic]) {
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLReader.read(bytes, limits: limits)
        } catch {
            throw ModelError(file: file, reason: .document(error.reason), position: error.position)
        }
        guard root.name.local == "definitions" else {
            throw ModelError(file: file, reason: .notDefinitions(root: root.name.local), position: root.position)
        }
        guard let namespace = root.name.namespace, let version = ModelVersion(modelNamespace: namespace) else {
            throw ModelError(
                file: file, reason: .unsupportedNamespace(root.name.namespace), position: root.position)
        }
        var builder = ModelBuilder(
            file: file, version: version, standard: namespace, namespace: root.attribute("namespace") ?? "")
        let definitions = builder.definitions(root)
        return (definitions, builder.diagnostics.sorted { $0.position < $1.position })
    }
}
