//! Organisations: the public list and its keepers.

use crate::house::{House, hidden};
use axum::http::StatusCode;
use kernel::Role;
use members::Scope;

const NEW: [(&str, &str); 3] = [
    ("name", "Institute of the Harbour (demonstration)"),
    ("kind", "academia"),
    ("country", "UZB"),
];

#[tokio::test]
async fn the_list_is_public_in_the_readers_collation_and_ranks_nobody() {
    let house = House::new();
    for name in [
        "Zeta (demonstration)",
        "État (demonstration)",
        "alpha (demonstration)",
    ] {
        house.organisation(name);
    }
    let page = house.get("/fr/organisations", "").await;
    assert_eq!(page.status, StatusCode::OK);
    let place = |name: &str| page.body.find(name).unwrap();
    assert!(place("alpha") < place("État") && place("État") < place("Zeta"));
    assert!(page.body.contains("Ghana"));
}

#[tokio::test]
async fn a_long_list_is_shown_in_pages_of_twenty_five() {
    let house = House::new();
    for number in 0..30 {
        house.organisation(&format!("Team {number:02} (demonstration)"));
    }
    let first = house.get("/en/organisations", "").await;
    assert!(first.body.contains("Team 24") && !first.body.contains("Team 25"));
    let second = house.get("/en/organisations?page=2", "").await;
    assert!(second.body.contains("Team 29") && !second.body.contains("Team 24"));
    let beyond = house
        .get("/en/organisations?page=99999999999999999999", "")
        .await;
    assert_eq!(beyond.status, StatusCode::OK);
}

#[tokio::test]
async fn an_officer_enters_an_organisation_and_a_second_of_its_name_is_refused() {
    let house = House::new();
    let officer = house.officer();
    assert_eq!(
        house
            .post("/en/organisations", &officer, &NEW)
            .await
            .location(),
        "/en/organisations"
    );
    assert!(
        house
            .get("/en/organisations", "")
            .await
            .body
            .contains("Institute of the Harbour")
    );
    let twice = house.post("/en/organisations", &officer, &NEW).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        twice
            .body
            .contains("value=\"Institute of the Harbour (demonstration)\"")
    );
    let member = house.cookie(house.person("Wei"));
    assert_eq!(
        house.post("/en/organisations", &member, &NEW).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn of_two_who_edit_the_same_organisation_one_wins_and_the_other_sees_both_versions() {
    let house = House::new();
    let officer = house.officer();
    let id = house.organisation("Team (demonstration)");
    let path = format!("/en/organisations/{id}/edit");
    let revision = hidden(&house.get(&path, &officer).await, "revision");
    let form = |name: &'static str| {
        [
            ("name", name),
            ("kind", "cert"),
            ("country", "none"),
            ("revision", revision.as_str()),
        ]
    };
    let first = house
        .post(&path, &officer, &form("Team One (demonstration)"))
        .await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second = house
        .post(&path, &officer, &form("Team Two (demonstration)"))
        .await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(
        second.body.contains("Team One (demonstration)"),
        "{}",
        second.body
    );
    assert!(
        second.body.contains("value=\"Team Two (demonstration)\""),
        "{}",
        second.body
    );
    // The name that the first edit gave up is free, the one it took is not.
    house.organisation("Team (demonstration)");
}

#[tokio::test]
async fn the_officer_of_an_organisation_keeps_its_entry_and_other_members_do_not() {
    let house = House::new();
    let id = house.organisation("Team (demonstration)");
    let keeper = house.person_of("Asel", Some(id));
    house.grant(keeper, Scope::Organisation(id), Role::Officer);
    let other = house.person_of("Wei", Some(id));
    let path = format!("/en/organisations/{id}/edit");
    assert_eq!(
        house.get(&path, &house.cookie(keeper)).await.status,
        StatusCode::OK
    );
    assert_eq!(
        house.get(&path, &house.cookie(other)).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        house.get("/en/members", &house.cookie(keeper)).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_person_of_an_organisation_stands_in_its_region_and_kind() {
    let house = House::new();
    let id = house.organisation("Team (demonstration)");
    let person = house.person_of("Asel", Some(id));
    let speaks_for = members::affiliation(&house.site.node, person)
        .unwrap()
        .unwrap();
    assert_eq!(speaks_for.region, kernel::RegionalGroup::Africa);
    assert_eq!(speaks_for.kind, kernel::StakeholderKind::Cert);
    assert_eq!(
        speaks_for.organisation_name.as_deref(),
        Some("Team (demonstration)")
    );
    house.person("Wei");
    let roll = members::roll(&house.site.node, contract::RollOf::Members).unwrap();
    assert_eq!(roll.iter().map(|entry| entry.people).sum::<u64>(), 2);
    assert_eq!(
        roll.iter()
            .map(|entry| entry.organisations.len())
            .sum::<usize>(),
        1
    );
}
