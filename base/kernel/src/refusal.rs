//! A refusal: a rule said no. It is a message key with values, so that it is shown in the reader's own language.

use crate::Fault;

/// A value inside a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it is.
    Text(String),
    /// A count: chooses the plural form, and is written in the reader's digits.
    Count(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// What a person is told when a rule says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The message's key in every language.
    pub key: &'static str,
    /// The values in the message.
    pub values: Vec<(&'static str, Value)>,
    /// The form field that is at fault, when one is.
    pub field: Option<&'static str>,
    /// The HTTP status: 422 unless said otherwise.
    pub status: u16,
}

impl Refused {
    /// A refusal with the message `key`, status 422.
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            values: Vec::new(),
            field: None,
            status: 422,
        }
    }

    /// With a value for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// At a form field.
    #[must_use]
    pub const fn at(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// With another HTTP status: 403 not permitted, 404 not there, 409 overtaken, 410 gone.
    #[must_use]
    pub const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }
}

/// Why an action did not happen: a rule refused, or we are broken.
#[derive(Debug)]
pub enum Failure {
    /// One or more rules said no; shown to the person.
    Refused(Vec<Refused>),
    /// We are broken; logged once, shown as an id.
    Fault(Fault),
}

/// What an action gives back.
pub type Outcome<T> = Result<T, Failure>;

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(vec![refused])
    }
}
