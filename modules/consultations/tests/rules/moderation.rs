//! Statements and what moderation does with them; drafts and their two editors.

use super::house::{
    by, by_node, close, consultation, described, draft, english, facts_of, open, person, refused,
    site, vote, with_role,
};
use consultations::actions::{
    DecideStatement, ReviseConsultation, SeedStatements, SubmitStatement, TranslateStatement,
    decide_statement, decide_statement_blocking, open_consultation_blocking,
    revise_consultation_blocking, seed_statements_blocking, submit_statement,
    submit_statement_blocking, translate_statement_blocking,
};
use consultations::model::{Decision, Participation, Position, Reason, State};
use consultations::store;
use kernel::{ConsultationId, Language, StatementId, Translator};

fn submit(
    site: &contract::site::Site,
    id: ConsultationId,
    who: kernel::PersonId,
    text: &str,
) -> kernel::Outcome<StatementId> {
    let ask = SubmitStatement {
        consultation: id,
        text: text.into(),
        language: Language::En,
    };
    submit_statement_blocking(&site.node, &by(site, who), &ask)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_moderators_decide_at_once_and_the_slower_one_is_told() {
    let site = site();
    let (id, statement, revision) = tokio::task::block_in_place(|| {
        let (id, _) = open(&site, 1);
        let statement =
            submit(&site, id, person(0, 0, 1), "A claim that two people judge.").unwrap();
        let held = store::statement(&site.node, id, statement)
            .unwrap()
            .unwrap();
        (id, statement, held.revision)
    });
    let ask = |decision| DecideStatement {
        consultation: id,
        statement,
        decision,
        revision,
    };
    let (one, other) = (by(&site, with_role(4, 1)), by(&site, with_role(4, 2)));
    let (accepted, rejected) = tokio::join!(
        decide_statement(&site.node, &one, ask(Decision::Accept)),
        decide_statement(&site.node, &other, ask(Decision::Reject(Reason::OffTopic))),
    );
    let (won, lost) = if accepted.is_ok() {
        (accepted, rejected)
    } else {
        (rejected, accepted)
    };
    won.unwrap();
    assert_eq!(refused(lost), (vec!["refused-decided-meanwhile"], 409));
    assert_eq!(
        store::decisions(&site.node, id, 1).unwrap().count,
        2,
        "the seed's and one more"
    );
}

#[test]
fn a_decision_can_be_revised_and_both_stay_in_the_public_log_without_the_author() {
    let site = site();
    let (id, seeds) = open(&site, 1);
    let author = person(0, 1, 3);
    let statement = submit(&site, id, author, "Points of contact should answer.").unwrap();
    let moderator = by(&site, with_role(4, 1));
    for decision in [
        Decision::Accept,
        Decision::Reject(Reason::AlreadyCovered),
        Decision::Duplicate(seeds[0]),
    ] {
        let revision = store::statement(&site.node, id, statement)
            .unwrap()
            .unwrap()
            .revision;
        let ask = DecideStatement {
            consultation: id,
            statement,
            decision,
            revision,
        };
        decide_statement_blocking(&site.node, &moderator, ask).unwrap();
    }
    let log = store::decisions(&site.node, id, 1).unwrap().entries;
    let states: Vec<State> = log.iter().map(|entry| entry.state).collect();
    let expected = [
        State::Duplicate(seeds[0]),
        State::Rejected(Some(Reason::AlreadyCovered)),
        State::Accepted,
        State::Accepted,
    ];
    assert_eq!(states, expected);
    assert_eq!(log[0].duplicate_of_number, Some(1));
    assert_eq!(
        log[0].statement.number,
        Some(2),
        "a number once given stays"
    );
    assert_eq!(log[0].moderator_mark, log[1].moderator_mark);
    assert_ne!(
        log[0].moderator_mark, log[3].moderator_mark,
        "the node seeded"
    );
    assert_eq!(consultation(&site, id).statements, 1);
    for kind in [
        "consultations.statement_submitted",
        "consultations.statement_accepted",
    ] {
        for fact in facts_of(&site, kind) {
            assert!(!fact.to_string().contains(&author.to_string()));
            assert!(!fact.to_string().contains("Points of contact"));
        }
    }
}

#[test]
fn only_accepted_statements_are_voted_on() {
    let site = site();
    let (id, _) = open(&site, 1);
    let statement = submit(
        &site,
        id,
        person(0, 0, 1),
        "A claim that nobody has judged.",
    )
    .unwrap();
    let voted = vote(&site, person(0, 0, 2), id, statement, Position::Agree);
    assert_eq!(
        refused(voted),
        (vec!["refused-statement-not-accepted"], 409)
    );
}

#[test]
fn what_a_person_submits_is_held_to_its_limits() {
    let site = site();
    let (id, _) = open(&site, 1);
    let who = person(0, 0, 1);
    let refused_as = |text: &str| refused(submit(&site, id, who, text)).0;
    assert_eq!(refused_as("   "), ["refused-field-missing"]);
    assert_eq!(refused_as("too short"), ["refused-statement-too-short"]);
    assert_eq!(refused_as(&"x".repeat(241)), ["refused-text-too-long"]);
    assert_eq!(
        refused_as("invented  STATEMENT number 1."),
        ["refused-same-text-exists"]
    );
    for number in 0..5 {
        submit(
            &site,
            id,
            who,
            &format!("A claim with the number {number}."),
        )
        .unwrap();
    }
    assert_eq!(
        refused_as("One claim more than may wait."),
        ["refused-too-many-pending"]
    );
    assert_eq!(store::own_statements(&site.node, id, who).unwrap().len(), 5);
    let observer = submit(&site, id, with_role(1, 1), "An observer's claim here.");
    assert_eq!(refused(observer).0, ["refused-observers-do-not-vote"]);
}

#[test]
fn participants_do_not_moderate_and_a_duplicate_needs_an_accepted_original() {
    let site = site();
    let (id, seeds) = open(&site, 2);
    let revision = store::statement(&site.node, id, seeds[0])
        .unwrap()
        .unwrap()
        .revision;
    let ask = |decision| DecideStatement {
        consultation: id,
        statement: seeds[0],
        decision,
        revision,
    };
    let reject = ask(Decision::Reject(Reason::Abusive));
    let by_participant = decide_statement_blocking(&site.node, &by(&site, with_role(2, 1)), reject);
    assert_eq!(
        refused(by_participant),
        (vec!["refused-not-permitted-in-consultation"], 403)
    );
    for of in [seeds[0], StatementId([9; 16])] {
        let moderator = by(&site, with_role(4, 1));
        let asked = decide_statement_blocking(&site.node, &moderator, ask(Decision::Duplicate(of)));
        assert_eq!(refused(asked), (vec!["refused-duplicate-of-unknown"], 422));
    }
}

#[test]
fn a_translation_is_added_and_that_of_a_participants_words_is_sealed() {
    let site = site();
    let (id, seeds) = open(&site, 1);
    let submitted = submit(&site, id, person(0, 0, 1), "A claim to be translated.").unwrap();
    for statement in [seeds[0], submitted] {
        let ask = TranslateStatement {
            consultation: id,
            statement,
            language: Language::Fr,
            body: "Une affirmation traduite".into(),
            translator: Translator::Person("A. Translator (demonstration)".into()),
        };
        translate_statement_blocking(&site.node, &by(&site, with_role(4, 1)), &ask).unwrap();
        let text = store::statement(&site.node, id, statement)
            .unwrap()
            .unwrap()
            .text
            .unwrap();
        assert_eq!(text.in_language(Language::Fr).0, "Une affirmation traduite");
        let wrong = TranslateStatement {
            language: Language::En,
            ..ask
        };
        let outcome = translate_statement_blocking(&site.node, &by(&site, with_role(4, 1)), &wrong);
        assert_eq!(refused(outcome).0, ["refused-translation-into-original"]);
    }
    let public = facts_of(&site, "consultations.statement_translated");
    assert!(public[0].get("translation").is_some(), "a seed is nobody's");
    assert!(
        public[1].get("translation").is_none(),
        "a participant's words are theirs"
    );
}

#[test]
fn of_two_editors_of_a_draft_the_slower_one_is_told() {
    let site = site();
    let (id, _) = draft(&site, &described(Participation::Open, false), 1);
    let shown = consultation(&site, id).revision;
    let mut ask = ReviseConsultation {
        consultation: id,
        revision: shown,
        texts: described(Participation::Open, false).texts,
        participation: Participation::Members,
        recorded: true,
    };
    ask.texts.title = english("The faster editor's title");
    revise_consultation_blocking(&site.node, &by_node(&site), &ask).unwrap();
    ask.texts.title = english("The slower editor's title");
    let slower = revise_consultation_blocking(&site.node, &by_node(&site), &ask);
    assert_eq!(refused(slower), (vec!["refused-revised-meanwhile"], 409));
    let held = consultation(&site, id);
    assert_eq!(held.texts.title.body, "The faster editor's title");
    assert!(held.recorded && held.participation == Participation::Members);
    open_consultation_blocking(&site.node, &by_node(&site), id).unwrap();
    ask.revision = consultation(&site, id).revision;
    let after_opening = revise_consultation_blocking(&site.node, &by_node(&site), &ask);
    assert_eq!(
        refused(after_opening),
        (vec!["refused-consultation-not-a-draft"], 409)
    );
}

#[test]
fn nothing_to_vote_on_cannot_be_opened_and_a_draft_is_its_makers_alone() {
    let site = site();
    let create = described(Participation::Open, false);
    let made =
        consultations::actions::create_consultation_blocking(&site.node, &by_node(&site), &create)
            .unwrap();
    let opened = open_consultation_blocking(&site.node, &by_node(&site), made);
    assert_eq!(refused(opened), (vec!["refused-nothing-to-vote-on"], 422));
    let seen = store::visible(&site.node, by(&site, person(0, 0, 1)).actor, made).map(|_| ());
    assert_eq!(refused(seen), (vec!["refused-no-such-consultation"], 404));
    let by_person = consultations::actions::create_consultation_blocking(
        &site.node,
        &by(&site, with_role(4, 1)),
        &create,
    );
    assert_eq!(
        refused(by_person),
        (vec!["refused-not-permitted-in-consultation"], 403)
    );
}

/// Several texts of one person, all at once.
async fn submitted_at_once(
    site: &contract::site::Site,
    id: ConsultationId,
    texts: Vec<String>,
) -> Vec<kernel::Outcome<StatementId>> {
    let mut tasks = Vec::new();
    for text in texts {
        let (node, operation) = (site.node.clone(), by(site, person(0, 0, 1)));
        let ask = SubmitStatement {
            consultation: id,
            text,
            language: Language::En,
        };
        tasks.push(tokio::spawn(async move {
            submit_statement(&node, &operation, ask).await
        }));
    }
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_statement_submitted_twice_at_once_stands_once() {
    let site = site();
    let (id, _) = tokio::task::block_in_place(|| open(&site, 1));
    let text = || "A claim sent by a double click.".to_owned();
    let outcomes = submitted_at_once(&site, id, vec![text(), text(), text()]).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refused(outcome).0, ["refused-same-text-exists"]);
    }
    assert_eq!(
        store::pending_statements(&site.node, id, 1).unwrap().count,
        1
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_more_than_five_of_a_person_wait_however_fast_they_come() {
    let site = site();
    let (id, _) = tokio::task::block_in_place(|| open(&site, 1));
    let texts = (0..9).map(|number| format!("A quick claim with the number {number}."));
    let outcomes = submitted_at_once(&site, id, texts.collect()).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 5);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refused(outcome).0, ["refused-too-many-pending"]);
    }
}

