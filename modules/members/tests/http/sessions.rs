//! Sessions: cookies, ends, and that an end holds at once.

use crate::house::{House, cookie_of};
use axum::http::{StatusCode, header};

const DAY_SECONDS: i64 = 86_400;

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_its_host_and_on_plain_http_it_is_not_secure() {
    for (house, name, is_secure) in [
        (House::over_tls(), "__Host-concord=", true),
        (House::new(), "concord_session=", false),
    ] {
        let link = house.link(house.person("Wei"));
        let entered = house.post(&link, "", &[]).await;
        let cookie = entered.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(cookie.starts_with(name), "{cookie}");
        let attributes: Vec<&str> = cookie.split("; ").skip(1).collect();
        for wanted in ["Path=/", "HttpOnly", "SameSite=Lax"] {
            assert!(attributes.contains(&wanted), "{cookie}");
        }
        assert_eq!(attributes.contains(&"Secure"), is_secure, "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
        let me = house.get("/en/me", &cookie_of(&entered)).await;
        assert_eq!(me.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_revoked_session_holds_no_longer_at_the_next_request() {
    let house = House::new();
    let person = house.person("Wei");
    let (here, there, elsewhere) = (
        house.cookie(person),
        house.cookie(person),
        house.cookie(person),
    );
    let me = house.get("/en/me", &here).await;
    assert_eq!(me.body.matches("Unknown browser").count(), 3, "{}", me.body);
    // The numbers of the sessions are 1, 2 and 3: the second is ended, then all others.
    let one = house
        .post("/en/me/sessions/end", &here, &[("session", "2")])
        .await;
    assert_eq!(one.location(), "/en/me");
    assert_eq!(
        house.get("/en/me", &there).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(house.get("/en/me", &elsewhere).await.status, StatusCode::OK);
    house
        .post("/en/me/sessions/end", &here, &[("session", "others")])
        .await;
    assert_eq!(
        house.get("/en/me", &elsewhere).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(house.get("/en/me", &here).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_ends_the_session_of_somebody_else() {
    let house = House::new();
    let (wei, salma) = (
        house.cookie(house.person("Wei")),
        house.cookie(house.person("Salma")),
    );
    house
        .post("/en/me/sessions/end", &salma, &[("session", "1")])
        .await;
    assert_eq!(house.get("/en/me", &wei).await.status, StatusCode::OK);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_makes_the_browser_forget_it() {
    let house = House::new();
    let cookie = house.cookie(house.person("Wei"));
    let out = house.post("/en/sign-out", &cookie, &[]).await;
    assert_eq!(
        (out.status, out.location()),
        (StatusCode::SEE_OTHER, "/en/")
    );
    let forget = out.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(
        forget.starts_with("concord_session=;") && forget.contains("Max-Age=0"),
        "{forget}"
    );
    assert_eq!(
        house.get("/en/me", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_session_ends_after_fourteen_idle_days_and_after_ninety_in_any_case() {
    let house = House::new();
    let person = house.person("Wei");
    let idle = house.cookie(person);
    house.site.clock.advance(14 * DAY_SECONDS);
    assert_eq!(
        house.get("/en/me", &idle).await.status,
        StatusCode::SEE_OTHER
    );
    let used = house.cookie(person);
    for _ in 0..8 {
        house.site.clock.advance(11 * DAY_SECONDS);
        assert_eq!(house.get("/en/me", &used).await.status, StatusCode::OK);
    }
    house.site.clock.advance(2 * DAY_SECONDS);
    assert_eq!(
        house.get("/en/me", &used).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn somebody_without_a_session_is_led_to_the_sign_in_page_and_back() {
    let house = House::new();
    for cookie in ["", "concord_session=", "concord_session=AAAA", "other=1"] {
        let answer = house.get("/en/me", cookie).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{cookie}");
        assert_eq!(answer.location(), "/en/sign-in?next=/me");
    }
}
