//! What the library costs on synthetic consultations: processor time, wall time and memory, each size in a process of
//! its own, beside the time in which this machine can read the input once. `cargo xtask bench` runs it and puts named
//! peers beside it.
//!
//!     bench_engine [--full] [--folder FOLDER] [--results FILE]    the table; JSON lines are added to FILE
//!     bench_engine write CASE FOLDER                              only writes the input of a case, for the peers
//!     bench_engine measure CASE FOLDER                            only one case, in this process
#![allow(clippy::print_stdout, reason = "a benchmark speaks to the terminal")]

mod generator;
mod meter;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use generator::Shape;
use meter::{Cost, load, metered, metered_often, read_bandwidth};
use opinion::calibration::rake;
use opinion::polis::{Participants, Targets};
use opinion::short_list::{Completion, Parts, Profile, alphas, equal_shares, phragmen, select};
use opinion::stability::adjusted_rand_index;
use opinion::{Settings, Synthesis, read_votes, synthesise};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

/// What is measured, and on what.
#[derive(Clone, Copy)]
enum Work {
    /// From `votes.csv` to the synthesis, without bootstrap replicates.
    Synthesis(Shape),
    /// Weights for so many people with three attributes.
    Weights { people: u64 },
    /// A short list of ten from so many ballots on a thousand statements.
    Lists { voters: u64 },
}

/// What the profiles of short lists have.
const LIST_STATEMENTS: u64 = 1_000;
const SEATS: usize = 10;
/// How often a short piece of work is done to be measured.
const TIMES: u32 = 50;

struct Case {
    name: &'static str,
    work: Work,
    /// Only measured if all is asked for.
    is_large: bool,
    runs: u32,
}

const fn synthesis(people: u32, statements: u32, votes: usize) -> Work {
    Work::Synthesis(Shape {
        people,
        statements,
        votes,
    })
}

const CASES: &[Case] = &[
    Case {
        name: "10k-x-1k",
        work: synthesis(10_000, 1_000, 500_000),
        is_large: false,
        runs: 3,
    },
    Case {
        name: "33k-x-783",
        work: synthesis(33_422, 783, 2_000_000),
        is_large: false,
        runs: 3,
    },
    Case {
        name: "100k-x-1k",
        work: synthesis(100_000, 1_000, 5_000_000),
        is_large: true,
        runs: 2,
    },
    Case {
        name: "1m-x-5k",
        work: synthesis(1_000_000, 5_000, 50_000_000),
        is_large: true,
        runs: 1,
    },
    Case {
        name: "weights-100k",
        work: Work::Weights { people: 100_000 },
        is_large: false,
        runs: 3,
    },
    Case {
        name: "weights-1m",
        work: Work::Weights { people: 1_000_000 },
        is_large: true,
        runs: 2,
    },
    Case {
        name: "lists-10k",
        work: Work::Lists { voters: 10_000 },
        is_large: false,
        runs: 3,
    },
    Case {
        name: "lists-100k",
        work: Work::Lists { voters: 100_000 },
        is_large: true,
        runs: 2,
    },
];

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", case, folder] => write_input(case_of(case)?, Path::new(folder)),
        ["measure", case, folder] => {
            println!("{}", measure(case_of(case)?, Path::new(folder))?);
            Ok(())
        }
        options => run_all(options),
    }
}

fn case_of(name: &str) -> Result<&'static Case, Failure> {
    let case = CASES.iter().find(|case| case.name == name);
    case.ok_or_else(|| {
        let names: Vec<&str> = CASES.iter().map(|case| case.name).collect();
        format!("no case \"{name}\"; there are {}", names.join(", ")).into()
    })
}

/// Every case in a process of its own, so that one does not inherit the memory of another.
fn run_all(options: &[&str]) -> Result<(), Failure> {
    let after = |name: &str| {
        let place = options.iter().position(|option| *option == name)?;
        options.get(place + 1).map(PathBuf::from)
    };
    let folder = after("--folder").unwrap_or_else(|| std::env::temp_dir().join("opinion-bench"));
    fs::create_dir_all(&folder)?;
    let mut results = match after("--results") {
        Some(file) => Some(
            fs::OpenOptions::new()
                .create(true)
                .append(true)
                .open(file)?,
        ),
        None => None,
    };
    let bandwidth = read_bandwidth();
    println!(
        "{:.1} GB/s read from memory by all cores together; load average {} at the start\n",
        bandwidth / 1e9,
        load()
    );
    println!(
        "| case | step | CPU s | wall s | peak MB | input read once | share of that limit | ARI | load |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for case in CASES {
        if case.is_large && !options.contains(&"--full") {
            continue;
        }
        child("write", case, &folder)?;
        let mut best: Option<Value> = None;
        for _ in 0..case.runs {
            let run: Value = serde_json::from_str(&child("measure", case, &folder)?)?;
            let cpu_s = |run: &Value| run["cpu_s"].as_f64().unwrap_or(f64::INFINITY);
            if best.as_ref().is_none_or(|best| cpu_s(&run) < cpu_s(best)) {
                best = Some(run);
            }
        }
        let best = best.ok_or("a case needs a run")?;
        print_rows(&best, bandwidth);
        if let Some(results) = &mut results {
            writeln!(results, "{best}")?;
        }
        if case.is_large {
            fs::remove_file(input_of(case, &folder)).ok();
        }
    }
    Ok(())
}

