//! What is published of a synthesis, given what was published before: which groups are shown and
//! under which letters, and which findings, so that nothing flickers while votes come in. A pure
//! function of a synthesis and the last publication. What a synthesis may show at all is the
//! business of `public`, and this holds no figure beyond that.
//!
//! Nobody's group is remembered: a group is known again by how it answers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::agreement::{Ranked, Tally, divisive, lower_limit, uncertain};
use crate::groups::{CHANGE_MARGIN, Finding, STAY_MARGIN, STAY_P, letters, smallest_in_sample};
use crate::numbers::figure;
use crate::public::{PEOPLE_MIN, PublicSynthesis};
use crate::stability::matching;
use crate::synthesis::Synthesis;
use crate::votes::Position;

/// Stability from which a group is shown.
pub const STABILITY_ENTER: f64 = 0.5;
/// Stability down to which a group that was shown stays.
pub const STABILITY_STAY: f64 = 0.45;
/// Difference of agree shares, root of the weighted mean square, up to which a group is taken for
/// one that was published before.
pub const DISTANCE_MAX: f64 = 0.2;
/// Statements two groups must both have answered to be compared.
pub const STATEMENTS_COMPARED_MIN: usize = 3;
/// Lower limit of every part's share above which a statement becomes agreed across all parts.
pub const AGREED_ENTER: f64 = 0.5;
/// Lower limit down to which it stays agreed.
pub const AGREED_STAY: f64 = 0.48;
/// Difference between two parts from which a statement is told as dividing them.
pub const DIVISIVE_ENTER: f64 = 0.35;
/// Difference down to which it stays.
pub const DIVISIVE_STAY: f64 = 0.3;
/// The same where everybody is one part: from here on an answer splits people evenly enough (.7 is
/// 35 in a hundred on each side).
pub const SPLIT_ENTER: f64 = 0.7;
/// Down to which it stays.
pub const SPLIT_STAY: f64 = 0.65;
/// Lower limit of the share that passes from which people are told to be unsure.
pub const UNCERTAIN_ENTER: f64 = 0.2;
/// Lower limit down to which they stay so.
pub const UNCERTAIN_STAY: f64 = 0.17;

/// The name of the division by opinion groups, which is made from the synthesis itself.
pub const GROUPS: &str = "groups";

/// People divided by something else than opinion, and what the parts said.
#[derive(Debug, Clone, PartialEq)]
pub struct Division {
    /// By what: `regions`, `kinds`.
    pub name: String,
    /// The names of the parts.
    pub labels: Vec<String>,
    /// For each statement its id and the tallies of the parts, as they may be shown.
    pub rows: Vec<(u64, Vec<Tally>)>,
}

/// How the groups of this publication follow from those of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// There are no groups, neither now nor before.
    OneCloud,
    /// There are groups, and there were none before.
    Appeared,
    /// As many groups as before.
    Same,
    /// Another number of groups, and clearly better.
    Changed,
    /// The synthesis found another number of groups, or none, but not clearly enough: the groups
    /// published before stand as they were, with the figures they had.
    Held,
    /// There were groups, and now there are none.
    Gone,
}

/// How a group answers one statement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The statement.
    pub statement: u64,
    /// People of the group who answered.
    pub voters: u64,
    /// Share of them that agrees.
    pub agree_share: f64,
}

/// A group as it was published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedGroup {
    /// Its letter, which it keeps.
    pub letter: String,
    /// Its id in the synthesis it was last published from, which may be another letter.
    pub id: String,
    /// People in it.
    pub size: u64,
    /// Its stability, if it was measured.
    pub stability: Option<f64>,
    /// The publication that first showed it; it may have been away since.
    pub since: u64,
    /// The publication that last showed it.
    pub last: u64,
    /// How it answers, where that is shown; by this it is known again.
    pub profile: Vec<Answer>,
}

/// A statement agreed, or disagreed with, in every part of a division.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreed {
    /// The statement.
    pub statement: u64,
    /// Agreed or disagreed with.
    pub direction: Position,
    /// The least one-sided 95 % lower limit of a part's share.
    pub lower_limit: f64,
    /// The publication since which it is told without a break.
    pub since: u64,
}

/// A statement told because a figure of it is large.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The statement.
    pub statement: u64,
    /// The figure: [`divisive`] or [`uncertain`].
    pub value: f64,
    /// The publication since which it is told without a break.
    pub since: u64,
}

