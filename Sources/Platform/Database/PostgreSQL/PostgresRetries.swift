/// How often something is tried again that others or the network got in the way of, and how long one waits between.
struct PostgresRetries: Sendable {
    /// How often a transaction runs at most when others get in its way.
    var attempts = 10
    /// How many connections are tried at most.
    var connections = 8
    /// Where the jitter comes from.
    var random: @Sendable () -> UInt64 = { UInt64.random(in: 0 ... .max) }

    /// A wait that about doubles each time, in the unit of `first`; between half of it and all of it by chance.
    func delay(_ attempt: Int, from first: Int, upTo limit: Int) -> Int {
        let whole = min(limit, first << min(attempt - 1, 20))
        return whole / 2 + Int(random() % UInt64(whole / 2 + 1))
    }
}
