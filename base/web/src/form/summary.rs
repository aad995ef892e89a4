//! The summary of what was refused, at the top of a form, with a link to each field.

use super::field::id_of;
use crate::language::Speaker;
use kernel::Refused;
use maud::{Markup, PreEscaped, html};

/// What was refused, in the order given; nothing when nothing was.
pub fn error_summary(speaker: Speaker, refusals: &[Refused]) -> Markup {
    if refusals.is_empty() {
        return PreEscaped(String::new());
    }
    html! {
        div.panel.error role="alert" aria-labelledby="refused" tabindex="-1" {
            h2 #refused { (speaker.text("form-refused")) }
            ul {
                @for refused in refusals {
                    li {
                        @if let Some(field) = refused.field {
                            a href={ "#" (id_of(field)) } { (speaker.refused(refused)) }
                        } @else {
                            (speaker.refused(refused))
                        }
                    }
                }
            }
        }
    }
}