/// What is found over the parts of a division.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// By what people are divided: `groups`, `regions`, `kinds`.
    pub division: String,
    /// The names of the parts; none where everybody is one part.
    pub parts: Vec<String>,
    /// Statements on which all parts are of one mind, surest first.
    pub agreed: Vec<Agreed>,
    /// Statements that divide the parts, most first.
    pub divisive: Vec<Told>,
}

/// A publication: what it showed, and what the next one needs to know of it. It holds figures of
/// groups, never of persons, and only figures that `public` shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// Its number, from 1.
    pub number: u64,
    /// The digest of the publication before it.
    pub previous: Option<String>,
    /// How the groups follow from those before.
    pub change: Change,
    /// Groups in the division, whether shown or not; 0 if there is none.
    pub groups_found: usize,
    /// The groups shown, in the order of their letters.
    pub groups: Vec<PublishedGroup>,
    /// Groups that were shown once and are not now: their letters wait for them.
    pub away: Vec<PublishedGroup>,
    /// Letters given so far.
    pub letters_given: u32,
    /// What is found over groups, then over the other divisions in their order.
    pub findings: Vec<Findings>,
    /// Statements people are unsure of, most first.
    pub uncertain: Vec<Told>,
}

impl Published {
    /// The publication as bytes: JSON without spaces, fields in a fixed order. These are stored.
    ///
    /// # Panics
    /// Never: every field is a plain struct, number or text, and those always serialise.
    pub fn to_json(&self) -> Vec<u8> {
        #[expect(
            clippy::expect_used,
            reason = "plain structs with string keys always serialise"
        )]
        serde_json::to_vec(self).expect("plain structs serialise")
    }

    /// The SHA-256 of [`to_json`](Self::to_json), in hexadecimal. The next publication depends on
    /// this one, so the digest belongs to its input.
    pub fn digest(&self) -> String {
        let digits = |byte: &u8| [byte >> 4, byte & 15];
        let hash = Sha256::digest(self.to_json());
        hash.iter()
            .flat_map(digits)
            .filter_map(|digit| char::from_digit(u32::from(digit), 16))
            .collect()
    }

    /// The number of groups the next synthesis is to keep unless another one is clearly better: the
    /// `kept` of [`find_groups_after`](crate::groups::find_groups_after).
    pub fn groups_kept(&self) -> Option<usize> {
        (self.groups_found >= 2).then_some(self.groups_found)
    }

    fn findings_of(&self, division: &str) -> Option<&Findings> {
        self.findings.iter().find(|held| held.division == division)
    }
}

/// The publication that follows from a synthesis, other divisions of the people, and the last
/// publication. A division named `groups` is passed over: groups come from the synthesis.
///
/// A group is shown if it has at least ten people and its stability (if measured) is at least
/// [`STABILITY_ENTER`], or [`STABILITY_STAY`] if the last publication showed it. Its letter is that
/// of the former group that answers most alike, or the next letter never used.
pub fn publish(
    synthesis: &Synthesis,
    others: &[Division],
    previous: Option<&Published>,
) -> Published {
    let number = previous.map_or(0, |last| last.number) + 1;
    let change = change_of(synthesis, previous);
    let lettered = match (change, previous) {
        (Change::Held, Some(last)) => Lettered::held(last),
        _ => Lettered::of(synthesis, previous, number),
    };
    let public = shown_of(synthesis, change, &lettered.groups);
    let mut published = Published {
        number,
        previous: previous.map(Published::digest),
        change,
        groups_found: match (change, previous) {
            (Change::Held, Some(last)) => last.groups_found,
            _ => synthesis.groups.len(),
        },
        groups: lettered.groups,
        away: lettered.away,
        letters_given: lettered.letters_given,
        findings: Vec::new(),
        uncertain: Vec::new(),
    };
    let last_findings = |division: &str| previous.and_then(|last| last.findings_of(division));
    let needed = PEOPLE_MIN.max(synthesis.method.parameters.voters_needed);
    if let (Change::Held, Some(held)) = (change, last_findings(GROUPS)) {
        published.findings.push(held.clone());
    } else {
        for group in &mut published.groups {
            group.profile = profile_of(&public, &group.id);
        }
        let division = by_groups(&public, &published.groups);
        let found = findings(&division, last_findings(GROUPS), needed, number);
        published.findings.push(found);
    }
    for division in others.iter().filter(|division| division.name != GROUPS) {
        let before = last_findings(&division.name);
        published
            .findings
            .push(findings(division, before, needed, number));
    }
    let everybody: Vec<(u64, Vec<Tally>)> = public
        .statements
        .iter()
        .map(|row| (row.statement, vec![row.tally]))
        .collect();
    published.uncertain = told(
        uncertain(&everybody, needed),
        previous.map_or(&[], |last| last.uncertain.as_slice()),
        [UNCERTAIN_ENTER, UNCERTAIN_STAY],
        number,
    );
    published
}

