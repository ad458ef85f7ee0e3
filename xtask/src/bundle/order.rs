//! Puts the functions of a module in the order of their bytes. Functions that resemble each other are then neighbours, which
//! compressors make use of; nothing else about the module changes.

use std::convert::Infallible;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Returns the module with its functions in order, and without what only tools read.
///
/// # Errors
/// It is not a module.
pub fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0_u32;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body),
            _ => {}
        }
    }
    let bytes = |body: &wasmparser::FunctionBody<'_>| {
        let range = body.range();
        let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
        module.get(start..end).context("a function is cut off")
    };
    let mut order = Vec::new();
    for (place, body) in bodies.iter().enumerate() {
        order.push((bytes(body)?, place));
    }
    order.sort_unstable();
    let mut places = vec![0; order.len()];
    for (new, (_, old)) in order.iter().enumerate() {
        if let Some(place) = places.get_mut(*old) {
            *place = imported + u32::try_from(new)?;
        }
    }
    let mut reordered = Reordered {
        imported,
        order: order.into_iter().map(|(_, old)| old).collect(),
        places,
    };
    let mut written = Module::new();
    reordered
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|error| anyhow!("{error}"))?;
    let written = written.finish();
    ensure!(written.starts_with(b"\0asm"), "the module has not been written");
    Ok(written)
}

/// Writes a module with its functions in another order.
struct Reordered {
    /// How many functions are imported; they come first and keep their places.
    imported: u32,
    /// The old place of each function, in the new order.
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
    use wasm_encoder::{CustomSection, ExportKind, ExportSection, Function, ImportSection, TypeSection, ValType};

    use super::*;

    /// A module that imports one function and has one for each number, which calls the import and returns the number; each is
    /// exported under its number, and a last one calls the first.
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
        functions.function(0);
        exports.export("first", ExportKind::Func, u32::try_from(numbers.len()).unwrap() + 1);
        let mut body = Function::new([]);
        body.instructions().call(1).end();
        code.function(&body);
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

    #[test]
    fn each_name_still_leads_to_its_function() {
        let numbers = [7, 3, 5, 1];
        let before = module(&numbers);
        let after = ordered(&before).unwrap();
        for number in numbers {
            let wanted = [0, 0x10, 0, 0x1a, 0x41, u8::try_from(number).unwrap(), 0x0b];
            assert_eq!(body(&after, &number.to_string()), wanted);
        }
        // the function that returned 7 is not the first any more, and is still the one that is called
        let called = body(&after, "first")[2];
        assert_ne!(called, 1);
        let place = |module: &[u8]| {
            let bodies = Parser::new(0)
                .parse_all(module)
                .filter_map(|payload| match payload.unwrap() {
                    Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
                    _ => None,
                });
            bodies.collect::<Vec<_>>()
        };
        assert_eq!(place(&after)[usize::from(called) - 1], body(&after, "7"));
        assert_ne!(place(&after), place(&before));
        assert!(ordered(b"no module").is_err());
    }
}
