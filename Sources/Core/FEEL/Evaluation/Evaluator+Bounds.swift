import Exact

// What keeps hostile expressions within time, memory and stack.
extension Evaluator {
    /// The null of an evaluation that ran out of steps or memory: one reason, however often it is met.
    mutating func exhausted(at site: Site) -> Value {
        if let ending { return .null(ending) }
        let value =
            memory < 0
            ? fail(.memoryLimit, ["\(limits.memory)"], at: site) : fail(.stepLimit, ["\(limits.steps)"], at: site)
        ending = value.nullReason
        return value
    }

    /// A value that is about to become part of another, refused if that would nest too deep or grow too large.
    ///
    /// Values share their parts, so a few doublings make more parts than can ever be gone through; whoever gets a
    /// value may therefore count on this having been checked. Where the type settles how deep a value is, nothing is
    /// counted.
    mutating func bounded(_ value: Value, of expr: Expr) -> Value {
        spend(keeping: value)
        guard value.hasParts, expr.type.isOpen else { return value }
        return refusal(of: [value], at: expr.site) ?? value
    }

    /// Why values cannot be gone through part by part, as a null; the parts counted are paid for in steps.
    mutating func refusal(of values: [Value], at site: Site) -> Value? {
        for value in values where value.hasParts {
            var parts = limits.size
            let overrun = value.overrun(&parts, depth: Limits.valueDepth)
            steps -= (limits.size - parts) / 4
            switch overrun {
            case .parts: return fail(.sizeLimit, ["\(limits.size)"], at: site)
            case .depth: return fail(.valueTooDeep, ["\(Limits.valueDepth)"], at: site)
            case nil: break
            }
        }
        return nil
    }

    /// A result that leaves the evaluation: what nobody could go through or print is null.
    public mutating func checked(_ value: Value, at site: Site) -> Value {
        guard value.hasParts else { return value }
        return refusal(of: [value], at: site) ?? value
    }

    /// Takes steps for what a function of the language goes through and makes.
    mutating func charge(_ values: [Value], making result: Value) {
        for value in values { steps -= value.bulk / 8 }
        steps -= result.bulk
        spend(bytes: result.weight)
    }

    /// Whether a list of so many items, or a text of so many bytes, is too large to be made.
    mutating func exceeds(_ size: Int, at site: Site) -> Value? {
        size > limits.size ? fail(.sizeLimit, ["\(limits.size)"], at: site) : nil
    }
}

// MARK: - Stack

extension Evaluator {
    /// Whether a call of `function` may be made: neither calls nor nodes are nested too deep.
    func hasRoom(for function: Function) -> Bool {
        guard depth < limits.depth, nesting + function.height <= limits.nesting else { return false }
        let (used, isElsewhere) = stackBase.subtractingReportingOverflow(Evaluator.stackAddress())
        // A base above or far away is that of another thread, which the value was moved from.
        return isElsewhere || used <= limits.stack || used > 1 << 30
    }

    /// About where the stack stands: the place of a variable of this very call.
    static func stackAddress() -> UInt {
        var here = 0
        return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    }
}

// MARK: - Parts

extension Value {
    /// Which bound a value exceeds.
    enum Overrun {
        case parts, depth
    }

    /// Whether the value is made of other values.
    var hasParts: Bool {
        switch self {
        case .list, .context, .range, .function: true
        default: false
        }
    }

    /// Items of a list, or bytes of a text by the eight.
    fileprivate var bulk: Int {
        switch self {
        case .list(let items): items.count
        case .string(let text): text.utf8.count / 8
        case .context(let context): context.count * 2
        default: 0
        }
    }

    /// Counts the value's parts down, and stops at the first bound it exceeds.
    func overrun(_ parts: inout Int, depth: Int) -> Overrun? {
        switch self {
        case .list(let items): return Value.overrun(items, &parts, depth: depth)
        case .context(let context): return Value.overrun(context.values, &parts, depth: depth)
        case .range(let range): return Value.overrun([range.start, range.end], &parts, depth: depth)
        case .function(let function):
            guard case .closure(_, let captured) = function.body else { return nil }
            return Value.overrun(captured, &parts, depth: depth)
        case .string(let text):
            parts -= 1 + text.utf8.count / 16
            return parts < 0 ? .parts : nil
        case .number(let number):
            // Written in plain notation, a number is as long as its exponent says.
            parts -= Int(number.exponent.magnitude) / 16
            return parts < 0 ? .parts : nil
        default: return nil
        }
    }

    private static func overrun(_ items: [Value], _ parts: inout Int, depth: Int) -> Overrun? {
        guard depth > 0 else { return .depth }
        parts -= items.count
        guard parts >= 0 else { return .parts }
        for item in items {
            if let overrun = item.overrun(&parts, depth: depth - 1) { return overrun }
        }
        return nil
    }
}
