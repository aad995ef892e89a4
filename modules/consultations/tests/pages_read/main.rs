//! The pages that read, and those of moderators, over HTTP: synthesis, decisions, policy, method, export, cards. Every
//! organisation and statement is invented. What one votes and submits with is tested elsewhere.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test that fails panics"
)]

mod open_data;
mod represented;

use consultations::actions::{
    CastVote, CreateConsultation, SeedStatements, SubmitStatement, cast_vote, close_consultation,
    create_consultation, open_consultation, seed_statements, submit_statement,
};
use consultations::model::{Participation, Position, Texts};
use contract::site::{Answer, Site, SiteOptions, questions};
use contract::{Affiliation, Questions, RollEntry};
use kernel::{
    Actor, ConsultationId, Language, MultilingualText, Operation, OrganisationId, PersonId,
    RegionalGroup, Role, StakeholderKind, StatementId, Translator,
};

/// People who vote: twenty in each of four cells, of three organisations each.
const PEOPLE: u8 = 80;
const CELLS: u8 = 4;
const MODERATOR: u8 = 250;
const OBSERVER: u8 = 251;
/// DOM elements of a page at most (design language).
const ELEMENTS_MAX: usize = 600;
const STATEMENTS: [&str; 12] = [
    "Every directory of points of contact should be tested twice a year.",
    "Messages between points of contact should be acknowledged within one day.",
    "Exercises should be open to observers from civil society.",
    "Small administrations need help with translation first of all.",
    "Registers of incidents should be public after five years.",
    "Industry should pay for the registers that it uses.",
    "Universities should train the staff of contact points.",
    "Every region should run a contact point of its own.",
    "Requests for assistance should name one responsible office.",
    "Nobody should have to pay for asking for help.",
    "A common glossary would solve most misunderstandings.",
    "Verification should be left to each administration.",
];

fn person(number: u8) -> PersonId {
    PersonId([number; 16])
}

fn affiliation_of(person: PersonId) -> Affiliation {
    let number = person.0[0];
    let (region, kind) = cell_of(number % CELLS);
    Affiliation {
        region,
        kind,
        organisation: Some(OrganisationId([number % 12; 16])),
        organisation_name: Some("Institute of Trials (demonstration)".to_owned()),
    }
}

const fn cell_of(cell: u8) -> (RegionalGroup, StakeholderKind) {
    match cell {
        0 => (RegionalGroup::Africa, StakeholderKind::State),
        1 => (RegionalGroup::Africa, StakeholderKind::CivilSociety),
        2 => (RegionalGroup::LatinAmericaCaribbean, StakeholderKind::State),
        _ => (
            RegionalGroup::LatinAmericaCaribbean,
            StakeholderKind::CivilSociety,
        ),
    }
}

fn roll() -> Vec<RollEntry> {
    (0..CELLS)
        .map(|cell| {
            let (region, kind) = cell_of(cell);
            let organisations = (0..3).map(|step| OrganisationId([cell + CELLS * step; 16]));
            RollEntry {
                region,
                kind,
                people: 20,
                organisations: organisations.collect(),
            }
        })
        .collect()
}

fn site() -> Site {
    let questions = Questions {
        affiliation: |_, person| Ok(Some(affiliation_of(person))),
        roll: |_, _| Ok(roll()),
        consultation_role: |_, person, _| {
            Ok(match person.0[0] {
                MODERATOR => Some(Role::Moderator),
                OBSERVER => Some(Role::Observer),
                _ => None,
            })
        },
        ..questions()
    };
    Site::with(SiteOptions {
        manifests: vec![consultations::manifest()],
        questions,
        public_url: "http://localhost",
        demonstration: true,
    })
    .unwrap()
}

fn operation(site: &Site, actor: Actor) -> Operation {
    Operation {
        actor,
        language: Language::En,
        now: site.clock.now(),
    }
}

fn by(site: &Site, number: u8) -> Operation {
    operation(
        site,
        Actor::Person {
            person: person(number),
            officer: false,
        },
    )
}

