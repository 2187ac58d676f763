/// Why a pattern or a replacement cannot be read.
public struct PatternFault: Error, Hashable, Sendable {
    /// How many code points lie before the place.
    public let place: Int
    /// What is the matter, as an English phrase that findings carry and translate.
    public let phrase: String
}

/// A match that was stopped because it took more steps, or more alternatives at once, than it was given.
public struct PatternExhaustion: Error, Hashable, Sendable {}
