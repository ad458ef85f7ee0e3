# An instance within a page of others

embed-start = Start
embed-ignored = Limes: the option “{ $name }” is left out, because “{ $value }” is not understood. docs/embedding.md lists what can be chosen.
embed-origin = Limes: nothing is told to “{ $value }”, because this site does not list it among the origins in which it may be embedded.
