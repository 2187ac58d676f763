/// A bar on standard error while something long runs; silent where that is no terminal.
struct ProgressBar {
    private let label: String
    private let isShown = Output.showsProgress

    init(_ label: String) { self.label = label }

    func show(_ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let filled = done * 30 / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        Output.note("\r\(label) \(bar) \(done * 100 / total)%" + (done == total ? "\r\u{1B}[2K" : ""))
    }
}
