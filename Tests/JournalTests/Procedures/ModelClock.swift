import Civic
import Exact
import Journal

/// A clock as a clerk with a paper calendar would keep it: day after day, crossing off.
struct ModelClock: Equatable {
    /// What the clerk reads off.
    struct Reading: Equatable {
        /// The last day; nil while the clock stands still in time.
        var due: Int?
        /// Days left while it stands still.
        var left: Int?
        var isPaused = false
        var isProvisional = false
    }

    let count: Int
    let unit: Procedure.Unit
    let started: Int
    /// The days on which it was paused, resumed, paused again …
    var switches: [Int] = []

    var isPaused: Bool { switches.count % 2 == 1 }

    /// Goes through all days from the start.
    func reading(in book: DayBook) -> Reading {
        var reading = Reading()
        var left = unit == .years ? daysOfYears : count
        var switches = switches[...]
        // Whether days were crossed off that no notice covers; working days are then never sure again.
        var isUnsure = false
        var day = started
        var isRunning = true
        while true {
            while switches.first == day {
                switches.removeFirst()
                isRunning.toggle()
                if !isRunning {
                    reading.due = nil
                    // What a rest day at the end left open is open anew when the clock goes on.
                    if unit != .workingDays { isUnsure = false }
                } else if left == 0 {
                    arrive(on: day, in: book, &reading, &isUnsure)
                }
            }
            if !isRunning {
                guard let next = switches.first else {
                    return Reading(due: nil, left: left, isPaused: true, isProvisional: isUnsure)
                }
                day = next
                continue
            }
            if reading.due != nil, switches.first != day {
                // Nothing more happens on the last day: it passes, or the clerk is at the end of the notes.
                reading.isPaused = isPaused
                reading.isProvisional = isUnsure
                return reading
            }
            day += 1
            if unit == .workingDays {
                if !book.isAnnounced(day) { isUnsure = true }
                if book.isWorking(day) { left -= 1 }
                if left == 0 { reading.due = day }
            } else {
                if left > 0 { left -= 1 }
                if left == 0 { arrive(on: day, in: book, &reading, &isUnsure) }
            }
        }
    }

    /// All days are crossed off: `day` is the last, unless it is a rest day and the days go on.
    private func arrive(on day: Int, in book: DayBook, _ reading: inout Reading, _ isUnsure: inout Bool) {
        if unit == .workingDays {
            reading.due = day
            return
        }
        if !book.isAnnounced(day) { isUnsure = true }
        if book.isWorking(day) { reading.due = day }
    }

    /// From the start to the same date of a later year, or to 28 February.
    private var daysOfYears: Int {
        let start = CivilDay(number: Int64(started)).components
        var day = started
        while true {
            day += 1
            let date = CivilDay(number: Int64(day)).components
            let isSame = date.month == start.month && date.day == start.day
            let isShort = start.month == 2 && start.day == 29 && date.month == 2 && date.day == 28
            let isNextMarch = CivilDay(number: Int64(day + 1)).components.month == 3
            if date.year == start.year + count, isSame || isShort && isNextMarch { return day - started }
        }
    }
}
