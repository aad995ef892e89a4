//! Runs named stages one after another, times each, and adds up what passed and failed. A failed
//! stage does not stop the later ones, so that one run reports everything.

use crate::process::say;
use std::fmt;
use std::ops::AddAssign;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Counts of checks. A stage that could not count itself counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// One check that passed or failed.
    pub(crate) fn one(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
            skipped: 0,
        }
    }

    /// One check that could not be made here.
    pub(crate) fn one_skipped() -> Self {
        Self {
            skipped: 1,
            ..Self::default()
        }
    }

    /// A program that counted its own tests. One that ends badly has failed at least once, whatever
    /// it counted; one that counted nothing is a failure too, since a run of no tests proves nothing.
    pub(crate) fn counted(counted: Option<Self>, succeeded: bool) -> Self {
        let mut tally = counted.unwrap_or_default();
        let counted_none = tally.passed + tally.failed + tally.skipped == 0;
        if tally.failed == 0 && (!succeeded || counted_none) {
            tally.failed = 1;
        }
        tally
    }
}

impl Tally {
    /// The last line: what passed and what failed, nothing else.
    fn closing_line(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(formatter, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// A named piece of work that counts its own checks.
pub(crate) struct Stage<'a> {
    pub(crate) name: &'static str,
    pub(crate) work: Box<dyn Fn() -> Tally + 'a>,
}

impl<'a> Stage<'a> {
    pub(crate) fn new(name: &'static str, work: impl Fn() -> Tally + 'a) -> Self {
        Self {
            name,
            work: Box::new(work),
        }
    }
}

/// Runs all stages, or only the named one, and ends with the plain closing line.
pub(crate) fn run_all(stages: &[Stage<'_>], only: Option<&str>) -> ExitCode {
    let chosen: Vec<&Stage<'_>> = stages
        .iter()
        .filter(|stage| only.is_none_or(|name| name == stage.name))
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = stages.iter().map(|stage| stage.name).collect();
        say(&format!(
            "no such stage; the stages are: {}",
            names.join(", ")
        ));
        return ExitCode::from(2);
    }
    let began = Instant::now();
    let mut total = Tally::default();
    let mut rows = Vec::new();
    for stage in chosen {
        say(&format!("\n== {} ==", stage.name));
        let stage_began = Instant::now();
        let tally = (stage.work)();
        let row = format!(
            "{:<10} {:>9}  {tally}",
            stage.name,
            minutes(stage_began.elapsed())
        );
        say(&format!("-- {row}"));
        rows.push(row);
        total += tally;
    }
    say(&format!(
        "\n{}\n{:<10} {:>9}",
        rows.join("\n"),
        "all",
        minutes(began.elapsed())
    ));
    if total.skipped > 0 {
        say(&format!("{} skipped; each said why", total.skipped));
    }
    say(&total.closing_line());
    if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Minutes with one decimal, for a person who plans a coffee.
pub(crate) fn minutes(elapsed: Duration) -> String {
    format!("{:.1} min", elapsed.as_secs_f64() / 60.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skipped_checks_stand_in_the_rows_and_not_in_the_closing_line() {
        let tally = Tally {
            passed: 3,
            failed: 0,
            skipped: 0,
        };
        assert_eq!(tally.to_string(), "3 passed, 0 failed");
        let tally = Tally {
            skipped: 2,
            ..tally
        };
        assert_eq!(tally.to_string(), "3 passed, 0 failed, 2 skipped");
        assert_eq!(tally.closing_line(), "3 passed, 0 failed");
    }

    #[test]
    fn a_program_that_ends_badly_has_failed_even_if_it_counted_no_failure() {
        let counted = Some(Tally {
            passed: 5,
            failed: 0,
            skipped: 0,
        });
        assert_eq!(
            Tally::counted(counted, false),
            Tally {
                passed: 5,
                failed: 1,
                skipped: 0
            }
        );
        assert_eq!(Tally::counted(None, true).failed, 1);
        assert_eq!(Tally::counted(counted, true).failed, 0);
    }

    #[test]
    fn a_later_stage_runs_after_an_earlier_one_failed() {
        let seen = std::cell::Cell::new(0);
        let stages = [
            Stage::new("first", || Tally::one(false)),
            Stage::new("second", || {
                seen.set(seen.get() + 1);
                Tally::one(true)
            }),
        ];
        let _ = run_all(&stages, None);
        assert_eq!(seen.get(), 1);
        let _ = run_all(&stages, Some("first"));
        assert_eq!(seen.get(), 1);
    }

    #[test]
    fn a_time_is_told_in_minutes() {
        assert_eq!(minutes(Duration::from_secs(90)), "1.5 min");
    }
}
