// A snippet of the documentation, by its name.

import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export function snippet(page, id) {
    const text = readFileSync(new URL(page, root), 'utf8');
    const found = text.match(new RegExp(`^([ ]*)(\`\`\`+)[^\`\\n]*\\bsnippet=${id}(?:[ ][^\\n]*)?\\n([\\s\\S]*?)^\\1\\2\`*[ ]*$`, 'm'));
    if (!found) throw new Error(`${page} has no snippet with the name ${id}`);
    return found[3];
}
