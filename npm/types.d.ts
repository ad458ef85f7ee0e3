// Written from the Rust types by `UPDATE_GOLDEN=1 cargo test --test it types`; do not edit.

/** The headline, in order of increasing concern. */
export type Headline =
    | 'empty'
    | 'inside'
    | 'inside-shielded'
    | 'inside-exposed'
    | 'outside-scope'
    | 'out-no-transfer'
    | 'out-adequate'
    | 'out-safeguarded'
    | 'lawyer'
    | 'unknown'
    | 'out-unlawful'
    | 'sector-forbidden'
    | 'not-available';

/** Whether there is a transfer to a third country (Chapter V GDPR). */
export type Transfer =
    | 'no'
    | 'contested'
    | 'open'
    | 'yes';

/** Yes, no, or open. */
export type Truth =
    | 'no'
    | 'unknown'
    | 'yes';

/** The questions that every flow is asked. */
export type Axis =
    | 'stays'
    | 'reach'
    | 'basis'
    | 'sector';

/** Does it stay inside the boundary? */
export type StaysLevel =
    | 'inside'
    | 'leaves-in-part'
    | 'leaves';

/** Who outside can reach it? */
export type ReachLevel =
    | 'nobody-outside'
    | 'unreadable'
    | 'reachable';

/** Is what leaves lawful? */
export type BasisLevel =
    | 'nothing-leaves'
    | 'no-transfer'
    | 'adequate-country'
    | 'safeguards-in-force'
    | 'safeguards-case-by-case'
    | 'no-valid-basis';

/** Does a rule of the sector forbid it? */
export type SectorLevel =
    | 'not-forbidden'
    | 'forbidden';

/** What counts as inside. */
export type BoundaryKind =
    | 'eu'
    | 'eea'
    | 'eu-efta'
    | 'eea-adequate'
    | 'country'
    | 'list';

/** Where more than named countries comes in. */
export type Beyond =
    | 'outside-eu-efta'
    | 'anywhere';

/** Kinds of flows. */
export type FlowKind =
    | 'at-rest'
    | 'in-use'
    | 'replication'
    | 'support'
    | 'remote-administration'
    | 'telemetry'
    | 'identity'
    | 'content-delivery'
    | 'ai-inference'
    | 'web-grounding'
    | 'key-management'
    | 'control-plane'
    | 'billing'
    | 'transit'
    | 'security-operations'
    | 'own-staff';

/** Kinds of data. */
export type DataKind =
    | 'content'
    | 'prompts'
    | 'queries'
    | 'account'
    | 'logs'
    | 'configuration'
    | 'support-data'
    | 'billing-data'
    | 'keys';

/** How much of the data a flow carries. */
export type Extent =
    | 'full'
    | 'limited';

/** What the customer can do about a flow. */
export type Control =
    | 'inherent'
    | 'avoid-service'
    | 'admin-setting'
    | 'deployment-choice'
    | 'user-choice'
    | 'contract'
    | 'not-seen';

/** How a fact was established. */
export type Grade =
    | 'verified'
    | 'recalled'
    | 'needs-check'
    | 'declared';

/** Who can answer a question. */
export type WhoKnows =
    | 'customer'
    | 'provider'
    | 'lawyer';

/** Parts of the questionnaire. */
export type Section =
    | 'services'
    | 'organisation'
    | 'data'
    | 'contracts'
    | 'protection'
    | 'people';

/** How often a question is asked. */
export type Scope =
    | 'organisation'
    | 'provider'
    | 'family'
    | 'service'
    | 'access'
    | 'flow'
    | 'law';

/** What kind of answer a question takes. */
export type AnswerKind =
    | 'choice'
    | 'choices'
    | 'country'
    | 'countries'
    | 'region'
    | 'date';

/** How a question stands. */
export type QuestionState =
    | 'open'
    | 'not-known'
    | 'given'
    | 'derived'
    | 'idle';

/** What an organisation did with a fact. */
export type DeclarationKind =
    | 'withdrawn'
    | 'changed'
    | 'new';

/** What a policy says. */
export type PolicyRule =
    | 'incomplete'
    | 'product'
    | 'provider'
    | 'region'
    | 'boundary'
    | 'stays'
    | 'reach'
    | 'basis'
    | 'sector';

/** What can be wrong with a set-up. */
export type ProblemKind =
    | 'not-json'
    | 'not-a-link'
    | 'too-large'
    | 'wrong-format'
    | 'newer-version'
    | 'missing'
    | 'wrong-type'
    | 'unknown-field'
    | 'duplicate-field'
    | 'unknown-boundary'
    | 'unknown-product'
    | 'unknown-family'
    | 'unknown-provider'
    | 'unknown-common'
    | 'unknown-unit'
    | 'unknown-question'
    | 'misplaced-question'
    | 'unknown-option'
    | 'unknown-country'
    | 'unknown-region'
    | 'unknown-flow'
    | 'unknown-law'
    | 'duplicate-id'
    | 'duplicate-answer'
    | 'invalid-number'
    | 'invalid-day'
    | 'too-many'
    | 'unknown-language'
    | 'unknown-fact'
    | 'other-fact'
    | 'unknown-value'
    | 'invalid-id'
    | 'declared-twice'
    | 'invalid-period'
    | 'invalid-length'
    | 'invalid-link'
    | 'invalid-picture'
    | 'invalid-colour'
    | 'weak-colour'
    | 'invalid-origin'
    | 'invalid-answer';

