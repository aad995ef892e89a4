//! Reads the closing lines of test runners into a tally. It never judges: whether the runner ended
//! well is for its exit code to say.

use crate::stages::Tally;

/// `Summary [ 1.2s] 12 tests run: 11 passed (1 slow), 1 failed, 2 skipped`, nextest's last line.
pub(crate) fn of_nextest(output: &str) -> Option<Tally> {
    let counts = output.lines().rev().find_map(|line| {
        let (before, after) = line.split_once(" run: ")?;
        let is_summary = before.ends_with("tests") || before.ends_with("test");
        (is_summary && before.contains("Summary")).then_some(after)
    })?;
    let mut tally = Tally::default();
    for part in counts.split(", ") {
        let mut words = part.split_whitespace();
        let (Some(number), Some(word)) = (
            words.next().and_then(|n| n.parse::<usize>().ok()),
            words.next(),
        ) else {
            continue;
        };
        match word {
            "passed" => tally.passed += number,
            "skipped" => tally.skipped += number,
            _ => tally.failed += number,
        }
    }
    Some(tally)
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; …`, one line for each binary of cargo test.
pub(crate) fn of_cargo_test(output: &str) -> Option<Tally> {
    let mut tally: Option<Tally> = None;
    for line in output
        .lines()
        .filter(|line| line.starts_with("test result:"))
    {
        let total = tally.get_or_insert_default();
        for part in line.split(['.', ';']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => total.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => total.failed += number.parse().unwrap_or(0),
                Some((number, "ignored")) => total.skipped += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    tally
}

/// `# pass 3` of node's TAP reporter and `ℹ pass 3` of its spec reporter.
pub(crate) fn of_node(output: &str) -> Option<Tally> {
    let count = |word: &str| -> Option<usize> {
        output.lines().rev().find_map(|line| {
            let counted = line
                .strip_prefix("# ")
                .or_else(|| line.strip_prefix("ℹ "))?;
            counted.strip_prefix(word)?.trim().parse().ok()
        })
    };
    Some(Tally {
        passed: count("pass")?,
        failed: count("fail")? + count("cancelled").unwrap_or(0),
        skipped: count("skipped").unwrap_or(0) + count("todo").unwrap_or(0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize, skipped: usize) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn nextest_counts_passed_failed_timed_out_and_skipped() {
        let good = "     Summary [   0.006s] 5 tests run: 5 passed, 2 skipped\n";
        assert_eq!(of_nextest(good), Some(tally(5, 0, 2)));
        let bad =
            "  Summary [ 1.2s] 6 tests run: 3 passed (1 slow), 2 failed, 1 timed out, 0 skipped\n";
        assert_eq!(of_nextest(bad), Some(tally(3, 3, 0)));
        let one = " Summary [ 0.1s] 1 test run: 1 passed, 0 skipped\nerror: something\n";
        assert_eq!(of_nextest(one), Some(tally(1, 0, 0)));
        assert_eq!(of_nextest("error: could not compile"), None);
    }

    #[test]
    fn cargo_test_is_summed_over_its_binaries() {
        let output = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
             test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(of_cargo_test(output), Some(tally(7, 3, 1)));
        assert_eq!(of_cargo_test("warning: nothing"), None);
    }

    #[test]
    fn node_is_counted_from_either_reporter() {
        let tap = "# tests 4\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n";
        assert_eq!(of_node(tap), Some(tally(2, 1, 1)));
        let spec = "ℹ tests 4\nℹ pass 3\nℹ fail 0\nℹ cancelled 1\nℹ skipped 0\nℹ todo 0\n";
        assert_eq!(of_node(spec), Some(tally(3, 1, 0)));
        assert_eq!(of_node("Error: cannot find module"), None);
    }
}
