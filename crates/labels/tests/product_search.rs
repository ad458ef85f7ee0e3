//! What people type leads to a product, to a plan, or to the description by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

use limes_knowledge::Knowledge;
use limes_labels::{Labels, Match, Matched, search_products};
use limes_messages::Words;

fn found(typed: &str, code: &str) -> Vec<Match> {
    let words = Words::new(code);
    let knowledge = Knowledge::built_in();
    search_products(
        Labels {
            words: &words,
            knowledge,
        },
        typed,
    )
}

/// The id of the best hit; a service by another name has its name after it, and a plan a star.
fn first(typed: &str) -> String {
    let all = found(typed, "en");
    let Some(best) = all.first() else { return String::new() };
    match best.what {
        Matched::Product(product) => product.id.to_owned(),
        Matched::Service(product) => format!("{}: {}", product.id, best.name),
        Matched::Bundle(bundle) => format!("*{}", bundle.id),
    }
}

/// The forty names of services of AWS that are used most.
const AWS: [(&str, &str); 40] = [
    ("EC2", "aws-ec2"),
    ("S3", "aws-s3"),
    ("RDS", "aws-rds"),
    ("Lambda", "aws-lambda"),
    ("DynamoDB", "aws-dynamodb"),
    ("CloudFront", "aws-cloudfront"),
    ("Bedrock", "aws-bedrock"),
    ("EKS", "aws-eks"),
    ("ECS", "aws-other-regional: Amazon ECS"),
    ("Fargate", "aws-other-regional: AWS Fargate"),
    ("ECR", "aws-other-regional: Amazon ECR"),
    ("SQS", "aws-other-regional: Amazon SQS"),
    ("SNS", "aws-other-regional: Amazon SNS"),
    ("SES", "aws-other-regional: Amazon SES"),
    ("KMS", "aws-other-regional: AWS KMS"),
    ("IAM", "aws-other-regional: AWS IAM"),
    ("CloudWatch", "aws-other-regional: Amazon CloudWatch"),
    ("CloudTrail", "aws-other-regional: AWS CloudTrail"),
    ("Aurora", "aws-rds"),
    ("Redshift", "aws-other-regional: Amazon Redshift"),
    ("ElastiCache", "aws-other-regional: Amazon ElastiCache"),
    ("OpenSearch", "aws-other-regional: Amazon OpenSearch"),
    ("EFS", "aws-other-regional: Amazon EFS"),
    ("EBS", "aws-ec2"),
    ("Route 53", "aws-other-global"),
    ("API Gateway", "aws-other-regional: Amazon API Gateway"),
    ("ELB", "aws-other-regional: Elastic Load Balancing"),
    ("VPC", "aws-other-regional: Amazon VPC"),
    ("Step Functions", "aws-other-regional: AWS Step Functions"),
    ("EventBridge", "aws-other-regional: Amazon EventBridge"),
    ("Kinesis", "aws-other-regional: Amazon Kinesis"),
    ("Glue", "aws-other-regional: AWS Glue"),
    ("Athena", "aws-other-regional: Amazon Athena"),
    ("Secrets Manager", "aws-other-regional: AWS Secrets Manager"),
    ("Systems Manager", "aws-other-regional: AWS Systems Manager"),
    ("Cognito", "aws-other-regional: Amazon Cognito"),
    ("WAF", "aws-other-regional: AWS WAF"),
    ("GuardDuty", "aws-other-regional: Amazon GuardDuty"),
    ("SageMaker", "aws-other-regional: Amazon SageMaker"),
    ("CloudFormation", "aws-other-regional: AWS CloudFormation"),
];

