//! What the log gives away: no address, no name, no person's id.

use crate::house::{GUEST, House};
use kernel::Failure;
use members::NewPerson;

/// Every file of the log, byte for byte.
fn log_bytes(house: &House) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(&house.site.folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name().to_string_lossy().starts_with("log.db") {
            bytes.extend(std::fs::read(entry.path()).unwrap());
        }
    }
    bytes
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

#[tokio::test]
async fn an_address_is_taken_once_and_stands_nowhere_in_the_log() {
    let house = House::new();
    house.organisation("Visible Team (demonstration)");
    let person = house.person("Salma");
    let invitation = house.invitation(1);
    house.post(&invitation, "", &GUEST).await;
    let link = house.mailed_link();
    house.post(&link, "", &[]).await;

    let bytes = log_bytes(&house);
    assert!(
        holds(&bytes, "Visible Team (demonstration)"),
        "the scan sees what is public"
    );
    for private in [
        "salma@harbour.example",
        "yara@harbour.example",
        "Yara Elmadar",
        "harbour.example",
    ] {
        assert!(!holds(&bytes, private), "{private} stands in the log");
    }
    assert!(
        !holds(&bytes, &person.to_string()),
        "a person's id stands in the log as text"
    );
    // The vault beside the facts knows whose a sealed field is; the facts themselves do not.
    for fact in house.site.node.store().facts(1, 100).unwrap() {
        assert_ne!(&fact.stream.0, person.as_bytes(), "{}", fact.kind);
        assert!(!holds(&fact.public, &person.to_string()), "{}", fact.kind);
    }
    for secret in [
        invitation.rsplit('/').next().unwrap(),
        link.rsplit('/').next().unwrap(),
    ] {
        assert!(
            !holds(&bytes, secret),
            "the secret of a link stands in the log"
        );
    }

    let twice = NewPerson {
        name: "Another".into(),
        address: "SALMA@harbour.example".into(),
        language: kernel::Language::En,
        country: None,
        kind: kernel::StakeholderKind::Industry,
        organisation: None,
    };
    let refused = house.on_the_node(|node| members::register_person(node, twice));
    assert!(matches!(refused, Err(Failure::Refused(_))));
}

#[tokio::test]
async fn the_desk_keeps_digests_of_secrets_only() {
    let house = House::new();
    let person = house.person("Salma");
    let (link, cookie) = (house.link(person), house.cookie(person));
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(&house.site.folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name().to_string_lossy().starts_with("desk.db") {
            bytes.extend(std::fs::read(entry.path()).unwrap());
        }
    }
    assert!(holds(&bytes, "members_sessions"));
    for secret in [
        link.rsplit('/').next().unwrap(),
        cookie.split('=').nth(1).unwrap(),
    ] {
        assert!(!holds(&bytes, secret));
    }
}
