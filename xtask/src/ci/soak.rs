//! `cargo xtask test --soak`: the property tests over set-ups that no run has seen before.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::workspace::{Workspace, run};

/// The longest time with one seed. The program that draws the set-ups counts from the seed on.
const ROUND: Duration = Duration::from_secs(300);

/// Runs the property tests for some minutes, each round with a random seed.
///
/// # Errors
/// A property does not hold; the error names the seed that repeats the failure.
pub fn soak(workspace: &Workspace, minutes: u32) -> Result<()> {
    let end = Instant::now() + Duration::from_secs(60 * u64::from(minutes));
    let mut round = 0;
    while let Some(length) = next_round(end.saturating_duration_since(Instant::now()), round) {
        let (seed, seconds) = (random_seed(), length.as_secs());
        round += 1;
        println!("\n== round {round}: LIMES_SEED={seed}, {seconds} s");
        let mut cargo = workspace.cargo();
        let cargo = cargo
            .args(["test", "--package", "limes", "--test", "it", "--no-fail-fast"])
            .env("LIMES_SEED", seed.to_string())
            .env("LIMES_SOAK_SECONDS", seconds.to_string());
        run(cargo).with_context(|| {
            format!("a property does not hold; `LIMES_SEED={seed} cargo test --package limes --test it` repeats it")
        })?;
    }
    println!("\nno property failed in {round} rounds");
    Ok(())
}

/// Returns the length of the next round: none once the time is over, but at least one round.
fn next_round(left: Duration, done: u32) -> Option<Duration> {
    let length = left.min(ROUND).max(Duration::from_secs(1));
    (done == 0 || left > Duration::ZERO).then_some(length)
}

/// The standard library seeds its hash maps at random.
fn random_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_fill_the_time() {
        let seconds = Duration::from_secs;
        assert_eq!(next_round(seconds(1000), 0), Some(ROUND));
        assert_eq!(next_round(seconds(100), 3), Some(seconds(100)));
        assert_eq!(next_round(Duration::ZERO, 0), Some(seconds(1)));
        assert_eq!(next_round(Duration::ZERO, 1), None);
    }

    #[test]
    fn seeds_differ() {
        assert_ne!(random_seed(), random_seed());
    }
}
