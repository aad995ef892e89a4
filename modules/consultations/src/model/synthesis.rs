//! When a picture of opinion groups may be published, and what of it: the rules beyond `opinion::public`, which knows one
//! picture only. Here stands what two pictures together may reveal.

use super::representation::Representation;
use super::represented::{Former, Voice, representation};
use kernel::Timestamp;
use opinion::public::{Part, PublicStatement};
use opinion::synthesis::{Ellipse, Group};
use opinion::{Position, PublicSynthesis, Settings, Synthesis, Vote, Votes, synthesise};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// People with newly released votes before a picture is replaced.
pub const NEWLY_MIN: u64 = 10;
/// The same as a share of the people in the last picture, so that there are few pictures of a large consultation.
pub const NEWLY_SHARE_MIN: f64 = 0.05;
/// People by whom a figure of one part differs from any figure of a former picture, unless it is the same.
pub const DIFFERENCE_MIN: usize = 10;
/// Bootstrap replicates while open, so that a picture is ready soon.
const REPLICATES_WHILE_OPEN: u32 = 50;

/// A vote as published figures hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReleasedVote {
    /// The person's number.
    pub participant: u64,
    /// The statement's number.
    pub statement: u64,
    /// What they said; `None` once withdrawn.
    pub position: Option<Position>,
    /// Whether they called the statement important.
    pub important: bool,
    /// The `seq` of the fact that released it first.
    pub since: u64,
}

/// Who stood in which group of a picture; private.
pub type Members = BTreeMap<String, Vec<u64>>;

/// A picture that was published before.
#[derive(Debug, Clone)]
pub struct FormerPicture {
    /// The last fact that it rests on.
    pub upto: u64,
    /// Its rows.
    pub statements: Vec<PublicStatement>,
    /// Who stood in which group; `None` when it can no longer be known.
    pub members: Option<Members>,
}

/// What is published: one JSON object whose bytes the fact keeps and whose digest anybody can compute.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Document {
    /// Made at closing: nothing changes any more.
    pub last: bool,
    /// The last fact that it rests on.
    pub upto: u64,
    /// The synthesis as everybody may see it.
    pub synthesis: PublicSynthesis,
    /// What it says beside opinion groups; absent in documents of before that was published.
    #[serde(default)]
    pub representation: Representation,
}

/// Whether enough people came for a new picture.
pub fn is_due(newly: u64, people_in_last: Option<u64>) -> bool {
    let share = people_in_last.unwrap_or(0) as f64 * NEWLY_SHARE_MIN;
    newly >= NEWLY_MIN && newly as f64 >= share
}

/// A new picture of these votes, with who stands where. Rows that would reveal something beside a former
/// picture are withheld: all groups of the row together. Publicly recorded votes reveal nothing that is not known.
pub fn picture(
    votes: &[ReleasedVote],
    former: &[FormerPicture],
    voices: &[Voice],
    said_before: Option<&Former<'_>>,
    is_last: bool,
    recorded: bool,
) -> (PublicSynthesis, Members, Representation) {
    let records = votes.iter().filter_map(|vote| {
        vote.position.map(|position| Vote {
            participant: vote.participant,
            statement: vote.statement,
            timestamp: 0,
            position,
        })
    });
    let (counted, _) = Votes::from_records(records.collect());
    let full = Settings::default().replicates;
    let replicates = if is_last { full } else { REPLICATES_WHILE_OPEN };
    let synthesis = synthesise(
        &counted,
        &Settings {
            replicates,
            ..Settings::default()
        },
    );
    let members = members_of(&synthesis);
    let mut public = synthesis.public();
    let said_before = said_before.filter(|_| !recorded);
    let represented = representation(votes, &counted, &synthesis, &public, voices, said_before);
    if !recorded {
        withhold(&mut public, &members, votes, former);
    }
    (public, members, represented)
}

/// How many statements a picture shows by opinion group.
pub fn rows_by_group(picture: &PublicSynthesis) -> usize {
    picture
        .statements
        .iter()
        .filter(|row| row.parts.iter().any(|part| !part.groups.is_empty()))
        .count()
}

fn members_of(synthesis: &Synthesis) -> Members {
    let mut members = Members::new();
    for person in &synthesis.people {
        if let Some(group) = person
            .group
            .and_then(|group| synthesis.groups.get(group as usize))
        {
            members
                .entry(group.id.clone())
                .or_default()
                .push(person.participant);
        }
    }
    members
}

