//! Members as officers see them, and roles.

use crate::house::{CONSULTATION, House};
use axum::http::StatusCode;
use kernel::Role;
use members::Scope;

#[tokio::test]
async fn an_officer_finds_a_member_gives_a_role_and_takes_it_again() {
    let house = House::new();
    let officer = house.officer();
    let person = house.person("Salma");
    house.person("Wei");
    let found = house.get("/en/members?search=SALM", &officer).await;
    assert!(
        found.body.contains("Salma") && !found.body.contains("Wei"),
        "{}",
        found.body
    );

    let scope = Scope::Consultation(CONSULTATION).to_string();
    let here = format!("/en/members/{person}");
    let form = [("role", "rapporteur"), ("scope", scope.as_str())];
    let given = house.post(&format!("{here}/roles"), &officer, &form).await;
    assert_eq!(given.location(), here, "{}", given.body);
    let role = || members::consultation_role(&house.site.node, person, CONSULTATION).unwrap();
    assert_eq!(role(), Some(Role::Rapporteur));
    assert!(house.get(&here, &officer).await.body.contains("Rapporteur"));

    let withdraw = format!("{here}/roles/{scope}/rapporteur");
    let confirm = house.get(&withdraw, &officer).await;
    assert_eq!(confirm.status, StatusCode::OK);
    assert_eq!(role(), Some(Role::Rapporteur), "looking changes nothing");
    assert_eq!(house.post(&withdraw, &officer, &[]).await.location(), here);
    assert_eq!(role(), None);
    assert_eq!(
        house.post(&withdraw, &officer, &[]).await.status,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn the_last_officer_of_the_institution_stays() {
    let house = House::new();
    let officer = house.officer();
    let list = house.get("/en/members", &officer).await;
    let start = list.body.find("/en/members/").unwrap();
    let here = &list.body[start..start + "/en/members/".len() + 26];
    let withdraw = format!("{here}/roles/institution/officer");
    let refused = house.post(&withdraw, &officer, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let second = house.person("Salma");
    house.grant(second, Scope::Institution, Role::Officer);
    assert_eq!(
        house.post(&withdraw, &officer, &[]).await.status,
        StatusCode::SEE_OTHER
    );
    let after = house.get("/en/members", &officer).await;
    assert_eq!(
        after.status,
        StatusCode::FORBIDDEN,
        "a withdrawn role ends at the next request"
    );
}

#[tokio::test]
async fn roles_of_the_institution_reach_into_consultations_as_far_as_they_are_an_office() {
    let house = House::new();
    for (name, given, expected) in [
        ("Asel", Role::Officer, Some(Role::Officer)),
        ("Wei", Role::Moderator, Some(Role::Moderator)),
        ("Salma", Role::Participant, None),
        ("Yara", Role::Observer, None),
    ] {
        let person = house.person(name);
        house.grant(person, Scope::Institution, given);
        let held = members::consultation_role(&house.site.node, person, CONSULTATION).unwrap();
        assert_eq!(held, expected, "{name}");
    }
}

#[tokio::test]
async fn the_first_officer_is_made_from_the_terminal_and_again_is_the_same_person() {
    let house = House::new();
    let bootstrap = |house: &House| {
        house.on_the_node(|node| {
            members::bootstrap(node, "Niamh Fernhaug", "niamh@harbour.example").unwrap()
        })
    };
    for _ in 0..2 {
        let link = bootstrap(&house);
        let path = link.strip_prefix("http://localhost:8080").unwrap();
        let entered = house.post(path, "", &[]).await;
        let cookie = crate::house::cookie_of(&entered);
        let list = house.get("/en/members", &cookie).await;
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.body.contains("One member found"), "{}", list.body);
    }
}

#[tokio::test]
async fn the_page_of_a_member_is_for_officers_and_an_unknown_one_is_not_found() {
    let house = House::new();
    let officer = house.officer();
    let person = house.person("Wei");
    let path = format!("/en/members/{person}");
    assert_eq!(
        house.get(&path, &house.cookie(person)).await.status,
        StatusCode::FORBIDDEN
    );
    for id in ["x", "aaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        let page = house.get(&format!("/en/members/{id}"), &officer).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
}
