import Database
import Journal

/// An official table of the tests: what was granted, a row a version.
enum Grant {
    static let table = OfficialTable("grant_version", ["id", "version", "amount_fen", "holder", "paper"])

    static let migration = Migration(
        "grant-1", appendOnly: ["grant_version"], official: ["grant_version"],
        """
        CREATE TABLE grant_version (
            id ID NOT NULL, version INT64 NOT NULL, amount_fen INT64 NOT NULL, holder TEXT, paper BYTES,
            act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES,
            hash BYTES NOT NULL, UNIQUE (act, act_row), PRIMARY KEY (id, version))
        """)
}

/// A second one, so that acts have rows in two.
enum Payment {
    static let table = OfficialTable("payment", ["id", "amount_fen"])

    static let migration = Migration(
        "payment-1", appendOnly: ["payment"], official: ["payment"],
        """
        CREATE TABLE payment (
            id ID NOT NULL PRIMARY KEY, amount_fen INT64 NOT NULL,
            act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES,
            hash BYTES NOT NULL, UNIQUE (act, act_row))
        """)
}
