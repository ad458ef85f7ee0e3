//! What to read for each role, and the commands that make the files.

use yew::prelude::*;

use crate::components::disclosure::Disclosure;
use crate::environment::Environment;
use crate::hooks::use_local_state;
use crate::host::browser;
use limes_messages::key;

/// The roles, and how many entries each has: what the file is, with the commands that make it.
const ROLES: [(&str, usize); 6] = [
    ("engineer", 6),
    ("azure", 4),
    ("aws", 3),
    ("google", 2),
    ("microsoft", 4),
    ("buyer", 4),
];

/// Shows the roles, each with its files.
pub fn view(environment: &Environment) -> Html {
    html! {
        <section aria-labelledby="roles-title">
            { environment.title("roles-title", "read-page-roles") }
            { environment.element("p", "hint", "read-page-roles.says") }
            { for ROLES.iter().map(|(role, count)| one(environment, role, *count)) }
        </section>
    }
}

fn one(environment: &Environment, role: &'static str, count: usize) -> Html {
    let name = key("read-role", role);
    let summary = html! { <span class="finding-title">{ environment.text(&name) }</span> };
    let body = {
        let environment = environment.clone();
        Callback::from(move |()| {
            html! {
                <dl class="answers">
                    { for (1..=count).map(|number| {
                        let entry = key(&name, &number.to_string());
                        let command = environment.words().find(&(entry.clone() + ".command"), &[]);
                        html! {
                            <div key={number}>
                                { environment.element("dt", "", &entry) }
                                if let Some(command) = command {
                                    <dd><Command environment={environment.clone()} {command} /></dd>
                                }
                            </div>
                        }
                    }) }
                </dl>
            }
        })
    };
    html! { <Disclosure key={role} class="unit-flows" testid={format!("role-{role}")} {summary} {body} /> }
}

#[derive(Properties, PartialEq)]
struct CommandProps {
    environment: Environment,
    command: String,
}

/// A command, with a button that copies it.
#[component]
fn Command(props: &CommandProps) -> Html {
    let environment = &props.environment;
    let copied = use_local_state(|| false);
    let copy = {
        let (command, copied) = (props.command.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| copied.set(browser::copy(&command)))
    };
    html! {
        <div class="command tools">
            <pre><code>{ &props.command }</code></pre>
            <button type="button" class="button bare" onclick={copy}>
                { environment.text("read-page-copy") }<span class="unseen">{ " " }{ &props.command }</span>
            </button>
            <span class="hint" role="status">if *copied { { environment.text("read-page-copied") } }</span>
        </div>
    }
}
