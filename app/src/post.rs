//! Delivers the mail that lies at the desk: by SMTP, or as `.eml` files into a folder.

use contract::{Mail, Node};
use kernel::{Context, Fault};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::{Message, SmtpTransport, Transport};
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::watch;

/// How often the desk is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// Where mail goes.
pub(crate) enum Way {
    /// To a mail server.
    Smtp(Box<SmtpTransport>),
    /// Into a folder, one file a message.
    Folder(PathBuf),
}

impl Way {
    /// The way to the server whose address stands in `url`.
    pub(crate) fn to_server(url: &str) -> Result<Self, Fault> {
        let transport = SmtpTransport::from_url(url.trim())
            .doing("reading the SMTP address; expected smtps://user:password@host:465")?
            .timeout(Some(Duration::from_secs(30)))
            .build();
        Ok(Self::Smtp(Box::new(transport)))
    }
}

/// The language of a message (RFC 3282).
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// Delivers until `stopping` turns true.
pub(crate) async fn deliver(
    node: Node,
    way: Way,
    from: String,
    mut stopping: watch::Receiver<bool>,
) {
    let way = std::sync::Arc::new(way);
    let mut look = tokio::time::interval(LOOK);
    while !*stopping.borrow() {
        tokio::select! {
            _ = look.tick() => {}
            _ = stopping.changed() => return,
        }
        let (node, way, from) = (node.clone(), way.clone(), from.clone());
        let round =
            tokio::task::spawn_blocking(move || deliver_what_is_due(&node, &way, &from)).await;
        if let Ok(Err(fault)) = round {
            tracing::error!(fault = %fault.chain(), "the mail could not be looked through");
        }
    }
}

fn deliver_what_is_due(node: &Node, way: &Way, from: &str) -> Result<(), Fault> {
    while let Some((number, mail)) = node.store().next_mail(node.clock().now())? {
        match deliver_one(way, from, number, &mail) {
            Ok(()) => node.store().mail_sent(number)?,
            Err(fault) => {
                // The address is personal data: the number finds the message at the desk.
                tracing::warn!(mail.number = number, fault = %fault.chain(), "a message could not be delivered yet");
                node.store().mail_failed(number, node.clock().now())?;
            }
        }
    }
    Ok(())
}

fn deliver_one(way: &Way, from: &str, number: i64, mail: &Mail) -> Result<(), Fault> {
    let message = Message::builder()
        .from(from.parse().doing("reading the sender's address")?)
        .to(mail.to.parse().doing("reading the address")?)
        .subject(&mail.subject)
        .header(ContentType::TEXT_PLAIN)
        .header(ContentLanguage(mail.language.tag().to_owned()))
        .body(mail.body.clone())
        .doing("writing the message")?;
    match way {
        Way::Smtp(server) => server
            .send(&message)
            .map(|_| ())
            .doing("sending the message"),
        Way::Folder(folder) => {
            std::fs::create_dir_all(folder).doing("making the outbox")?;
            let path = folder.join(format!("{number:08}.eml"));
            std::fs::write(&path, message.formatted()).doing(format!("writing {}", path.display()))
        }
    }
}
