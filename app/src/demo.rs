//! `concord demo`: a node on invented data, with every journey walkable at once and a sign-in link for each role.

mod content;
mod links;
mod opinions;
mod people;
mod story;

use crate::command_line::DemoOptions;
use crate::server::{self, Serving};
use crate::wiring::Opening;
use crate::{Stop, import, messages, post};
use content::Content;
use kernel::{Clock, Context, Failure, Fault, Language};
use std::path::Path;

pub(crate) use links::routes;

/// Sets the node up in a temporary folder (or the one that is given), prints where it is, and serves it.
pub(crate) fn run(options: &DemoOptions) -> Result<(), Stop> {
    let listener = server::bind(options.listen).map_err(|fault| Stop::WrongInput(fault.chain()))?;
    let port = listener.local_addr().doing("asking for the port")?.port();
    let public_url = format!("http://localhost:{port}");
    let temporary = tempfile::TempDir::with_prefix("concord-demo-").doing("making a folder")?;
    let within = temporary.path().join("node");
    let folder = options.data.as_deref().unwrap_or(&within);
    if folder.join(store::LOG_FILE).exists() {
        return Err(Stop::WrongInput(format!(
            "--data {}: a node is there already; a demonstration needs a folder of its own",
            folder.display()
        )));
    }
    let imported = match &options.import {
        Some(export) => Some(import::read(export, Language::En, None)?),
        None => None,
    };
    let content = Content::read()?;
    let holders = tell_the_story(folder, &content)?;
    let node = Opening {
        public_url: &public_url,
        institution: content.institution(),
        demonstration: true,
        ..Opening::of(folder)
    }
    .open()?;
    if let Some(imported) = imported {
        import::into_node(&node, &imported)?;
    }
    contract::react_to_all(&node)?;
    let links = links::make(&node, holders)?;
    print(&public_url, &links);
    let mail = post::Way::Folder(server::outbox(folder));
    let mail_from = "concord@localhost"
        .parse()
        .doing("reading the sender's address")?;
    server::run(
        node,
        Serving {
            listener,
            tls: None,
            mail,
            mail_from,
            proxy: None,
        },
    )?;
    Ok(())
}

/// Everything that happened before today, on a clock that is moved by hand from day to day.
fn tell_the_story(folder: &Path, content: &Content) -> Result<Vec<people::Holder>, Fault> {
    let clock = Clock::set_to(
        Clock::system()
            .now()
            .plus_seconds(-story::DAYS * story::DAY_SECONDS),
    );
    let node = Opening {
        demonstration: true,
        institution: content.institution(),
        clock: clock.clone(),
        ..Opening::of(folder)
    }
    .open()?;
    story::tell(&node, &clock, content).map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusals) => Fault::new(format!(
            "the demonstration broke a rule of its own: {refusals:?}"
        )),
    })
}

fn print(public_url: &str, links: &[(String, String)]) {
    messages::say("Concord: a demonstration on invented data.");
    messages::say("");
    messages::say(&format!("  {public_url}"));
    messages::say("");
    messages::say("Sign in as:");
    for (role, link) in links {
        messages::say(&format!("  {role:<28}{link}"));
    }
    messages::say("");
    messages::say(
        "Ctrl-C ends it. Mail that the node sends is written into the folder \"outbox\" beside its data.",
    );
}
