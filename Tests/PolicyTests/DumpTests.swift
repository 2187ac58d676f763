import FEEL
import Policy
import Testing
@Suite struct Dump {
    @Test func dump() throws {
        for source in [try SamplePacks.jinan(), try SamplePacks.sample()] {
            let (pack, findings) = PackCheck.run(source)
            print(pack?.files.map(\.name) ?? [])
            for f in findings { print(f); print(f.text(in: .chinese)) }
        }
    }
}
