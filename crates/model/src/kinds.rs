//! Kinds: of flows, data, control, grades and roles.

use crate::ids;

ids! {
    /// One way in which data comes to a place and into somebody's hands.
    FlowKind, key "kind" {
        /// Stored.
        AtRest = "at-rest",
        /// Processed by the service.
        InUse = "in-use",
        /// Copied for backup or geo-replication.
        Replication = "replication",
        /// In a support case.
        Support = "support",
        /// Seen by administrators or engineers at a distance.
        RemoteAdministration = "remote-administration",
        /// Telemetry, diagnostics and logs.
        Telemetry = "telemetry",
        /// Identity and directory data.
        Identity = "identity",
        /// Delivered through a content delivery network or edge.
        ContentDelivery = "content-delivery",
        /// Sent to an AI model.
        AiInference = "ai-inference",
        /// Sent to a web search for grounding.
        WebGrounding = "web-grounding",
        /// Keys and their management.
        KeyManagement = "key-management",
        /// Management and configuration of resources.
        ControlPlane = "control-plane",
        /// Account, contract and billing.
        Billing = "billing",
        /// On the way through networks.
        Transit = "transit",
        /// Security operations and threat detection.
        SecurityOperations = "security-operations",
        /// Used by own staff abroad.
        OwnStaff = "own-staff",
    }
}

impl FlowKind {
    /// Whether the recipient works on clear text by the nature of the flow: a model reads the prompt, a search the query, and
    /// an edge ends the encryption of the connection. No key of the customer covers it (EDPB Recommendations 01/2020, use case 6).
    #[must_use]
    pub const fn is_in_clear_text(self) -> bool {
        matches!(self, Self::AiInference | Self::ContentDelivery | Self::WebGrounding)
    }
}

ids! {
    /// What has to be known of every product: where its data can be, and who handles it.
    Slot, key "slot" {
        /// Where content is stored.
        Storage = "storage",
        /// Where content is processed.
        Processing = "processing",
        /// Where backups, replicas and other copies of content are.
        Copies = "copies",
        /// Where support cases go.
        Support = "support",
        /// From where the provider, its group and its sub-processors administer the service.
        Administration = "administration",
        /// Where usage data, telemetry and logs go.
        Usage = "usage",
        /// Where data about accounts, contracts and billing goes.
        Account = "account",
    }
}

impl Slot {
    /// Whether it is a matter of the provider, the same for all its services.
    #[must_use]
    pub const fn is_of_company(self) -> bool {
        matches!(self, Self::Support | Self::Administration | Self::Usage | Self::Account)
    }
}

impl FlowKind {
    /// Returns the slot of which a flow of this kind says something.
    #[must_use]
    pub const fn slot(self) -> Option<Slot> {
        match self {
            Self::AtRest => Some(Slot::Storage),
            Self::InUse | Self::AiInference | Self::WebGrounding | Self::ContentDelivery | Self::SecurityOperations => {
                Some(Slot::Processing)
            }
            Self::Replication => Some(Slot::Copies),
            Self::Support => Some(Slot::Support),
            Self::RemoteAdministration => Some(Slot::Administration),
            Self::Telemetry => Some(Slot::Usage),
            Self::Billing | Self::ControlPlane | Self::Identity => Some(Slot::Account),
            Self::KeyManagement | Self::Transit | Self::OwnStaff => None,
        }
    }
}

ids! {
    /// Which data a flow carries.
    DataKind, key "data" {
        /// What the customer and its users put into the service.
        Content = "content",
        /// Prompts, grounding and answers of an AI service.
        Prompts = "prompts",
        /// Search queries.
        Queries = "queries",
        /// Accounts, names, addresses of users.
        Account = "account",
        /// Logs and usage data.
        Logs = "logs",
        /// Names, tags, settings of resources.
        Configuration = "configuration",
        /// What is given to support and written by it.
        SupportData = "support-data",
        /// Contract and billing.
        BillingData = "billing-data",
        /// Keys.
        Keys = "keys",
    }
}

ids! {
    /// How much of the data a flow carries.
    Extent {
        /// The data as such, or a copy of it.
        Full = "full",
        /// A limited part: identifiers, logs, single cases.
        Limited = "limited",
    }
}

ids! {
    /// What the customer can do about a flow.
    Control, key "control" {
        /// Nothing: it is inherent in the product.
        Inherent = "inherent",
        /// Only by not using the product or feature.
        AvoidService = "avoid-service",
        /// A setting of an administrator.
        AdminSetting = "admin-setting",
        /// A choice when something is created or placed.
        DeploymentChoice = "deployment-choice",
        /// The conduct of users.
        UserChoice = "user-choice",
        /// Something to agree in the contract.
        Contract = "contract",
        /// Not known from the sources.
        NotSeen = "not-seen",
    }
}

ids! {
    /// How a fact was established.
    Grade, key "grade" {
        /// Read in a document named as source.
        Verified = "verified",
        /// From general knowledge, not read again.
        Recalled = "recalled",
        /// Read, but old, partial, or of a state that may have changed.
        NeedsCheck = "needs-check",
        /// Stated by the user's own organisation.
        Declared = "declared",
    }
}

ids! {
    /// Who can answer an open question.
    WhoKnows, key "who" {
        /// The user's organisation.
        Customer = "customer",
        /// The provider of the service.
        Provider = "provider",
        /// A person with legal responsibility: the tool must not decide it.
        Lawyer = "lawyer",
    }
}

ids! {
    /// What an actor is in a flow.
    ActorRole {
        /// The user's own organisation.
        Customer = "customer",
        /// The contract partner that provides the service.
        Processor = "processor",
        /// Somebody whom the processor engages.
        SubProcessor = "sub-processor",
        /// Decides on purposes itself.
        Controller = "controller",
        /// Holds access in trust for the customer.
        Trustee = "trustee",
    }
}
