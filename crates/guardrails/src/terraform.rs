//! A module for Terraform and OpenTofu that lets only allowed regions through.

use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Text;

use crate::header::Header;
use crate::policy::Policy;
use crate::scope::Scope;
use crate::types::groups;

/// The name of the variable of a list of regions.
fn variable(list: &str) -> String {
    [&list.replace('-', "_"), "_regions"].concat()
}

/// The lists of regions for which the module has a variable.
fn lists(scope: &Scope, knowledge: &Knowledge) -> Vec<Text> {
    let groups = groups(knowledge);
    let lists = scope.regions.keys().filter(|list| groups.contains_key(*list));
    lists.copied().collect()
}

/// Returns the module; `None` if no provider of the scope has regions in Terraform.
pub(crate) fn module(scope: &Scope, words: &Words, knowledge: &Knowledge) -> Option<String> {
    let lists = lists(scope, knowledge);
    if lists.is_empty() {
        return None;
    }
    let mut text = Header::new(scope, knowledge, words).comments(Policy::TerraformRegions, words);
    for list in lists {
        let name = variable(list);
        let codes: Vec<&str> = scope.of(list).iter().map(|region| region.code).collect();
        // Azure takes names of regions with spaces and capitals
        let value = if list == "azure" {
            "lower(replace(region, \" \", \"\"))"
        } else {
            "region"
        };
        let mut allowed = String::new();
        for code in codes {
            allowed.push_str(&["      ", &string(code), ",\n"].concat());
        }
        let values = [("list", list.into())];
        let parts = [
            "variable ",
            &string(&name),
            " {\n  description = ",
            &string(&words.with("guardrail-variable", &values)),
            "\n  type        = list(string)\n  default     = []\n  validation {\n    condition = alltrue([for region in var.",
            &name,
            " : contains([\n",
            &allowed,
            "    ], ",
            value,
            ")])\n    error_message = ",
            &string(&words.with("guardrail-variable-wrong", &values)),
            "\n  }\n}\n\noutput ",
            &string(&name),
            " {\n  description = ",
            &string(&words.with("guardrail-output", &values)),
            "\n  value       = var.",
            &name,
            "\n}\n\n",
        ];
        text.push_str(&parts.concat());
    }
    Some(text.trim_end().to_owned() + "\n")
}

/// A text as HCL, in which nothing is replaced.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for (place, letter) in text.char_indices() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            // a doubled sign is the sign itself
            '$' | '%' if text.get(place + 1..).is_some_and(|rest| rest.starts_with('{')) => {
                out.extend([letter, letter])
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        assert_eq!(string("a \"b\" \\ ${c} %{d} $e"), "\"a \\\"b\\\" \\\\ $${c} %%{d} $e\"");
        assert_eq!(variable("aws-eusc"), "aws_eusc_regions");
    }
}
