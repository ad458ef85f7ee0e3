//! The dry run: which resources of an inventory each policy would deny, and which it cannot judge.

use limes_inventories::{At, Cause, Format, Inventory, Service};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::facts::FactValue;
use serde::Serialize;

use crate::policy::{Policy, Why};
use crate::scope::{Scope, is_zone_of, list_of};
use crate::table::{ContraryCheck, contrary_checks};
use crate::types::groups;

/// Resources of one service of an inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resources {
    /// The number of the inventory, counted from zero.
    pub inventory: usize,
    /// The first place in its file.
    pub at: At,
    /// Id of the product.
    pub product: &'static str,
    /// The code of the region; absent where it is not known, or there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The countries of the region, as far as they are known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// The regions of copies that are outside, or not known to be inside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<String>,
    /// How many.
    pub count: usize,
    /// Why; nothing where no policy is about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
}

/// What a policy does with the resources of the inventories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Judged {
    /// The policy.
    pub policy: Policy,
    /// What it would deny.
    pub denied: Vec<Resources>,
    /// What it may deny: the files do not say enough.
    pub open: Vec<Resources>,
    /// How many resources it lets pass.
    pub passed: usize,
}

/// A check of a scanner that asks for copies that a policy would deny, or may deny.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contrary {
    /// The scanner.
    pub tool: &'static str,
    /// Its name of the check.
    pub check: &'static str,
    /// Id of the product.
    pub product: &'static str,
}

/// The result of a dry run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DryRun {
    /// The policies, in their fixed order.
    pub policies: Vec<Judged>,
    /// Services about which no policy of their provider is: they have no region, or the provider has no policies here.
    pub not_covered: Vec<Resources>,
    /// How many resources are of types that Limes does not know.
    pub unrecognised: usize,
    /// How many resources hold no data of their own. They were not judged; a policy on regions applies to them as well.
    pub left_out: usize,
    /// Whether a file says that it does not say everything, or could not be read in full.
    pub incomplete: bool,
    /// Checks of scanners that ask for the opposite, for products in the files.
    pub contrary: Vec<Contrary>,
}

impl DryRun {
    /// Whether a policy would deny something.
    #[must_use]
    pub fn denies(&self) -> bool {
        self.policies.iter().any(|judged| !judged.denied.is_empty())
    }

    /// Whether a policy may deny something of which the files do not say enough.
    #[must_use]
    pub fn may_deny(&self) -> bool {
        self.incomplete || self.unrecognised > 0 || self.policies.iter().any(|judged| !judged.open.is_empty())
    }
}

/// What a policy does with one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    Passes,
    Denies(Why),
    IsOpen(Why),
    /// The policy is not about it.
    Nothing,
}

/// Runs the policies of a scope over inventories. A policy denies what is in a region that is not one of its allowed regions, and what
/// is set otherwise than it allows. Where a file does not say enough, nothing is concluded.
#[must_use]
pub fn dry_run(scope: &Scope, inventories: &[Inventory], knowledge: &Knowledge) -> DryRun {
    let mut run = DryRun::default();
    let trial = Trial { scope, knowledge };
    let mut covered = vec![Vec::new(); inventories.len()];
    for policy in Policy::ALL.into_iter().filter(|policy| scope.policies.contains(policy)) {
        let mut judged = Judged {
            policy,
            denied: Vec::new(),
            open: Vec::new(),
            passed: 0,
        };
        for (number, inventory) in inventories.iter().enumerate() {
            for (place, service) in inventory.services.iter().enumerate() {
                let does = trial.judge(policy, inventory, service);
                if does != Does::Nothing
                    && let Some(seen) = covered.get_mut(number)
                {
                    seen.push(place);
                }
                match does {
                    Does::Passes => judged.passed += service.count,
                    Does::Denies(why) => judged.denied.push(trial.resources(number, service, Some(why))),
                    Does::IsOpen(why) => judged.open.push(trial.resources(number, service, Some(why))),
                    Does::Nothing => {}
                }
            }
        }
        run.policies.push(judged);
    }
    for ((number, inventory), covered) in inventories.iter().enumerate().zip(covered) {
        for (place, service) in inventory.services.iter().enumerate() {
            if !covered.contains(&place) {
                run.not_covered.push(trial.resources(number, service, None));
            }
            let concerned = contrary_checks().iter().filter(|check| is_about(check, service));
            for check in concerned {
                let found = Contrary {
                    tool: check.tool,
                    check: check.check,
                    product: service.product,
                };
                if !run.contrary.contains(&found) {
                    run.contrary.push(found);
                }
            }
        }
        let missing = inventory.unrecognised.iter().filter(|row| row.missing);
        run.unrecognised += missing.map(|row| row.count).sum::<usize>();
        run.left_out += inventory.omitted.iter().map(|row| row.count).sum::<usize>();
        run.incomplete |= !inventory.is_complete();
    }
    run
}

