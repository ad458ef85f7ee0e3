//! Who is in the chain, who holds what, and who looks at it from where.

use limes_model::CountrySet;

use crate::facts::{Facts, Said, country, proper_name, uncertain};

/// Countries, or nothing where they are not known.
pub type Places = Option<Vec<String>>;

/// One way in which a party gets at the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// `holds`, `looks`, `no-access` or `?`.
    pub how: &'static str,
    /// `full` or `limited`.
    pub extent: &'static str,
    /// Where.
    pub places: Places,
    /// Whether it is certain that it is another legal entity.
    pub other_entity: bool,
}

/// A member of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name as the facts write it.
    pub name: String,
    /// Role as the facts write it.
    pub role: String,
    /// Where it sits.
    pub seat: Option<String>,
    /// Where its ultimate parent sits.
    pub parent: Option<String>,
    /// Where else it has companies or branches.
    pub establishments: Vec<String>,
    /// Whether where else it has them is not known.
    pub establishments_open: bool,
    /// How it gets at the data; nothing yet: not at all.
    pub accesses: Vec<Access>,
}

impl Member {
    fn is_processor(&self) -> bool {
        self.role.contains("processor")
    }

    /// Whether the role says that the member has a part in the processing of its own.
    fn has_known_role(&self) -> bool {
        const ROLES: &[&str] = &[
            "processor",
            "controller",
            "any",
            "recipient",
            "importer",
            "trustee",
            "authority",
            "affiliate",
            "parent",
            "group",
            "provider",
            "host",
        ];
        ROLES.iter().any(|role| self.role.contains(role))
    }
}

/// What the facts say about the chain.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// The parties.
    pub members: Vec<Member>,
    /// Where the organisation itself holds the data; each place may be unknown.
    pub own_places: Vec<Places>,
    /// From where own staff looks at it.
    pub own_staff: Vec<Places>,
    /// What was decided while reading, for the table.
    pub notes: Vec<&'static str>,
}

/// What is known before the chain is read.
pub struct Known<'a> {
    /// The countries inside on the day.
    pub inside: &'a CountrySet,
    /// The countries of the EEA on the day.
    pub eea: &'a CountrySet,
    /// Whether a member of the chain is the organisation itself: by its role, its country, its name.
    pub is_own: &'a dyn Fn(&str, Option<&str>, &str) -> bool,
    /// Whether only the places inside are assessed, if there are any.
    pub inside_only: bool,
}

fn contains(set: &CountrySet, code: &str) -> bool {
    code.parse().is_ok_and(|country| set.contains(country))
}

/// Reads the chain.
#[must_use]
pub fn chain(facts: &Facts, setting: &Known<'_>) -> Chain {
    let mut chain = Chain::default();
    let listed = facts.tables("chain");
    let known = listed.is_some();
    let (mut own, mut without_access) = (Vec::new(), Vec::new());
    for row in listed.unwrap_or_default() {
        let member = Member {
            name: row.text("name").to_owned(),
            role: row.text("role").to_lowercase(),
            seat: country(row.text("country")),
            parent: country(row.text("parent_country")),
            establishments: Vec::new(),
            establishments_open: false,
            accesses: Vec::new(),
        };
        if (setting.is_own)(&member.role, member.seat.as_deref(), &member.name) {
            own.push(member);
        } else if member.role.contains("without-access") {
            without_access.push(member);
        } else {
            chain.members.push(member);
        }
    }
    if !known {
        // who is in the chain is not said: somebody may be
        chain.members.push(somebody());
    }
    if chain.members.is_empty() && own.is_empty() && !without_access.is_empty() {
        chain.members.push(somebody());
    }
    let main = chain.members.iter().position(Member::is_processor).unwrap_or(0);
    if let Some(main) = chain.members.get_mut(main) {
        for affiliate in &without_access {
            match &affiliate.seat {
                Some(seat) => main.establishments.push(seat.clone()),
                None => main.establishments_open = true,
            }
        }
    }
    chain.storage(facts, setting, &own);
    chain.remote(facts);
    for member in &mut chain.members {
        if member.accesses.is_empty() {
            let mut access = unclear();
            if member.has_known_role() {
                access.how = "no-access";
            }
            member.accesses.push(access);
        }
    }
    chain
}

/// A party of which nothing is known.
fn somebody() -> Member {
    Member {
        name: String::new(),
        role: "processor".to_owned(),
        seat: None,
        parent: None,
        establishments: Vec::new(),
        establishments_open: true,
        accesses: vec![Access {
            how: "?",
            extent: "full",
            places: None,
            other_entity: false,
        }],
    }
}

impl Chain {
    fn storage(&mut self, facts: &Facts, setting: &Known<'_>, own: &[Member]) {
        let mut texts: Vec<String> = facts
            .texts("stored_in")
            .unwrap_or_else(|| vec!["unknown"])
            .into_iter()
            .map(str::to_owned)
            .collect();
        let nobody_looks = facts.tables("remote_access").is_none_or(|list| list.is_empty());
        if texts.is_empty() && nobody_looks {
            // data that is nowhere and that nobody sees is no set-up: the place is not known
            texts.push("unknown".to_owned());
        }
        let mut places: Vec<Option<String>> = texts.iter().map(|text| self.place(text, setting.eea)).collect();
        let is_inside = |place: &Option<String>| place.as_ref().is_some_and(|code| contains(setting.inside, code));
        if setting.inside_only && places.iter().any(is_inside) && !places.iter().all(is_inside) {
            places.retain(is_inside);
            self.notes
                .push("places outside are left out: the case is about an order for data inside");
        }
        places.dedup();
        for place in places {
            // a party whose seat is not known may hold the data wherever it is
            let seated = |member: &Member| member.seat.as_ref().is_none_or(|seat| contains(setting.inside, seat));
            let (holders, own_holds) = match &place {
                Some(code) if contains(setting.inside, code) => {
                    let holders = self.where_it(seated);
                    let own_holds = own.iter().any(seated);
                    if holders.is_empty() && !own_holds {
                        (self.where_it(|_| true), !own.is_empty())
                    } else {
                        (holders, own_holds)
                    }
                }
                Some(code) => self.holders_outside(code, own),
                None => (self.where_it(|_| true), !own.is_empty()),
            };
            let nobody = holders.is_empty();
            for holder in holders {
                if let Some(member) = self.members.get_mut(holder) {
                    hold(member, place.as_ref());
                }
            }
            if own_holds || nobody {
                self.own_places.push(place.map(|code| vec![code]));
            }
        }
    }

