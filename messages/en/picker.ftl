### The choice of products.

picker-bundle-adds = adds: { $products }
picker-bundle-start = a usual start: remove what you do not use
picker-bundle-recalled = contents from memory
picker-bundle-needs-check = contents read in an older document: to be checked
picker-named = as { $product }
picker-describe = Describe “{ $name }” in a few questions
picker-describe-why = Limes does not know this name. You can describe the service yourself: where it stores data, who runs it, and who hosts it.
picker-nothing = Nothing found for “{ $name }”.
picker-added-bundle = { $name } added ({ $products }).

## A pasted list

paste = Paste a list of services
paste-text = Your list
    .says = One name a line, or name; product; region, as copied from a spreadsheet. Nothing is added before you confirm it.
paste-read = Read the list
paste-found = { $count ->
    [one] { $count } service recognised
   *[other] { $count } services recognised
}
paste-unsure = { $count ->
    [one] { $count } name fits several products: please check the choice.
   *[other] { $count } names fit several products: please check the choices.
}
paste-unknown = { $count ->
    [one] { $count } name is not known. You can describe the service in a few questions.
   *[other] { $count } names are not known. You can describe these services in a few questions.
}
paste-left-out = { $count } more rows were not read: a set-up has at most 500 services.
paste-line = Written
paste-becomes = Added as
paste-becomes-of = { $name }: added as
paste-region = Region
paste-region-unknown = { $region }: no such region is known, so the question stays open
paste-describe = Describe it in a few questions
paste-leave-out = Leave out
paste-add = { $count ->
    [one] Add { $count } service
   *[other] Add { $count } services
}
paste-added = { $count ->
    [one] { $count } service added.
   *[other] { $count } services added.
}
