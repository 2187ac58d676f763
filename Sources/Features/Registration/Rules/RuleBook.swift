package import DMN
import FEEL
import Interchange
package import Policy

/// The models of the registration rules as they were found: everything here that is a rule stands in them.
package struct RuleBook: Sendable {
    /// The folder, among the packs, that holds the models.
    static let folderName = "national"
    /// The model that says which set of rules judges an application.
    static let regimeFile = "registration.dmn"
    /// The model that holds types and words.
    static let termsFile = "contract-terms.dmn"
    /// The model of the list of anomalies.
    static let anomaliesFile = "anomalies.dmn"

    /// The files by name, as they were read: what decides, for a hash over it.
    package let files: [String: [UInt8]]
    /// The models by file.
    package let models: [String: Definitions]
    /// What the reader said of the models, by file.
    let diagnostics: [String: [ModelDiagnostic]]
    /// What findings cite, by name.
    package let clauses: [String: RuleClause]

    /// The models in `files`; names that do not end in `.dmn` are left out.
    ///
    /// - Throws: ``RuleFault`` for a file that is no model.
    package init(files: [String: [UInt8]]) throws(RuleFault) {
        var models: [String: Definitions] = [:]
        var diagnostics: [String: [ModelDiagnostic]] = [:]
        var clauses: [String: RuleClause] = [:]
        let names = files.keys.filter { $0.hasSuffix(".dmn") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names {
            do throws(ModelError) {
                (models[name], diagnostics[name]) = try ModelReader.read(files[name] ?? [], file: name)
            } catch {
                throw RuleFault(.noModel(error))
            }
            for clause in models[name]?.clauses ?? [] where clauses[clause.id] == nil { clauses[clause.id] = clause }
        }
        self.files = files.filter { models[$0.key] != nil }
        self.models = models
        self.diagnostics = diagnostics
        self.clauses = clauses
    }

    /// The models in the folder at `path`.
    ///
    /// - Throws: ``RuleFault`` for a folder or file that cannot be read.
    package init(folder path: String) throws(RuleFault) {
        var files: [String: [UInt8]] = [:]
        do throws(FileBytes.Fault) {
            for name in try FolderListing.names(in: path) where name.hasSuffix(".dmn") {
                files[name] = try FileBytes.read("\(path)/\(name)")
            }
        } catch {
            throw RuleFault(.unreadable(error))
        }
        try self.init(files: files)
    }

    /// The models in the first of the places of packs that has them, or else those compiled in.
    ///
    /// - Throws: ``RuleFault`` that lists the places looked at.
    package static func find(in search: PackSearch) throws(RuleFault) -> RuleBook {
        let folders = search.places.map { $0.hasSuffix("/") ? $0 + folderName : "\($0)/\(folderName)" }
        for folder in folders where FolderListing.exists(folder) { return try RuleBook(folder: folder) }
        if let files = search.bundled.files(in: folderName) { return try RuleBook(files: files) }
        throw RuleFault(.notFound(folders))
    }
}

extension Definitions {
    /// The clauses among the elements.
    fileprivate var clauses: [RuleClause] {
        drgElements.compactMap { if case .knowledgeSource(let source) = $0 { RuleClause(source) } else { nil } }
    }
}

// MARK: - Compiling

extension RuleBook {
    /// The model of `file` ready to run.
    ///
    /// - Throws: ``RuleFault`` for a model that is not there, or has an expression that cannot be used.
    func program(_ file: String) throws(RuleFault) -> Program {
        guard let model = models[file] else { throw RuleFault(.missingModel(file)) }
        let program = compile(model)
        if let finding = program.findings.first {
            let name = models.first { $0.value.namespace == finding.namespace }?.key ?? file
            throw RuleFault(.expression("\(name):\(finding.position) \(text(of: finding))"))
        }
        return program
    }

    /// A decision of a program of ``program(_:)``, ready to be asked.
    func prepared(_ decision: String, _ program: Program, in file: String) throws(RuleFault) -> PreparedDecision {
        guard let prepared = program.prepared(decision) else {
            throw RuleFault(.missingDecision(decision, model: file))
        }
        return prepared
    }

    func compile(_ model: Definitions) -> Program {
        Program.compile(model, imports: models.values.filter { $0.namespace != model.namespace })
    }

    /// Element, message and mend of what the compiler found.
    func text(of finding: ModelFinding) -> String {
        let (message, remedy) = (finding.diagnostic.message(in: .chinese), finding.diagnostic.remedy(in: .chinese))
        return "“\(finding.element)”：\(message)。\(remedy)。"
    }
}
