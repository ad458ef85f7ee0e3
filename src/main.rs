//! The page. In a worker there is no window: then only the functions for other programs are there.

#[cfg(feature = "app")]
fn main() {
    if web_sys::window().is_some() {
        console_error_panic_hook::set_once();
        limes::ui::run();
    }
}

#[cfg(not(feature = "app"))]
fn main() {}