/** The questions. */
export type QuestionId =
    | 'org.seat'
    | 'org.kind'
    | 'protection.own-keys'
    | 'org.establishments'
    | 'org.compellable'
    | 'org.under-gdpr'
    | 'data.personal'
    | 'data.pseudonymised'
    | 'data.hr'
    | 'data.excluded-purpose'
    | 'data.categories'
    | 'org.sector'
    | 'service.region'
    | 'service.regional'
    | 'service.countries'
    | 'service.second-region'
    | 'flow.countries'
    | 'provider.countries'
    | 'provider.country'
    | 'provider.parent-country'
    | 'provider.copy-countries'
    | 'provider.establishments'
    | 'access.who'
    | 'access.countries'
    | 'access.company-country'
    | 'access.parent-country'
    | 'access.establishments'
    | 'access.extent'
    | 'contract.listed'
    | 'contract.hr-listed'
    | 'contract.within-decision'
    | 'contract.own-tasks'
    | 'contract.instrument'
    | 'contract.authorised'
    | 'contract.old-contract'
    | 'contract.assessment'
    | 'contract.annexes'
    | 'contract.foreign-disclosure'
    | 'protection.encryption'
    | 'protection.key-holder'
    | 'protection.key-control'
    | 'protection.trustee-independent'
    | 'protection.trustee-countries'
    | 'protection.trustee-compellable'
    | 'protection.pseudonyms-only'
    | 'law.adequate'
    | 'law.reaches'
    | 'sector.sgbx-80'
    | 'sector.ao-access'
    | 'sector.ao-permission'
    | 'sector.secnumcloud'
    | 'sector.acn'
    | 'sector.nl-marking'
    | 'sector.established-de'
    | 'sector.c5'
    | 'sector.hds'
    | 'sector.ens'
    | 'sector.secrecy-contract'
    | 'sector.decided'
    | 'microsoft.previews'
    | 'm365.signup-country'
    | 'm365.multi-geo'
    | 'm365.location-shown'
    | 'm365.data-location'
    | 'm365.multi-geo-countries'
    | 'm365.tenant-created'
    | 'copilot.flex-routing'
    | 'copilot.web-search'
    | 'copilot.anthropic'
    | 'copilot.openai-operated'
    | 'copilot.other-models'
    | 'azure.arm-boundary'
    | 'azure-storage.redundancy'
    | 'azure-sql.backup-redundancy'
    | 'azure-sql.replica'
    | 'azure-cosmos.further-regions'
    | 'azure-cosmos.further-countries'
    | 'azure-openai.deployment'
    | 'fabric.copilot'
    | 'fabric.openai-subprocessor'
    | 'azure-monitor.eu-setup'
    | 'azure-monitor.change-analysis'
    | 'azure-devops.macos-agents'
    | 'acs.participants'
    | 'acs.emergency-calls'
    | 'd365.billing-country'
    | 'd365.environment-countries'
    | 'd365.lifecycle-resident'
    | 'd365.fingerprinting'
    | 'pp.flex-routing'
    | 'pp.cross-region'
    | 'pp.bing'
    | 'pp.external-models'
    | 'entra.tenant-country'
    | 'entra-mfa.phone'
    | 'entra-mfa.push'
    | 'defender.geography'
    | 'sentinel.defender-portal'
    | 'sovereign-private.operator'
    | 'sovereign-private.partner-country'
    | 'sovereign-private.connection'
    | 'party.access'
    | 'party.stores'
    | 'party.extent'
    | 'party.countries'
    | 'party.further-countries'
    | 'party.company-country'
    | 'party.parent-country'
    | 'party.establishments'
    | 'party.engaged-countries'
    | 'party.relation'
    | 'party.source'
    | 'party.own-purposes'
    | 'party.public-authority'
    | 'party.under-gdpr'
    | 'party.clear-text'
    | 'party.compellable'
    | 'party.split'
    | 'cloud.replica'
    | 'cloud.operation'
    | 'aws-s3.location-set'
    | 'bedrock.profile'
    | 'gcp.log-region'
    | 'gcp.assured-workloads'
    | 'bigquery.location-set'
    | 'cloudsql.backup'
    | 'vertex.endpoint'
    | 'pubsub.storage-policy'
    | 'cloud-build.region-set'
    | 'workspace.data-region'
    | 'workspace.processing-region'
    | 'oci.home-region'
    | 'oci.subscribed-countries'
    | 'ibm.eu-supported'
    | 'cloudflare.regional-services'
    | 'cloudflare.metadata-boundary'
    | 'r2.jurisdiction'
    | 'salesforce.eu-operating-zone'
    | 'slack.residency'
    | 'sap.eu-access'
    | 'snowflake.cortex'
    | 'zoom.eea-storage'
    | 'zoom.ai-companion'
    | 'atlassian.realm'
    | 'atlassian.apps'
    | 'github.hosting'
    | 'github.copilot'
    | 'openai.region'
    | 'chatgpt.residency'
    | 'anthropic.inference-geo'
    | 'mistral.endpoint'
    | 'nextcloud.operator'
    | 'other.countries'
    | 'other.operator-country'
    | 'other.parent-country'
    | 'other.establishments'
    | 'other.support-countries'
    | 'other.copy-countries'
    | 'other.account-countries'
    | 'other.clear-text';

