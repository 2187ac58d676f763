/// The parts of a long application, in any order, each with how far it is.
package struct TaskList: Component {
    /// How far a part is.
    package enum State: Hashable, Sendable, CaseIterable {
        /// 未开始
        case notStarted
        /// 进行中: something was entered, something is missing.
        case started
        /// 已完成
        case done
        /// 不能开始: another part comes first.
        case blocked
    }

    /// A part.
    package struct Task: Hashable, Sendable {
        /// What it is called.
        package let title: Phrase
        /// Where it is filled in; not followed while it cannot begin.
        package let address: String
        /// How far it is.
        package let state: State
        /// What it needs, or why it cannot begin.
        package let hint: Phrase?

        /// A part.
        package init(_ title: Phrase, to address: String, _ state: State, hint: Phrase? = nil) {
            self.title = title
            self.address = address
            self.state = state
            self.hint = hint
        }
    }

    /// What the list is of.
    package let title: Phrase
    /// The parts.
    package let tasks: [Task]

    /// The parts of `title`.
    package init(_ title: Phrase, _ tasks: [Task]) {
        self.title = title
        self.tasks = tasks
    }

    /// The parts and how many are done.
    package func html(in language: Language) -> HTML {
        let done = tasks.count { $0.state == .done }
        let count = Phrase(zh: "\(tasks.count) 项中已完成 \(done) 项", en: "\(done) of \(tasks.count) completed")
        let items = tasks.map { task -> HTML in
            let name: HTML =
                task.state == .blocked
                ? "\(task.title[language])" : "\(Link(task.title, to: task.address), in: language)"
            let hint = task.hint.map { hint -> HTML in "<span class=\"note\">\(hint[language])</span>" }
            return "<li><span>\(name)\(hint)</span>\(Tag(task.state.words, task.state.kind), in: language)</li>"
        }
        return """
            <section class="tasks"><h2>\(title[language])</h2><p class="note">\(count[language])</p>\
            <ul>\(items)</ul></section>
            """
    }
}

extension TaskList.State {
    /// What the state is called.
    package var words: Phrase {
        switch self {
        case .notStarted: Phrase(zh: "未开始", en: "Not started")
        case .started: Phrase(zh: "进行中", en: "In progress")
        case .done: Phrase(zh: "已完成", en: "Completed")
        case .blocked: Phrase(zh: "不能开始", en: "Cannot start yet")
        }
    }

    fileprivate var kind: Tag.Kind {
        switch self {
        case .notStarted, .blocked: .plain
        case .started: .warn
        case .done: .good
        }
    }
}
