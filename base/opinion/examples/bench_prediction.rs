//! How well held-out votes of real conversations are predicted, beside the declared peers.
//!
//! `CONCORD_DATA=... cargo run --release -p opinion --example bench_prediction -- [SEEDS [PEOPLE]]`
//!
//! Reads `$CONCORD_DATA/conversations/*/{votes,comments}.csv`, hides one vote in ten (people and
//! statements with ten votes or more), three times for each of SEEDS seeds (5), refits everything on
//! the rest and prints the mean squared error of the probability to agree. CPU seconds are those of
//! one `quality::measure`, all threads together. With PEOPLE it then measures what a made-up
//! consultation of so many people costs: 1,000 statements, 50 votes a person, three camps on two axes.
#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]
#![allow(
    clippy::disallowed_methods,
    reason = "an example finds the shared data by the environment"
)]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};

use opinion::prediction::{Baseline, Known, bridges};
use opinion::quality::{Quality, measure, splits};
use opinion::{Position, Vote, Votes, polis};

fn main() -> Result<(), Box<dyn Error>> {
    let seeds: u64 = std::env::args().nth(1).map_or(Ok(5), |text| text.parse())?;
    let people: u64 = std::env::args().nth(2).map_or(Ok(0), |text| text.parse())?;
    let data = PathBuf::from(std::env::var("CONCORD_DATA").map_err(|_| "set CONCORD_DATA")?);
    let mut folders: Vec<PathBuf> = std::fs::read_dir(data.join("conversations"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    folders.sort();
    println!(
        "{:34} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>7} {:>5} {:>7} {:>6}",
        "conversation",
        "votes",
        "rate",
        "bias+1",
        "bias+2",
        "bias+4",
        "ours",
        "ratio",
        "slope",
        "factors",
        "CPU s"
    );
    let mut rows = Vec::new();
    for folder in &folders {
        let votes = read_votes(folder)?;
        let row = Row::measured(&votes, seeds);
        let name = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        row.print(&name, votes.len());
        rows.push(row);
    }
    if rows.is_empty() {
        return Err("no conversations there".into());
    }
    let count = rows.len() as f64;
    let mean = |of: fn(&Row) -> f64| rows.iter().map(of).sum::<f64>() / count;
    let (ours, two) = (mean(|row| row.ours), mean(|row| row.two));
    println!(
        "mean: rate {:.4}, bias+1 {:.4}, bias+2 {two:.4}, bias+4 {:.4}, ours {ours:.4}",
        mean(|row| row.rate),
        mean(|row| row.one),
        mean(|row| row.four),
    );
    let worst = rows
        .iter()
        .map(|row| row.ours - row.two)
        .fold(f64::MIN, f64::max);
    println!(
        "ratio of means {:.4}; worst difference to bias+2 {worst:+.4}",
        ours / two
    );
    if people > 0 {
        measure_made_up(people);
    }
    Ok(())
}

fn read_votes(folder: &Path) -> Result<Votes, Box<dyn Error>> {
    let read = |name: &str| std::fs::read(folder.join(name));
    let comments = polis::parse_comments(&read("comments.csv")?, "comments.csv")?;
    let rejected: BTreeSet<u64> = comments
        .iter()
        .filter(|comment| comment.rejected)
        .map(|comment| comment.id)
        .collect();
    let records = polis::parse_votes(&read("votes.csv")?, "votes.csv")?;
    Ok(Votes::from_records(records).0.without_statements(&rejected))
}

/// CPU seconds of everything on made-up votes.
fn measure_made_up(people: u64) {
    let votes = made_up(people);
    let before = cpu_s();
    let quality = measure(&votes, 1);
    let measured = cpu_s();
    let bridging = bridges(&votes, 1);
    let bridged = cpu_s();
    println!(
        "{people} people, {} votes: measure {:.3} CPU s, bridges {:.3} CPU s (axes on {} people, scores on {})",
        votes.len(),
        measured - before,
        bridged - measured,
        bridging.people_for_axes,
        bridging.people
    );
    println!("{quality:?}");
}

/// Numbers in [0, 1) by a linear congruential generator (Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// Half the people, three in ten and two in ten in three camps on two axes; votes by sign, with a
/// band of passes after logistic noise.
fn made_up(people: u64) -> Votes {
    const STATEMENTS: u64 = 1_000;
    const CAMPS: [[f64; 2]; 3] = [[1.0, 0.0], [-0.8, 0.9], [-0.6, -1.0]];
    let mut numbers = Numbers(7);
    let statements: Vec<[f64; 3]> = (0..STATEMENTS)
        .map(|_| {
            [
                0.3 + 0.8 * numbers.normal(),
                numbers.normal(),
                numbers.normal(),
            ]
        })
        .collect();
    let mut records = Vec::with_capacity(people as usize * 50);
    for participant in 0..people {
        let drawn = numbers.unit();
        let camp = CAMPS[usize::from(drawn > 0.5) + usize::from(drawn > 0.8)];
        let at = camp.map(|centre| centre + 0.35 * numbers.normal());
        for turn in 0..50 {
            let statement = turn * (STATEMENTS / 50) + (numbers.unit() * 20.0) as u64;
            let [level, first, second] = statements[statement as usize];
            let noise = numbers.unit().clamp(1e-9, 1.0 - 1e-9);
            let value = level + first * at[0] + second * at[1] + 0.5 * (noise / (1.0 - noise)).ln();
            let position = match value {
                value if value > 0.4 => Position::Agree,
                value if value < -0.4 => Position::Disagree,
                _ => Position::Pass,
            };
            records.push(Vote {
                participant,
                statement,
                timestamp: 0,
                position,
            });
        }
    }
    Votes::from_records(records).0
}

/// Means over seeds.
#[derive(Default)]
struct Row {
    rate: f64,
    one: f64,
    two: f64,
    four: f64,
    ours: f64,
    slope: f64,
    factors: f64,
    cpu_s: f64,
}

impl Row {
    fn measured(votes: &Votes, seeds: u64) -> Self {
        let mut row = Self::default();
        for seed in 0..seeds {
            let before = cpu_s();
            let quality: Quality = measure(votes, seed);
            row.cpu_s += cpu_s() - before;
            row.rate += quality.heldout_brier_base.unwrap_or(f64::NAN);
            row.two += quality.heldout_brier_two_factors.unwrap_or(f64::NAN);
            row.ours += quality.heldout_brier.unwrap_or(f64::NAN);
            row.slope += quality.heldout_slope.unwrap_or(f64::NAN);
            row.factors += quality.factors.unwrap_or(0) as f64;
            row.one += peer::<2>(votes, seed);
            row.four += peer::<5>(votes, seed);
        }
        let by = seeds.max(1) as f64;
        for value in [
            &mut row.rate,
            &mut row.one,
            &mut row.two,
            &mut row.four,
            &mut row.ours,
            &mut row.slope,
            &mut row.factors,
            &mut row.cpu_s,
        ] {
            *value /= by;
        }
        row
    }

    fn print(&self, name: &str, votes: usize) {
        println!(
            "{name:34} {votes:6} {:.4} {:.4} {:.4} {:.4} {:.4} {:7.4} {:5.2} {:7.1} {:6.3}",
            self.rate,
            self.one,
            self.two,
            self.four,
            self.ours,
            self.ours / self.two,
            self.slope,
            self.factors,
            self.cpu_s
        );
    }
}

/// The error of another peer on the very same splits.
fn peer<const TERMS: usize>(votes: &Votes, seed: u64) -> f64 {
    let (mut error, mut count) = (0.0, 0.0);
    for split in splits(votes, seed) {
        let known = Known::of(votes, |row, column| !split.holds_out(votes, row, column));
        let model = Baseline::<TERMS>::fit(votes, &known, split.seed);
        for row in 0..votes.participants().len() {
            for (column, vote) in votes.row(row) {
                if split.holds_out(votes, row, column) {
                    let truth = if vote == 1 { 1.0 } else { 0.0 };
                    error += (model.predict(row, column) - truth).powi(2);
                    count += 1.0;
                }
            }
        }
    }
    error / count
}

/// CPU seconds of all threads of this process, where the system tells (Linux); else 0.
fn cpu_s() -> f64 {
    let Ok(tasks) = std::fs::read_dir("/proc/self/task") else {
        return 0.0;
    };
    let nanoseconds = |path: PathBuf| -> Option<f64> {
        let text = std::fs::read_to_string(path.join("schedstat")).ok()?;
        text.split(' ').next()?.parse().ok()
    };
    tasks
        .filter_map(|task| nanoseconds(task.ok()?.path()))
        .sum::<f64>()
        / 1e9
}
