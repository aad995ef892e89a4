//! The rim over HTTP: headers, origins of posts, limits, error pages, and the weight of a first visit.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use axum::routing::{get, post};
use http::{Request, StatusCode};
use kernel::{Language, MultilingualText, Translator};
use tower::ServiceExt;
use web::{BODY_BYTES_MAX, Catalogue, Frame, NavigationEntry, Page, Rim, Speaker, Values};

const ORIGIN: &str = "https://concord.example.org";
/// Ten first segments of a connection (RFC 6928), less what TLS and TCP take.
const FIRST_VISIT_BYTES_MAX: usize = 14_600;

/// A small node: one page, one form, one route for programs, one that has a bare fault.
fn site() -> Router {
    let router = Router::new()
        .route("/en/", get(|| async { page(None) }))
        .route("/en/signed-in", get(|| async { page(Some("Amal")) }))
        .route(
            "/en/form",
            post(|values: Values| async move { values.get("name").to_owned() }),
        )
        .route(
            "/ar/form",
            post(|values: Values| async move { values.get("name").to_owned() }),
        )
        .route(
            "/en/broken",
            get(|| async { StatusCode::INTERNAL_SERVER_ERROR }),
        )
        .route(
            "/api/v1/thing",
            get(|| async { (StatusCode::NOT_FOUND, "no thing") }),
        )
        .merge(web::assets());
    let french = Translator::Person("A. Example".to_owned());
    let rim = Rim {
        public_origin: ORIGIN.to_owned(),
        https: true,
        body_bytes_max: BODY_BYTES_MAX,
        institution: MultilingualText::new(Language::En, "Meridian Institute (demonstration)")
            .with(Language::Fr, "Institut du Méridien (démonstration)", french),
        demonstration: true,
    };
    web::layer(router, &rim).unwrap()
}

fn page(person: Option<&str>) -> Response {
    let catalogue = Catalogue::build(&[]).unwrap();
    let speaker = Speaker::new(&catalogue, Language::En);
    let navigation = [
        ("/consultations", "frame-consultations"),
        ("/library", "frame-library"),
    ]
    .map(|(path, key)| NavigationEntry {
        path: path.to_owned(),
        label: speaker.text(key),
        current: false,
    });
    let frame = Frame {
        speaker,
        institution: "Meridian Institute (demonstration)",
        demonstration: true,
        path: "/",
        navigation: &navigation,
        person,
        officer: false,
    };
    Page::new("Home", maud::html! { h1 { "Home" } }).render(&frame)
}

async fn ask(request: http::request::Builder, body: impl Into<Body>) -> Response {
    site()
        .oneshot(request.body(body.into()).unwrap())
        .await
        .unwrap()
}

async fn fetch(path: &str) -> Response {
    ask(Request::get(path), Body::empty()).await
}

fn form(path: &str) -> http::request::Builder {
    Request::post(path)
        .header("host", "concord.example.org")
        .header("content-type", "application/x-www-form-urlencoded")
}

async fn text(response: Response) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn every_response_carries_the_headers_of_the_rim() {
    for path in [
        "/en/",
        "/en/nowhere",
        web::stylesheet_href(),
        "/api/v1/thing",
    ] {
        let response = fetch(path).await;
        let headers = response.headers();
        assert_eq!(
            headers["content-security-policy"],
            web::CONTENT_SECURITY_POLICY,
            "{path}"
        );
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "same-origin");
        assert_eq!(headers["cross-origin-opener-policy"], "same-origin");
        assert_eq!(headers["permissions-policy"], web::PERMISSIONS_POLICY);
        assert_eq!(
            headers["strict-transport-security"],
            web::STRICT_TRANSPORT_SECURITY
        );
    }
}

