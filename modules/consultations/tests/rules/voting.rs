//! Votes, from the action to the views: who may cast one, which one counts, how statements come before people.

use super::house::{
    by, by_node, close, consultation, described, distinct, draft, facts_of, open, person, refused,
    sealed_of, site, standing, stranger, vote, with_role,
};
use consultations::actions::{CastVote, WithdrawVote, cast_vote_blocking, withdraw_vote_blocking};
use consultations::model::{Participation, Position, Ticket};
use consultations::store;
use kernel::{Actor, Language, Operation, PersonId};

#[test]
fn a_vote_after_closing_is_refused() {
    let site = site();
    let (id, statements) = open(&site, 2);
    vote(&site, person(0, 0, 1), id, statements[0], Position::Agree).unwrap();
    close(&site, id);
    let late = vote(&site, person(0, 0, 2), id, statements[0], Position::Agree);
    assert_eq!(refused(late), (vec!["refused-consultation-closed"], 409));
    assert_eq!(facts_of(&site, "consultations.vote_cast").len(), 1);
}

#[test]
fn a_vote_before_opening_is_refused() {
    let site = site();
    let (id, statements) = draft(&site, &described(Participation::Open, false), 1);
    let early = vote(&site, person(0, 0, 2), id, statements[0], Position::Agree);
    assert_eq!(
        refused(early),
        (vec!["refused-consultation-not-open-yet"], 409)
    );
}

#[test]
fn the_last_vote_counts() {
    let site = site();
    let (id, statements) = open(&site, 1);
    let who = person(0, 0, 1);
    for position in [Position::Agree, Position::Pass, Position::Disagree] {
        vote(&site, who, id, statements[0], position).unwrap();
    }
    let held = store::own_vote(&site.node, who, id, statements[0])
        .unwrap()
        .unwrap();
    assert_eq!(held.position, Position::Disagree);
    for number in 2..11 {
        vote(
            &site,
            person(0, 0, number),
            id,
            statements[0],
            Position::Agree,
        )
        .unwrap();
    }
    close(&site, id);
    let figures = store::figures(&site.node, &consultation(&site, id), 1)
        .unwrap()
        .entries;
    assert_eq!((figures[0].total.agree, figures[0].total.pass), (9, 0));
    assert_eq!(figures[0].total.disagree, 1);
    assert_eq!(
        facts_of(&site, "consultations.participant_joined").len(),
        10
    );
}

#[test]
fn a_withdrawn_vote_counts_nowhere() {
    let site = site();
    let (id, statements) = open(&site, 2);
    let who = person(0, 0, 0);
    // Ten are counted at once; nine wait, and with the one who withdraws they are ten.
    for number in 0..19 {
        vote(
            &site,
            person(0, 0, number),
            id,
            statements[0],
            Position::Agree,
        )
        .unwrap();
    }
    vote(&site, who, id, statements[1], Position::Agree).unwrap();
    for statement in &statements {
        let withdraw = WithdrawVote {
            consultation: id,
            statement: *statement,
        };
        withdraw_vote_blocking(&site.node, &by(&site, who), withdraw).unwrap();
        let again = withdraw_vote_blocking(&site.node, &by(&site, who), withdraw);
        assert_eq!(refused(again), (vec!["refused-no-vote-to-withdraw"], 422));
        assert!(
            store::own_vote(&site.node, who, id, *statement)
                .unwrap()
                .is_none()
        );
    }
    assert_eq!(store::own_votes(&site.node, id, who, 1).unwrap().count, 0);
    assert_eq!(store::progress(&site.node, id, who).unwrap().voted, 0);
    close(&site, id);
    consultations::refresh_synthesis(&site.node, id).unwrap();
    let figures = store::figures(&site.node, &consultation(&site, id), 1)
        .unwrap()
        .entries;
    assert_eq!(figures[0].total.people(), 18);
    assert_eq!(figures[1].total.people(), 0);
    let published = store::synthesis(&site.node, id).unwrap().unwrap();
    assert_eq!(published.votes, 18);
    assert_eq!(published.people, 19, "the number of people only grows");
    let cast = store::own_place(&site.node, id, who).unwrap();
    assert_eq!(cast, None, "without a vote nobody stands on the map");
}

#[test]
fn strangers_observers_and_the_uninvited_do_not_vote() {
    let site = site();
    let (open_to_all, statements) = open(&site, 1);
    let by_stranger = vote(
        &site,
        stranger(),
        open_to_all,
        statements[0],
        Position::Agree,
    );
    assert_eq!(
        refused(by_stranger),
        (vec!["refused-affiliation-unknown"], 403)
    );
    let by_observer = vote(
        &site,
        with_role(1, 1),
        open_to_all,
        statements[0],
        Position::Agree,
    );
    assert_eq!(
        refused(by_observer),
        (vec!["refused-observers-do-not-vote"], 403)
    );
    let nobody = Operation {
        actor: Actor::Nobody,
        language: Language::En,
        now: site.clock.now(),
    };
    let ask = CastVote {
        consultation: open_to_all,
        statement: statements[0],
        position: Position::Agree,
        important: false,
        token: None,
    };
    let by_nobody = cast_vote_blocking(&site.node, &nobody, &ask);
    assert_eq!(
        refused(by_nobody),
        (vec!["refused-not-signed-in-to-take-part"], 403)
    );

    let (invited, statements) = draft(&site, &described(Participation::Invited, false), 1);
    consultations::actions::open_consultation_blocking(&site.node, &by_node(&site), invited)
        .unwrap();
    let uninvited = vote(
        &site,
        person(0, 0, 3),
        invited,
        statements[0],
        Position::Agree,
    );
    assert_eq!(refused(uninvited), (vec!["refused-not-invited"], 403));
    vote(
        &site,
        with_role(2, 3),
        invited,
        statements[0],
        Position::Agree,
    )
    .unwrap();
}

