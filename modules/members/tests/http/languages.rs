//! Every page in all six languages: whole, in its direction, without a missing message.

use crate::house::{House, hidden};
use axum::http::StatusCode;
use kernel::Language;

#[tokio::test]
async fn every_message_stands_in_all_six_languages_with_the_same_variables() {
    let house = House::new();
    let gaps = house.site.node.catalogue().gaps();
    assert!(gaps.is_empty(), "{gaps:#?}");
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let house = House::new();
    let officer = house.officer();
    let organisation = house.organisation("Team (demonstration)");
    let person = house.person("Wei");
    let invitation = house.invitation(1);
    let secret = invitation.rsplit('/').next().unwrap().to_owned();
    let link = house.link(person);
    let link = link.rsplit('/').next().unwrap().to_owned();
    let visitor = ["sign-in", "sign-in/sent", "organisations"].map(str::to_owned);
    let visitor = visitor
        .into_iter()
        .chain([format!("join/{secret}"), format!("sign-in/{link}")]);
    let signed_in = [
        "me",
        "me/edit",
        "me/address",
        "members",
        "organisations/new",
        "invitations",
    ];
    let signed_in = signed_in.map(str::to_owned).into_iter().chain([
        format!("members/{person}"),
        format!("members/{person}/roles/institution/observer"),
        format!("organisations/{organisation}/edit"),
    ]);
    let paths: Vec<(String, &str)> = visitor
        .map(|path| (path, ""))
        .chain(signed_in.map(|path| (path, officer.as_str())))
        .collect();
    for language in Language::ALL {
        for (path, cookie) in &paths {
            let page = house.get(&format!("/{language}/{path}"), cookie).await;
            assert_eq!(page.status, StatusCode::OK, "{language} {path}");
            assert!(!page.body.contains('⟦'), "{language} {path}: {}", page.body);
            let root = format!(
                "<html lang=\"{language}\" dir=\"{}\"",
                language.direction().attribute()
            );
            assert!(page.body.contains(&root), "{language} {path}");
        }
    }
}

#[tokio::test]
async fn every_refusal_is_said_in_every_language() {
    let house = House::new();
    let cookie = house.cookie(house.person("Wei"));
    for language in Language::ALL {
        let edit = format!("/{language}/me/edit");
        let revision = hidden(&house.get(&edit, &cookie).await, "revision");
        let page = house.post(&edit, &cookie, &[("revision", &revision)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!page.body.contains('⟦'), "{language}: {}", page.body);
        assert_eq!(
            page.body.matches("href=\"#f-").count(),
            5,
            "{language}: {}",
            page.body
        );
    }
}
