//! What shows a record: summary list, timeline, receipt.

use super::text::time_of_day;
use crate::language::Speaker;
use kernel::Timestamp;
use maud::{Markup, html};

/// Terms and what they are.
pub fn summary_list<T: AsRef<str>>(entries: &[(T, Markup)]) -> Markup {
    html! {
        dl.summary {
            @for (term, value) in entries {
                div { dt { (term.as_ref()) } dd { (value) } }
            }
        }
    }
}

/// One entry of a timeline.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// When it happened.
    pub at: Timestamp,
    /// What happened, in a few words.
    pub title: Markup,
    /// More about it; may be empty.
    pub body: Markup,
}

/// What happened, in the order given.
pub fn timeline(speaker: Speaker, entries: &[TimelineEntry]) -> Markup {
    html! {
        ol.timeline {
            @for entry in entries {
                li {
                    p.title { (entry.title) }
                    p.hint { (time_of_day(speaker, entry.at)) }
                    (entry.body)
                }
            }
        }
    }
}

/// A receipt: what was received, when, and its digest in groups of four, to be kept on paper as well.
pub fn receipt(
    speaker: Speaker,
    title: &str,
    entries: &[(String, Markup)],
    digest: &str,
    at: Timestamp,
) -> Markup {
    html! {
        section.receipt {
            h2 { (title) }
            dl.summary {
                @for (term, value) in entries { div { dt { (term) } dd { (value) } } }
                div { dt { (speaker.text("receipt-received")) } dd { (time_of_day(speaker, at)) } }
                div {
                    dt { (speaker.text("receipt-digest")) }
                    dd { bdi.id dir="ltr" { (in_groups_of_four(digest)) } }
                }
            }
            p.hint { (speaker.text("receipt-keep")) }
        }
    }
}

fn in_groups_of_four(digest: &str) -> String {
    let mut grouped = String::with_capacity(digest.len() + digest.len() / 4);
    for (place, character) in digest.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(character);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_in_groups_of_four() {
        assert_eq!(in_groups_of_four("0123456789"), "0123 4567 89");
        assert_eq!(in_groups_of_four(""), "");
    }
}
