//! The whole of `concord analyse` but for files: parsed inputs in, the content of `analysis.json`,
//! `participants.csv` and `statements.csv` out. It reads and writes nothing itself.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::agreement::{Consensus, Ranked};
use crate::calibration::{CalibrationError, Weights, rake};
use crate::numbers::figure;
use crate::polis::{Comment, Participants, Targets};
use crate::published::{Published, publish};
use crate::quality::Quality;
use crate::representation::{
    self, Across, Important, Known, Representation, StatementBridge, represent, weighted_shares,
};
use crate::schemes::Comparison;
use crate::short_list::ShortListError;
use crate::synthesis::{Group, Method, Settings, StatementResult, Synthesis, synthesise};
use crate::votes::{Ballots, Counts, Votes, Warning};

/// Bytes of canonical input that are hashed in one go.
const LINES_HASHED_AT_ONCE: usize = 1 << 16;

/// What an analysis is made from, as the readers of [`crate::polis`] give it.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    /// The votes as cast.
    pub votes: Ballots,
    /// The statements; without them none is rejected.
    pub comments: Option<Vec<Comment>>,
    /// Attributes of the people.
    pub participants: Option<Participants>,
    /// Shares the attributes should have; without them everybody counts once.
    pub targets: Option<Targets>,
    /// What was published last of the same consultation, so that letters and findings stay steady.
    pub previous: Option<Published>,
}

/// Why inputs cannot be analysed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AnalysisError {
    /// The targets cannot be met.
    #[error(transparent)]
    Weights(#[from] CalibrationError),
    /// The short list cannot be chosen.
    #[error(transparent)]
    ShortList(#[from] ShortListError),
}

/// The result of an analysis.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// The raw input: latest vote of each pair, rejected statements included.
    pub counts: Counts,
    /// The same without rejected statements; everything else depends on that alone.
    pub analysed: Counts,
    /// The synthesis of what was analysed.
    pub synthesis: Synthesis,
    /// How much each person counts.
    pub weights: Weights,
    /// Agreement across regions and kinds, other ways of counting, importance, the short list.
    pub representation: Representation,
    /// What to publish of it, given what was published before.
    pub published: Published,
    /// SHA-256 of the input in canonical form, in hexadecimal.
    pub input_digest: String,
    /// What the reader has to know about the input.
    pub warnings: Vec<Warning>,
    /// Everybody who voted, on a rejected statement also.
    participants: Vec<u64>,
}

impl Analysis {
    /// Analyses the inputs. Targets that cannot be met are refused, never passed over.
    pub fn of(inputs: Inputs, settings: &Settings) -> Result<Self, AnalysisError> {
        let Inputs {
            votes: ballots,
            comments,
            participants,
            targets,
            previous,
        } = inputs;
        let (raw, mut warnings) = ballots.count();
        let rejected: BTreeSet<u64> = comments
            .iter()
            .flatten()
            .filter(|c| c.rejected)
            .map(|comment| comment.id)
            .collect();
        warnings.extend(unlisted(&raw, comments.as_deref()));
        let input_digest = digest_of(
            &raw,
            comments.as_deref(),
            participants.as_ref(),
            targets.as_ref(),
            previous.as_ref(),
        );
        let listed: BTreeSet<u64> = comments
            .iter()
            .flatten()
            .map(|comment| comment.id)
            .collect();
        let counts = with_listed(raw.counts(&rejected), &raw, &listed, &rejected);
        let participants_raw = raw.participants().to_vec();
        let touched = raw.statements().iter().any(|id| rejected.contains(id));
        let votes = if touched {
            raw.without_statements(&rejected)
        } else {
            raw
        };
        let weights = match &targets {
            Some(targets) => rake(votes.participants(), participants.as_ref(), targets)?,
            None => Weights::unweighted(votes.participants().len()),
        };
        let people = votes.participants();
        let weighted = targets.is_some().then_some(&weights);
        let known = Known::of(people, participants.as_ref(), weighted);
        let mut synthesis = synthesise(&votes, settings);
        // With weights or organisations votes are not independent: another interval is due.
        let organisations = known.roll.organisations.as_deref();
        if !weights.is_unweighted() || organisations.is_some() {
            let shares = weighted_shares(&votes, &weights.of_row, organisations);
            for (result, share) in synthesis.statements.iter_mut().zip(shares) {
                result.agree_share = share;
            }
        }
        let representation = represent(&votes, &synthesis, &known, settings)?;
        let divisions = representation::published_divisions(&votes, &known);
        let published = publish(&synthesis, &divisions, previous.as_ref());
        let kept: BTreeSet<u64> = listed.difference(&rejected).copied().collect();
        let analysed = with_listed(synthesis.counts, &votes, &kept, &BTreeSet::new());
        Ok(Self {
            counts,
            analysed,
            synthesis,
            weights,
            representation,
            published,
            input_digest,
            warnings,
            participants: participants_raw,
        })
    }