/// Empties every row that fails the rule, and what was concluded from it.
fn withhold(
    public: &mut PublicSynthesis,
    members: &Members,
    votes: &[ReleasedVote],
    former: &[FormerPicture],
) {
    let voters = by_statement(votes);
    let group_of = labels_by_person(members);
    let former_labels: Vec<_> = former
        .iter()
        .map(|picture| picture.members.as_ref().map(labels_by_person))
        .collect();
    let mut withheld = BTreeSet::new();
    for row in &mut public.statements {
        let voters = voters.get(&row.statement).map_or(&[][..], Vec::as_slice);
        let may_stand = former.iter().zip(&former_labels).all(|(picture, labels)| {
            stands_beside(row, &group_of, picture, labels.as_ref(), voters)
        });
        if !may_stand {
            row.parts.clear();
            withheld.insert(row.statement);
        }
    }
    public
        .consensus
        .retain(|held| !withheld.contains(&held.statement));
    public
        .divisive
        .retain(|held| !withheld.contains(&held.statement));
    public
        .uncertain
        .retain(|held| !withheld.contains(&held.statement));
    for group in &mut public.groups {
        group
            .distinguishing
            .retain(|held| !withheld.contains(&held.statement));
    }
}

fn by_statement(votes: &[ReleasedVote]) -> HashMap<u64, Vec<ReleasedVote>> {
    let mut voters: HashMap<u64, Vec<ReleasedVote>> = HashMap::new();
    for vote in votes {
        voters.entry(vote.statement).or_default().push(*vote);
    }
    voters
}

fn labels_by_person(members: &Members) -> HashMap<u64, &str> {
    members
        .iter()
        .flat_map(|(label, people)| people.iter().map(move |person| (*person, label.as_str())))
        .collect()
}

/// Whether a row may be shown beside a former picture: for every pair of a part now and a part then, the people counted
/// are the same (and said the same), or differ by ten or more.
fn stands_beside(
    row: &PublicStatement,
    group_of: &HashMap<u64, &str>,
    picture: &FormerPicture,
    former_group_of: Option<&HashMap<u64, &str>>,
    voters: &[ReleasedVote],
) -> bool {
    let Some(then) = picture
        .statements
        .iter()
        .find(|then| then.statement == row.statement)
    else {
        return true;
    };
    if then.parts.is_empty() {
        return true;
    }
    let Some(former_group_of) = former_group_of else {
        return false;
    };
    let mut now_sizes = vec![0; row.parts.len()];
    let mut then_sizes = vec![0; then.parts.len()];
    let mut both = vec![vec![0; then.parts.len()]; row.parts.len()];
    for voter in voters {
        let now = voter
            .position
            .and_then(|_| part_of(voter, &row.parts, group_of));
        let before = (voter.since <= picture.upto)
            .then(|| part_of(voter, &then.parts, former_group_of))
            .flatten();
        if let Some(now) = now {
            now_sizes[now] += 1;
        }
        if let Some(before) = before {
            then_sizes[before] += 1;
        }
        if let (Some(now), Some(before)) = (now, before) {
            both[now][before] += 1;
        }
    }
    // A part whose people then can no longer be told exactly (votes withdrawn and cast anew, erasure) is not compared:
    // the row waits for the closing.
    let are_known = |(part, size): (&Part, &usize)| part.tally.voters() == *size as u64;
    then.parts.iter().zip(&then_sizes).all(are_known)
        && pairs_stand(&row.parts, &then.parts, &now_sizes, &then_sizes, &both)
}

fn pairs_stand(
    now: &[Part],
    then: &[Part],
    now_sizes: &[usize],
    then_sizes: &[usize],
    both: &[Vec<usize>],
) -> bool {
    now.iter().enumerate().all(|(place, part)| {
        then.iter().enumerate().all(|(before, former)| {
            let difference = now_sizes[place] + then_sizes[before] - 2 * both[place][before];
            difference >= DIFFERENCE_MIN || (difference == 0 && part.tally == former.tally)
        })
    })
}

fn part_of(voter: &ReleasedVote, parts: &[Part], group_of: &HashMap<u64, &str>) -> Option<usize> {
    let group = group_of.get(&voter.participant);
    parts.iter().position(|part| match group {
        Some(group) => part.groups.iter().any(|held| held == group),
        None => part.others,
    })
}

/// The latest published picture, as pages read it.
#[derive(Debug, Clone)]
pub struct PublishedSynthesis {
    /// The last fact that it rests on.
    pub upto: u64,
    /// When it was published.
    pub at: Timestamp,
    /// SHA-256 of the published document, hexadecimal.
    pub digest: String,
    /// Made at closing: nothing changes any more.
    pub last: bool,
    /// People whose votes it holds.
    pub people: u64,
    /// Votes that it holds.
    pub votes: u64,
    /// The opinion groups, the largest first; none where opinions form one cloud.
    pub groups: Vec<PublishedGroup>,
    /// On what all parts are of one mind, the strongest first.
    pub common_ground: Vec<CommonGround>,
    /// Everything.
    pub document: PublicSynthesis,
    /// What the picture says beside opinion groups.
    pub representation: Representation,
    /// Whether moderation has since rejected a statement of its short list.
    pub is_short_list_shortened: bool,
}