/// How the groups of the synthesis follow from those published before. A synthesis holds one
/// division only, but the silhouettes of all numbers of groups: enough to say whether the former
/// number still stands within the margins.
fn change_of(synthesis: &Synthesis, previous: Option<&Published>) -> Change {
    let now = synthesis.groups.len();
    let before = previous.map_or(0, |last| last.groups_found);
    if before == now {
        return if now == 0 {
            Change::OneCloud
        } else {
            Change::Same
        };
    }
    if before == 0 {
        return Change::Appeared;
    }
    let method = &synthesis.method;
    let grouped: u64 = synthesis.groups.iter().map(|group| group.size).sum();
    let eligible = if now == 0 {
        synthesis.counts.participants
    } else {
        grouped
    };
    let smallest = smallest_in_sample(method.parameters.minimum_group, eligible as usize) as u64;
    let bar = method.parameters.silhouette_needed - STAY_MARGIN;
    let silhouette_of = |k: usize| {
        let trial = method.trials.iter().find(|trial| trial.k == k)?;
        let is_acceptable = trial.smallest >= smallest && trial.silhouette >= bar;
        is_acceptable.then_some(trial.silhouette)
    };
    let stands = silhouette_of(before).is_some_and(|silhouette| {
        if now > 0 {
            silhouette_of(now).is_none_or(|found| found - silhouette <= CHANGE_MARGIN)
        } else {
            // Without a figure only the bar was missed.
            method.finding == Finding::NotDistinct
                && method.reference_p.is_none_or(|p| p <= STAY_P + 1e-9)
        }
    });
    match (stands, now) {
        (true, _) => Change::Held,
        (false, 0) => Change::Gone,
        (false, _) => Change::Changed,
    }
}

/// Groups with their letters.
struct Lettered {
    groups: Vec<PublishedGroup>,
    away: Vec<PublishedGroup>,
    letters_given: u32,
}

impl Lettered {
    fn held(last: &Published) -> Self {
        Self {
            groups: last.groups.clone(),
            away: last.away.clone(),
            letters_given: last.letters_given,
        }
    }

    fn of(synthesis: &Synthesis, previous: Option<&Published>, number: u64) -> Self {
        let shown_before = previous.map_or(&[][..], |last| &last.groups);
        let away_before = previous.map_or(&[][..], |last| &last.away);
        let known: Vec<&PublishedGroup> = shown_before.iter().chain(away_before).collect();
        let matched = known_again(synthesis, shown_before, away_before);
        let least = PEOPLE_MIN.max(synthesis.method.parameters.minimum_group as u64);
        let mut letters_given = previous.map_or(0, |last| last.letters_given);
        let mut groups = Vec::new();
        let mut returned = BTreeSet::new();
        for (group, matched) in synthesis.groups.iter().zip(&matched) {
            let was_shown = matched.is_some_and(|place| place < shown_before.len());
            let bar = if was_shown {
                STABILITY_STAY
            } else {
                STABILITY_ENTER
            };
            if group.size < least || group.stability.is_some_and(|found| found < bar) {
                continue;
            }
            returned.extend(*matched);
            let (letter, since) = if let Some(former) = matched.map(|place| known[place]) {
                (former.letter.clone(), former.since)
            } else {
                letters_given += 1;
                (letters(letters_given - 1), number)
            };
            groups.push(PublishedGroup {
                letter,
                id: group.id.clone(),
                size: group.size,
                stability: group.stability,
                since,
                last: number,
                profile: Vec::new(),
            });
        }
        let is_away = |place: &usize| !returned.contains(place);
        let mut away: Vec<PublishedGroup> = (0..known.len())
            .filter(is_away)
            .map(|place| known[place].clone())
            .collect();
        for list in [&mut groups, &mut away] {
            list.sort_by(|a, b| alphabetical(a).cmp(&alphabetical(b)));
        }
        Self {
            groups,
            away,
            letters_given,
        }
    }
}

