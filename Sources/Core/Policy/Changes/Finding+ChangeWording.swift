import Interchange

// What trying a change on a pack may have to say.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    /// A change without a wish.
    static func changeOfNothing(_ lists: [String]) -> Self {
        let list = Text.list(lists)
        return error(
            "change.empty", Text(zh: "改动文件没有写任何改动", en: "the file changes nothing"),
            Text(zh: "请写上要改的内容，可用的有：\(list.zh)", en: "Write what is to change under one of: \(list.en)"))
    }

    /// A row that is to be added, removed and moved at once, or nothing of these.
    static func oneDeed(_ deeds: [String]) -> Self {
        let list = Text.list(deeds)
        return error(
            "change.deed", Text(zh: "每项表行改动只能写一种做法", en: "the change of a row is one deed"),
            Text(zh: "请在 \(list.zh) 中写一个", en: "Write one of: \(list.en)"))
    }

    /// A wish for what is there already.
    static func unchanged(_ what: String, _ value: String) -> Self {
        error(
            "change.unchanged",
            Text(zh: "“\(what)”现在就是 \(value)，没有改动", en: "“\(what)” is \(value) already, so nothing changes"),
            Text(zh: "请写上新值，或者删去这一项", en: "Write the new value, or take this out"))
    }

    /// A name that leads nowhere; the nearest there is, or all of few, is told.
    static func notThere(_ name: String, _ what: Text, among known: [String]) -> Self {
        let near = name.nearest(in: known)
        let list = Text.list(Array(known.prefix(12)))
        let others =
            known.count > 12 ? Text(zh: "等 \(known.count) 个", en: ", … (\(known.count))") : Text(zh: "", en: "")
        let remedy: Text =
            if let near {
                Text(zh: "是否指“\(near)”", en: "Did you mean “\(near)”")
            } else if known.isEmpty {
                Text(zh: "请核对所在的文件和决策", en: "Look at the file and the decision it is looked for in")
            } else {
                Text(zh: "现有的是：\(list.zh)\(others.zh)", en: "There are: \(list.en)\(others.en)")
            }
        return error(
            "change.not-there", Text(zh: "没有\(what.zh)“\(name)”", en: "there is no \(what.en) “\(name)”"), remedy)
    }

    /// A name that several things go by.
    static func ambiguous(_ name: String, _ what: Text, _ count: Int) -> Self {
        error(
            "change.ambiguous",
            Text(zh: "“\(name)”对应 \(count) 个\(what.zh)", en: "“\(name)” is the name of \(count): \(what.en)"),
            Text(zh: "请换一个只对应一个的写法", en: "Write a name that only one of them has"))
    }

    /// A decision whose logic is no table.
    static func noTable(_ decision: String) -> Self {
        error(
            "change.no-table", Text(zh: "“\(decision)”不是决策表", en: "“\(decision)” is no decision table"),
            Text(zh: "请直接修改模型文件，用 --against 与原政策包比较", en: "Edit the model itself and compare with --against"))
    }

    /// Two wishes for one place.
    static func changedTwice(line: Int) -> Self {
        error(
            "change.twice",
            Text(zh: "与第 \(line) 行改的是同一处", en: "line \(line) changes the same place"),
            Text(zh: "请保留其中一项", en: "Keep one of them"))
    }

    /// An amount that the plan does not state, because it depends on the unit.
    static func amountNotStated(_ kind: String) -> Self {
        error(
            "change.amount-not-stated",
            Text(zh: "“\(kind)”的金额因单位而异，plan.yaml 没有写", en: "the plan states no amount for “\(kind)”"),
            Text(zh: "请用 cells 改模型中的金额", en: "Change the model's amount under cells"))
    }

    /// An amount that stands in no cell, or in several.
    static func amountHasNoCell(_ kind: String, _ count: Int, _ model: String) -> Self {
        error(
            "change.amount-cell",
            Text(
                zh: "\(model) 中写着“\(kind)”金额的单元格有 \(count) 个，不能确定改哪一个",
                en: "\(count) cells of \(model) hold the amount for “\(kind)”, so it is not clear which to change"),
            Text(zh: "请在 cells 里写明要改的单元格", en: "Name the cell under cells as well"))
    }

    /// A new row without one of its results.
    static func rowWithoutOutput(_ column: String) -> Self {
        error(
            "change.row-output",
            Text(zh: "增加的表行没有写“\(column)”", en: "the new row says nothing for “\(column)”"),
            Text(zh: "请在 cells 里写上；条件可以不写，结果都要写", en: "Write it under cells; tests may be left out, results may not"))
    }

    /// A row that is to stand before itself, or where it stands already.
    static func movedNowhere(_ row: String) -> Self {
        error(
            "change.move", Text(zh: "“\(row)”已经在那里", en: "“\(row)” stands there already"),
            Text(zh: "请在 before 里写另一行，写在最后的不填", en: "Name another row under before, or none for the end"))
    }

    /// A file of the pack that cannot be taken apart.
    static func notEditable(_ file: String) -> Self {
        error(
            "change.file", Text(zh: "\(file) 读不出来，不能改动", en: "\(file) cannot be read, so it cannot be changed"),
            Text(zh: "请先用 beizeng check 查明并改好", en: "Run beizeng check and mend it first"))
    }

    /// The model and the plan no longer say the same amount after the change.
    func mendedByAmounts() -> Self {
        Finding.Fault(
            id: id, severity: severity, message: message,
            remedy: Text(
                zh: "金额在 plan.yaml 里也写着，请改用 amounts，或者在 amounts 里一并写上",
                en: "The plan states the amount as well: write it under amounts, too"))
    }
}

extension String {
    /// The one of `known` that is most like this text; nil where none is like it.
    fileprivate func nearest(in known: [String]) -> String? {
        // The last part of a long id is what people remember of it.
        let ends = known.filter { $0.hasSuffix("." + self) }
        if ends.count == 1 { return ends[0] }
        let own = Array(lowercased().unicodeScalars)
        let ranked = known.map { ($0, EditDistance.between(own, Array($0.lowercased().unicodeScalars))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= Swift.max(1, own.count / 3) else { return nil }
        return best.0
    }
}
