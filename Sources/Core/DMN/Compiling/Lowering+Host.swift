import FEEL

// Functions of other platforms: those of kind Java are the host's.
extension Lowering {
    /// An external function as a value; null with a reason where there is none.
    mutating func external(_ definition: FunctionDefinition, named name: String, result: FEELType = .any) -> Expr {
        guard definition.kind == .java, let body = definition.body else {
            guard definition.kind == .pmml else {
                return unsupported("an external function without class and method signature", mend, at: definition)
            }
            return unsupported(Checker.pmml[0], Checker.pmml[1], at: definition)
        }
        let place = site(naming: name, at: definition.head.position)
        let parameters = definition.formalParameters.map { Function.Parameter($0.name, type($0.typeRef)) }
        let mapping = lower(body, named: name)
        return checker.hostFunction(parameters, result: result, describedBy: mapping, at: place)
    }

    /// An external function that knowledge requirements lead to: where there is none, each call is null with the reason.
    mutating func externalFunction(
        _ definition: FunctionDefinition, named name: String, result: FEELType
    ) -> Function {
        let expr = external(definition, named: name, result: result)
        if case .constant(.function(let function)) = expr.kind { return function }
        let parameters = definition.formalParameters.map { Function.Parameter($0.name) }
        return Function(name: name, parameters: parameters, result: .any) { evaluator, _, _ in evaluator.evaluate(expr)
        }
    }

    private var mend: String { "write external {java: {class: \"…\", method signature: \"…\"}}" }

    private mutating func unsupported(_ what: String, _ mend: String, at definition: FunctionDefinition) -> Expr {
        unsupported(what, mend, at: definition.head.position)
    }
}
