### The command line. Words in capitals stand for what the person fills in.

cli-help =
    limes: does the data of a cloud set-up stay inside the EU boundary, who can reach it, and on which basis does it leave?

    limes assess FILE …      the answer in short (- is the standard input)
    limes questions FILE …   what is open, and who can answer it
    limes check FILE …       whether these are set-up files, and what is wrong with them
    limes schema             JSON Schema of the set-up file
    limes version            versions of program and knowledge
    limes help               this text

    --json                   the result as JSON, as the JavaScript API gives it (assess, questions)
    --fail-on CONDITION,…    exit code 1 if one of them holds or may still hold (assess)
    --as-of YYYY-MM-DD       another day than that of the file (assess, questions)
    --boundary BOUNDARY      another boundary: eu, eea, eu-efta, eea-adequate, DE or DE,FR (assess, questions)
    --config FILE            limes.config.json of your organisation: its facts and policy
    --lang en|de             language

    Conditions, each meaning “this or worse”:
    place                    leaves-in-part, leaves
    reach                    unreadable, reachable
    basis                    no-transfer, adequate-country, safeguards-in-force, safeguards-case-by-case, no-valid-basis
    and                      forbidden (by a rule of the sector), not-available, not-allowed (by --config), unknown (something is open)
    also                     reachable-unreadable, adequate, case-by-case and no-basis for short
    The worst verdict that is still possible counts: what is not known never reassures.

    Exit codes: 0 fine, 1 a condition holds or may hold, 2 wrong usage, 3 a file cannot be read, 4 internal error.
    No legal advice.
cli-try-help = `limes help` names commands and options.
cli-no-command = There is no command `{ $value }`.
cli-no-option = There is no option `{ $value }` here.
cli-no-value = `{ $value }` needs a value.
cli-no-condition = There is no condition `{ $value }`. Possible: { $conditions }.
cli-no-language = There is no language `{ $value }`. Possible: { $languages }.
cli-files = `assess`, `questions` and `check` need at least one file, the other commands none.
cli-unreadable = { $file }: cannot be read: { $reason }
cli-valid = { $file }: a valid set-up file.
cli-head = { $file } (as of { $day }; inside: { $boundary })
cli-because = Because of: { $units }
cli-question = { $question } [about: { $about }; to answer: { $who }; { $id }]
cli-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
cli-questions-count = { $count ->
    [0] no question
    [one] { $count } open question
   *[other] { $count } open questions
}
cli-holds = `{ $condition }` holds.
cli-holds-possibly = `{ $condition }` is still possible and counts as holding ({ $questions }).
cli-holds-undescribed = `{ $condition }` counts as holding: nothing is described, so nothing is ruled out.
cli-holds-no = `{ $condition }` does not hold.
cli-needs-config = `not-allowed` needs `--config` with the file that says what is allowed.
cli-declared = Milder because of what your organisation declares ({ $ids }). Without it: { $headline }.
cli-declared-units = This concerns: { $units }.
cli-not-allowed = Not allowed by your organisation: { $what }.
cli-not-told = Cannot be told yet whether your organisation allows it: { $what }.
cli-policy = { $rule ->
    [incomplete] the policy cannot be read in full
    [product] product { $value } ({ $unit })
    [provider] provider { $value } ({ $unit })
    [region] region { $value } ({ $unit })
    [boundary] the boundary
    [stays] the answer about the place
    [reach] the answer about access
    [basis] the answer about the basis
   *[sector] the answer about the sector
}