fn decided(
    site: &contract::site::Site,
    id: ConsultationId,
    statement: StatementId,
    decision: Decision,
) -> kernel::Outcome<()> {
    let held = store::statement(&site.node, id, statement)
        .unwrap()
        .unwrap();
    let ask = DecideStatement {
        consultation: id,
        statement,
        decision,
        revision: held.revision,
    };
    decide_statement_blocking(&site.node, &by(site, with_role(4, 1)), ask)
}

#[test]
fn the_words_of_what_was_put_aside_can_be_said_again_and_then_hold() {
    let site = site();
    let (id, seeds) = open(&site, 1);
    let say = |number| submit(&site, id, person(0, 0, number), "The same words once more.");
    let first = say(1).unwrap();
    decided(&site, id, first, Decision::Reject(Reason::OffTopic)).unwrap();
    decided(&site, id, first, Decision::Duplicate(seeds[0])).unwrap();
    say(2).unwrap();
    assert_eq!(refused(say(3)).0, ["refused-same-text-exists"]);
    // What holds the words now keeps them, whatever becomes of the first.
    decided(&site, id, first, Decision::Reject(Reason::OffTopic)).unwrap();
    assert_eq!(
        refused(decided(&site, id, first, Decision::Accept)).0,
        ["refused-same-text-exists"]
    );
    let seed = SeedStatements {
        consultation: id,
        texts: vec![english("The same words once more.")],
    };
    let seeded = seed_statements_blocking(&site.node, &by_node(&site), &seed);
    assert_eq!(refused(seeded).0, ["refused-same-text-exists"]);
}