fn is_about(check: &ContraryCheck, service: &Service) -> bool {
    check.products.contains(&service.product)
        || check
            .types
            .iter()
            .any(|name| service.types.iter().any(|kind| kind.eq_ignore_ascii_case(name)))
}

struct Trial<'a> {
    scope: &'a Scope,
    knowledge: &'a Knowledge,
}

impl Trial<'_> {
    fn resources(&self, inventory: usize, service: &Service, why: Option<Why>) -> Resources {
        let list = self.list(service);
        let outside = |code: &&String| list.is_some_and(|list| !self.scope.allows(list, code));
        Resources {
            inventory,
            at: service.at,
            product: service.product,
            region: service.region.clone(),
            countries: service.countries.clone(),
            copies: service.further.iter().filter(outside).cloned().collect(),
            count: service.count,
            why,
        }
    }

    fn list(&self, service: &Service) -> Option<Text> {
        list_of(self.knowledge.product(service.product)?, self.knowledge)
    }

    /// What a policy does with a service. What may not be there is denied by nothing yet.
    fn judge(&self, policy: Policy, inventory: &Inventory, service: &Service) -> Does {
        let does = self.of_policy(policy, inventory, service);
        let perhaps = service.confirm || service.off || service.open.contains(&Cause::Conditional);
        match does {
            Does::Denies(_) if perhaps => Does::IsOpen(Why::PerhapsThere),
            does => does,
        }
    }

    fn of_policy(&self, policy: Policy, inventory: &Inventory, service: &Service) -> Does {
        let list = self.list(service);
        let answer = |question: &str| {
            let value = service.answers.get(question)?;
            value.values.first().map(String::as_str)
        };
        let of = |product: &str| service.product == product;
        let set = |question: &str, denied: &[&str], why: Why| match answer(question) {
            Some(value) if denied.contains(&value) => Does::Denies(why),
            Some(_) => Does::Passes,
            None => Does::IsOpen(Why::SettingOpen),
        };
        match policy {
            Policy::AzureLocations if list == Some("azure") => self.region("azure", service),
            Policy::AzureCosmos if of("azure-cosmos-db") => {
                both(self.at("azure", service), self.copies("azure", service))
            }
            Policy::AzureStorageCopies if of("azure-storage") => set("azure-storage.redundancy", &["grs"], Why::Pair),
            Policy::AzureSqlBackups if of("azure-sql") => set("azure-sql.backup-redundancy", &["geo"], Why::Pair),
            Policy::AzureWorldwide if of("azure-front-door") || of("azure-cdn") => Does::Denies(Why::Worldwide),
            Policy::AzureModels if of("azure-openai") => self.azure_models(answer("azure-openai.deployment")),
            Policy::AwsRegions if list == Some("aws") => self.region("aws", service),
            Policy::AwsInference if of("aws-bedrock") => match answer("bedrock.profile") {
                Some("global") => Does::Denies(Why::Models),
                Some("geographic") if self.scope.geographic_profile => Does::Passes,
                // whether the regions of the profile are allowed depends on the profile
                Some("geographic") => Does::IsOpen(Why::SettingOpen),
                Some(_) => self.at("aws", service),
                None => match self.at("aws", service) {
                    Does::Denies(why) => Does::Denies(why),
                    _ => Does::IsOpen(Why::SettingOpen),
                },
            },
            Policy::GoogleLocations if list == Some("gcp") => self.region("gcp", service),
            Policy::GoogleEndpoints if of("gcp-vertex-ai") => set("vertex.endpoint", &["global"], Why::Models),
            // values of variables are in no inventory
            Policy::TerraformRegions => Does::Nothing,
            Policy::PlanRules if inventory.format == Format::TerraformPlan => list
                .filter(|list| groups(self.knowledge).contains_key(list))
                .map_or(Does::Nothing, |list| {
                    let models = match (of("azure-openai"), answer("azure-openai.deployment")) {
                        (true, Some(deployment)) => self.azure_models(Some(deployment)),
                        _ => Does::Nothing,
                    };
                    let redundancy = match (of("azure-storage"), answer("azure-storage.redundancy")) {
                        (true, Some("grs")) if !self.scope.copies_to_pair => Does::Denies(Why::Pair),
                        _ => Does::Nothing,
                    };
                    let zone = service
                        .region
                        .as_deref()
                        .is_some_and(|code| self.is_local_zone(list, code));
                    let place = match service.region.as_deref().filter(|_| zone) {
                        // the rules know local zones
                        Some(code) if self.scope.zones_inside.contains(&code) => Does::Passes,
                        Some(_) => Does::Denies(Why::Outside),
                        None => self.at(list, service),
                    };
                    let places = both(place, self.copies(list, service));
                    both(both(places, models), redundancy)
                }),
            _ => Does::Nothing,
        }
    }

    fn azure_models(&self, deployment: Option<&str>) -> Does {
        match deployment {
            Some("standard") => Does::Passes,
            Some("data-zone") if self.scope.data_zone => Does::Passes,
            Some(_) => Does::Denies(Why::Models),
            None => Does::IsOpen(Why::SettingOpen),
        }
    }

    /// The place of a service itself.
    fn at(&self, list: &str, service: &Service) -> Does {
        let regional = self
            .knowledge
            .product(service.product)
            .is_some_and(|product| product.regions.is_some());
        match &service.region {
            Some(code) => self.code(list, code),
            // what is everywhere has no region by which it could be judged
            None if !regional || service.open.is_empty() && service.candidates.is_empty() => Does::Nothing,
            None => Does::IsOpen(Why::PlaceOpen),
        }
    }

    /// The place of a service, for a policy that does not see its copies.
    fn region(&self, list: &str, service: &Service) -> Does {
        match (self.at(list, service), self.copies(list, service)) {
            (Does::Passes, Does::Denies(_)) => Does::IsOpen(Why::CopyUnseen),
            (does, _) => does,
        }
    }

    fn code(&self, list: &str, code: &str) -> Does {
        if self.scope.allows(list, code) {
            return Does::Passes;
        }
        if !self.is_local_zone(list, code) {
            return Does::Denies(Why::Outside);
        }
        // a policy knows the region of a local zone, not the zone
        let region = self.scope.of(list).iter().find(|region| is_zone_of(code, region.code));
        match region {
            None => Does::Denies(Why::Outside),
            Some(_) if self.scope.zones_inside.contains(&code) => Does::Passes,
            Some(_) => Does::IsOpen(Why::PlaceOpen),
        }
    }

    fn is_local_zone(&self, list: &str, code: &str) -> bool {
        let fact = self.knowledge.region(list, code);
        matches!(fact.map(|fact| &fact.value), Some(FactValue::Region { kind, .. }) if *kind == "local-zone")
    }

    /// The places of copies that the file names.
    fn copies(&self, list: &str, service: &Service) -> Does {
        let outside = service.further.iter().any(|code| !self.scope.allows(list, code));
        let open = [Cause::CopyElsewhere, Cause::PerhapsCopies];
        if outside {
            Does::Denies(Why::Copy)
        } else if open.iter().any(|cause| service.open.contains(cause)) {
            Does::IsOpen(Why::CopyOpen)
        } else if service.further.is_empty() {
            Does::Nothing
        } else {
            Does::Passes
        }
    }
}

/// Two conditions of one policy: what one of them denies is denied.
fn both(one: Does, other: Does) -> Does {
    match (one, other) {
        (Does::Denies(why), _) | (_, Does::Denies(why)) => Does::Denies(why),
        (Does::IsOpen(why), _) | (_, Does::IsOpen(why)) => Does::IsOpen(why),
        (Does::Nothing, does) | (does, Does::Nothing) => does,
        (Does::Passes, Does::Passes) => Does::Passes,
    }
}