    /// The bytes of `analysis.json`: fields in a fixed order, figures with six decimals, a line
    /// end at the end. The same input and settings give the same bytes.
    ///
    /// # Panics
    /// Never: every field is a plain struct, number or text, and those always serialise.
    pub fn to_json(&self) -> Vec<u8> {
        let synthesis = &self.synthesis;
        let file = AnalysisFile {
            counts: self.counts,
            analysed: self.analysed,
            groups: &synthesis.groups,
            quality: &synthesis.quality,
            consensus: &synthesis.consensus,
            across: &self.representation.across,
            divisive: &synthesis.divisive,
            uncertain: &synthesis.uncertain,
            bridging: &self.representation.bridging,
            important: &self.representation.important,
            weights: WeightsFile {
                scheme: if self.weights.is_unweighted() {
                    "unweighted"
                } else {
                    "raked"
                },
                weights: &self.weights,
            },
            schemes: &self.representation.schemes,
            published: &self.published,
            statements: &synthesis.statements,
            method: &synthesis.method,
            input_digest: &self.input_digest,
            warnings: &self.warnings,
        };
        json(&file)
    }

    /// The bytes of `shortlist.json`, made like those of `analysis.json`.
    pub fn short_list_json(&self) -> Vec<u8> {
        json(&self.representation.short_list)
    }

    /// `participants.csv`: participant, group, x, y, weight, stability (how often the person stood in the
    /// same group when people were drawn anew). Who voted on rejected statements only
    /// has no group and no place, and counts 0.
    pub fn participants_csv(&self) -> String {
        let mut csv = String::from("participant,group,x,y,weight,stability\n");
        let mut analysed = self
            .synthesis
            .people
            .iter()
            .zip(&self.weights.of_row)
            .peekable();
        for participant in &self.participants {
            let here = analysed.next_if(|(person, _)| person.participant == *participant);
            match here {
                None => push(&mut csv, format_args!("{participant},,,,0,\n")),
                Some((person, weight)) => {
                    let group = person.group.map_or("", |group| {
                        self.synthesis.groups[group as usize].id.as_str()
                    });
                    let [x, y] = person.position;
                    push(
                        &mut csv,
                        format_args!("{participant},{group},{x},{y},{}", figure(*weight)),
                    );
                    push_figure(&mut csv, person.stability);
                    csv.push('\n');
                }
            }
        }
        csv
    }

    /// `statements.csv`: statement, agrees, disagrees, passes, agree_share, low, high, and for each
    /// group a column with its agree share. What was not voted on is left blank.
    pub fn statements_csv(&self) -> String {
        let mut csv = String::from("statement,agrees,disagrees,passes,agree_share,low,high");
        for group in &self.synthesis.groups {
            csv.push(',');
            csv.push_str(&group.id);
        }
        csv.push('\n');
        for row in &self.synthesis.statements {
            let tally = row.tally;
            let (agrees, disagrees, passes) = (tally.agrees, tally.disagrees, tally.passes);
            push(
                &mut csv,
                format_args!("{},{agrees},{disagrees},{passes}", row.statement),
            );
            let shares = row.agree_share.map(|s| [s.share, s.low, s.high]);
            for place in 0..3 {
                push_figure(&mut csv, shares.map(|shares| shares[place]));
            }
            for group in &row.groups {
                push_figure(&mut csv, group.agree_share.map(|share| share.share));
            }
            csv.push('\n');
        }
        csv
    }
}

fn json(file: &impl Serialize) -> Vec<u8> {
    #[expect(
        clippy::expect_used,
        reason = "plain structs with string keys always serialise"
    )]
    let mut bytes = serde_json::to_vec_pretty(file).expect("plain structs serialise");
    bytes.push(b'\n');
    bytes
}

/// The counts with every statement that the list names, whether or not anybody voted on it.
fn with_listed(
    counts: Counts,
    votes: &Votes,
    listed: &BTreeSet<u64>,
    rejected: &BTreeSet<u64>,
) -> Counts {
    let voted = votes.statements().iter();
    let statements = voted.filter(|id| !listed.contains(id)).count() + listed.len();
    Counts {
        statements: statements as u64,
        statements_rejected: rejected.len() as u64,
        ..counts
    }
}