/// An open consultation with the seeded statements, the first of them translated.
async fn opened(site: &Site, recorded: bool) -> (ConsultationId, Vec<StatementId>) {
    let text = |body: &str| MultilingualText::new(Language::En, body);
    let create = CreateConsultation {
        texts: Texts {
            title: text("Points of contact"),
            question: text("What should points of contact do for each other?"),
            background: text(""),
        },
        participation: Participation::Open,
        recorded,
    };
    let node = operation(site, Actor::Node);
    let id = create_consultation(&site.node, &node, create)
        .await
        .unwrap();
    let mut texts: Vec<MultilingualText> = STATEMENTS.iter().map(|body| text(body)).collect();
    texts[0] = texts[0].clone().with(
        Language::Fr,
        "Tout annuaire devrait être vérifié deux fois par an.",
        Translator::Person("Bureau des essais (démonstration)".to_owned()),
    );
    let seed = SeedStatements {
        consultation: id,
        texts,
    };
    let statements = seed_statements(&site.node, &node, seed).await.unwrap();
    open_consultation(&site.node, &node, id).await.unwrap();
    (id, statements)
}

/// Two camps that run across the cells: of one mind on the first four statements, at odds on the next six, unsure of the
/// rest.
fn position_of(number: u8, statement: usize) -> Position {
    let first_camp = number % 5 < 3;
    match statement {
        0..4 if number % 15 != 14 => Position::Agree,
        4..8 if first_camp => Position::Agree,
        4..8 => Position::Disagree,
        8 | 9 if first_camp => Position::Disagree,
        8 | 9 => Position::Agree,
        _ if number.is_multiple_of(7) => Position::Agree,
        _ => Position::Pass,
    }
}

async fn vote(
    site: &Site,
    id: ConsultationId,
    statement: StatementId,
    number: u8,
    position: Position,
) {
    let vote = CastVote {
        consultation: id,
        statement,
        position,
        important: false,
        token: None,
    };
    cast_vote(&site.node, &by(site, number), vote)
        .await
        .unwrap();
}

/// Runs what follows from facts, on a thread of its own as in the real node.
fn react(site: &Site) {
    let node = site.node.clone();
    std::thread::spawn(move || contract::react_to_all(&node))
        .join()
        .unwrap()
        .unwrap();
}

async fn all_vote(site: &Site, id: ConsultationId, statements: &[StatementId]) {
    for number in 0..PEOPLE {
        for (place, statement) in statements.iter().enumerate() {
            vote(site, id, *statement, number, position_of(number, place)).await;
        }
    }
    react(site);
}

/// How many elements a page has: every tag that opens.
fn elements(page: &str) -> usize {
    page.match_indices('<')
        .filter(|(place, _)| page.as_bytes()[place + 1].is_ascii_alphabetic())
        .count()
}

/// What stands in `main`: without the frame, which tells who has signed in.
fn main_of(answer: &Answer) -> &str {
    let start = answer.body.find("<main").unwrap();
    &answer.body[start..answer.body.find("</main>").unwrap()]
}

async fn text_of(site: &Site, path: &str, person: &str) -> String {
    let answer = site.get(path, person).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    // The marks that isolate a value's direction are not seen.
    main_of(&answer).replace(['\u{2068}', '\u{2069}'], "")
}

/// A page in all six languages: there, with every word said, and within its budget.
async fn stands_in_every_language(site: &Site, path: &str, person: &str) {
    for language in Language::ALL {
        let path = format!("/{language}{path}");
        let answer = site.get(&path, person).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        assert!(
            !answer.body.contains('⟦'),
            "{path}: {}",
            around(&answer.body, "⟦")
        );
        let elements = elements(&answer.body);
        assert!(elements <= ELEMENTS_MAX, "{path} has {elements} elements");
    }
}

fn around<'a>(body: &'a str, what: &str) -> &'a str {
    let start = body.find(what).unwrap();
    let end = body[start..]
        .char_indices()
        .nth(80)
        .map_or(body.len(), |(end, _)| start + end);
    &body[start..end]
}

