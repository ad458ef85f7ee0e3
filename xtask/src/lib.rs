//! House-keeping of the project: builds the page, serves it, checks and tests it.
//!
//! A library, so that the browser tests use the same server and the same paths as `cargo xtask`.

pub mod args;
pub mod assemble;
pub mod browser_tools;
pub mod docs;
pub mod element;
pub mod index_html;
pub mod integrity;
pub mod licences;
pub mod node_tools;
pub mod notices;
pub mod package;
pub mod packed;
pub mod page;
pub mod pictures;
pub mod policy;
pub mod serve;
pub mod server;
pub mod server_tools;
pub mod single;
pub mod site;
pub mod sizes;
pub mod squeeze;
pub mod steps;
pub mod worker;
pub mod workspace;