#[derive(Serialize)]
struct AnalysisFile<'a> {
    counts: Counts,
    analysed: Counts,
    groups: &'a [Group],
    quality: &'a Quality,
    consensus: &'a [Consensus],
    across: &'a [Across],
    divisive: &'a [Ranked],
    uncertain: &'a [Ranked],
    bridging: &'a [StatementBridge],
    important: &'a [Important],
    weights: WeightsFile<'a>,
    schemes: &'a Comparison,
    published: &'a Published,
    statements: &'a [StatementResult],
    method: &'a Method,
    input_digest: &'a str,
    warnings: &'a [Warning],
}

#[derive(Serialize)]
struct WeightsFile<'a> {
    scheme: &'static str,
    #[serde(flatten)]
    weights: &'a Weights,
}

/// Appends formatted text.
fn push(text: &mut String, more: std::fmt::Arguments<'_>) {
    let written = text.write_fmt(more);
    debug_assert!(written.is_ok(), "writing to a string cannot fail");
}

fn push_figure(csv: &mut String, value: Option<f64>) {
    csv.push(',');
    if let Some(value) = value {
        csv.push_str(&value.to_string());
    }
}

/// Statements with votes that the list of statements does not hold.
fn unlisted(votes: &Votes, comments: Option<&[Comment]>) -> Vec<Warning> {
    let Some(comments) = comments else {
        return Vec::new();
    };
    let listed: BTreeSet<u64> = comments.iter().map(|comment| comment.id).collect();
    let missing = votes.statements().iter().filter(|id| !listed.contains(id));
    missing
        .map(|id| Warning::UnlistedStatement { statement: *id })
        .collect()
}

/// SHA-256 over the input in canonical form: text, one section for each kind of input, lines in
/// ascending order of ids, every free text preceded by its length in bytes. The crate's README
/// has the form in full.
fn digest_of(
    votes: &Votes,
    comments: Option<&[Comment]>,
    participants: Option<&Participants>,
    targets: Option<&Targets>,
    previous: Option<&Published>,
) -> String {
    let mut hasher = Sha256::new();
    hasher.update("opinion input 1\n");
    hasher.update(format!("votes {}\n", votes.len()));
    hash_votes(&mut hasher, votes);
    if let Some(important) = votes.important() {
        hasher.update("important\n");
        for (statement, marks) in votes.statements().iter().zip(important) {
            hasher.update(format!("{statement},{marks}\n"));
        }
    }
    if let Some(comments) = comments {
        let mut sorted: Vec<&Comment> = comments.iter().collect();
        sorted.sort_by_key(|comment| comment.id);
        hasher.update(format!("statements {}\n", sorted.len()));
        for Comment {
            id, rejected, body, ..
        } in sorted
        {
            hasher.update(format!(
                "{id},{},{}:{body}\n",
                u8::from(*rejected),
                body.len()
            ));
        }
    }
    if let Some(Participants { attributes, values }) = participants {
        hasher.update(format!(
            "participants {} {}\n",
            attributes.len(),
            values.len()
        ));
        hasher.update(sized(attributes));
        for (id, values) in values {
            hasher.update(format!("{id},{}", sized(values)));
        }
    }
    if let Some(Targets { margins }) = targets {
        hasher.update(format!("targets {}\n", margins.len()));
        for (attribute, margin) in margins {
            hasher.update(sized(std::slice::from_ref(attribute)));
            for (value, share) in margin {
                hasher.update(format!("{share},{}", sized(std::slice::from_ref(value))));
            }
        }
    }
    if let Some(previous) = previous {
        hasher.update(format!("previous {}\n", previous.digest()));
    }
    hasher
        .finalize()
        .iter()
        .fold(String::new(), |mut hex, byte| {
            push(&mut hex, format_args!("{byte:02x}"));
            hex
        })
}

/// A line `participant,statement,vote` for every pair. The end of the line is made once for every
/// cell there can be, so that hashing takes longer than writing.
fn hash_votes(hasher: &mut Sha256, votes: &Votes) {
    let mut ends: Vec<String> = Vec::with_capacity(4 * votes.statements().len());
    for statement in votes.statements() {
        ends.extend([-1, 0, 1, 2].map(|number| format!(",{statement},{number}\n")));
    }
    let mut lines = Vec::with_capacity(LINES_HASHED_AT_ONCE + 4096);
    for (row, participant) in votes.participants().iter().enumerate() {
        let name = participant.to_string();
        for cell in votes.cells(row) {
            lines.extend_from_slice(name.as_bytes());
            lines.extend_from_slice(ends[*cell as usize].as_bytes());
        }
        if lines.len() >= LINES_HASHED_AT_ONCE {
            hasher.update(&lines);
            lines.clear();
        }
    }
    hasher.update(&lines);
}

fn sized(texts: &[String]) -> String {
    let parts: Vec<String> = texts
        .iter()
        .map(|text| format!("{}:{text}", text.len()))
        .collect();
    parts.join(",") + "\n"
}