fn child(mode: &str, case: &Case, folder: &Path) -> Result<String, Failure> {
    let output = Command::new(std::env::current_exe()?)
        .args([mode, case.name])
        .arg(folder)
        .stderr(std::process::Stdio::inherit())
        .output()?;
    if output.status.success() {
        Ok(String::from_utf8(output.stdout)?)
    } else {
        Err(format!("{mode} {}: {}", case.name, output.status).into())
    }
}

/// A row for each step and one for all of them.
fn print_rows(run: &Value, bandwidth: f64) {
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let name = run["case"].as_str().unwrap_or_default();
    for step in run["steps"].as_array().into_iter().flatten() {
        let (cpu, wall, peak) = (
            number(&step["cpu_s"]),
            number(&step["wall_s"]),
            number(&step["peak_bytes"]) / 1e6,
        );
        let step = step["step"].as_str().unwrap_or_default();
        println!("| {name} | {step} | {cpu:.4} | {wall:.4} | {peak:.0} | | | | |");
    }
    let (cpu, wall, peak) = (
        number(&run["cpu_s"]),
        number(&run["wall_s"]),
        number(&run["peak_bytes"]) / 1e6,
    );
    let limit = run["input_bytes"].as_f64().map(|bytes| bytes / bandwidth);
    let (limit, share) = limit.map_or((String::new(), String::new()), |limit| {
        (
            format!("{:.1} ms", limit * 1e3),
            format!("{:.1} %", 100.0 * limit / wall),
        )
    });
    let ari = run["ari"]
        .as_f64()
        .map_or(String::new(), |ari| format!("{ari:.3}"));
    let load = run["load"].as_str().unwrap_or_default();
    println!(
        "| {name} | all | {cpu:.4} | {wall:.4} | {peak:.0} | {limit} | {share} | {ari} | {load} |"
    );
}

fn input_of(case: &Case, folder: &Path) -> PathBuf {
    folder.join(format!("{}.csv", case.name))
}

/// Writes `votes.csv` of a case unless it is there; the other inputs follow from their formula alone.
fn write_input(case: &Case, folder: &Path) -> Result<(), Failure> {
    let file = input_of(case, folder);
    let Work::Synthesis(shape) = case.work else {
        return Ok(());
    };
    if file.exists() {
        return Ok(());
    }
    let half = file.with_extension("half");
    fs::write(&half, generator::as_csv(&generator::votes(shape)))?;
    let mut groups = String::new();
    for person in 0..shape.people {
        groups.push_str(&generator::planted_group(person).to_string());
        groups.push('\n');
    }
    fs::write(folder.join(format!("{}.groups", case.name)), groups)?;
    fs::rename(half, file)?;
    Ok(())
}

fn measure(case: &Case, folder: &Path) -> Result<Value, Failure> {
    let (steps, mut told) = match case.work {
        Work::Synthesis(_) => {
            let file = input_of(case, folder);
            let input_bytes = fs::metadata(&file)?.len();
            let (synthesis, steps) = ours(&file)?;
            let told = json!({ "input_bytes": input_bytes, "votes": synthesis.counts.votes,
                "groups": synthesis.groups.len(), "ari": planted_agreement(&synthesis) });
            (steps, told)
        }
        Work::Weights { people } => weigh(people)?,
        Work::Lists { voters } => list(voters)?,
    };
    let whole = steps
        .iter()
        .fold(Cost::default(), |whole, (_, cost)| whole.then(*cost));
    let steps: Vec<Value> = steps
        .iter()
        .map(|(step, cost)| told_cost(step, cost))
        .collect();
    if let (Value::Object(told), Value::Object(cost)) = (&mut told, told_cost("all", &whole)) {
        told.extend(cost);
        told.insert("case".to_owned(), case.name.into());
        told.insert("program".to_owned(), "concord".into());
        told.insert("steps".to_owned(), steps.into());
        told.insert("load".to_owned(), load().into());
    }
    Ok(told)
}

