import Markup

/// What fields are called in English; their Chinese names are the headers of the files they come from.
enum FieldNames {
    /// The name of a field.
    static func phrase(_ field: Field) -> Phrase {
        Phrase(zh: field.label, en: english[field.id] ?? EnglishName.text(of: field.id))
    }

    /// By column; a column has one meaning in all registers.
    static let english: [String: String] = [
        "above_scale_industrial": "Above-scale industrial", "achievement_no": "Achievement number",
        "agency_id": "Agency's credit code", "amount": "Amount", "application_no": "Application number",
        "approved_amount": "Approved amount", "approved_income": "Approved technology income",
        "approved_on": "Approved on", "area": "Floor area (m²)", "buyer_id": "Buyer's credit code",
        "buyer_country": "Buyer's country", "buyer_identity": "Buyer's identity number",
        "buyer_kind": "Buyer's kind", "buyer_name": "Buyer's name", "carrier_no": "Carrier number",
        "certificate_no": "Certificate number",
        "certified_on": "Certified on", "certified_until": "Certificate valid until",
        "commission": "Agent's commission",
        "completed_on": "Completed on", "contract_id": "Registration number", "district": "District",
        "document": "Document number", "due_on": "Due on", "education": "Education",
        "effective_until": "Effective until",
        "entered_on": "Entered on", "established_on": "Established on", "fee_due_on": "Annual fee due on",
        "field": "Field of technology", "filed_on": "Filed on", "filing_no": "Filing number",
        "foreign_party": "Foreign party", "government": "Government project", "grade": "Grade",
        "graduated": "Graduated",
        "granted_on": "Granted on", "hnte_first_year": "First year as HNTE", "hours": "Hours of training",
        "identity_last4": "Identity number", "industry": "Industry", "invoice_no": "Exempt invoice number",
        "ip": "Kind of intellectual property", "issued_on": "Issued on", "kind": "Kind", "left_on": "Left on",
        "legal_status": "Legal status", "level": "Level", "maturity": "Maturity", "name": "Name",
        "objective": "Socio-economic objective", "opened_on": "Opened on", "operator_id": "Operator's credit code",
        "org_id": "Credit code", "owner_id": "Owner's credit code", "payment": "Manner of payment",
        "programme": "Programme", "receipt_no": "Receipt number", "received_on": "Received on",
        "recognised_on": "Recognised on", "recognised_until": "Recognised until", "recognition": "Recognition",
        "registered_on": "Registered on", "related_parties": "Related parties", "seller_id": "Seller's credit code",
        "seller_country": "Seller's country", "seller_identity": "Seller's identity number",
        "seller_kind": "Seller's kind", "seller_name": "Seller's name", "signed_on": "Signed on", "size": "Size",
        "source": "Source of data",
        "staff": "Full-time staff", "standing": "Standing", "status": "Status", "subtype": "Sub-type",
        "successor_id": "Successor's credit code", "tax_exempt": "Tax-exempt amount",
        "technology_amount": "Technology amount", "title": "Professional title", "turnover": "Contract turnover",
        "zone": "Functional zone",
    ]
}
