//! Computes what a picture says beside opinion groups, from the votes that it rests on and from statements whose figures
//! are shown anyway. The mathematics is that of `opinion`; here stands what of it may be published.

use super::representation::{
    ChanceShown, ImportanceShown, Representation, SchemeShare, SchemeShown, ShortListShown,
};
use super::synthesis::{DIFFERENCE_MIN, ReleasedVote};
use opinion::agreement::Share;
use opinion::representation::weighted_shares;
use opinion::schemes::{Absence, Roll, Scheme, SchemeOptions, compare_rolls};
use opinion::short_list::{ShortList, ShortListSettings, short_list};
use opinion::{PublicSynthesis, Settings, Synthesis, Votes};
use std::collections::{BTreeMap, BTreeSet};

/// Statements outside the list that count as contenders.
const CONTENDERS_MAX: usize = 10;
/// Statements outside the list whose chance is told.
const OUTSIDE_MAX: usize = 5;
/// Published shares are rounded to so many parts of one.
const ROUNDED_TO: f64 = 1_000.0;

/// Where a person stands in the declared partition and for whom they speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    /// The person's number.
    pub participant: u64,
    /// The cell of the partition; `None` where none was declared.
    pub cell: Option<u32>,
    /// The organisation, or the person where they speak for none: a number for each.
    pub speaker: u32,
}

/// What a picture that was published before said, with the last fact it rested on.
pub struct Former<'a> {
    /// The last fact.
    pub upto: u64,
    /// What it said.
    pub representation: &'a Representation,
}

/// All of it. `voices` may name more people than voted.
pub fn representation(
    votes: &[ReleasedVote],
    counted: &Votes,
    synthesis: &Synthesis,
    public: &PublicSynthesis,
    voices: &[Voice],
    former: Option<&Former<'_>>,
) -> Representation {
    let shown: BTreeSet<u64> = public.statements.iter().map(|row| row.statement).collect();
    let hidden: BTreeSet<u64> = counted
        .statements()
        .iter()
        .copied()
        .filter(|number| !shown.contains(number))
        .collect();
    let votes_shown = counted.without_statements(&hidden);
    if (votes_shown.participants().len() as u64) < opinion::public::PEOPLE_MIN {
        return Representation::default();
    }
    let roll = roll_of(votes_shown.participants(), voices);
    let group_of: BTreeMap<u64, u32> = synthesis
        .people
        .iter()
        .filter_map(|person| Some((person.participant, person.group?)))
        .collect();
    let groups = votes_shown
        .participants()
        .iter()
        .map(|person| group_of.get(person).copied())
        .collect::<Vec<_>>();
    Representation {
        short_list: list(&votes_shown, &groups, synthesis, &roll),
        schemes: schemes(&votes_shown, &roll),
        important: important(votes, &shown, former),
    }
}

fn roll_of(people: &[u64], voices: &[Voice]) -> Roll {
    let voice_of: BTreeMap<u64, &Voice> = voices
        .iter()
        .map(|voice| (voice.participant, voice))
        .collect();
    let voice = |person: &u64| voice_of.get(person);
    Roll {
        cells: voices.iter().any(|voice| voice.cell.is_some()).then(|| {
            people
                .iter()
                .map(|person| voice(person).and_then(|voice| voice.cell))
                .collect()
        }),
        region_of_cell: BTreeMap::new(),
        organisations: (!voices.is_empty()).then(|| {
            people
                .iter()
                .map(|person| voice(person).map(|voice| voice.speaker))
                .collect()
        }),
    }
}

/// The short list, bridging among opinion groups where there are any.
fn list(
    votes: &Votes,
    groups: &[Option<u32>],
    synthesis: &Synthesis,
    roll: &Roll,
) -> Option<ShortListShown> {
    let parameters = &synthesis.method.parameters;
    let settings = ShortListSettings {
        seats: Settings::default().seats as usize,
        replicates: parameters.replicates,
        seed: parameters.seed,
        ..ShortListSettings::default()
    };
    let organisations: Option<Vec<u32>> = roll
        .organisations
        .as_ref()
        .map(|codes| codes.iter().map(|code| code.unwrap_or(u32::MAX)).collect());
    let found = short_list(
        votes,
        None,
        &settings,
        groups,
        synthesis.groups.len(),
        organisations.as_deref(),
    );
    found.ok().and_then(|found| shown(found, &settings))
}

