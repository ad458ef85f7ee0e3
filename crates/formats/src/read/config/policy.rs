//! Reads the policy: what the organisation allows.

use super::super::json::Node;
use super::super::reader::{Fields, Location, Reader};
use super::MOST;
use crate::problem::ProblemKind;
use limes_assess::organisation::Organisation;
use limes_model::Axis;
use limes_model::Text;

impl Reader<'_> {
    pub(super) fn policy(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
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
        if let Some(fields) = self.record(&fields.at("policy"), node, &known) {
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
        // a policy without its wrong parts may allow more than was meant
        site.policy.incomplete = self.count > before;
    }

    fn ids_in(&mut self, fields: &Fields<'_>, name: &str, known: &[Text], kind: ProblemKind) -> Vec<Text> {
        let items = self.list(fields, name, MOST);
        let ids = items.filter_map(|(location, node)| {
            let text = self.as_text(&location, node)?;
            self.known(&location, text, known, kind)
        });
        ids.collect()
    }

    fn allowed_regions(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(table) = self.table_at(fields, "allowedRegions") else {
            return;
        };
        let lists = self.names.region_lists_of_all();
        for entry in &table.list {
            let list = self.known(&table.at_key(entry), entry.name, &lists, ProblemKind::UnknownProvider);
            let Some(list_id) = list else { continue };
            let codes = self.names.region_codes(&[list_id]);
            let allowed = self.ids_at(&table.at_entry(entry), entry.node, &codes);
            site.policy.regions.push((list_id, allowed));
        }
    }

    /// Reads the codes under a key of a table.
    fn ids_at(&mut self, location: &Location, node: &Node, codes: &[Text]) -> Vec<Text> {
        let items = self.items(location, node).into_iter().flatten();
        let found = items.filter_map(|(location, node)| {
            let text = self.as_text(&location, node)?;
            self.known(&location, text, codes, ProblemKind::UnknownRegion)
        });
        found.collect()
    }

    fn verdicts(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("requiredVerdicts") else {
            return;
        };
        let Some(fields) = self.record(&fields.at("requiredVerdicts"), node, &Axis::IDS) else {
            return;
        };
        for (axis, most) in Axis::ALL.into_iter().zip(site.policy.verdicts.iter_mut()) {
            let Some(node) = fields.get(axis.id()) else { continue };
            let location = fields.at(axis.id());
            let levels = axis.level_ids();
            let level = self
                .as_text(&location, node)
                .and_then(|text| self.one_of(&location, text, levels));
            let place = level.and_then(|level| levels.iter().position(|known| *known == level));
            *most = place.and_then(|place| u8::try_from(place).ok());
        }
    }
}
