### A file that replaces the knowledge of an installation.

knowledge-file = The file knowledge.limes of this site is not used
    .says = { $problem } The page uses the knowledge that it came with.
knowledge-file-foreign = It is not a file of Limes. Replace it with one that `cargo xtask knowledge` wrote.
knowledge-file-older = It was made for an older version of Limes. Write it again with the version that you use.
knowledge-file-newer = It was made for a newer version of Limes. Update Limes first.
knowledge-file-broken = It is damaged or cut off. Copy it again.
knowledge-file-other = It is a file of Limes, but not one with a whole knowledge. Replace it with one that `cargo xtask knowledge` wrote.
knowledge-file-not-newer = Its knowledge is not newer than the one that Limes came with. Remove the file or replace it with a newer one.
knowledge-file-missing = It could not be loaded. Reload the page; if this message appears again, please contact the people who run this site.
knowledge-earlier = This set-up was saved with version { $saved } of the knowledge. You see it judged with version { $now }, so the answer may differ from the one at that time.
knowledge-earlier-answer = According to the file, the answer was: “{ $answer }”.
knowledge-earlier-changed = { $count ->
    [0] None of the facts on which that answer rested has changed since.
    [one] One fact on which that answer rested has changed since:
   *[other] { $count } facts on which that answer rested have changed since:
}
knowledge-earlier-gone = No longer part of the knowledge: { $id }
