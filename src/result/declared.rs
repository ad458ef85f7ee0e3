//! The effect of the organisation's declarations on the verdict, and breaches of its policy.

use yew::prelude::*;

use crate::components::element::element;
use crate::components::icon;
use crate::components::icon::Tone;
use crate::components::verdict::{level_key, levels_text};
use crate::page::Page;
use crate::route::{Route, Sheet};
use limes_assess::UnitId;
use limes_assess::organisation::{Breach, Mark, PolicyRule};
use limes_messages::key;
use limes_model::Text;
use limes_model::{Axis, Truth};

/// Shows, below the headline, what rests on declarations and the verdict without them.
pub fn whole(page: &Page) -> Html {
    let Some(resting) = &page.view.resting else {
        return Html::default();
    };
    let list =
        html! { <ul class="plain-list declarations">{ for resting.used.iter().map(|id| declaration(page, id)) }</ul> };
    let Some(mark) = &resting.whole else {
        return html! {
            <section class="declared" aria-labelledby="declared-title" data-testid="declared-used">
                { page.title("declared-title", "site-used") }
                { page.element("p", "", "site-used.says") }
                { list }
            </section>
        };
    };
    let without = page.text(&key("headline", resting.headline.id()));
    html! {
        <section class="declared marked" aria-labelledby="declared-title" data-testid="declared">
            <h2 id="declared-title">{ icon::tone(Tone::Note) }{ page.text("site-note") }</h2>
            { element("p", "", page.with("site-note.says", "headline", &without)) }
            { axes(page, mark) }
            { page.element("p", "label", "site-note.list") }
            { list }
        </section>
    }
}

/// Shows the verdict without declarations, axis by axis.
fn axes(page: &Page, mark: &Mark) -> Html {
    let milder = Axis::ALL.into_iter().zip(mark.axes).filter(|(_, milder)| *milder);
    html! {
        <dl class="facts">
            { for milder.map(|(axis, _)| html! {
                <div key={axis.id()}>
                    { page.element("dt", "", &axis.message_key()) }
                    <dd><span class="hint">{ page.text("site-note.axis") }{ " " }</span>{ levels_text(page.words(), axis, mark.without.axis(axis)) }</dd>
                </div>
            }) }
        </dl>
    }
}

fn declaration(page: &Page, id: Text) -> Html {
    let named = page.declaration(id);
    html! {
        <li key={id}>
            if let Some(fact) = named.fact {
                <a href={Route::Rulebook(Some(Sheet::Fact(fact))).href()}>{ named.name }</a>
            } else {
                { named.name }
            }
            { " " }<code>{ id }</code>
        </li>
    }
}

/// Marks a section with verdicts of its own (another day, another set-up), which declarations may make more lenient.
pub fn also(page: &Page) -> Html {
    if page.setup().declared.is_empty() && page.knowledge.declared().is_empty() {
        return Html::default();
    }
    html! {
        <p class="cell note" data-testid="declared-also">{ icon::tone(Tone::Note) }{ page.element("span", "", "site-also") }</p>
    }
}

/// Marks a unit whose verdict is more lenient because of declarations.
pub fn unit(page: &Page, id: UnitId) -> Html {
    let mark = page.view.resting.as_ref().and_then(|resting| resting.unit(id));
    let Some(mark) = mark else { return Html::default() };
    let names: Vec<String> = mark.because.iter().map(|id| page.declaration(id).name).collect();
    html! {
        <span class="cell note" data-testid={format!("declared-{}", crate::route::unit_id(id))}>
            { icon::tone(Tone::Note) }{ page.with("site-note.unit", "names", &names.join("; ")) }
        </span>
    }
}

/// Shows the breaches of the organisation's policy.
pub fn policy(page: &Page) -> Html {
    if page.setting.policy.is_empty() {
        return Html::default();
    }
    let breaches = &page.view.breaches;
    let link = &page.setting.policy.link;
    html! {
        <section class="policy" aria-labelledby="policy-title" data-testid="policy">
            { page.title("policy-title", "site-policy") }
            <p class="hint">
                { page.text("site-policy.says") }
                if let Some(link) = link {
                    { " " }<a href={link.clone()} rel="noreferrer noopener">{ page.text("site-policy.link") }</a>
                }
            </p>
            if breaches.is_empty() {
                <p class="cell">{ icon::tone(Tone::Good) }{ page.text("site-policy.kept") }</p>
            } else {
                <ul class="plain-list breaches">{ for breaches.iter().map(|breach| one(page, breach)) }</ul>
            }
        </section>
    }
}

fn one(page: &Page, breach: &Breach) -> Html {
    let (tone, label) = match breach.not_allowed {
        Truth::Yes => (Tone::Bad, "site-not-allowed"),
        _ => (Tone::Open, "site-not-told"),
    };
    let service = breach.unit.map(|unit| page.unit(unit)).unwrap_or_default();
    let policy = &page.setting.policy;
    let (text, value) = match breach.rule {
        PolicyRule::Product => ("policy-product", page.product(breach.value.unwrap_or_default())),
        PolicyRule::Provider => match breach.value {
            None => ("policy-provider.open", String::new()),
            Some(provider) => ("policy-provider", page.company(provider)),
        },
        PolicyRule::Region => match breach.value {
            None => ("policy-region.open", String::new()),
            Some(code) => ("policy-region", code.to_owned()),
        },
        PolicyRule::Boundary => {
            let allowed = policy
                .boundary
                .as_ref()
                .map(|boundary| match page.setting.boundary(boundary) {
                    Some(own) => own.name.text(page.words().code()).unwrap_or_default().to_owned(),
                    None => page.text(&key("boundary", boundary.kind().id())),
                });
            ("policy-boundary", allowed.unwrap_or_default())
        }
        PolicyRule::Incomplete => ("policy-incomplete", String::new()),
        PolicyRule::Verdict(axis) => {
            let most = Axis::ALL
                .into_iter()
                .zip(policy.verdicts)
                .find(|(other, _)| *other == axis);
            let level = most.and_then(|(_, most)| most).unwrap_or_default();
            ("policy-verdict", page.text(&level_key(axis, level)))
        }
    };
    let axis = match breach.rule {
        PolicyRule::Verdict(axis) => page.text(&axis.message_key()),
        _ => String::new(),
    };
    let values = [
        ("service", service.into()),
        ("value", value.into()),
        ("axis", axis.into()),
    ];
    html! {
        <li>
            { icon::tone(tone) }
            <span>{ page.element("strong", "", label) }{ " " }{ page.words().with(text, &values) }</span>
        </li>
    }
}
