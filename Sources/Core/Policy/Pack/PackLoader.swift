import DMN

/// Makes a pack of its files, and says what stands in the way.
struct PackLoader {
    private let source: PackSource
    private(set) var findings: [Finding] = []
    private var own: [(file: String, definitions: Definitions)] = []
    private var shared: [(file: String, definitions: Definitions)] = []

    init(_ source: PackSource) { self.source = source }

    /// The pack; nil where there is no plan to read.
    mutating func load() -> Pack? {
        guard let bytes = source.files[PlanReader.fileName] else {
            report(.planMissing, PlanReader.fileName, at: .start)
            return nil
        }
        let (plan, planFindings) = PlanReader.read(bytes)
        findings += planFindings
        own = read(source.files)
        shared = read(source.vocabularies)
        checkNamespaces()
        var used: Set<Word> = []
        let models = own.map { file, definitions in
            let imports = imports(of: definitions)
            for model in imports { used.insert(Word(model.namespace)) }
            return Model(
                file: file, definitions: definitions, program: Program.compile(definitions, imports: imports),
                isWhole: missingImports(of: definitions).isEmpty)
        }
        for (file, definitions) in own { checkImports(of: definitions, in: file) }
        guard let plan else { return nil }
        var modelFiles: [Word: String] = [:]
        for (file, model) in shared + own { modelFiles[Word(model.namespace)] = file }
        return Pack(
            name: source.name, path: source.path, plan: plan, models: models, files: files(used: used),
            cases: cases, vocabularies: shared.map(\.definitions), modelFiles: modelFiles)
    }

    private mutating func report(_ fault: Finding.Fault, _ file: String, at position: SourcePosition) {
        findings.append(Finding(fault, file: file, at: position))
    }
}

// MARK: - Models

extension PackLoader {
    private mutating func read(_ files: [String: [UInt8]]) -> [(file: String, definitions: Definitions)] {
        let names = files.keys.filter { $0.hasSuffix(".dmn") }
        var models: [(file: String, definitions: Definitions)] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            do throws(ModelError) {
                let (definitions, diagnostics) = try ModelReader.read(files[name] ?? [], file: name)
                models.append((name, definitions))
                for diagnostic in diagnostics { report(.model(diagnostic), name, at: diagnostic.position) }
            } catch {
                report(.modelUnreadable(error), name, at: error.position)
            }
        }
        return models
    }

    /// Imports are found by namespace, so two models of one pack may not share theirs.
    private mutating func checkNamespaces() {
        var files: [Word: String] = [:]
        for (file, definitions) in own {
            if let first = files[Word(definitions.namespace)] {
                report(.namespaceTaken(definitions.namespace, by: first), file, at: definitions.position)
            } else {
                files[Word(definitions.namespace)] = file
            }
        }
    }

    private func model(ofNamespace namespace: String) -> Definitions? {
        (own + shared).first { $0.definitions.namespace.isSame(as: namespace) }?.definitions
    }

    /// All models that `definitions` imports, directly or through others.
    private func imports(of definitions: Definitions) -> [Definitions] {
        var found: [Definitions] = []
        var seen: Set<Word> = [Word(definitions.namespace)]
        var open = definitions.imports.filter(\.isModel).map(\.namespace)
        while let namespace = open.popLast() {
            guard seen.insert(Word(namespace)).inserted, let model = model(ofNamespace: namespace) else { continue }
            found.append(model)
            open += model.imports.filter(\.isModel).map(\.namespace)
        }
        return found
    }

    private func missingImports(of definitions: Definitions) -> [Import] {
        definitions.imports.filter { $0.isModel && model(ofNamespace: $0.namespace) == nil }
    }

    private mutating func checkImports(of definitions: Definitions, in file: String) {
        for entry in missingImports(of: definitions) {
            report(.importMissing(entry.namespace), file, at: entry.position)
        }
    }

    private func files(used: Set<Word>) -> [Pack.File] {
        var files = source.files.filter { !$0.key.hasSuffix(CaseSheet.suffix) }
            .map { Pack.File(name: $0.key, bytes: $0.value) }
        for (file, definitions) in shared where used.contains(Word(definitions.namespace)) {
            if let bytes = source.vocabularies[file] { files.append(Pack.File(name: file, bytes: bytes)) }
        }
        return PackLoader.sorted(files)
    }

    private var cases: [Pack.File] {
        PackLoader.sorted(
            source.files.filter { $0.key.hasSuffix(CaseSheet.suffix) }.map { Pack.File(name: $0.key, bytes: $0.value) })
    }

    private static func sorted(_ files: [Pack.File]) -> [Pack.File] {
        files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}

// MARK: - Written anew

extension Pack {
    /// The pack after some of its files were written otherwise, and which of its models were read or compiled again:
    /// those written anew and those that import one. The plan is given, the other models stay as they are.
    func written(anew source: PackSource, _ plan: Plan) -> (pack: Pack, models: Set<String>, findings: [Finding]) {
        var loader = PackLoader(source)
        let (pack, models) = loader.load(from: self, plan)
        return (pack, models, loader.findings)
    }
}

extension PackLoader {
    fileprivate mutating func load(from known: Pack, _ plan: Plan) -> (Pack, Set<String>) {
        let written = source.files.filter { $0.key.hasSuffix(".dmn") && known.bytes(of: $0.key) != $0.value }
        let fresh = read(written)
        own = known.models.map { model in
            (model.file, fresh.first { $0.file.isSame(as: model.file) }?.definitions ?? model.definitions)
        }
        shared = known.vocabularies.map { (known.file(ofNamespace: $0.namespace) ?? "", $0) }
        let namespaces = Set(fresh.map { Word($0.definitions.namespace) })
        var (models, compiled, used): ([Model], Set<String>, Set<Word>) = ([], [], [])
        for (model, (file, definitions)) in zip(known.models, own) {
            let imports = imports(of: definitions)
            for model in imports { used.insert(Word(model.namespace)) }
            guard ([definitions] + imports).contains(where: { namespaces.contains(Word($0.namespace)) }) else {
                models.append(model)
                continue
            }
            compiled.insert(file)
            models.append(
                Model(
                    file: file, definitions: definitions, program: Program.compile(definitions, imports: imports),
                    isWhole: missingImports(of: definitions).isEmpty))
        }
        let pack = Pack(
            name: source.name, path: source.path, plan: plan, models: models, files: files(used: used), cases: cases,
            vocabularies: known.vocabularies, modelFiles: known.modelFiles)
        return (pack, compiled)
    }
}

// MARK: - In one call

extension Pack {
    /// Reads the pack at a path or of a name; the findings are those of reading alone, without ``PackCheck``.
    package static func load(_ name: String, in search: PackSearch) -> (Pack?, [Finding]) {
        do throws(Finding) {
            return load(try search.find(name))
        } catch {
            return (nil, [error])
        }
    }

    /// Reads the pack in `source`; the findings are those of reading alone, without ``PackCheck``.
    package static func load(_ source: PackSource) -> (Pack?, [Finding]) {
        var loader = PackLoader(source)
        let pack = loader.load()
        return (pack, loader.findings.inOrder)
    }
}
