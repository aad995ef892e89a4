//! What leads on: buttons and links.

use crate::language::Speaker;
use maud::{Markup, html};

/// The main button of a form: one on a page.
pub fn button(label: &str) -> Markup {
    html! { button type="submit" { (label) } }
}

/// A button of lesser weight.
pub fn button_plain(label: &str) -> Markup {
    html! { button.plain type="submit" { (label) } }
}

/// A button that sends `name=value` with its form: one of several answers of like weight.
pub fn button_value(name: &str, value: &str, label: &str) -> Markup {
    html! { button.answer type="submit" name=(name) value=(value) { (label) } }
}

/// Links below each other, each `(address, label, hint)`; an empty hint is left out.
pub fn link_list<A, L, H>(links: &[(A, L, H)]) -> Markup
where
    A: AsRef<str>,
    L: AsRef<str>,
    H: AsRef<str>,
{
    html! {
        ul.links {
            @for (href, label, hint) in links {
                li {
                    a href=(href.as_ref()) { (label.as_ref()) }
                    @if !hint.as_ref().is_empty() { p.hint { (hint.as_ref()) } }
                }
            }
        }
    }
}

/// A link to another site, which says so.
pub fn external_link(speaker: Speaker, href: &str, label: &str) -> Markup {
    html! {
        a href=(href) rel="external noopener noreferrer" { (label) }
        " " span.hint { (speaker.text("frame-external")) }
    }
}
