//! What is read from a file: services with their answers, and everything that is not sure.

use std::collections::{BTreeMap, BTreeSet};

use limes_model::ids;
use serde::{Serialize, Serializer};

/// An id as a text.
macro_rules! as_text {
    ($($name:ident),+) => {
        $(impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        })+
    };
}

ids! {
    /// The format of a file.
    Format, key "read-format" {
        /// A plan of Terraform or OpenTofu as JSON.
        TerraformPlan = "terraform-plan",
        /// A state of Terraform or OpenTofu as `show -json` writes it.
        TerraformShow = "terraform-show",
        /// A state file of Terraform or OpenTofu.
        TerraformState = "terraform-state",
        /// A plan file of Terraform or OpenTofu.
        TerraformBinaryPlan = "terraform-binary-plan",
        /// An encrypted state or plan of OpenTofu.
        EncryptedState = "encrypted-state",
        /// A folder of Terraform sources.
        TerraformSources = "terraform-sources",
        /// A template of Azure Resource Manager, or what Bicep builds.
        ArmTemplate = "arm-template",
        /// An answer of Azure Resource Graph.
        AzureResourceGraph = "azure-resource-graph",
        /// A list of the Azure portal.
        AzurePortal = "azure-portal",
        /// What `az resource list` prints.
        AzureResourceList = "azure-resource-list",
        /// A snapshot of AWS Config.
        AwsConfig = "aws-config",
        /// An answer of the tagging API of AWS.
        AwsTagging = "aws-tagging",
        /// A list of AWS Resource Explorer.
        AwsResourceExplorer = "aws-resource-explorer",
        /// A template of CloudFormation or the CDK.
        CloudFormation = "cloudformation",
        /// An export of Google's Cloud Asset Inventory.
        GoogleAssets = "google-assets",
        /// A search in Google's Cloud Asset Inventory.
        GoogleAssetSearch = "google-asset-search",
        /// A bill in the form of FOCUS.
        Focus = "focus",
        /// A cost export of Azure.
        AzureCost = "azure-cost",
        /// A cost and usage report of AWS.
        AwsCost = "aws-cost",
        /// A billing export of Google.
        GoogleCost = "google-cost",
        /// Organisation, licences or places of a Microsoft 365 tenant.
        Microsoft365 = "microsoft-365",
        /// A stack of Pulumi.
        Pulumi = "pulumi",
        /// Nodes of Kubernetes.
        KubernetesNodes = "kubernetes-nodes",
        /// Enterprise applications of Entra ID, or applications of Okta.
        Applications = "applications",
        /// A record of processing activities.
        ProcessingRecord = "processing-record",
        /// A file of which the format is not known.
        Unknown = "unknown",
    }
}

ids! {
    /// How a value is known.
    How, key "read-how" {
        /// The file has it.
        Written = "written",
        /// It comes from something else in the file: a provider, a server, a variable.
        Inherited = "inherited",
        /// A document says what absence means.
        Default = "default",
        /// The file suggests it; a person has to confirm it. It never enters a set-up by itself.
        Suggested = "suggested",
    }
}

ids! {
    /// Why a file does not say everything.
    Incomplete, key "read-incomplete" {
        /// The list is cut: there are more rows than the file has.
        Truncated = "truncated",
        /// Its content is encrypted.
        Encrypted = "encrypted",
        /// The text ends too early, or is damaged from some place on.
        Damaged = "damaged",
        /// There is more than what is read of one file.
        Limit = "limit",
        /// Resources that the plan creates are only in a part that is not read.
        Creates = "creates",
    }
}

ids! {
    /// What only a person can say.
    Cause, key "read-unclear" {
        /// Where the template is deployed.
        Deployed = "deployed",
        /// The region comes from where the tool ran.
        Surroundings = "surroundings",
        /// Two regions are possible.
        Candidates = "candidates",
        /// Several files give different values.
        Variants = "variants",
        /// The format has no region for these.
        NotInFormat = "not-in-format",
        /// A place that is not one of the known regions.
        UnknownPlace = "unknown-place",
        /// An area, of which the countries are open.
        Area = "area",
        /// The provider chooses where.
        ProviderChooses = "provider-chooses",
        /// Copies in several further regions.
        SeveralCopies = "several-copies",
        /// A copy, of which the place is not in the file.
        CopyElsewhere = "copy-elsewhere",
        /// A setting names a copy, or may make one.
        PerhapsCopies = "perhaps-copies",
        /// How models are deployed.
        Deployments = "deployments",
        /// How copies and backups are kept.
        Redundancy = "redundancy",
        /// Resources that exist under a condition only.
        Conditional = "conditional",
        /// A module whose content is elsewhere.
        Module = "module",
        /// Who keeps the key outside the cloud.
        KeyHolder = "key-holder",
        /// Licences that nobody uses yet.
        Unused = "unused",
        /// Rows of free text.
        FreeText = "free-text",
        /// The service outside, such as a log destination or an edge, that a setting names.
        Elsewhere = "elsewhere",
    }
}

ids! {
    /// Something that a file shows beside services.
    HintKind, key "read-hint" {
        /// Traffic between two regions.
        Traffic = "traffic",
        /// Accounts and permissions of the control plane.
        ControlPlane = "control-plane",
        /// A policy that already limits places.
        GuardRail = "guard-rail",
        /// A product that was bought, and perhaps used.
        Presence = "presence",
        /// The content is delivered from edges worldwide.
        Edge = "edge",
        /// A bill proves use in a period, not how something is set.
        UseOnly = "use-only",
        /// A plan was read as it was before its changes.
        Past = "past",
    }
}

