//! CSV that opens harmlessly: free text that a spreadsheet would run as a formula is made plain.

use kernel::{Context, Fault};
use std::borrow::Cow;

/// A table in the making.
pub(super) struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// A table with these columns.
    pub(super) fn new<T: AsRef<[u8]>>(header: impl IntoIterator<Item = T>) -> Result<Self, Fault> {
        let mut table = Self(csv::Writer::from_writer(Vec::new()));
        table.line(header)?;
        Ok(table)
    }

    /// One more line. Free text goes through [`plain`] first.
    pub(super) fn line<T: AsRef<[u8]>>(
        &mut self,
        fields: impl IntoIterator<Item = T>,
    ) -> Result<(), Fault> {
        self.0.write_record(fields).doing("writing a table")
    }

    /// The bytes.
    pub(super) fn finish(self) -> Result<Vec<u8>, Fault> {
        self.0
            .into_inner()
            .map_err(|error| Fault::new(error.to_string()))
            .doing("writing a table")
    }
}

/// Free text with an apostrophe before it when it begins as a formula does: `=`, `+`, `-`, `@`, their full-width forms,
/// tab, carriage return, line feed (OWASP, "CSV Injection").
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    if text.starts_with(FORMULA) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_as_a_formula_is_made_plain() {
        for text in [
            "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", "\t=1", "\r=1", "\n=1",
        ] {
            assert_eq!(plain(text), format!("'{text}"));
        }
        for text in ["1=1", "a", "", " =1", "’=1"] {
            assert_eq!(plain(text), text);
        }
    }
}
