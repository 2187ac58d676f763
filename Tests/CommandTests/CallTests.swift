import Testing

@Suite("A call")
struct CallTests {
    @Test(
        "that is wrong ends with 2 and a sentence on standard error",
        arguments: [
            ["nonsense"], ["settle"], ["settle", "--policy"], ["explain"], ["feel"], ["feel", "1", "--stdin"], ["eval"],
            ["tck"], ["check"], ["plan"], ["check", "no-such-pack"], ["plan", "no-such-pack"],
            ["check", "x", "--lang", "fr"],
            ["tck", "/no/such/kit"], ["eval", "/no/such/model.dmn", "--decision", "A"],
            ["feel", "1", "--context", "7"],
            [
                "settle", "--policy", "no-such-pack", "--year", "2023", "--facts", "Examples/settle-small", "--out",
                "/no/such",
            ],
            ["settle", "--policy", "x", "--year", "soon", "--facts", "x", "--out", "x"],
            ["settle", "--policy", "x", "--year", "20230", "--facts", "x", "--out", "x"],
            ["settle", "--policy", "x", "--year", "2023", "--facts", "x", "--out", "x", "--reasons", "many"],
            ["settle", "--policy", "x", "--year", "2023", "--facts", "x", "--out", "x", "--as-of", "2023-02-30"],
            ["settle", "--policy", "x", "--year", "2023", "--facts", "x", "--out", "x", "--loud"],
            ["plan", "jinan-doubling-2023", "--measure", "99"],
        ])
    func wrong(arguments: [String]) throws {
        let run = try Command.run(arguments)
        #expect(run.status == 2)
        let said = run.errors + run.output
        #expect(said.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(!said.contains("Error:"))
    }

    @Test("asks for help or the version and gets it with 0")
    func help() throws {
        let version = try Command.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output == "0.1.0\n")
        let help = try Command.run(["--help"])
        #expect(help.status == 0)
        #expect(help.errors == "")
        let verbs = ["settle", "explain", "check", "plan", "feel", "eval", "tck"]
        #expect(verbs.filter { !help.output.contains("  \($0) ") } == [])
        for verb in verbs { #expect(try Command.run([verb, "--help"]).status == 0) }
    }

    @Test("checks and shows the packs that are here")
    func packs() throws {
        for pack in ["jinan-doubling-2023", Checkout.samplePack] {
            let check = try Command.run(["check", pack])
            #expect(check.status == 0, "\(check.output)")
            let plan = try Command.run(["plan", pack])
            #expect(plan.status == 0)
            #expect(plan.output.count > 500)
        }
    }
}
