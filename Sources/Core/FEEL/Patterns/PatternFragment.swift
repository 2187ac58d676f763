/// The program of a part of a pattern: it can stand anywhere, since its distances are relative.
struct PatternFragment: Sendable {
    var code: [PatternInstruction] = []
    /// Whether the part may match no character at all.
    var isNullable = true
    /// Whether it can do so wherever it stands, unlike `$` or what refers back.
    var isSkippable = true

    var count: Int32 { Int32(code.count) }
}

// MARK: - Joining

extension PatternFragment {
    static func one(_ instruction: PatternInstruction, isNullable: Bool = false) -> PatternFragment {
        PatternFragment(code: [instruction], isNullable: isNullable, isSkippable: false)
    }

    mutating func append(_ other: PatternFragment) {
        code += other.code
        isNullable = isNullable && other.isNullable
        isSkippable = isSkippable && other.isSkippable
    }

    /// The first of the parts that leads on.
    static func anyOf(_ parts: [PatternFragment]) -> PatternFragment {
        guard parts.count > 1 else { return parts.first ?? PatternFragment() }
        let total = parts.reduce(-2) { $0 + $1.count + 2 }
        var all = PatternFragment()
        all.isNullable = parts.contains(where: \.isNullable)
        all.isSkippable = parts.contains(where: \.isSkippable)
        for part in parts.dropLast() {
            all.code.append(.branch(first: 1, second: part.count + 2, memo: .init()))
            all.code += part.code
            all.code.append(.jump(total - all.count))
        }
        all.code += parts[parts.count - 1].code
        return all
    }

    /// The part as a group whose text is kept under `number`.
    func captured(as number: Int) -> PatternFragment {
        var group = self
        group.code = [.save(Int32(2 * number))] + code + [.save(Int32(2 * number + 1))]
        return group
    }
}

// MARK: - Repeating

extension PatternFragment {
    /// The part any number of times, or at least once.
    func looped(atLeastOnce: Bool, isGreedy: Bool) -> PatternFragment {
        guard !isNullable else { return guarded(atLeastOnce: atLeastOnce, isGreedy: isGreedy) }
        var loop = self
        loop.code.append(PatternFragment.fork(to: -count, isGreedy: isGreedy))
        return atLeastOnce ? loop : loop.optional(isGreedy: isGreedy)
    }

    /// A loop over a part that may match nothing; an iteration that does is a dead end.
    private func guarded(atLeastOnce: Bool, isGreedy: Bool) -> PatternFragment {
        var loop = PatternFragment()
        loop.code = [.enter(level: 0)] + code.map(\.deepened) + [.leave(level: 0)]
        loop.code.append(PatternFragment.fork(to: -loop.count, isGreedy: isGreedy))
        loop = loop.optional(isGreedy: isGreedy)
        // A greedy loop loses nothing by passing over a first iteration that could be empty; others must begin with it.
        guard atLeastOnce, !(isGreedy && isSkippable) else { return loop }
        var all = self
        all.append(loop)
        return all
    }

    /// The part once or not at all.
    func optional(isGreedy: Bool) -> PatternFragment { repeated(upTo: 1, isGreedy: isGreedy) }

    /// The part `times` times.
    func repeated(exactly times: Int) -> PatternFragment {
        var all = PatternFragment()
        if times > 0 { (all.isNullable, all.isSkippable) = (isNullable, isSkippable) }
        all.code.reserveCapacity(code.count * times)
        for _ in 0..<times { all.code += code }
        return all
    }

    /// The part up to `times` times, each time only after the one before.
    func repeated(upTo times: Int, isGreedy: Bool) -> PatternFragment {
        let total = (count + 1) * Int32(times)
        var all = PatternFragment()
        all.code.reserveCapacity(Int(total))
        for _ in 0..<times {
            let (body, end) = (Int32(1), total - all.count)
            all.code.append(
                isGreedy
                    ? .branch(first: body, second: end, memo: .init())
                    : .branch(first: end, second: body, memo: .init()))
            all.code += code
        }
        return all
    }

    /// A branch back to `distance`, or on.
    private static func fork(to distance: Int32, isGreedy: Bool) -> PatternInstruction {
        isGreedy
            ? .branch(first: distance, second: 1, memo: .init()) : .branch(first: 1, second: distance, memo: .init())
    }
}
