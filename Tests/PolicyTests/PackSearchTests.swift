import FEEL
import Policy
import Testing

@Suite("The search for a pack")
struct PackSearchTests {
    @Test("takes a path as it is and finds the shared facts in the other places")
    func path() throws {
        let search = PackSearch(places: [SamplePacks.policies])
        let (pack, findings) = Pack.load(SamplePacks.packs + "/yunchuan-sample/", in: search)
        #expect(findings == [])
        #expect(pack?.name == "yunchuan-sample")
        #expect(pack?.files.map(\.name).contains("facts/facts-1.dmn") == true)
    }

    @Test("takes the plan's word for the name where the path does not say it")
    func unnamedPath() throws {
        let source = try PackSource(folder: SamplePacks.policies + "/jinan-doubling-2023/../jinan-doubling-2023/.")
        #expect(source.name == "jinan-doubling-2023")
        #expect(!PackCheck.run(source).1.haveErrors)
    }

    @Test("finds a name in the first place that has it")
    func name() throws {
        let search = PackSearch(places: [SamplePacks.packs, SamplePacks.policies])
        let (pack, findings) = Pack.load("jinan-doubling-2023", in: search)
        #expect(findings == [])
        #expect(pack?.path?.hasSuffix("/Policies/jinan-doubling-2023") == true)
        #expect(search.available == ["jinan-doubling-2023", "yunchuan-sample"])
    }

    /// The invented pack and the vocabulary, as they are compiled in.
    private func compiledIn() throws -> BundledPolicies {
        let sample = try SamplePacks.sample()
        let files = sample.files.map { ("yunchuan-sample/\($0.key)", $0.value) } + sample.vocabularies
        return BundledPolicies(files: Dictionary(uniqueKeysWithValues: files))
    }

    @Test("looks at what is compiled in last")
    func bundled() throws {
        let search = PackSearch(places: [SamplePacks.policies], bundled: try compiledIn())
        #expect(try search.find("yunchuan-sample").path == nil)
        #expect(PackCheck.run("yunchuan-sample", in: search).1.haveErrors == false)
        #expect(search.available == ["jinan-doubling-2023", "yunchuan-sample"])
        #expect(search.unnamed == ["jinan-doubling-2023"])
        #expect(PackSearch(places: [], bundled: try compiledIn()).unnamed == ["yunchuan-sample"])
        let both = PackSearch(places: [SamplePacks.packs, SamplePacks.policies], bundled: try compiledIn())
        #expect(try both.find("yunchuan-sample").path != nil)
    }

    @Test("gives a pack on the disk the vocabulary that is compiled in where none lies beside it")
    func bundledVocabulary() throws {
        let search = PackSearch(places: [], bundled: try compiledIn())
        let (pack, findings) = Pack.load(SamplePacks.packs + "/yunchuan-sample", in: search)
        #expect(findings == [])
        #expect(pack?.files.map(\.name).contains("facts/facts-1.dmn") == true)
    }

    @Test("has the usual places in order")
    func standard() {
        let search = PackSearch.standard(policies: "/srv/packs", executableFolder: "/usr/local/bin")
        #expect(search.places == ["/srv/packs", "./Policies", "/usr/local/bin/Policies"])
        #expect(PackSearch.standard(policies: "", executableFolder: nil).places == ["./Policies"])
    }

    @Test("names the packs there are when it is asked for another")
    func others() throws {
        let findings = PackCheck.run("none", in: PackSearch(places: [], bundled: try compiledIn())).1
        #expect(findings.first?.description.contains("looked at: none; there are: yunchuan-sample.") == true)
        #expect(findings.first?.text(in: .chinese).contains("现有的政策包：yunchuan-sample") == true)
    }

    @Test("lists every place it looked at")
    func notFound() {
        let search = PackSearch(places: ["/nowhere/a", "/nowhere/b"])
        let (pack, findings) = PackCheck.run("none", in: search)
        #expect(pack == nil)
        #expect(
            findings.map(\.description) == [
                "none:1:1: error: there is no pack “none”; looked at: none, /nowhere/a/none, /nowhere/b/none. "
                    + "Give the path of the pack's folder, or name the folder of packs in BEIZENG_POLICIES."
            ])
    }
}