#[tokio::test]
async fn the_synthesis_says_first_what_all_groups_agree_on() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    all_vote(&site, id, &statements).await;
    let page = text_of(&site, &format!("/en/consultations/{id}/synthesis"), "").await;
    let agreed = page.find("Agreed across all opinion groups").expect(&page);
    let map = page.find("<svg class=\"map\"").expect(&page);
    let divisive = page.find("Where views differ most").expect(&page);
    assert!(agreed < map && map < divisive, "agreement comes first");
    let listed = page[agreed..].split("<h2").next().unwrap();
    for body in &STATEMENTS[..4] {
        assert!(listed.contains(body), "{body} in {listed}");
    }
    assert!(!listed.contains(STATEMENTS[5]), "{listed}");
    assert!(
        page[divisive..].contains(STATEMENTS[5]),
        "{}",
        &page[divisive..]
    );
    let unsure = page.find("Where people are least sure").expect(&page);
    assert!(
        page[unsure..].contains(STATEMENTS[10]),
        "{}",
        &page[unsure..]
    );
    for said in [
        "All opinion groups agree on 4 statements.",
        "Provisional",
        "80 people counted",
        "Group A: 48 people",
        "Group B: 32 people",
        "not a representative sample",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[tokio::test]
async fn every_page_stands_in_six_languages_within_its_budget() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    all_vote(&site, id, &statements).await;
    let moderator = person(MODERATOR).to_string();
    for language in Language::ALL {
        let answer = site.get(&format!("/{language}/"), "").await;
        assert_eq!(answer.status, 200);
        assert!(!answer.body.contains('⟦'), "{}", around(&answer.body, "⟦"));
    }
    for path in ["/consultations/policy", "/consultations/method"] {
        stands_in_every_language(&site, path, "").await;
    }
    let parts = [
        "synthesis",
        "synthesis/statements",
        "synthesis/statements?page=2",
        "synthesis/statements/1",
        "synthesis/statements/12",
        "synthesis/regions",
        "synthesis/kinds",
        "decisions",
        "export",
    ];
    for part in parts {
        stands_in_every_language(&site, &format!("/consultations/{id}/{part}"), "").await;
    }
    let own = person(1).to_string();
    stands_in_every_language(&site, &format!("/consultations/{id}/synthesis"), &own).await;
    for part in ["moderation", "seed", "decisions"] {
        stands_in_every_language(&site, &format!("/consultations/{id}/{part}"), &moderator).await;
    }
    close_consultation(&site.node, &operation(&site, Actor::Node), id)
        .await
        .unwrap();
    react(&site);
    for part in [
        "synthesis",
        "synthesis/statements/5",
        "synthesis/regions",
        "moderation",
    ] {
        stands_in_every_language(&site, &format!("/consultations/{id}/{part}"), &moderator).await;
    }
    let page = text_of(&site, &format!("/en/consultations/{id}/synthesis"), "").await;
    assert!(page.contains("Final: the consultation is closed"), "{page}");
}

#[tokio::test]
async fn figures_go_by_group_region_and_kind_as_sums_of_whole_cells() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    all_vote(&site, id, &statements).await;
    let one = format!("/en/consultations/{id}/synthesis/statements/5");
    let page = text_of(&site, &one, "").await;
    for said in [
        STATEMENTS[4],
        "Group A",
        "Group B",
        "African States",
        "State bodies",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let share = |agree: u8| format!("{agree}% (40)");
    let regions = text_of(
        &site,
        &format!("/en/consultations/{id}/synthesis/regions"),
        "",
    )
    .await;
    assert!(regions.contains("African States"), "{regions}");
    let row = &regions[regions.find("statements/5\"").unwrap()..];
    let row = &row[..row.find("</tr>").unwrap()];
    // Two regions with forty people each; three of five people are of the first camp.
    assert_eq!(row.matches(&share(60)).count(), 2, "{row}");
    let kinds = text_of(
        &site,
        &format!("/en/consultations/{id}/synthesis/kinds"),
        "",
    )
    .await;
    assert!(
        kinds.contains("State bodies") && kinds.contains(&share(60)),
        "{kinds}"
    );
}

#[tokio::test]
async fn nobodys_single_position_is_seen() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    // Nine people of one cell: nothing is counted.
    let cell: Vec<u8> = (0..PEOPLE).filter(|number| number % CELLS == 0).collect();
    for number in &cell[..9] {
        vote(&site, id, statements[0], *number, Position::Agree).await;
    }
    let base = format!("/en/consultations/{id}/synthesis");
    let one = format!("{base}/statements/1");
    let before = text_of(&site, &one, "").await;
    assert!(!before.contains("<svg"), "{before}");
    assert!(
        before.contains("once ten people of three organisations have voted"),
        "{before}"
    );
    let all = text_of(&site, &format!("{base}/statements"), "").await;
    assert!(
        all.contains("Not yet counted") && !all.contains("<svg"),
        "{all}"
    );
    // The tenth releases the cell.
    vote(&site, id, statements[0], cell[9], Position::Disagree).await;
    let ten = text_of(&site, &one, "").await;
    assert!(ten.contains("9 (90%)") && ten.contains("1 (10%)"), "{ten}");
    // The eleventh, alone, changes nothing; nor does a change of mind.
    vote(&site, id, statements[0], cell[10], Position::Pass).await;
    vote(&site, id, statements[0], cell[0], Position::Pass).await;
    assert_eq!(text_of(&site, &one, "").await, ten);
}