/** The products. */
export type ProductId =
    | 'aws-ec2'
    | 'aws-s3'
    | 'aws-rds'
    | 'aws-dynamodb'
    | 'aws-lambda'
    | 'aws-bedrock'
    | 'aws-cloudfront'
    | 'aws-other-regional'
    | 'aws-other-global'
    | 'aws-eusc-ec2'
    | 'aws-eusc-s3'
    | 'aws-eusc-rds'
    | 'aws-eusc-other'
    | 'aws-eks'
    | 'aws-backup'
    | 'aws-ai-services'
    | 'aws-chime'
    | 'mailchimp'
    | 'brevo'
    | 'twilio'
    | 'hubspot'
    | 'notion'
    | 'zendesk'
    | 'miro'
    | 'docusign'
    | 'dropbox-sign'
    | 'dropbox-business'
    | 'monday'
    | 'servicenow'
    | 'workday'
    | 'adobe'
    | 'box'
    | 'asana'
    | 'figma'
    | 'canva'
    | 'webex'
    | 'qualtrics'
    | 'personio'
    | 'datev'
    | 'zoho'
    | 'freshworks'
    | 'odoo'
    | 'proton'
    | 'stripe'
    | 'teamviewer'
    | 'cloudflare-cdn'
    | 'cloudflare-r2'
    | 'cloudflare-workers-kv'
    | 'cloudflare-tunnel'
    | 'cloudflare-ai-gateway'
    | 'cloudflare-log-explorer'
    | 'hetzner-server'
    | 'ovh-public-cloud'
    | 'ionos-cloud'
    | 'scaleway'
    | 'stackit'
    | 't-cloud-public'
    | 'exoscale'
    | 'infomaniak'
    | 'upcloud'
    | 'cleura'
    | 'leaseweb'
    | 'evroc'
    | 'gcp-compute'
    | 'gcp-storage'
    | 'gcp-bigquery'
    | 'gcp-spanner'
    | 'gcp-cloud-sql'
    | 'gcp-vertex-ai'
    | 'gcp-pubsub'
    | 'gcp-cloud-build'
    | 'gcp-other'
    | 'google-workspace'
    | 's3ns'
    | 'thales-google-de'
    | 't-systems-google'
    | 'firebase'
    | 'gcp-gke'
    | 'gcp-ai-apis'
    | 'ibm-cloud'
    | 'alibaba-cloud'
    | 'tencent-cloud'
    | 'digitalocean'
    | 'vultr'
    | 'linode'
    | 'okta'
    | 'auth0'
    | 'crowdstrike'
    | 'sentinelone'
    | 'proofpoint'
    | 'mimecast'
    | 'wiz'
    | '1password'
    | 'bitwarden'
    | 'zscaler'
    | 'exchange-online'
    | 'sharepoint-onedrive'
    | 'teams'
    | 'm365-copilot'
    | 'microsoft-forms'
    | 'azure-openai'
    | 'azure-foundry-claude'
    | 'grounding-with-bing'
    | 'azure-databricks'
    | 'microsoft-fabric'
    | 'azure-foundry-models'
    | 'azure-aks'
    | 'azure-backup'
    | 'azure-ai-services'
    | 'azure-bot-service'
    | 'azure-virtual-desktop'
    | 'azure-static-web-apps'
    | 'azure-maps'
    | 'azure-vm'
    | 'azure-storage'
    | 'azure-sql'
    | 'azure-cosmos-db'
    | 'azure-app-service'
    | 'azure-key-vault'
    | 'azure-monitor'
    | 'azure-front-door'
    | 'azure-cdn'
    | 'azure-devops'
    | 'azure-communication-services'
    | 'azure-other-regional'
    | 'azure-other-global'
    | 'dynamics-365'
    | 'business-central'
    | 'd365-finance-operations'
    | 'd365-fraud-protection'
    | 'power-platform'
    | 'power-bi'
    | 'copilot-d365-pp'
    | 'copilot-studio'
    | 'entra-id'
    | 'entra-mfa'
    | 'defender-xdr'
    | 'defender-for-cloud'
    | 'azure-sentinel'
    | 'entra-external-id'
    | 'microsoft-intune'
    | 'defender-for-identity'
    | 'microsoft-sovereign-public'
    | 'microsoft-sovereign-private'
    | 'bleu'
    | 'delos'
    | 'microsoft-cloud-deutschland'
    | 'microsoft-consulting'
    | 'datadog'
    | 'new-relic'
    | 'sentry'
    | 'grafana-cloud'
    | 'dynatrace'
    | 'splunk'
    | 'elastic-cloud'
    | 'google-analytics'
    | 'matomo-cloud'
    | 'oci-compute'
    | 'oci-object-storage'
    | 'oci-other'
    | 'oci-eusc-compute'
    | 'oci-eusc-object-storage'
    | 'oci-eusc-other'
    | 'own-data-centre'
    | 'co-location'
    | 'other-product'
    | 'other-party'
    | 'salesforce'
    | 'slack'
    | 'sap-btp'
    | 'snowflake'
    | 'databricks'
    | 'zoom'
    | 'atlassian'
    | 'github'
    | 'openai-api'
    | 'chatgpt-enterprise'
    | 'anthropic-api'
    | 'mistral'
    | 'nextcloud'
    | 'supabase'
    | 'fastly'
    | 'groq'
    | 'claude-aws'
    | 'lovable'
    | 'deepl'
    | 'mongodb-atlas'
    | 'confluent-cloud'
    | 'bitbucket-cloud'
    | 'gitlab'
    | 'jetbrains';

/** The rules. */
export type RuleId =
    | 'place.outside'
    | 'place.outside-in-part'
    | 'place.area-wider'
    | 'place.within-contract-area'
    | 'reach.compellable'
    | 'reach.company'
    | 'reach.parent'
    | 'reach.link'
    | 'reach.territory'
    | 'reach.organisation'
    | 'basis.without-transfer'
    | 'basis.third-country'
    | 'basis.no-adequacy'
    | 'basis.person-assesses'
    | 'basis.derogation'
    | 'basis.importer-bound'
    | 'basis.foreign-authority'
    | 'basis.contested-transfer'
    | 'basis.no-instrument'
    | 'basis.no-assessment'
    | 'basis.excessive-powers'
    | 'basis.contract-allows-disclosure'
    | 'sector.place'
    | 'sector.condition'
    | 'sector.secrecy'
    | 'sector.person'
    | 'sector.no-rule';

