//! Compresses files as web servers send them: once, when the page is built.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::thread;

use anyhow::{Context, Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::site::Site;

/// A smaller file fits into one packet uncompressed.
const WORTH_IT: usize = 500;
/// Endings of files that are worth compressing; images are compressed already.
const COMPRESSIBLE: [&str; 10] = [
    ".html",
    ".js",
    ".mjs",
    ".css",
    ".wasm",
    ".limes",
    ".json",
    ".webmanifest",
    ".svg",
    ".txt",
];

/// One file, compressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compressed {
    /// gzip -9.
    pub gzip: Vec<u8>,
    /// brotli 11.
    pub brotli: Vec<u8>,
}

/// Compresses all files of a site, several at a time.
///
/// # Errors
/// A compressor failed.
pub fn compress(site: &Site) -> Result<BTreeMap<String, Compressed>> {
    let mut files: Vec<(&String, &Vec<u8>)> = site.files.iter().collect();
    // the largest files first
    files.sort_by_key(|(_, content)| std::cmp::Reverse(content.len()));
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let shares = (0..threads).map(|first| files.iter().skip(first).step_by(threads));
    thread::scope(|scope| {
        let workers: Vec<_> = shares
            .map(|share| {
                scope.spawn(move || {
                    share
                        .map(|(name, content)| {
                            let compressed = Compressed {
                                gzip: gzip(content)?,
                                brotli: brotli(content)?,
                            };
                            Ok(((*name).clone(), compressed))
                        })
                        .collect::<Result<Vec<_>>>()
                })
            })
            .collect();
        let mut all = BTreeMap::new();
        for worker in workers {
            all.extend(worker.join().map_err(|_| anyhow!("a compressor broke"))??);
        }
        Ok(all)
    })
}

/// Adds the compressed forms of each file for which they are worthwhile.
pub fn put_beside(site: &mut Site, compressed: &BTreeMap<String, Compressed>) {
    for (name, compressed) in compressed {
        let Some(size) = site.files.get(name).map(Vec::len) else {
            continue;
        };
        let text = COMPRESSIBLE.iter().any(|ending| name.ends_with(ending));
        if text && size >= WORTH_IT && compressed.gzip.len() < size {
            site.files.insert(format!("{name}.br"), compressed.brotli.clone());
            site.files.insert(format!("{name}.gz"), compressed.gzip.clone());
        }
    }
}

/// gzip -9, without a date.
///
/// # Errors
/// The compressor failed, which it does not when it writes to memory.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("gzip failed")?;
    encoder.finish().context("gzip failed")
}

/// brotli 11.
///
/// # Errors
/// The compressor failed, which it does not when it writes to memory.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters).context("brotli failed")?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn compressed_forms_stand_beside_what_is_worth_it_and_give_it_back() {
        let text = b"in and out ".repeat(500);
        let mut site = Site::default();
        site.files.insert("index.html".into(), text.clone());
        site.files.insert("small.js".into(), b"1".to_vec());
        site.files.insert("icon.png".into(), text.clone());
        let compressed = compress(&site).unwrap();
        assert_eq!(compressed.len(), 3);
        put_beside(&mut site, &compressed);
        let names: Vec<&str> = site.files.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            ["icon.png", "index.html", "index.html.br", "index.html.gz", "small.js"]
        );
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(site.files["index.html.gz"].as_slice())
            .read_to_end(&mut plain)
            .unwrap();
        assert_eq!(plain, text);
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut site.files["index.html.br"].as_slice(), &mut plain).unwrap();
        assert_eq!(plain, text);
    }
}
