extension HostFunctions.Entry {
    /// The function as a value of the language, under the formal parameters a model gives it.
    func function(_ parameters: [Function.Parameter], result: FEELType) -> Function {
        Function(name: name, parameters: parameters, result: result) { evaluator, arguments, site in
            evaluator.call(self, arguments, at: site)
        }
    }

    fileprivate func value(of arguments: [Value]) throws -> Value {
        var taken: [Value] = []
        taken.reserveCapacity(arguments.count)
        for (place, argument) in arguments.enumerated() {
            taken.append(try signature.type(at: place)?.value(of: argument) ?? argument)
        }
        return try body(taken)
    }
}

extension Evaluator {
    /// Calls a function of the host; what it throws is the reason of a null.
    fileprivate mutating func call(_ entry: HostFunctions.Entry, _ arguments: [Value], at site: Site) -> Value {
        if let refusal = refusal(of: arguments, at: site) { return refusal }
        do {
            let result = try entry.value(of: arguments)
            charge(arguments, making: result)
            if case .string(let text) = result, let refusal = exceeds(text.utf8.count, at: site) { return refusal }
            return refusal(of: [result], at: site) ?? result
        } catch {
            for argument in arguments {
                if let reason = argument.nullReason { return .null(reason) }
            }
            return fail(.hostFunction, [entry.name, "\(error)"], at: site)
        }
    }
}
