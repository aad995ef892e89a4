//! Short lists of real conversations, where the shared data is there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use opinion::short_list::{ShortList, ShortListSettings, short_list};
use opinion::verify::verify;
use opinion::{Settings, Votes, polis, synthesise};

#[expect(
    clippy::disallowed_methods,
    reason = "a test finds the shared data by the environment"
)]
fn folders() -> Vec<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = std::env::var("CONCORD_DATA")
        .map_or(beside, PathBuf::from)
        .join("conversations");
    let Ok(entries) = std::fs::read_dir(&data) else {
        eprintln!(
            "skipped: {} is not there (set CONCORD_DATA)",
            data.display()
        );
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

struct Conversation {
    name: String,
    votes: Votes,
    part_of: Vec<Option<u32>>,
    parts: usize,
}

/// Conversations with at least 100 people, rejected statements left out; the parts are the opinion
/// groups, if there are any.
fn conversations() -> Vec<Conversation> {
    let mut found = Vec::new();
    for folder in folders() {
        let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
        let records = polis::parse_votes(&read("votes.csv"), "votes.csv").unwrap();
        let comments = polis::parse_comments(&read("comments.csv"), "comments.csv").unwrap();
        let rejected: BTreeSet<u64> = comments
            .iter()
            .filter(|c| c.rejected)
            .map(|c| c.id)
            .collect();
        let votes = Votes::from_records(records).0.without_statements(&rejected);
        if votes.participants().len() < 100 {
            continue;
        }
        let settings = Settings {
            replicates: 0,
            ..Settings::default()
        };
        let synthesis = synthesise(&votes, &settings);
        found.push(Conversation {
            name: folder.file_name().unwrap().to_string_lossy().into_owned(),
            part_of: synthesis.people.iter().map(|person| person.group).collect(),
            parts: synthesis.groups.len(),
            votes,
        });
    }
    found
}

fn list_of(conversation: &Conversation, settings: &ShortListSettings) -> ShortList {
    let Conversation {
        votes,
        part_of,
        parts,
        ..
    } = conversation;
    short_list(votes, None, settings, part_of, *parts, None).unwrap()
}

#[test]
fn real_conversations_are_served_at_a_small_price() {
    let settings = ShortListSettings {
        replicates: 0,
        ..ShortListSettings::default()
    };
    let (mut lists, mut certified, mut given_up) = (0, 0, 0.0);
    for conversation in conversations() {
        let list = list_of(&conversation, &settings);
        let certificate = list.certificate.clone().unwrap();
        let price = list.price.clone().unwrap();
        let checks = list.cross_checks.clone().unwrap();
        eprintln!(
            "{}: {} of {} people, {} statements, {} parts; ratio {}..{}..{} ({:.3} Phragmén, {:.3} equal shares funding {}), \
             bridging {:.3} of {:.3}, given up {:.3}, coverage {:.3} of {:.3} ({:.3} Phragmén)",
            conversation.name,
            certificate.voters,
            conversation.votes.participants().len(),
            conversation.votes.statements().len(),
            conversation.parts,
            certificate.alpha_opt,
            certificate.alpha,
            certificate.alpha_pess,
            checks.phragmen.alpha_pess,
            checks.equal_shares.alpha_pess,
            checks.equal_shares.funded,
            price.bridging,
            price.bridging_most,
            price.given_up,
            list.coverage,
            price.coverage_most,
            checks.phragmen.coverage,
        );
        assert!(certificate.observed_ejr_plus, "{}", conversation.name);
        let Conversation {
            votes,
            part_of,
            parts,
            ..
        } = &conversation;
        assert_eq!(
            verify(&list, votes, None, &settings, part_of, *parts, None),
            Ok(())
        );
        lists += 1;
        certified += u32::from(certificate.certified);
        given_up += price.given_up;
    }
    if lists > 0 {
        let mean = given_up / f64::from(lists);
        eprintln!("{certified} of {lists} certified, mean share given up {mean:.4}");
        assert!(3 * certified >= 2 * lists && mean <= 0.07);
    }
}
