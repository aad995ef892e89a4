//! Releasing votes into published figures (`docs/decisions/published-figures.md`): per statement and cell, only once
//! enough people who had not been counted there before are waiting, from enough organisations.

use super::column;
use crate::model::limits::{RELEASE_ORGANISATIONS_MIN, RELEASE_PEOPLE_MIN};
use kernel::ConsultationId;
use rusqlite::{Connection, params};

/// Releases the cell if enough people wait; `fresh` says how many do.
pub(super) fn if_due(
    tables: &Connection,
    place: Place,
    fresh: i64,
    seq: u64,
) -> Result<(), rusqlite::Error> {
    if fresh < RELEASE_PEOPLE_MIN || !three_speakers(tables, place)? {
        return Ok(());
    }
    cell(tables, place, seq)
}

/// One statement in one cell of one consultation.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) consultation: ConsultationId,
    pub(super) statement: i64,
    pub(super) cell: i64,
}

/// Whether people of three organisations wait. The least and the greatest speaker and one strictly between them are
/// three; each is one step into the primary key, however many wait.
fn three_speakers(tables: &Connection, place: Place) -> Result<bool, rusqlite::Error> {
    const { assert!(RELEASE_ORGANISATIONS_MIN == 3) };
    tables
        .prepare_cached(
            "WITH bounds AS (
                SELECT (SELECT MIN(speaker) FROM consultations_pending
                        WHERE statement = ?1 AND cell = ?2 AND fresh = 1) AS least,
                       (SELECT MAX(speaker) FROM consultations_pending
                        WHERE statement = ?1 AND cell = ?2 AND fresh = 1) AS greatest)
             SELECT EXISTS (SELECT 1 FROM consultations_pending, bounds
                WHERE statement = ?1 AND cell = ?2 AND fresh = 1 AND speaker > least AND speaker < greatest)",
        )?
        .query_row(params![place.statement, place.cell], |row| row.get(0))
}

/// Sets the cell's published tally to the present votes of all its people.
fn cell(tables: &Connection, place: Place, seq: u64) -> Result<(), rusqlite::Error> {
    let key = params![place.statement, place.cell];
    tables
        .prepare_cached(
            "UPDATE consultations_votes SET released = position, released_seq = COALESCE(released_seq, ?3)
             WHERE statement = ?1 AND participant IN
                (SELECT participant FROM consultations_pending WHERE statement = ?1 AND cell = ?2)",
        )?
        .execute(params![place.statement, place.cell, column(seq)])?;
    let newly = tables
        .prepare_cached(
            "UPDATE consultations_participants SET released = 1 WHERE released = 0 AND number IN
                (SELECT participant FROM consultations_pending WHERE statement = ?1 AND cell = ?2)",
        )?
        .execute(key)?;
    tables
        .prepare_cached("DELETE FROM consultations_pending WHERE statement = ?1 AND cell = ?2")?
        .execute(key)?;
    let votes: i64 = tables
        .prepare_cached(
            "SELECT agree + pass + disagree - released_agree - released_pass - released_disagree
             FROM consultations_tallies WHERE statement = ?1 AND cell = ?2",
        )?
        .query_row(key, |row| row.get(0))?;
    tables
        .prepare_cached(
            "UPDATE consultations_tallies SET released_agree = agree, released_pass = pass,
             released_disagree = disagree, fresh = 0, released_seq = ?3 WHERE statement = ?1 AND cell = ?2",
        )?
        .execute(params![place.statement, place.cell, column(seq)])?;
    count(tables, place.consultation, newly as i64, votes, seq)
}

/// Moves the published numbers of a consultation: people by ten or more at a time.
fn count(
    tables: &Connection,
    consultation: ConsultationId,
    newly: i64,
    votes: i64,
    seq: u64,
) -> Result<(), rusqlite::Error> {
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET votes = votes + ?3, released_seq = ?4,
             people = people + CASE WHEN people_waiting + ?2 >= ?5 THEN people_waiting + ?2 ELSE 0 END,
             people_waiting = CASE WHEN people_waiting + ?2 >= ?5 THEN 0 ELSE people_waiting + ?2 END
             WHERE id = ?1",
        )?
        .execute(params![consultation.0, newly, votes, column(seq), RELEASE_PEOPLE_MIN])?;
    Ok(())
}

