//! The six official languages of the United Nations, in the order in which the Organization lists them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic, written from right to left.
    Ar,
    /// Chinese, simplified characters.
    Zh,
    /// English.
    En,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Spanish.
    Es,
}

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Language {
    /// All six, in UN order.
    pub const ALL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];

    /// The BCP 47 tag: `ar`, `zh`, `en`, `fr`, `ru`, `es`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Zh => "zh",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Es => "es",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ar => "عربي",
            Self::Zh => "中文",
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ru => "Русский",
            Self::Es => "Español",
        }
    }

    /// The direction of writing.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The best of the six for an `Accept-Language` header (RFC 9110, 12.5.4); English when nothing fits.
    pub fn negotiate(header: &str) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',').take(32) {
            let mut pieces = part.split(';');
            let tag = pieces.next().unwrap_or("").trim();
            let quality = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1.0, |text| text.trim().parse::<f32>().unwrap_or(0.0));
            let primary = tag.split('-').next().unwrap_or("").to_ascii_lowercase();
            let Ok(language) = primary.parse::<Self>() else {
                continue;
            };
            if quality > 0.0 && best.is_none_or(|(held, _)| quality > held) {
                best = Some((quality, language));
            }
        }
        best.map_or(Self::En, |(_, language)| language)
    }
}

impl Direction {
    /// The value of an HTML `dir` attribute.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == text)
            .ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_the_language_they_prefer_most() {
        assert_eq!(
            Language::negotiate("de-CH, fr;q=0.8, en;q=0.9"),
            Language::En
        );
        assert_eq!(Language::negotiate("zh-Hans-CN,zh;q=0.9"), Language::Zh);
        assert_eq!(Language::negotiate("ar"), Language::Ar);
    }

    #[test]
    fn an_unknown_or_broken_header_gives_english() {
        for header in ["", "de", ";;;", "q=1", "fr;q=0", "fr;q=x"] {
            assert_eq!(Language::negotiate(header), Language::En, "{header}");
        }
    }
}