#[test]
fn no_fact_says_in_public_who_voted_or_what() {
    let site = site();
    let (id, statements) = open(&site, 1);
    let who = person(1, 1, 9);
    vote(&site, who, id, statements[0], Position::Disagree).unwrap();
    for kind in [
        "consultations.vote_cast",
        "consultations.participant_joined",
    ] {
        let public = facts_of(&site, kind)[0].to_string();
        assert!(!public.contains(&who.to_string()), "{public}");
        assert!(
            !public.contains("position") && !public.contains("region"),
            "{public}"
        );
    }
    let ballot = &sealed_of(&site, "consultations.vote_cast", "ballot")[0];
    assert_eq!(ballot["position"], -1);
}

#[test]
fn routing_serves_everything_once_and_its_propensity_is_logged() {
    let site = site();
    let (id, statements) = open(&site, 6);
    let who = person(0, 1, 4);
    let affiliation = standing(&site, who, id).affiliation.unwrap();
    let mut served = Vec::new();
    while let Some((statement, token)) =
        store::next_statement(&site.node, &consultation(&site, id), who, &affiliation).unwrap()
    {
        let again =
            store::next_statement(&site.node, &consultation(&site, id), who, &affiliation).unwrap();
        assert_eq!(
            again.unwrap().0.id,
            statement.id,
            "reading again changes nothing"
        );
        let ask = CastVote {
            consultation: id,
            statement: statement.id,
            position: Position::Pass,
            important: true,
            token: Some(token),
        };
        cast_vote_blocking(&site.node, &by(&site, who), &ask).unwrap();
        served.push(statement.id);
    }
    assert_eq!(
        (served.len(), distinct(&served)),
        (statements.len(), statements.len())
    );
    let progress = store::progress(&site.node, id, who).unwrap();
    assert_eq!((progress.voted, progress.statements), (6, 6));
    for (left, ballot) in sealed_of(&site, "consultations.vote_cast", "ballot")
        .iter()
        .enumerate()
    {
        let propensity = ballot["served"]["propensity"].as_f64().unwrap();
        let least = 1.0 / (statements.len() - left) as f64;
        assert!(
            (propensity - least).abs() < 1e-12,
            "all were equally likely: {propensity}"
        );
    }
}

#[test]
fn a_tampered_routing_token_is_ignored_and_the_vote_still_counts() {
    let site = site();
    let (id, statements) = open(&site, 3);
    let who = person(0, 0, 4);
    let affiliation = standing(&site, who, id).affiliation.unwrap();
    let (statement, token) =
        store::next_statement(&site.node, &consultation(&site, id), who, &affiliation)
            .unwrap()
            .unwrap();
    let mut forged = token.clone();
    forged.replace_range(32..48, "3ff0000000000000"); // "it was certain"
    let elsewhere = statements
        .iter()
        .find(|held| **held != statement.id)
        .unwrap();
    for (person, statement, token) in [
        (who, statement.id, forged.as_str()),
        (who, *elsewhere, token.as_str()),
        (person(0, 0, 5), statement.id, token.as_str()),
        (who, statement.id, "not hexadecimal"),
    ] {
        let ask = CastVote {
            consultation: id,
            statement,
            position: Position::Agree,
            important: false,
            token: Some(token.to_owned()),
        };
        cast_vote_blocking(&site.node, &by(&site, person), &ask).unwrap();
    }
    let ballots = sealed_of(&site, "consultations.vote_cast", "ballot");
    assert_eq!(ballots.len(), 4);
    assert!(ballots.iter().all(|ballot| ballot.get("served").is_none()));
    let secret = site.node.store().secret("routing").unwrap();
    assert!(
        Ticket::read(&token, &secret, who, statement.id).is_some(),
        "the true one is believed"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_first_votes_at_once_make_one_participant() {
    let site = site();
    let (id, statements) = tokio::task::block_in_place(|| open(&site, 8));
    let who: PersonId = person(0, 0, 7);
    let mut tasks = Vec::new();
    for statement in statements {
        let (node, operation) = (site.node.clone(), by(&site, who));
        let ask = CastVote {
            consultation: id,
            statement,
            position: Position::Agree,
            important: false,
            token: None,
        };
        tasks.push(tokio::spawn(async move {
            consultations::actions::cast_vote(&node, &operation, ask)
                .await
                .map(|_| ())
        }));
    }
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(facts_of(&site, "consultations.participant_joined").len(), 1);
    assert_eq!(store::own_votes(&site.node, id, who, 1).unwrap().count, 8);
}
