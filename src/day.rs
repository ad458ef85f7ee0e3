//! A field for a day. What somebody is typing is never written over, however often the page is drawn anew meanwhile.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::browser;
use limes_model::Date;

#[derive(Properties, PartialEq)]
pub struct DayFieldProps {
    pub id: AttrValue,
    #[prop_or_default]
    pub testid: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The day in force, if there is one.
    pub day: Option<Date>,
    /// Whether there must be one.
    #[prop_or_default]
    pub needed: bool,
    /// Told each whole day as soon as it is typed, and nothing once a day that need not be is gone.
    pub told: Callback<Option<Date>>,
}

#[component]
pub fn DayField(props: &DayFieldProps) -> Html {
    let field = use_node_ref();
    // what the field shows; nothing at first
    let last = use_mut_ref(|| None);
    {
        let (field, last) = (field.clone(), last.clone());
        use_effect_with(props.day, move |day| {
            // what was typed stands there already; the field is written only where the day comes from elsewhere
            let from_elsewhere = last.replace(*day) != *day;
            if let Some(input) = field.cast::<HtmlInputElement>().filter(|_| from_elsewhere) {
                input.set_value(&text(*day));
            }
        });
    }
    let tell = {
        let told = props.told.clone();
        move |day: Option<Date>| {
            if last.replace(day) != day {
                told.emit(day);
            }
        }
    };
    let onchange = {
        let (needed, tell) = (props.needed, tell.clone());
        Callback::from(move |event: Event| match typed(&event) {
            Typed::Whole(day) => tell(Some(day)),
            Typed::Nothing if !needed => tell(None),
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
                _ => tell(None),
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
    /// A day without all its parts; while somebody types 2018, the field says 0002, 0020 and 0201.
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
