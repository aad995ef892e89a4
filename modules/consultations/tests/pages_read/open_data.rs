//! What can be downloaded, and what stays.

use super::{CELLS, PEOPLE, opened, person, site, text_of, vote};
use consultations::model::Position;

#[tokio::test]
async fn files_are_attachments_and_rows_about_people_stay_unless_recorded() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    for number in (0..PEOPLE).step_by(usize::from(CELLS)) {
        vote(&site, id, statements[0], number, Position::Agree).await;
    }
    let export = format!("/en/consultations/{id}/export");
    for (file, media_type, header) in [
        ("statements.csv", "text/csv; charset=utf-8", "number,"),
        ("tables.csv", "text/csv; charset=utf-8", "statement,"),
        ("tables.json", "application/json", "["),
    ] {
        let answer = site.get(&format!("{export}/{file}"), "").await;
        assert_eq!(answer.status, 200, "{file}: {}", answer.body);
        assert_eq!(answer.headers["content-type"], media_type);
        let disposition = format!("attachment; filename=\"{id}-{file}\"");
        assert_eq!(answer.headers["content-disposition"], disposition);
        assert!(
            answer
                .body
                .trim_start_matches('\u{feff}')
                .starts_with(header),
            "{}",
            answer.body
        );
    }
    let page = text_of(&site, &export, "").await;
    assert!(page.contains("Why there is not more"), "{page}");
    for file in ["votes.csv", "participants-votes.csv"] {
        assert!(
            !page.contains(&format!("{export}/{file}\"")),
            "{file} is offered: {page}"
        );
        let answer = site.get(&format!("{export}/{file}"), "").await;
        assert_eq!(answer.status, 403, "{file}");
        assert!(
            answer.body.contains("publicly recorded"),
            "the reason is said: {}",
            answer.body
        );
    }
    assert_eq!(site.get(&format!("{export}/keys.db"), "").await.status, 404);

    let (recorded, statements) = opened(&site, true).await;
    vote(&site, recorded, statements[0], 1, Position::Agree).await;
    let export = format!("/en/consultations/{recorded}/export");
    let answer = site.get(&format!("{export}/votes.csv"), "").await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(
        answer.body.contains("comment-id,voter-id,vote"),
        "{}",
        answer.body
    );
    assert!(
        !answer.body.contains(&person(1).to_string()),
        "a person is named"
    );
    let page = text_of(&site, &export, "").await;
    assert!(
        page.contains("publicly recorded before it opened"),
        "{page}"
    );
}
