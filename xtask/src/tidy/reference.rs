//! The pages of `docs/reference` are those that `cargo xtask generate` would write now.

use super::Finding;
use super::tree::Tree;
use crate::generate::stale_pages;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let stale = stale_pages(tree);
    stale
        .iter()
        .map(|(file, _)| Finding::of(file, "stale: run cargo xtask generate"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_was_edited_by_hand_is_found() {
        let found = check(&Tree::of(&[("docs/reference/tidy.md", "by hand")]));
        assert!(
            found
                .iter()
                .any(|finding| finding.place == "docs/reference/tidy.md")
        );
    }
}