#[test]
fn personal_data_and_abuse_are_taken_down_after_closing_and_nothing_else_is() {
    let site = site();
    let (id, seeds) = open(&site, 2);
    for number in 0..12 {
        for statement in &seeds {
            vote(&site, person(0, 0, number), id, *statement, Position::Agree).unwrap();
        }
    }
    close(&site, id);
    consultations::refresh_synthesis(&site.node, id).unwrap();
    let shown = || store::synthesis(&site.node, id).unwrap().unwrap();
    let before = shown();
    for decision in [
        Decision::Reject(Reason::OffTopic),
        Decision::Duplicate(seeds[1]),
    ] {
        assert_eq!(
            refused(decided(&site, id, seeds[0], decision)),
            (vec!["refused-consultation-closed"], 409)
        );
    }
    decided(&site, id, seeds[0], Decision::Reject(Reason::PersonalData)).unwrap();
    decided(&site, id, seeds[0], Decision::Reject(Reason::Abusive)).unwrap();
    assert_eq!(
        refused(decided(&site, id, seeds[0], Decision::Accept)).0,
        ["refused-consultation-closed"]
    );
    site.react().unwrap();
    let after = shown();
    assert_eq!(after.digest, before.digest, "what was published stands");
    assert_eq!(after.document.statements, before.document.statements[1..]);
    assert_eq!(consultation(&site, id).statements, 1);
}
