import Database
import Exact

/// What of contracts everybody may see at a moment, as conditions over the table of contracts `v`.
///
/// A contract is shown while it is registered, while a unit that is a party of it opens it, and while no word of it marks
/// it as secret. So a contract that is struck off, or of which the other party now is somebody else, is gone from every
/// page in the same moment, with no act of its own.
enum OpenedContracts {
    /// Which contracts are open.
    static func isOpen(_ moment: AsOf) -> SQL {
        """
        v.id IN (SELECT contract_id FROM contract_opening_version) AND v.status = 'registered'
        AND (\(opened(by: "seller_id", moment)) OR \(opened(by: "buyer_id", moment))) AND (\(ContractSecrecy.condition))
        """
    }

    /// What shows each field that not every open contract shows.
    static let grants: [String: Disclosure.Condition] = [
        "name": { moment in namesNobody(moment) },
        "seller_id": { moment in opened(by: "seller_id", where: showsName, moment) },
        "buyer_id": { moment in opened(by: "buyer_id", where: showsName, moment) },
        "turnover": { moment in showsAmounts(moment) }, "technology_amount": { moment in showsAmounts(moment) },
    ]

    private static let showsName: SQL = "shows_name = 1"

    /// Whether the party in a column opens the contract, with the part that `condition` asks for.
    private static func opened(by party: SQLName, where condition: SQL = "1 = 1", _ moment: AsOf) -> SQL {
        "(v.id || '|' || v.\(party)) IN (\(openings(where: condition, moment)))"
    }

    /// One party cannot publish the other's price: both open it, or nobody sees it.
    private static func showsAmounts(_ moment: AsOf) -> SQL {
        let amounts: SQL = "shows_amounts = 1"
        return
            "\(opened(by: "seller_id", where: amounts, moment)) AND \(opened(by: "buyer_id", where: amounts, moment))"
    }

    /// Whether the title holds no name, of today or of old, of a party that does not open its own, nor that of a unit which
    /// went over into it.
    private static func namesNobody(_ moment: AsOf) -> SQL {
        let names = openings(where: showsName, moment)
        let successors: SQL = "SELECT successor_id FROM organisation_version WHERE successor_id IS NOT NULL"
        return """
            NOT EXISTS (SELECT 1 FROM organisation_version n
                WHERE n.id IN (v.seller_id, v.buyer_id) AND n.gone = 0 AND n.name <> ''
                AND (v.id || '|' || n.id) NOT IN (\(names)) AND \(namesUnit))
            AND NOT ((v.seller_id IN (\(successors)) OR v.buyer_id IN (\(successors))) AND EXISTS (
                SELECT 1 FROM organisation_version p JOIN organisation_version n ON n.id = p.id
                WHERE p.successor_id IN (v.seller_id, v.buyer_id) AND n.gone = 0 AND n.name <> ''
                AND (v.id || '|' || p.successor_id) NOT IN (\(names)) AND \(namesUnit)))
            AND (\(opened(by: "seller_id", where: showsName, moment)) OR \(namesNoSeller))
            AND (\(opened(by: "buyer_id", where: showsName, moment)) OR \(namesNoBuyer))
            """
    }

    private static let namesUnit = FoldedText("v.name").contains(FoldedText("n.name"))
    private static let namesNoSeller = doesNotName("seller_name")
    private static let namesNoBuyer = doesNotName("buyer_name")

    private static func doesNotName(_ party: SQLName) -> SQL {
        "COALESCE(v.\(party), '') = '' OR NOT (\(FoldedText("v.name").contains(FoldedText("v.\(party)"))))"
    }

    /// The openings that hold, by name.
    private static func openings(where condition: SQL, _ moment: AsOf) -> SQL {
        let register = Register.opening
        return "SELECT id FROM \(register.table) v WHERE \(register.speaking(moment)) AND \(condition)"
    }
}

// MARK: - What may be known

extension OpenedContracts {
    /// The contracts whose amounts somebody outside may know: what was once shown can have been kept, so that taking it
    /// back does not make it a secret again.
    ///
    /// There are more than were ever shown, of which it asks no days and no parties of the time: such a contract just
    /// hides no other. Whether its own amount may be told is for ``tellsAmounts(_:)`` to say.
    static let withKnownAmounts: SQL = """
        SELECT contract_id FROM contract_opening_version WHERE gone = 0 AND shows_amounts = 1
        GROUP BY contract_id HAVING COUNT(DISTINCT org_id) > 1
        UNION SELECT o.contract_id FROM contract_opening_version o
            JOIN contract_version c ON c.id = o.contract_id AND c.seller_id = c.buyer_id
            WHERE o.gone = 0 AND o.shows_amounts = 1
        """

    /// Whether the amounts of a contract stand on its page at a moment.
    static func tellsAmounts(_ moment: AsOf) -> SQL { "(\(isOpen(moment)) AND \(showsAmounts(moment)))" }
}

extension Querying {
    /// The contracts whose amounts somebody outside may know: a published sum less these must not tell of the others, nor of
    /// these to whoever does not know them.
    ///
    /// - Throws: `DatabaseError`.
    package func contractsWithKnownAmounts() throws -> Set<String> {
        var numbers: Set<String> = []
        try forEach(OpenedContracts.withKnownAmounts) { row in numbers.insert(try row["contract_id"]) }
        return numbers
    }
}