fn shown(found: ShortList, settings: &ShortListSettings) -> Option<ShortListShown> {
    let certificate = found.certificate?;
    if certificate.voters < opinion::public::PEOPLE_MIN {
        return None;
    }
    let is_chosen = |statement: &u64| found.chosen.contains(statement);
    let outside = found
        .probability
        .iter()
        .filter(|chance| chance.probability > 0.0 && !is_chosen(&chance.statement));
    let witness = certificate.witness.iter().map(|witness| witness.statement);
    let mut contenders: Vec<u64> = Vec::new();
    for statement in witness.chain(outside.clone().map(|chance| chance.statement)) {
        if !contenders.contains(&statement) && contenders.len() < CONTENDERS_MAX {
            contenders.push(statement);
        }
    }
    let inside = found
        .probability
        .iter()
        .filter(|chance| is_chosen(&chance.statement));
    let probability = inside
        .chain(outside.take(OUTSIDE_MAX))
        .map(|chance| ChanceShown {
            statement: chance.statement,
            probability: rounded(chance.probability),
        });
    Some(ShortListShown {
        seats: settings.seats as u64,
        contenders,
        certified: certificate.certified,
        represents: certificate.observed_ejr_plus,
        alpha_opt: certificate.alpha_opt,
        alpha_pess: certificate.alpha_pess,
        min_votes: certificate.min_votes as u64,
        coverage: rounded(found.coverage),
        price: rounded(1.0 - found.price.map_or(0.0, |price| price.given_up)),
        coverage_curve: found.coverage_curve.iter().copied().map(rounded).collect(),
        probability: probability.collect(),
        chosen: found.chosen,
    })
}

/// The declared ways of counting; none where only one of them can be had.
fn schemes(votes: &Votes, roll: &Roll) -> Vec<SchemeShown> {
    let compared = compare_rolls(
        votes,
        roll,
        Err(Absence::NoTargets),
        &SchemeOptions::default(),
    );
    let mut shown = Vec::new();
    for result in &compared.schemes {
        let (Some(weights), Some(word)) = (result.weights(), word(result.scheme)) else {
            continue;
        };
        let shares = weighted_shares(votes, &weights.of_row, roll.organisations.as_deref());
        let share = |(statement, share): (&u64, Option<Share>)| {
            share.map(|share| SchemeShare {
                statement: *statement,
                share: rounded(share.share),
                low: rounded(share.low),
                high: rounded(share.high),
            })
        };
        shown.push(SchemeShown {
            scheme: word.to_owned(),
            effective_sample_size: weights.effective_sample_size.round(),
            design_effect: rounded(weights.design_effect),
            top_organisation_share: weights.top_organisation_share.map(rounded),
            shares: votes
                .statements()
                .iter()
                .zip(shares)
                .filter_map(share)
                .collect(),
        });
    }
    if shown.len() < 2 {
        shown.clear();
    }
    shown
}

fn word(scheme: Scheme) -> Option<&'static str> {
    match scheme {
        Scheme::Unweighted => Some("persons"),
        Scheme::EqualCells => Some("cells"),
        Scheme::OneOrganisationOneVoice => Some("organisations"),
        Scheme::Targets => None,
    }
}

