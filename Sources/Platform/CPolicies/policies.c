// Everything in Policies that decides, and the cases that prove it: a program alone in an empty folder has it. Two entries
// a file; a test names the one that is missing. The compiler notes these files among what it read, so that a changed one
// is compiled in anew.

#include "CPolicies.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char facts_facts_1_dmn[] = {
#embed "../../../Policies/facts/facts-1.dmn"
};
static const unsigned char facts_progress_1_dmn[] = {
#embed "../../../Policies/facts/progress-1.dmn"
};
static const unsigned char jinan_doubling_2023_contracts_cases_yaml[] = {
#embed "../../../Policies/jinan-doubling-2023/contracts.cases.yaml"
};
static const unsigned char jinan_doubling_2023_contracts_dmn[] = {
#embed "../../../Policies/jinan-doubling-2023/contracts.dmn"
};
static const unsigned char jinan_doubling_2023_goals_cases_yaml[] = {
#embed "../../../Policies/jinan-doubling-2023/goals.cases.yaml"
};
static const unsigned char jinan_doubling_2023_goals_dmn[] = {
#embed "../../../Policies/jinan-doubling-2023/goals.dmn"
};
static const unsigned char jinan_doubling_2023_hnte_2023_11_cases_yaml[] = {
#embed "../../../Policies/jinan-doubling-2023/hnte-2023-11.cases.yaml"
};
static const unsigned char jinan_doubling_2023_hnte_2023_11_dmn[] = {
#embed "../../../Policies/jinan-doubling-2023/hnte-2023-11.dmn"
};
static const unsigned char jinan_doubling_2023_plan_yaml[] = {
#embed "../../../Policies/jinan-doubling-2023/plan.yaml"
};
static const unsigned char jinan_doubling_2023_progress_yaml[] = {
#embed "../../../Policies/jinan-doubling-2023/progress.yaml"
};
static const unsigned char jinan_doubling_2023_recognitions_cases_yaml[] = {
#embed "../../../Policies/jinan-doubling-2023/recognitions.cases.yaml"
};
static const unsigned char jinan_doubling_2023_recognitions_dmn[] = {
#embed "../../../Policies/jinan-doubling-2023/recognitions.dmn"
};
static const unsigned char national_anomalies_dmn[] = {
#embed "../../../Policies/national/anomalies.dmn"
};
static const unsigned char national_contract_guards_dmn[] = {
#embed "../../../Policies/national/contract-guards.dmn"
};
static const unsigned char national_contract_terms_dmn[] = {
#embed "../../../Policies/national/contract-terms.dmn"
};
static const unsigned char national_registration_2001_dmn[] = {
#embed "../../../Policies/national/registration-2001.dmn"
};
static const unsigned char national_registration_2026_dmn[] = {
#embed "../../../Policies/national/registration-2026.dmn"
};
static const unsigned char national_registration_dmn[] = {
#embed "../../../Policies/national/registration.dmn"
};

#define POLICY(path, bytes) {path, bytes, sizeof bytes}

static const struct policy_file files[] = {
    POLICY("facts/facts-1.dmn", facts_facts_1_dmn),
    POLICY("facts/progress-1.dmn", facts_progress_1_dmn),
    POLICY("jinan-doubling-2023/contracts.cases.yaml", jinan_doubling_2023_contracts_cases_yaml),
    POLICY("jinan-doubling-2023/contracts.dmn", jinan_doubling_2023_contracts_dmn),
    POLICY("jinan-doubling-2023/goals.cases.yaml", jinan_doubling_2023_goals_cases_yaml),
    POLICY("jinan-doubling-2023/goals.dmn", jinan_doubling_2023_goals_dmn),
    POLICY("jinan-doubling-2023/hnte-2023-11.cases.yaml", jinan_doubling_2023_hnte_2023_11_cases_yaml),
    POLICY("jinan-doubling-2023/hnte-2023-11.dmn", jinan_doubling_2023_hnte_2023_11_dmn),
    POLICY("jinan-doubling-2023/plan.yaml", jinan_doubling_2023_plan_yaml),
    POLICY("jinan-doubling-2023/progress.yaml", jinan_doubling_2023_progress_yaml),
    POLICY("jinan-doubling-2023/recognitions.cases.yaml", jinan_doubling_2023_recognitions_cases_yaml),
    POLICY("jinan-doubling-2023/recognitions.dmn", jinan_doubling_2023_recognitions_dmn),
    POLICY("national/anomalies.dmn", national_anomalies_dmn),
    POLICY("national/contract-guards.dmn", national_contract_guards_dmn),
    POLICY("national/contract-terms.dmn", national_contract_terms_dmn),
    POLICY("national/registration-2001.dmn", national_registration_2001_dmn),
    POLICY("national/registration-2026.dmn", national_registration_2026_dmn),
    POLICY("national/registration.dmn", national_registration_dmn),
};

const struct policy_file *policy_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
