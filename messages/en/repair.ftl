# Changes that reach a target.

ui-repair = Reach a target in full
ui-repair-says = Choose a target. Limes looks for the smallest sets of changes that reach it, and assesses each set before showing it. Only changes that you can make, yourself or by contract, count.
ui-repair-wait = Looking for options …
ui-goal = Target
ui-goal-stays = The data stays inside
ui-goal-reach = Unreadable for everyone outside who can be compelled
ui-goal-basis = Lawful: all data that leaves has a valid basis
ui-goal-all = All three together
ui-repair-reached = Your set-up already reaches this target. Nothing needs to change.
ui-repair-ways = { $count ->
    [one] One option reaches the target. Limes assessed the set-up again with it, and no smaller part of it is enough.
   *[other] { $count } options reach the target, least effort first. Limes assessed the set-up again with each, and no smaller part of any option is enough.
}
ui-repair-depends = { $count ->
    [one] One option can reach the target, but not by you alone: it depends on confirmation from others.
   *[other] { $count } options can reach the target, but not by you alone: each depends on confirmation from others.
}
ui-way = Option { $number }
ui-becomes = becomes
ui-replace = Use a different product
ui-acts-customer = You can do this yourself
ui-acts-provider = Your provider must agree
ui-acts-nobody = Nobody can change this: it is inherent in the product.
ui-acts-avoid = You can avoid this only by not using it.
ui-acts-partly = You can change this in part, but that is not enough.
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
ui-provided = Provided that the following is confirmed
ui-confirms-provider = Your provider must confirm this
ui-confirms-lawyer = A person with legal responsibility must decide this
ui-only-inside = only countries inside your boundary
ui-only-adequate = only countries with an unconditional adequacy decision: { $countries }
ui-then = The answer would then be
ui-try = Try it
ui-trial-says = All answers on this page show your set-up with this change.
ui-trial-undo = Undo the change
ui-trial-keep = Keep the change
ui-hindered = Cannot be reached with these products
ui-hindered-says = No setting, region, key or contract term that Limes knows of brings the data flows below within the target.
ui-undecided = Cannot be determined yet
ui-undecided-says = It depends on open questions. Answer them first; they are listed under “What is still unknown, and whom to ask”.
ui-not-found = No option found
ui-not-found-says = So much is open or connected that Limes could not try everything. Answer more questions, or assess fewer services at once.
ui-obstacles = { $count ->
    [one] One data flow prevents it
   *[other] { $count } data flows prevent it
}
ui-nearest = Closest result that can be reached
ui-nearest-now = The current result is the closest that can be reached
ui-other-products = Look for other products
ui-others = { $count ->
    [one] With other products, one option reaches the target. Limes assessed the set-up again with it; whether the product suits your purpose is for you to judge.
   *[other] With other products, { $count } options reach the target. Limes assessed the set-up again with each; whether the products suit your purpose is for you to judge.
}
ui-no-others = No product of the same kind with known facts is certain to reach the target.
