# What a plan keeps, creates or changes. What it deletes or only reads is not judged.
changes contains change if {
	some change in input.resource_changes
	change.mode != "data"
	not change.deposed
	is_object(change.change.after)
}

# The beginning of the type: the provider.
group(change) := split(change.type, "_")[0]

# A type that is named, or else the first pattern that fits, says whether a resource is judged.
judged(change) if named_types[change.type] == true

judged(change) if {
	not is_boolean(named_types[change.type])
	fits := [pattern.judged | some pattern in patterns; regex.match(pattern.type, change.type)]
	fits[0] == true
}

plain(name) := replace(replace(lower(name), "_", ""), "-", "")

# What is in blocks and lists of blocks under a name.
step(nodes, name) := [below |
	some node in nodes
	some block in blocks(node)
	some key, below in block
	plain(key) == name
]

blocks(node) := node if is_array(node)

blocks(node) := [node] if is_object(node)

# What is under one to five names.
inner(change, path) := step([change.change.after], path[0]) if count(path) == 1

inner(change, path) := step(step([change.change.after], path[0]), path[1]) if count(path) == 2

inner(change, path) := step(step(step([change.change.after], path[0]), path[1]), path[2]) if count(path) == 3

inner(change, path) := step(step(step(step([change.change.after], path[0]), path[1]), path[2]), path[3]) if count(path) == 4

inner(change, path) := step(step(step(step(step([change.change.after], path[0]), path[1]), path[2]), path[3]), path[4]) if count(path) == 5

# The texts there.
texts(change, path) := {text |
	some value in inner(change, path)
	some text in leaves(value)
	is_string(text)
	text != ""
}

leaves(value) := value if is_array(value)

leaves(value) := [value] if is_string(value)

own_places(change) := {text |
	some path in array.concat(object.get(places, change.type, []), object.get(usual, group(change), []))
	some text in texts(change, path)
	not is_worldwide(text)
}

copy_places(change) := {text |
	some path in object.get(copies, change.type, [])
	some text in texts(change, path)
}

is_worldwide(text) if replace(lower(text), " ", "") in {"global", "globalexceptchina", "unassigned", "worldwide"}

# The spellings of a place, the most exact first: a zone is in its region.
spellings(text) := [text, last, lower(last), upper(last), bare, trimmed, without_letter, without_end] if {
	parts := split(text, "/")
	last := trim_prefix(parts[count(parts) - 1], "regional-")
	bare := plain(replace(last, " ", ""))
	trimmed := upper(trim_right(last, "0123456789"))
	without_letter := regex.replace(lower(last), "^(.*[0-9])[a-z]$", "$1")
	without_end := regex.replace(lower(last), "^(.*)-([0-9]{1,4}|[a-z]|dc[0-9]+)$", "$1")
}

# The region of a text, if it is known.
code(change, text) := found[0] if {
	known := regions[group(change)]
	found := [spelling | some spelling in spellings(text); is_boolean(known[spelling])]
	count(found) > 0
}

# The modules of the configuration, up to eight deep, each with its address.
called(modules) := [{"address": array.concat(entry.address, ["module", name]), "module": call.module} |
	some entry in modules
	some name, call in object.get(entry.module, "module_calls", {})
]

depth_0 := [{"address": [], "module": input.configuration.root_module}]

depth_1 := called(depth_0)

depth_2 := called(depth_1)

depth_3 := called(depth_2)

depth_4 := called(depth_3)

depth_5 := called(depth_4)

depth_6 := called(depth_5)

depth_7 := called(depth_6)

depth_8 := called(depth_7)

# The configuration of a resource names its provider, and the provider its region.
configured[address] contains resource.provider_config_key if {
	some modules in [depth_0, depth_1, depth_2, depth_3, depth_4, depth_5, depth_6, depth_7, depth_8]
	some entry in modules
	some resource in object.get(entry.module, "resources", [])
	address := concat(".", array.concat(entry.address, [resource.address]))
}

without_indices(address) := regex.replace(address, "\\[(\"[^\"]*\"|[^\\]]*)\\]", "")

provider_region(provider) := provider.expressions.region.constant_value

provider_region(provider) := input.variables[name].value if {
	not provider.expressions.region.constant_value
	names := [substring(reference, 4, -1) | some reference in provider.expressions.region.references; startswith(reference, "var.")]
	count(names) == 1
	name := names[0]
}

provider_region(provider) := provider.expressions.zone.constant_value if not provider.expressions.region

provider_name(change) := parts[count(parts) - 1] if parts := split(change.provider_name, "/")

of_name(name) := [provider | some provider in input.configuration.provider_config; provider.name == name]

regions_of_name(name) := {provider_region(provider) | some provider in of_name(name)}

# Before Terraform 1.1, the key of a resource in a module does not say which provider the call hands in.
handed_in(change) if {
	startswith(change.address, "module.")
	numbers := [to_number(number) | some number in array.slice(split(input.terraform_version, "."), 0, 2)]
	numbers < [1, 1]
	count(regions_of_name(provider_name(change))) > 1
}

exact_provider(change) := input.configuration.provider_config[key] if {
	keys := configured[without_indices(change.address)]
	count(keys) == 1
	some key in keys
	not handed_in(change)
}

inherited(change) := provider_region(exact_provider(change))

inherited(change) := region if {
	not exact_provider(change)
	found := regions_of_name(provider_name(change))
	count(found) == 1
	every provider in of_name(provider_name(change)) {
		provider_region(provider)
	}
	some region in found
}

has_own_place(change) if count(own_places(change)) > 0

# Known only after the plan was carried out.
pending(change) if {
	some name in ["region", "location", "zone"]
	change.change.after_unknown[name] == true
}

# The places of a resource that is judged: its own, or that of its provider.
judged_places(change) := own_places(change) | {region |
	judged_by_provider(change)
	region := inherited(change)
}

judged_by_provider(change) if {
	not has_own_place(change)
	not pending(change)
	group(change) != "azurerm"
}

# Places that are outside, or that Limes does not know.
wrong contains {"address": change.address, "type": change.type, "place": text, "known": true} if {
	some change in changes
	some text in all_places(change)
	regions[group(change)][code(change, text)] == false
}

wrong contains {"address": change.address, "type": change.type, "place": text, "known": false} if {
	some change in changes
	some text in all_places(change)
	not code(change, text)
}

all_places(change) := judged_places(change) | copy_places(change) if judged(change)

all_places(change) := copy_places(change) if not judged(change)

wrong_setting contains {"address": change.address, "type": change.type, "value": text} if {
	some change in changes
	some setting in settings
	setting.type == change.type
	some text in texts(change, setting.path)
	refused(setting, text)
}

refused(setting, text) if {
	some pattern in setting["not"]
	regex.match(pattern, text)
}

refused(setting, text) if {
	setting["only"]
	not named(setting, text)
}

named(setting, text) if {
	some pattern in setting["only"]
	regex.match(pattern, text)
}

# A resource that is judged, and of which the plan does not say where it will be.
open_place contains change.address if {
	some change in changes
	judged(change)
	count(judged_places(change)) == 0
	group(change) != "azurerm"
}

open_place contains change.address if {
	some change in changes
	judged(change)
	not has_own_place(change)
	pending(change)
}

deny contains sprintf(message_outside, [found.address, found.place]) if {
	some found in wrong
	found.known
}

deny contains sprintf(message_not_known, [found.address, found.place]) if {
	some found in wrong
	not found.known
}

deny contains sprintf(message_setting, [found.address, found.value]) if some found in wrong_setting

warn contains sprintf(message_open, [address]) if some address in open_place