#[tokio::test]
async fn a_page_of_a_person_is_stored_nowhere_and_the_stylesheet_for_ever() {
    assert_eq!(fetch("/en/").await.headers()["cache-control"], "no-cache");
    assert_eq!(
        fetch("/en/signed-in").await.headers()["cache-control"],
        "no-store"
    );
    let style = fetch(web::stylesheet_href()).await;
    assert_eq!(
        style.headers()["cache-control"],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(style.headers()["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn a_post_from_another_site_is_refused_with_a_page() {
    for request in [
        form("/ar/form")
            .header("sec-fetch-site", "cross-site")
            .header("origin", "https://evil.example"),
        form("/ar/form").header("origin", "https://evil.example"),
        form("/ar/form").header("sec-fetch-site", "same-site"),
    ] {
        let response = ask(request, "name=Amal").await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
        let page = text(response).await;
        assert!(page.contains("ورد الطلب من موقع آخر"), "{page}");
        assert!(page.contains(r#"<html lang="ar" dir="rtl">"#));
    }
}

#[tokio::test]
async fn a_post_from_our_own_pages_passes() {
    for request in [
        form("/en/form").header("sec-fetch-site", "same-origin"),
        form("/en/form").header("origin", ORIGIN),
        form("/en/form"),
    ] {
        let response = ask(request, "name=Amal").await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(text(response).await, "Amal");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_gets_413_with_a_page() {
    let at_limit = format!("name={}", "a".repeat(BODY_BYTES_MAX - 5));
    assert_eq!(
        ask(form("/en/form"), at_limit.clone()).await.status(),
        StatusCode::OK
    );
    let response = ask(form("/en/form"), at_limit + "a").await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let page = text(response).await;
    assert!(
        page.contains("<h1>Too much was sent at once</h1>"),
        "{page}"
    );
}

#[tokio::test]
async fn what_is_no_form_gets_a_page_and_says_so_by_its_status() {
    let bad = ask(form("/en/form"), "name=%FF").await;
    assert_eq!(bad.status(), StatusCode::BAD_REQUEST);
    assert!(
        text(bad)
            .await
            .contains("The request could not be understood")
    );
    let json = Request::post("/en/form").header("content-type", "application/json");
    assert_eq!(
        ask(json, "{}").await.status(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
}

#[tokio::test]
async fn what_is_not_there_gets_a_page_in_the_readers_language() {
    let response = fetch("/fr/nowhere").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let page = text(response).await;
    assert!(page.contains("<h1>Page introuvable</h1>"));
    assert!(page.contains("Institut du Méridien"), "{page}");
    let browser = Request::get("/nowhere")
        .header("accept", "text/html")
        .header("accept-language", "es");
    assert!(
        text(ask(browser, Body::empty()).await)
            .await
            .contains("Página no encontrada")
    );
}

#[tokio::test]
async fn a_program_gets_its_answer_as_it_was_given() {
    let response = fetch("/api/v1/thing").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(text(response).await, "no thing");
}

#[tokio::test]
async fn a_bare_fault_and_a_wrong_method_get_pages() {
    let fault = fetch("/en/broken").await;
    assert_eq!(fault.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(text(fault).await.contains("not working at present"));
    let response = fetch("/en/form").await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "POST");
}

#[tokio::test]
async fn a_public_origin_that_is_none_stops_the_start() {
    let rim = Rim {
        public_origin: "https://concord.example.org/path".to_owned(),
        https: true,
        body_bytes_max: BODY_BYTES_MAX,
        institution: MultilingualText::new(Language::En, ""),
        demonstration: false,
    };
    let fault = web::layer(Router::new(), &rim).unwrap_err();
    assert!(
        fault.chain().contains("https://concord.example.org/path"),
        "{}",
        fault.chain()
    );
}

#[tokio::test]
async fn a_first_visit_fits_the_first_ten_segments() {
    let mut bytes = 0;
    for path in ["/en/", web::stylesheet_href()] {
        let response = ask(
            Request::get(path).header("accept-encoding", "gzip"),
            Body::empty(),
        )
        .await;
        assert_eq!(response.headers()["content-encoding"], "gzip");
        bytes += response
            .headers()
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len() + 4)
            .sum::<usize>();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        let limit = if path == "/en/" { 9_000 } else { 4_096 };
        assert!(body.len() <= limit, "{path}: {} bytes", body.len());
        bytes += body.len();
    }
    assert!(bytes <= FIRST_VISIT_BYTES_MAX, "{bytes} bytes");
    // The frame leaves most of the budget to the page in it.
    assert!(bytes <= FIRST_VISIT_BYTES_MAX / 2, "{bytes} bytes");
}