/// Importance of the statements shown. A figure that was shown before stays until votes of ten more people on the
/// statement have been released: one person who changes their mark must not be seen.
fn important(
    votes: &[ReleasedVote],
    shown: &BTreeSet<u64>,
    former: Option<&Former<'_>>,
) -> Vec<ImportanceShown> {
    let mut counts: BTreeMap<u64, (u64, u64, usize)> = BTreeMap::new();
    let upto = former.map_or(0, |former| former.upto);
    for vote in votes {
        if vote.position.is_some() && shown.contains(&vote.statement) {
            let (voters, marks, newly) = counts.entry(vote.statement).or_default();
            *voters += 1;
            *marks += u64::from(vote.important);
            *newly += usize::from(vote.since > upto);
        }
    }
    if counts.values().all(|(_, marks, _)| *marks == 0) {
        return Vec::new();
    }
    let before = |statement: u64| {
        let mut shown = former?.representation.important.iter();
        shown.find(|before| before.statement == statement).copied()
    };
    let mut found: Vec<ImportanceShown> = counts
        .into_iter()
        .filter_map(
            |(statement, (voters, marks, newly))| match before(statement) {
                Some(before) if newly < DIFFERENCE_MIN => Some(before),
                _ => {
                    let share = Share::of(marks as f64, voters as f64)?;
                    Some(ImportanceShown {
                        statement,
                        share: rounded(share.share),
                        low: rounded(share.low),
                        high: rounded(share.high),
                    })
                }
            },
        )
        .collect();
    found.sort_by(|a, b| b.low.total_cmp(&a.low).then(a.statement.cmp(&b.statement)));
    found
}

fn rounded(share: f64) -> f64 {
    (share * ROUNDED_TO).round() / ROUNDED_TO
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::synthesis::picture;
    use opinion::Position;

    /// Forty people of eight organisations and two cells; two camps by cell, who share what statement 9 says.
    fn votes() -> Vec<ReleasedVote> {
        let mut votes = Vec::new();
        for participant in 0..40_u64 {
            for statement in 0..14_u64 {
                let with_camp = (participant % 4 == 0) == (statement % 2 == 0) || statement == 9;
                votes.push(ReleasedVote {
                    participant,
                    statement,
                    position: Some(if with_camp {
                        Position::Agree
                    } else {
                        Position::Disagree
                    }),
                    important: statement == 9 && participant < 20,
                    since: 5,
                });
            }
        }
        votes
    }

    fn voices() -> Vec<Voice> {
        (0..40)
            .map(|participant| Voice {
                participant,
                cell: Some(u32::from(participant % 4 == 0)),
                speaker: participant as u32 % 8,
            })
            .collect()
    }

    fn made(votes: &[ReleasedVote], former: Option<&Former<'_>>) -> Representation {
        let (_, _, found) = picture(votes, &[], &voices(), former, true, false);
        found
    }

    #[test]
    fn a_list_represents_both_camps_and_three_ways_of_counting_stand_side_by_side() {
        let found = made(&votes(), None);
        let list = found.short_list.unwrap();
        assert!(list.represents && list.certified, "{list:?}");
        assert!(list.chosen.contains(&9));
        assert!(list.chosen.iter().any(|number| number % 2 == 0));
        let schemes: Vec<&str> = found.schemes.iter().map(|s| s.scheme.as_str()).collect();
        assert_eq!(schemes, ["persons", "cells", "organisations"]);
        // Thirty people of one camp count as many as ten of the other once cells count alike.
        let share = |scheme: usize| {
            let mut shares = found.schemes[scheme].shares.iter();
            shares.find(|share| share.statement == 1).unwrap().share
        };
        assert!((share(0) - 0.75).abs() < 1e-9 && (share(1) - 0.5).abs() < 1e-9);
        assert_eq!(found.important[0].statement, 9);
        assert!((found.important[0].share - 0.5).abs() < 1e-9);
    }

    #[test]
    fn one_changed_mark_is_not_seen_before_ten_more_people_voted() {
        let before = made(&votes(), None);
        let former = Former {
            upto: 6,
            representation: &before,
        };
        let mut changed = votes();
        for vote in changed.iter_mut().filter(|vote| vote.participant == 30) {
            vote.important = true;
        }
        assert_eq!(made(&changed, Some(&former)).important, before.important);
        for vote in changed.iter_mut().filter(|vote| vote.participant < 10) {
            vote.since = 7;
        }
        assert_ne!(made(&changed, Some(&former)).important, before.important);
    }

    #[test]
    fn of_nine_people_nothing_is_said() {
        let few: Vec<_> = votes()
            .into_iter()
            .filter(|vote| vote.participant < 9)
            .collect();
        assert_eq!(made(&few, None), Representation::default());
    }
}
