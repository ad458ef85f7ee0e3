//! How many bytes the page costs its reader.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::Site;

/// More than this, brotli, is worth a warning.
pub const WARN_ABOVE: usize = 400_000;
/// More than this, brotli, fails the build.
pub const FAIL_ABOVE: usize = 420_000;

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

/// Measures each file of a page, and all of them.
///
/// # Errors
/// A compressor failed.
pub fn measure(site: &Site) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for (name, content) in &site.files {
        sizes.push(Size {
            name: name.clone(),
            raw: content.len(),
            gzip: gzip(content)?,
            brotli: brotli(content)?,
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
    Ok(sizes)
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("gzip failed")?;
    Ok(encoder.finish().context("gzip failed")?.len())
}

fn brotli(content: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters).context("brotli failed")?;
    Ok(packed.len())
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

fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

/// Holds the page to its budget: a warning to print, or nothing.
///
/// # Errors
/// The page is far too big.
pub fn judge(brotli: usize) -> Result<Option<String>> {
    let size = kilobytes(brotli);
    if brotli > FAIL_ABOVE {
        bail!(
            "the page costs {size} (brotli), at most {} are allowed; see which file grew",
            kilobytes(FAIL_ABOVE)
        );
    }
    let warning = || {
        format!(
            "warning: the page costs {size} (brotli), it should stay within {}",
            kilobytes(WARN_ABOVE)
        )
    };
    Ok((brotli > WARN_ABOVE).then(warning))
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
    fn budget_warns_and_then_fails() {
        assert_eq!(judge(WARN_ABOVE).unwrap(), None);
        assert!(judge(WARN_ABOVE + 1).unwrap().unwrap().contains("400.0 kB"));
        assert!(judge(FAIL_ABOVE).is_ok());
        assert!(judge(FAIL_ABOVE + 1).is_err());
    }
}
