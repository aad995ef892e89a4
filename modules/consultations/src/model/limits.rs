//! Limits of what is accepted, each a named constant. Not the limits of bodies and pages, which stand in `base/web`.

/// Characters of a statement, at least.
pub const STATEMENT_CHARACTERS_MIN: usize = 10;
/// Characters of a statement, at most.
pub const STATEMENT_CHARACTERS_MAX: usize = 240;
/// Characters of a title, at most.
pub const TITLE_CHARACTERS_MAX: usize = 120;
/// Characters of a question, at most.
pub const QUESTION_CHARACTERS_MAX: usize = 300;
/// Characters of a background text, at most.
pub const BACKGROUND_CHARACTERS_MAX: usize = 20_000;
/// Characters of a note of outcome, at most.
pub const OUTCOME_CHARACTERS_MAX: usize = 5_000;
/// Characters of an auditor's office, at most.
pub const OFFICE_CHARACTERS_MAX: usize = 300;
/// Characters of a link, at most.
pub const LINK_CHARACTERS_MAX: usize = 500;
/// Statements of one person that may wait for a decision at the same time.
pub const STATEMENTS_PER_PERSON_MAX: usize = 5;
/// Statements that can be seeded in one go.
pub const SEEDS_PER_SUBMISSION_MAX: usize = 100;
/// Accepted and pending statements of one consultation.
pub const STATEMENTS_PER_CONSULTATION_MAX: u64 = 10_000;
/// Rows in one fact of imported votes.
pub const IMPORTED_VOTES_PER_FACT_MAX: usize = 5_000;
/// Statements in one fact of imported statements.
pub const IMPORTED_STATEMENTS_PER_FACT_MAX: usize = 100;
/// People newly voting on a statement in one cell before its published figure changes.
pub const RELEASE_PEOPLE_MIN: i64 = 10;
/// Organisations that they speak for at least; a person in a personal capacity counts as one.
pub const RELEASE_ORGANISATIONS_MIN: i64 = 3;
/// Entries on one page of a list.
pub const PAGE_SIZE: u64 = 25;

/// The length of a text as a person counts it: characters that join the one before (marks, joiners, variation
/// selectors) do not count.
pub fn characters(text: &str) -> usize {
    text.chars()
        .filter(|character| !joins_the_one_before(*character))
        .count()
}

fn joins_the_one_before(character: char) -> bool {
    matches!(u32::from(character),
        0x0300..=0x036F | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06DC
        | 0x06DF..=0x06E4 | 0x200C..=0x200F | 0x20D0..=0x20FF | 0xFE00..=0xFE0F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_do_not_count_as_characters() {
        assert_eq!(characters("e\u{301}te\u{301}"), 3);
        assert_eq!(characters("مُحَمَّد"), 4);
        assert_eq!(characters("规范"), 2);
    }
}
