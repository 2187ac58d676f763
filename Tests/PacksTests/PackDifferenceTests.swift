import Markup
import Policy
import Testing

@testable import Packs

@Suite("The difference of two packs")
struct PackDifferenceTests {
    @Test("is nothing between a pack and itself")
    func same() throws {
        let pack = try SamplePacks.first()
        #expect(PackDifference(from: pack, to: pack).changes.isEmpty)
    }

    @Test("names the parameter, the amount, the row and the file that changed, and nothing else")
    func changed() throws {
        let old = try SamplePacks.invented()
        let new = try SamplePacks.invented(replacing: [
            "value: \"0.04\"": "value: \"0.03\"",
            "\"digital-workshop\", clause: \"t3.workshop-july\", fixed_yuan: 150000":
                "\"digital-workshop\", clause: \"t3.workshop-july\", fixed_yuan: 160000",
            "<text>150000</text>": "<text>160000</text>",
        ])
        let changes = PackDifference(from: old, to: new).changes
        #expect(changes.allSatisfy { $0.kind == .changed })
        #expect(changes.filter { $0.area == .parameters }.map(\.after?.zh) == ["3%"])
        #expect(changes.filter { $0.area == .awards }.map(\.subject.zh) == ["数字化车间奖补"])
        #expect(changes.filter { $0.area == .decisions }.allSatisfy { $0.before != $0.after })
        #expect(!changes.filter { $0.area == .decisions }.isEmpty)
        #expect(Set(changes.map(\.area)) == [.parameters, .awards, .decisions, .files])
    }

    @Test("tells a thing that came or went once, not field by field")
    func whole() throws {
        let old = try SamplePacks.invented()
        let new = try SamplePacks.invented(replacing: [
            "- number: 4\n": "- number: 5\n", "    measure: 4\n": "    measure: 5\n",
        ])
        let measures = PackDifference(from: old, to: new).changes.filter { $0.area == .measures }
        #expect(measures.map(\.kind) == [.added, .removed])
        #expect(measures.map(\.field) == [nil, nil])
        let back = PackDifference(from: new, to: old).changes.filter { $0.area == .measures }
        #expect(back.map(\.subject.zh) == ["任务 4", "任务 5"])
    }

    @Test("shows every row that is not the same of two plans that have nothing in common")
    func foreign() throws {
        let (first, invented) = (try SamplePacks.first(), try SamplePacks.invented())
        let difference = PackDifference(from: first, to: invented)
        let added = difference.changes.filter { $0.kind == .added && $0.area == .recognitions }
        #expect(added.count == invented.plan.recognitions.count)
        #expect(difference.changes.contains { $0.area == .measures && $0.kind == .removed })
    }
}
