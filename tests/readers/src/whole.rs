//! The whole way: a set-up is read, assessed within the default limit, written and read again: the same set-up, the same
//! verdict.

use limes_assess::{
    Answer, Assessment, Assessor, Boundary, Key, Setup, assess, explain, items, known_countries, read_setup, units,
    write_setup,
};
use limes_formats::read::setup;
use limes_formats::wire::v1;
use limes_formats::write::setup_json;
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::AnswerKind;
use limes_model::{Axis, Country, Date, Truth};

use crate::setup_file;

/// More than this, and one input takes as long as a thousand others.
const MOST_ANSWERS: usize = 8;
const MOST_SERVICES: usize = 12;

/// A text that begins with a brace is a set-up file; anything else is read as the choices that make a set-up.
pub(crate) fn check(bytes: &[u8]) {
    let knowledge = Knowledge::built_in();
    if bytes.first() == Some(&b'{') {
        let Ok(text) = std::str::from_utf8(bytes) else { return };
        if let Ok(setup) = setup(text, knowledge)
            && setup.services().len() <= MOST_SERVICES
        {
            same(&setup, &assess(&setup, knowledge), knowledge);
        }
    } else {
        chosen(&mut Choices(bytes.iter()), knowledge);
    }
}

/// Choices; once they are used up, each is the first.
struct Choices<'a>(std::slice::Iter<'a, u8>);

impl Choices<'_> {
    fn below(&mut self, end: usize) -> usize {
        let mut byte = || usize::from(self.0.next().copied().unwrap_or_default());
        let number = if end > 256 { byte() << 8 | byte() } else { byte() };
        number % end.max(1)
    }

    fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    fn country(&mut self, knowledge: &Knowledge) -> Country {
        let all: Vec<Country> = known_countries(knowledge).iter().collect();
        all[self.below(all.len())]
    }
}

/// Answers open questions one after the other: the verdict only becomes narrower, and an assessor that goes along finds
/// what a new one finds.
fn chosen(choices: &mut Choices<'_>, knowledge: &Knowledge) {
    let day = Date::new(
        2000 + u32::try_from(choices.below(36)).unwrap(),
        1 + u32::try_from(choices.below(12)).unwrap(),
        1 + u32::try_from(choices.below(28)).unwrap(),
    );
    let mut setup = Setup::new(day);
    setup.boundary = match choices.below(6) {
        0 => Boundary::Eea,
        1 => Boundary::Eu,
        2 => Boundary::EuEfta,
        3 => Boundary::EeaAdequate,
        4 => Boundary::List([Country::new(*b"DE"), Country::new(*b"FR")].into_iter().collect()),
        _ => Boundary::Country(Country::new(*b"DE")),
    };
    for _ in 0..choices.below(4) {
        let product = choices.below(knowledge.products().len());
        setup.add_service(knowledge.products()[product].id, "");
    }
    if choices.below(4) == 0 {
        setup.add_access("people");
    }
    let mut assessor = Assessor::new();
    let mut now = assessor.assess(&setup, knowledge);
    for _ in 0..MOST_ANSWERS {
        if choices.is_empty() || now.open.is_empty() {
            break;
        }
        let key = now.open[choices.below(now.open.len())].key;
        let Some(answer) = answer(choices, &setup, key, knowledge) else {
            continue;
        };
        setup.answers.insert(key, answer);
        let next = assessor.assess(&setup, knowledge);
        if answer != Answer::Unknown {
            assert!(
                next.open.iter().all(|open| open.key != key),
                "{key:?} is answered and open"
            );
        }
        if now.is_exact() && next.is_exact() {
            for axis in Axis::ALL {
                let (before, after) = (now.verdict.axis(axis).all(), next.verdict.axis(axis).all());
                let possible = after.iter().all(|level| before.contains(level));
                assert!(possible, "{axis:?}: {key:?} = {answer:?} makes {before:?} {after:?}");
            }
        }
        now = next;
    }
    alike(&now, &assess(&setup, knowledge));
    same(&setup, &now, knowledge);
}

fn answer(choices: &mut Choices<'_>, setup: &Setup, key: Key, knowledge: &Knowledge) -> Option<Answer> {
    let question = knowledge.question(key.question)?;
    if choices.below(8) == 7 {
        return Some(Answer::Unknown);
    }
    Some(match question.kind {
        AnswerKind::Choice => Answer::Choice(u8::try_from(choices.below(question.options.len())).ok()?),
        AnswerKind::Choices => Answer::Choices(choices.below(1 << question.options.len().min(16)) as u64),
        AnswerKind::Country => Answer::Country(choices.country(knowledge)),
        AnswerKind::Countries => {
            Answer::Countries((0..=choices.below(3)).map(|_| choices.country(knowledge)).collect())
        }
        AnswerKind::Date => Answer::Date(Date::new(
            1990 + u32::try_from(choices.below(50)).unwrap(),
            1 + u32::try_from(choices.below(12)).unwrap(),
            1,
        )),
        AnswerKind::Region => {
            let all = units(setup, knowledge);
            let unit = all.iter().find(|unit| unit.key(key.question, knowledge) == key)?;
            let codes = knowledge.regions(unit.regions?).filter_map(|fact| match fact.value {
                FactValue::Region { code, .. } => Some(code),
                _ => None,
            });
            let codes: Vec<&str> = codes.collect();
            if codes.is_empty() {
                return None;
            }
            Answer::Region(codes[choices.below(codes.len())])
        }
    })
}

fn same(before: &Setup, assessment: &Assessment, knowledge: &Knowledge) {
    setup_file::survives(before, knowledge);
    let after = setup(&setup_json(before, knowledge), knowledge).unwrap();
    alike(assessment, &assess(&after, knowledge));
    // in the notation, the numbers of services and people may be others; it knows no regions of an organisation
    let before_notation = before.undeclared();
    let text = write_setup(&before_notation, knowledge).to_string();
    if !text.contains("= own:") {
        let after = read_setup(&text, knowledge).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(write_setup(&after, knowledge).to_string(), text);
        let verdict = assess(&before_notation, knowledge).verdict;
        assert_eq!(assess(&after, knowledge).verdict, verdict, "{text}");
    }
    // what is shown of it
    let _ = items(before, knowledge, assessment);
    if let Some(finding) = assessment.findings.first() {
        for flow in &finding.flows {
            let proof = explain(before, knowledge, finding.unit, flow, finding.rule);
            assert!(proof.is_some_and(|proof| proof.truth != Truth::No), "{finding:?}");
        }
    }
    let _ = v1::questions(before, knowledge);
}

/// Two assessments say the same.
fn alike(one: &Assessment, other: &Assessment) {
    assert_eq!(one.verdict, other.verdict);
    assert_eq!(one.headline, other.headline);
    assert_eq!(one.bounded, other.bounded);
    let open = |assessment: &Assessment| assessment.open.iter().map(|open| open.key).collect::<Vec<_>>();
    assert_eq!(open(one), open(other));
    assert_eq!(one.findings.len(), other.findings.len());
    let units = |assessment: &Assessment| {
        let units = assessment.units.iter().map(|unit| (unit.unit.id, unit.verdict.clone()));
        units.collect::<Vec<_>>()
    };
    assert_eq!(units(one), units(other));
}
