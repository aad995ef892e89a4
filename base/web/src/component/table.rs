//! Tables, and the pager below a long list.

use crate::language::Speaker;
use maud::{Markup, PreEscaped, html};

/// The rows of one page of a list.
pub const PAGE_ROWS: usize = 25;

/// How a table is set.
#[derive(Debug, Clone, Copy, Default)]
pub struct TableOptions {
    /// From this column on (the first is 0) the cells are numbers: tabular, at the inline end.
    pub numbers_from: Option<usize>,
    /// Whether the first cell of a row names the row.
    pub named_rows: bool,
    /// Whether the caption is for screen readers alone, since a heading says it already.
    pub hidden_caption: bool,
}

/// A table with its caption; scrolls within itself when the screen is narrower than it.
pub fn table<H: AsRef<str>>(
    caption: &str,
    headers: &[H],
    rows: &[Vec<Markup>],
    options: TableOptions,
) -> Markup {
    let number = |column: usize| options.numbers_from.is_some_and(|first| column >= first);
    html! {
        div.scroll tabindex="0" role="group" aria-label=(caption) {
            table {
                caption.hidden[options.hidden_caption] { (caption) }
                thead {
                    tr {
                        @for (column, header) in headers.iter().enumerate() {
                            th.number[number(column)] scope="col" { (header.as_ref()) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 && options.named_rows {
                                    th scope="row" { (cell) }
                                } @else {
                                    td.number[number(column)] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where one is among the pages of a list, the first being 1; nothing when there is only one page.
/// `base_href` is the list's address with its other parameters.
pub fn pager(speaker: Speaker, base_href: &str, page: usize, pages: usize) -> Markup {
    if pages <= 1 {
        return PreEscaped(String::new());
    }
    let joint = if base_href.contains('?') { '&' } else { '?' };
    let href = |page: usize| format!("{base_href}{joint}page={page}");
    let place = speaker.with(
        "pager-place",
        &[("page", page.into()), ("pages", pages.into())],
    );
    html! {
        nav.pager aria-label=(speaker.text("pager-pages")) {
            @if page > 1 {
                a rel="prev" href=(href(page - 1)) { (speaker.text("pager-previous")) }
            }
            span { (place) }
            @if page < pages {
                a rel="next" href=(href(page + 1)) { (speaker.text("pager-next")) }
            }
        }
    }
}
