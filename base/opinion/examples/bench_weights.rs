//! How long raking takes: three margins of 22, 6 and 5 levels for 100,000 and 1,000,000 people.
//!
//! `cargo run --release -p opinion --example bench_weights -- [--json] [PEOPLE ...]`
//!
//! The people are bit-reproducible: with `u(seed, i)` from the finaliser of `SplitMix64`, the levels
//! of person i are floor(22 u(11, i)^2), floor(6 u(12, i)^2) and floor(5 u(13, i)^1.5); the target
//! of level j is proportional to 1 + (j mod 3). `--json` prints one line of JSON for each size.
#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]

use std::hint::black_box;
use std::time::Instant;

use opinion::calibration::{Problem, UNITS_PER_PERSON};

/// People weighted in all runs of one size together: processor time is only told in ticks.
const PEOPLE_IN_ALL: u64 = 40_000_000;
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut sizes = Vec::new();
    let mut json = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--json" => json = true,
            size => sizes.push(size.parse()?),
        }
    }
    if sizes.is_empty() {
        sizes = vec![100_000, 1_000_000];
    }
    let bandwidth = bytes_per_second();
    for people in sizes {
        let figures = Figures::of(people, bandwidth)?;
        if json {
            println!("{}", serde_json::to_string(&figures)?);
        } else {
            println!("{figures:#?}");
        }
    }
    Ok(())
}

/// A number in [0, 1) from the place `index` of a stream.
fn unit(seed: u64, index: u64) -> f64 {
    let mut z = seed.wrapping_add((index + 1).wrapping_mul(GOLDEN_GAMMA));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^= z >> 31;
    (z >> 11) as f64 / (1_u64 << 53) as f64
}

fn problem(people: u64) -> Problem {
    let levels = |seed: u64, size: f64, power: f64| -> Vec<u32> {
        let level = |person| (size * unit(seed, person).powf(power)).floor() as u32;
        (0..people).map(level).collect()
    };
    let targets = |size: u32| -> Vec<f64> {
        let parts: Vec<f64> = (0..size).map(|level| f64::from(1 + level % 3)).collect();
        let sum: f64 = parts.iter().sum();
        parts.iter().map(|part| part / sum).collect()
    };
    Problem {
        levels: vec![
            levels(11, 22.0, 2.0),
            levels(12, 6.0, 2.0),
            levels(13, 5.0, 1.5),
        ],
        targets: vec![targets(22), targets(6), targets(5)],
        ..Problem::default()
    }
}

/// What is told of one size.
#[derive(Debug, serde::Serialize)]
struct Figures {
    people: u64,
    runs: u64,
    /// Time on the processor for one run, milliseconds, mean.
    cpu_ms: f64,
    /// The same by the clock, mean and fastest; others may use the machine meanwhile.
    wall_ms: f64,
    wall_ms_fastest: f64,
    cycles: u32,
    /// The largest difference between a weighted share and its target.
    error: f64,
    design_effect: f64,
    max_over_mean: f64,
    /// Sum of the whole-number weights over what it must be.
    units_over_due: f64,
    /// Level codes that have to be read once, weights that have to be written once.
    bytes_read: u64,
    bytes_written: u64,
    memory_gb_per_second: f64,
    /// Time for these bytes at that bandwidth, milliseconds.
    memory_floor_ms: f64,
}

impl Figures {
    fn of(people: u64, bandwidth: f64) -> Result<Self, Box<dyn std::error::Error>> {
        let problem = problem(people);
        let runs = (PEOPLE_IN_ALL / people.max(1)).clamp(5, 1_000);
        let mut found = problem.solve()?;
        let (mut fastest, on_processor) = (f64::INFINITY, processor_nanoseconds());
        let started = Instant::now();
        for _ in 0..runs {
            let began = Instant::now();
            found = black_box(black_box(&problem).solve()?);
            fastest = fastest.min(began.elapsed().as_secs_f64());
        }
        let wall = started.elapsed().as_secs_f64() * 1e3 / runs as f64;
        let spent = processor_nanoseconds().zip(on_processor);
        let cpu = spent.map_or(wall, |(end, start)| {
            (end - start) as f64 / 1e6 / runs as f64
        });
        let sum: f64 = found.weights.iter().sum();
        let squares: f64 = found.weights.iter().map(|weight| weight * weight).sum();
        let heaviest = found.weights.iter().copied().fold(0.0, f64::max);
        let (bytes_read, bytes_written) = (12 * people, 16 * people);
        Ok(Self {
            people,
            runs,
            cpu_ms: cpu,
            wall_ms: wall,
            wall_ms_fastest: fastest * 1e3,
            cycles: found.cycles,
            error: largest_error(&problem, &found.weights),
            design_effect: people as f64 * squares / (sum * sum),
            max_over_mean: heaviest * people as f64 / sum,
            units_over_due: found.quantised.iter().sum::<u64>() as f64
                / (people * UNITS_PER_PERSON) as f64,
            bytes_read,
            bytes_written,
            memory_gb_per_second: bandwidth / 1e9,
            memory_floor_ms: (bytes_read + bytes_written) as f64 / bandwidth * 1e3,
        })
    }
}

/// Counted anew from the weights of persons, not taken from the solver.
fn largest_error(problem: &Problem, weights: &[f64]) -> f64 {
    let mut largest = 0.0_f64;
    for (codes, targets) in problem.levels.iter().zip(&problem.targets) {
        let mut sums = vec![0.0; targets.len()];
        for (code, weight) in codes.iter().zip(weights) {
            sums[*code as usize] += weight / weights.len() as f64;
        }
        for (sum, target) in sums.iter().zip(targets) {
            largest = largest.max((sum - target).abs());
        }
    }
    largest
}

/// Nanoseconds this thread has spent on a processor (Linux); elsewhere wall time must do.
fn processor_nanoseconds() -> Option<u64> {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    statistics.split_whitespace().next()?.parse().ok()
}

/// Reading 128 MB of numbers from one end to the other, best of five.
fn bytes_per_second() -> f64 {
    let numbers: Vec<u64> = (0..1 << 24).collect();
    let mut best = 0.0_f64;
    for _ in 0..5 {
        let started = Instant::now();
        let sum = black_box(&numbers)
            .iter()
            .fold(0_u64, |sum, number| sum.wrapping_add(*number));
        black_box(sum);
        best = best.max((numbers.len() * 8) as f64 / started.elapsed().as_secs_f64());
    }
    best
}
