#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ends the process where a harness finds a promise broken, which the fuzzer takes for a find.
///
/// Not `precondition`: optimised code would drop the message.
package func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
    if holds { return }
    complain("broken promise: \(what())\n")
    abort()
}

/// Holds `work` to a bound on the processor's time, which a machine busy with other things does not spend.
package func promiseSeconds<Result, Failure>(
    _ most: Double, _ what: String, _ work: () throws(Failure) -> Result
) throws(Failure) -> Result {
    let start = processorSeconds()
    let result = try work()
    let seconds = processorSeconds() - start
    promise(seconds <= most, "\(what) took \(seconds) s of processor time, \(most) s at most were expected")
    return result
}

private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func complain(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}
