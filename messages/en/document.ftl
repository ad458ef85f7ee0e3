### What the document itself says, before its program runs, without it, and after an internal error. `cargo xtask build` puts
### these texts into the pages; they have no values, and what is between backticks is code. FILE is the name of a file.

document-stopped = Limes has stopped because of an internal error.
document-stopped-says = What the page showed last may be out of date and is hidden. Save the set-up, then reload the page.
document-stopped-save = Save set-up
document-failed = Limes could not start.
document-failed-folder = It needs a current browser with JavaScript and WebAssembly. If you opened it as a file from a folder: only the single file `limes.html` works that way.
document-failed-changed = Otherwise, part of the page may be missing or may have been changed in transit; your browser then refuses to load it. Reload the page. If this message appears again, please contact the people who run this site.
document-single-preview = It needs a current browser with JavaScript and WebAssembly. If you see this in a preview, for example in an e-mail program or a file manager, save the file and open it in a browser.
document-single-changed = Otherwise, the file may have been changed or cut off in transit. Please download it again from its source.
document-element-failed = Limes could not be loaded. Please try again later; if the problem persists, contact the people who run this page.

## What is wrong with a file that the page needs

document-pack-missing = Limes could not start because the file `FILE` is missing or was changed in transit. Reload the page; if this message appears again, please ask the people who run this site to put all files of the same version on the server.
document-pack-foreign = Limes could not start because the file `FILE` is not a file of Limes. Please ask the people who run this site to replace it with the one of the same version.
document-pack-older = Limes could not start because the file `FILE` was made for an older version of the page. Please ask the people who run this site to put all files of the same version on the server.
document-pack-newer = Limes could not start because the file `FILE` was made for a newer version of the page. Reload the page; if this message appears again, please ask the people who run this site to put all files of the same version on the server.
document-pack-broken = Limes could not start because the file `FILE` is damaged or cut off. Reload the page; if this message appears again, please ask the people who run this site to copy the file to the server again.
document-pack-other = Limes could not start because the file `FILE` holds something else than its name says. Please ask the people who run this site to put all files of the same version on the server.
