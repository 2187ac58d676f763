import Database

/// What the writers do; each of them writes the numbers from 1 up, and every number can be found again.
protocol Workload: Sendable {
    /// The last number of `writer` that is there; 0 when there is none.
    func last(of writer: Int) async throws -> Int

    /// Writes `number`, all or nothing.
    func write(_ number: Int, by writer: Int) async throws

    /// What goes on beside the writers, without end; `published` hears of each number others may rely on.
    func tend(_ published: (Int) -> Void) async throws
}

extension Workload {
    func tend(_ published: (Int) -> Void) async throws {}
}

/// The workloads by the names they have on the command line.
enum WorkloadKind: String, CaseIterable {
    /// Plain rows.
    case rows
    /// Acts, and the log.
    case acts

    /// Opens the database and brings it to this workload's schema.
    func open(_ address: DatabaseAddress) async throws -> any Workload {
        switch self {
        case .rows: try await Rows(address)
        case .acts: try await Acts(address)
        }
    }
}
