import Exact

// MARK: - Money

extension DemoBuilder {
    /// What is due, what came in and what was invoiced without tax, for every contract.
    mutating func makePayments() {
        var random = DemoRandom(seed: seed, part: .payments)
        for (index, contract) in contracts.enumerated() {
            let due = instalments(of: contract, &random)
            if contract.payment != .lumpSum {
                for (day, amount) in due { instalments.append(.init(contract: index, dueOn: day, amount: amount)) }
            }
            receive(due, for: contract, index, &random)
            invoice(contract, index, &random)
        }
        let order = receipts.indices.sorted {
            let (left, right) = (receipts[$0].receivedOn, receipts[$1].receivedOn)
            return left == right ? $0 < $1 : left < right
        }
        receipts = order.map { receipts[$0] }
    }

    private static let plans: [[Int64]] = [[50, 50], [30, 70], [30, 40, 30], [40, 30, 20, 10], [30, 30, 30, 10]]

    /// What the parties agreed to pay when; days differ, parts add up to the turnover.
    private func instalments(
        of contract: DemoContract, _ random: inout DemoRandom
    ) -> [(day: CivilDay, amount: Int64)] {
        let parts: [Int64]
        switch contract.payment {
        case .lumpSum: parts = [100]
        case .instalments: parts = random.pick(DemoBuilder.plans)
        case .royalty: parts = [20, 20, 20, 20, 20]
        case .royaltyWithEntry: parts = [40, 20, 20, 20]
        }
        let span = max(contract.effectiveUntil.number - contract.signedOn.number, 60)
        var left = contract.turnover
        return parts.enumerated().map { number, part in
            let isLast = number == parts.count - 1
            let amount = isLast ? left : contract.turnover / 10_000 * part * 100
            left -= amount
            let after = Int64(random.within(10...29)) + span * Int64(number) / Int64(parts.count)
            return (contract.signedOn.adding(days: after), amount)
        }
    }

    /// Most pay near the day, some late, some not at all; a cancelled contract had its first payment at most.
    private mutating func receive(
        _ due: [(day: CivilDay, amount: Int64)], for contract: DemoContract, _ index: Int,
        _ random: inout DemoRandom
    ) {
        let isCancelled = contract.status == .cancelled
        for (day, amount) in due.prefix(isCancelled ? 1 : due.count) {
            let draw = random.below(100)
            let late = draw < 82 ? random.within(-6...25) : random.within(40...220)
            guard draw < (isCancelled ? 20 : 94), amount > 0 else { continue }
            let received = DemoYears.workingDay(from: day.adding(days: Int64(late)))
            guard received <= years.end else { continue }
            let approval = DemoYears.workingDay(from: received.adding(days: Int64(random.within(15...150))))
            let isApproved = !isCancelled && approval <= years.end && random.chance(700)
            let income = Int64(Int128(amount) * Int128(contract.technology) / Int128(max(contract.turnover, 1)))
            let number = "演示DZ\(received.year)\(DemoCode.padded(receipts.count + 1, 8))"
            receipts.append(
                DemoReceipt(
                    number: number, contract: index, receivedOn: received, amount: amount,
                    approvedIncome: isApproved ? income : nil, approvedOn: isApproved ? approval : nil))
        }
    }

    /// One to three invoices that add up to the exempt amount.
    private mutating func invoice(_ contract: DemoContract, _ index: Int, _ random: inout DemoRandom) {
        guard contract.exempt > 0 else { return }
        let draw = random.below(100)
        let count = contract.exempt < 10_000_000 || draw < 65 ? 1 : draw < 90 ? 2 : 3
        let room = Int(min(years.end.number - contract.registeredOn.number - 8, 240))
        var left = contract.exempt
        var days = (0..<count).map { _ in random.within(2...max(room, 2)) }
        days.sort()
        for (number, after) in days.enumerated() {
            let amount = number == count - 1 ? left : contract.exempt / Int64(count) / 10_000 * 10_000
            left -= amount
            let day = DemoYears.workingDay(from: contract.registeredOn.adding(days: Int64(after)))
            let serial = DemoCode.padded(exemptions.count + 1, 16)
            exemptions.append(
                DemoExemption(
                    number: "\(DemoCode.padded(day.year % 100, 2))\(DemoCode.province)\(serial)", contract: index,
                    issuedOn: day, amount: amount))
        }
    }
}
