//! The module over HTTP.
#![allow(
    clippy::unwrap_used,
    reason = "a helper of tests stops the test that it serves"
)]

use axum::http::StatusCode;
use contract::site::{Site, SiteOptions, questions};
use kernel::Language;

fn site() -> Site {
    let mut questions = questions();
    questions.countries = library::countries;
    Site::with(SiteOptions {
        manifests: vec![library::manifest()],
        questions,
        public_url: "http://localhost:8080",
        demonstration: false,
    })
    .unwrap()
}

#[tokio::test]
async fn every_message_stands_in_all_six_languages_with_the_same_variables() {
    let gaps = site().node.catalogue().gaps();
    assert!(gaps.is_empty(), "{gaps:#?}");
}

#[tokio::test]
async fn the_catalogues_are_listed_with_the_number_of_their_entries() {
    let page = site().get("/en/library", "").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(
        page.body.matches("href=\"/en/library/").count(),
        13,
        "{}",
        page.body
    );
    assert!(page.body.contains("11 entries."), "{}", page.body);
}

#[tokio::test]
async fn an_entry_shows_its_source_and_whether_it_was_checked_and_says_that_it_is_a_summary() {
    let site = site();
    let norm = site.get("/en/library/norms-un/un-norm-k", "").await;
    assert_eq!(norm.status, StatusCode::OK);
    for shown in [
        "A/70/174",
        "13(k)",
        "Platform summary",
        "Checked against a source",
        "A/RES/70/237",
    ] {
        assert!(norm.body.contains(shown), "{shown} in {}", norm.body);
    }
    let unchecked = site.get("/en/library/cbms-un-global/un-cbm-2", "").await;
    assert!(
        unchecked
            .body
            .contains("Not yet checked against the source"),
        "{}",
        unchecked.body
    );
}

#[tokio::test]
async fn english_text_is_marked_as_english_on_a_page_of_another_language() {
    let site = site();
    for language in [Language::Ar, Language::Zh] {
        let page = site.get(&format!("/{language}/library/norms-un"), "").await;
        assert!(!page.body.contains('⟦'), "{}", page.body);
        assert!(
            page.body
                .contains("<span lang=\"en\" dir=\"ltr\">Work together"),
            "{}",
            page.body
        );
    }
    let arabic = site.get("/ar/library/norms-un", "").await;
    assert!(
        arabic.body.contains("المدخلات باللغة الإنكليزية"),
        "{}",
        arabic.body
    );
    let english = site.get("/en/library/norms-un", "").await;
    assert!(!english.body.contains("The entries are in English"));
}

#[tokio::test]
async fn countries_stand_in_the_readers_collation_on_pages_of_twenty_five() {
    let site = site();
    let english = site.get("/en/library/countries", "").await;
    assert!(english.body.contains("Afghanistan") && !english.body.contains("Zimbabwe"));
    let last = site.get("/en/library/countries?page=10", "").await;
    assert!(last.body.contains("Zimbabwe"), "{}", last.body);
    let spanish = site.get("/es/library/countries", "").await;
    assert!(spanish.body.contains("Afganistán") && spanish.body.contains("Alemania"));
    let german = site.get("/ar/library/countries/DEU", "").await;
    assert!(german.body.contains("ألمانيا"), "{}", german.body);
}

#[tokio::test]
async fn every_entry_has_a_page_in_the_first_and_the_last_script() {
    let site = site();
    for language in [Language::Ar, Language::Es] {
        let list = site.get(&format!("/{language}/library"), "").await;
        for start in list
            .body
            .match_indices(&format!("href=\"/{language}/library/"))
        {
            let rest = &list.body[start.0 + 6..];
            let catalogue = &rest[..rest.find('"').unwrap()];
            let entries = site.get(catalogue, "").await;
            assert_eq!(entries.status, StatusCode::OK, "{catalogue}");
            let mark = format!("href=\"{catalogue}/");
            for entry in entries.body.match_indices(&mark) {
                let rest = &entries.body[entry.0 + 6..];
                let path = &rest[..rest.find('"').unwrap()];
                let page = site.get(path, "").await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert!(!page.body.contains('⟦'), "{path}: {}", page.body);
            }
        }
    }
}

#[tokio::test]
async fn what_is_not_in_the_library_is_not_found() {
    let site = site();
    for path in [
        "/en/library/spells",
        "/en/library/norms-un/un-norm-z",
        "/en/library/countries/TWN",
    ] {
        assert_eq!(
            site.get(path, "").await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
