### What is wrong with a set-up file or with a site's limes.config.json. $path: where it stands; $value: what stands there; $expected: what would be right.

problem-not-json = The file is not valid JSON. The mistake is at line and column { $value }.
problem-not-a-link = The link does not hold a whole set-up. It may have been cut off when it was copied or sent. Ask for the set-up as a file.
problem-too-large = The file is too large: { $value } bytes. At most { $expected } bytes are read.
problem-wrong-format = This is not a Limes set-up file. Its field “format” must say “{ $expected }”.
problem-newer-version = The file comes from a newer version of Limes (version { $value } of the format). This page reads version { $expected }. Open it with the current version.
problem-missing = { $path } is missing. { $expected ->
        [text] A text is needed.
        [list] A list is needed.
        [object] An object is needed.
        [whole-number] A whole number is needed.
       *[other] For example: { $expected }.
    }
problem-wrong-type = { $path } holds “{ $value }”. { $expected ->
        [text] A text is needed.
        [list] A list is needed.
        [object] An object is needed.
        [whole-number] A whole number is needed.
       *[other] Needed: { $expected }.
    }
problem-unknown-field = { $path } is not a field of the file. Similar: { $expected }.
problem-duplicate-field = { $path } is there twice. Remove one of the two.
problem-unknown-boundary = { $path }: there is no boundary “{ $value }”. Possible: { $expected }.
problem-unknown-product = { $path }: there is no product “{ $value }”. Similar: { $expected }.
problem-unknown-family = { $path }: there is no product family “{ $value }”. Similar: { $expected }.
problem-unknown-provider = { $path }: there is no provider “{ $value }”. Similar: { $expected }.
problem-unknown-common = { $path }: “{ $value }” does not name common data flows of a provider. Similar: { $expected }.
problem-unknown-unit = { $path }: the file contains no service or group of people with the number { $value }.
problem-unknown-question = { $path }: there is no question “{ $value }”. Similar: { $expected }.
problem-misplaced-question = { $path }: the question “{ $value }” is not asked here. Its answer belongs under “{ $expected }”.
problem-unknown-option = { $path }: “{ $value }” is not one of the answers. Possible: { $expected }.
problem-unknown-country = { $path }: there is no country “{ $value }”. Use two capital letters, for example { $expected }.
problem-unknown-region = { $path }: { $expected ->
        [none] “{ $value }” cannot stand here, because no list of regions belongs to it.
       *[other] the provider has no region “{ $value }”. Similar: { $expected }.
    }
problem-unknown-flow = { $path }: there is no data flow “{ $value }”. Similar: { $expected }.
problem-unknown-law = { $path }: there is no law “{ $value }”. Similar: { $expected }.
problem-duplicate-id = { $path }: the number { $value } is used twice. Give every service and every group of people a number of its own.
problem-duplicate-answer = { $path }: the same question is answered twice. Remove one of the two answers.
problem-invalid-number = { $path }: the number { $value } cannot be used. Possible: { $expected }.
problem-invalid-day = { $path }: “{ $value }” is not a day from 1900 to 2199. Write year, month and day, for example { $expected }.
problem-too-many = { $path } has { $value } entries. At most { $expected } are read.
problem-unknown-language = { $path }: there is no language “{ $value }”. Possible: { $expected }.
problem-unknown-fact = { $path }: there is no fact “{ $value }”. Similar: { $expected }.
problem-other-fact = { $path }: the fact “{ $value }” says something of another kind. A region can only replace a region, a company only a company.
problem-unknown-value = { $path }: “{ $value }” cannot stand here. Possible: { $expected }.
problem-invalid-id = { $path }: “{ $value }” is not an id of your own. It begins with “own:”, followed by small letters, digits, hyphens or dots, for example { $expected }.
problem-declared-twice = { $path }: this is declared twice. Remove one of the two.
problem-invalid-period = { $path }: the first day after the end must come after the first day.
problem-invalid-length = { $path } has { $value } characters. Possible: { $expected }.
problem-invalid-link = { $path }: “{ $value }” is not a link that can be used. Write the whole address, for example { $expected }.
problem-invalid-picture = { $path }: “{ $value }” is not a picture that can be used. Put an SVG, PNG or WebP file beside the page and name its relative path, for example { $expected }.
problem-invalid-colour = { $path }: “{ $value }” is not a colour. Write six digits, for example { $expected }.
problem-weak-colour = { $path }: the colour “{ $value }” stands out too little from the page. A contrast of 4.5 to 1 is needed.
problem-invalid-origin = { $path }: “{ $value }” is not an origin. Write scheme and host without a path, for example { $expected }.
problem-invalid-answer = { $path }: an answer of your organisation must say something. Leave out what is not known.
