//! What the organisation allows.

use super::super::json::Node;
use super::super::problem::ProblemKind;
use super::super::reader::{Fields, Reader};
use super::MOST;
use limes_assess::organisation::Site;
use limes_model::Text;
use limes_model::{Axis, Basis, Reach, Sector, Stays};

impl Reader<'_> {
    pub(super) fn policy(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(node) = fields.get("policy") else { return };
        let before = self.count;
        let known = [
            "allowedProviders",
            "allowedRegions",
            "requiredBoundary",
            "forbiddenProducts",
            "requiredVerdicts",
            "link",
        ];
        if let Some(fields) = self.record("policy", node, &known) {
            if fields.get("allowedProviders").is_some() {
                let known = self.names.providers();
                site.policy.providers =
                    Some(self.ids_in(&fields, "allowedProviders", &known, ProblemKind::UnknownProvider));
            }
            self.allowed_regions(&fields, site);
            site.policy.boundary = self.boundary_of(&fields, "requiredBoundary", site);
            site.policy.forbidden = self.ids_in(
                &fields,
                "forbiddenProducts",
                &self.names.products(),
                ProblemKind::UnknownProduct,
            );
            self.verdicts(&fields, site);
            site.policy.link = self.link(&fields, "link");
        }
        // what is left of a policy may allow more than was meant
        site.policy.incomplete = self.count > before;
    }

    fn ids_in(&mut self, fields: &Fields<'_>, name: &str, known: &[Text], kind: ProblemKind) -> Vec<Text> {
        let path = fields.at(name);
        let items = self.list(fields, name, MOST).iter().enumerate();
        let ids = items.filter_map(|(place, node)| {
            let path = format!("{path}[{place}]");
            let text = self.as_text(&path, node)?;
            self.known(&path, text, known, kind)
        });
        ids.collect()
    }

    fn allowed_regions(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(table) = self.table_at(fields, "allowedRegions") else {
            return;
        };
        let lists = self.names.region_lists_of_all();
        for (list, node) in &table.list {
            let path = table.entry(list);
            let Some(list_id) = self.known(&path, list, &lists, ProblemKind::UnknownProvider) else {
                continue;
            };
            let codes = self.names.region_codes(&[list_id]);
            let allowed = self.ids_at(&path, node, &codes);
            site.policy.regions.push((list_id, allowed));
        }
    }

    /// The codes under a key of a table.
    fn ids_at(&mut self, path: &str, node: &Node, codes: &[Text]) -> Vec<Text> {
        let Node::List(items) = node else {
            self.wrong_type(path, node, "list");
            return Vec::new();
        };
        let found = items.iter().enumerate().filter_map(|(place, node)| {
            let path = format!("{path}[{place}]");
            let text = self.as_text(&path, node)?;
            self.known(&path, text, codes, ProblemKind::UnknownRegion)
        });
        found.collect()
    }

    fn verdicts(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(node) = fields.get("requiredVerdicts") else {
            return;
        };
        let Some(fields) = self.record("policy.requiredVerdicts", node, &["stays", "reach", "basis", "sector"]) else {
            return;
        };
        let axes = [
            ("stays", Axis::Stays),
            ("reach", Axis::Reach),
            ("basis", Axis::Basis),
            ("sector", Axis::Sector),
        ];
        for ((name, axis), most) in axes.into_iter().zip(site.policy.verdicts.iter_mut()) {
            let Some(node) = fields.get(name) else { continue };
            let path = fields.at(name);
            let levels = levels(axis);
            let level = self
                .as_text(&path, node)
                .and_then(|text| self.one_of(&path, text, &levels));
            let place = level.and_then(|level| levels.iter().position(|known| *known == level));
            *most = place.and_then(|place| u8::try_from(place).ok());
        }
    }
}

/// The levels of an axis, least concern first.
fn levels(axis: Axis) -> Vec<Text> {
    match axis {
        Axis::Stays => Stays::ALL.iter().map(|level| level.id()).collect(),
        Axis::Reach => Reach::ALL.iter().map(|level| level.id()).collect(),
        Axis::Basis => Basis::ALL.iter().map(|level| level.id()).collect(),
        Axis::Sector => Sector::ALL.iter().map(|level| level.id()).collect(),
    }
}