/// At closing: releases what waits on a statement as far as that shows no fewer people than any release. A statement that
/// no figure showed before, or whose votes are publicly recorded, is released whole; one that was shown is released when
/// enough people wait on it in all cells together: they enter the sum of everybody, while each cell stays as it was shown,
/// because its difference would show fewer. What still waits then stays on the record and out of the figures.
pub(super) fn at_closing(
    tables: &Connection,
    consultation: ConsultationId,
    seq: u64,
) -> Result<(), rusqlite::Error> {
    for (statement, is_free) in waiting_at_closing(tables, consultation)? {
        if !is_free {
            if !enough_wait_together(tables, statement)? {
                continue;
            }
            tables
                .prepare_cached("UPDATE consultations_statements SET joined = 1 WHERE number = ?1")?
                .execute([statement])?;
            tables
                .prepare_cached(
                    "UPDATE consultations_tallies SET shown_agree = released_agree,
                     shown_pass = released_pass, shown_disagree = released_disagree WHERE statement = ?1",
                )?
                .execute([statement])?;
        }
        for cell_number in cells_waiting(tables, statement)? {
            let place = Place {
                consultation,
                statement,
                cell: cell_number,
            };
            cell(tables, place, seq)?;
        }
    }
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET people = people + people_waiting, people_waiting = 0,
             released_seq = ?2 WHERE id = ?1",
        )?
        .execute(params![consultation.0, column(seq)])?;
    Ok(())
}

