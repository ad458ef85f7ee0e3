//! The flows of a group of people with access, made from the questions about them.

use limes_model::catalogue::{ActorRef, ClearText, Flow, Place, PlaceCase};
use limes_model::question::{Question, Test, When};
use limes_model::{Control, DataKind, Extent, FlowKind, Text};

use crate::well_known::index_of;

/// The flows that a group of people with access may bring, kept for as long as the program runs.
pub fn access_flows(questions: &'static [Question]) -> &'static [Flow] {
    let index = |id: &str| index_of(questions, id);
    // the bit of an option; of a question that does not exist nothing is ever answered
    let option = |id: &str, option: &str| {
        let question = questions.iter().find(|question| question.id == id);
        let place = question.and_then(|question| question.options.iter().position(|known| *known == option));
        place.map_or(0, |place| 1_u64 << place.min(63))
    };
    let own_staff = option("access.who", "own-staff");
    let others = option("access.who", "group-company") | option("access.who", "contractor");
    let everything = option("access.extent", "everything");
    let cases = option("access.extent", "single-cases");
    let nothing = option("access.extent", "nothing-readable");
    let place: &'static [PlaceCase] = vec![PlaceCase {
        when: When(&[]),
        is: Place::Answer(index("access.countries")),
        facts: &[],
    }]
    .leak();
    let company: &'static [ActorRef] = vec![
        ActorRef::Answer(index("access.company-country")),
        ActorRef::Answer(index("access.parent-country")),
    ]
    .leak();
    let flow = |id: Text, own: bool, amount: u64, extent: Extent, clear_text: ClearText| {
        let who = if own { own_staff } else { others };
        let when = vec![
            Test::OneOf(index("access.who"), who),
            Test::OneOf(index("access.extent"), amount),
        ];
        Flow {
            id,
            kind: if own {
                FlowKind::OwnStaff
            } else {
                FlowKind::RemoteAdministration
            },
            data: DataKind::Content,
            extent,
            when: When(when.leak()),
            place,
            seen_by: if own { &[ActorRef::Customer] } else { company },
            clear_text,
            control: Control::UserChoice,
            switch: Some(index("access.countries")),
            facts: &[],
            absent_before: false,
            template: None,
            covers: &[],
        }
    };
    use ClearText::{Always, Never};
    use Extent::{Full, Limited};
    vec![
        flow("own-everything", true, everything, Full, Always),
        flow("own-cases", true, cases, Limited, Always),
        flow("others-everything", false, everything, Full, Always),
        flow("others-cases", false, cases, Limited, Always),
        flow("others-nothing", false, nothing, Limited, Never),
    ]
    .leak()
}
