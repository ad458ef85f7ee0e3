//! Writes a module so that compressors make the most of it: each function is followed by one that resembles it, and functions
//! that do the same are one function. Nothing else about the module changes.

use std::collections::HashMap;
use std::convert::Infallible;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Operator, Parser, Payload, TypeRef,
};

/// How many bytes in a row two functions share to resemble each other.
const RUN: usize = 5;
/// The bytes that a function costs in addition to its body, so that the smallest do not resemble everything.
const OVERHEAD: usize = 8;

/// Returns the module with its functions in order, and without what only tools read.
///
/// # Errors
/// It is not a module.
pub fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let functions = Functions::of(module)?;
    let same = functions.same();
    let order = functions.order(&same);
    let mut places = vec![0; same.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(place) = places.get_mut(*old) {
            *place = functions.imported + u32::try_from(new)?;
        }
    }
    let place = |first: &usize| places.get(*first).copied().unwrap_or_default();
    let mut reordered = Reordered {
        imported: functions.imported,
        order,
        places: same.iter().map(place).collect(),
    };
    let mut written = Module::new();
    reordered
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|error| anyhow!("{error}"))?;
    let written = written.finish();
    ensure!(written.starts_with(b"\0asm"), "the module has not been written");
    Ok(written)
}

/// A function of a module.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Function {
    /// The index of its type.
    kind: u32,
    /// Its body, without the indices of other functions.
    code: Vec<u8>,
    /// These indices.
    named: Vec<u32>,
}

/// The functions of a module.
#[derive(Debug, Default)]
struct Functions {
    /// How many are imported; they come first and keep their places.
    imported: u32,
    own: Vec<Function>,
}

impl Functions {
    /// Reads the functions of a module.
    fn of(module: &[u8]) -> Result<Self> {
        let mut functions = Self::default();
        let mut kinds = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        functions.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => kinds = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => {
                    let kind = kinds.get(functions.own.len()).context("a function has no type")?;
                    functions.own.push(Function::of(*kind, &body)?);
                }
                _ => {}
            }
        }
        Ok(functions)
    }

    /// Returns for each function the first one that does the same: it has the same type and the same code, and the functions
    /// that it names do the same.
    fn same(&self) -> Vec<usize> {
        let mut same = vec![0; self.own.len()];
        let mut count = 0;
        loop {
            let mut first = HashMap::new();
            let mut next = Vec::with_capacity(same.len());
            for (place, function) in self.own.iter().enumerate() {
                let named: Vec<(bool, usize)> = function.named.iter().map(|index| self.named(*index, &same)).collect();
                let key = (same.get(place), function.kind, function.code.as_slice(), named);
                next.push(*first.entry(key).or_insert(place));
            }
            let found = first.len();
            same = next;
            if found == count {
                return same;
            }
            count = found;
        }
    }

    /// Returns whether a function is imported, and which one it is.
    fn named(&self, index: u32, same: &[usize]) -> (bool, usize) {
        let place = |index: u32| usize::try_from(index).unwrap_or(usize::MAX);
        match index.checked_sub(self.imported).map(place) {
            Some(own) => (false, same.get(own).copied().unwrap_or(own)),
            None => (true, place(index)),
        }
    }

    /// Returns the places of the functions that are written, each before one that shares as many runs of bytes with it as
    /// possible, for its length.
    fn order(&self, same: &[usize]) -> Vec<usize> {
        let mut left: Vec<usize> = (0..self.own.len())
            .filter(|place| same.get(*place) == Some(place))
            .collect();
        let length = |place: usize| self.own.get(place).map_or(0, |function| function.code.len());
        let mut runs: HashMap<&[u8], Vec<usize>> = HashMap::new();
        let code = |place: usize| self.own.get(place).map_or(&[][..], |function| &function.code);
        for place in &left {
            for run in code(*place).windows(RUN) {
                let users = runs.entry(run).or_default();
                if users.last() != Some(place) {
                    users.push(*place);
                }
            }
        }
        let mut users_of = vec![Vec::new(); self.own.len()];
        for users in runs.values().filter(|users| users.len() > 1) {
            for user in users {
                if let Some(all) = users_of.get_mut(*user) {
                    all.push(users);
                }
            }
        }
        let mut order = Vec::with_capacity(left.len());
        let mut next = left.iter().copied().max_by_key(|place| length(*place));
        let mut shared = vec![0_usize; self.own.len()];
        while let Some(place) = next {
            order.push(place);
            left.retain(|other| *other != place);
            shared.fill(0);
            for user in users_of.get(place).into_iter().flatten().copied().flatten() {
                if let Some(shared) = shared.get_mut(*user) {
                    *shared += 1;
                }
            }
            let likeness = |place: usize| (shared.get(place).copied().unwrap_or_default(), length(place) + OVERHEAD);
            next = left.iter().copied().reduce(|best, other| {
                let (a, b) = (likeness(best), likeness(other));
                if b.0 * a.1 > a.0 * b.1 { other } else { best }
            });
        }
        order
    }
}

