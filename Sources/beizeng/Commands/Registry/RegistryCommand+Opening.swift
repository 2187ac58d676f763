import ArgumentParser
import Database
import Exact
import Interchange
import Journal
import Markup
import Registry

extension RegistryCommand {
    /// Which contracts a unit opens or closes, and on whose account.
    struct UnitContracts: ParsableArguments {
        @OptionGroup var record: RecordOptions

        @Argument(help: "registration numbers")
        var contracts: [String] = []

        @Option(help: "a CSV or XLSX file with a column 合同登记编号, instead of numbers / 清单文件")
        var file: String?

        @Option(name: .customLong("for"), help: "the credit code of the unit that asks, a party of each / 申请单位")
        var unit: String

        @Option(name: .customLong("as"), help: "the registrar's account")
        var account: String

        func validate() throws {
            guard contracts.isEmpty != (file == nil) else {
                throw ValidationError("请写明合同登记编号，或用 --file 指定清单文件，两者写其一。")
            }
        }

        /// The list of the file; `nil` where numbers were given.
        func list() throws -> OpeningList? {
            try file.map { try OpeningList(ImportFile(FileBytes.read($0), name: FilePath.name(of: $0))) }
        }

        /// A document as evidence.
        static func document(_ path: String) throws -> Evidence {
            Evidence(name: FilePath.name(of: path), bytes: try FileBytes.read(path))
        }
    }

    /// Opens contracts to everybody, as one of their parties asks.
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open", abstract: "按当事单位申请公开技术合同 / opens contracts as a party asks",
            discussion: """
                项目名称、技术领域、合同类别和日期总是公开；--parts 写 name 的，另公开申请单位名称；写 amounts 的，另公开金额，\
                但双方都公开金额才显示。涉密、国防合同和已注销的合同不能公开。清单中有一份不能公开，整件不办理。
                """)

        @OptionGroup var contracts: UnitContracts

        @Option(help: "name, amounts, both with a comma between; - for neither / 另公开的内容")
        var parts = "name"

        @Option(help: "the document that shows the unit's will / 申请单位的书面申请")
        var evidence: String

        @Option(help: "the last day on which they are open; until closed unless given / 公开至")
        var until: Day?

        mutating func run() async throws {
            guard let parts = OpeningPart.parts(of: parts) else {
                throw ValidationError("--parts 可写 name、amounts，两项之间用逗号；都不公开的写 -。")
            }
            let letter = try UnitContracts.document(evidence)
            let list = try contracts.list()
            let order = OpeningOrder(
                list?.contracts ?? contracts.contracts, for: contracts.unit, parts, until: until?.day,
                evidence: letter, list: list?.hash)
            let record = try await contracts.record.openToAct()
            let act = try await RegistryDesk(record.journal).open(order, by: Actor.ID(rawValue: contracts.account))
            try await record.conclude(act)
        }
    }

    /// Closes what a unit opened.
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close", abstract: "停止公开技术合同 / closes what a unit opened of its contracts",
            discussion: "自今天起不再显示；办理记录中公开过的事实仍在。")

        @OptionGroup var contracts: UnitContracts

        @Option(help: "the document that shows the unit's will, where there is one / 申请单位的书面申请")
        var evidence: String?

        mutating func run() async throws {
            let letter = try evidence.map(UnitContracts.document)
            let numbers = try contracts.list()?.contracts ?? contracts.contracts
            let record = try await contracts.record.openToAct()
            let act = try await RegistryDesk(record.journal).close(
                numbers, for: contracts.unit, evidence: letter, by: Actor.ID(rawValue: contracts.account))
            try await record.conclude(act)
        }
    }

    /// What is open on a day, whose will it is and by which act.
    struct Openings: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "openings", abstract: "列出合同公开 / lists what is open of contracts on a day")

        @OptionGroup var record: RecordOptions
        @OptionGroup var times: AsOfOptions

        @Argument(help: "the registration number; all contracts unless given")
        var contract: String?

        @Option(name: .customLong("for"), help: "the credit code of the unit that opened them")
        var unit: String?

        mutating func run() async throws {
            let record = try await record.open()
            let (moment, contract, unit) = (times.moment(record.journal), contract, unit)
            let openings = try await record.database.read { reader in
                try reader.contractOpenings(of: contract, by: unit, moment)
            }
            var table = TextTable(["合同登记编号", "公开单位", "另公开", "自", "至", "办理", "案卷"])
            for opening in openings {
                let parts = OpeningPart.allCases.filter(opening.parts.contains).map(\.label.zh)
                table.add([
                    opening.contract, opening.unit, parts.joined(separator: "、"), "\(opening.since)",
                    opening.until.map { "\($0)" } ?? "", opening.act, opening.subject,
                ])
            }
            print(table.text)
            print("\(moment.day) 共 \(openings.count) 项。")
        }
    }
}
