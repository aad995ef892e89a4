//! `concord admin set-up`: the first officer, or a new sign-in link for one who is locked out.

use crate::command_line::SetUpOptions;
use crate::wiring::Opening;
use crate::{Stop, messages, serve};

/// Registers the officer when there is none with this address, and prints a sign-in link.
pub(crate) fn run(options: &SetUpOptions) -> Result<(), Stop> {
    serve::check_public_url(&options.public_url)?;
    let node = Opening {
        public_url: &options.public_url,
        ..Opening::of(&options.data)
    }
    .open()?;
    let link = members::bootstrap(&node, &options.name, &options.address)
        .map_err(|failure| Stop::of(&node, failure))?;
    messages::say("Sign in with this link. It works once:");
    messages::say(&link);
    Ok(())
}
