/// Applications to start from.
enum SampleApplication {
    /// A commissioned development that nobody could object to.
    static let clean: [String: String] = {
        var answers = [
            "name": "高温合金检测方法研究", "applied_on": "2026-03-05", "signed_on": "2026-02-01", "kind": "开发",
            "subtype": "委托开发", "purpose": "research", "seller_name": "甲大学", "buyer_name": "乙公司",
            "turnover": "1,200,000", "technology_amount": "1080000", "cost_lines": "设备=120000=采购清单", "payment": "分期支付",
            "ip": "未涉及", "field": "新材料及其应用", "objective": "工商业发展", "industry": "C3240", "programme": "计划外",
            "applicant": "卖方", "buyer_role": "resources",
        ]
        let yes = [
            "registrar_at_seat", "written_form", "in_effect", "valid", "is_technology", "parties_clear",
            "subject_clear",
            "price_clear", "proof_conforms", "names_match_seals", "seals_complete", "title_matches", "rd_goal",
            "innovation", "has_contract_text", "has_registration_form", "has_technical_annex", "has_cost_list",
        ]
        let no = [
            "technology_import", "registered_before", "needs_approval", "infringing", "already_mastered",
            "routine_work",
            "mixed", "government", "price_undetermined", "signed_by_inner_unit", "needs_production_licence",
            "foreign_language", "first_time_seller", "bars_research", "bars_other_sources", "bars_market",
            "ties_unneeded", "binds_purchases", "bars_challenge", "equity_contribution",
        ]
        for column in yes { answers[column] = "是" }
        for column in no { answers[column] = "否" }
        return answers
    }()
}
