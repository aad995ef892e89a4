//! `concord serve`: the real thing.

use crate::command_line::ServeOptions;
use crate::server::{self, Serving};
use crate::wiring::Opening;
use crate::{Stop, messages, post};
use kernel::{Context, Language, MultilingualText};
use std::net::IpAddr;

/// Serves a data folder until the process is asked to end.
pub(crate) fn run(options: &ServeOptions) -> Result<(), Stop> {
    check_public_url(&options.public_url)?;
    check_tls(options)?;
    let proxy = match &options.trusted_proxy {
        None => None,
        Some(network) => Some(network.parse().map_err(|()| {
            Stop::WrongInput(format!(
                "--trusted-proxy {network}: give a network such as 127.0.0.1/32"
            ))
        })?),
    };
    let mail_from = options.mail_from.parse().map_err(|error| {
        Stop::WrongInput(format!(
            "--mail-from {}: {error}; give an address such as concord@example.org",
            options.mail_from
        ))
    })?;
    let mail = match &options.smtp_file {
        None => post::Way::Folder(server::outbox(&options.data)),
        Some(file) => {
            let url = std::fs::read_to_string(file).doing(format!("reading {}", file.display()))?;
            post::Way::to_server(&url)?
        }
    };
    let listener = server::bind(options.listen).map_err(|fault| Stop::WrongInput(fault.chain()))?;
    let node = Opening {
        public_url: &options.public_url,
        institution: MultilingualText::new(Language::En, options.institution.clone()),
        ..Opening::of(&options.data)
    }
    .open()?;
    messages::say(&format!(
        "Concord serves {} on {}",
        options.public_url, options.listen
    ));
    let tls = options.tls_cert.as_deref().zip(options.tls_key.as_deref());
    let serving = Serving {
        listener,
        tls,
        mail,
        mail_from,
        proxy,
    };
    server::run(node, serving)?;
    Ok(())
}

/// The public address must be one that cookies and links can be bound to.
pub(crate) fn check_public_url(url: &str) -> Result<(), Stop> {
    let wrong = |mend: &str| {
        Err(Stop::WrongInput(format!(
            "--public-url {url}: {mend}, such as https://concord.example.org"
        )))
    };
    let Some((scheme, rest)) = url.split_once("://") else {
        return wrong("begin with https:// (or http:// on this machine alone)");
    };
    let host = rest.trim_end_matches('/');
    if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        return wrong("give the scheme and the host alone");
    }
    match scheme {
        "https" => Ok(()),
        "http" if is_loopback(host) => Ok(()),
        "http" => wrong("use https: sign-in cookies must not travel in the clear"),
        _ => wrong("begin with https://"),
    }
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(""),
        None => host.split(':').next().unwrap_or(""),
    };
    name == "localhost"
        || name
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Behind an https address something must end TLS: this process, or a proxy that the operator vouches for.
fn check_tls(options: &ServeOptions) -> Result<(), Stop> {
    let is_https = options.public_url.starts_with("https://");
    if is_https && options.tls_cert.is_none() && options.trusted_proxy.is_none() {
        return Err(Stop::WrongInput(
            "an https address needs --tls-cert and --tls-key, or --trusted-proxy when a proxy ends TLS".to_owned(),
        ));
    }
    if !is_https && options.tls_cert.is_some() {
        return Err(Stop::WrongInput(
            "--tls-cert is given, so --public-url must begin with https://".to_owned(),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_over_plain_http_is_only_taken_on_this_machine() {
        for good in [
            "https://a.example",
            "http://localhost:80",
            "http://127.0.0.1:1",
            "http://[::1]:9",
        ] {
            assert!(check_public_url(good).is_ok(), "{good}");
        }
        for bad in [
            "http://a.example",
            "a.example",
            "ftp://a",
            "https://",
            "https://a/b",
            "http://127.evil.example",
        ] {
            assert!(check_public_url(bad).is_err(), "{bad}");
        }
    }
}
