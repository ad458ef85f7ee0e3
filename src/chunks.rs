//! The parts of the program that a served page loads when they are first wanted.
//!
//! With the feature `split`, each function of `late!` is a place at which `cargo xtask build` splits the module: what only such
//! functions reach goes into the file of their chunk. Without it, as in the page in one file and in tests, they are plain calls.

#[cfg(feature = "split")]
pub use split::{instantiate, now};

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What several others need.
    Shared,
    /// The result, and the description of Limes.
    Result,
    /// What to change, the timeline, and what-if.
    Plans,
    Rulebook,
    Cases,
    /// Reads and writes set-ups: files, links and examples; and reads the packs that complete the knowledge.
    Open,
    /// The organisation's settings.
    Site,
    /// The messages to and from the page around an instance.
    Embed,
}

impl Chunk {
    /// Returns its name, as that of its file and in `late!`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Result => "result",
            Self::Plans => "plans",
            Self::Rulebook => "rulebook",
            Self::Cases => "cases",
            Self::Open => "open",
            Self::Site => "site",
            Self::Embed => "embed",
        }
    }

    /// Returns the chunk whose functions it calls, in addition to those of the main module.
    fn base(self) -> Option<Self> {
        match self {
            Self::Shared => None,
            Self::Result | Self::Plans | Self::Rulebook | Self::Open => Some(Self::Shared),
            Self::Cases | Self::Site | Self::Embed => Some(Self::Open),
        }
    }

    /// Whether its functions can be called.
    pub fn is_here(self) -> bool {
        self.is_loaded() && self.base().is_none_or(Self::is_here)
    }
}

/// Defines functions that may only be called when their chunk is here.
macro_rules! late {
    ($($(#[$doc:meta])* $chunk:ident => $vis:vis fn $name:ident($($arg:ident: $type:ty),*) $(-> $out:ty)? = $from:expr;)*) => {$(
        $(#[$doc])*
        $vis fn $name($($arg: $type),*) $(-> $out)? {
            #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split($chunk))]
            fn $name($($arg: $type),*) $(-> $out)? {
                $from($($arg),*)
            }
            $crate::chunks::now($name($($arg),*))
        }
    )*};
}
pub(crate) use late;

#[cfg(not(feature = "split"))]
mod whole {
    use super::Chunk;
    use js_sys::Promise;
    use wasm_bindgen::{JsCast, JsValue};

    impl Chunk {
        pub fn is_loaded(self) -> bool {
            true
        }

        pub fn set_loaded(self) {}
    }

    pub fn now<T>(value: T) -> T {
        value
    }

    pub fn instantiate(_: &[u8]) -> Promise {
        Promise::reject(&JsValue::NULL).unchecked_into()
    }
}
#[cfg(not(feature = "split"))]
pub use whole::{instantiate, now};

#[cfg(feature = "split")]
mod split {
    use std::cell::Cell;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use js_sys::{Array, Object, Promise, Reflect, WebAssembly};
    use wasm_bindgen::{JsCast, JsValue};

    use super::Chunk;

    thread_local! {
        /// The chunks that are parts of the program now, one bit each.
        static LOADED: Cell<u8> = const { Cell::new(0) };
    }

    impl Chunk {
        fn bit(self) -> u8 {
            1 << self as u8
        }

        pub fn is_loaded(self) -> bool {
            LOADED.get() & self.bit() != 0
        }

        pub fn set_loaded(self) {
            LOADED.set(LOADED.get() | self.bit());
        }
    }

    /// Instantiates the WebAssembly modules in the file of a chunk, each after its length. They use the memory and the functions
    /// of this one, and put their own into its table. No file may be instantiated twice: its data would begin again.
    pub fn instantiate(mut file: &[u8]) -> Promise {
        let imports = Object::new();
        let _ = Reflect::set(&imports, &"__wasm_split".into(), &wasm_bindgen::exports());
        let all = Array::new();
        while let Some((length, rest)) = file.split_first_chunk() {
            let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
            let Some((module, rest)) = rest.split_at_checked(length) else {
                return Promise::reject(&JsValue::NULL).unchecked_into();
            };
            all.push(&WebAssembly::instantiate_buffer(module, &imports));
            file = rest;
        }
        Promise::all(&all).unchecked_into()
    }

    /// Calls a function of a chunk that is here. The wrapper of the splitter first asks for the chunk, which `cargo xtask build`
    /// answers at once, so that it waits for nothing.
    pub fn now<T>(function: impl Future<Output = T>) -> T {
        let mut function = pin!(function);
        let mut context = Context::from_waker(Waker::noop());
        loop {
            if let Poll::Ready(value) = function.as_mut().poll(&mut context) {
                return value;
            }
        }
    }
}
