/// A count on standard error while something of unknown length runs; silent where that is no terminal.
struct ProgressCount {
    private let label: String
    private let isShown = Output.showsProgress

    init(_ label: String) { self.label = label }

    func show(_ done: Int) {
        if isShown { Output.note("\r\(label) \(done) 行") }
    }

    /// Wipes the line.
    func end() {
        if isShown { Output.note("\r\u{1B}[2K") }
    }
}
