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