ids! {
    /// Why a type is not a service.
    LeftOut, key "read-left-out" {
        /// It holds no data of its own.
        Ignored = "ignored",
        /// It is part of a service.
        Part = "part",
        /// It belongs to the control plane of the provider.
        Common = "common",
        /// It says where logs go.
        Logs = "logs",
        /// It is a key of other services.
        Key = "key",
        /// It is a policy.
        GuardRail = "guard-rail",
        /// It is deleted, or switched off.
        Deleted = "deleted",
        /// It only reads what exists elsewhere.
        Reference = "reference",
        /// It is no use: a tax, a credit, a reservation.
        NoUse = "no-use",
    }
}

ids! {
    /// What is wrong with a file.
    Fault, key "read-fault" {
        /// No format that is known.
        UnknownFormat = "unknown-format",
        /// Larger than what is read.
        TooLarge = "too-large",
        /// An archive that cannot be unpacked.
        BadArchive = "bad-archive",
        /// No valid JSON from some place on.
        NotJson = "not-json",
        /// Encrypted.
        Encrypted = "encrypted",
        /// The file is empty, or has no resources.
        Empty = "empty",
        /// A source that has to be built first, such as Bicep.
        BuildFirst = "build-first",
    }
}

as_text!(Format, How, Incomplete, Cause, HintKind, LeftOut, Fault);

/// A place in a file, counted from one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct At {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

/// A value of a question, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Value {
    /// Options, regions or countries, as in a set-up file; several for a question that takes several.
    pub values: Vec<String>,
    /// How it is known.
    pub how: How,
    /// The document that says what absence means, where it is a default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<&'static str>,
    /// The first place in the file that says so.
    pub at: At,
}

/// Services of one product at one place, with the same answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// Id of the product.
    pub product: &'static str,
    /// The code of the region; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The countries of the region.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// Regions of which one is right, where the file does not say which.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// Regions of copies that the file names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<String>,
    /// The number of its resources.
    pub count: usize,
    /// The types of the resources.
    pub types: BTreeSet<String>,
    /// The answers, by question.
    pub answers: BTreeMap<&'static str, Value>,
    /// What else the file says of backups and copies, where the product has no question for it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<&'static str, String>,
    /// What is open, by cause.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub open: BTreeSet<Cause>,
    /// Whether a person has to confirm it before it enters a set-up.
    pub confirm: bool,
    /// Whether it is switched off, or bought and not used.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
    /// The company that a list names, by the id of its product, where the row is about any company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<&'static str>,
    /// The first place in the file.
    pub at: At,
}

/// A type that was not recognised exactly, or of which Limes has no product.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unrecognised {
    /// The type, as in the file.
    #[serde(rename = "type")]
    pub name: String,
    /// The product that Limes lacks, or the entry for any other service that was taken instead.
    pub instead: String,
    /// Whether Limes has no product for it, so that it is in no service.
    pub missing: bool,
    /// How many.
    pub count: usize,
}

/// A type that is not a service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Omitted {
    /// The type, as in the file.
    #[serde(rename = "type")]
    pub name: String,
    /// Why.
    pub why: LeftOut,
    /// How many.
    pub count: usize,
}

/// What is unclear: one entry for each cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unclear {
    /// The cause.
    pub cause: Cause,
    /// Products, types or regions that it is about.
    pub about: BTreeSet<String>,
    /// How many resources.
    pub count: usize,
    /// The first place in the file.
    pub at: At,
}

/// Something beside services.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// What it is.
    pub kind: HintKind,
    /// Products, regions or types that it is about.
    pub about: Vec<String>,
}

/// That a file does not say everything, with how much of how much it has, where it says so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// Why.
    pub why: Incomplete,
    /// How many it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has: Option<u64>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<u64>,
}

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What.
    pub fault: Fault,
    /// Where; absent for the file as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
}

/// How much a file has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Resources, rows or licences.
    pub resources: usize,
    /// Those of a service.
    pub data: usize,
    /// Services after grouping.
    pub services: usize,
}

/// What was read from one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Inventory {
    /// The format.
    pub format: Format,
    /// The providers, by the ids of their products' providers.
    pub providers: BTreeSet<&'static str>,
    /// First and last day of a bill, or the day of a list, as far as the file names them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub period: Vec<String>,
    /// How much there is.
    pub counts: Counts,
    /// Why the file does not say everything; empty where nothing shows that it is incomplete.
    pub incomplete: Vec<Gap>,
    /// The services.
    pub services: Vec<Service>,
    /// Answers of product families and providers, by subject (`family:ID`, `provider:ID`) and question.
    pub shared: BTreeMap<String, BTreeMap<&'static str, Value>>,
    /// What was not recognised exactly.
    pub unrecognised: Vec<Unrecognised>,
    /// Types that are not services, by name.
    pub omitted: Vec<Omitted>,
    /// What is unclear.
    pub unclear: Vec<Unclear>,
    /// What else the file shows.
    pub hints: Vec<Hint>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
}

impl Inventory {
    /// An inventory of nothing.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self {
            format,
            providers: BTreeSet::new(),
            period: Vec::new(),
            counts: Counts::default(),
            incomplete: Vec::new(),
            services: Vec::new(),
            shared: BTreeMap::new(),
            unrecognised: Vec::new(),
            omitted: Vec::new(),
            unclear: Vec::new(),
            hints: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Whether nothing shows that the file lacks something.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.incomplete.is_empty() && self.problems.is_empty()
    }
}
