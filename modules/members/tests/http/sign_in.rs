//! Signing in by one-time link.

use crate::house::{House, cookie_of};
use axum::http::{StatusCode, header};
use kernel::Language;

#[tokio::test]
async fn a_member_gets_a_link_in_their_own_language_and_signs_in_where_they_wanted_to_go() {
    let house = House::new();
    house.person("Salma");
    let form = [
        ("address", " SALMA@harbour.example"),
        ("next", "/consultations?page=2"),
    ];
    let asked = house.post("/en/sign-in", "", &form).await;
    assert_eq!(
        (asked.status, asked.location()),
        (StatusCode::SEE_OTHER, "/en/sign-in/sent")
    );
    let letter = house.letter().unwrap();
    assert_eq!(
        (letter.to.as_str(), letter.language),
        ("salma@harbour.example", Language::Fr)
    );
    assert!(
        letter.subject.contains("Test Institution"),
        "{}",
        letter.subject
    );
    let link = letter
        .body
        .lines()
        .find(|line| line.starts_with("http"))
        .unwrap();
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    assert!(path.starts_with("/fr/sign-in/"), "{path}");

    let page = house.get(path, "").await;
    assert_eq!(page.status, StatusCode::OK);
    let again = house.get(path, "").await;
    assert_eq!(
        again.status,
        StatusCode::OK,
        "looking at the link does not use it"
    );

    let entered = house.post(path, "", &[]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
    assert_eq!(entered.location(), "/fr/consultations?page=2");
    let me = house.get("/fr/me", &cookie_of(&entered)).await;
    assert_eq!(me.status, StatusCode::OK);
    assert!(me.body.contains("Salma"), "{}", me.body);
}

#[tokio::test]
async fn a_one_time_link_used_twice_is_refused() {
    let house = House::new();
    let link = house.link(house.person("Wei"));
    let first = house.post(&link, "", &[]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    for second in [house.post(&link, "", &[]).await, house.get(&link, "").await] {
        assert_eq!(second.status, StatusCode::GONE);
        assert!(
            second.body.contains("has been used already"),
            "{}",
            second.body
        );
        assert!(!second.headers.contains_key(header::SET_COOKIE));
    }
}

#[tokio::test]
async fn an_expired_link_is_refused() {
    let house = House::new();
    let link = house.link(house.person("Wei"));
    house.site.clock.advance(30 * 60);
    let late = house.post(&link, "", &[]).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("has expired"), "{}", late.body);
}

#[tokio::test]
async fn a_made_up_link_is_not_found() {
    let house = House::new();
    for secret in ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        let page = house.get(&format!("/en/sign-in/{secret}"), "").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{secret}");
    }
}

#[tokio::test]
async fn an_unknown_address_gives_the_same_answer_and_no_letter() {
    let house = House::new();
    house.person("Salma");
    let mut answers = Vec::new();
    for address in ["salma@harbour.example", "nobody@harbour.example"] {
        let answer = house
            .post("/en/sign-in", "", &[("address", address), ("next", "")])
            .await;
        let page = house.get(answer.location(), "").await;
        answers.push((
            answer.status,
            answer.location().to_owned(),
            answer.body,
            page.body,
        ));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(house.letter().unwrap().to, "salma@harbour.example");
    assert_eq!(house.letter(), None);
}

#[tokio::test]
async fn what_is_no_address_is_refused_and_stays_in_the_field() {
    let house = House::new();
    let form = [("address", "salma at harbour"), ("next", "/me")];
    let page = house.post("/en/sign-in", "", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.body.contains("value=\"salma at harbour\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("aria-invalid=\"true\""));
    assert_eq!(crate::house::hidden(&page, "next"), "/me");
}

#[tokio::test]
async fn after_signing_in_nobody_is_led_to_another_site() {
    let house = House::new();
    house.person("Salma");
    for next in [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
    ] {
        let form = [("address", "salma@harbour.example"), ("next", next)];
        house.post("/en/sign-in", "", &form).await;
        let entered = house.post(&house.mailed_link(), "", &[]).await;
        assert_eq!(entered.location(), "/fr/", "{next}");
    }
}

#[tokio::test]
async fn too_many_links_for_one_address_are_refused_until_an_hour_has_passed() {
    let house = House::new();
    let form = [("address", "nobody@harbour.example"), ("next", "")];
    for _ in 0..5 {
        assert_eq!(
            house.post("/en/sign-in", "", &form).await.status,
            StatusCode::SEE_OTHER
        );
    }
    let sixth = house.post("/en/sign-in", "", &form).await;
    assert_eq!(sixth.status, StatusCode::TOO_MANY_REQUESTS);
    let other = [("address", "other@harbour.example"), ("next", "")];
    assert_eq!(
        house.post("/en/sign-in", "", &other).await.status,
        StatusCode::SEE_OTHER
    );
    house.site.clock.advance(3_600);
    assert_eq!(
        house.post("/en/sign-in", "", &form).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_post_from_another_site_is_refused() {
    let house = House::new();
    let link = house.link(house.person("Wei"));
    let request = axum::http::Request::post(&link)
        .header("sec-fetch-site", "cross-site")
        .header(header::ORIGIN, "https://elsewhere.example")
        .body(axum::body::Body::empty());
    assert_eq!(house.site.send(request).await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        house.post(&link, "", &[]).await.status,
        StatusCode::SEE_OTHER
    );
}
