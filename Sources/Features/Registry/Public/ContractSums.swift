/// Everything that is told of the contracts of one year, as figures on the page and as cells of the open data: what must
/// not follow from it is decided over all of it together.
struct ContractSums: Sendable {
    /// All of them.
    var total: ContractFigure
    /// By kind of contract.
    var kinds: [ContractFigure]
    /// By field of technology.
    var fields: [ContractFigure]
    /// By month of registration.
    var months: [ContractFigure]
    /// By kind, seller's district and field.
    var cells: [ContractCell]
}

extension ContractSums {
    /// The sums without those that tell of too few contracts, sellers or buyers, and without as many others as are needed
    /// so that no such sum follows from what is told, by whatever adding and taking away.
    func withoutIdentifying() -> ContractSums {
        var sums = self
        sums.total = [total].withoutIdentifying()[0]
        sums.kinds = kinds.withoutIdentifying()
        sums.fields = fields.withoutIdentifying()
        sums.months = months.withoutIdentifying()
        for index in cells.indices where !cells[index].isEnough { sums.cells[index].isHidden = true }
        var told = ToldSums(sums)
        told.hideWhatTells()
        sums.take(told)
        return sums
    }

    /// Takes over what is no longer told.
    private mutating func take(_ told: ToldSums) {
        let isTold = told.isTold
        for index in cells.indices where !isTold[index] { cells[index].isHidden = true }
        var place = cells.count
        func withoutHidden(_ figures: [ContractFigure]) -> [ContractFigure] {
            defer { place += figures.count }
            return zip(figures, isTold[place...]).map { figure, isTold in
                var figure = figure
                if !isTold { figure.turnover = nil }
                return figure
            }
        }
        months = withoutHidden(months)
        total = withoutHidden([total])[0]
        kinds = withoutHidden(kinds)
        fields = withoutHidden(fields)
    }
}

extension ToldSums {
    /// The sums of a year: the cells, then the months, then the total, the kinds and the fields.
    fileprivate init(_ sums: ContractSums) {
        let (cells, months) = (sums.cells.indices, sums.months.indices.map { sums.cells.count + $0 })
        func margin(_ figure: ContractFigure, _ isPart: (ContractCell) -> Bool) -> Sum {
            Sum(figure, parts: cells.filter { isPart(sums.cells[$0]) })
        }
        var parts = cells.map { Sum(sums.cells[$0], part: $0) }
        for (place, month) in zip(months, sums.months) { parts.append(Sum(month, parts: [place])) }
        var margins = [margin(sums.total) { _ in true }]
        for kind in sums.kinds { margins.append(margin(kind) { $0.kind == kind.key }) }
        for field in sums.fields { margins.append(margin(field) { $0.field == field.key }) }
        // Together the months are the total, which is how the one tells of the other; nobody tells them so again.
        var year = Sum(sums.total, parts: months)
        year.isTold = false
        // Cells of one kind and field in several districts stand in the same sums, so that they follow together.
        let pairs = Dictionary(grouping: cells) { [sums.cells[$0].kind, sums.cells[$0].field] }
        let together = pairs.values.map { places in Sum(untold: places.map { parts[$0] }) }
        self.init(
            parts: parts, margins: margins,
            untold: [year] + together.sorted { $0.parts.lexicographicallyPrecedes($1.parts) },
            balance: months.isEmpty ? nil : (left: Array(cells), right: months))
    }
}

extension ToldSums.Sum {
    fileprivate init(_ figure: ContractFigure, parts: [Int]) {
        self.init(parts: parts, figure.unknown, isTold: figure.turnover != nil)
    }

    fileprivate init(_ cell: ContractCell, part: Int) {
        self.init(parts: [part], cell.unknown, isTold: !cell.isHidden)
    }

    /// Of contracts whose amounts everybody sees the sum is known as well, whether it is told or not: it covers nothing
    /// beside it.
    private init(parts: [Int], _ unknown: UnknownContracts, isTold: Bool) {
        self.init(
            parts: parts, count: unknown.contracts, sellers: unknown.sellers, buyers: unknown.buyers,
            isTold: isTold || unknown.isNone, isRemembered: unknown.contracts == 0 && unknown.withheld > 0)
    }

    /// A sum that nobody tells. Parties may be the same in two parts, so that the largest number of them is all that is
    /// sure.
    fileprivate init(untold sums: [Self]) {
        self.init(
            parts: sums.flatMap(\.parts), count: sums.map(\.count).reduce(0, +),
            sellers: sums.map(\.sellers).max() ?? 0,
            buyers: sums.map(\.buyers).max() ?? 0, isTold: false)
    }
}
