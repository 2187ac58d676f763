import FEEL
import Testing

@Suite("A time in a zone")
struct LastingOffsetTests {
    @Test("compares with any other where both zones keep one offset for ever")
    func lasting() {
        let table = [
            ("@\"23:00:50Z\" = @\"23:00:50@Etc/UTC\"", "true"), ("@\"23:00:50Z\" < @\"23:00:51@Etc/UTC\"", "true"),
            ("@\"10:00:00@Etc/GMT-8\" = @\"02:00:00Z\"", "true"),
            ("@\"10:00:00@Etc/GMT-8\" - @\"10:00:00Z\"", "@\"-PT8H\""),
            ("@\"10:00:00@Etc/GMT\" = @\"10:00:00@Etc/UTC\"", "true"),
            ("is(@\"10:00:00Z\", @\"10:00:00@Etc/UTC\")", "false"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("does not compare where the offset depends on a date, but with its own zone")
    func changing() {
        let table = [
            ("@\"10:00:00@Europe/Paris\" = @\"10:00:00@Europe/Rome\"", "null"),
            ("@\"10:00:00@Europe/Paris\" = @\"10:00:00Z\"", "null"),
            ("@\"10:00:00@Europe/Paris\" = @\"10:00:00@Europe/Paris\"", "true"),
            ("@\"10:00:00@Etc/UTC\" = @\"10:00:00\"", "null"),
            ("@\"10:00:00@Asia/Shanghai\" = @\"10:00:00+08:00\"", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("is read with a small z as with a large one")
    func smallLetter() {
        let table = [
            ("time(\"23:59:00z\") = time(23, 59, 0, duration(\"PT0H\"))", "true"),
            ("@\"2024-02-29T01:02:03z\"", "@\"2024-02-29T01:02:03Z\""),
            ("is(time(\"23:00:50z\"), time(\"23:00:50+00:00\"))", "true"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
