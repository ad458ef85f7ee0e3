//! The data of `knowledge/guardrails`: ids of built-in definitions, lists of values, checks that ask for the opposite.

use std::sync::LazyLock;

/// The data as the build wrote them, checked against the knowledge.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/table.tsv"));

/// A document in which a row was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub id: &'static str,
    pub title: &'static str,
    pub publisher: &'static str,
    pub date: &'static str,
    pub url: &'static str,
}

/// A built-in definition of Azure Policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Definition {
    /// The id of the policy to which it belongs.
    pub policy: &'static str,
    pub reference: &'static str,
    pub id: &'static str,
    /// Its parameter, if it has one, and the list that it takes.
    pub parameter: Option<(&'static str, &'static str)>,
    /// The value of its parameter `effect`, where its default is another one.
    pub effect: Option<&'static str>,
    sources: Vec<&'static str>,
}

/// A list of values of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    id: &'static str,
    pub values: Vec<&'static str>,
    sources: Vec<&'static str>,
}

/// A check of a scanner that asks for a copy in another region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContraryCheck {
    /// The scanner.
    pub tool: &'static str,
    /// Its name of the check.
    pub check: &'static str,
    /// The products about which it is.
    pub products: Vec<&'static str>,
    /// The types of Terraform about which it is.
    pub types: Vec<&'static str>,
    sources: Vec<&'static str>,
}

#[derive(Debug, Default)]
struct Data {
    sources: Vec<Source>,
    definitions: Vec<Definition>,
    lists: Vec<List>,
    contrary: Vec<ContraryCheck>,
    /// The sources of rows that are not verified.
    unverified: Vec<&'static str>,
}

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let mut data = Data::default();
    for line in TEXT.lines() {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let parts = |cell: &'static str| cell.split('|').filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let some = |cell: &'static str| Some(cell).filter(|cell| !cell.is_empty());
        let (grade, sources) = match next() {
            "S" => {
                let [id, title, publisher, date, url] = [next(), next(), next(), next(), next()];
                data.sources.push(Source {
                    id,
                    title,
                    publisher,
                    date,
                    url,
                });
                continue;
            }
            "D" => {
                let [policy, reference, id, parameter, takes, effect] =
                    [next(), next(), next(), next(), next(), next()];
                let (grade, sources) = (next(), parts(next()));
                data.definitions.push(Definition {
                    policy,
                    reference,
                    id,
                    parameter: some(parameter).map(|parameter| (parameter, takes)),
                    effect: some(effect),
                    sources: sources.clone(),
                });
                (grade, sources)
            }
            "L" => {
                let (id, values) = (next(), parts(next()));
                let (grade, sources) = (next(), parts(next()));
                data.lists.push(List {
                    id,
                    values,
                    sources: sources.clone(),
                });
                (grade, sources)
            }
            _ => {
                let [tool, check] = [next(), next()];
                let (products, types) = (parts(next()), parts(next()));
                let (grade, sources) = (next(), parts(next()));
                data.contrary.push(ContraryCheck {
                    tool,
                    check,
                    products,
                    types,
                    sources: sources.clone(),
                });
                (grade, sources)
            }
        };
        if grade != "verified" {
            data.unverified.extend(sources);
        }
    }
    data
});

/// Returns the definitions of a policy.
pub(crate) fn definitions(policy: &str) -> impl Iterator<Item = &'static Definition> {
    let policy = policy.to_owned();
    DATA.definitions
        .iter()
        .filter(move |definition| definition.policy == policy)
}

/// Returns the values of a list; none if there is no such list.
pub(crate) fn values(id: &str) -> &'static [&'static str] {
    let list = DATA.lists.iter().find(|list| list.id == id);
    list.map_or(&[], |list| &list.values)
}

/// Returns the checks of scanners that ask for copies in another region, in a fixed order.
#[must_use]
pub fn contrary_checks() -> &'static [ContraryCheck] {
    &DATA.contrary
}

/// Returns the documents of definitions, lists and checks, each with whether something that was read in it is not verified.
pub(crate) fn sources(
    definitions: &[&'static Definition],
    lists: &[&str],
    checks: &[&'static ContraryCheck],
) -> Vec<(&'static Source, bool)> {
    let of_lists = DATA.lists.iter().filter(|list| lists.contains(&list.id));
    let cited: Vec<&str> = definitions
        .iter()
        .flat_map(|definition| &definition.sources)
        .chain(of_lists.flat_map(|list| &list.sources))
        .chain(checks.iter().flat_map(|check| &check.sources))
        .copied()
        .collect();
    let sources = DATA.sources.iter().filter(|source| cited.contains(&source.id));
    sources
        .map(|source| (source, DATA.unverified.contains(&source.id)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_are_read_as_they_are_written() {
        let locations: Vec<&Definition> = definitions("azure-locations").collect();
        assert_eq!(locations.len(), 2);
        assert_eq!(locations[0].id, "e56962a6-4747-49cd-b67b-bf8b01975c4c");
        assert_eq!(locations[0].parameter, Some(("listOfAllowedLocations", "locations")));
        let backups: Vec<&Definition> = definitions("azure-sql-backups").collect();
        assert_eq!((backups[0].parameter, backups[0].effect), (None, Some("Deny")));
        assert!(values("aws.exempt-actions").contains(&"iam:*"));
        assert!(values("no.such.list").is_empty());
        // the creation of access points for several regions is exempt in no list
        let exempt = values("aws.exempt-actions")
            .iter()
            .chain(values("aws.further-exempt-actions"));
        assert!(!exempt.into_iter().any(|action| action.contains("CreateMultiRegion")));
        let found = sources(&[], &["aws.exempt-actions", "aws.further-exempt-actions"], &[]);
        let found: Vec<_> = found.iter().map(|(source, doubt)| (source.id, *doubt)).collect();
        assert_eq!(
            found,
            [("guardrails.aws-samples", false), ("guardrails.control-tower", true)]
        );
        assert!(contrary_checks().iter().any(|check| check.check == "CKV_AWS_144"));
    }
}