/// Sixty names of software as a service and of plans. Those with an empty text lead to the description by hand.
const SAAS: [(&str, &str); 60] = [
    ("Microsoft 365 Business Basic", "*m365-business-basic"),
    ("Business Standard", "*m365-business-standard"),
    ("Business Premium", "*m365-business-premium"),
    ("M365 E3", "*m365-e3"),
    ("E5", "*m365-e5"),
    ("Microsoft 365 F3", "*m365-f3"),
    ("Office 365", "*office-365-e3"),
    ("Outlook", "exchange-online"),
    ("Intune", "microsoft-intune"),
    ("OneDrive", "sharepoint-onedrive"),
    ("MS Teams", "teams"),
    ("Azure AD", "entra-id"),
    ("Power Automate", "power-platform"),
    ("Power BI", "power-bi"),
    ("Google Workspace Business Starter", "google-workspace"),
    ("Google Workspace Enterprise", "google-workspace"),
    ("Gmail", "google-workspace"),
    ("Google Drive", "google-workspace"),
    ("G Suite", "google-workspace"),
    ("AWS in one region", "*aws-one-region"),
    ("Salesforce", "salesforce"),
    ("Slack", "slack"),
    ("Zoom", "zoom"),
    ("Jira", "atlassian"),
    ("Confluence", "atlassian"),
    ("Trello", "atlassian"),
    ("HubSpot", "hubspot"),
    ("Zendesk", "zendesk"),
    ("Freshdesk", "freshworks"),
    ("Notion", "notion"),
    ("Asana", "asana"),
    ("monday", "monday"),
    ("Miro", "miro"),
    ("Figma", "figma"),
    ("Canva", "canva"),
    ("Dropbox", "dropbox-business"),
    ("Box", "box"),
    ("DocuSign", "docusign"),
    ("Adobe Sign", "adobe"),
    ("ServiceNow", "servicenow"),
    ("Workday", "workday"),
    ("Personio", "personio"),
    ("DATEV", "datev"),
    ("SAP S/4HANA", "sap-btp"),
    ("GitHub", "github"),
    ("GitLab", "gitlab"),
    ("Mailchimp", "mailchimp"),
    ("Brevo", "brevo"),
    ("Stripe", "stripe"),
    ("Twilio SendGrid", "twilio"),
    ("ChatGPT", "chatgpt-enterprise"),
    ("Claude", "anthropic-api"),
    ("DeepL", "deepl"),
    ("Datadog", "datadog"),
    ("Okta", "okta"),
    ("TeamViewer", "teamviewer"),
    ("Doctolib", ""),
    ("Calendly", ""),
    ("Typeform", ""),
    ("Airtable", ""),
];

fn misses(names: &[(&str, &str)]) -> Vec<String> {
    let wrong = names.iter().filter(|(typed, wanted)| first(typed) != *wanted);
    wrong
        .map(|(typed, wanted)| format!("{typed}: {} instead of {wanted}", first(typed)))
        .collect()
}

#[test]
fn the_usual_names_of_aws_are_found() {
    assert_eq!(misses(&AWS), Vec::<String>::new());
}

#[test]
fn the_usual_names_of_services_and_plans_are_found_or_described() {
    assert_eq!(misses(&SAAS), Vec::<String>::new());
}

#[test]
fn letters_within_words_do_not_count_and_typing_errors_do_not_hide() {
    assert!(found("SES", "en").iter().all(|hit| !hit.name.contains("databases")));
    for (typed, wanted) in [
        ("salesforec", "salesforce"),
        ("Exchnage", "exchange-online"),
        ("sharepiont", "sharepoint-onedrive"),
        ("hubspt", "hubspot"),
        ("Nextclod", "nextcloud"),
        ("cloud watch", "aws-other-regional: Amazon CloudWatch"),
        ("Share Point", "sharepoint-onedrive"),
        ("office365", "*office-365-e3"),
        ("AWS Simple Queue Service", "aws-other-regional: Amazon SQS"),
    ] {
        assert_eq!(first(typed), wanted, "{typed}");
    }
    // three letters are too few for a guess, and figures are never guessed
    assert_eq!(first("xqz"), "");
    assert_eq!(first("EC9"), "");
    assert!(found("", "en").len() > 150);
    assert!(found("  ", "en").iter().all(|hit| hit.rank == 0));
}

#[test]
fn the_language_of_the_page_counts() {
    assert!(matches!(found("Rechenzentrum", "de")[0].what, Matched::Product(_)));
    assert_eq!(found("AWS in einer Region", "de")[0].name, "AWS in einer Region");
}

#[test]
fn every_plan_says_how_well_its_contents_are_known() {
    let knowledge = Knowledge::built_in();
    assert!(knowledge.bundles().len() > 8);
    for bundle in knowledge.bundles() {
        let products = bundle.products.iter();
        assert!(
            products.clone().all(|id| knowledge.product(id).is_some()),
            "{}",
            bundle.id
        );
        assert_eq!(bundle.grade.is_some(), bundle.checked.is_some(), "{}", bundle.id);
        assert!(
            bundle.sources.iter().all(|id| knowledge.source(id).is_some()),
            "{}",
            bundle.id
        );
    }
    for alias in knowledge.aliases() {
        assert!(knowledge.product(alias.product).is_some(), "{}", alias.product);
    }
}
