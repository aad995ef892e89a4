//! What a form sent, as `application/x-www-form-urlencoded` (WHATWG URL, 5.1), kept as it was typed.
//! It knows no field; what a field must hold is a rule of the module.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use std::collections::BTreeMap;

/// The most fields (name and value) that one form may send.
pub const FIELDS_MAX: usize = 512;

/// The values that a form sent, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(pub BTreeMap<String, Vec<String>>);

/// Why a body is no form. The rim shows it as a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ValuesRejection {
    /// Another content type.
    #[error("the body is not application/x-www-form-urlencoded")]
    NotAForm,
    /// A broken escape, text that is not UTF-8, or a NUL character.
    #[error("the form is not valid UTF-8 in percent-encoding")]
    BadEncoding,
    /// The body, or the number of its fields, is over the limit.
    #[error("the form is over the limit")]
    TooLarge,
}

impl Values {
    /// Parses a body or a query. Line ends become `\n`.
    pub fn parse(body: &[u8]) -> Result<Self, ValuesRejection> {
        let mut values = Self::default();
        let fields = body
            .split(|byte| *byte == b'&')
            .filter(|field| !field.is_empty());
        for (count, field) in fields.enumerate() {
            if count >= FIELDS_MAX {
                return Err(ValuesRejection::TooLarge);
            }
            let (name, value) = match field.iter().position(|byte| *byte == b'=') {
                Some(equals) => (&field[..equals], &field[equals + 1..]),
                None => (field, &[][..]),
            };
            values
                .0
                .entry(decode(name)?)
                .or_default()
                .push(decode(value)?);
        }
        Ok(values)
    }

    /// The first value of a field; empty when the form did not send it.
    pub fn get(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// All values of a field, in the order sent.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether the form sent the field, even empty.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether the form sent the field with this value.
    pub fn holds(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|held| held == value)
    }

    /// With a value added: to show a form with what is stored.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0
            .entry(name.to_owned())
            .or_default()
            .push(value.into());
        self
    }
}

fn decode(encoded: &[u8]) -> Result<String, ValuesRejection> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let (high, low) = (hex(rest.next())?, hex(rest.next())?);
                high << 4 | low
            }
            other => *other,
        });
    }
    let text = String::from_utf8(bytes).map_err(|_| ValuesRejection::BadEncoding)?;
    if text.contains('\0') {
        return Err(ValuesRejection::BadEncoding);
    }
    Ok(if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    })
}

fn hex(digit: Option<&u8>) -> Result<u8, ValuesRejection> {
    digit
        .and_then(|digit| char::from(*digit).to_digit(16))
        .and_then(|value| u8::try_from(value).ok())
        .ok_or(ValuesRejection::BadEncoding)
}

impl<S: Send + Sync> FromRequest<S> for Values {
    type Rejection = ValuesRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, ValuesRejection> {
        if !is_form(&request) {
            return Err(ValuesRejection::NotAForm);
        }
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| {
                if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                    ValuesRejection::TooLarge
                } else {
                    ValuesRejection::BadEncoding
                }
            })?;
        Self::parse(&body)
    }
}

/// A POST without a body needs no content type; anything else must say that it is a form.
fn is_form(request: &Request) -> bool {
    let Some(kind) = request.headers().get(CONTENT_TYPE) else {
        return request
            .headers()
            .get(http::header::CONTENT_LENGTH)
            .is_none_or(|length| length == "0");
    };
    let kind = kind
        .to_str()
        .unwrap_or("")
        .split(';')
        .next()
        .unwrap_or("")
        .trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

impl IntoResponse for ValuesRejection {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BadEncoding => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        };
        (status, self.to_string()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_reads_back_as_it_was_typed() {
        let body = b"name=Amal+%26+No%C3%A9mie&topic=a&topic=b&empty=&flag&text=one%0D%0Atwo";
        let values = Values::parse(body).unwrap();
        assert_eq!(values.get("name"), "Amal & Noémie");
        assert_eq!(values.all("topic"), ["a", "b"]);
        assert!(values.holds("topic", "b") && !values.holds("topic", "c"));
        assert!(values.has("empty") && values.has("flag") && !values.has("absent"));
        assert_eq!(values.get("absent"), "");
        assert_eq!(values.get("text"), "one\ntwo");
    }

    #[test]
    fn broken_escapes_foreign_encodings_and_nul_are_refused() {
        for body in ["a=%", "a=%4", "a=%zz", "a=%FF", "%C3=1", "a=%00"] {
            assert_eq!(
                Values::parse(body.as_bytes()),
                Err(ValuesRejection::BadEncoding),
                "{body}"
            );
        }
    }

    #[test]
    fn more_fields_than_the_limit_are_refused() {
        let at_limit = vec!["a=1"; FIELDS_MAX].join("&");
        assert_eq!(
            Values::parse(at_limit.as_bytes()).unwrap().all("a").len(),
            FIELDS_MAX
        );
        let over = at_limit + "&a=1";
        assert_eq!(
            Values::parse(over.as_bytes()),
            Err(ValuesRejection::TooLarge)
        );
    }
}