    /// A place as the facts write it. An area stands for the country of the member that sits there, if one is named.
    fn place(&self, text: &str, eea: &CountrySet) -> Option<String> {
        if text == "EEA" || text == "EU" {
            let named = self.members.iter().filter_map(|member| member.seat.clone());
            return named
                .filter(|seat| contains(eea, seat))
                .find(|seat| seat != "BE")
                .or_else(|| country(text));
        }
        country(text)
    }

    fn where_it(&self, holds: impl Fn(&Member) -> bool) -> Vec<usize> {
        let members = self.members.iter().enumerate();
        members
            .filter(|(_, member)| holds(member))
            .map(|(place, _)| place)
            .collect()
    }

    fn holders_outside(&self, code: &str, own: &[Member]) -> (Vec<usize>, bool) {
        let is = |country: &Option<String>| country.as_deref() == Some(code);
        let seated = self.where_it(|member| is(&member.seat) || member.seat.is_none());
        let own_seated = own.iter().any(|member| is(&member.seat));
        if !seated.is_empty() || own_seated {
            return (seated, own_seated);
        }
        let children = self.where_it(|member| is(&member.parent));
        if !children.is_empty() {
            return (children, false);
        }
        let first = self.where_it(Member::is_processor).into_iter().next();
        let first = first.or((!self.members.is_empty()).then_some(0));
        (first.into_iter().collect(), first.is_none())
    }

    fn remote(&mut self, facts: &Facts) {
        let Some(entries) = facts.tables("remote_access") else {
            // whether anybody looks at it from elsewhere is not said
            for member in &mut self.members {
                if member.accesses.is_empty() {
                    member.accesses.push(unclear());
                }
            }
            self.members.push(somebody());
            return;
        };
        for entry in entries {
            let places = country(entry.text("country")).map(|code| vec![code]);
            let purpose = entry.text("purpose");
            let by = entry.text("by");
            let same = entry.said("same_legal_entity");
            let known_party = self.members.iter().any(|member| !by.is_empty() && member.name == by);
            if same == Said::Yes && !known_party {
                self.own_staff.push(places);
                continue;
            }
            let limited = [
                "rare",
                "remaining",
                "residual",
                "limited",
                "single",
                "exceptional",
                "individual cases",
            ]
            .iter()
            .any(|word| purpose.to_lowercase().contains(word));
            let access = Access {
                how: if purpose.is_empty() || uncertain(purpose) {
                    "?"
                } else {
                    "looks"
                },
                extent: if limited { "limited" } else { "full" },
                places: places.clone(),
                other_entity: same == Said::No || known_party,
            };
            let who = self.who(by, places.as_ref().and_then(|places| places.first()));
            match who.and_then(|who| self.members.get_mut(who)) {
                Some(member) => member.accesses.push(access),
                None => {
                    let mut member = somebody();
                    if !by.is_empty() && !uncertain(by) {
                        member.name = by.to_owned();
                        member.seat = places.and_then(|places| places.into_iter().next());
                        member.establishments_open = false;
                    }
                    member.accesses = vec![access];
                    self.members.push(member);
                }
            }
        }
    }

    /// The member that looks from a country: by its name, else by name and country, else by country, else by a part of
    /// its name.
    fn who(&self, by: &str, from: Option<&String>) -> Option<usize> {
        if by.is_empty() || uncertain(by) {
            return None;
        }
        let here = |member: &Member| from.is_some() && member.seat.as_ref() == from;
        let short = proper_name(by);
        let alike = |member: &Member| {
            let known = proper_name(&member.name);
            !short.is_empty() && !known.is_empty() && (known.starts_with(&short) || short.starts_with(&known))
        };
        let ways: [&dyn Fn(&Member) -> bool; 4] = [
            &|member| member.name == by,
            &|member| alike(member) && here(member),
            &here,
            &alike,
        ];
        ways.into_iter().find_map(|way| self.members.iter().position(way))
    }
}

fn hold(member: &mut Member, place: Option<&String>) {
    let found = member
        .accesses
        .iter_mut()
        .find(|access| access.how == "holds" && access.places.is_some() == place.is_some());
    match (found, place) {
        (Some(access), Some(code)) => {
            if let Some(places) = &mut access.places
                && !places.contains(code)
            {
                places.push(code.clone());
            }
        }
        (Some(_), None) => {}
        (None, place) => member.accesses.push(Access {
            how: "holds",
            extent: "full",
            places: place.map(|code| vec![code.clone()]),
            other_entity: true,
        }),
    }
}

const fn unclear() -> Access {
    Access {
        how: "?",
        extent: "full",
        places: None,
        other_entity: true,
    }
}
