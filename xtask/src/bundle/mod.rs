//! Builds what is published: the page, the page in a single file, the custom element and the npm package.

pub mod assemble;
pub mod compress;
pub mod css;
pub mod document;
pub mod element;
pub mod index_html;
pub mod integrity;
pub mod logo;
pub mod minify;
pub mod notices;
pub mod order;
pub mod package;
pub mod packs;
pub mod page;
pub mod policy;
pub mod single;
pub mod site;
pub mod sizes;
pub mod split;
pub mod worker;
