import DMN
import Exact
import FEEL
import Policy
import Testing

@Suite("A pack")
struct PackTests {
    @Test("holds all that decides, in the order of names, and nothing else")
    func files() throws {
        let pack = try #require(Pack.load(SamplePacks.jinan()).0)
        let names = [
            "contracts.dmn", "facts/facts-1.dmn", "facts/progress-1.dmn", "goals.dmn", "hnte-2023-11.dmn", "plan.yaml",
            "progress.yaml", "recognitions.dmn",
        ]
        #expect(pack.files.map(\.name) == names)
        #expect(pack.models.map(\.file) == ["contracts.dmn", "goals.dmn", "hnte-2023-11.dmn", "recognitions.dmn"])
        #expect(pack.files.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test("gives its parameters to models by name, exact")
    func parameters() throws {
        let pack = try #require(Pack.load(SamplePacks.jinan()).0)
        let context = try #require(pack.parametersContext.context)
        #expect(context.keys == ["seller rate", "seller cap", "buyer rate", "buyer cap", "open parks count"])
        #expect(context["seller rate"]?.number == Decimal128("0.01"))
        #expect(context["buyer cap"]?.number == Decimal128(1_000_000))
    }

    @Test("runs the decisions that its versions name")
    func decisions() throws {
        let pack = try #require(Pack.load(SamplePacks.sample()).0)
        let references = pack.plan.awards.flatMap(\.versions).map(\.decision)
        #expect(references.count == 7)
        #expect(references.allSatisfy { pack.model(for: $0) != nil })
    }

    @Test(
        "knows a district by name and alias, and one word for everywhere else",
        arguments: [
            ("历下区", "历下区"), ("历下", "历下区"), ("济南市历下区", "历下区"), ("高新区", "济南高新区"), ("市外", "outside"),
            ("outside", "outside"), ("青岛", nil), ("", nil),
        ] as [(String, String?)])
    func districts(word: String, name: String?) throws {
        let districts = try #require(Pack.load(SamplePacks.jinan()).0).plan.districts
        #expect(districts.canonicalName(word) == name)
    }

    @Test("compares words byte by byte, so that look-alikes stay unknown")
    func lookalikes() throws {
        let plan = try #require(Pack.load(SamplePacks.jinan()).0).plan
        let word = "历\u{2F852}区"
        #expect(word == "历城区")
        #expect(plan.districts.canonicalName(word) == nil)
        #expect(plan.clauses["m21.seller"] != nil)
        #expect(plan.clauses["M21.seller"] == nil)
    }

    @Test("leads from a clause up to the section it stands in")
    func clauses() throws {
        let clauses = try #require(Pack.load(SamplePacks.jinan()).0).plan.clauses
        #expect(clauses.path(to: "m21.seller").map(\.id) == ["s5", "m21", "m21.seller"])
        #expect(clauses.path(to: "none") == [])
        let (first, second) = (clauses.order(of: "m2.national"), clauses.order(of: "m2.provincial"))
        #expect(try #require(first) + 1 == #require(second))
    }

    @Test("takes a recognition by kind, label or alias, unless it is switched off")
    func recognitions() throws {
        let plan = try #require(Pack.load(SamplePacks.sample()).0).plan
        #expect(plan.recognitionWords["digital-workshop"] == "digital-workshop")
        #expect(plan.recognitionWords["数字化车间"] == "digital-workshop")
        #expect(plan.recognitionWords["数字车间"] == "digital-workshop")
        let jinan = try #require(Pack.load(SamplePacks.jinan()).0).plan
        #expect(jinan.recognition("hnte-moved-in") != nil)
        #expect(jinan.recognitionWords["hnte-moved-in"] == nil)
    }
}
