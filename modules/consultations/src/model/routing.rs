//! Which statement comes next: evens out how often the people of one cell see each statement, keeps a random slot, in
//! the last part of a consultation seeks the votes on which the short list depends, and knows the probability of what it
//! served. Pure: the same seed, person and number of votes draw the same.

use hmac::{Hmac, KeyInit, Mac};
use kernel::{PersonId, StatementId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How often the slot evens out exposure; otherwise any unseen statement is as likely as any other.
pub const EVEN_SHARE: f64 = 0.9;
/// How often, while there is something sought, the slot is that of what is sought; the rest is divided as ever.
pub const CLOSING_SHARE: f64 = 0.5;

/// In which slot a statement was served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Slot {
    /// Among the statements with the fewest votes from the person's cell.
    Even,
    /// Among all that the person has not seen.
    Random,
    /// Among what is sought in the last part: the short list and its contenders.
    Closing,
}

/// A statement that a person may be served, with the votes that it has from the person's cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The statement.
    pub statement: StatementId,
    /// Votes from the person's cell.
    pub votes: u64,
    /// Whether it is sought in the last part.
    pub sought: bool,
}

/// What was drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Draw {
    /// The statement.
    pub statement: StatementId,
    /// The probability with which it was this one, over all slots.
    pub propensity: f64,
    /// In which slot.
    pub slot: Slot,
}

/// The probability of each candidate, in their order; they sum to 1.
pub fn propensities(unseen: &[Candidate]) -> Vec<f64> {
    let Some(fewest) = unseen.iter().map(|candidate| candidate.votes).min() else {
        return Vec::new();
    };
    let ties = unseen
        .iter()
        .filter(|candidate| candidate.votes == fewest)
        .count() as f64;
    let sought = unseen.iter().filter(|candidate| candidate.sought).count() as f64;
    let closing = closing_share(unseen);
    let any = (1.0 - closing) * (1.0 - EVEN_SHARE) / unseen.len() as f64;
    let of = |candidate: &Candidate| {
        let even = if candidate.votes == fewest {
            (1.0 - closing) * EVEN_SHARE / ties
        } else {
            0.0
        };
        let closing = if candidate.sought {
            closing / sought
        } else {
            0.0
        };
        any + even + closing
    };
    unseen.iter().map(of).collect()
}

/// The share of the slot for what is sought: none where the person has seen it all.
fn closing_share(unseen: &[Candidate]) -> f64 {
    if unseen.iter().any(|candidate| candidate.sought) {
        CLOSING_SHARE
    } else {
        0.0
    }
}

/// Draws the next statement; `own_votes` says how many the person has cast. The order of `unseen` does not matter.
pub fn draw(seed: u64, person: PersonId, own_votes: u64, unseen: &[Candidate]) -> Option<Draw> {
    let mut unseen = unseen.to_vec();
    unseen.sort_by_key(|candidate| candidate.statement);
    let fewest = unseen.iter().map(|candidate| candidate.votes).min()?;
    let (slot_number, place_number) = two_numbers(seed, person, own_votes);
    let closing = closing_share(&unseen);
    let share = unit(slot_number);
    let slot = if share < closing {
        Slot::Closing
    } else if share < closing + (1.0 - closing) * EVEN_SHARE {
        Slot::Even
    } else {
        Slot::Random
    };
    let places: Vec<usize> = match slot {
        Slot::Even => (0..unseen.len())
            .filter(|place| unseen[*place].votes == fewest)
            .collect(),
        Slot::Random => (0..unseen.len()).collect(),
        Slot::Closing => (0..unseen.len())
            .filter(|place| unseen[*place].sought)
            .collect(),
    };
    let place = places[below(place_number, places.len())];
    let propensity = propensities(&unseen)[place];
    Some(Draw {
        statement: unseen[place].statement,
        propensity,
        slot,
    })
}

fn two_numbers(seed: u64, person: PersonId, own_votes: u64) -> (u64, u64) {
    let mut hash = Sha256::new();
    hash.update(b"consultations routing 1");
    hash.update(seed.to_be_bytes());
    hash.update(person.as_bytes());
    hash.update(own_votes.to_be_bytes());
    let digest = hash.finalize();
    let number = |from: usize| {
        digest[from..from + 8]
            .iter()
            .fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
    };
    (number(0), number(8))
}

/// A number in [0, 1) with 53 random bits.
fn unit(number: u64) -> f64 {
    (number >> 11) as f64 / (1_u64 << 53) as f64
}

fn below(number: u64, bound: usize) -> usize {
    ((u128::from(number) * bound as u128) >> 64) as usize
}

/// What the vote form carries, so that showing a statement writes nothing: which statement was served, with which
/// propensity, sealed with the node's secret for this person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ticket {
    /// What was drawn.
    pub draw: Draw,
}

/// A probability and a slot.
const SAID_BYTES: usize = 8 + 1;
const CODE_BYTES: usize = 16;

