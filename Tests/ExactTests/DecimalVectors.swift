import Exact
import Foundation

/// One row of `Vectors/decimal.csv`: an operation, its operands as text, and what Python's decimal answers.
struct DecimalVector {
    let line: Int
    let operation: Substring
    let left: Substring
    let right: Substring
    let expected: Substring

    static func all() throws -> [DecimalVector] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Vectors/decimal.csv")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(separator: "\n").enumerated().dropFirst().compactMap { index, row in
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 4 else { return nil }
            return DecimalVector(
                line: index + 1, operation: fields[0], left: fields[1], right: fields[2], expected: fields[3])
        }
    }
}

// MARK: - Answering

extension DecimalVector {
    /// What is wrong with our answer, or `nil`.
    var failure: String? {
        if operation == "print" {
            let printed = Decimal128(left)?.description
            let isReadBack = printed.flatMap { Decimal128($0) } == Decimal128(left)
            return printed == String(expected) && isReadBack ? nil : describe(printed ?? "nothing")
        }
        guard let answer else { return describe("an operand or operation that is not understood") }
        guard let expectedNumber = Decimal128(expected) else {
            let isRight = expected == "nil" && answer.value == nil
            return isRight ? nil : describe(answer.value?.description ?? "nil")
        }
        guard let value = answer.value else { return describe("nil") }
        let isRight = answer.isApproximate ? isWithinOneUnit(value, expectedNumber) : value == expectedNumber
        return isRight ? nil : describe(value.description)
    }

    private var answer: (value: Decimal128?, isApproximate: Bool)? {
        guard operation != "parse" else { return (Decimal128(left), false) }
        guard let left = Decimal128(left) else { return nil }
        switch operation {
        case "squareRoot": return (left.squareRoot(), false)
        case "logarithm": return (left.naturalLogarithm(), true)
        case "exponential": return (left.exponential(), true)
        default: break
        }
        guard let right = Decimal128(right) else { return nil }
        switch operation {
        case "add": return (left.adding(right), false)
        case "subtract": return (left.subtracting(right), false)
        case "multiply": return (left.multiplied(by: right), false)
        case "divide": return (left.divided(by: right), false)
        case "modulo": return (left.modulo(right), false)
        case "power": return (left.power(right), false)
        case "realPower": return (left.power(right), true)
        case "compare": return (left < right ? -1 : left == right ? 0 : 1, false)
        default: break
        }
        let mode = Rounding.allCases.first { operation == "round.\($0)" }
        guard let mode, let scale = right.int64 else { return nil }
        return (left.rounded(toScale: Int(scale), mode), false)
    }

    private func isWithinOneUnit(_ value: Decimal128, _ expected: Decimal128) -> Bool {
        // Python writes the digits of an inexact result in full, so its exponent is the unit.
        guard
            let difference = value.subtracting(expected)?.magnitude,
            let unit = Decimal128(coefficient: 1, exponent: expected.exponent, isNegative: false)
        else { return false }
        return difference <= unit
    }

    private func describe(_ answer: String) -> String {
        "line \(line): \(operation) \(left) \(right) is \(expected), not \(answer)"
    }
}
