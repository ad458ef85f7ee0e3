### About Limes

ui-about-what = Limes shows whether the data in a cloud set-up stays inside a boundary that you choose, who outside can reach it, and on which legal basis it leaves.
ui-about-how = How it comes to an answer
    .says = Rules evaluate your answers together with a collection of dated facts. Each rule names its source. The same answers, facts and date always give the same result. Anything that is not known stays open and never counts as inside.
ui-about-privacy = What happens to your answers
    .says = They stay in this browser. The page sends nothing, loads nothing from elsewhere and sets no cookies. It saves the set-up on this device only if you switch on “Remember in this browser”. Your browser stores the page’s own files so that the page also opens without a network; these files contain none of your answers.
ui-about-advice = Not legal advice
    .says = The result prepares a decision and does not replace it. Where the law requires judgement, Limes names the question and leaves it to a person with legal responsibility. Limes is not affiliated with any provider or authority.
ui-about-knowledge = Knowledge
    .says = Version { $version }, { $day }, { $facts } facts. Facts that were not read in a source, or that are due for review, are marked.
ui-about-version = The page itself is version { $version }.
ui-about-notices = Licences
    .says = Limes is licensed under the EUPL-1.2, its knowledge under CC BY 4.0. The page contains libraries by other authors; their licences and copyright notices are in one file.
    .file = Third-party notices
