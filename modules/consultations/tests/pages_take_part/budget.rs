//! No page has more elements than an old telephone bears, however full its lists are.

use super::{House, assert_light};
use axum::http::StatusCode;
use consultations::actions::{SubmitStatement, submit_statement};
use kernel::{Language, StatementId};

#[tokio::test(flavor = "multi_thread")]
async fn no_page_has_more_elements_than_the_budget_even_when_it_is_full() {
    let house = House::new();
    let consultation = house.draft().await;
    let statements = house.seed(consultation, 30).await;
    let base = format!("/consultations/{consultation}");
    let officer = house.officer();
    // Every statement is shown with its translation, its original and the name of its translator.
    for statement in &statements {
        let fields = [
            ("language", "fr"),
            ("text", "Un énoncé traduit"),
            ("by", "machine"),
            ("name", "M"),
        ];
        house
            .site
            .post(
                &format!("/en{base}/translate/{statement}"),
                &officer,
                &fields,
            )
            .await;
    }
    for part in ["", "/edit", "/open"] {
        let path = format!("/fr{base}{part}");
        assert_light(&path, &house.site.get(&path, &officer).await);
    }
    house
        .site
        .post(&format!("/en{base}/open"), &officer, &[])
        .await;
    vote_on_all(&house, &base, &statements, &officer).await;
    let operation = house.operation(house.officer, true);
    for number in 0..5 {
        let text = format!("One of five statements that wait: {number}");
        let submit = SubmitStatement {
            consultation,
            text,
            language: Language::En,
        };
        submit_statement(&house.site.node, &operation, submit)
            .await
            .unwrap();
    }
    let vote = format!("/vote?statement={}", statements[0]);
    let translate = format!("/translate/{}", statements[0]);
    let parts = [
        "",
        &vote,
        "/votes",
        "/votes?page=2",
        "/statements",
        "/statements/new",
        "/close",
        "/auditor",
        &translate,
    ];
    for part in parts {
        let path = format!("/fr{base}{part}");
        let page = house.site.get(&path, &officer).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_light(&path, &page);
    }
    for _ in 0..30 {
        house.draft().await;
    }
    for path in [
        "/fr/consultations",
        "/fr/consultations?phase=draft&page=2",
        "/fr/consultations/new",
    ] {
        assert_light(path, &house.site.get(path, &officer).await);
    }
}

async fn vote_on_all(house: &House, base: &str, statements: &[StatementId], person: &str) {
    for statement in statements {
        let statement = statement.to_string();
        let fields = [
            ("statement", statement.as_str()),
            ("position", "pass"),
            ("important", "on"),
        ];
        let answer = house
            .site
            .post(&format!("/en{base}/votes"), person, &fields)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_arabic_page_runs_from_right_to_left_and_its_quotations_do_not() {
    let house = House::new();
    let consultation = house.open(1).await;
    let person = house.site.somebody().to_string();
    for part in ["", "/vote", "/statements", "/statements/new", "/votes"] {
        let page = house
            .site
            .get(&format!("/ar/consultations/{consultation}{part}"), &person)
            .await;
        assert!(
            page.body.contains(r#"<html lang="ar" dir="rtl">"#),
            "{part}"
        );
        if part != "/votes" {
            assert!(
                page.body.contains(r#"<blockquote lang="en" dir="ltr">"#),
                "{part}: {}",
                page.body
            );
        }
    }
}
