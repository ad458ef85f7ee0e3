//! A date field. It keeps a half-typed date across re-renders.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::use_effect_on;
use crate::host::browser;
use limes_model::Date;

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The current date, if there is one.
    pub day: Option<Date>,
    /// Whether a date is required.
    #[prop_or_default]
    pub needed: bool,
    /// Receives each complete date as soon as it is typed, and `None` when an optional date is removed.
    pub on_date: Callback<Option<Date>>,
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let field = use_node_ref();
    // the date that the field shows; none at first
    let last = use_mut_ref(|| None);
    {
        let (field, last) = (field.clone(), last.clone());
        use_effect_on(props.day, move |day| {
            // the field already shows what was typed; it is written only if the date comes from elsewhere
            let from_elsewhere = last.replace(*day) != *day;
            if let Some(input) = field.cast::<HtmlInputElement>().filter(|_| from_elsewhere) {
                input.set_value(&text(*day));
            }
        });
    }
    let report = {
        let on_date = props.on_date.clone();
        move |day: Option<Date>| {
            if last.replace(day) != day {
                on_date.emit(day);
            }
        }
    };
    let onchange = {
        let (needed, report) = (props.needed, report.clone());
        Callback::from(move |event: Event| match typed(&event) {
            Typed::Whole(day) => report(Some(day)),
            Typed::Nothing if !needed => report(None),
            Typed::Nothing | Typed::Part => {}
        })
    };
    let onblur = {
        let (field, day, needed) = (field.clone(), props.day, props.needed);
        Callback::from(move |event: FocusEvent| {
            if matches!(typed(&event), Typed::Whole(_)) {
                return;
            }
            match field.cast::<HtmlInputElement>() {
                Some(input) if needed => input.set_value(&text(day)),
                _ => report(None),
            }
        })
    };
    html! {
        <input type="date" class="input" ref={field} id={props.id.clone()} data-testid={props.testid.clone()}
            {onchange} {onblur} min="1990-01-01" max="2199-12-31" required={props.needed} aria-describedby={props.described_by.clone()} />
    }
}

enum Typed {
    Whole(Date),
    /// An incomplete date; while the user types 2018, the value is 0002, 0020 and 0201.
    Part,
    Nothing,
}

fn typed(event: &web_sys::Event) -> Typed {
    let value = browser::value(event);
    match value.parse::<Date>() {
        Ok(day) if day.year() >= 1000 => Typed::Whole(day),
        Ok(_) => Typed::Part,
        Err(_) if value.is_empty() && !browser::incomplete(event) => Typed::Nothing,
        Err(_) => Typed::Part,
    }
}

fn text(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::render;

    #[test]
    fn a_field_offers_days_and_names_its_description() {
        let needed = html! {
            <DateField id="as-of" described_by="as-of-hint" day={Some(Date::new(2026, 11, 22))} needed={true} on_date={Callback::noop()} />
        };
        let html = render(needed);
        for part in [
            r#"type="date""#,
            r#"id="as-of""#,
            r#"aria-describedby="as-of-hint""#,
            r#"min="1990-01-01""#,
            r#"max="2199-12-31""#,
            "required",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        let optional = html! { <DateField id="find-on" day={None::<Date>} on_date={Callback::noop()} /> };
        let html = render(optional);
        assert!(
            !html.contains("required") && !html.contains("aria-describedby"),
            "{html}"
        );
    }
}
