### Problems in a set-up file or in a site's limes.config.json. $path: the place in the file; $value: the value found there; $expected: valid values.

problem-not-json = The file is not valid JSON. The error is at line and column { $value }.
problem-not-a-link = The link does not contain a complete set-up. It may have been cut off when it was copied or sent. Ask for the set-up as a file.
problem-too-large = The file is too large: { $value } bytes. The limit is { $expected } bytes.
problem-wrong-format = This is not a Limes set-up file. Its “format” field must be “{ $expected }”.
problem-newer-version = The file was written by a newer version of Limes (format version { $value }). This page reads format version { $expected }. Open the file with the current version.
problem-missing = { $path } is missing. { $expected ->
        [text] Expected: text.
        [list] Expected: a list.
        [object] Expected: an object.
        [whole-number] Expected: a whole number.
       *[other] For example: { $expected }.
    }
problem-wrong-type = { $path } is “{ $value }”. { $expected ->
        [text] Expected: text.
        [list] Expected: a list.
        [object] Expected: an object.
        [whole-number] Expected: a whole number.
       *[other] Expected: { $expected }.
    }
problem-unknown-field = { $path }: unknown field. Similar: { $expected }.
problem-duplicate-field = { $path } appears twice. Remove one of the two.
problem-unknown-boundary = { $path }: unknown boundary “{ $value }”. Expected one of: { $expected }.
problem-unknown-product = { $path }: unknown product “{ $value }”. Similar: { $expected }.
problem-unknown-family = { $path }: unknown product family “{ $value }”. Similar: { $expected }.
problem-unknown-provider = { $path }: unknown provider “{ $value }”. Similar: { $expected }.
problem-unknown-common = { $path }: unknown common data flows “{ $value }”. Similar: { $expected }.
problem-unknown-unit = { $path }: the file contains no service or group of people with the id { $value }.
problem-unknown-question = { $path }: unknown question “{ $value }”. Similar: { $expected }.
problem-misplaced-question = { $path }: the question “{ $value }” is not asked here. Its answer belongs under “{ $expected }”.
problem-unknown-option = { $path }: “{ $value }” is not a valid answer. Expected one of: { $expected }.
problem-unknown-country = { $path }: unknown country “{ $value }”. Use two capital letters, for example { $expected }.
problem-unknown-region = { $path }: { $expected ->
        [none] “{ $value }” is not valid here, because there is no list of regions for it.
       *[other] the provider has no region “{ $value }”. Similar: { $expected }.
    }
problem-unknown-flow = { $path }: unknown data flow “{ $value }”. Similar: { $expected }.
problem-unknown-law = { $path }: unknown law “{ $value }”. Similar: { $expected }.
problem-duplicate-id = { $path }: the id { $value } is used twice. Give each service and each group of people its own id.
problem-duplicate-answer = { $path }: the same question is answered twice. Remove one of the two answers.
problem-invalid-number = { $path }: { $value } is not a valid number. Expected: { $expected }.
problem-invalid-day = { $path }: “{ $value }” is not a valid date between 1900 and 2199. Write year, month and day, for example { $expected }.
problem-too-many = { $path } has { $value } entries. The limit is { $expected }.
problem-unknown-language = { $path }: unknown language “{ $value }”. Expected one of: { $expected }.
problem-unknown-fact = { $path }: unknown fact “{ $value }”. Similar: { $expected }.
problem-other-fact = { $path }: the fact “{ $value }” is of a different kind. A region can replace only a region, a company only a company.
problem-unknown-value = { $path }: “{ $value }” is not valid here. Expected one of: { $expected }.
problem-invalid-id = { $path }: “{ $value }” is not a valid id. Ids of your own begin with “own:”, followed by lower-case letters, digits, hyphens or dots, for example { $expected }.
problem-declared-twice = { $path } is declared twice. Remove one of the two.
problem-invalid-period = { $path }: the end date must be later than the first day.
problem-invalid-length = { $path } has { $value } characters. Allowed: { $expected }.
problem-invalid-link = { $path }: “{ $value }” is not a valid link. Write the full address, for example { $expected }.
problem-invalid-picture = { $path }: “{ $value }” is not a valid picture. Put an SVG, PNG or WebP file beside the page and give its relative path, for example { $expected }.
problem-invalid-colour = { $path }: “{ $value }” is not a valid colour. Write six hexadecimal digits, for example { $expected }.
problem-weak-colour = { $path }: the colour “{ $value }” has too little contrast with the page. A contrast of at least 4.5 to 1 is needed.
problem-invalid-origin = { $path }: “{ $value }” is not a valid origin. Write scheme and host without a path, for example { $expected }.
problem-invalid-answer = { $path }: an answer of your organisation must have a value. Leave out answers that are not known.
