import ArgumentParser
import FEEL

/// The moment that `now()` and `today()` tell: given on the command line, else the machine's.
struct ClockOptions: ParsableArguments {
    @Option(help: "what now() and today() tell, such as 2024-05-01T09:00:00+08:00; else the machine's clock and zone")
    var now: String?

    func validate() throws {
        guard let now, DateAndTime(feel: now) == nil else { return }
        throw ValidationError("--now 应为日期时间，例如 2024-05-01T09:00:00+08:00。")
    }

    /// The moment for one evaluation.
    var moment: DateAndTime? { now.map { DateAndTime(feel: $0) } ?? ProcessClock.now() }
}
