//! One's own profile: editing, being overtaken, changing the address.

use crate::house::{House, hidden};
use axum::http::StatusCode;

fn form<'a>(name: &'a str, revision: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("name", name),
        ("language", "es"),
        ("country", "GHA"),
        ("kind", "cert"),
        ("organisation", "personal"),
        ("new_organisation", ""),
        ("revision", revision),
    ]
}

#[tokio::test]
async fn a_profile_is_saved_and_its_region_follows_from_the_country() {
    let house = House::new();
    let person = house.person("Wei");
    let cookie = house.cookie(person);
    let page = house.get("/en/me/edit", &cookie).await;
    assert!(
        page.body.contains("<option value=\"UZB\" selected"),
        "{}",
        page.body
    );
    let revision = hidden(&page, "revision");
    let saved = house
        .post("/en/me/edit", &cookie, &form("Wei Hoangvy", &revision))
        .await;
    assert_eq!(saved.location(), "/en/me?saved=1", "{}", saved.body);
    let me = house.get("/en/me", &cookie).await;
    for shown in [
        "Wei Hoangvy",
        "Ghana",
        "African States",
        "CERT or CSIRT",
        "Spanish",
    ] {
        assert!(me.body.contains(shown), "{shown} in {}", me.body);
    }
    let speaks_for = members::affiliation(&house.site.node, person)
        .unwrap()
        .unwrap();
    assert_eq!(speaks_for.region, kernel::RegionalGroup::Africa);
}

#[tokio::test]
async fn of_two_who_edit_the_same_profile_one_wins_and_the_other_sees_both_versions() {
    let house = House::new();
    let cookie = house.cookie(house.person("Wei"));
    let revision = hidden(&house.get("/en/me/edit", &cookie).await, "revision");
    let first = house
        .post("/en/me/edit", &cookie, &form("Wei the First", &revision))
        .await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second = house
        .post("/en/me/edit", &cookie, &form("Wei the Second", &revision))
        .await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(
        second.body.contains("Wei the First"),
        "what stands: {}",
        second.body
    );
    assert!(
        second.body.contains("value=\"Wei the Second\""),
        "what was typed is kept"
    );
    let again = hidden(&second, "revision");
    assert_ne!(again, revision);
    let third = house
        .post("/en/me/edit", &cookie, &form("Wei the Second", &again))
        .await;
    assert_eq!(third.status, StatusCode::SEE_OTHER);
    assert!(
        house
            .get("/en/me", &cookie)
            .await
            .body
            .contains("Wei the Second")
    );
}

#[tokio::test]
async fn a_form_refused_for_a_field_keeps_the_revision_that_its_editor_saw() {
    let house = House::new();
    let cookie = house.cookie(house.person("Wei"));
    let revision = hidden(&house.get("/en/me/edit", &cookie).await, "revision");
    house
        .post("/en/me/edit", &cookie, &form("Wei the First", &revision))
        .await;
    let empty = house
        .post("/en/me/edit", &cookie, &form("", &revision))
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        hidden(&empty, "revision"),
        revision,
        "or the first editor's work would be lost"
    );
}

#[tokio::test]
async fn an_address_changes_once_the_new_one_is_proven() {
    let house = House::new();
    let cookie = house.cookie(house.person("Wei"));
    let asked = house
        .post(
            "/en/me/address",
            &cookie,
            &[("address", "new@harbour.example")],
        )
        .await;
    assert_eq!(asked.location(), "/en/sign-in/sent");
    assert!(
        house
            .get("/en/me", &cookie)
            .await
            .body
            .contains("wei@harbour.example")
    );
    let letter = house.letter().unwrap();
    assert_eq!(letter.to, "new@harbour.example");
    let link = letter
        .body
        .lines()
        .find(|line| line.starts_with("http"))
        .unwrap();
    let link = link.strip_prefix("http://localhost:8080").unwrap();
    assert_eq!(house.post(link, "", &[]).await.location(), "/en/me");
    assert!(
        house
            .get("/en/me", &cookie)
            .await
            .body
            .contains("new@harbour.example")
    );
    // The old address is free again, the new one is taken.
    house.person("Wei");
}

#[tokio::test]
async fn asking_for_the_address_of_another_member_sends_nothing_and_says_nothing() {
    let house = House::new();
    house.person("Salma");
    let cookie = house.cookie(house.person("Wei"));
    let form = [("address", "salma@harbour.example")];
    let asked = house.post("/en/me/address", &cookie, &form).await;
    assert_eq!(asked.location(), "/en/sign-in/sent");
    assert_eq!(house.letter(), None);
}