/// One opinion group of at least ten people.
#[derive(Debug, Clone)]
pub struct PublishedGroup {
    /// `A` for the largest, then `B`.
    pub label: String,
    /// People in it.
    pub people: u64,
    /// Where its middle stands on the map.
    pub centre: (f64, f64),
    /// How its people lie around it: variance along x, covariance, variance along y.
    pub spread: [f64; 3],
    /// What distinguishes it, the strongest first.
    pub said: Vec<Distinguishing>,
}

/// A statement that a group answers differently from the others.
#[derive(Debug, Clone)]
pub struct Distinguishing {
    /// The statement's number.
    pub statement: u64,
    /// What the group says.
    pub position: Position,
    /// The share of the group that says so.
    pub share_inside: f64,
    /// The share of the others.
    pub share_outside: f64,
}

/// A statement on which all parts are of one mind.
#[derive(Debug, Clone)]
pub struct CommonGround {
    /// The statement's number.
    pub statement: u64,
    /// What all say.
    pub position: Position,
    /// The mean share over the parts, 0 to 1.
    pub strength: f64,
}

impl PublishedSynthesis {
    /// The picture of a document; what says something of a statement that moderation has rejected since is left out.
    pub fn of(document: Document, at: Timestamp, digest: String, accepted: &BTreeSet<u64>) -> Self {
        let Document {
            last,
            upto,
            mut synthesis,
            mut representation,
        } = document;
        let is_short_list_shortened = representation.retain(accepted);
        synthesis
            .statements
            .retain(|held| accepted.contains(&held.statement));
        synthesis
            .consensus
            .retain(|held| accepted.contains(&held.statement));
        synthesis
            .divisive
            .retain(|held| accepted.contains(&held.statement));
        synthesis
            .uncertain
            .retain(|held| accepted.contains(&held.statement));
        for group in &mut synthesis.groups {
            group
                .distinguishing
                .retain(|held| accepted.contains(&held.statement));
        }
        let common_ground = synthesis.consensus.iter().map(|held| CommonGround {
            statement: held.statement,
            position: held.direction,
            strength: held.strength,
        });
        Self {
            upto,
            at,
            digest,
            last,
            people: synthesis.counts.participants,
            votes: synthesis.counts.votes,
            groups: synthesis.groups.iter().map(PublishedGroup::from).collect(),
            common_ground: common_ground.collect(),
            document: synthesis,
            representation,
            is_short_list_shortened,
        }
    }

    /// Where somebody with these votes (statement number, 1, 0 or -1) stands on the map; `None` when they voted on
    /// nothing that the map holds.
    ///
    /// A person stands at the sum of (vote - mean) x loading, over the root of their votes, times the root of the
    /// statements; a statement is shown at (1 - mean) x loading times the same root. So each vote adds
    /// (vote - mean) / (1 - mean) of its statement's place.
    pub fn place_of(&self, votes: &[(u64, i8)]) -> Option<(f64, f64)> {
        let (mut x, mut y, mut counted) = (0.0, 0.0, 0_u32);
        for (statement, vote) in votes {
            let held = self
                .document
                .statements
                .iter()
                .find(|held| held.statement == *statement);
            let Some(held) = held else { continue };
            counted += 1;
            let voters = held.tally.voters() as f64;
            let mean = (held.tally.agrees as f64 - held.tally.disagrees as f64) / voters;
            // All agree: the statement tells nobody apart, and stands in the middle.
            if mean < 1.0 {
                let share = (f64::from(*vote) - mean) / (1.0 - mean);
                x += share * held.position[0];
                y += share * held.position[1];
            }
        }
        let root = f64::from(counted).sqrt();
        (counted > 0).then(|| (x / root, y / root))
    }
}

impl From<&Group> for PublishedGroup {
    fn from(group: &Group) -> Self {
        Self {
            label: group.id.clone(),
            people: group.size,
            centre: (group.centre[0], group.centre[1]),
            spread: covariance(group.spread),
            said: group
                .distinguishing
                .iter()
                .map(|told| Distinguishing {
                    statement: told.statement,
                    position: told.direction,
                    share_inside: told.share,
                    share_outside: told.share_elsewhere,
                })
                .collect(),
        }
    }
}

/// The covariance whose ellipse of one standard deviation this is.
fn covariance(ellipse: Ellipse) -> [f64; 3] {
    let (sine, cosine) = ellipse.angle.to_radians().sin_cos();
    let (major, minor) = (ellipse.major * ellipse.major, ellipse.minor * ellipse.minor);
    [
        major * cosine * cosine + minor * sine * sine,
        (major - minor) * sine * cosine,
        major * sine * sine + minor * cosine * cosine,
    ]
}
