import Exact
import Interchange
import Markup
import Site
import Work

/// How far a run is: a bar and words, which a script moves and a link asks for anew.
struct RunPage {
    let run: LongRun
    let visit: Visit

    var page: Page {
        Page(
            run.title, column: OperatorPath.column, trail: OperatorPath.trail,
            lead: OperatorWords.began.labelling(.moment(run.began, offsetMinutes: visit.settings.offsetMinutes)),
            content: content)
    }

    private var content: [any Component] {
        switch run.state {
        case .running(let done, let total): [bar(done, total)]
        case .done(let address):
            [Notice(.success, OperatorWords.finished, link: Link(OperatorWords.result, to: address))]
        case .failed(let message):
            [
                Notice(.bad, OperatorWords.broken + Phrase(message), title: OperatorWords.failed),
                "<p>\(Link(OperatorWords.title, to: OperatorPath.overview.address()), in: visit.language)</p>" as HTML,
            ]
        }
    }

    private func bar(_ done: Int, _ total: Int?) -> HTML {
        let words = OperatorWords.progress(done, of: total)[visit.language]
        let all = total.map { "\($0)" }
        return """
            <section class="run"\(attribute: "data-run", OperatorPath.events.address(["id": run.id]).text)>\
            <p><progress\(attribute: "aria-label", OperatorWords.progress[visit.language])\
            \(attribute: "max", all)\(attribute: "value", all == nil ? nil : "\(done)")></progress></p>\
            <p data-run-words>\(words)</p>\
            <p class="soft">\(OperatorWords.waiting[visit.language])</p>\
            <p><a class="button plain"\(attribute: "href", link: OperatorPath.run(run.id).text)>\
            \(OperatorWords.refresh[visit.language])</a></p></section>
            """
    }

    /// The state as a label.
    static func tag(_ state: LongRun.State) -> Tag {
        switch state {
        case .running(let done, let total):
            Tag(OperatorWords.running.noting(OperatorWords.progress(done, of: total)), .warn)
        case .done: Tag(OperatorWords.done, .good)
        case .failed: Tag(OperatorWords.failed, .bad)
        }
    }
}

// MARK: - For programs and scripts

extension RunPage {
    /// The run as a program reads it.
    static func json(_ run: LongRun) -> JSON {
        .object(
            [
                JSON.Member("id", .string(run.id)), JSON.Member("label", .string(run.label)),
                JSON.Member("began", .string(run.began.text(offsetMinutes: 480))),
            ] + members(of: run.state))
    }

    private static func members(of state: LongRun.State) -> [JSON.Member] {
        func all(
            _ word: String, _ done: Int? = nil, _ total: Int? = nil, _ result: String? = nil, _ fault: String? = nil
        )
            -> [JSON.Member]
        {
            [
                JSON.Member("state", .string(word)),
                JSON.Member("done", done.map { .number(Decimal128($0)) } ?? .null),
                JSON.Member("total", total.map { .number(Decimal128($0)) } ?? .null),
                JSON.Member("result", result.map(JSON.string) ?? .null),
                JSON.Member("fault", fault.map(JSON.string) ?? .null),
            ]
        }
        return switch state {
        case .running(let done, let total): all("running", done, total)
        case .done(let address): all("done", nil, nil, address)
        case .failed(let message): all("failed", nil, nil, nil, message)
        }
    }

    static let schema = Schema.object([
        .init("id", .string("names the run while the server lives")), .init("label", .string("what it does")),
        .init("began", .instant("when it began")),
        .init("state", .word(["running", "done", "failed"], "how far it is")),
        .init("done", .optional(.integer("steps that are done"))),
        .init("total", .optional(.integer("steps in all, where known"))),
        .init("result", .optional(.string("the address of its result"))),
        .init("fault", .optional(.string("why it failed"))),
    ])

    /// The states as events: `progress` whenever a hundredth more is done, `end` when nothing more will happen.
    func events(_ states: AsyncStream<LongRun.State>) -> AsyncStream<LiveEvent> {
        let language = visit.language
        return AsyncStream { stream in
            let task = Task {
                var last = -1
                for await state in states {
                    guard case .running(let done, let total) = state else {
                        let address: JSON = if case .done(let address) = state { .string(address) } else { .null }
                        stream.yield(LiveEvent("end", .object([JSON.Member("result", address)])))
                        break
                    }
                    let part = total.map { $0 > 0 ? done * 100 / $0 : 0 } ?? done / 100
                    guard part != last else { continue }
                    last = part
                    stream.yield(
                        LiveEvent(
                            "progress",
                            .object([
                                JSON.Member("done", .number(Decimal128(done))),
                                JSON.Member("total", total.map { .number(Decimal128($0)) } ?? .null),
                                JSON.Member("words", .string(OperatorWords.progress(done, of: total)[language])),
                            ])))
                }
                stream.finish()
            }
            stream.onTermination = { _ in task.cancel() }
        }
    }
}