/** A level on any axis. */
export type Level = StaysLevel | ReachLevel | BasisLevel | SectorLevel;

/** Answers by the id of the question. */
export type Answers = { [Question in QuestionId]?: Answer };

/** In which countries flows happen, by the id of the flow. */
export type Flows = Record<string, Answer>;

/** The whole assessment. */
export interface Assessment extends Verdict {
    /** Version of this form. */
    version: number;
    /** The day for which it holds. */
    asOf: string;
    /** The boundary. */
    boundary: Boundary;
    /** Which knowledge it rests on. */
    knowledge: Stamp;
    /** Id of the headline. */
    headline: Headline;
    /** Whether there is a transfer to a third country (Chapter V): `no`, `contested`, `open` or `yes`. */
    transfer: Transfer;
    /** Services, in the order of the set-up. */
    services: Unit[];
    /** Groups of people with access, in the order of the set-up. */
    access: Unit[];
    /** Flows that come once with a provider. */
    commons: Unit[];
    /** Findings, most weight first. */
    findings: Finding[];
    /** Causes, in the order of the axes, what is certain first. */
    causes: Cause[];
    /** Open questions, those to ask next first. */
    open: Open[];
    /** Warnings about the verdict. */
    warnings: Warning[];
    /** What had happened by the day, the latest first. */
    events: Event[];
    /** Facts on which the verdict rests that were not verified, or whose review is overdue on the day. */
    doubtful: Doubtful[];
    /** How many facts the verdict rests on. */
    facts: number;
    /** The services, people and common flows of which so much is open that their verdict is every level that a rule can conclude; absent if there are none. */
    bounded?: Bounded;
    /** The effect of an organisation's declarations; absent if there is none. */
    declared?: Resting;
    /** The parts that the organisation does not allow; absent without a policy. */
    policy?: Policy;
}

/** What was not worked out exactly. A bound never reassures more than the exact verdict. */
export interface Bounded {
    /** Units of which too much is open. */
    units: UnitRef[];
    /** Whether the verdict of the whole is a bound, although those of the units are exact. */
    whole: boolean;
}

/** The boundary. */
export interface Boundary {
    /** As in the set-up file. */
    kind: BoundaryKind;
    /** The countries inside on the day. */
    countries: string[];
    /** Id of the organisation's own boundary, if it is one. */
    own?: string;
}

/** One unit. */
export interface Unit extends Verdict {
    /** Which unit. */
    unit: UnitRef;
    /** The user's own name for it, or empty. */
    name: string;
    /** Id of the product; nothing for people and common flows. */
    product: ProductId | null;
    /** Id of the provider, or empty. */
    provider: string;
    /** Whether it can be used on the day: `yes`, `no`, `unknown`. */
    available: Truth;
    /** The flows that happen or may happen. */
    flows: Flow[];
    /** Where it is milder because of what an organisation declared. */
    declared?: Mark;
}

/** One flow. */
export interface Flow extends Verdict {
    /** Id within the product. */
    id: string;
    /** Kind of flow. */
    kind: FlowKind;
    /** Kind of data. */
    data: DataKind;
    /** `full` or `limited`. */
    extent: Extent;
    /** `yes`, or `unknown` while open. */
    happens: Truth;
    /** Where. */
    where: Where;
    /** The customer's means against it. */
    control: Control;
    /** The question whose answer is that control. */
    switch: QuestionId | null;
    /** Facts that document it. */
    facts: string[];
}

/** Where a flow happens. */
export interface Where {
    /** Countries in each of which it happens. */
    countries: string[];
    /** An area in some countries of which it happens. */
    area: Area | null;
    /** `outside-eu-efta` or `anywhere`, where more than named countries comes in. */
    beyond: Beyond | null;
    /** Whether the place is open. */
    open: boolean;
}

/** An area. */
export interface Area {
    /** Id, or empty. */
    id: string;
    /** Its countries on the day. */
    countries: string[];
}

/** One finding. */
export interface Finding {
    /** Id of the rule. */
    rule: RuleId;
    /** The axis. */
    axis: Axis;
    /** The level of concern that it concludes. */
    level: Level;
    /** Of which unit. */
    unit: UnitRef;
    /** Ids of the flows. */
    flows: string[];
    /** `yes`, or `unknown` if it depends on open questions. */
    truth: Truth;
    /** Sources of the rule. */
    sources: string[];
}

/** One open question. */
export interface Open {
    /** Id of the question. */
    question: QuestionId;
    /** The subject of the question. */
    target: Target;
    /** Who can answer it: `customer`, `provider`, `lawyer`. */
    who: WhoKnows;
    /** Whether the answer was "I don't know". */
    asked: boolean;
    /** How many flows it can change. */
    flows: number;
    /** The axes on which it can change something. */
    axes: Axis[];
}

/** One warning. */
export interface Warning {
    /** Id of the warning. */
    id: string;
    /** The fact to which it belongs. */
    fact: string;
}

/** Something that had happened. */
export interface Event {
    /** The fact. */
    fact: string;
    /** The day, if known. */
    date: string | null;
}

/** A fact that a person should look at. */
export interface Doubtful {
    /** The fact. */
    fact: string;
    /** How it was established. */
    grade: Grade;
    /** Whether its review is overdue on the day. */
    stale: boolean;
}

/** Why the answer is what it is: findings grouped by who and where, each once. */
export interface Cause {
    /** The axis. */
    axis: Axis;
    /** The level that it brings about whatever is still answered, or nothing. */
    certain: Level | null;
    /** The highest level that it may bring about. */
    possible: Level;
    /** What it is. */
    of: CauseOf;
    /** The flows to which it applies. */
    effects: Effect[];
    /** Ids of the facts on which it rests. */
    facts: string[];
}

