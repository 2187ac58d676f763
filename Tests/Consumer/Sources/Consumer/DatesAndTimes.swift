import Exact
import FEEL

func datesAndTimes() {
    let texts = [
        #"@"2026-01-31" + @"P1M""#,
        #"(@"2026-03-01" - @"2026-02-01").days"#,
        #"years and months duration(@"2024-05-17", @"2026-03-01")"#,
    ]
    for text in texts {
        print(Expression(text).evaluate().value.literal)
        // → @"2026-02-28"
        // → 28
        // → @"P1Y9M"
    }

    let names: [(name: String, type: FEELType)] = [
        ("lunch", .dateAndTime), ("signed", .date),
    ]
    let paris = #"@"2026-07-01T12:00:00@Europe/Paris""#
    let lunch = Expression(paris).evaluate().value
    let questions = [
        #"lunch = @"2026-07-01T10:00:00Z""#, #"is(lunch, @"2026-07-01T10:00:00Z")"#,
    ]
    for text in questions {
        let answer = Expression(text, names: names).evaluate(["lunch": lunch])
        print(answer.value.literal)
        // → true
        // → false
    }

    let wall = Expression(#"lunch < @"2026-07-01T10:00:00""#, names: names)
    let order = wall.evaluate(["lunch": lunch]).value
    print(order.literal, order.nullReason?.diagnostic.id.rawValue ?? "")
    // → null not-comparable

    let due = Expression(#"signed + @"P14D""#, names: names)
    if let day = CivilDay(year: 2_026, month: 12, day: 24) {
        print(due.evaluate(["signed": .date(day)]).value.literal)
        // → @"2027-01-07"
    }
}
