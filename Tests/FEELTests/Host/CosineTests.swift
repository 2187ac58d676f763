import Exact
import FEEL
import TestSupport
import Testing

@Suite("Math.cos of the host")
struct CosineTests {
    private func cosine(_ angle: Double) -> Double? {
        let result = HostFunctionTests.call("java.lang.Math", "cos(double)", ["number(\"\(angle)\")"])
        return result.value.number.flatMap { Double($0.description) }
    }

    // Angles as binary64 and the nearest binary64 to their cosines, worked out to 480 decimal places.
    private static let table: [(Double, Double)] = [
        (0.0, 1.0), (1.0, 0.5403023058681398), (-1.0, 0.5403023058681398), (123.0, -0.8879689066918555), (1e-09, 1.0),
        (7.450580596923828e-09, 1.0), (1e-05, 0.99999999995), (0.5, 0.8775825618903728),
        (0.7853981633974483, 0.7071067811865476), (1.5707963267948966, 6.123233995736766e-17),
        (3.141592653589793, -1.0), (4.71238898038469, -1.8369701987210297e-16), (6.283185307179586, 1.0),
        (0.392699081698724, 0.9238795325112868), (2.356194490192345, -0.7071067811865475),
        (3.9269908169872414, -0.7071067811865477), (5.497787143782138, 0.7071067811865474),
        (2.3622759962933686, -0.7113939528514518), (0x1.6AC5B262CA1FFp+849, -4.687165924254628e-19),
        (1e+22, 0.523214785395139), (1e+16, -0.6261681981330862), (1e+100, 0.9247242387519338),
        (1.7976931348623157e+308, -0.9999876894265599), (9.9792015476736e+291, 0.5610758355526655),
        (1e+300, -0.5753861119575491), (355.0, -0.999999999545659), (103993.0, 0.9999999998170342),
        (100000.0, -0.9993608074382124), (9007199254740992.0, -0.5285117844130887),
    ]

    @Test("gives the nearest binary number, near the zeros and for angles of any size")
    func vectors() {
        let wrong = CosineTests.table.filter { cosine($0.0) != $0.1 }.map(\.0)
        #expect(wrong == [])
    }

    @Test("is even, lies within one, and its square and the sine's make one")
    func identities() {
        var generator = SeededRandom(seed: 20_240_501)
        let quarter = 1.5707963267948966
        var wrong: [Double] = []
        for _ in 0..<500 {
            let angle = Double.random(in: -50...50, using: &generator)
            guard let own = cosine(angle), let mirrored = cosine(-angle), let other = cosine(angle - quarter) else {
                wrong.append(angle)
                continue
            }
            let sum = own * own + other * other
            if own != mirrored || own.magnitude > 1 || (sum - 1).magnitude > 1e-14 { wrong.append(angle) }
        }
        #expect(wrong == [])
    }
}
