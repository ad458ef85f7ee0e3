//! How many bytes the page costs its reader.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Result, bail};

use crate::bundle::compress::{self, Compressed};
use crate::bundle::packs;
use crate::bundle::site::Site;

/// What something may weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// What it is about, as in "the page costs".
    pub what: &'static str,
    /// How it is measured.
    pub how: &'static str,
    /// More than this is worth a warning.
    pub warn: usize,
    /// More than this fails the build.
    pub fail: usize,
}

/// What a reader of English loads before the first verdict, as a good server sends it: the document, its scripts and style
/// sheet, the program, the knowledge and the words that are needed first.
pub const FIRST: Budget = Budget {
    what: "the page up to the first verdict in one language",
    how: "brotli",
    warn: 289_600,
    fail: 290_000,
};

/// All that the page loads in the end, with every language.
pub const PAGE: Budget = Budget {
    what: "the whole page",
    how: "brotli",
    warn: 870_000,
    fail: 900_000,
};

/// The page in one file, as it is kept and handed on.
pub const SINGLE: Budget = Budget {
    what: "the single file",
    how: "as it is",
    warn: 1_180_000,
    fail: 1_200_000,
};

/// The npm package's archive, as npm fetches it.
pub const PACKAGE: Budget = Budget {
    what: "the npm package",
    how: "packed",
    warn: 830_000,
    fail: 850_000,
};

/// One row of the table, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// File, or `all`.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// gzip -9.
    pub gzip: usize,
    /// brotli, level 11.
    pub brotli: usize,
}

/// Measures each file of a site, and all of them.
///
/// # Errors
/// A compressor failed.
pub fn measure(site: &Site) -> Result<Vec<Size>> {
    Ok(weigh(site, &compress::compress(site)?))
}

/// The same, where `compressed` holds the files compressed.
#[must_use]
pub fn weigh(site: &Site, compressed: &BTreeMap<String, Compressed>) -> Vec<Size> {
    let mut sizes = Vec::new();
    for (name, content) in &site.files {
        let compressed = compressed.get(name);
        sizes.push(Size {
            name: name.clone(),
            raw: content.len(),
            gzip: compressed.map_or(content.len(), |compressed| compressed.gzip.len()),
            brotli: compressed.map_or(content.len(), |compressed| compressed.brotli.len()),
        });
    }
    sizes.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    let sum = |column: fn(&Size) -> usize| sizes.iter().map(column).sum();
    let all = Size {
        name: "all".into(),
        raw: sum(|s| s.raw),
        gzip: sum(|s| s.gzip),
        brotli: sum(|s| s.brotli),
    };
    sizes.push(all);
    sizes
}

/// Returns the bytes of the files without which there is no first verdict: all but icons, manifest, later packs and other
/// languages.
#[must_use]
pub fn first(sizes: &[Size]) -> usize {
    let needed = |size: &&Size| {
        let name = size.name.as_str();
        let code = [".html", ".js", ".css", ".wasm"]
            .iter()
            .any(|ending| name.ends_with(ending));
        code || packs::FIRST.iter().any(|start| name.starts_with(start))
    };
    sizes.iter().filter(needed).map(|size| size.brotli).sum()
}

/// The table, in kB of 1000 bytes.
#[must_use]
pub fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max(4);
    let mut text = format!(
        "{:width$}  {:>10}  {:>10}  {:>10}\n",
        "file", "raw", "gzip -9", "brotli 11"
    );
    for size in sizes {
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
        // writing to a String cannot fail
        let _ = writeln!(text, "{:width$}  {raw:>10}  {gzip:>10}  {brotli:>10}", size.name);
    }
    text
}

/// Bytes as people read them.
#[must_use]
pub fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

/// Holds something to its budget: a warning to print, or nothing.
///
/// # Errors
/// It is far too big.
pub fn judge(budget: &Budget, bytes: usize) -> Result<Option<String>> {
    let (what, how, size) = (budget.what, budget.how, kilobytes(bytes));
    if bytes > budget.fail {
        bail!(
            "{what} costs {size} ({how}), at most {} are allowed; see which file grew",
            kilobytes(budget.fail)
        );
    }
    let warning = || {
        format!(
            "warning: {what} costs {size} ({how}), it should stay within {}",
            kilobytes(budget.warn)
        )
    };
    Ok((bytes > budget.warn).then(warning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_lines_up_and_ends_in_the_sum() {
        let mut site = Site::default();
        site.files.insert("limes.js".into(), vec![b'a'; 12_345]);
        site.files.insert("index.html".into(), vec![b'b'; 1_000]);
        let sizes = measure(&site).unwrap();
        let all = sizes.last().unwrap();
        assert_eq!((all.name.as_str(), all.raw), ("all", 13_345));
        assert!(all.brotli < all.raw);
        let text = table(&[
            Size {
                name: "limes.js".into(),
                raw: 12_345,
                gzip: 1_950,
                brotli: 949,
            },
            Size {
                name: "all".into(),
                raw: 1_000_000,
                gzip: 50,
                brotli: 49,
            },
        ]);
        assert_eq!(
            text,
            "file             raw     gzip -9   brotli 11\n\
             limes.js     12.3 kB      2.0 kB      0.9 kB\n\
             all        1000.0 kB      0.1 kB      0.0 kB\n"
        );
    }

    #[test]
    fn the_first_verdict_needs_one_language_and_no_later_pack() {
        let size = |name: &str| Size {
            name: name.into(),
            raw: 1,
            gzip: 1,
            brotli: 10,
        };
        let needed = [
            "index.html",
            "limes-1_bg.wasm",
            "limes-1.js",
            "limes-1.css",
            "knowledge-1.limes",
            "words-en-1.limes",
        ];
        let others = [
            "words-de-1.limes",
            "more-words-en-1.limes",
            "sources-1.limes",
            "favicon-1.svg",
            "all",
        ];
        let sizes: Vec<Size> = needed.iter().chain(&others).map(|name| size(name)).collect();
        assert_eq!(first(&sizes), 60);
    }

    #[test]
    fn budget_warns_and_then_fails() {
        let budget = Budget {
            what: "the page",
            how: "brotli",
            warn: 400_000,
            fail: 420_000,
        };
        assert_eq!(judge(&budget, 400_000).unwrap(), None);
        assert!(judge(&budget, 400_001).unwrap().unwrap().contains("400.0 kB"));
        assert!(judge(&budget, 420_000).is_ok());
        assert!(judge(&budget, 420_001).is_err());
    }

    #[test]
    fn a_warning_comes_before_a_failure() {
        for budget in [FIRST, PAGE, SINGLE, PACKAGE] {
            assert!(budget.warn < budget.fail, "{budget:?}");
        }
    }
}