/// A to Z stand before AA.
fn alphabetical(group: &PublishedGroup) -> (usize, &str) {
    (group.letter.len(), &group.letter)
}

/// For each group of the synthesis the former group it is known as: first among those shown last,
/// then, for who is left, among those that are away. Each is matched once, so that the answers are
/// alike as much as possible in sum. Who is known as nobody takes the place of a group shown last of
/// which too few answers were shown to compare them, the largest first: else small groups would get
/// new letters every time.
fn known_again(
    synthesis: &Synthesis,
    shown: &[PublishedGroup],
    away: &[PublishedGroup],
) -> Vec<Option<usize>> {
    let likeness = |group: usize, former: &PublishedGroup| {
        distance(synthesis, group, &former.profile).map_or(0.0, |far| (DISTANCE_MAX - far).max(0.0))
    };
    let count = synthesis.groups.len();
    let gains = |former: &[PublishedGroup], open: &dyn Fn(usize) -> bool| -> Vec<Vec<f64>> {
        let line = |group: usize| {
            let gain = |former| {
                if open(group) {
                    likeness(group, former)
                } else {
                    0.0
                }
            };
            former.iter().map(gain).collect()
        };
        (0..count).map(line).collect()
    };
    let first = matching(&gains(shown, &|_| true));
    let second = matching(&gains(away, &|group| first[group].is_none()));
    // A former group of which too little was shown to know it again hands its letter on in order.
    let mut unknown = (0..shown.len()).filter(|place| {
        shown[*place].profile.len() < STATEMENTS_COMPARED_MIN && !first.contains(&Some(*place))
    });
    let both = first.iter().zip(&second);
    both.map(|(first, second)| {
        first
            .or_else(|| second.map(|place| place + shown.len()))
            .or_else(|| unknown.next())
    })
    .collect()
}

/// The root of the mean squared difference between the agree shares of a group and those of a
/// profile, over statements both answered, each weighing n m / (n + m) with n and m voters (the
/// inverse, but for a factor, of the variance of such a difference).
fn distance(synthesis: &Synthesis, group: usize, profile: &[Answer]) -> Option<f64> {
    let (mut sum, mut weights, mut compared) = (0.0, 0.0, 0);
    for answer in profile {
        let found = synthesis
            .statements
            .binary_search_by_key(&answer.statement, |row| row.statement);
        let Some(tally) = found
            .ok()
            .and_then(|place| synthesis.statements[place].groups.get(group))
            .map(|result| result.tally)
            .filter(|tally| tally.voters() > 0 && answer.voters > 0)
        else {
            continue;
        };
        let (now, then) = (tally.voters() as f64, answer.voters as f64);
        let weight = now * then / (now + then);
        let difference = tally.agrees as f64 / now - answer.agree_share;
        sum += weight * difference * difference;
        weights += weight;
        compared += 1;
    }
    (compared >= STATEMENTS_COMPARED_MIN).then(|| (sum / weights).sqrt())
}

/// The synthesis as everybody may see it, with exactly these groups. Where former groups are held,
/// those of the synthesis are not shown.
fn shown_of(synthesis: &Synthesis, change: Change, groups: &[PublishedGroup]) -> PublicSynthesis {
    let mut kept = synthesis.clone();
    kept.people = Vec::new();
    for group in &mut kept.groups {
        let is_shown = change != Change::Held && groups.iter().any(|shown| shown.id == group.id);
        group.stability = Some(f64::from(u8::from(is_shown)));
    }
    kept.public()
}

/// How a group answers, where its figures stand alone in public.
fn profile_of(public: &PublicSynthesis, id: &str) -> Vec<Answer> {
    let answer = |row: &crate::public::PublicStatement| {
        let alone = row.parts.iter().find(|part| part.group() == Some(id))?;
        let voters = alone.tally.voters();
        (voters > 0).then(|| Answer {
            statement: row.statement,
            voters,
            agree_share: figure(alone.tally.agrees as f64 / voters as f64),
        })
    };
    public.statements.iter().filter_map(answer).collect()
}

