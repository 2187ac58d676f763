#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the machine says about its clock, zone and disks.
enum MachineState {
    /// Whether the kernel's clock follows a source of time; `nil` when the kernel does not say.
    static var isClockSynchronised: Bool? {
        #if os(Linux)
            // The C library's module leaves out <sys/timex.h>, so the call is looked up; its structure has 208 bytes,
            // and zeroes in it ask without changing anything. TIME_ERROR, 5, says “not synchronised”.
            guard let symbol = dlsym(nil, "adjtimex") else { return nil }
            typealias Call = @convention(c) (UnsafeMutableRawPointer?) -> CInt
            let call = unsafeBitCast(symbol, to: Call.self)
            var state = [UInt64](repeating: 0, count: 64)
            let answer = state.withUnsafeMutableBytes { call($0.baseAddress) }
            return answer < 0 ? nil : answer != 5
        #else
            return nil
        #endif
    }

    /// Minutes that the process's wall clock is ahead of UTC now.
    static var zoneOffsetMinutes: Int {
        var moment = time(nil)
        var parts = tm()
        localtime_r(&moment, &parts)
        return parts.tm_gmtoff / 60
    }

    /// Bytes that are free where `path` lies; `nil` when the system does not say.
    static func freeBytes(at path: String) -> UInt64? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        return UInt64(facts.f_bavail) * UInt64(facts.f_frsize)
    }
}
