//! How groups hold: under other orders of arrival, and where there are none to be found.
//!
//! `cargo run --release -p opinion --example bench_groups -- [DATA] [orders|planted]`
//!
//! DATA holds `conversations/NAME/votes.csv`, `comments.csv` and `participants-votes.csv` in the
//! export format of Polis; without it only what is planted is looked at.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "an example speaks to the terminal and stops at what it cannot read"
)]

#[path = "../tests/groups/planted.rs"]
mod planted;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use opinion::groups::{Choice, Finding, Grouping, find_groups};
use opinion::pca::{Effort, principal_axes, project};
use opinion::polis_compatible::{self, PolisPicture};
use opinion::stability::adjusted_rand_index;
use opinion::{Settings, Vote, Votes, polis};
use planted::{Numbers, Planted};

const ORDERS: u64 = 20;
const SEEDS: u64 = 20;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wants = |what: &str| {
        let named = |word: &&String| ["orders", "planted"].contains(&word.as_str());
        let asked: Vec<&String> = arguments.iter().filter(named).collect();
        asked.is_empty() || asked.iter().any(|word| *word == what)
    };
    if let Some(data) = arguments
        .first()
        .map(PathBuf::from)
        .filter(|data| data.is_dir())
        && wants("orders")
    {
        orders(&data.join("conversations"));
    }
    if wants("planted") {
        look_at_planted();
    }
}

/// One conversation.
struct Conversation {
    name: String,
    /// The votes as they arrived.
    records: Vec<Vote>,
    rejected: BTreeSet<u64>,
    /// The group that was published for a person.
    published: BTreeMap<u64, u32>,
}

fn read(folder: &Path) -> Conversation {
    let file = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let mut records = polis::parse_votes(&file("votes.csv"), "votes.csv").unwrap();
    records.sort_by_key(|vote| vote.timestamp);
    let comments = polis::parse_comments(&file("comments.csv"), "comments.csv").unwrap();
    let text = String::from_utf8(file("participants-votes.csv")).unwrap();
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let column = header.iter().position(|name| *name == "group-id").unwrap();
    let published = lines.filter_map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        Some((cells[0].parse().ok()?, cells[column].parse().ok()?))
    });
    Conversation {
        name: folder.file_name().unwrap().to_string_lossy().into_owned(),
        rejected: comments
            .iter()
            .filter(|comment| comment.rejected)
            .map(|comment| comment.id)
            .collect(),
        published: published.collect(),
        records,
    }
}

fn choice() -> Choice {
    let settings = Settings::default();
    Choice {
        seed: settings.seed,
        groups_max: settings.groups_max,
        minimum_group: settings.minimum_group,
        silhouette_needed: settings.silhouette_needed,
        references: settings.references,
        restarts: settings.restarts,
    }
}

/// Our groups: with the rule whether there are any, or without it.
fn ours(votes: &Votes, choice: &Choice) -> Grouping {
    let axes = principal_axes(votes, None, 2, choice.seed, Effort::FULL);
    find_groups(votes, &project(votes, &axes), choice)
}

fn by_person(votes: &Votes, grouping: &Grouping) -> BTreeMap<u64, u32> {
    let people = votes.participants().iter().zip(&grouping.group_of);
    people
        .filter_map(|(person, group)| Some((*person, (*group)?)))
        .collect()
}

fn theirs(picture: &PolisPicture) -> BTreeMap<u64, u32> {
    let people = picture.people.iter();
    people
        .filter_map(|person| Some((person.participant, person.group?)))
        .collect()
}

fn alike(left: &BTreeMap<u64, u32>, right: &BTreeMap<u64, u32>) -> Option<f64> {
    let both = left
        .iter()
        .filter_map(|(person, group)| Some((*group, *right.get(person)?)));
    let (left, right): (Vec<u32>, Vec<u32>) = both.unzip();
    (!left.is_empty()).then(|| adjusted_rand_index(&left, &right))
}

/// Mean and least adjusted Rand index over all pairs of orders.
fn over_pairs(divisions: &[BTreeMap<u64, u32>]) -> (f64, f64) {
    let (mut sum, mut least, mut pairs) = (0.0, 1.0_f64, 0.0);
    for (place, left) in divisions.iter().enumerate() {
        for right in &divisions[place + 1..] {
            // Nobody in a group, twice, is the same.
            let index = alike(left, right).unwrap_or(1.0);
            sum += index;
            least = least.min(index);
            pairs += 1.0;
        }
    }
    (sum / f64::max(pairs, 1.0), least)
}

