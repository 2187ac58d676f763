/// Where a digit that must go sends the digit before it.
public enum Rounding: Hashable, Sendable, CaseIterable {
    /// To the nearest; a tie goes to the even digit.
    case halfEven
    /// To the nearest; a tie goes away from zero.
    case halfUp
    /// To the nearest; a tie goes towards zero.
    case halfDown
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// Towards negative infinity.
    case floor
    /// Towards positive infinity.
    case ceiling
}

// MARK: - Deciding

/// What was cut off, measured against half a unit of the last digit kept.
package enum CutOff {
    case nothing, belowHalf, half, aboveHalf

    /// Measures a remainder of a division by an even `divisor`; `sticky` says that more than zero was lost before.
    @inline(__always)
    package init(remainder: UInt128, divisor: UInt128, sticky: Bool) {
        let half = divisor / 2
        if remainder < half {
            self = remainder == 0 && !sticky ? .nothing : .belowHalf
        } else {
            self = remainder == half && !sticky ? .half : .aboveHalf
        }
    }
}

extension Rounding {
    /// Whether the magnitude of a number grows by a unit of its last digit when `cutOff` is dropped.
    @inline(__always)
    package func grows(isOdd: Bool, isNegative: Bool, cutOff: CutOff) -> Bool {
        guard cutOff != .nothing else { return false }
        return switch self {
        case .halfEven: cutOff == .aboveHalf || (cutOff == .half && isOdd)
        case .halfUp: cutOff != .belowHalf
        case .halfDown: cutOff == .aboveHalf
        case .up: true
        case .down: false
        case .floor: isNegative
        case .ceiling: !isNegative
        }
    }
}