#[tokio::test]
async fn ones_own_place_on_the_map_is_shown_to_oneself_alone() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    all_vote(&site, id, &statements).await;
    let path = format!("/en/consultations/{id}/synthesis");
    let own = person(1).to_string();
    assert!(text_of(&site, &path, &own).await.contains("class=\"own\""));
    let answer = site.get(&path, &own).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert!(!text_of(&site, &path, "").await.contains("class=\"own\""));
    let moderator = person(MODERATOR).to_string();
    assert!(
        !text_of(&site, &path, &moderator)
            .await
            .contains("class=\"own\"")
    );
}

async fn submitted(site: &Site, id: ConsultationId, number: u8, text: &str) -> StatementId {
    let submit = SubmitStatement {
        consultation: id,
        text: text.to_owned(),
        language: Language::En,
    };
    submit_statement(&site.node, &by(site, number), submit)
        .await
        .unwrap()
}

/// The revision that the form for a statement carries.
async fn revision(site: &Site, id: ConsultationId, statement: StatementId) -> String {
    let path = format!("/en/consultations/{id}/moderation?statement={statement}");
    let page = text_of(site, &path, &person(MODERATOR).to_string()).await;
    let start = page.find("name=\"revision\" value=\"").expect(&page);
    page[start..].split('"').nth(3).unwrap().to_owned()
}

async fn decide(
    site: &Site,
    id: ConsultationId,
    statement: StatementId,
    fields: &[(&str, &str)],
) -> Answer {
    let revision = revision(site, id, statement).await;
    let mut fields = fields.to_vec();
    fields.push(("revision", &revision));
    let path = format!("/en/consultations/{id}/statements/{statement}/decision");
    site.post(&path, &person(MODERATOR).to_string(), &fields)
        .await
}

#[tokio::test]
async fn decisions_stand_in_the_public_log_with_their_reason_and_without_authors() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let good = submitted(&site, id, 1, "Contact points should publish their hours.").await;
    let off = submitted(&site, id, 2, "The cafeteria should open earlier every day.").await;
    let same = submitted(
        &site,
        id,
        3,
        "Directories of contact should be tested often.",
    )
    .await;
    let named = submitted(
        &site,
        id,
        4,
        "Ask the deputy head, whose number is 555-0100.",
    )
    .await;
    let queue = format!("/en/consultations/{id}/moderation");
    let moderator = person(MODERATOR).to_string();
    let page = text_of(&site, &queue, &moderator).await;
    for text in [
        "publish their hours",
        "cafeteria",
        "tested often",
        "555-0100",
    ] {
        assert!(page.contains(text), "{text} in {page}");
    }
    for number in 1..=4 {
        assert!(
            !page.contains(&person(number).to_string()),
            "an author is shown"
        );
    }

    let accepted = decide(&site, id, good, &[("decision", "accept")]).await;
    assert_eq!(accepted.status, 303, "{}", accepted.body);
    assert_eq!(accepted.location(), format!("{queue}?recorded=1"));
    let after = text_of(&site, accepted.location(), &moderator).await;
    assert!(after.contains("The decision was recorded"), "{after}");
    let reject = [("decision", "reject"), ("reason", "off-topic")];
    assert_eq!(decide(&site, id, off, &reject).await.status, 303);
    // The number of the first statement, in Arabic digits.
    let duplicate = [("decision", "duplicate"), ("of", "١")];
    assert_eq!(decide(&site, id, same, &duplicate).await.status, 303);
    let reject = [("decision", "reject"), ("reason", "personal-data")];
    assert_eq!(decide(&site, id, named, &reject).await.status, 303);

    let log = text_of(&site, &format!("/en/consultations/{id}/decisions"), "").await;
    for said in [
        "publish their hours",
        "Accepted",
        "Off topic",
        "Duplicate of statement 1",
        "Personal data",
        "The text is withheld",
        "Placed by the convening institution",
    ] {
        assert!(log.contains(said), "{said} in {log}");
    }
    assert!(
        !log.contains("555-0100"),
        "personal data are spread by their rejection: {log}"
    );
    for number in 1..=4 {
        assert!(
            !log.contains(&person(number).to_string()),
            "an author is shown"
        );
    }
    let empty = text_of(&site, &queue, &moderator).await;
    assert!(
        empty.contains("No statement is waiting for a decision."),
        "{empty}"
    );
}

