//! Ready examples: the three episodes of the design, and set-ups as they are met today.

use super::{SetupBuilder, SetupError};
use crate::{Boundary, Setup};
use limes_knowledge::Knowledge;
use limes_model::Date;
use limes_model::Text;

/// A ready set-up; message keys `example-ID` and `example-ID.says`.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Stable id.
    pub id: Text,
    /// The day for which it holds; absent for the day of the knowledge.
    pub day: Option<Date>,
    /// Further days on which the same set-up is worth a look.
    pub again: &'static [Date],
    /// Sources of the episode.
    pub sources: &'static [Text],
    build: fn(SetupBuilder<'_>) -> SetupBuilder<'_>,
}

impl Example {
    /// The day for which it holds.
    #[must_use]
    pub fn as_of(&self, knowledge: &Knowledge) -> Date {
        self.day.unwrap_or_else(|| knowledge.date())
    }

    /// The set-up; empty if the knowledge lacks what the example needs (a test says that it never does).
    #[must_use]
    pub fn setup(&self, knowledge: &Knowledge) -> Setup {
        let setup = self.check(knowledge);
        setup.unwrap_or_else(|_| Setup::new(self.as_of(knowledge)))
    }

    /// What is wrong in the description, for tests.
    ///
    /// # Errors
    /// Names every unknown product, question or answer.
    pub fn check(&self, knowledge: &Knowledge) -> Result<Setup, SetupError> {
        (self.build)(SetupBuilder::new(knowledge, self.as_of(knowledge), Boundary::Eea)).build()
    }
}

const COMPANY: &[(&str, &str)] = &[
    ("org.seat", "DE"),
    ("org.kind", "company"),
    ("org.sector", ""),
    ("data.personal", "yes"),
    ("data.pseudonymised", "no"),
    ("data.hr", "no"),
    ("data.categories", ""),
];

/// All examples in the order in which they are offered.
pub static EXAMPLES: &[Example] = &[
    Example {
        id: "microsoft-365-azure",
        day: None,
        again: &[],
        sources: &["microsoft.eudb_learn"],
        build: microsoft_365_azure,
    },
    Example {
        id: "double-key",
        day: None,
        again: &[],
        sources: &["microsoft.dke", "microsoft.securosys_kb"],
        build: double_key,
    },
    Example {
        id: "european-server",
        day: None,
        again: &[],
        sources: &["providers.hcloudtf"],
        build: european_server,
    },
    Example {
        id: "mailbox-ireland",
        day: Some(Date::new(2014, 12, 16)),
        again: &[Date::new(2016, 7, 15), Date::new(2018, 3, 24)],
        sources: &["law.s-justia-17-2", "law.s-stringtranslate-ms"],
        build: mailbox_ireland,
    },
    Example {
        id: "data-trustee",
        day: Some(Date::new(2015, 11, 12)),
        again: &[Date::new(2017, 1, 2), Date::new(2021, 10, 30)],
        sources: &["microsoft.mcd_tc", "microsoft.mcd_cdr"],
        build: data_trustee,
    },
    Example {
        id: "safe-harbour",
        day: Some(Date::new(2015, 10, 5)),
        again: &[Date::new(2015, 10, 6)],
        sources: &["law.s-schrems1-text"],
        build: safe_harbour,
    },
    Example {
        id: "boundary-announced",
        day: Some(Date::new(2021, 5, 7)),
        again: &[Date::new(2020, 7, 15), Date::new(2023, 1, 1), Date::new(2025, 2, 26)],
        sources: &["law.s-schrems2-text", "microsoft.eudb_faq"],
        build: boundary_announced,
    },
];

