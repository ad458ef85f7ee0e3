//! Counts the tests that passed and failed, from the output of `cargo test` and of Node.

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Counts {
    /// Adds what a line of a test's output says: a result line of `cargo test`, or of Node's TAP.
    pub fn see(&mut self, line: &str) {
        if let Some(result) = line.trim_start().strip_prefix("test result: ") {
            for part in result.split(['.', ';']) {
                match part.trim().split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        } else if let Some(number) = line.strip_prefix("# pass ") {
            self.passed += number.trim().parse().unwrap_or(0);
        } else if let Some(number) = line.strip_prefix("# fail ") {
            self.failed += number.trim().parse().unwrap_or(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &str, passed: u64, failed: u64) {
        let mut counts = Counts::default();
        lines.lines().for_each(|line| counts.see(line));
        assert_eq!(counts, Counts { passed, failed }, "{lines}");
    }

    #[test]
    fn result_lines_add_up() {
        check("running 2 tests\ntest a ... ok", 0, 0);
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            12,
            0,
        );
        check(
            "test result: ok. 2 passed; 0 failed; 0 ignored\ntest result: FAILED. 3 passed; 4 failed; 0 ignored",
            5,
            4,
        );
        check("# tests 3\n# pass 2\n# fail 1\n# cancelled 0", 2, 1);
        check("we talk of 5 passed; 5 failed", 0, 0);
    }
}
