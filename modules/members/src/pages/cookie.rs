//! The session's cookie: its name, its attributes, and finding it in a request. What it opens is decided elsewhere.

use crate::model::SESSION_SECONDS_MAX;
use crate::store::Secret;
use axum::http::{HeaderMap, HeaderValue, header};
use kernel::{Context, Fault};

/// With the prefix the browser itself sees to it that no neighbouring host can set it (RFC 6265bis, 4.1.3.2).
const NAME_OVER_TLS: &str = "__Host-concord";

/// On plain HTTP, which is for one's own machine, a browser would not keep the other.
const NAME_ON_LOOPBACK: &str = "concord_session";

const fn name(https: bool) -> &'static str {
    if https {
        NAME_OVER_TLS
    } else {
        NAME_ON_LOOPBACK
    }
}

/// The secret in the request's session cookie.
pub(crate) fn read(headers: &HeaderMap, https: bool) -> Option<Secret> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(held, _)| *held == name(https))
        .and_then(|(_, value)| Secret::parse(value))
}

/// The `Set-Cookie` that begins a session.
pub(crate) fn begin(secret: Secret, https: bool) -> Result<HeaderValue, Fault> {
    set(&secret.text(), SESSION_SECONDS_MAX, https)
}

/// The `Set-Cookie` that makes the browser forget it.
pub(crate) fn end(https: bool) -> Result<HeaderValue, Fault> {
    set("", 0, https)
}

/// The `Cookie` header that a browser would send.
pub(crate) fn sent(secret: Secret, https: bool) -> String {
    format!("{}={}", name(https), secret.text())
}

fn set(value: &str, seconds: i64, https: bool) -> Result<HeaderValue, Fault> {
    let secure = if https { "; Secure" } else { "" };
    let cookie = format!(
        "{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
        name(https)
    );
    HeaderValue::from_str(&cookie).doing("writing a cookie")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Entropy;

    #[test]
    fn over_tls_the_cookie_is_bound_to_its_host_and_on_loopback_it_is_kept_at_all() {
        let secret = Secret::draw(&Entropy::seeded(1));
        let over_tls = begin(secret, true).unwrap();
        let over_tls = over_tls.to_str().unwrap();
        assert!(over_tls.starts_with(&format!("__Host-concord={}; Path=/; ", secret.text())));
        assert!(
            over_tls.ends_with("; HttpOnly; SameSite=Lax; Secure"),
            "{over_tls}"
        );
        let plain = begin(secret, false).unwrap();
        let plain = plain.to_str().unwrap();
        assert!(
            plain.starts_with("concord_session=") && !plain.contains("Secure"),
            "{plain}"
        );
    }

    #[test]
    fn the_cookie_is_found_among_others_and_only_under_its_own_name() {
        let secret = Secret::draw(&Entropy::seeded(1));
        let mut headers = HeaderMap::new();
        let sent = format!("a=b; {}; c=d", sent(secret, false));
        headers.insert(header::COOKIE, HeaderValue::from_str(&sent).unwrap());
        assert_eq!(
            read(&headers, false).map(|found| found.digest()),
            Some(secret.digest())
        );
        assert!(read(&headers, true).is_none());
    }
}