impl Ticket {
    /// The form's text: hexadecimal. It tells nobody how the statement was drawn, since what it says is covered by a
    /// stream that is another one for every content (the code is at once the nonce: RFC 5297, "synthetic IV").
    pub fn write(self, secret: &[u8; 32], person: PersonId) -> String {
        let mut said = [0; SAID_BYTES];
        said[..8].copy_from_slice(&self.draw.propensity.to_be_bytes());
        said[8] = match self.draw.slot {
            Slot::Even => 0,
            Slot::Random => 1,
            Slot::Closing => 2,
        };
        let code = code_of(secret, person, self.draw.statement, &said);
        let mut bytes = code.to_vec();
        bytes.extend(covered(secret, code, said));
        data_encoding::HEXLOWER.encode(&bytes)
    }

    /// Reads a form's text back; `None` unless this node wrote it, for this person and this statement.
    pub fn read(
        text: &str,
        secret: &[u8; 32],
        person: PersonId,
        statement: StatementId,
    ) -> Option<Self> {
        let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).ok()?;
        let (code, cover) = bytes.split_first_chunk::<CODE_BYTES>()?;
        let said = covered(secret, *code, cover.try_into().ok()?);
        mac(
            secret,
            b"routing ticket 2",
            &content(person, statement, &said),
        )
        .verify_truncated_left(code)
        .ok()?;
        let propensity = f64::from_be_bytes(said[..8].try_into().ok()?);
        let slot = match said[8] {
            0 => Slot::Even,
            1 => Slot::Random,
            _ => Slot::Closing,
        };
        Some(Self {
            draw: Draw {
                statement,
                propensity,
                slot,
            },
        })
    }
}

fn content(person: PersonId, statement: StatementId, said: &[u8; SAID_BYTES]) -> Vec<u8> {
    [person.as_bytes(), statement.as_bytes(), said.as_slice()].concat()
}

fn code_of(
    secret: &[u8; 32],
    person: PersonId,
    statement: StatementId,
    said: &[u8; SAID_BYTES],
) -> [u8; CODE_BYTES] {
    let digest = mac(
        secret,
        b"routing ticket 2",
        &content(person, statement, said),
    )
    .finalize();
    let mut code = [0; CODE_BYTES];
    code.copy_from_slice(&digest.into_bytes()[..CODE_BYTES]);
    code
}

/// Covers what is said, or uncovers it.
fn covered(secret: &[u8; 32], code: [u8; CODE_BYTES], said: [u8; SAID_BYTES]) -> [u8; SAID_BYTES] {
    let stream = mac(secret, b"routing cover 2", &code)
        .finalize()
        .into_bytes();
    std::array::from_fn(|place| said[place] ^ stream[place])
}