/** What distinguishes one cause from another. */
export type CauseOf =
    /** Data goes to a place outside. */
    | {
          kind: 'place';
          /** By whose doing. */
          by: Party;
          /** The countries outside, as far as they are known. */
          countries: string[];
          /** `countries`, `area`, `boundless`, `open`. */
          place: string;
      }
    /** Somebody can be compelled. */
    | {
          kind: 'reach';
          /** Who. */
          party: Party;
          /** Through what. */
          ways: Through[];
      }
    /** A transfer needs a basis. */
    | {
          kind: 'basis';
          /** Who receives the data. */
          importer: Party;
      }
    /** Rules of a sector. */
    | {
          kind: 'sector';
          /** Ids of the facts about these rules. */
          rules: string[];
      };

/** A way in which a party can be compelled. */
export interface Through {
    /** `seat`, `parent`, `link`, `territory`, `organisation`. */
    way: string;
    /** The countries whose laws are meant, as far as they are known. */
    countries: string[];
    /** Ids of the facts about these laws. */
    laws: string[];
    /** Whether it is certain for at least one flow. */
    certain: boolean;
}

/** A flow to which a cause applies. */
export interface Effect {
    /** Of which unit. */
    unit: UnitRef;
    /** Id of the flow. */
    flow: string;
    /** The level that the cause brings about in any case, or nothing. */
    certain: Level | null;
    /** The highest level that it may bring about. */
    possible: Level;
}

/** What differs. What is about one of the set-ups has its numbers. */
export interface Comparison {
    /** Version of this form. */
    version: number;
    /** The set-up before. */
    before: Compared;
    /** The set-up after. */
    after: Compared;
    /** The axes on which the verdicts differ. */
    axes: ChangedAxis[];
    /** Causes that differ. */
    causes: ChangedCause[];
    /** Flows that differ. */
    flows: ChangedFlow[];
    /** Answers that differ. */
    answers: ChangedAnswer[];
}

/** One of two set-ups. */
export interface Compared {
    /** The day for which it was assessed. */
    asOf: string;
    /** Id of the headline. */
    headline: string;
    /** How many questions are open. */
    open: number;
    /** What the result rests on of the organisation's declarations; nothing if it made none. */
    declared: Resting | null;
}

/** The levels that are possible on one axis. */
export interface ChangedAxis {
    /** The axis. */
    axis: string;
    /** Before. */
    before: Levels<string>;
    /** After. */
    after: Levels<string>;
}

/** What became of a cause. */
export interface ChangedCause {
    /** `new`, `changed` or `gone`. */
    change: string;
    /** The axis. */
    axis: string;
    /** Who: `organisation`, `provider:ID`, `service:NUMBER`, `access:NUMBER` or `country:CODE`; nothing for rules of a sector. */
    who: string | null;
    /** The countries where data goes, or whose laws are meant. */
    countries: string[];
    /** Ids of the laws or rules. */
    laws: string[];
    /** How it was before. */
    before: CauseExtent | null;
    /** How it is after. */
    after: CauseExtent | null;
}

/** What a cause brings about. */
export interface CauseExtent {
    /** The level that it brings about, whatever is still answered; nothing if it may bring about nothing. */
    certain: string | null;
    /** The highest level that it may bring about. */
    possible: string;
    /** How many flows it concerns. */
    flows: number;
}

/** What became of a flow. */
export interface ChangedFlow {
    /** Id of the flow. */
    flow: string;
    /** Before; nothing if it was not there. */
    before: FlowVerdict | null;
    /** After; nothing if it is not there. */
    after: FlowVerdict | null;
}

/** A flow of a unit. */
export interface FlowVerdict {
    /** The unit. */
    unit: UnitRef;
    /** Its verdict. */
    verdict: Verdict;
}

/** What became of an answer. */
export interface ChangedAnswer {
    /** Id of the question. */
    question: string;
    /** Before; nothing if there was none. */
    before: AnswerAbout | null;
    /** After; nothing if there is none. */
    after: AnswerAbout | null;
}

/** An answer about something. */
export interface AnswerAbout {
    /** What it is about. */
    target: Target;
    /** The answer, as in the set-up file; nothing if it cannot be written. */
    answer: Answer | null;
}

/** The effect of an organisation's declarations on a result. */
export interface Resting {
    /** Id of the headline without them. */
    headline: Headline;
    /** The mark of the whole if the declarations make it more lenient; otherwise nothing. */
    mark: Mark | null;
    /** Ids of all declarations that are used, including those that make the result stricter. */
    used: string[];
}

/** A verdict that is more lenient because of declarations. */
export interface Mark {
    /** The axes on which it is more lenient. */
    axes: Axis[];
    /** The verdict without them. */
    without: Verdict;
    /** Ids of the declarations. */
    because: string[];
}

/** A fact that an organisation adds, changes or withdraws. */
export interface Declaration {
    /** The organisation's id. */
    id: string;
    /** Id of the fact. */
    fact: string;
    /** `new`, `changed` or `withdrawn`. */
    what: DeclarationKind;
}

/** The parts of a set-up that the policy of an organisation does not allow. */
export interface Policy {
    /** Short hash of the file with the policy. */
    config: string;
    /** The parts that are not allowed or not yet decided; empty if everything is allowed. */
    findings: Breach[];
}

/** A part that is not allowed. */
export interface Breach {
    /** `product`, `provider`, `region`, `boundary`, `stays`, `reach`, `basis`, `sector` or `incomplete`. */
    rule: PolicyRule;
    /** The service; nothing for the set-up as a whole. */
    unit: UnitRef | null;
    /** Id of the product or provider, or code of the region; empty if that is not known or not needed. */
    value: string;
    /** `yes`, or `unknown` if it depends on open questions. */
    notAllowed: Truth;
}

