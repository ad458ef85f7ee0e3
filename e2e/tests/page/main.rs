//! The built page, used as people use it. One binary, so that it links once.

mod accessible;
mod api;
mod files;
mod layout;
mod remember;
mod services;
mod time;
mod ways;