/// HMAC of a content under the secret; the purposes are prefixes of no other.
fn mac(secret: &[u8; 32], purpose: &[u8], content: &[u8]) -> Hmac<Sha256> {
    // RFC 2104: a key shorter than a block is filled up with zeros.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..32].copy_from_slice(secret);
    let mut code = <Hmac<Sha256> as KeyInit>::new(&block);
    code.update(purpose);
    code.update(content);
    code
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{Strategy, any, prop, proptest};
    use std::collections::BTreeMap;

    fn statement(number: usize) -> StatementId {
        StatementId([number as u8; 16])
    }

    fn person(number: u64) -> PersonId {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&number.to_be_bytes());
        PersonId(bytes)
    }

    fn some_unseen() -> impl Strategy<Value = Vec<Candidate>> {
        prop::collection::vec((0..5_u64, any::<bool>()), 1..40).prop_map(|votes| {
            let candidates = votes.into_iter().enumerate();
            candidates
                .map(|(number, (votes, sought))| Candidate {
                    statement: statement(number),
                    votes,
                    sought,
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn propensities_sum_to_one_and_none_is_zero(unseen in some_unseen()) {
            let all = propensities(&unseen);
            assert!((all.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!(all.iter().all(|propensity| *propensity > 0.0));
        }

        #[test]
        fn a_draw_can_be_replayed_in_any_order_and_logs_its_true_propensity(
            unseen in some_unseen(), seed in any::<u64>(), who in any::<u64>(), own in 0..50_u64,
        ) {
            let drawn = draw(seed, person(who), own, &unseen).unwrap();
            let mut turned = unseen.clone();
            turned.reverse();
            assert_eq!(draw(seed, person(who), own, &turned), Some(drawn));
            let place = unseen.iter().position(|held| held.statement == drawn.statement).unwrap();
            assert!((propensities(&unseen)[place] - drawn.propensity).abs() < 1e-15);
        }
    }

    #[test]
    fn nothing_is_drawn_when_everything_was_seen() {
        assert_eq!(draw(1, person(1), 3, &[]), None);
    }

    #[test]
    fn statements_are_drawn_as_often_as_their_propensity_says() {
        let unseen = [3, 0, 0, 7, 1]
            .iter()
            .enumerate()
            .map(|(number, votes)| Candidate {
                statement: statement(number),
                votes: *votes,
                sought: number == 3 || number == 4,
            });
        let unseen: Vec<Candidate> = unseen.collect();
        let mut drawn: BTreeMap<StatementId, f64> = BTreeMap::new();
        let draws = 20_000_u32;
        for who in 0..draws {
            let found = draw(9, person(u64::from(who)), 0, &unseen).unwrap();
            *drawn.entry(found.statement).or_default() += 1.0 / f64::from(draws);
        }
        for (candidate, propensity) in unseen.iter().zip(propensities(&unseen)) {
            let share = drawn.get(&candidate.statement).copied().unwrap_or_default();
            assert!(
                (share - propensity).abs() < 0.015,
                "{share} instead of {propensity}"
            );
        }
    }

    #[test]
    fn half_of_what_is_served_in_the_last_part_is_sought() {
        let candidate = |number, sought| Candidate {
            statement: statement(number),
            votes: 10 - number as u64,
            sought,
        };
        let unseen: Vec<Candidate> = (0..10)
            .map(|number| candidate(number, number < 2))
            .collect();
        let all = propensities(&unseen);
        assert!(all[0] + all[1] > CLOSING_SHARE && all[9] > 0.4);
        let seen_all: Vec<Candidate> = (0..10).map(|number| candidate(number, false)).collect();
        assert!(propensities(&seen_all)[9] > 0.9, "then it is as ever");
    }

    /// People come one after the other and vote on a part of the statements; gives the votes of each statement.
    fn exposure(next: impl Fn(PersonId, u64, &[Candidate]) -> StatementId) -> Vec<u64> {
        let mut votes = vec![0_u64; 40];
        for who in 0..120 {
            let mut seen = vec![false; votes.len()];
            for own in 0..8 {
                let unseen: Vec<Candidate> = (0..votes.len())
                    .filter(|number| !seen[*number])
                    .map(|number| Candidate {
                        statement: statement(number),
                        votes: votes[number],
                        sought: false,
                    })
                    .collect();
                let number = usize::from(next(person(who), own, &unseen).0[0]);
                seen[number] = true;
                votes[number] += 1;
            }
        }
        votes
    }

    /// Mean difference between two statements over twice the mean: 0 when all are equal.
    fn gini(votes: &[u64]) -> f64 {
        let sum: u64 = votes.iter().sum();
        let differences: u64 = votes
            .iter()
            .flat_map(|one| votes.iter().map(move |other| one.abs_diff(*other)))
            .sum();
        differences as f64 / (2.0 * votes.len() as f64 * sum as f64)
    }

    #[test]
    fn routing_evens_out_exposure() {
        let routed = exposure(|who, own, unseen| draw(3, who, own, unseen).unwrap().statement);
        let at_random = exposure(|who, own, unseen| {
            let (_, number) = two_numbers(3, who, own);
            unseen[below(number, unseen.len())].statement
        });
        let spread = |votes: &[u64]| votes.iter().max().unwrap() - votes.iter().min().unwrap();
        assert!(spread(&routed) <= 6, "{routed:?}");
        assert!(gini(&routed) < 0.04, "Gini {}", gini(&routed));
        assert!(
            gini(&routed) < gini(&at_random) / 2.0,
            "at random {}",
            gini(&at_random)
        );
    }

    #[test]
    fn a_ticket_is_believed_only_unaltered_and_only_from_its_person_for_its_statement() {
        let secret = [5; 32];
        let drawn = Draw {
            statement: statement(4),
            propensity: 0.25,
            slot: Slot::Random,
        };
        let text = Ticket { draw: drawn }.write(&secret, person(1));
        let read = |text: &str, secret: [u8; 32], who, what| {
            Ticket::read(text, &secret, person(who), statement(what)).map(|ticket| ticket.draw)
        };
        assert_eq!(read(&text, secret, 1, 4), Some(drawn));
        assert_eq!(read(&text, secret, 2, 4), None);
        assert_eq!(read(&text, secret, 1, 5), None);
        assert_eq!(read(&text, [6; 32], 1, 4), None);
        for place in 0..text.len() {
            let mut altered = text.clone().into_bytes();
            altered[place] = if altered[place] == b'0' { b'1' } else { b'0' };
            let altered = String::from_utf8(altered).unwrap();
            assert_eq!(read(&altered, secret, 1, 4), None, "altered at {place}");
        }
        assert_eq!(read("", secret, 1, 4), None);
    }

    proptest! {
        #[test]
        fn a_ticket_does_not_show_how_the_statement_was_drawn(
            one in 0.0..1.0_f64, other in 0.0..1.0_f64, slot in any::<bool>(),
        ) {
            let write = |propensity: f64| {
                let slot = if slot { Slot::Random } else { Slot::Even };
                let draw = Draw { statement: statement(4), propensity, slot };
                let text = Ticket { draw }.write(&[5; 32], person(1));
                data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap()
            };
            let (first, second) = (write(one), write(other));
            let holds = |bytes: &[u8], what: f64| bytes.windows(8).any(|part| part == what.to_be_bytes());
            assert!(!holds(&first, one) && !holds(&second, other));
            // Nor do two tickets of one person for one statement show it together: their covers differ.
            let together = f64::from_bits(one.to_bits() ^ other.to_bits());
            let both: Vec<u8> = first.iter().zip(&second).map(|(a, b)| a ^ b).collect();
            assert!(one.to_bits() == other.to_bits() || !holds(&both, together));
        }
    }
}
