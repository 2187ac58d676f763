import FEEL

/// One row of a table of patterns: flags and pattern, a text, and the match as code points, nil for none.
struct PatternRow {
    let pattern: String
    let flags: String
    let text: String
    let match: Range<Int>?

    init(_ pattern: String, _ text: String, _ match: Range<Int>?) { self.init(pattern, "", text, match) }

    init(_ pattern: String, _ flags: String, _ text: String, _ match: Range<Int>?) {
        self.pattern = pattern
        self.flags = flags
        self.text = text
        self.match = match
    }
}

/// The leftmost match, as text: a range, `none`, `stopped`, or a fault's place and phrase.
func outcome(_ pattern: String, _ flags: String, _ text: String, steps: Int = 1_000_000) -> String {
    var steps = steps
    do {
        let read = try Pattern(pattern, flags: Pattern.Flags(flags) ?? [])
        return try read.firstMatch(in: text, steps: &steps).map { "\($0)" } ?? "none"
    } catch let fault as PatternFault {
        return "\(fault.place): \(fault.phrase)"
    } catch {
        return "stopped"
    }
}

func outcome(_ pattern: String, _ text: String, steps: Int = 1_000_000) -> String {
    outcome(pattern, "", text, steps: steps)
}

/// The rows whose match is another.
func mismatches(_ rows: [PatternRow]) -> [String] {
    rows.compactMap { row in
        let expected = row.match.map { "\($0)" } ?? "none"
        let found = outcome(row.pattern, row.flags, row.text)
        return found == expected ? nil : "\(row.pattern) (\(row.flags)) on \(row.text): \(found), not \(expected)"
    }
}

/// The fault of a pattern that cannot be read.
func fault(_ pattern: String, _ flags: String = "") -> PatternFault? {
    do {
        _ = try Pattern(pattern, flags: Pattern.Flags(flags) ?? [])
        return nil
    } catch {
        return error
    }
}