/** The knowledge. */
export interface Knowledge {
    /** Version of this form. */
    version: number;
    /** Version and date of the knowledge. */
    knowledge: Stamp;
    /** Products. */
    products: Product[];
    /** Flows that come once with a provider. */
    commons: Common[];
    /** Regions by provider and code. */
    regions: Region[];
    /** Questions. */
    questions: Question[];
    /** Rules. */
    rules: Rule[];
    /** Facts. */
    facts: Fact[];
    /** Sources. */
    sources: Source[];
    /** Acts, decisions and guidance on which rules and facts rest. */
    acts: Act[];
    /** Declarations of an organisation: facts that it adds, changes or withdraws. */
    declared?: Declaration[];
}

/** A product. */
export interface Product {
    /** Id. */
    id: ProductId;
    /** Id of the provider, or empty. */
    provider: string;
    /** Group in the picker. */
    group: string;
    /** Family, or empty. */
    family: string;
    /** The provider whose regions can be answered, or empty. */
    regions: string;
    /** Ids of its flows. */
    flows: string[];
}

/** Flows that come once with a provider. */
export interface Common {
    /** Id. */
    id: string;
    /** Id of the provider. */
    provider: string;
    /** Families of which one service is enough; empty = any product of the provider. */
    families: string[];
    /** Ids of its flows. */
    flows: string[];
}

/** A region. */
export interface Region {
    /** Owner of the list, as in a product's `regions`. */
    provider: string;
    /** Code. */
    code: string;
    /** Name, or empty. */
    name: string;
    /** Countries in which it may lie; empty when not named. */
    countries: string[];
}

/** A question. */
export interface Question {
    /** Id. */
    id: QuestionId;
    /** Section of the questionnaire. */
    section: Section;
    /** How often it is asked: `organisation`, `provider`, `family`, `service`, `access`, `flow`, `law`. */
    scope: Scope;
    /** `choice`, `choices`, `country`, `countries`, `region`, `date`. */
    kind: AnswerKind;
    /** Options, the one of least concern first. */
    options: string[];
    /** Who can answer it. */
    who: WhoKnows;
    /** Sources behind it. */
    sources: string[];
}

/** A rule. */
export interface Rule {
    /** Id. */
    id: RuleId;
    /** The axis. */
    axis: Axis;
    /** The level of concern that it concludes. */
    level: Level;
    /** Sources. */
    sources: string[];
    /** The law on which it rests. */
    law?: LegalBasis;
    /** Exceptions. */
    exceptions: Exception[];
    /** First day, or nothing. */
    from: string | null;
    /** First day on which it no longer holds, or nothing. */
    to: string | null;
}

/** An exception of a rule. */
export interface Exception {
    /** Id within the rule. */
    id: string;
    /** Sources. */
    sources: string[];
    /** The law on which it rests. */
    law?: LegalBasis;
}

/** A fact. */
export interface Fact {
    /** Id. */
    id: string;
    /** How it was established: `verified`, `recalled`, `needs-check`, `declared`. */
    grade: Grade;
    /** First day, or nothing. */
    validFrom: string | null;
    /** First day on which it no longer holds, or nothing. */
    validTo: string | null;
    /** Sources. */
    sources: string[];
    /** The law on which it rests, of facts about law. */
    law?: LegalBasis;
    /** After this day it counts as stale. */
    reviewBy: string;
}

/** A source. */
export interface Source {
    /** Id. */
    id: string;
    /** Title. */
    title: string;
    /** Address, or empty. */
    url: string;
    /** Publisher, or empty. */
    publisher: string;
    /** Date as printed there. */
    date: string;
    /** Whether the source is the legislator, court, authority or vendor itself. */
    primary: boolean;
    /** How much of it was read, or empty. */
    extent: string;
}

/** An act, a decision or guidance. */
export interface Act {
    /** Id. */
    id: string;
    /** Official title. */
    title: string;
    /** `union-act`, `union-judgment`, `appeal`, `statute`, `agreement`, `judgment`, `decision`, `guidance`. */
    kind: string;
    /** CELEX number, or empty. */
    celex: string;
    /** European legislation identifier, or empty. */
    eli: string;
    /** European case law identifier, or empty. */
    ecli: string;
    /** Its number or place of publication in its state, or the docket, or empty. */
    national: string;
    /** The day of a decision or of guidance, or nothing. */
    date: string | null;
    /** Official address. */
    url: string;
    /** How its text was seen: `read`, `quoted`, `cited` (from memory). */
    seen: string;
}

/** The law on which something rests. */
export interface LegalBasis {
    /** Provisions. */
    provisions: Provision[];
    /** Where they do not carry all of it: `narrower`, `day-doubtful`, `doubtful`; or empty. */
    support: string;
    /** Why there are none: `own-method`, `contract-terms`, `example-country`, `not-found`; or empty. */
    none: string;
}

/** A provision. */
export interface Provision {
    /** Id of the act. */
    act: string;
    /** Article, paragraph or margin number; empty for the whole act. */
    at: string;
}

/** A plan in steps. */
export interface Plan {
    /** Version of this form. */
    version: number;
    /** The day of the set-up. */
    asOf: string;
    /** Which knowledge it rests on. */
    knowledge: Stamp;
    /** What the result rests on of the organisation's declarations; nothing if it made none. */
    declared: Resting | null;
    /** The measure of the set-up as it is. */
    before: Measure;
    /** What to change, in this order; each step is proven by an assessment. */
    steps: PlanStep[];
    /** The measure when all steps are done. */
    after: Measure;
    /** What to find out then. */
    lookups: Lookup[];
    /** What is of concern when all steps are done. */
    residual: Residual[];
    /** Whether everything was tried: otherwise there may be more steps. */
    exhaustive: boolean;
}