#[tokio::test]
async fn a_revised_decision_leaves_the_first_in_the_log() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let statement = submitted(&site, id, 1, "Contact points should publish their hours.").await;
    let reject = [("decision", "reject"), ("reason", "off-topic")];
    assert_eq!(decide(&site, id, statement, &reject).await.status, 303);
    let moderator = person(MODERATOR).to_string();
    let log_path = format!("/en/consultations/{id}/decisions");
    let log = text_of(&site, &log_path, &moderator).await;
    assert!(
        log.contains(&format!("/moderation?statement={statement}")),
        "{log}"
    );
    assert!(
        !text_of(&site, &log_path, "").await.contains("/moderation?"),
        "only for moderators"
    );
    site.clock.advance(60);
    assert_eq!(
        decide(&site, id, statement, &[("decision", "accept")])
            .await
            .status,
        303
    );
    let log = text_of(&site, &log_path, "").await;
    let rejected = log.find("Rejected: Off topic").expect(&log);
    assert!(log[rejected..].contains("revised later"), "{log}");
    assert!(log.contains("Accepted"), "{log}");
}

#[tokio::test]
async fn a_refused_decision_keeps_what_was_chosen() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let statement = submitted(&site, id, 1, "Contact points should publish their hours.").await;
    for (fields, status) in [
        (vec![], 422),
        (vec![("decision", "reject")], 422),
        (vec![("decision", "duplicate")], 422),
        (vec![("decision", "duplicate"), ("of", "999")], 422),
        (vec![("decision", "accept"), ("revision", "77")], 409),
    ] {
        let answer = if fields.iter().any(|(name, _)| *name == "revision") {
            let path = format!("/en/consultations/{id}/statements/{statement}/decision");
            site.post(&path, &person(MODERATOR).to_string(), &fields)
                .await
        } else {
            decide(&site, id, statement, &fields).await
        };
        assert_eq!(answer.status, status, "{fields:?}: {}", answer.body);
        assert!(answer.body.contains("role=\"alert\""), "{fields:?}");
        if let Some((_, chosen)) = fields.first() {
            assert!(
                answer.body.contains(&format!("value=\"{chosen}\" checked")),
                "{}",
                answer.body
            );
        }
    }
}

#[tokio::test]
async fn a_statement_to_decide_says_its_language_wherever_it_is_quoted() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    for number in [1, 2] {
        let text = format!("Contact points should publish their {number} telephone numbers.");
        submitted(&site, id, number, &text).await;
    }
    let path = format!("/ar/consultations/{id}/moderation");
    let page = text_of(&site, &path, &person(MODERATOR).to_string()).await;
    let quoted = r#"«<span lang="en" dir="ltr">Contact points should publish their"#;
    assert_eq!(page.matches(quoted).count(), 2, "{page}");
    assert!(
        page.contains("اللغة الأصلية: الإنكليزية؛ لم يُترجم بعد"),
        "{page}"
    );
}

#[tokio::test]
async fn the_way_to_the_invitations_is_shown_to_officers_alone() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let path = format!("/en/consultations/{id}");
    let invite = format!("href=\"/en/invitations?consultation={id}\"");
    let officer = text_of(&site, &path, &format!("{};officer", person(9))).await;
    assert!(officer.contains(&invite), "{officer}");
    for asker in [String::new(), person(MODERATOR).to_string()] {
        let page = text_of(&site, &path, &asker).await;
        assert!(!page.contains("/invitations"), "{asker}: {page}");
    }
}

#[tokio::test]
async fn only_moderators_moderate() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let statement = submitted(&site, id, 1, "Contact points should publish their hours.").await;
    for part in ["moderation", "seed"] {
        let path = format!("/en/consultations/{id}/{part}");
        for number in [1, OBSERVER] {
            assert_eq!(
                site.get(&path, &person(number).to_string()).await.status,
                403
            );
        }
        let nobody = site.get(&path, "").await;
        assert_eq!(nobody.status, 303);
        assert!(nobody.location().starts_with("/en/sign-in?next="));
        let officer = format!("{};officer", person(9));
        assert_eq!(site.get(&path, &officer).await.status, 200);
    }
    let path = format!("/en/consultations/{id}/statements/{statement}/decision");
    let accept = [("decision", "accept"), ("revision", "1")];
    for asker in [
        String::new(),
        person(1).to_string(),
        person(OBSERVER).to_string(),
    ] {
        assert_eq!(
            site.post(&path, &asker, &accept).await.status,
            403,
            "{asker}"
        );
    }
    let seed = [
        ("language", "en"),
        ("statements", "This was placed by somebody else."),
    ];
    let path = format!("/en/consultations/{id}/seed");
    assert_eq!(
        site.post(&path, &person(1).to_string(), &seed).await.status,
        403
    );
}

