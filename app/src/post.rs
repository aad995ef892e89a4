//! Delivers the mail that lies at the desk: by SMTP, or as `.eml` files into a folder.

use contract::{Mail, Node};
use kernel::{Context, Fault};
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::{Message, SmtpTransport, Transport};
use std::io::Write;
use std::path::{Path, PathBuf};
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
    from: Mailbox,
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
        let watched = stopping.clone();
        let round =
            tokio::task::spawn_blocking(move || deliver_what_is_due(&node, &way, &from, &watched))
                .await;
        if let Ok(Err(fault)) = round {
            tracing::error!(fault = %fault.chain(), "the mail could not be looked through");
        }
    }
}

fn deliver_what_is_due(
    node: &Node,
    way: &Way,
    from: &Mailbox,
    stopping: &watch::Receiver<bool>,
) -> Result<(), Fault> {
    let now = || node.clock().now();
    while !*stopping.borrow() {
        let Some((number, mail)) = node.store().next_mail(now())? else {
            return Ok(());
        };
        if !node.store().mail_trying(number, now())? {
            tracing::error!(
                mail.number = number,
                "a message was given up: it could not be delivered"
            );
            continue;
        }
        match deliver_one(way, from, number, &mail) {
            Ok(()) => node.store().mail_sent(number)?,
            // Neither the address nor what the other server says of it belongs into the log.
            Err(doing) => {
                tracing::warn!(
                    mail.number = number,
                    doing,
                    "a message could not be delivered yet"
                );
            }
        }
    }
    Ok(())
}

/// Delivers one message, or says at which step it failed.
fn deliver_one(way: &Way, from: &Mailbox, number: i64, mail: &Mail) -> Result<(), &'static str> {
    let message = Message::builder()
        .from(from.clone())
        .to(mail.to.parse().map_err(|_| "reading the address")?)
        .subject(&mail.subject)
        .header(ContentType::TEXT_PLAIN)
        .header(ContentLanguage(mail.language.tag().to_owned()))
        .body(mail.body.clone())
        .map_err(|_| "writing the message")?;
    match way {
        Way::Smtp(server) => match server.send(&message) {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err("sending: the server refuses the message"),
            Err(error) if error.is_transient() => Err("sending: the server asks to try again"),
            Err(_) => Err("sending: the server could not be reached"),
        },
        Way::Folder(folder) => write_private(folder, number, &message.formatted())
            .map_err(|_| "writing the message into the outbox"),
    }
}

/// A message holds a sign-in link: only the owner of the data folder reads it.
fn write_private(folder: &Path, number: i64, message: &[u8]) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    let mut options = std::fs::OpenOptions::new();
    builder.recursive(true);
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
        builder.mode(0o700);
        options.mode(0o600);
    }
    builder.create(folder)?;
    options
        .open(folder.join(format!("{number:08}.eml")))?
        .write_all(message)
}
