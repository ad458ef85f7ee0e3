# What to change so that a target is reached.

ui-repair = What to change
ui-repair-says = Choose a target. The page looks for the smallest sets of changes that reach it, and assesses each of them anew before it shows it. Only what you or your contract can bring about counts.
ui-repair-wait = Looking for ways …
ui-goal = Target
ui-goal-stays = The data stays inside
ui-goal-reach = Unreadable for whoever outside can be compelled
ui-goal-basis = Lawful: whatever leaves has a valid basis
ui-goal-all = All three together
ui-repair-reached = This target is reached as things stand. Nothing needs to change.
ui-repair-ways = { $count ->
    [one] One way reaches the target. It was assessed anew, and no smaller part of it is enough.
   *[other] { $count } ways reach the target, the least effort first. Each was assessed anew, and no smaller part of any is enough.
}
ui-repair-depends = { $count ->
    [one] The target can be reached, but not by you alone: it depends on what somebody else confirms.
   *[other] { $count } ways can reach the target, but not by you alone: each depends on what somebody else confirms.
}
ui-way = Way { $number }
ui-becomes = becomes
ui-replace = Use another product instead
ui-acts-customer = You act
ui-acts-provider = Your provider must agree
ui-acts-nobody = Nobody can change this: it is inherent in the product.
ui-acts-avoid = You act, but only by not using it.
ui-acts-partly = You can change it in part, but that is not enough.
ui-effort-1 = a switch
ui-effort-2 = a small change
ui-effort-3 = some work
ui-effort-4 = a larger change
ui-effort-5 = a project
ui-effort-product = another product
ui-effort-small = Little effort
ui-effort-medium = Moderate effort
ui-effort-large = Considerable effort
ui-effort-huge = Great effort
ui-provided = Provided that this is confirmed
ui-confirms-provider = Your provider has to confirm this
ui-confirms-lawyer = A person with legal responsibility has to decide this
ui-only-inside = only countries inside your boundary
ui-only-adequate = only countries with an adequacy decision that needs nothing more: { $countries }
ui-then = The answer is then
ui-try = Try it
ui-trial = You are trying a change.
ui-trial-says = All answers on this page show the set-up as it would be.
ui-trial-undo = Undo the trial
ui-trial-keep = Keep the change
ui-hindered = Not reachable with these products
ui-hindered-says = No setting, region, key or contract term that the page knows of brings the flows named below within the target.
ui-undecided = This cannot be said yet
ui-undecided-says = Questions that are still open stand in the way. Answer them first; they are listed under “What is still unknown”.
ui-not-found = No way found
ui-not-found-says = So much is open or connected that not everything could be tried. Answer more questions, or look at fewer services at once.
ui-obstacles = { $count ->
    [one] One flow stands in the way
   *[other] { $count } flows stand in the way
}
ui-nearest = The nearest that can be reached
ui-nearest-now = The nearest that can be reached is how it stands now
ui-other-products = Look for other products
ui-others = { $count ->
    [one] With other products it can be reached in one way. It was assessed anew; whether the product fits your purpose is for you to judge.
   *[other] With other products it can be reached in { $count } ways. Each was assessed anew; whether the products fit your purpose is for you to judge.
}
ui-no-others = Among the products of the same kind whose facts are known there is none that reaches the target for certain.
