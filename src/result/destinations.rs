//! Where the data goes, as a picture: a row for each service or provider, a band for each kind of place, a mark for each data flow.
//! The thick line is the boundary. The picture is a table, so that it reads the same without being seen.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::causes;
use crate::components::element::{column, element};
use crate::components::icon::{self, Tone};
use crate::components::lazy_list::{Batches, lazy_list_without_ids};
use crate::components::verdict::{level_key, levels_tone};
use crate::page::Page;
use crate::route::unit_id;
use limes_assess::{Beyond, FlowResult, Located, UnitResult};
use limes_messages::key;
use limes_model::{Axis, CountrySet, Stays, Truth};

/// From how many rows on the services of a provider are one row.
const MOST_ROWS: usize = 18;

/// A kind of place, from inside to unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Band {
    Inside,
    /// An area that is wider than the boundary.
    Wider,
    /// Named countries outside.
    Named,
    /// Countries that nothing limits.
    Anywhere,
    Unknown,
}

impl Band {
    const ALL: [Self; 5] = [Self::Inside, Self::Wider, Self::Named, Self::Anywhere, Self::Unknown];

    const fn id(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Wider => "wider",
            Self::Named => "named",
            Self::Anywhere => "anywhere",
            Self::Unknown => "unknown",
        }
    }
}

/// Returns the band of a flow, and the countries outside that are named.
fn band(page: &Page, flow: &FlowResult) -> (Band, CountrySet) {
    let place = match flow.located {
        Located::Nowhere => return (Band::Inside, CountrySet::EMPTY),
        Located::Open => return (Band::Unknown, CountrySet::EMPTY),
        Located::At(place) => place,
    };
    let (certain, area) = (
        place.certain.without(&page.view.inside),
        place.area.without(&page.view.inside),
    );
    match place.beyond {
        Beyond::Nothing if !certain.is_empty() => (Band::Named, certain),
        Beyond::Nothing if !area.is_empty() => (Band::Wider, area),
        // without countries, it is open which are meant
        Beyond::Nothing if place.certain.is_empty() && place.area.is_empty() => (Band::Unknown, CountrySet::EMPTY),
        Beyond::Nothing => (Band::Inside, CountrySet::EMPTY),
        Beyond::OutsideEuEfta | Beyond::Anywhere => (Band::Anywhere, CountrySet::EMPTY),
    }
}

/// A row of the picture.
struct Line {
    key: String,
    name: String,
    /// The places of its units.
    units: Vec<usize>,
}

impl Line {
    fn flows<'p>(&self, page: &'p Page) -> impl Iterator<Item = &'p FlowResult> {
        let units = self
            .units
            .iter()
            .filter_map(|place| page.view.assessment.units.get(*place));
        units.flat_map(|unit| &unit.flows)
    }
}

fn lines(page: &Page) -> Vec<Line> {
    let units = page.view.assessment.units.iter().enumerate();
    let units: Vec<(usize, &UnitResult)> = units.filter(|(_, unit)| !unit.flows.is_empty()).collect();
    let single = units.len() <= MOST_ROWS;
    let mut lines: Vec<Line> = Vec::new();
    for (place, unit) in units {
        let provider = unit.unit.provider.filter(|_| !single);
        let key = provider.map_or_else(|| unit_id(unit.unit.id), |id| id.to_owned());
        match lines.iter_mut().find(|line| line.key == key) {
            Some(line) => line.units.push(place),
            None => lines.push(Line {
                key,
                name: provider.map_or_else(|| page.unit(unit.unit.id), |id| page.naming().company(id)),
                units: vec![place],
            }),
        }
    }
    lines
}

pub fn view(page: &Page) -> Html {
    html! {
        <section class="where" aria-labelledby="where-title">
            { page.title("where-title", "answer-where") }
            { page.element("p", "hint", "answer-where.says") }
            { legend(page) }
            { picture(page) }
            { causes::view(page, Axis::Stays) }
        </section>
    }
}

fn picture(page: &Page) -> Html {
    html! {
    <div class="bands-frame">
        <table class="bands" aria-labelledby="where-title" data-testid="bands">
            <thead>
                <tr>
                    { column(page.text("ui-service")) }
                    { for Band::ALL.into_iter().map(|band| html! {
                        <th scope="col" class={format!("band-{}", band.id())}>{ page.text(&format!("band-{}", band.id())) }</th>
                    }) }
                </tr>
            </thead>
            { rows(page) }
        </table>
    </div>
    }
}

/// How rows are created.
const ROWS: Batches = Batches {
    tag: "tbody",
    class: "",
    role: Some("rowgroup"),
    size: 25,
    whole: 50,
    height: 3,
};

fn rows(page: &Page) -> Html {
    let lines: Rc<[Line]> = lines(page).into();
    let count = lines.len();
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let lines = lines.get(range).unwrap_or_default();
            lines.iter().map(|line| row(&page, line)).collect()
        })
    };
    lazy_list_without_ids(page, &ROWS, count, page.printing, &entries)
}

/// A flow with its band, and the countries outside that are named.
type Placed<'p> = (Band, CountrySet, &'p FlowResult);

