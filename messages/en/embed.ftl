# An instance embedded in another page

embed-start = Start
embed-ignored = Limes: the option “{ $name }” is ignored, because “{ $value }” is not a valid value. docs/embedding.md lists the valid values.
embed-origin = Limes: no messages are sent to “{ $value }”, because this site does not list it as an origin that may embed Limes.