/** Numbers of data flows that are of concern, and of open questions. What is still possible counts. */
export interface Measure {
    /** Data flows that happen or may happen. */
    flows: number;
    /** Data flows that leave in full, whatever is still answered. */
    inFull: number;
    /** Data flows that may leave in full. */
    perhapsInFull: number;
    /** Data flows of which at least a part leaves or may leave. */
    outside: number;
    /** Data flows that can or may be demanded from outside in clear text. */
    readable: number;
    /** Data flows without a valid legal basis, or perhaps without one. */
    withoutBasis: number;
    /** Data flows that a rule of the sector forbids, or may forbid. */
    forbidden: number;
    /** Open questions that can be asked now. */
    open: number;
}

/** One step. */
export interface PlanStep {
    /** What is changed; no part can be left out. */
    changes: PlanChange[];
    /** What it takes, the more the higher. */
    effort: number;
    /** Who must act: `customer` or `provider`. */
    acts: WhoKnows;
    /** The measure before. */
    before: Measure;
    /** The measure after it. */
    after: Measure;
    /** The flows that it improves. */
    flows: ImprovedFlow[];
}

/** One change. */
export type PlanChange =
    /** An answer becomes another. */
    | {
          kind: 'answer';
          /** Id of the question. */
          question: string;
          /** The subject of the question. */
          target: Target;
          /** The present answer; nothing if it is open. */
          from: Answer | null;
          /** How it must be. */
          to: Answer | null;
      }
    /** Another product takes the place of one. */
    | {
          kind: 'product';
          /** The number of the service. */
          service: number;
          /** Id of the product in use. */
          from: string;
          /** Id of the product instead. */
          to: string;
      };

/** A flow that a step improves. */
export interface ImprovedFlow {
    /** Of which unit. */
    unit: UnitRef;
    /** Id of the flow. */
    flow: string;
    /** Whether nothing about it is of concern or open any more, or it is gone. */
    settled: boolean;
}

/** What to find out. It is no promise. */
export interface Lookup {
    /** The questions. */
    questions: LookupQuestion[];
    /** Who can answer them. */
    addressee: Addressee;
    /** Whether anybody can look the answer up in public. */
    public: boolean;
    /** What it takes, the more the higher. */
    effort: number;
    /** The measure if every answer is the best one; nothing where it was not worked out. */
    best: Measure | null;
    /** The measure if every answer is the worst one. */
    worst: Measure | null;
}

/** One question about one thing. */
export interface LookupQuestion {
    /** Id of the question. */
    question: QuestionId;
    /** The subject of the question. */
    target: Target;
}

/** A flow that is of concern when all steps are done. */
export interface Residual {
    /** Of which unit. */
    unit: UnitRef;
    /** Id of the flow. */
    flow: string;
    /** The axes on which it is of concern. */
    axes: Axis[];
    /** Why: `open`, `part-of-product`, `conduct`, `no-control`. */
    reason: string;
}

/** All questions to show. */
export interface Questions {
    /** Version of this form. */
    version: number;
    /** The day of the set-up. */
    asOf: string;
    /** The knowledge of the questions. */
    knowledge: Stamp;
    /** The progress of the questionnaire. */
    progress: Progress;
    /** The questions by section, then in the order of services, then in the author's order. */
    questions: Item[];
}

/** How far the questionnaire has come. */
export interface Progress {
    /** Questions with an answer, "I don't know" included. */
    answered: number;
    /** Questions that can still change a verdict and were not asked yet. */
    open: number;
}

/** One question about one thing. */
export interface Item {
    /** Id of the question. */
    question: QuestionId;
    /** The subject of the question. */
    target: Target;
    /** Section of the questionnaire. */
    section: Section;
    /** `choice`, `choices`, `country`, `countries`, `region`, `date`. */
    kind: AnswerKind;
    /** Options, the least serious first. */
    options: string[];
    /** Who can answer it: `customer`, `provider`, `lawyer`. */
    who: WhoKnows;
    /** `open`, `not-known`, `given`, `derived`, `idle`. */
    state: QuestionState;
    /** The answer, as in the set-up file. */
    answer: Answer | null;
    /** The fact that fixes a derived answer. */
    fact: string | null;
    /** Id of the declaration of an organisation by which it is answered. */
    declared?: string;
}

/** The knowledge of a result. */
export interface Stamp {
    /** Version of the knowledge. */
    version: string;
    /** Its day. */
    date: string;
    /** If an organisation extended the knowledge: short hash of its file. */
    extended?: string;
}

/** The levels that are still possible on one axis, the least serious first. */
export interface Levels<Level extends string> {
    /** Ids of the levels. */
    possible: Level[];
    /** The level, if only one is possible. */
    settled: Level | null;
}

/** The four answers. */
export interface Verdict {
    /** Does it stay inside the boundary? */
    stays: Levels<StaysLevel>;
    /** Who outside can reach it? */
    reach: Levels<ReachLevel>;
    /** Is there a legal basis for the data that leaves? */
    basis: Levels<BasisLevel>;
    /** Does a rule of the sector forbid it? */
    sector: Levels<SectorLevel>;
}

/** One unit of the assessment. */
export type UnitRef =
    /** A service, by its number in the set-up. */
    | {
          kind: 'service';
          /** Number. */
          id: number;
      }
    /** A group of people with access, by its number in the set-up. */
    | {
          kind: 'access';
          /** Number. */
          id: number;
      }
    /** Flows that come once with a provider. */
    | {
          kind: 'common';
          /** Id. */
          id: string;
      };

