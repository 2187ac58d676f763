extension GuardCase {
    static let all: [GuardCase] =
        kinds + forms + rights + services + monopoly + amounts + materials + refusals(isOld: false)
        + refusals(isOld: true) + procedure + elements

    private static let kinds: [GuardCase] = [
        GuardCase("kind.development-subtype", "kind:开发, subtype:技术培训", but: "subtype:合作开发"),
        GuardCase("kind.transfer-subtype", "kind:转让, subtype:技术培训", but: "subtype:专利权转让"),
        GuardCase("kind.licence-subtype", "kind:许可, subtype:技术培训", but: "subtype:专利实施许可"),
        GuardCase("kind.consulting-subtype", "kind:咨询, subtype:技术培训", but: "subtype:技术咨询"),
        GuardCase("kind.service-subtype", "kind:服务, subtype:技术咨询", but: "subtype:技术培训"),
        GuardCase("kind.purpose-research", "kind:服务, purpose:research", but: "kind:开发"),
        GuardCase("kind.purpose-assign", "kind:服务, purpose:assign", but: "kind:转让"),
        GuardCase("kind.purpose-grant-use", "kind:服务, purpose:grant-use", but: "kind:许可"),
        GuardCase("kind.purpose-advise", "kind:服务, purpose:advise", but: "kind:咨询"),
        GuardCase("kind.purpose-solve", "kind:开发, purpose:solve", but: "kind:服务"),
        GuardCase("kind.purpose-train", "kind:开发, purpose:train", but: "kind:"),
        GuardCase("kind.purpose-broker", "kind:开发, purpose:broker", but: "purpose:"),
    ]

    private static let forms: [GuardCase] = [
        GuardCase("form.development-oral", "kind:开发, written_form:否", but: "written_form:是"),
        GuardCase("form.transfer-oral", "kind:许可, written_form:否", but: "kind:服务"),
        GuardCase("development.mastered", "kind:开发, already_mastered:是", but: "already_mastered:否"),
        GuardCase("development.routine", "kind:开发, routine_work:是", but: "kind:服务"),
        GuardCase(
            "development.resources-only", "kind:开发, subtype:合作开发, buyer_role:resources", but: "buyer_role:research"),
        GuardCase("development.both-research", "kind:开发, subtype:委托开发, buyer_role:research", but: "subtype:合作开发"),
        GuardCase("development.no-goal", "kind:开发, rd_goal:否", but: "rd_goal:是"),
        GuardCase("development.no-innovation", "kind:开发, innovation:否", but: "innovation:"),
    ]

    private static let rights: [GuardCase] = [
        GuardCase("transfer.not-yet", "kind:转让, result_exists:否", but: "result_exists:是"),
        GuardCase("transfer.no-right", "kind:许可, right:none", but: "right:secret"),
        GuardCase(
            "transfer.before-publication", "kind:许可, subtype:专利实施许可, right:application-unpublished",
            but: "subtype:技术秘密使用许可"),
        GuardCase(
            "transfer.before-grant", "kind:许可, subtype:技术秘密使用许可, right:application-published", but: "right:secret"),
        GuardCase("transfer.review-on-grant", "kind:许可, right:application-published", but: "right:granted"),
        GuardCase("transfer.granted-as-application", "kind:转让, subtype:专利申请权转让, right:granted", but: "subtype:专利权转让"),
        GuardCase(
            "transfer.application-as-granted", "kind:转让, subtype:专利权转让, right:application-published",
            but: "right:granted"),
        GuardCase("transfer.mode-unstated", "kind:许可", but: "licence_mode:独占"),
        GuardCase("transfer.sublicence", "kind:许可, sublicence:是, licence_mode:独占", but: "licence_mode:普通"),
        GuardCase(
            "term.beyond", "kind:许可, patent_kind:实用新型, patent_filed_on:2020-03-01, licence_until:2030-03-02",
            but: "licence_until:2030-03-01"),
        GuardCase(
            "term.expired", "kind:转让, patent_kind:外观设计, patent_filed_on:2010-03-01, signed_on:2025-03-02",
            but: "signed_on:2025-03-01"),
    ]

    private static let services: [GuardCase] = [
        GuardCase("service.consulting-form", "kind:咨询, consulting_form:other", but: "consulting_form:survey"),
        GuardCase("service.no-problem", "kind:服务, subtype:一般技术服务, specific_problem:否", but: "specific_problem:是"),
        GuardCase("service.contract-work", "kind:服务, is_technology:否", but: "is_technology:是"),
        GuardCase("training.trainees", "subtype:技术培训, trainees_named:否", but: "trainees_named:是"),
        GuardCase("training.project", "subtype:技术培训, training_project:否", but: "subtype:一般技术服务"),
        GuardCase("training.general", "subtype:技术培训, general_training:是", but: "general_training:否"),
        GuardCase("training.product", "subtype:技术培训, product_training:是", but: "product_training:否"),
        GuardCase("training.inside", "subtype:技术培训, training_inside:是", but: "training_inside:否"),
        GuardCase("intermediation.no-deal", "subtype:技术中介, deal_brought:否", but: "deal_brought:是"),
    ]

    private static let monopoly: [GuardCase] = [
        GuardCase("monopoly.research", "bars_research:是", but: "bars_research:否"),
        GuardCase("monopoly.other-sources", "bars_other_sources:是", but: "bars_other_sources:否"),
        GuardCase("monopoly.market", "bars_market:是", but: "bars_market:否"),
        GuardCase("monopoly.tie-in", "ties_unneeded:是", but: "ties_unneeded:否"),
        GuardCase("monopoly.purchases", "binds_purchases:是", but: "binds_purchases:否"),
        GuardCase("monopoly.challenge", "bars_challenge:是", but: "bars_challenge:"),
    ]

    private static let amounts: [GuardCase] = [
        GuardCase("amount.turnover-missing", "technology_amount:1", but: "turnover:1"),
        GuardCase("amount.technology-missing", "turnover:1", but: "technology_amount:1"),
        GuardCase("amount.turnover-not-positive", "turnover:0", but: "turnover:0.01"),
        GuardCase("amount.technology-not-positive", "technology_amount:-1", but: "technology_amount:1"),
        GuardCase("amount.technology-above", "turnover:100, technology_amount:100.01", but: "technology_amount:100"),
        GuardCase("amount.costs-not-itemised", "turnover:100, technology_amount:90", but: "cost_lines:设备=10"),
        GuardCase(
            "amount.costs-differ", "turnover:100, technology_amount:90, cost_lines:设备=9.99",
            but: "cost_lines:设备=9.99；材料=0.01"
        ),
        GuardCase("amount.costs-without-evidence", "cost_lines:设备=10", but: "cost_lines:设备=10=报价单"),
        GuardCase("amount.undetermined", "price_undetermined:是", but: "price_undetermined:否"),
        GuardCase("amount.royalty", "payment:入门费加提成", but: "payment:一次总付"),
        GuardCase("amount.royalty-terms", "payment:提成支付, royalty_terms:否", but: "royalty_terms:是"),
        GuardCase("amount.commission-above", "turnover:100, commission:100.01", but: "commission:100"),
        GuardCase("amount.commission-without-agency", "commission:5", but: "agency_id:91370100000000000A"),
    ]

    private static let materials: [GuardCase] = [
        GuardCase("material.contract", "has_contract_text:否", but: "has_contract_text:是"),
        GuardCase("material.form", "has_registration_form:否", but: "has_registration_form:是"),
        GuardCase("material.technical-annex", "has_technical_annex:否", but: "has_technical_annex:是"),
        GuardCase("material.cost-list", "turnover:100, technology_amount:90, has_cost_list:否", but: "turnover:90"),
        GuardCase("material.right-proof", "kind:转让, has_right_proof:否", but: "kind:开发"),
        GuardCase("material.technical-summary", "kind:许可, has_technical_summary:否", but: "has_technical_summary:是"),
        GuardCase("material.estimates", "kind:转让, has_estimates:否", but: "kind:许可"),
        GuardCase(
            "material.authorisation", "signed_by_inner_unit:是, has_authorisation:否", but: "signed_by_inner_unit:否"),
        GuardCase("material.programme-consent", "government:是, has_programme_consent:否", but: "government:否"),
        GuardCase(
            "material.production-licence", "needs_production_licence:是, has_production_licence:否",
            but: "has_production_licence:是"),
        GuardCase("material.seller-enrolment", "first_time_seller:是, seller_enrolled:否", but: "first_time_seller:否"),
        GuardCase(
            "registration-form.blank",
            "name:a, kind:服务, subtype:技术培训, signed_on:2026-02-01, seller_name:b, buyer_name:c, turnover:1, "
                + "technology_amount:1, payment:一次总付, ip:未涉及, field:农业, objective:d, industry:C39", but: "programme:计划外"
        ),
    ]

    private static func refusals(isOld: Bool) -> [GuardCase] {
        [
            ("refusal.parties", "parties_clear:否", "parties_clear:是"),
            ("refusal.subject", "subject_clear:否", "subject_clear:是"),
            ("refusal.price", "price_clear:否", "price_clear:是"),
            ("refusal.infringing", "infringing:是", "infringing:否"),
            ("refusal.proof", "proof_conforms:否", "proof_conforms:是"),
            ("refusal.seal-name", "names_match_seals:否", "names_match_seals:是"),
            ("refusal.invalid", "valid:否", "valid:是"),
            ("refusal.not-in-effect", "in_effect:否", "in_effect:是"),
            ("refusal.not-technology", "kind:转让, is_technology:否", "is_technology:是"),
            ("refusal.no-approval", "needs_approval:是, has_approval:否", "has_approval:是"),
            ("refusal.title-kept", "title_matches:否, mending_asked:是", "mending_asked:否"),
            ("refusal.title", "title_matches:否", "mending_asked:是"),
            ("refusal.seals", "seals_complete:否", "seals_complete:是"),
        ].map { GuardCase($0.0, $0.1, but: $0.2, isOld: isOld) }
    }

    private static let procedure: [GuardCase] = [
        GuardCase("refusal.oral", "kind:服务, written_form:否", but: "written_form:是", isOld: true),
        GuardCase(
            "timing.expired", "applied_on:2026-03-02, effective_until:2026-03-01", but: "effective_until:2026-03-02"),
        GuardCase("timing.before-signing", "applied_on:2026-03-01, signed_on:2026-03-02", but: "signed_on:2026-03-01"),
        GuardCase("timing.term-reversed", "signed_on:2026-03-01, effective_until:2026-02-28", but: "effective_until:"),
        GuardCase("applicant.not-seller", "applicant:买方", but: "applicant:卖方"),
        GuardCase("applicant.not-seller", "applicant:买方", but: "applicant:卖方", isOld: true),
        GuardCase("applicant.import-not-buyer", "technology_import:是, applicant:卖方", but: "applicant:买方"),
        GuardCase("applicant.elsewhere", "registrar_at_seat:否", but: "registrar_at_seat:是"),
        GuardCase("applicant.elsewhere", "registrar_at_seat:否", but: "registrar_at_seat:是", isOld: true),
        GuardCase("applicant.twice", "registered_before:是", but: "registered_before:否"),
        GuardCase("applicant.twice", "registered_before:是", but: "registered_before:否", isOld: true),
        GuardCase("special.mixed-unclear", "mixed:是, technology_part_clear:否", but: "technology_part_clear:是"),
        GuardCase("special.mixed", "mixed:是, technology_part_clear:是", but: "mixed:否"),
        GuardCase("special.foreign-language", "foreign_language:是, has_chinese_copy:否", but: "has_chinese_copy:是"),
        GuardCase("special.programme", "government:是, has_contract_text:否", but: "has_contract_text:是"),
        GuardCase("development.no-goal", "kind:开发, rd_goal:否", but: "rd_goal:是", isOld: true),
        GuardCase("development.no-innovation", "kind:开发, innovation:否", but: "innovation:是", isOld: true),
    ]

    private static let elements: [GuardCase] = [
        GuardCase("right.incomplete", "kind:转让, solution_complete:否", but: "solution_complete:是"),
        GuardCase("right.no-ownership-clause", "kind:许可, ownership_clause:否", but: "kind:咨询"),
        GuardCase("right.lapsed", "kind:转让, right:lapsed", but: "right:granted"),
        GuardCase("right.public-domain", "kind:许可, right:公有技术", but: "right:技术秘密"),
        GuardCase("right.secret-known", "kind:许可, right:secret, secret_unknown:否", but: "secret_unknown:是"),
        GuardCase("right.secret-worthless", "kind:许可, right:secret, secret_value:否", but: "secret_value:是"),
        GuardCase("right.secret-unusable", "kind:许可, right:secret, secret_usable:否", but: "right:granted"),
        GuardCase("right.secret-open", "kind:转让, right:secret, secret_measures:否", but: "secret_measures:是"),
        GuardCase("right.equity", "kind:开发, equity_contribution:是", but: "kind:转让"),
    ]
}