fn told_cost(step: &str, cost: &Cost) -> Value {
    json!({ "step": step, "cpu_s": cost.cpu_s, "wall_s": cost.wall_s, "peak_bytes": cost.peak_bytes })
}

type Steps = Vec<(&'static str, Cost)>;

/// The engine as it is called: a file of votes in, synthesis out. The only place to change when its way in changes.
fn ours(votes_csv: &Path) -> Result<(Synthesis, Steps), Failure> {
    let settings = Settings {
        replicates: 0,
        ..Settings::default()
    };
    let file = fs::File::open(votes_csv)?;
    let (ballots, reading) = metered(|| read_votes(file, "votes.csv"));
    let ballots = ballots?;
    let ((votes, _), counting) = metered(|| ballots.count());
    let (synthesis, computing) = metered(|| synthesise(&votes, &settings));
    let steps = vec![
        ("read votes.csv", reading),
        ("latest vote of each pair", counting),
        ("synthesise", computing),
    ];
    Ok((synthesis, steps))
}

/// Adjusted Rand index between the groups found and those planted, over the people who are in a group.
fn planted_agreement(synthesis: &Synthesis) -> Option<f64> {
    let (found, planted): (Vec<u32>, Vec<u32>) = synthesis
        .people
        .iter()
        .filter_map(|person| {
            Some((
                person.group?,
                generator::planted_group(person.participant as u32),
            ))
        })
        .unzip();
    (!found.is_empty()).then(|| adjusted_rand_index(&found, &planted))
}

/// Raking to three margins, from attributes by name as they come out of `participants.csv`.
fn weigh(people: u64) -> Result<(Steps, Value), Failure> {
    let attributes = ["a", "b", "c"].map(str::to_owned).to_vec();
    let values: BTreeMap<u64, Vec<String>> = (0..people)
        .map(|person| {
            (
                person,
                generator::levels(person)
                    .iter()
                    .map(u32::to_string)
                    .collect(),
            )
        })
        .collect();
    let ids: Vec<u64> = (0..people).collect();
    let margin = |levels: u32| -> BTreeMap<String, f64> {
        let shares = generator::target_shares(levels);
        shares
            .into_iter()
            .enumerate()
            .map(|(level, share)| (level.to_string(), share))
            .collect()
    };
    let margins = attributes
        .iter()
        .zip(generator::LEVELS)
        .map(|(name, levels)| (name.clone(), margin(levels)))
        .collect();
    let participants = Participants { attributes, values };
    let targets = Targets { margins };
    let (weights, cost) = metered_often(5, || rake(&ids, Some(&participants), &targets));
    let weights = weights?;
    let largest = weights.of_row.iter().copied().fold(0.0, f64::max);
    let told = json!({ "design_effect": weights.design_effect, "largest_weight": largest });
    Ok((vec![("rake", cost)], told))
}

/// The rules for short lists that others have too, and our own, from approval lists in memory.
fn list(voters: u64) -> Result<(Steps, Value), Failure> {
    let approvals = generator::approvals(voters, LIST_STATEMENTS);
    let agreements: usize = approvals.iter().map(Vec::len).sum();
    let packed = || Profile::of_approvals(LIST_STATEMENTS as usize, &approvals, None);
    let (profile, packing) = metered_often(TIMES, packed);
    let profile = profile?;
    let (order, ordering) = metered_often(TIMES, || phragmen(&profile, SEATS));
    let share = || equal_shares(&profile, SEATS, Completion::Phragmen);
    let (shared, sharing) = metered_often(TIMES, share);
    let (parts, eligible) = (Parts::one(&profile), vec![true; profile.statements()]);
    let choose = || select(&profile, &parts, &eligible, SEATS, 60);
    let (chosen, choosing) = metered_often(TIMES, choose);
    let (ratios, certifying) = metered_often(TIMES, || alphas(&profile, &chosen.list, SEATS));
    let steps = vec![
        ("pack the ballots", packing),
        ("phragmen", ordering),
        ("equal-shares", sharing),
        ("our own choice", choosing),
        ("certify it", certifying),
    ];
    let told = json!({ "agreements": agreements, "phragmen": sorted(order.statements),
        "equal-shares": sorted(shared.statements), "chosen": sorted(chosen.list),
        "leaves_nobody_out": ratios.0.observed.is_below_one() });
    Ok((steps, told))
}

fn sorted(mut list: Vec<u32>) -> Vec<u32> {
    list.sort_unstable();
    list
}
