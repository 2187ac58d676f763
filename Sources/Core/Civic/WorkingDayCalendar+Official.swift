import Exact

extension WorkingDayCalendar {
    /// The notices in force, from the year 2023 on.
    ///
    /// A year that is announced later comes in as a file, see the calendar's CSV form; this table follows with the
    /// next release.
    package static let official = WorkingDayCalendar(ordered: years(of: notices))

    /// The notices of the General Office of the State Council: a line of year and number opens a notice, then a line
    /// for each holiday with its first and last day and, behind 班, the weekend days worked in exchange.
    ///
    /// Only what a notice itself declares stands here: a weekend that a holiday merely touches is a rest day already.
    private static let notices = """
        2023 国办发明电〔2022〕16号
        元旦 2022-12-31 2023-01-02
        春节 2023-01-21 2023-01-27 班 2023-01-28 2023-01-29
        清明节 2023-04-05 2023-04-05
        劳动节 2023-04-29 2023-05-03 班 2023-04-23 2023-05-06
        端午节 2023-06-22 2023-06-24 班 2023-06-25
        中秋节、国庆节 2023-09-29 2023-10-06 班 2023-10-07 2023-10-08
        2024 国办发明电〔2023〕7号
        元旦 2024-01-01 2024-01-01
        春节 2024-02-10 2024-02-17 班 2024-02-04 2024-02-18
        清明节 2024-04-04 2024-04-06 班 2024-04-07
        劳动节 2024-05-01 2024-05-05 班 2024-04-28 2024-05-11
        端午节 2024-06-10 2024-06-10
        中秋节 2024-09-15 2024-09-17 班 2024-09-14
        国庆节 2024-10-01 2024-10-07 班 2024-09-29 2024-10-12
        2025 国办发明电〔2024〕12号
        元旦 2025-01-01 2025-01-01
        春节 2025-01-28 2025-02-04 班 2025-01-26 2025-02-08
        清明节 2025-04-04 2025-04-06
        劳动节 2025-05-01 2025-05-05 班 2025-04-27
        端午节 2025-05-31 2025-06-02
        国庆节、中秋节 2025-10-01 2025-10-08 班 2025-09-28 2025-10-11
        2026 国办发明电〔2025〕7号
        元旦 2026-01-01 2026-01-03 班 2026-01-04
        春节 2026-02-15 2026-02-23 班 2026-02-14 2026-02-28
        清明节 2026-04-04 2026-04-06
        劳动节 2026-05-01 2026-05-05 班 2026-05-09
        端午节 2026-06-19 2026-06-21
        中秋节 2026-09-25 2026-09-27
        国庆节 2026-10-01 2026-10-07 班 2026-09-20 2026-10-10
        """

    private static func years(of text: String) -> [Year] {
        var heads: [(year: Int, notice: String)] = []
        var exceptions: [Int: [Exception]] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            if let year = Int(words[0]), words.count == 2 {
                heads.append((year, words[1]))
                continue
            }
            let days = words.map { CivilDay(iso8601: $0.utf8) }
            guard let year = heads.last?.year, days.count > 2, let first = days[1], let last = days[2] else { continue }
            for number in stride(from: first.number, through: last.number, by: 1) {
                let day = CivilDay(number: number)
                exceptions[year, default: []].append(Exception(day: day, kind: .holiday, occasion: words[0]))
            }
            for case let day? in days.dropFirst(3) {
                exceptions[year, default: []].append(Exception(day: day, kind: .workday, occasion: words[0]))
            }
        }
        return heads.map { Year($0.year, notice: $0.notice, exceptions: exceptions[$0.year] ?? []) }
    }
}