/// The division by groups, as it is shown.
fn by_groups(public: &PublicSynthesis, groups: &[PublishedGroup]) -> Division {
    let tallies = |row: &crate::public::PublicStatement| {
        let parts = row.parts.iter().map(|part| part.tally).collect();
        (row.statement, parts)
    };
    Division {
        name: GROUPS.to_owned(),
        labels: groups.iter().map(|group| group.letter.clone()).collect(),
        rows: public.statements.iter().map(tallies).collect(),
    }
}

/// What is found over a division: newly, or still after the last publication.
fn findings(
    division: &Division,
    before: Option<&Findings>,
    voters_needed: u64,
    number: u64,
) -> Findings {
    // What everybody agrees to is another finding than what all parts agree to.
    let before = before.filter(|held| held.parts.is_empty() == division.labels.is_empty());
    let is_parted = division.rows.iter().any(|(_, parts)| parts.len() > 1);
    // Where parts had to be counted together until one was left, nothing is said of parts.
    let rows: Vec<(u64, Vec<Tally>)> = division
        .rows
        .iter()
        .filter(|(_, parts)| !is_parted || parts.len() > 1)
        .cloned()
        .collect();
    let bars = if is_parted {
        [DIVISIVE_ENTER, DIVISIVE_STAY]
    } else {
        [SPLIT_ENTER, SPLIT_STAY]
    };
    let divisive_before = before.map_or(&[][..], |held| &held.divisive);
    Findings {
        division: division.name.clone(),
        parts: division.labels.clone(),
        agreed: agreed(&rows, before, voters_needed, number),
        divisive: told(
            divisive(&rows, voters_needed),
            divisive_before,
            bars,
            number,
        ),
    }
}

/// What all parts agree to or disagree with: newly, or still after the last publication.
fn agreed(
    rows: &[(u64, Vec<Tally>)],
    before: Option<&Findings>,
    voters_needed: u64,
    number: u64,
) -> Vec<Agreed> {
    let agreed_before = before.map_or(&[][..], |held| &held.agreed);
    let since = |statement: u64, direction: Position| {
        let held = agreed_before
            .iter()
            .find(|held| held.statement == statement && held.direction == direction);
        held.map(|held| held.since)
    };
    let mut agreed: Vec<Agreed> = Vec::new();
    for (statement, parts) in rows {
        for direction in [Position::Agree, Position::Disagree] {
            let since = since(*statement, direction);
            let Some(limit) = least_limit(parts, direction, voters_needed) else {
                continue;
            };
            let enters = limit > AGREED_ENTER;
            if enters || (since.is_some() && limit >= AGREED_STAY) {
                agreed.push(Agreed {
                    statement: *statement,
                    direction,
                    lower_limit: figure(limit),
                    since: since.unwrap_or(number),
                });
            }
        }
    }
    agreed.sort_by(|a, b| {
        b.lower_limit
            .total_cmp(&a.lower_limit)
            .then(a.statement.cmp(&b.statement))
            .then(b.direction.cmp(&a.direction))
    });
    agreed
}

/// The least lower limit of a direction's share over the parts; nothing if a part has too few
/// voters.
fn least_limit(parts: &[Tally], direction: Position, voters_needed: u64) -> Option<f64> {
    let enough = |part: &Tally| part.voters() >= voters_needed.max(1);
    if parts.is_empty() || !parts.iter().all(enough) {
        return None;
    }
    let limits = parts
        .iter()
        .map(|part| lower_limit(part.of(direction), part.voters()));
    Some(limits.fold(1.0, f64::min))
}

/// What reaches the first bar, or was told before and still reaches the second.
fn told(ranked: Vec<Ranked>, before: &[Told], [enter, stay]: [f64; 2], number: u64) -> Vec<Told> {
    let mut kept: Vec<Told> = ranked
        .into_iter()
        .filter_map(
            |Ranked {
                 statement, value, ..
             }| {
                let held = before.iter().find(|held| held.statement == statement);
                let bar = if held.is_some() { stay } else { enter };
                (value >= bar).then(|| Told {
                    statement,
                    value,
                    since: held.map_or(number, |held| held.since),
                })
            },
        )
        .collect();
    by_value(&mut kept);
    kept
}

fn by_value(told: &mut [Told]) {
    told.sort_by(|a, b| {
        b.value
            .total_cmp(&a.value)
            .then(a.statement.cmp(&b.statement))
    });
}
