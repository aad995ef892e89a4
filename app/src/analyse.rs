//! `concord analyse`: the synthesis of a Polis-format export, without a server.
//! Everything is read and checked before anything is written.

mod report;

use crate::command_line::AnalyseOptions;
use crate::{Stop, messages};
use kernel::{Context, Language, Timestamp};
use opinion::polis::{self, Comment};
use opinion::published::Published;
use opinion::{Analysis, Inputs, Settings, Vote, signals};
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;

/// A file that is larger than this is refused: no consultation has so many votes.
const FILE_BYTES_MAX: u64 = 16 * 1024 * 1024 * 1024;

/// Reads, computes, writes.
pub(crate) fn run(options: &AnalyseOptions) -> Result<(), Stop> {
    let language: Language = options.language.parse().map_err(|()| {
        Stop::WrongInput(format!(
            "--language {}: give ar, zh, en, fr, ru or es",
            options.language
        ))
    })?;
    let bar = messages::progress("reading", 3);
    let inputs = read(options)?;
    let at = inputs.votes.latest().unwrap_or(0);
    let statements = inputs.comments.clone().unwrap_or_default();
    bar.set_position(1);
    bar.set_message("computing");
    let settings = Settings {
        seed: options.seed,
        replicates: options.replicates,
        seats: options.seats,
        ..Settings::default()
    };
    let records = options
        .signals
        .then(|| accepted_records(&inputs, &statements));
    let analysis =
        Analysis::of(inputs, &settings).map_err(|error| Stop::WrongInput(error.to_string()))?;
    let signals = records
        .map(|records| signals_of(&records, &analysis, options))
        .transpose()?;
    bar.set_position(2);
    bar.set_message("writing");
    let at = Timestamp::from_micros(at.saturating_mul(1000));
    let report = report::html(&analysis, &statements, language, at)?;
    write(&options.out, &analysis, &report, signals)?;
    bar.finish_and_clear();
    let ran = analysis.synthesis.method.replicates_run;
    if ran < options.replicates {
        messages::complain(&format!(
            "{ran} bootstrap replicates were run of {}: more would take too long here",
            options.replicates
        ));
    }
    for warning in &analysis.warnings {
        messages::complain(&warning.to_string());
    }
    Ok(())
}

fn read(options: &AnalyseOptions) -> Result<Inputs, Stop> {
    let wrong = |error: opinion::InputError| Stop::WrongInput(error.to_string());
    let (file, name) = opened(&options.votes)?;
    let votes =
        opinion::read_votes(file, &name).map_err(|error| Stop::WrongInput(error.to_string()))?;
    let mut inputs = Inputs {
        votes,
        ..Inputs::default()
    };
    if let Some(path) = &options.statements {
        let (bytes, name) = content(path)?;
        inputs.comments = Some(polis::parse_comments(&bytes, &name).map_err(wrong)?);
    }
    if let Some(path) = &options.participants {
        let (bytes, name) = content(path)?;
        inputs.participants = Some(polis::parse_participants(&bytes, &name).map_err(wrong)?);
    }
    if let Some(path) = &options.targets {
        let (bytes, name) = content(path)?;
        inputs.targets = Some(polis::parse_targets(&bytes, &name).map_err(wrong)?);
    }
    if let Some(path) = &options.previous {
        let (bytes, name) = content(path)?;
        inputs.previous = Some(published(&bytes, &name)?);
    }
    Ok(inputs)
}

/// What an earlier `analysis.json` says was published.
fn published(bytes: &[u8], name: &str) -> Result<Published, Stop> {
    #[derive(serde::Deserialize)]
    struct Earlier {
        published: Published,
    }
    let earlier: Earlier = serde_json::from_slice(bytes).map_err(|error| {
        Stop::WrongInput(format!(
            "{name}, line {}, column {}: {error}; give the analysis.json of an earlier analysis",
            error.line(),
            error.column()
        ))
    })?;
    Ok(earlier.published)
}

/// The file, refused if it is too large, and its name.
fn opened(path: &Path) -> Result<(std::fs::File, String), Stop> {
    let name = path.display().to_string();
    let unreadable = |error: std::io::Error| Stop::WrongInput(format!("{name}: {error}"));
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let bytes_long = file.metadata().map_err(unreadable)?.len();
    if bytes_long > FILE_BYTES_MAX {
        return Err(Stop::WrongInput(format!(
            "{name}: {bytes_long} bytes; at most {FILE_BYTES_MAX} are read"
        )));
    }
    Ok((file, name))
}

fn content(path: &Path) -> Result<(Vec<u8>, String), Stop> {
    let (mut file, name) = opened(path)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)
        .map_err(|error| Stop::WrongInput(format!("{name}: {error}")))?;
    Ok((bytes, name))
}

/// The votes as cast, but for those on rejected statements.
fn accepted_records(inputs: &Inputs, statements: &[Comment]) -> Vec<Vote> {
    let rejected: BTreeSet<u64> = statements
        .iter()
        .filter(|statement| statement.rejected)
        .map(|statement| statement.id)
        .collect();
    let records = inputs.votes.records();
    records
        .filter(|vote| !rejected.contains(&vote.statement))
        .collect()
}

/// The bytes of `signals.json`. People who think alike are compared with their opinion group.
fn signals_of(
    records: &[Vote],
    analysis: &Analysis,
    options: &AnalyseOptions,
) -> Result<Vec<u8>, Stop> {
    let settings = signals::Settings {
        units_per_second: options.units_per_second,
        ..signals::Settings::default()
    };
    let groups: Vec<Option<u32>> = analysis
        .synthesis
        .people
        .iter()
        .map(|person| person.group)
        .collect();
    let people = signals::People {
        part_of: None,
        group_of: Some(&groups),
    };
    let found = signals::detect(records, people, &settings)
        .map_err(|error| Stop::WrongInput(error.to_string()))?;
    let mut bytes = serde_json::to_vec_pretty(&found).doing("writing signals")?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn write(
    folder: &Path,
    analysis: &Analysis,
    report: &str,
    signals: Option<Vec<u8>>,
) -> Result<(), Stop> {
    std::fs::create_dir_all(folder)
        .map_err(|error| Stop::WrongInput(format!("--out {}: {error}", folder.display())))?;
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("analysis.json", analysis.to_json()),
        ("shortlist.json", analysis.short_list_json()),
        ("participants.csv", analysis.participants_csv().into_bytes()),
        ("statements.csv", analysis.statements_csv().into_bytes()),
        ("report.html", report.as_bytes().to_vec()),
    ];
    files.extend(signals.map(|bytes| ("signals.json", bytes)));
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::write(&path, bytes).doing(format!("writing {}", path.display()))?;
    }
    Ok(())
}
