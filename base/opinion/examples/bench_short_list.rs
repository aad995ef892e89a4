//! Measures the short list on large synthetic consultations, beside what the memory allows.
//!
//! `cargo run --release -p opinion --example bench_short_list`
#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]
#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on fails")]

use std::hint::black_box;

use opinion::short_list::{
    Completion, Parts, Profile, alphas, equal_shares, phragmen, probabilities, redrawn_weights,
    select,
};
use opinion::{Position, Vote, Votes};

fn main() {
    println!("CPU milliseconds, one thread; limit: reading the bytes once at measured bandwidth");
    let bandwidth = bandwidth();
    println!("memory: {:.1} GB/s", bandwidth / 1e9);
    for (name, bases) in [("sparse", [0.1, 0.04, 0.01]), ("dense", [0.6, 0.3, 0.05])] {
        large(name, bases, bandwidth);
    }
    for seen in [60, 200] {
        bootstrap(seen);
    }
}

/// Processor time of this thread so far, in milliseconds, where the system tells it.
fn milliseconds() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|first| first.parse().ok());
    nanoseconds.unwrap_or(0.0) / 1e6
}

/// The mean over at least so many runs and at least 300 milliseconds, and the last result.
fn measured<T>(times: u32, mut work: impl FnMut() -> T) -> (f64, T) {
    let before = milliseconds();
    let mut last = black_box(work());
    let mut runs = 1;
    // Without a clock of the system's, so many runs have to do.
    while runs < times || (runs < 1_000 && milliseconds() - before < 300.0) {
        last = black_box(work());
        runs += 1;
    }
    ((milliseconds() - before) / f64::from(runs), last)
}

/// Bytes a second that a plain sum over a large list reads.
fn bandwidth() -> f64 {
    let list: Vec<u64> = (0..32 << 20).collect();
    let sum = || {
        let mut lanes = [0_u64; 8];
        for chunk in list.chunks_exact(8) {
            for (lane, value) in lanes.iter_mut().zip(chunk) {
                *lane = lane.wrapping_add(*value);
            }
        }
        lanes
    };
    let (time, _) = measured(5, sum);
    (list.len() * 8) as f64 / (time / 1e3)
}

fn unit(seed: u64, index: u64) -> f64 {
    let mut z = seed.wrapping_add((index + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// Five camps, each at home with a sixth of the statements, all with another sixth.
fn ballots(people: u64, statements: u64, bases: [f64; 3]) -> Vec<Vec<u32>> {
    let taste: Vec<f64> = (0..statements).map(|s| unit(1_000_004, s)).collect();
    let ballot = |person: u64| -> Vec<u32> {
        let camp = [40, 65, 80, 92, 100]
            .iter()
            .position(|end| person % 100 < *end);
        let agrees = |statement: &u64| {
            let home = statement % 6;
            let base = if camp == Some(home as usize) {
                bases[0]
            } else if home == 5 {
                bases[1]
            } else {
                bases[2]
            };
            unit(1, person * statements + statement) < base * (0.5 + taste[*statement as usize])
        };
        (0..statements).filter(agrees).map(|s| s as u32).collect()
    };
    (0..people).map(ballot).collect()
}

fn sorted(list: &[u32]) -> Vec<u32> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list
}

fn large(name: &str, bases: [f64; 3], bandwidth: f64) {
    let ballots = ballots(100_000, 1_000, bases);
    let approvals: usize = ballots.iter().map(Vec::len).sum();
    // Indices by voter and by statement, and where each line starts.
    let bytes = 2 * 4 * approvals + 8 * 101_002;
    let limit = |bytes: usize| bytes as f64 / bandwidth * 1e3;
    println!("\n100,000 people x 1,000 statements, {name}, {approvals} agreements, {bytes} bytes");
    let (time, profile) = measured(3, || Profile::of_approvals(1_000, &ballots, None).unwrap());
    println!("  lists both ways  {time:8.2}   limit {:6.2}", limit(bytes));
    let (time, order) = measured(5, || phragmen(&profile, 10));
    println!(
        "  Phragmén         {time:8.2}   limit {:6.2} (by statement, once)  {:?}",
        limit(bytes / 2),
        sorted(&order.statements)
    );
    let (time, shares) = measured(5, || equal_shares(&profile, 10, Completion::Phragmen));
    println!(
        "  equal shares     {time:8.2}   limit {:6.2} (by statement, once)  {:?}, {} bought",
        limit(bytes / 2),
        sorted(&shares.statements),
        shares.bought
    );
    let (time, found) = measured(5, || alphas(&profile, &order.statements, 10).0);
    println!(
        "  ratio            {time:8.2}   limit {:6.2} (by statement, once)  {}",
        limit(bytes / 2),
        found.observed.figure()
    );
    let uneven: Vec<u64> = (0..100_000)
        .map(|p| 1 + (unit(3, p) * 2_000_000.0) as u64)
        .collect();
    let uneven = profile.with_weights(uneven).unwrap();
    let (time, _) = measured(5, || phragmen(&uneven, 10));
    println!("  Phragmén, uneven weights      {time:8.2}");
    let (time, _) = measured(5, || equal_shares(&uneven, 10, Completion::Phragmen));
    println!("  equal shares, uneven weights  {time:8.2}");
    let parts = Parts::one(&profile);
    let (time, _) = measured(3, || select(&profile, &parts, &vec![true; 1_000], 10, 60));
    println!("  whole short list              {time:8.2}");
}

/// A thousand redrawn short lists of 2,000 people x 600 statements, each person shown `seen`.
fn bootstrap(seen: u64) {
    let agreed = ballots(2_000, 600, [0.8, 0.6, 0.3]);
    let mut records = Vec::new();
    for (participant, agreed) in (0_u64..).zip(&agreed) {
        for statement in 0..600 {
            if unit(7, participant * 600 + statement) * 600.0 >= seen as f64 {
                continue;
            }
            let position = if agreed.contains(&(statement as u32)) {
                Position::Agree
            } else {
                Position::Disagree
            };
            records.push(Vote {
                participant,
                statement,
                timestamp: 0,
                position,
            });
        }
    }
    let votes = Votes::from_records(records).0;
    let profile = Profile::of_votes(&votes, None, 10).unwrap();
    let part_of: Vec<Option<u32>> = votes
        .participants()
        .iter()
        .map(|p| {
            Some(
                [40, 65, 80, 92, 100]
                    .iter()
                    .filter(|end| p % 100 >= **end)
                    .count() as u32,
            )
        })
        .collect();
    let parts = Parts::of(&profile, &part_of, 5).unwrap();
    let eligible = vec![true; 600];
    println!("\n2,000 people x 600 statements, {} votes", votes.len());
    let (time, selection) = measured(5, || select(&profile, &parts, &eligible, 10, 60));
    let (found, _) = alphas(&profile, &selection.list, 10);
    println!(
        "  one short list        {time:8.2}   ratios {} {} {}, {} required",
        found.best.figure(),
        found.observed.figure(),
        found.worst.figure(),
        selection.required
    );
    let one_thread = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread();
    let redraw = |replicate| redrawn_weights(1, replicate, votes.participants(), None, None);
    let many = || probabilities(&profile, &parts, &eligible, (10, 60), 1_000, redraw).unwrap();
    let (time, shares) = match one_thread.build() {
        Ok(pool) => pool.install(|| measured(1, many)),
        Err(_) => measured(1, many),
    };
    let on_most = shares.iter().filter(|share| **share > 0.5).count();
    println!("  1,000 short lists     {time:8.2}   {on_most} statements on more than half of them");
}
