package import Exact

/// A transfer agency on file, 技术转移服务机构.
package struct DemoAgency: Sendable {
    /// The place of the unit in the list.
    package let organisation: Int
    /// 备案编号, marked as a demo's.
    package let filingNumber: String
    /// 备案日期.
    package let filedOn: CivilDay
    /// 级别.
    package let level: String
    /// 专职人数.
    package let staff: Int
}
