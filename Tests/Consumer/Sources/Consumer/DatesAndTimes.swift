import Exact
import FEEL

func datesAndTimes() {
    print(Expression(#"@"2026-01-31" + duration("P1M")"#).evaluate().value.literal)  // → @"2026-02-28"
    print(Expression(#"(@"2026-03-01" - @"2026-02-01").days"#).evaluate().value.literal)  // → 28
    print(Expression(#"years and months duration(@"2024-05-17", @"2026-03-01")"#).evaluate().value.literal)
    // → @"P1Y9M"

    let lunch = #"@"2026-07-01T12:00:00@Europe/Paris""#
    print(Expression(#"\#(lunch) = @"2026-07-01T10:00:00Z""#).evaluate().value.literal)  // → true
    print(Expression(#"is(\#(lunch), @"2026-07-01T10:00:00Z")"#).evaluate().value.literal)  // → false

    let local = Expression(#"@"2026-07-01T12:00:00" < @"2026-07-01T10:00:00Z""#).evaluate().value
    print(local.literal, local.nullReason?.diagnostic.id.rawValue ?? "")  // → null not-comparable

    let due = Expression("signed + @\"P14D\"", names: [("signed", .date)])
    if let day = CivilDay(year: 2_026, month: 12, day: 24) {
        print(due.evaluate(["signed": .date(day)]).value.literal)  // → @"2027-01-07"
    }
}
