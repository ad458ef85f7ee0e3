### Texts for a site's limes.config.json: its declarations, its policy, its own texts.

site-organisation = Your organisation
site-problems = This site’s limes.config.json has errors
    .says = The people who run this page can correct them. The faulty parts were left out, and the built-in knowledge applies instead. Please pass this on:
site-missing = The settings of this site could not be loaded
    .says = This page may lack your organisation’s own products, facts and rules. An assessment now disregards them. Reload the page; if this message appears again, please contact the people who run this site.
    .stamp = without the settings of this site
site-problem = Line { $line }, column { $column }: { $problem }
site-extended = extended by declarations of your organisation ({ $hash })
site-declared = Declared by your organisation
site-preset = Preset by your organisation
site-boundary = { $name } – a boundary defined by your organisation: { $countries }
site-boundary-hint = A boundary defined by your organisation: { $countries }.
site-note = This answer relies on declarations by your organisation
    .says = Limes has not checked them. Without them: { $headline }.
    .axis = Without them:
    .unit = Relies on declarations by your organisation: { $names }
    .short = Relies on declarations by your organisation
    .list = Show the declarations
site-imprint = Imprint
site-privacy = Privacy