fn microsoft_365_azure(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder
        .organisation(COMPANY)
        .provider(
            "microsoft",
            &[
                ("contract.listed", "yes"),
                ("contract.instrument", "scc-2021"),
                ("contract.assessment", "yes"),
                ("contract.foreign-disclosure", "no"),
                ("microsoft.previews", "no"),
            ],
        )
        .named_service(
            "exchange-online",
            "",
            &[
                ("m365.signup-country", "DE"),
                ("m365.multi-geo", "no"),
                ("m365.location-shown", "country"),
                ("m365.data-location", "DE"),
                ("protection.encryption", "provider-key"),
            ],
        )
        .named_service("sharepoint-onedrive", "", &[("protection.encryption", "provider-key")])
        .named_service("teams", "", &[("protection.encryption", "provider-key")])
        .named_service(
            "azure-vm",
            "",
            &[
                ("service.region", "germanywestcentral"),
                ("protection.encryption", "provider-key"),
            ],
        )
        .named_service(
            "azure-storage",
            "",
            &[
                ("service.region", "northeurope"),
                ("azure-storage.redundancy", "grs"),
                ("azure.arm-boundary", "global"),
                ("protection.encryption", "customer-managed-key"),
            ],
        )
}

fn double_key(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder
        .organisation(COMPANY)
        .provider(
            "microsoft",
            &[
                ("contract.listed", "yes"),
                ("contract.foreign-disclosure", "no"),
                ("microsoft.previews", "no"),
            ],
        )
        .named_service(
            "sharepoint-onedrive",
            "",
            &[
                ("m365.signup-country", "DE"),
                ("m365.multi-geo", "no"),
                ("m365.location-shown", "country"),
                ("m365.data-location", "DE"),
                ("protection.encryption", "client-side"),
                ("protection.key-holder", "trusted-adequate"),
                ("protection.trustee-independent", "yes"),
            ],
        )
        .named_service(
            "exchange-online",
            "",
            &[("protection.encryption", "customer-managed-key")],
        )
}

fn european_server(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder
        .organisation(COMPANY)
        .named_service(
            "hetzner-server",
            "",
            &[("service.region", "fsn1"), ("protection.encryption", "provider-key")],
        )
        .access(
            "",
            &[
                ("access.who", "own-staff"),
                ("access.countries", "DE"),
                ("access.extent", "everything"),
            ],
        )
}

fn mailbox_ireland(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder
        .organisation(COMPANY)
        .organisation(&[("org.seat", "IE")])
        .named_service(
            "other-product",
            "",
            &[
                ("other.countries", "IE"),
                ("other.operator-country", "US"),
                ("other.parent-country", "US"),
                ("other.support-countries", "IE"),
                ("other.clear-text", "yes"),
                ("protection.encryption", "provider-key"),
                ("contract.foreign-disclosure", "no"),
            ],
        )
}

fn data_trustee(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder.organisation(COMPANY).named_service(
        "microsoft-cloud-deutschland",
        "",
        &[("protection.encryption", "provider-key")],
    )
}

fn safe_harbour(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder.organisation(COMPANY).named_service(
        "other-product",
        "",
        &[
            ("other.countries", "US"),
            ("other.operator-country", "US"),
            ("other.parent-country", "US"),
            ("other.support-countries", "US"),
            ("other.clear-text", "yes"),
            ("protection.encryption", "provider-key"),
            ("contract.listed", "yes"),
            ("contract.instrument", "none"),
            ("contract.assessment", "no"),
        ],
    )
}

fn boundary_announced(builder: SetupBuilder<'_>) -> SetupBuilder<'_> {
    builder
        .organisation(COMPANY)
        .provider(
            "microsoft",
            &[
                ("contract.listed", "yes"),
                ("contract.instrument", "scc-2010"),
                ("contract.assessment", "yes"),
                ("contract.foreign-disclosure", "no"),
                ("microsoft.previews", "no"),
            ],
        )
        .named_service(
            "exchange-online",
            "",
            &[
                ("m365.signup-country", "DE"),
                ("m365.multi-geo", "no"),
                ("m365.location-shown", "country"),
                ("m365.data-location", "DE"),
                ("protection.encryption", "customer-managed-key"),
            ],
        )
        .named_service(
            "sharepoint-onedrive",
            "",
            &[
                ("protection.encryption", "client-side"),
                ("protection.key-holder", "trusted-adequate"),
                ("protection.trustee-independent", "yes"),
            ],
        )
        .named_service(
            "azure-vm",
            "",
            &[
                ("service.region", "westeurope"),
                ("protection.encryption", "provider-key"),
            ],
        )
        .named_service(
            "dynamics-365",
            "",
            &[
                ("d365.billing-country", "DE"),
                ("d365.environment-countries", "NL"),
                ("protection.encryption", "provider-key"),
            ],
        )
}