/** The subject of a question. */
export type Target =
    /** The organisation. */
    | {
          kind: 'organisation';
      }
    /** All services of a product family. */
    | {
          kind: 'family';
          /** Id of the family. */
          family: string;
      }
    /** All services of a provider. */
    | {
          kind: 'provider';
          /** Id of the provider. */
          provider: string;
      }
    /** One service. */
    | {
          kind: 'service';
          /** Its number. */
          id: number;
      }
    /** One group of people with access. */
    | {
          kind: 'access';
          /** Its number. */
          id: number;
      }
    /** One flow. */
    | {
          kind: 'flow';
          /** Of which unit. */
          unit: UnitRef;
          /** Id of the flow. */
          flow: string;
      }
    /** One law and one company. */
    | {
          kind: 'law';
          /** Id of the company. */
          company: string;
          /** Id of the law, or the code of a country for its laws if no fact names any. */
          law: string;
      }
    /** One law, and a company that the user describes for one unit. */
    | {
          kind: 'unit-law';
          /** The unit. */
          unit: UnitRef;
          /** Id of the law, or the code of a country for its laws if no fact names any. */
          law: string;
      };

/** Somebody who handles data, or can be compelled to hand it over. */
export type Party =
    /** The user's own organisation. */
    | {
          kind: 'organisation';
      }
    /** A company. */
    | {
          kind: 'company';
          /** Id of the provider. */
          provider: string;
      }
    /** The company behind a unit that the user describes. */
    | {
          kind: 'described';
          /** The unit. */
          unit: UnitRef;
      }
    /** A company that the facts do not name. */
    | {
          kind: 'unnamed';
          /** Its country. */
          country: string;
      };

/** Who can answer an open question. */
export type Addressee =
    /** The user's own organisation. */
    | {
          kind: 'organisation';
      }
    /** A person with legal responsibility. */
    | {
          kind: 'lawyer';
      }
    /** A company, or what the user described. */
    | {
          kind: 'party';
          /** Which. */
          party: Party;
      };

/** What came of a set-up, and on which facts that rested. */
export interface Assessed {
    headline: string;
    /** The digests of the facts, in hexadecimal digits. */
    facts: Record<string, string>;
}

export interface SetupFile {
    format: 'limes-setup';
    /** 3 if somebody was asked or answered, 2 if an organisation declared answers, otherwise 1. */
    version: number;
    /** Version of the knowledge when the file was written, followed by a plus and a short hash if a site's limes.config.json extended it. */
    knowledge?: string;
    /** What came of the set-up when the file was written. Nothing is judged by it: under another knowledge, the page says what changed since. */
    assessed?: Assessed;
    /** The date of the answer. */
    asOf: string;
    boundary: SetupBoundary;
    /** Answers about the organisation, by the id of the question. */
    answers?: Answers;
    /** Answers about a product family, by the id of the family. */
    families?: Record<string, Answers>;
    /** Answers about a provider, by the id of the provider. */
    providers?: Record<string, Answers>;
    services?: SetupService[];
    access?: SetupAccess[];
    /** Places of flows that are counted once per provider, by the id of the common flows. */
    commons?: Record<string, Flows>;
    laws?: SetupLaw[];
    /** Version 3: who was asked what, and when. */
    asked?: SetupAsked[];
    /** Version 3: who answered what, and when. */
    replies?: SetupReply[];
    /** Version 3: the file is a request and has only these questions. */
    request?: SetupAsked;
}

/** Questions that were put to somebody. */
export interface SetupAsked {
    to: string;
    day: string;
    questions?: SetupAsks[];
}

/** What somebody answered. */
export interface SetupReply {
    from: string;
    day: string;
    answers?: SetupSaid[];
}

/** A question and what it is about; about the organisation if nothing else is named. */
export interface SetupAsks {
    /** Id of the question. */
    question: string;
    family?: string;
    /** Id of the provider; with `law`, of the company. */
    provider?: string;
    service?: number;
    access?: number;
    /** Id of flows that come once with a provider. */
    common?: string;
    /** Id of a flow of the service, the group of people or the common flows. */
    flow?: string;
    /** Id of the law, or the code of a country. */
    law?: string;
}

/** An answer to a question. */
export interface SetupSaid extends SetupAsks {
    answer: Answer;
}

export interface SetupBoundary {
    kind: BoundaryKind;
    country?: string;
    countries?: string[];
}

export interface SetupService {
    /** Unique within the file, over services and people. */
    id: number;
    /** The user's own name; may be empty. */
    name?: string;
    /** Id of the product. */
    product: ProductId;
    answers?: Answers;
    flows?: Flows;
}

export interface SetupAccess {
    /** Unique within the file, over services and people. */
    id: number;
    /** The user's own name; may be empty. */
    name?: string;
    answers?: Answers;
    flows?: Flows;
}

export interface SetupLaw {
    /** Id of the provider; `unnamed` for a company without id; empty if the question is not about a company. */
    company?: string;
    /** In place of `company`: the service for which you describe the company. */
    service?: number;
    /** In place of `company`: the group of people for which you describe the company. */
    access?: number;
    /** Id of the law, or the code of a country for its laws if no fact names any. */
    law: string;
    question: QuestionId;
    answer: Answer;
}

/** An answer, as in the file. */
export type Answer =
    /** "I don't know". */
    | {
          /** Always true. */
          unknown: true;
      }
    /** An option, a country, a region or a day. */
    | string
    /** Options or countries. */
    | string[]
    /** An answer that an organisation declared. */
    | {
          /** The answer. */
          declared: Answer;
          /** Id of the declaration. */
          by: string;
      };
