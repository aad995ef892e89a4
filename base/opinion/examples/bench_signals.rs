//! Measures the integrity signals on an honest crowd with a few planted clusters.
//!
//! `cargo run --release -p opinion --example bench_signals -- [PEOPLE] [STATEMENTS] [VOTES]`
//! (10,000 people, 1,000 statements and 500,000 votes unless told otherwise)
#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]

use std::time::Instant;

use opinion::signals::{Kind, People, Settings, detect};
use opinion::{Position, Vote};

/// Deterministic numbers (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

const PLANTED: u64 = 10;
const ACCOUNTS: u64 = 8;
const STATEMENTS_EACH: u64 = 60;

fn answer(numbers: &mut Numbers, group: u64, statement: u64) -> Position {
    let agree = 0.1 + 0.75 * Numbers(statement * 31 + group).unit();
    let drawn = numbers.unit();
    if drawn < agree {
        Position::Agree
    } else if drawn < agree + 0.85 * (1.0 - agree) {
        Position::Disagree
    } else {
        Position::Pass
    }
}

/// People of three opinion groups, one session each on one of fourteen days, in their own order.
fn honest(people: u64, statements: u64, votes: u64, numbers: &mut Numbers) -> Vec<Vote> {
    let mut all = Vec::new();
    let mean = votes / people.max(1);
    for participant in 0..people {
        let mut timestamp = (numbers.below(14) * 86_400 + 28_800 + numbers.below(50_000)) as i64;
        // A step that shares no factor with the number of statements visits each once.
        let begin = numbers.below(statements);
        let mut step = 1 + numbers.below(statements);
        while gcd(step, statements) != 1 {
            step += 1;
        }
        for place in 0..(1 + numbers.below(2 * mean)).min(statements) {
            let statement = (begin + place * step) % statements;
            timestamp += 4 + numbers.below(25) as i64;
            all.push(Vote {
                participant,
                statement,
                timestamp,
                position: answer(numbers, participant % 3, statement),
            });
        }
    }
    all
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Clusters of accounts led through the same statements.
fn planted(people: u64, statements: u64, numbers: &mut Numbers) -> Vec<Vote> {
    let mut all = Vec::new();
    for cluster in 0..PLANTED {
        let mut now = ((1 + cluster) * 86_400 + 60_000) as i64;
        for place in 0..STATEMENTS_EACH.min(statements) {
            let statement = (cluster * 7 + place * 13) % statements;
            let position = answer(numbers, cluster % 3, statement);
            now += 15 + numbers.below(10) as i64;
            for account in 0..ACCOUNTS {
                all.push(Vote {
                    participant: people + cluster * ACCOUNTS + account,
                    statement,
                    timestamp: now + numbers.below(15) as i64,
                    position,
                });
            }
        }
    }
    all
}

/// CPU seconds of this process so far, where the system tells them.
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |place: usize| fields.get(place)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / 100.0)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let given: Vec<u64> = std::env::args()
        .skip(1)
        .map(|number| number.parse())
        .collect::<Result<_, _>>()?;
    let of = |place: usize, otherwise| given.get(place).copied().unwrap_or(otherwise);
    let (people, statements) = (of(0, 10_000).max(1), of(1, 1000).max(1));
    let mut numbers = Numbers(1);
    let mut votes = honest(people, statements, of(2, 500_000), &mut numbers);
    votes.extend(planted(people, statements, &mut numbers));
    let everybody = people + PLANTED * ACCOUNTS;
    let groups: Vec<Option<u32>> = (0..everybody).map(|id| Some((id % 3) as u32)).collect();
    let known = People {
        part_of: None,
        group_of: Some(&groups),
    };
    let (begun, cpu) = (Instant::now(), cpu_seconds());
    let signals = detect(&votes, known, &Settings::default())?;
    let wall = begun.elapsed().as_secs_f64();
    println!("{} votes of {everybody} people", votes.len());
    println!("{wall:.2} s, {:.0} people/s", everybody as f64 / wall);
    if let Some((before, after)) = cpu.zip(cpu_seconds()) {
        println!("{:.2} CPU s", after - before);
    }
    println!("{:?}", signals.tested);
    println!("{:?}", signals.not_searched);
    for kind in Kind::ALL {
        let of_kind = signals.signals.iter().filter(|signal| signal.kind == kind);
        println!("{}: {}", kind.name(), of_kind.count());
    }
    Ok(())
}
