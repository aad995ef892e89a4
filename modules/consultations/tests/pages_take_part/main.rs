//! Taking part over HTTP: voting, changing and withdrawing votes, submitting statements, preparing, editing, opening and
//! closing. What the pages of moderators and the synthesis show is tested elsewhere.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test that fails panics"
)]

mod budget;

use axum::http::StatusCode;
use consultations::actions::{SeedStatements, seed_statements};
use consultations::store;
use contract::site::{Answer, Site};
use kernel::{Actor, ConsultationId, Language, MultilingualText, Operation, PersonId, StatementId};

/// The most elements on a page.
const ELEMENTS_MAX: usize = 600;

struct House {
    site: Site,
    officer: PersonId,
}

impl House {
    fn new() -> Self {
        let site = Site::new(vec![consultations::manifest()]).unwrap();
        let officer = site.somebody();
        Self { site, officer }
    }

    fn officer(&self) -> String {
        format!("{};officer", self.officer)
    }

    fn operation(&self, person: PersonId, officer: bool) -> Operation {
        Operation {
            actor: Actor::Person { person, officer },
            language: Language::En,
            now: self.site.clock.now(),
        }
    }

    /// A draft, prepared through the form.
    async fn draft(&self) -> ConsultationId {
        let answer = self
            .site
            .post(
                "/en/consultations",
                &self.officer(),
                &texts("Points of contact"),
            )
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let rest = answer
            .location()
            .strip_prefix("/en/consultations/")
            .unwrap();
        rest.split('?').next().unwrap().parse().unwrap()
    }

    /// Statements to begin with.
    async fn seed(&self, consultation: ConsultationId, count: usize) -> Vec<StatementId> {
        let texts = (1..=count)
            .map(|number| {
                MultilingualText::new(
                    Language::En,
                    format!("A statement to begin with, number {number}"),
                )
            })
            .collect();
        let operation = self.operation(self.officer, true);
        let seed = SeedStatements {
            consultation,
            texts,
        };
        seed_statements(&self.site.node, &operation, seed)
            .await
            .unwrap()
    }

    /// An open consultation with so many statements, opened through its confirmation page.
    async fn open(&self, count: usize) -> ConsultationId {
        let consultation = self.draft().await;
        self.seed(consultation, count).await;
        let path = format!("/en/consultations/{consultation}/open");
        let page = self.site.get(&path, &self.officer()).await;
        assert!(
            page.body.contains("Opening cannot be undone"),
            "{}",
            page.body
        );
        let answer = self.site.post(&path, &self.officer(), &[]).await;
        assert_eq!(
            answer.location(),
            format!("/en/consultations/{consultation}?done=opened")
        );
        consultation
    }

    async fn close(&self, consultation: ConsultationId) {
        let path = format!("/en/consultations/{consultation}/close");
        let page = self.site.get(&path, &self.officer()).await;
        assert!(
            page.body.contains("Closing cannot be undone"),
            "{}",
            page.body
        );
        let answer = self.site.post(&path, &self.officer(), &[]).await;
        assert_eq!(
            answer.location(),
            format!("/en/consultations/{consultation}?done=closed")
        );
    }
}

fn texts(title: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("original", "en"),
        ("title-en", title),
        (
            "question-en",
            "How should points of contact be kept up to date?",
        ),
        ("background-en", "Some background.\n\nA second paragraph."),
        ("participation", "open"),
        ("recorded", "no"),
    ]
}

/// The value of the hidden field of this name.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let start = format!(r#"name="{name}" value=""#);
    let from = page
        .find(&start)
        .unwrap_or_else(|| panic!("no field {name} in {page}"))
        + start.len();
    page[from..].split('"').next().unwrap()
}

/// How many elements the page has: the start tags of its source.
fn elements(page: &str) -> usize {
    page.match_indices('<')
        .filter(|(at, _)| page[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic()))
        .count()
}

