### The command line. Words in capitals are placeholders.

cli-help =
    limes: does the data of a cloud set-up stay inside the EU boundary, who can reach it, and on which legal basis does it leave?

    limes assess FILE …      print a summary of the assessment (- reads standard input)
    limes questions FILE …   list the open questions and who can answer them
    limes plan FILE …        print a plan: what to change step by step, and what to find out
    limes report FILE        print a report for filing
    limes read FILE …        read what you run from files of other tools (plans, lists, bills; see docs/inventories.md)
    limes check FILE …       check whether the files are valid set-up files
    limes letters FILE       write a letter to each company that can answer what is open, a list to look up, a note to the lawyer
    limes merge FILE REPLY   take the reply to a request into the set-up: what changed, what contradicts your answers
    limes compare FILE FILE  say what differs between two set-ups: the answer, its causes, data flows, answers
    limes schema             print the JSON Schema of the set-up file
    limes version            print the versions of the program and its knowledge
    limes help               print this text

    --json                   print JSON in the form of the JavaScript API (assess, questions, plan, compare), or one line for each file (read)
    --format FORMAT          form of the report: markdown, csv-transfers, csv-flows, csv-actions (report)
    --fail-on CONDITION,…    exit with code 1 if a condition holds or may still hold (assess, read)
    --as-of YYYY-MM-DD       use this date instead of the one in the file (all but check, merge)
    --boundary BOUNDARY      use this boundary instead of the one in the file: eu, eea, eu-efta, eea-adequate, DE or DE,FR (all but check, merge)
    --to NAME                only the letter to this addressee: a part of the name, or an id (letters)
    --as-file                the questions as a request file that opens in Limes, in place of a letter (letters --to)
    --markdown               the letters as Markdown (letters)
    --until YYYY-MM-DD       the day until which you want an answer; otherwise four weeks (letters)
    --into FILE              write the set-up with what was asked, or with the reply, to this file (letters, merge); add the services and answers that were read to this file (read)
    --on YYYY-MM-DD          the day of the letter or of the reply; otherwise the date in the file (letters, merge)
    --days DAY,DAY           compare one set-up on two days (compare)
    --config FILE            use your organisation’s limes.config.json: its facts and policy
    --knowledge FILE         use the knowledge of this file (see `cargo xtask knowledge`) instead of the one in the program (also: version)
    --lang en|de             set the language

    Conditions, each meaning “this or worse”:
    place                    leaves-in-part, leaves
    reach                    unreadable, reachable
    basis                    no-transfer, adequate-country, safeguards-in-force, safeguards-case-by-case, no-valid-basis
    other                    forbidden (by a sector rule), not-available, not-allowed (by --config), unknown (something is open)
    short forms              reachable-unreadable, adequate, case-by-case, no-basis
    The worst verdict that is still possible counts: an unknown answer never makes a result more lenient.

    Exit codes: 0 success, 1 a condition holds or may hold, or a reply contradicts your answers, 2 wrong usage, 3 a file cannot be read, 4 internal error.
    Not legal advice.
cli-try-help = Run `limes help` for a list of commands and options.
cli-no-command = Unknown command `{ $value }`.
cli-no-option = Unknown option `{ $value }`.
cli-no-value = `{ $value }` needs a value.
cli-no-condition = Unknown condition `{ $value }`; expected one of: { $conditions }.
cli-no-language = Unknown language `{ $value }`; expected one of: { $languages }.
cli-no-format = Unknown format `{ $value }`; expected one of: { $formats }.
cli-files = `assess`, `questions`, `plan`, `read` and `check` need at least one file, `report` and `letters` one, `merge` and `compare` two (`compare --days` one); the other commands take none.
cli-unreadable = { $file }: cannot be read: { $reason }
cli-knowledge = { $file }: not used as knowledge: { $problem }
cli-valid = { $file }: valid set-up file.
cli-head = { $file } (as of { $day }; inside: { $boundary })
cli-cause = { $cause } [{ $units }]
cli-certain = Certain:
cli-possible = Possible, as long as questions are open:
cli-unverified = { $count ->
    [one] Rests on one fact that is not verified, or overdue for review:
   *[other] Rests on { $count } facts that are not verified, or overdue for review:
}
cli-asked = Open questions, by who can answer them: { $whom }
cli-question = { $question } [about: { $about }; can answer: { $who }; { $id }]
cli-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
cli-questions-count = { $count ->
    [0] no open questions
    [one] { $count } open question
   *[other] { $count } open questions
}
cli-holds = `{ $condition }` holds.
cli-holds-possibly = `{ $condition }` may still hold, so it counts as holding ({ $questions }).
cli-holds-undescribed = `{ $condition }` counts as holding: nothing is described, so nothing is ruled out.
cli-holds-incomplete = `{ $condition }` counts as holding: the files are incomplete, or name something that Limes does not know.
cli-holds-no = `{ $condition }` does not hold.
cli-needs-config = `not-allowed` needs `--config` with the file that defines what is allowed.
cli-declared = More lenient because of declarations by your organisation ({ $ids }). Without them: { $headline }.
cli-declared-units = Affected: { $units }.
cli-not-allowed = Not allowed by your organisation: { $what }.
cli-not-told = Cannot be determined yet whether your organisation allows it: { $what }.
cli-policy = { $rule ->
    [incomplete] the policy could not be read in full
    [product] product { $value } ({ $unit })
    [provider] provider { $value } ({ $unit })
    [region] region { $value } ({ $unit })
    [boundary] the boundary
    [stays] the answer on place
    [reach] the answer on access
    [basis] the answer on the legal basis
   *[sector] the answer on the sector
}
cli-step = { $acts }. Effect: { $effect }.
cli-outlook = At best: { $best }. At worst: { $worst }.
cli-remains = What remains of concern when every step is done (data flows, by reason):
