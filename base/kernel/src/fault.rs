//! A fault: we are broken. Context is added at each boundary; the chain is logged once, at the rim.

use std::error::Error;
use std::fmt;

/// Something failed that no person can mend by typing differently.
#[derive(Debug)]
pub struct Fault {
    doing: String,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl Fault {
    /// A fault without a deeper cause. `doing` says what was being tried, in the form "reading the vault".
    pub fn new(doing: impl Into<String>) -> Self {
        Self {
            doing: doing.into(),
            source: None,
        }
    }

    /// A fault with its cause.
    pub fn from_source(
        doing: impl Into<String>,
        source: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Self {
        Self {
            doing: doing.into(),
            source: Some(source.into()),
        }
    }

    /// The whole chain in one line, outermost first, each part once.
    pub fn chain(&self) -> String {
        let mut line = self.doing.clone();
        let mut next = self.source();
        while let Some(cause) = next {
            let text = cause.to_string();
            line.push_str(": ");
            line.push_str(&text);
            next = cause.source();
        }
        line
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.doing)
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source
            .as_ref()
            .map(|source| &**source as &(dyn Error + 'static))
    }
}

/// Adds what was being tried to any error.
pub trait Context<T> {
    /// Turns the error into a fault that says what was being tried.
    fn doing(self, doing: impl Into<String>) -> Result<T, Fault>;
}

impl<T, E: Into<Box<dyn Error + Send + Sync>>> Context<T> for Result<T, E> {
    fn doing(self, doing: impl Into<String>) -> Result<T, Fault> {
        self.map_err(|error| Fault::from_source(doing, error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_names_every_boundary_once() {
        let inner: Result<(), std::io::Error> = Err(std::io::Error::other("disk full"));
        let fault = inner
            .doing("writing the log")
            .doing("casting a vote")
            .unwrap_err();
        assert_eq!(fault.chain(), "casting a vote: writing the log: disk full");
    }
}