/// The statements on which votes wait, and whether each may be released whole.
fn waiting_at_closing(
    tables: &Connection,
    consultation: ConsultationId,
) -> Result<Vec<(i64, bool)>, rusqlite::Error> {
    tables
        .prepare_cached(
            "SELECT s.number, c.recorded = 1 OR NOT EXISTS
                (SELECT 1 FROM consultations_tallies t WHERE t.statement = s.number AND t.released_seq > 0)
             FROM consultations_statements s JOIN consultations_consultations c ON c.id = s.consultation
             WHERE s.consultation = ?1 AND EXISTS
                (SELECT 1 FROM consultations_pending p WHERE p.statement = s.number)
             ORDER BY s.number",
        )?
        .query_map([consultation.0], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Whether enough people wait whose vote is not as the figures show it; whoever changed a vote and changed it back is none.
fn enough_wait_together(tables: &Connection, statement: i64) -> Result<bool, rusqlite::Error> {
    tables
        .prepare_cached(
            "SELECT COUNT(DISTINCT p.participant) >= ?2 AND COUNT(DISTINCT p.speaker) >= ?3
             FROM consultations_pending p JOIN consultations_votes v
             ON v.participant = p.participant AND v.statement = p.statement
             WHERE p.statement = ?1 AND v.position IS NOT v.released",
        )?
        .query_row(
            params![statement, RELEASE_PEOPLE_MIN, RELEASE_ORGANISATIONS_MIN],
            |row| row.get(0),
        )
}

fn cells_waiting(tables: &Connection, statement: i64) -> Result<Vec<i64>, rusqlite::Error> {
    tables
        .prepare_cached(
            "SELECT DISTINCT cell FROM consultations_pending WHERE statement = ?1 ORDER BY cell",
        )?
        .query_map([statement], |row| row.get(0))?
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::model::facts::{
        Ballot, CLOSED, Closed, OPENED, Opened, PARTICIPANT_JOINED, Participant, ParticipantJoined,
        STATEMENT_SEEDED, Someone, StatementSeeded, VOTE_CAST, VOTE_WITHDRAWN, Voted,
    };
    use crate::model::{facts, partition};
    use crate::views::VIEW;
    use contract::RollEntry;
    use kernel::{
        ConsultationId, Fact, Language, MultilingualText, OrganisationId, PersonId, RegionalGroup,
        StakeholderKind, StatementId, Stream, Timestamp,
    };
    use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};
    use rusqlite::Connection;
    use serde::Serialize;
    use serde_json::{Value, json};
    use std::collections::{BTreeMap, BTreeSet};

    const CONSULTATION: ConsultationId = ConsultationId([7; 16]);
    const STATEMENTS: u8 = 2;
    const PEOPLE: u8 = 48;

    /// Views in memory, fed with facts by hand.
    struct Views {
        tables: Connection,
        seq: u64,
    }

    /// People are dealt to two regions; each region has four organisations, and every ninth person is on their own.
    fn participant(number: u8) -> Participant {
        let region = if number.is_multiple_of(2) {
            RegionalGroup::Africa
        } else {
            RegionalGroup::AsiaPacific
        };
        let organisation = OrganisationId([number % 8; 16]);
        Participant {
            person: PersonId([number; 16]),
            region,
            kind: StakeholderKind::Academia,
            organisation: (!number.is_multiple_of(9)).then_some(organisation),
        }
    }

    impl Views {
        fn open() -> Self {
            let tables = Connection::open_in_memory().unwrap();
            tables.execute_batch(VIEW.schema).unwrap();
            let mut views = Self { tables, seq: 0 };
            let created = json!({
                "consultation": CONSULTATION, "participation": "open", "recorded": false, "seed": 1,
                "title": {"original": "en", "body": "t"}, "question": {"original": "en", "body": "q"},
                "background": {"original": "en", "body": ""},
            });
            views.fold(facts::CREATED, &created, &[]);
            let roll: Vec<RollEntry> = [RegionalGroup::Africa, RegionalGroup::AsiaPacific]
                .map(|region| RollEntry {
                    region,
                    kind: StakeholderKind::Academia,
                    people: 100,
                    organisations: (0..5).map(|number| OrganisationId([number; 16])).collect(),
                })
                .to_vec();
            let partition = partition::declare(&roll).unwrap();
            let opened = Opened {
                consultation: CONSULTATION,
                partition,
                policy_version: 1,
            };
            views.fold(OPENED, &opened, &[]);
            for number in 0..STATEMENTS {
                let seeded = StatementSeeded {
                    consultation: CONSULTATION,
                    statement: StatementId([number; 16]),
                    text: MultilingualText::new(Language::En, format!("statement {number}")),
                    moderator_mark: String::new(),
                };
                views.fold(STATEMENT_SEEDED, &seeded, &[]);
            }
            for number in 0..PEOPLE {
                let joined = ParticipantJoined {
                    consultation: CONSULTATION,
                };
                views.fold(
                    PARTICIPANT_JOINED,
                    &joined,
                    &[("participant", json!(participant(number)))],
                );
            }
            views
        }

        fn fold(&mut self, kind: &str, public: &impl Serialize, sealed: &[(&str, Value)]) {
            self.seq += 1;
            let fact = Fact {
                seq: self.seq,
                stream: Stream([0; 16]),
                revision: 1,
                kind: kind.to_owned(),
                version: 1,
                at: Timestamp::from_micros(self.seq as i64),
                public: serde_json::to_vec(public).unwrap(),
                sealed: sealed
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), Some(value.to_string().into_bytes())))
                    .collect(),
            };
            (VIEW.fold)(&self.tables, &fact).unwrap();
        }

        fn act(&mut self, act: Act) {
            let person = PersonId([act.person; 16]);
            let voted = Voted {
                consultation: CONSULTATION,
                statement: StatementId([act.statement; 16]),
            };
            match act.position {
                Some(position) => {
                    let ballot = Ballot {
                        person,
                        position,
                        important: false,
                        served: None,
                    };
                    self.fold(VOTE_CAST, &voted, &[("ballot", json!(ballot))]);
                }
                None => self.fold(
                    VOTE_WITHDRAWN,
                    &voted,
                    &[("voter", json!(Someone { person }))],
                ),
            }
        }

        /// The published tally of each statement and cell: agree, pass, disagree.
        fn published(&self) -> BTreeMap<(u8, i64), [i64; 3]> {
            self.tables
                .prepare(
                    "SELECT s.id, t.cell, released_agree, released_pass, released_disagree
                     FROM consultations_tallies t JOIN consultations_statements s ON s.number = t.statement
                     WHERE released_seq > 0",
                )
                .unwrap()
                .query_map([], |row| {
                    let id: [u8; 16] = row.get(0)?;
                    Ok(((id[0], row.get(1)?), [row.get(2)?, row.get(3)?, row.get(4)?]))
                })
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap()
        }

        fn numbers(&self) -> (i64, i64) {
            self.tables
                .query_row(
                    "SELECT people, votes FROM consultations_consultations",
                    [],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
                .unwrap()
        }
    }

    #[derive(Debug, Clone, Copy)]
    struct Act {
        person: u8,
        statement: u8,
        position: Option<i8>,
    }

    fn some_acts() -> impl Strategy<Value = Vec<Act>> {
        let position = prop::sample::select(vec![Some(1), Some(1), Some(0), Some(-1), None]);
        let act =
            (0..PEOPLE, 0..STATEMENTS, position).prop_map(|(person, statement, position)| Act {
                person,
                statement,
                position,
            });
        prop::collection::vec(act, 1..300)
    }

    /// For how many these people speak: their organisations, and themselves where they have none.
    fn speakers_of(people: &[u8]) -> usize {
        let speakers: BTreeSet<[u8; 16]> = people
            .iter()
            .map(|person| {
                let who = participant(*person);
                who.organisation
                    .map_or(who.person.0, |organisation| organisation.0)
            })
            .collect();
        speakers.len()
    }

    /// The rule told a second time, by sets of people instead of counters.
    #[derive(Default)]
    struct Told {
        votes: BTreeMap<(u8, u8), i8>,
        shown: BTreeMap<(u8, u8), i8>,
        counted: BTreeMap<u8, BTreeSet<u8>>,
        published: BTreeMap<(u8, i64), [i64; 3]>,
    }

    impl Told {
        fn voters(&self, statement: u8, cell: i64) -> Vec<u8> {
            let here = |person: u8| i64::from(!person.is_multiple_of(2)) == cell;
            self.votes
                .keys()
                .filter(|(held, person)| *held == statement && here(*person))
                .map(|(_, person)| *person)
                .collect()
        }

        fn newly(&self, statement: u8, cell: i64) -> (usize, usize) {
            let counted = self.counted.get(&statement).cloned().unwrap_or_default();
            let newly: Vec<u8> = self
                .voters(statement, cell)
                .into_iter()
                .filter(|person| !counted.contains(person))
                .collect();
            (newly.len(), speakers_of(&newly))
        }

        fn tally(&self, statement: u8, cell: i64) -> [i64; 3] {
            let mut tally = [0; 3];
            for person in self.voters(statement, cell) {
                tally[(1 - self.votes[&(statement, person)]) as usize] += 1;
            }
            tally
        }

        /// The people whose vote on a statement is not as figures show it, and for how many speakers they speak.
        fn differing(&self, statement: u8) -> (usize, usize) {
            let differing: Vec<u8> = (0..PEOPLE)
                .filter(|person| {
                    let place = (statement, *person);
                    self.votes.get(&place) != self.shown.get(&place)
                })
                .collect();
            (differing.len(), speakers_of(&differing))
        }

        /// Applies an act; a figure that is due then is what must be published.
        fn act(&mut self, act: Act) {
            match act.position {
                Some(position) => self.votes.insert((act.statement, act.person), position),
                None => self.votes.remove(&(act.statement, act.person)),
            };
            let cell = i64::from(!act.person.is_multiple_of(2));
            let (people, organisations) = self.newly(act.statement, cell);
            if people >= 10 && organisations >= 3 {
                let voters = self.voters(act.statement, cell);
                self.shown.retain(|(statement, person), _| {
                    *statement != act.statement || i64::from(!person.is_multiple_of(2)) != cell
                });
                for person in &voters {
                    let place = (act.statement, *person);
                    self.shown.insert(place, self.votes[&place]);
                }
                self.counted
                    .entry(act.statement)
                    .or_default()
                    .extend(voters);
                self.published
                    .insert((act.statement, cell), self.tally(act.statement, cell));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn a_figure_changes_only_after_ten_new_people_of_three_organisations(acts in some_acts()) {
            let (mut views, mut told) = (Views::open(), Told::default());
            let mut before = views.published();
            let mut people_before = 0;
            for act in acts {
                let cell = i64::from(!act.person.is_multiple_of(2));
                views.act(act);
                let after = views.published();
                // Seen from outside: nothing but this cell may change, and only when enough people are new in it.
                let mut would_be = told.votes.clone();
                match act.position {
                    Some(position) => would_be.insert((act.statement, act.person), position),
                    None => would_be.remove(&(act.statement, act.person)),
                };
                let counted = told.counted.clone();
                let judge = Told { votes: would_be, counted, published: BTreeMap::new(), shown: BTreeMap::new() };
                for place in after.keys() {
                    if before.get(place) != after.get(place) {
                        assert_eq!(*place, (act.statement, cell));
                        let (people, organisations) = judge.newly(place.0, place.1);
                        assert!(people >= 10 && organisations >= 3, "{people} of {organisations}");
                    }
                }
                told.act(act);
                assert_eq!(after, told.published, "what is due is published, and nothing else");
                let (people, votes) = views.numbers();
                assert!(people == people_before || people >= people_before + 10);
                assert_eq!(votes, after.values().flatten().sum::<i64>());
                people_before = people;
                before = after;
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(120))]

        #[test]
        fn closing_moves_a_figure_that_was_shown_by_ten_people_of_three_organisations_or_not_at_all(
            acts in some_acts()
        ) {
            let (mut views, mut told) = (Views::open(), Told::default());
            for act in acts {
                views.act(act);
                told.act(act);
            }
            let before = views.published();
            views.fold(CLOSED, &Closed { consultation: CONSULTATION }, &[]);
            let after = views.published();
            for statement in 0..STATEMENTS {
                let row = |figures: &BTreeMap<(u8, i64), [i64; 3]>| -> Vec<[i64; 3]> {
                    let here = figures.iter().filter(|((held, _), _)| *held == statement);
                    here.map(|(_, tally)| *tally).collect()
                };
                let (was, is) = (row(&before), row(&after));
                let (people, organisations) = told.differing(statement);
                let may_move = was.is_empty() || (people >= 10 && organisations >= 3);
                if may_move {
                    let present: BTreeSet<i64> = told
                        .votes
                        .keys()
                        .filter(|(held, _)| *held == statement)
                        .map(|(_, person)| i64::from(!person.is_multiple_of(2)))
                        .collect();
                    for cell in present {
                        assert_eq!(after.get(&(statement, cell)), Some(&told.tally(statement, cell)));
                    }
                } else {
                    assert_eq!(was, is, "{people} people of {organisations} organisations would show");
                }
            }
        }
    }

    #[test]
    fn ten_people_of_two_organisations_wait_for_a_third() {
        let mut views = Views::open();
        // Organisations 2 and 4 only: even numbers, none of them a multiple of nine.
        let of_two: Vec<u8> = (0..PEOPLE)
            .filter(|n| matches!(n % 8, 2 | 4) && !n.is_multiple_of(9))
            .collect();
        assert!(of_two.len() >= 10);
        for person in &of_two {
            views.act(Act {
                person: *person,
                statement: 0,
                position: Some(1),
            });
        }
        assert!(views.published().is_empty());
        views.act(Act {
            person: 6,
            statement: 0,
            position: Some(-1),
        });
        let expected = [of_two.len() as i64, 0, 1];
        assert_eq!(views.published(), BTreeMap::from([((0, 0), expected)]));
    }
}
