//! Invitations: issuing, joining, limits, withdrawal.

use crate::house::{CONSULTATION, GUEST, House, cookie_of, guest_with};
use axum::http::StatusCode;
use kernel::{RegionalGroup, Role, StakeholderKind};
use members::Scope;

#[tokio::test]
async fn a_guest_proves_their_address_becomes_a_member_and_has_the_role() {
    let house = House::new();
    let invitation = house.invitation(1);
    let page = house.get(&invitation, "").await;
    assert_eq!(page.status, StatusCode::OK);
    for shown in [
        "Norms in practice (demonstration)",
        "Test Institution",
        "Participant",
        "Ghana",
    ] {
        assert!(page.body.contains(shown), "{shown} in {}", page.body);
    }
    let sent = house.post(&invitation, "", &GUEST).await;
    assert_eq!(sent.location(), "/en/sign-in/sent", "{}", sent.body);
    let link = house.mailed_link();
    assert!(link.starts_with("/en/sign-in/"));
    let entered = house.post(&link, "", &[]).await;
    assert_eq!(
        entered.location(),
        format!("/en/consultations/{CONSULTATION}")
    );

    let headers = [("cookie", cookie_of(&entered))];
    let mut map = axum::http::HeaderMap::new();
    map.insert(headers[0].0, headers[0].1.parse().unwrap());
    let identity = members::who_asks(&house.site.node, &map).unwrap();
    assert_eq!(identity.name.as_deref(), Some("Yara Elmadar"));
    let person = identity.actor.person().unwrap();
    let role = members::consultation_role(&house.site.node, person, CONSULTATION).unwrap();
    assert_eq!(role, Some(Role::Participant));
    let speaks_for = members::affiliation(&house.site.node, person)
        .unwrap()
        .unwrap();
    assert_eq!(speaks_for.region, RegionalGroup::Africa);
    assert_eq!(
        (speaks_for.kind, speaks_for.organisation),
        (StakeholderKind::CivilSociety, None)
    );
}

#[tokio::test]
async fn an_invitation_over_its_uses_is_refused() {
    let house = House::new();
    let invitation = house.invitation(1);
    let second = guest_with("address", "wei@harbour.example");
    assert_eq!(
        house.post(&invitation, "", &GUEST).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        house.post(&invitation, "", &second).await.status,
        StatusCode::SEE_OTHER
    );
    let (first, other) = (house.mailed_link(), house.mailed_link());
    assert_eq!(
        house.post(&first, "", &[]).await.status,
        StatusCode::SEE_OTHER
    );
    let refused = house.post(&other, "", &[]).await;
    assert_eq!(refused.status, StatusCode::GONE);
    assert!(
        refused.body.contains("as often as it allows"),
        "{}",
        refused.body
    );
    assert_eq!(house.get(&invitation, "").await.status, StatusCode::GONE);
}

#[tokio::test]
async fn of_guests_who_come_at_the_same_time_no_more_get_in_than_the_invitation_allows() {
    let house = House::new();
    let invitation = house.invitation(2);
    let mut links = Vec::new();
    for name in ["a", "b", "c", "d"] {
        let address = format!("{name}@harbour.example");
        let form = guest_with("address", &address);
        assert_eq!(
            house.post(&invitation, "", &form).await.status,
            StatusCode::SEE_OTHER
        );
        links.push(house.mailed_link());
    }
    let (a, b, c, d) = tokio::join!(
        house.post(&links[0], "", &[]),
        house.post(&links[1], "", &[]),
        house.post(&links[2], "", &[]),
        house.post(&links[3], "", &[]),
    );
    let mut statuses = [a.status, b.status, c.status, d.status].map(|status| status.as_u16());
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 303, 410, 410]);
    let roll = members::roll(&house.site.node, contract::RollOf::Invited(CONSULTATION)).unwrap();
    assert_eq!(roll.iter().map(|entry| entry.people).sum::<u64>(), 2);
}