#[tokio::test]
async fn statements_are_seeded_one_on_each_line_or_none() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let path = format!("/en/consultations/{id}/seed");
    let moderator = person(MODERATOR).to_string();
    let lines = "Contact points should speak two languages.\n\nshort\nEvery call should be noted.";
    let refused = site
        .post(
            &path,
            &moderator,
            &[("language", "en"), ("statements", lines)],
        )
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Line 3"), "{}", refused.body);
    assert!(
        refused.body.contains("speak two languages"),
        "what was typed is kept"
    );
    let lines = lines.replace("short\n", "");
    let added = site
        .post(
            &path,
            &moderator,
            &[("language", "en"), ("statements", &lines)],
        )
        .await;
    assert_eq!(added.status, 303, "{}", added.body);
    let page = text_of(&site, added.location(), &moderator).await;
    assert!(page.contains("2 statements were added."), "{page}");
    let log = text_of(&site, &format!("/en/consultations/{id}/decisions"), "").await;
    assert!(log.contains("Every call should be noted."), "{log}");
    let none = site
        .post(
            &path,
            &moderator,
            &[("language", "en"), ("statements", " \n ")],
        )
        .await;
    assert_eq!(none.status, 422);
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let unknown = ConsultationId([9; 16]);
    for path in [
        format!("/en/consultations/{unknown}/synthesis"),
        "/en/consultations/x/decisions".to_owned(),
        format!("/en/consultations/{id}/synthesis/statements/99"),
        format!("/en/consultations/{id}/synthesis/statements/one"),
        format!("/en/consultations/{unknown}/export/tables.csv"),
    ] {
        assert_eq!(site.get(&path, "").await.status, 404, "{path}");
    }
    let page = text_of(&site, &format!("/en/consultations/{id}/synthesis"), "").await;
    assert!(
        page.contains("Too few people have voted for a synthesis."),
        "{page}"
    );
}

#[tokio::test]
async fn a_translation_says_so_and_names_its_translator_wherever_it_stands() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    for number in (0..PEOPLE).step_by(usize::from(CELLS)) {
        vote(&site, id, statements[0], number, Position::Agree).await;
    }
    for part in ["decisions", "synthesis/statements"] {
        let page = text_of(&site, &format!("/fr/consultations/{id}/{part}"), "").await;
        assert!(page.contains("Tout annuaire"), "{part}: {page}");
        assert!(page.contains("Traduction non officielle"), "{part}: {page}");
        assert!(page.contains("Bureau des essais"), "{part}: {page}");
        assert!(page.contains("pas encore traduit"), "{part}: {page}");
    }
    let page = text_of(
        &site,
        &format!("/fr/consultations/{id}/synthesis/statements/1"),
        "",
    )
    .await;
    assert!(page.contains("Tout annuaire"), "{page}");
    assert!(page.contains("Bureau des essais"), "{page}");
}

#[tokio::test]
async fn the_home_page_shows_what_is_open_and_what_is_past() {
    let site = site();
    let home = text_of(&site, "/en/", "").await;
    assert!(
        home.contains("No consultation is open at present."),
        "{home}"
    );
    assert!(home.contains("No consultation has closed yet."), "{home}");
    let (id, _) = opened(&site, false).await;
    let home = text_of(&site, "/en/", "").await;
    assert!(
        home.contains(&format!("href=\"/en/consultations/{id}\"")),
        "{home}"
    );
    assert!(home.contains("0 people"), "{home}");
    close_consultation(&site.node, &operation(&site, Actor::Node), id)
        .await
        .unwrap();
    let home = text_of(&site, "/en/", "").await;
    assert!(
        home.contains(&format!("href=\"/en/consultations/{id}/synthesis\"")),
        "{home}"
    );
    assert!(home.contains("has not been noted yet"), "{home}");
}
