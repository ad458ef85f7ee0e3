# Limes innerhalb einer anderen Seite

embed-start = Start
embed-ignored = Limes: Die Angabe „{ $name }“ bleibt unberücksichtigt, weil „{ $value }“ nicht verstanden wird. docs/embedding.md nennt, was gewählt werden kann.
embed-origin = Limes: „{ $value }“ erfährt nichts, weil diese Website es nicht unter den Herkünften (origins) aufführt, in die sie eingebettet werden darf.