#[tokio::test]
async fn a_link_pressed_twice_at_the_same_time_opens_one_session() {
    let house = House::new();
    let invitation = house.invitation(1);
    house.post(&invitation, "", &GUEST).await;
    let link = house.mailed_link();
    let (one, other) = tokio::join!(house.post(&link, "", &[]), house.post(&link, "", &[]));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
    let roll = members::roll(&house.site.node, contract::RollOf::Members).unwrap();
    assert_eq!(roll.iter().map(|entry| entry.people).sum::<u64>(), 1);
}

#[tokio::test]
async fn an_expired_invitation_is_refused() {
    let house = House::new();
    let invitation = house.invitation(5);
    house.site.clock.advance(7 * 86_400);
    let late = house.get(&invitation, "").await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("expired"), "{}", late.body);
    assert_eq!(
        house.get("/en/join/x", "").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_refused_form_keeps_everything_that_was_typed() {
    let house = House::new();
    let invitation = house.invitation(1);
    let mut form = guest_with("name", "");
    for field in &mut form {
        if field.0 == "new_organisation" {
            field.1 = "Forum <of> \"trust\" (demonstration)";
        }
    }
    let page = house.post(&invitation, "", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("href=\"#f-name\""), "{}", page.body);
    for kept in [
        "value=\"Yara@Harbour.example\"",
        "value=\"Forum &lt;of&gt; &quot;trust&quot; (demonstration)\"",
        "<option value=\"ar\" selected",
        "<option value=\"CIV\" selected",
        "value=\"civil-society\" checked",
    ] {
        assert!(page.body.contains(kept), "{kept} in {}", page.body);
    }
}

#[tokio::test]
async fn a_new_organisation_is_entered_with_its_first_member_and_the_second_joins_it() {
    let house = House::new();
    let invitation = house.invitation(2);
    let mut people = Vec::new();
    for address in ["yara@harbour.example", "wei@harbour.example"] {
        let mut form = guest_with("new_organisation", "Forum of the Harbour (demonstration)");
        form[1].1 = address;
        form[5].1 = "";
        assert_eq!(
            house.post(&invitation, "", &form).await.status,
            StatusCode::SEE_OTHER
        );
        let entered = house.post(&house.mailed_link(), "", &[]).await;
        let me = house.get("/en/me", &cookie_of(&entered)).await;
        assert!(
            me.body.contains("Forum of the Harbour (demonstration)"),
            "{}",
            me.body
        );
        people.push(me);
    }
    let list = house.get("/en/organisations", "").await;
    assert_eq!(
        list.body.matches("Forum of the Harbour").count(),
        1,
        "{}",
        list.body
    );
    let roll = members::roll(&house.site.node, contract::RollOf::Invited(CONSULTATION)).unwrap();
    assert_eq!(roll.len(), 1);
    assert_eq!((roll[0].people, roll[0].organisations.len()), (2, 1));
    assert_eq!(
        (roll[0].region, roll[0].kind),
        (RegionalGroup::Africa, StakeholderKind::CivilSociety)
    );
}

#[tokio::test]
async fn a_member_accepts_with_one_button_and_a_second_time_changes_nothing() {
    let house = House::new();
    let person = house.person("Wei");
    let cookie = house.cookie(person);
    let invitation = house.invitation(2);
    let page = house.get(&invitation, &cookie).await;
    assert!(!page.body.contains("name=\"address\""), "{}", page.body);
    let accepted = house.post(&invitation, &cookie, &[]).await;
    assert_eq!(
        accepted.location(),
        format!("/en/consultations/{CONSULTATION}")
    );
    let again = house.post(&invitation, &cookie, &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let role = members::consultation_role(&house.site.node, person, CONSULTATION).unwrap();
    assert_eq!(role, Some(Role::Participant));
}

#[tokio::test]
async fn an_invitation_used_with_a_members_address_makes_no_second_member() {
    let house = House::new();
    let person = house.person("Wei");
    let invitation = house.invitation(1);
    let form = guest_with("address", "wei@harbour.example");
    assert_eq!(
        house.post(&invitation, "", &form).await.location(),
        "/en/sign-in/sent"
    );
    let entered = house.post(&house.mailed_link(), "", &[]).await;
    let me = house.get("/en/me", &cookie_of(&entered)).await;
    assert!(
        me.body.contains("Wei") && !me.body.contains("Yara"),
        "{}",
        me.body
    );
    let role = members::consultation_role(&house.site.node, person, CONSULTATION).unwrap();
    assert_eq!(role, Some(Role::Participant));
}

#[tokio::test]
async fn a_demonstration_lets_a_new_guest_in_at_once_and_nobody_in_as_somebody_else() {
    let house = House::demonstration();
    let invitation = house.invitation(5);
    let offered = house.get(&invitation, "").await;
    assert!(offered.body.contains(">Join<"), "{}", offered.body);
    assert!(!offered.body.contains("Send me the link"));
    let entered = house.post(&invitation, "", &GUEST).await;
    assert_eq!(
        entered.location(),
        format!("/en/consultations/{CONSULTATION}")
    );
    assert_eq!(
        house.get("/en/me", &cookie_of(&entered)).await.status,
        StatusCode::OK
    );
    let again = house.post(&invitation, "", &GUEST).await;
    assert_eq!(again.location(), "/en/sign-in/sent");
    assert_eq!(house.letter().unwrap().to, "yara@harbour.example");
}

#[tokio::test]
async fn an_officer_issues_an_invitation_sees_its_link_once_and_withdraws_it() {
    let house = House::new();
    let officer = house.officer();
    let form_page = house
        .get(
            &format!("/en/invitations?consultation={CONSULTATION}"),
            &officer,
        )
        .await;
    assert!(
        form_page.body.contains("Norms in practice"),
        "{}",
        form_page.body
    );
    let scope = Scope::Consultation(CONSULTATION).to_string();
    let form = [
        ("role", "moderator"),
        ("scope", scope.as_str()),
        ("uses", "3"),
        ("days", "7"),
    ];
    let issued = house.post("/en/invitations", &officer, &form).await;
    assert_eq!(issued.status, StatusCode::OK, "{}", issued.body);
    let start = issued.body.find("http://localhost:8080/en/join/").unwrap();
    let secret = &issued.body[start + "http://localhost:8080/en/join/".len()..][..43];
    assert_eq!(
        house.get(&format!("/en/join/{secret}"), "").await.status,
        StatusCode::OK
    );

    let list = house.get("/en/invitations", &officer).await;
    assert!(!list.body.contains(secret), "the link is shown once");
    let start = list.body.find("/en/invitations/").unwrap();
    let withdraw = &list.body[start..][.."/en/invitations/".len() + 26 + "/withdraw".len()];
    let confirm = house.get(withdraw, &officer).await;
    assert_eq!(confirm.status, StatusCode::OK);
    assert_eq!(
        house.post(withdraw, &officer, &[]).await.location(),
        "/en/invitations"
    );
    let closed = house.get(&format!("/en/join/{secret}"), "").await;
    assert_eq!(closed.status, StatusCode::GONE);
    assert!(closed.body.contains("withdrawn"), "{}", closed.body);
}

#[tokio::test]
async fn only_an_officer_issues_invitations_and_out_of_range_values_are_refused() {
    let house = House::new();
    let member = house.cookie(house.person("Wei"));
    let form = [
        ("role", "officer"),
        ("scope", "institution"),
        ("uses", "1"),
        ("days", "1"),
    ];
    assert_eq!(
        house.post("/en/invitations", &member, &form).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        house.post("/en/invitations", "", &form).await.status,
        StatusCode::FORBIDDEN
    );
    let officer = house.officer();
    let unknown = Scope::Consultation(kernel::ConsultationId([1; 16])).to_string();
    for (scope, uses, days) in [
        ("institution", "0", "1"),
        ("institution", "1", "999"),
        (&unknown, "1", "1"),
    ] {
        let form = [
            ("role", "observer"),
            ("scope", scope),
            ("uses", uses),
            ("days", days),
        ];
        let page = house.post("/en/invitations", &officer, &form).await;
        assert_eq!(
            page.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{scope} {uses} {days}"
        );
    }
}