impl Function {
    /// Reads a function.
    fn of(kind: u32, body: &FunctionBody<'_>) -> Result<Self> {
        let bytes = body.as_bytes();
        let start = body.range().start;
        let (mut code, mut named, mut copied) = (Vec::new(), Vec::new(), 0);
        let mut reader = body.get_operators_reader()?;
        while !reader.eof() {
            let before = reader.original_position();
            let index = match reader.read()? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => function_index,
                _ => continue,
            };
            // one byte says what is done with the function
            let [from, to] = [before + 1, reader.original_position()].map(|at| usize::try_from(at - start));
            let (from, to) = (from?, to?);
            code.extend(bytes.get(copied..from).context("a function is cut off")?);
            named.push(index);
            copied = to;
        }
        code.extend(bytes.get(copied..).context("a function is cut off")?);
        Ok(Self { kind, code, named })
    }
}

/// Writes a module with its functions in another order.
struct Reordered {
    /// How many functions are imported; they come first and keep their places.
    imported: u32,
    /// The old places of the functions that are written, in the new order.
    order: Vec<usize>,
    /// The new index of each function, in the old order.
    places: Vec<u32>,
}

impl Reencode for Reordered {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        let own = index
            .checked_sub(self.imported)
            .and_then(|own| usize::try_from(own).ok());
        Ok(own.and_then(|own| self.places.get(own).copied()).unwrap_or(index))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for old in &self.order {
            functions.function(types.get(*old).copied().unwrap_or_default());
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.order.clone() {
            if let Some(body) = bodies.get(old) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Function as Own, Functions, Module, Parser, Payload, ordered};
    use wasm_encoder::{
        CodeSection, CustomSection, ExportKind, ExportSection, Function, FunctionSection, ImportSection, TypeSection,
        ValType,
    };

    /// A module that imports one function and has one for each number, which calls the import and returns the number; each is
    /// exported under its number, and two last ones call the first and the last of them.
    fn module(numbers: &[i32]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("a", "b", wasm_encoder::EntityType::Function(0));
        let (mut functions, mut exports, mut code) = (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (place, number) in (1..).zip(numbers) {
            functions.function(0);
            exports.export(&number.to_string(), ExportKind::Func, place);
            let mut body = Function::new([]);
            body.instructions().call(0).drop().i32_const(*number).end();
            code.function(&body);
        }
        let count = u32::try_from(numbers.len()).unwrap();
        for (place, (name, called)) in (count + 1..).zip([("first", 1), ("last", count)]) {
            functions.function(0);
            exports.export(name, ExportKind::Func, place);
            let mut body = Function::new([]);
            body.instructions().call(called).end();
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.section(&CustomSection {
            name: "name".into(),
            data: b"x".into(),
        });
        module.finish()
    }

    /// The bytes of the function that a module exports under a name.
    fn body(module: &[u8], name: &str) -> Vec<u8> {
        let (mut index, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    let mut exports = exports.into_iter().map(Result::unwrap);
                    index = exports.find(|export| export.name == name).unwrap().index;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().to_vec()),
                Payload::CustomSection(_) => panic!("a custom section is left"),
                _ => {}
            }
        }
        bodies[usize::try_from(index - 1).unwrap()].clone()
    }

    /// The bodies of the functions of a module.
    fn bodies(module: &[u8]) -> Vec<Vec<u8>> {
        let bodies = Parser::new(0)
            .parse_all(module)
            .filter_map(|payload| match payload.unwrap() {
                Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
                _ => None,
            });
        bodies.collect()
    }

    #[test]
    fn each_name_still_leads_to_its_function() {
        let numbers = [7, 3, 60, 1];
        let before = module(&numbers);
        let after = ordered(&before).unwrap();
        for number in numbers {
            let wanted = [0, 0x10, 0, 0x1a, 0x41, u8::try_from(number).unwrap(), 0x0b];
            assert_eq!(body(&after, &number.to_string()), wanted);
        }
        assert_ne!(bodies(&after), bodies(&before));
        // the functions have moved, and are still those that are called
        for (caller, called) in [("first", "7"), ("last", "1")] {
            let place = usize::from(body(&after, caller)[2]);
            assert_eq!(bodies(&after)[place - 1], body(&after, called));
        }
        assert!(ordered(b"no module").is_err());
    }

    #[test]
    fn functions_that_do_the_same_are_one() {
        let written = |numbers: &[i32]| bodies(&ordered(&module(numbers)).unwrap()).len();
        assert_eq!(written(&[7, 3, 5]), 5);
        // those that call them then do the same
        assert_eq!(written(&[7, 3, 7]), 3);
        let after = ordered(&module(&[7, 3, 7])).unwrap();
        assert_eq!(body(&after, "first"), body(&after, "last"));
        assert_eq!(body(&after, "7")[5], 7);
    }

    #[test]
    fn functions_of_different_types_stay_apart() {
        let own = |kind, named| Own {
            kind,
            code: b"same".to_vec(),
            named: vec![named],
        };
        let functions = Functions {
            imported: 1,
            // the last two name themselves
            own: vec![own(0, 0), own(1, 0), own(0, 0), own(0, 4), own(0, 5)],
        };
        assert_eq!(functions.same(), [0, 1, 0, 3, 3]);
    }

    #[test]
    fn a_function_is_followed_by_one_that_resembles_it() {
        let own = |code: &str| Own {
            kind: 0,
            code: code.into(),
            named: Vec::new(),
        };
        let functions = Functions {
            imported: 0,
            own: [
                "abcdefgh12345678",
                "qwertzuiop",
                "mnbvcxy",
                "ABCD12345678",
                "..qwertzui",
            ]
            .map(own)
            .into(),
        };
        assert_eq!(functions.order(&functions.same()), [0, 3, 1, 4, 2]);
    }
}