fn row(page: &Page, line: &Line) -> Html {
    let placed = line.flows(page).map(|flow| {
        let (band, countries) = band(page, flow);
        (band, countries, flow)
    });
    let placed: Vec<Placed<'_>> = placed.collect();
    html! {
        <tr key={line.key.clone()}>
            <th scope="row">{ line.name.clone() }</th>
            { for Band::ALL.into_iter().map(|band| cell(page, &placed, band)) }
        </tr>
    }
}

/// Marks that look the same: the tone, whether it is the data itself or a part, and whether it happens for certain.
type Look = (Tone, bool, bool);

fn cell(page: &Page, placed: &[Placed<'_>], shown: Band) -> Html {
    let mut looks: Vec<(Look, usize, String)> = Vec::new();
    let mut countries = CountrySet::EMPTY;
    for (_, named, flow) in placed.iter().filter(|(band, ..)| *band == shown) {
        countries = countries.union(named);
        let levels = flow.verdict.axis(Axis::Stays);
        let (certain, whole) = (
            flow.happens == Truth::Yes,
            flow.verdict.stays.worst() != Stays::LeavesInPart.level(),
        );
        let look = (levels_tone(Axis::Stays, levels), whole, certain);
        match looks.iter_mut().find(|(known, ..)| *known == look) {
            Some((_, count, _)) => *count += 1,
            None => {
                let level = match levels.settled() {
                    Some(level) => page.text(&level_key(Axis::Stays, level)),
                    None => page.text("band-open"),
                };
                let level = if certain {
                    level
                } else {
                    [level, page.text("ui-may-happen")].join(", ")
                };
                looks.push((look, 1, level));
            }
        }
    }
    let said: Vec<String> = looks
        .iter()
        .map(|(_, count, level)| format!("{}: {level}", page.count("ui-flow-count", *count)))
        .collect();
    let codes: Vec<String> = countries.iter().map(|country| country.code().to_owned()).collect();
    let names = page.countries(&countries);
    html! {
        <td class={format!("band-{}", shown.id())}>
            if !looks.is_empty() {
                <span class="marks-of-flows" aria-hidden="true">
                    { for looks.iter().map(|((tone, whole, certain), count, _)| {
                        let class = classes!("mark-of-flow", (!whole).then_some("small"), (!certain).then_some("may"));
                        html! { <span {class}>{ icon::tone(*tone) }if *count > 1 { <span class="times-of">{ format!("×{count}") }</span> }</span> }
                    }) }
                </span>
                { element("span", "unseen", said.join("; ")) }
                if !names.is_empty() {
                    { " " }{ element("span", "hint names", names) }
                    <span class="hint codes" aria-hidden="true">{ codes.join(" ") }</span>
                }
            }
        </td>
    }
}

/// Returns what the marks mean of the marks.
fn legend(page: &Page) -> Html {
    let entries = [
        (Tone::Good, key("stays", Stays::Inside.id())),
        (Tone::Partial, key("stays", Stays::LeavesInPart.id())),
        (Tone::Bad, key("stays", Stays::Leaves.id())),
        (Tone::Open, "band-open".to_owned()),
    ];
    html! {
        <ul class="legend-of-marks">
            { for entries.into_iter().map(|(tone, key)| html! { <li key={key.clone()}>{ icon::tone(tone) }{ page.text(&key) }</li> }) }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, example, read};

    #[test]
    fn each_flow_has_one_place_in_the_picture() {
        for code in LANGUAGES {
            for id in ["microsoft-365-azure", "aws-eu-central-1"] {
                if limes_knowledge::Knowledge::built_in().example(id).is_none() {
                    continue;
                }
                let page = example(code, id);
                let flows: usize = page.view.assessment.units.iter().map(|unit| unit.flows.len()).sum();
                let lines = lines(&page);
                assert_eq!(lines.iter().map(|line| line.flows(&page).count()).sum::<usize>(), flows);
                let text = read(picture(&page));
                let counted: usize = Band::ALL
                    .into_iter()
                    .flat_map(|one| lines.iter().map(move |line| (one, line)))
                    .map(|(one, line)| line.flows(&page).filter(|flow| band(&page, flow).0 == one).count())
                    .sum();
                assert_eq!(counted, flows, "{text}");
                for line in &lines {
                    assert!(text.contains(&line.name), "{} in {text}", line.name);
                }
            }
        }
    }

    #[test]
    fn a_flow_is_inside_only_where_its_verdict_may_be_inside() {
        for example_of in limes_knowledge::Knowledge::built_in().examples() {
            let page = example("en", example_of.id);
            for flow in page.view.assessment.units.iter().flat_map(|unit| &unit.flows) {
                let inside = band(&page, flow).0 == Band::Inside;
                assert!(
                    !inside || flow.verdict.stays.best() == 0,
                    "{} {}",
                    example_of.id,
                    flow.flow.id
                );
                if flow.happens == Truth::Yes && flow.verdict.stays.settled() == Some(0) {
                    assert!(inside, "{} {}", example_of.id, flow.flow.id);
                }
            }
        }
    }
}
