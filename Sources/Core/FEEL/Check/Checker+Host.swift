extension Checker {
    /// `function(…) external {java: {…}}`: a function of the host under the parameters written here.
    mutating func external(_ parameters: [Syntax.Parameter], _ description: Syntax, at site: Site) -> Expr {
        let typed = parameters.map { parameter in
            Function.Parameter(parameter.name, parameter.type.map { type($0) } ?? .any)
        }
        let described = check(description)
        if let mapping = described.entry("java") { return hostFunction(typed, describedBy: mapping, at: site) }
        if described.entry("pmml") != nil { return invalid(.notSupported, Checker.pmml, at: site) }
        return invalid(.notSupported, Checker.undescribed, at: site)
    }

    /// The function that a `class` and a `method signature` name, as a node; null with a reason when the host has none.
    ///
    /// `parameters` must be as many as the method's; `mapping` is a context with both as texts, as DMN 1.5,
    /// clause 10.3.2.13, has it.
    public mutating func hostFunction(
        _ parameters: [Function.Parameter], result: FEELType = .any, describedBy mapping: Expr, at site: Site
    ) -> Expr {
        guard let className = mapping.entry("class")?.text, let written = mapping.entry("method signature")?.text else {
            return invalid(.notSupported, Checker.undescribed, at: site)
        }
        guard let signature = HostSignature(written), let entry = hosts.entry(className, signature) else {
            return invalid(.unknownHostFunction, [written, className], at: site)
        }
        guard signature.accepts(count: parameters.count) else {
            return invalid(.wrongArguments, [entry.name, signature.parameters], at: site)
        }
        let function = entry.function(parameters, result: result)
        return Expr(.constant(.function(function)), .function(parameters.map(\.type), result), at: site)
    }

    /// What a finding says of models in PMML.
    public static let pmml = ["a PMML model", "write it in FEEL or register a host function"]
    private static let undescribed = [
        "an external function without class and method signature",
        "write external {java: {class: \"…\", method signature: \"…\"}}",
    ]
}

extension Expr {
    /// An entry of a context that is written out.
    fileprivate func entry(_ name: String) -> Expr? {
        guard case .context(let entries, _) = kind else { return nil }
        return entries.first { sameText($0.name, name) }?.value
    }

    /// A text that is written out.
    fileprivate var text: String? {
        guard case .constant(.string(let text)) = kind else { return nil }
        return text
    }
}
