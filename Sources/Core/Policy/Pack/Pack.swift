import DMN
package import FEEL

/// A policy ready to be used: its plan, and its models compiled.
package struct Pack: Sendable {
    /// A file of the pack.
    package struct File: Hashable, Sendable {
        /// The name in the pack; shared models carry their folder, `facts/facts-1.dmn`.
        package let name: String
        /// The content.
        package let bytes: [UInt8]
    }

    /// The folder's name, which the plan's id repeats.
    package let name: String
    /// The folder; nil for a pack that is compiled in.
    package let path: String?
    /// What `plan.yaml` says.
    package let plan: Plan
    /// The pack's own models in the order of their files' names.
    package let models: [Model]
    /// Everything that decides, in the order of the names' bytes: the pack's own files and the shared models it
    /// imports. A hash over them is the pack's identity.
    package let files: [File]
    /// The pack's files of cases, in the order of the names' bytes. They prove what the other files decide and decide
    /// nothing themselves, so they are no part of the pack's identity.
    package let cases: [File]
    /// The shared models that are at hand.
    let vocabularies: [Definitions]
    /// The files of all models, shared ones too, by namespace.
    let modelFiles: [Word: String]
}

// MARK: - Asking

extension Pack {
    /// The content of a file of the pack; nil where there is none of this name.
    package func bytes(of file: String) -> [UInt8]? { allFiles.first { $0.name.isSame(as: file) }?.bytes }

    /// What decides and, after it, the cases that prove it.
    package var allFiles: [File] { files + cases }

    /// The model in `file`.
    package func model(_ file: String) -> Model? { models.first { $0.file.isSame(as: file) } }

    /// The model that answers a decision; nil where the file is not there or has no such decision.
    package func model(for reference: DecisionReference) -> Model? {
        guard let model = model(reference.file), model.decision(reference.decision) != nil else { return nil }
        return model
    }

    /// What models see as `parameters`: each parameter's number by name.
    package var parametersContext: Value {
        .context(Context(plan.parameters.map { (key: $0.name, value: .number($0.value)) }))
    }

    /// The pack with no other models than those of `files`.
    func only(_ files: Set<String>) -> Pack {
        Pack(
            name: name, path: path, plan: plan, models: models.filter { files.contains($0.file) }, files: self.files,
            cases: cases, vocabularies: vocabularies, modelFiles: modelFiles)
    }

    /// The file of the model with this namespace.
    func file(ofNamespace namespace: String) -> String? { modelFiles[Word(namespace)] }
}

extension Model {
    /// The decision of this name.
    func decision(_ name: String) -> Decision? {
        guard case .decision(let decision) = definitions.element(named: name) else { return nil }
        return decision
    }
}