fn orders(folder: &Path) {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    println!(
        "{:32} {:>5} {:>4} | ours as shown; best division: k, between orders, to Polis' formulas | \
         Polis' formulas: k, to published, between orders mean/least, k seen",
        "conversation", "P", "C"
    );
    let mut sums = [0.0; 3];
    let mut counted = [0.0; 3];
    for folder in &folders {
        let found = look_at(&read(folder));
        for (place, value) in found.into_iter().enumerate() {
            if let Some(value) = value {
                sums[place] += value;
                counted[place] += 1.0;
            }
        }
    }
    println!(
        "means: between orders ours {:.3}, Polis' formulas {:.3}; Polis' formulas to published {:.3}",
        sums[0] / counted[0],
        sums[1] / counted[1],
        sums[2] / counted[2]
    );
}

/// Prints a line; gives back the means between orders of ours and theirs, and theirs to published.
fn look_at(conversation: &Conversation) -> [Option<f64>; 3] {
    let started = Instant::now();
    let (votes, _) = Votes::from_records(conversation.records.clone());
    let votes = votes.without_statements(&conversation.rejected);
    let shown = ours(&votes, &choice());
    let took = started.elapsed();
    // Without the rule, so that there is something to compare in every conversation.
    let any = Choice {
        silhouette_needed: -1.0,
        references: 0,
        minimum_group: 2,
        ..choice()
    };
    let (mut our_orders, mut their_orders, mut ks) = (Vec::new(), Vec::new(), BTreeSet::new());
    for order in 0..ORDERS {
        let mut records = conversation.records.clone();
        Numbers::new(order + 1).shuffle(&mut records);
        // Which of two votes of a pair is the later one is not a question of arrival.
        let mut last = BTreeMap::new();
        for vote in &conversation.records {
            last.insert((vote.participant, vote.statement), *vote);
        }
        records.retain(|vote| last.get(&(vote.participant, vote.statement)) == Some(vote));
        let (votes, _) = Votes::from_records(records.clone());
        let votes = votes.without_statements(&conversation.rejected);
        our_orders.push(by_person(&votes, &ours(&votes, &any)));
        let picture = polis_compatible::analyse(&records, &conversation.rejected);
        ks.insert(picture.k);
        their_orders.push(theirs(&picture));
    }
    let picture = polis_compatible::analyse(&conversation.records, &conversation.rejected);
    let published = alike(&theirs(&picture), &conversation.published);
    let (our_mean, our_least) = over_pairs(&our_orders);
    let (their_mean, their_least) = over_pairs(&their_orders);
    let best = &our_orders[0];
    let k = best.values().collect::<BTreeSet<_>>().len();
    println!(
        "{:32} {:>5} {:>4} | {:?} p {:?} {:.1} s; {k}, {our_mean:.3}/{our_least:.3}, {:.3} | \
         {}, {:.3}, {their_mean:.3}/{their_least:.3}, {ks:?}",
        conversation.name,
        votes.participants().len(),
        votes.statements().len(),
        shown.finding,
        shown.reference_p,
        took.as_secs_f64(),
        alike(best, &theirs(&picture)).unwrap_or(0.0),
        picture.k,
        published.unwrap_or(f64::NAN),
    );
    [Some(our_mean), Some(their_mean), published]
}

fn look_at_planted() {
    let kinds = [
        Planted::Nothing,
        Planted::Readiness,
        Planted::ReadinessLongTailed,
        Planted::ReadinessSkewed,
        Planted::Line,
        Planted::LineEven,
        Planted::LineLongTailed,
        Planted::Plane,
        Planted::PlaneWithHabits,
        Planted::Groups(2, 10),
        Planted::Groups(2, 6),
        Planted::Groups(3, 10),
        Planted::Groups(3, 6),
    ];
    println!(
        "groups called in so many of {SEEDS} seeds, and their adjusted Rand index to what was planted"
    );
    for planted in kinds {
        let mut line = format!("{:24}", format!("{planted:?}"));
        for people in [60, 150, 500] {
            let started = Instant::now();
            let (mut called, mut index) = (0, 0.0);
            for seed in 1..=SEEDS {
                let (records, truth) = planted::votes(planted, people, seed);
                let votes = Votes::from_records(records).0;
                let found = ours(&votes, &choice());
                if found.finding == Finding::Distinct {
                    called += 1;
                    let truth = (0_u64..).zip(truth.iter().map(|group| *group as u32));
                    index += alike(&by_person(&votes, &found), &truth.collect()).unwrap_or(0.0);
                }
            }
            let mean = if called > 0 {
                index / f64::from(called)
            } else {
                0.0
            };
            let took = started.elapsed().as_secs_f64() / SEEDS as f64;
            line += &format!("  {people}: {called:2} ({mean:.2}, {took:.2} s)");
        }
        println!("{line}");
    }
}