fn assert_light(path: &str, answer: &Answer) {
    let elements = elements(&answer.body);
    assert!(elements <= ELEMENTS_MAX, "{path} has {elements} elements");
    assert!(
        !answer.body.contains('⟦'),
        "{path} lacks a message: {}",
        answer.body
    );
    assert!(!answer.body.contains("<script"), "{path} has a script");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_votes_through_all_statements_and_is_told_what_comes_next() {
    let house = House::new();
    let consultation = house.open(3).await;
    let person = house.site.somebody();
    let base = format!("/en/consultations/{consultation}");
    let mut path = format!("{base}/vote");
    for done in 0..3 {
        let page = house.site.get(&path, &person.to_string()).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(
            page.body
                .contains(&format!("{done} of 3 statements voted on")),
            "{}",
            page.body
        );
        assert!(page.body.contains(r#"<blockquote lang="en" dir="ltr">"#));
        assert_eq!(page.body.contains("Your vote on statement"), done > 0);
        let (statement, token) = (hidden(&page.body, "statement"), hidden(&page.body, "token"));
        let fields = [
            ("statement", statement),
            ("token", token),
            ("position", "agree"),
            ("important", "on"),
        ];
        let answer = house
            .site
            .post(&format!("{base}/votes"), &person.to_string(), &fields)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(
            answer.location(),
            format!("{base}/vote?recorded={statement}")
        );
        answer.location().clone_into(&mut path);
        let vote = store::own_vote(
            &house.site.node,
            person,
            consultation,
            statement.parse().unwrap(),
        );
        assert!(vote.unwrap().unwrap().important);
    }
    let end = house.site.get(&path, &person.to_string()).await;
    assert!(end.body.contains("Recorded"));
    for next in ["statements/new", "synthesis", "votes"] {
        assert!(
            end.body.contains(&format!(r#"href="{base}/{next}""#)),
            "{next}: {}",
            end.body
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_without_an_answer_is_refused_and_keeps_the_tick() {
    let house = House::new();
    let consultation = house.open(1).await;
    let person = house.site.somebody().to_string();
    let page = house
        .site
        .get(&format!("/en/consultations/{consultation}/vote"), &person)
        .await;
    let fields = [
        ("statement", hidden(&page.body, "statement")),
        ("important", "on"),
    ];
    let path = format!("/en/consultations/{consultation}/votes");
    let answer = house.site.post(&path, &person, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains(r##"href="#f-position""##)
            && answer.body.contains(r#"id="f-position""#)
    );
    assert!(
        answer
            .body
            .contains(r#"name="important" value="on" checked"#),
        "{}",
        answer.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_skipped_statement_gives_way_to_the_others_and_can_be_returned_to() {
    let house = House::new();
    let consultation = house.open(3).await;
    let person = house.site.somebody().to_string();
    let mut path = format!("/en/consultations/{consultation}/vote");
    let mut seen = Vec::new();
    for _ in 0..3 {
        let page = house.site.get(&path, &person).await.body;
        seen.push(hidden(&page, "statement").to_owned());
        let from = page.rfind("/vote?skip=").unwrap();
        let skip = page[from..].split('"').next().unwrap();
        path = format!("/en/consultations/{consultation}{skip}");
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 3, "each statement was shown once");
    let end = house.site.get(&path, &person).await.body;
    assert!(
        end.contains("Return to the statements you skipped"),
        "{end}"
    );
    let again = house
        .site
        .get(&format!("/en/consultations/{consultation}/vote"), &person)
        .await;
    assert!(seen.contains(&hidden(&again.body, "statement").to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn skipping_never_leads_to_what_was_voted_on() {
    let house = House::new();
    let consultation = house.open(3).await;
    let person = house.site.somebody();
    let base = format!("/en/consultations/{consultation}");
    let first = house
        .site
        .get(&format!("{base}/vote"), &person.to_string())
        .await
        .body;
    let voted = hidden(&first, "statement").parse().unwrap();
    let fields = [
        ("statement", hidden(&first, "statement")),
        ("position", "agree"),
    ];
    let answer = house
        .site
        .post(&format!("{base}/votes"), &person.to_string(), &fields)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let held = store::accepted_statements(&house.site.node, consultation, 1)
        .unwrap()
        .entries;
    let left: Vec<_> = held
        .iter()
        .filter(|statement| statement.id != voted)
        .collect();
    for (skipped, other) in [(left[0], left[1]), (left[1], left[0])] {
        let path = format!("{base}/vote?skip={}", skipped.number.unwrap());
        let page = house.site.get(&path, &person.to_string()).await.body;
        assert_eq!(hidden(&page, "statement"), other.id.to_string());
    }
    let both: Vec<String> = left
        .iter()
        .map(|held| held.number.unwrap().to_string())
        .collect();
    let path = format!("{base}/vote?skip={}", both.join("."));
    let end = house.site.get(&path, &person.to_string()).await.body;
    assert!(
        end.contains("Return to the statements you skipped"),
        "{end}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn after_closing_a_few_people_are_not_counted_and_a_text_can_still_be_taken_down() {
    let house = House::new();
    let consultation = house.open(2).await;
    house.close(consultation).await;
    let officer = house.officer();
    let base = format!("/en/consultations/{consultation}");
    let page = house.site.get(&base, &officer).await.body;
    assert!(
        page.contains("fewer than 10") && !page.contains("Votes counted so far"),
        "{page}"
    );
    let statement = store::accepted_statements(&house.site.node, consultation, 1)
        .unwrap()
        .entries
        .remove(0);
    let path = format!("{base}/moderation?statement={}", statement.id);
    let page = house.site.get(&path, &officer).await.body;
    assert!(
        page.contains("After closing") && page.contains(r#"value="personal-data""#),
        "{page}"
    );
    for gone in [r#"value="off-topic""#, r#"value="accept""#, r#"name="of""#] {
        assert!(!page.contains(gone), "{gone}: {page}");
    }
    let revision = statement.revision.to_string();
    let fields = [
        ("revision", revision.as_str()),
        ("decision", "reject"),
        ("reason", "abusive"),
    ];
    let path = format!("{base}/statements/{}/decision", statement.id);
    let answer = house.site.post(&path, &officer, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(
        store::accepted_statements(&house.site.node, consultation, 1)
            .unwrap()
            .count,
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_is_changed_and_withdrawn_from_the_list_of_ones_own() {
    let house = House::new();
    let consultation = house.draft().await;
    let statement = house.seed(consultation, 2).await[0].to_string();
    let base = format!("/en/consultations/{consultation}");
    house
        .site
        .post(&format!("{base}/open"), &house.officer(), &[])
        .await;
    let person = house.site.somebody().to_string();
    let votes = format!("{base}/votes");
    let cast = |position: &'static str, back: &'static str| {
        [
            ("statement", statement.clone()),
            ("position", position.into()),
            ("back", back.into()),
        ]
    };
    let fields = cast("agree", "");
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    house.site.post(&votes, &person, &fields).await;
    let list = house.site.get(&votes, &person).await.body;
    assert!(list.contains("<strong>Agree</strong>"), "{list}");
    let chosen = format!("{base}/vote?statement={statement}&back=votes&page=1");
    assert!(list.contains(&chosen.replace('&', "&amp;")), "{list}");
    let page = house.site.get(&chosen, &person).await.body;
    assert!(page.contains("Your vote so far"), "{page}");

    let fields = cast("disagree", "votes");
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = house.site.post(&votes, &person, &fields).await;
    assert_eq!(
        answer.location(),
        format!("{votes}?recorded={statement}&page=1")
    );
    let list = house.site.get(answer.location(), &person).await.body;
    assert!(list.contains("<strong>Disagree</strong>") && !list.contains("<strong>Agree</strong>"));

    let withdraw = format!("{votes}/withdraw");
    let answer = house
        .site
        .post(
            &withdraw,
            &person,
            &[("statement", &statement), ("page", "1")],
        )
        .await;
    assert_eq!(
        answer.location(),
        format!("{votes}?withdrawn={statement}&page=1")
    );
    let list = house.site.get(answer.location(), &person).await.body;
    assert!(
        list.contains("was withdrawn") && list.contains("You have not voted yet"),
        "{list}"
    );
    let again = house
        .site
        .post(&withdraw, &person, &[("statement", &statement)])
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_too_short_or_too_long_is_refused_and_kept() {
    let house = House::new();
    let consultation = house.open(1).await;
    let person = house.site.somebody().to_string();
    let path = format!("/en/consultations/{consultation}/statements/new");
    for text in ["Too short", &"Слишком длинно ".repeat(20)] {
        let fields = [("text", text), ("language", "ru")];
        let answer = house.site.post(&path, &person, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(text), "{}", answer.body);
        assert!(
            answer.body.contains(r#"<option value="ru" selected"#),
            "{}",
            answer.body
        );
        assert!(answer.body.contains(r#"aria-invalid="true""#));
    }
    let fields = [
        ("text", "Directories should be tested twice a year."),
        ("language", "en"),
    ];
    let answer = house.site.post(&path, &person, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let page = house.site.get(answer.location(), &person).await.body;
    assert!(
        page.contains("Received") && page.contains("Directories should be tested"),
        "{page}"
    );
    // Until a moderator has read it, nobody else sees it.
    let list = house
        .site
        .get(&format!("/en/consultations/{consultation}/statements"), "")
        .await;
    assert!(!list.body.contains("Directories should be tested"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_editors_see_both_versions_and_neither_text_is_lost() {
    let house = House::new();
    let consultation = house.draft().await;
    let path = format!("/en/consultations/{consultation}/edit");
    let shown = house.site.get(&path, &house.officer()).await.body;
    let revision = hidden(&shown, "revision").to_owned();
    let edit = |title: &'static str, revision: &str| {
        let mut fields: Vec<(&str, String)> = texts(title)
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        fields.push(("revision", revision.to_owned()));
        fields
    };
    let sent = |fields: Vec<(&'static str, String)>| {
        let (site, path, officer) = (&house.site, &path, house.officer());
        async move {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            site.post(path, &officer, &fields).await
        }
    };
    let first = sent(edit("The faster title", &revision)).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);

    let second = sent(edit("The slower title", &revision)).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.body.contains("The faster title") && second.body.contains("The slower title"));
    assert!(
        second
            .body
            .contains(r#"name="title-en" type="text" value="The slower title""#),
        "{}",
        second.body
    );
    assert_light(&path, &second);

    let third = sent(edit("The slower title", hidden(&second.body, "revision"))).await;
    assert_eq!(third.status, StatusCode::SEE_OTHER, "{}", third.body);
    let page = house
        .site
        .get(
            &format!("/en/consultations/{consultation}"),
            &house.officer(),
        )
        .await;
    assert!(page.body.contains("The slower title"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_lacks_something_comes_back_with_everything_that_was_typed() {
    let house = House::new();
    let mut fields = texts("A title that stays");
    fields.retain(|(name, _)| *name != "question-en");
    fields.extend([
        ("title-fr", "Un titre qui reste"),
        ("background-zh", "背景"),
    ]);
    let answer = house
        .site
        .post("/en/consultations", &house.officer(), &fields)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for typed in [
        "A title that stays",
        "Un titre qui reste",
        "背景",
        "A second paragraph.",
    ] {
        assert!(answer.body.contains(typed), "{typed}: {}", answer.body);
    }
    // A translation without its translator is named in its own language.
    for field in ["translator-fr", "translator-zh"] {
        assert!(
            answer.body.contains(&format!(r##"href="#f-{field}""##)),
            "{field}"
        );
    }
    assert_light("/en/consultations", &answer);
    let list = house
        .site
        .get("/en/consultations", &house.officer())
        .await
        .body;
    assert!(!list.contains("A title that stays"), "nothing was created");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_longest_texts_in_six_languages_fit_into_one_form() {
    let house = House::new();
    let long = "规".repeat(20_000);
    let mut fields = texts("Long texts");
    fields.retain(|(name, _)| *name != "background-en");
    for (background, translator) in [
        ("background-ar", "translator-ar"),
        ("background-zh", "translator-zh"),
        ("background-fr", "translator-fr"),
        ("background-ru", "translator-ru"),
        ("background-es", "translator-es"),
    ] {
        fields.extend([
            (background, long.as_str()),
            (translator, "Office (demonstration)"),
        ]);
    }
    fields.push(("background-en", &long));
    let answer = house
        .site
        .post("/en/consultations", &house.officer(), &fields)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_consultation_takes_no_vote_and_leads_to_its_result() {
    let house = House::new();
    let consultation = house.open(1).await;
    let person = house.site.somebody().to_string();
    let base = format!("/en/consultations/{consultation}");
    let ballot = house.site.get(&format!("{base}/vote"), &person).await.body;
    let statement = hidden(&ballot, "statement");
    house.close(consultation).await;

    let page = house.site.get(&format!("{base}/vote"), &person).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains(&format!(r#"href="{base}/synthesis""#))
            && !page.body.contains("f-position")
    );

    let fields = [("statement", statement), ("position", "agree")];
    let answer = house
        .site
        .post(&format!("{base}/votes"), &person, &fields)
        .await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.body.contains(r#"role="alert""#)
            && answer.body.contains(&format!("{base}/synthesis"))
    );

    let path = format!("{base}/statements/new");
    let fields = [("text", "Typed while it was closing."), ("language", "en")];
    let answer = house.site.post(&path, &person, &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.body.contains("Typed while it was closing."),
        "{}",
        answer.body
    );
    tokio::task::block_in_place(|| house.site.react()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_of_it_is_noted_after_closing_and_read_by_everybody() {
    let house = House::new();
    let consultation = house.open(1).await;
    let base = format!("/en/consultations/{consultation}");
    let path = format!("{base}/outcome");
    assert_eq!(
        house.site.get(&path, &house.officer()).await.status,
        StatusCode::CONFLICT
    );
    house.close(consultation).await;
    let text = "The working group took the first three statements over.";
    let fields = [
        ("text", text),
        ("language", "en"),
        ("link", "javascript:alert(1)"),
    ];
    let answer = house.site.post(&path, &house.officer(), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(text) && !answer.body.contains(r#"href="javascript"#));
    let fields = [
        ("text", text),
        ("language", "en"),
        ("link", "https://example.org/outcome"),
    ];
    let answer = house.site.post(&path, &house.officer(), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let page = house.site.get(&base, "").await.body;
    assert!(
        page.contains(text) && page.contains(r#"href="https://example.org/outcome""#),
        "{page}"
    );
    tokio::task::block_in_place(|| house.site.react()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_by_those_who_run_it_alone() {
    let house = House::new();
    let consultation = house.draft().await;
    let path = format!("/en/consultations/{consultation}");
    for reader in [String::new(), house.site.somebody().to_string()] {
        assert_eq!(
            house.site.get(&path, &reader).await.status,
            StatusCode::NOT_FOUND
        );
        let list = house.site.get("/en/consultations", &reader).await.body;
        assert!(!list.contains("Points of contact"), "{list}");
    }
    let page = house.site.get(&path, &house.officer()).await.body;
    assert!(page.contains(&format!(r#"href="{path}/edit""#)), "{page}");
    // A consultation without a statement cannot be opened, and its page says so before anybody tries.
    let open = house
        .site
        .get(&format!("{path}/open"), &house.officer())
        .await
        .body;
    assert!(
        open.contains(&format!(r#"href="{path}/seed""#)) && !open.contains("Open it now"),
        "{open}"
    );
    let answer = house
        .site
        .post(&format!("{path}/open"), &house.officer(), &[])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_only_take_part_cannot_run_a_consultation() {
    let house = House::new();
    let consultation = house.open(1).await;
    let person = house.site.somebody().to_string();
    let base = format!("/en/consultations/{consultation}");
    for path in ["edit", "open", "close", "outcome", "auditor"] {
        let path = format!("{base}/{path}");
        assert_eq!(
            house.site.get(&path, &person).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        assert_eq!(
            house.site.post(&path, &person, &[]).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    assert_eq!(
        house
            .site
            .get("/en/consultations/new", &person)
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    let page = house.site.get(&base, &person).await.body;
    assert!(
        !page.contains("For those who run this consultation"),
        "{page}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_has_not_signed_in_is_led_to_sign_in_and_back() {
    let house = House::new();
    let consultation = house.open(1).await;
    let base = format!("/en/consultations/{consultation}");
    let page = house.site.get(&base, "").await.body;
    let back = format!(r#"href="/en/sign-in?next=/consultations/{consultation}/vote""#);
    assert!(page.contains(&back), "{page}");
    let vote = house.site.get(&format!("{base}/vote"), "").await;
    assert_eq!(
        vote.location(),
        format!("/en/sign-in?next=/consultations/{consultation}/vote")
    );
    let answer = house
        .site
        .post(&format!("{base}/votes"), "", &[("position", "agree")])
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_adds_a_translation_that_is_marked_as_unofficial() {
    let house = House::new();
    let consultation = house.draft().await;
    let statement = house.seed(consultation, 1).await[0];
    let base = format!("/en/consultations/{consultation}");
    house
        .site
        .post(&format!("{base}/open"), &house.officer(), &[])
        .await;
    let path = format!("{base}/translate/{statement}");
    let fields = [
        ("language", "fr"),
        ("text", "Un énoncé pour commencer"),
        ("by", "person"),
        ("name", ""),
    ];
    let answer = house.site.post(&path, &house.officer(), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("Un énoncé pour commencer")
            && answer.body.contains(r##"href="#f-name""##)
    );
    let fields = [
        ("language", "fr"),
        ("text", "Un énoncé pour commencer"),
        ("by", "person"),
        ("name", "Bureau (demonstration)"),
    ];
    let answer = house.site.post(&path, &house.officer(), &fields).await;
    assert_eq!(
        answer.location(),
        format!("{path}?done=added"),
        "{}",
        answer.body
    );
    let list = house
        .site
        .get(&format!("/fr/consultations/{consultation}/statements"), "")
        .await
        .body;
    assert!(
        list.contains("Un énoncé pour commencer") && list.contains("Bureau (demonstration)"),
        "{list}"
    );
    assert!(
        list.contains("A statement to begin with, number 1"),
        "the original stays at hand"
    );
}
