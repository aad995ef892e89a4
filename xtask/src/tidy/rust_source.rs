//! As much of Rust's grammar as the rules need: words, texts, marks and their lines, with comments
//! left out. It is no parser; what does not compile is for the compiler to say.

/// A piece of Rust source and the line on which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name, keyword or number.
    Word(String),
    /// The content of a string literal as it stands in the source, escapes unread.
    Text(String),
    /// One punctuation character.
    Mark(char),
}

impl Token {
    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub(crate) fn is_word(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Word(own) if own == word)
    }
}

/// Cuts a source into tokens.
pub(crate) fn tokens_of(source: &str) -> Vec<Token> {
    let mut cutter = Cutter {
        chars: source.chars().collect(),
        at: 0,
        line: 1,
        tokens: Vec::new(),
    };
    while cutter.at < cutter.chars.len() {
        cutter.step();
    }
    cutter.tokens
}

/// The tokens outside `#[cfg(test)]` items: what a person can meet.
pub(crate) fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_test_attribute(&tokens[at..]) {
            at = end_of_item(tokens, at + TEST_ATTRIBUTE.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// The index behind the mark that closes the one at `open`.
pub(crate) fn behind_close(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Mark('(' | '[' | '{') => depth += 1,
            Kind::Mark(')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}

const TEST_ATTRIBUTE: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

fn is_test_attribute(tokens: &[Token]) -> bool {
    tokens.len() > TEST_ATTRIBUTE.len()
        && TEST_ATTRIBUTE
            .iter()
            .zip(tokens)
            .all(|(expected, token)| match &token.kind {
                Kind::Word(word) => word == expected,
                Kind::Mark(mark) => expected.starts_with(*mark),
                Kind::Text(_) => false,
            })
}

/// The index behind the item that begins at `at`: its first block of braces, or its semicolon.
fn end_of_item(tokens: &[Token], mut at: usize) -> usize {
    while at < tokens.len() {
        match tokens[at].kind {
            Kind::Mark(';') => return at + 1,
            Kind::Mark('{') => return behind_close(tokens, at),
            Kind::Mark('(' | '[') => at = behind_close(tokens, at),
            _ => at += 1,
        }
    }
    at
}

struct Cutter {
    chars: Vec<char>,
    at: usize,
    line: usize,
    tokens: Vec<Token>,
}

impl Cutter {
    fn step(&mut self) {
        let here = self.chars[self.at];
        match (here, self.peek(1)) {
            ('\n', _) => self.advance(1),
            (space, _) if space.is_whitespace() => self.advance(1),
            ('/', Some('/')) => self.skip_line_comment(),
            ('/', Some('*')) => self.skip_block_comment(),
            ('"', _) => self.text(1),
            ('r', _) | ('b' | 'c', Some('r')) if self.raw_text() => {}
            ('b' | 'c', Some('"')) => self.text(2),
            ('\'', _) => self.char_or_lifetime(),
            (letter, _) if letter.is_alphanumeric() || letter == '_' => self.word(),
            (mark, _) => {
                self.push(self.line, Kind::Mark(mark));
                self.advance(1);
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn push(&mut self, line: usize, kind: Kind) {
        self.tokens.push(Token { line, kind });
    }

    fn advance(&mut self, count: usize) {
        for _ in 0..count {
            if self.peek(0) == Some('\n') {
                self.line += 1;
            }
            self.at += 1;
        }
    }

    fn skip_line_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.at += 1;
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0usize;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                _ => {
                    self.advance(1);
                    continue;
                }
            }
            self.advance(2);
            if depth == 0 {
                return;
            }
        }
    }

    fn text(&mut self, opening: usize) {
        let line = self.line;
        self.advance(opening);
        let mut content = String::new();
        while let Some(c) = self.peek(0) {
            if c == '"' {
                break;
            }
            content.push(c);
            if c == '\\' {
                content.extend(self.peek(1));
                self.advance(1);
            }
            self.advance(1);
        }
        self.advance(1);
        self.push(line, Kind::Text(content));
    }

    /// `r"…"`, `r#"…"#`, `br"…"`; false if it is a name that begins like one.
    fn raw_text(&mut self) -> bool {
        let prefix = usize::from(self.peek(0) != Some('r')) + 1;
        let rest = self.chars[self.at..].iter().skip(prefix);
        let hashes = rest.take_while(|c| **c == '#').count();
        if self.peek(prefix + hashes) != Some('"') {
            return false;
        }
        let line = self.line;
        self.advance(prefix + hashes + 1);
        let mut content = String::new();
        while let Some(c) = self.peek(0) {
            if c == '"' && (1..=hashes).all(|n| self.peek(n) == Some('#')) {
                break;
            }
            content.push(c);
            self.advance(1);
        }
        self.advance(1 + hashes);
        self.push(line, Kind::Text(content));
        true
    }

    /// A character literal is passed over, a lifetime leaves its word behind.
    fn char_or_lifetime(&mut self) {
        if self.peek(1) == Some('\\') {
            self.advance(3);
            while self.peek(0).is_some_and(|c| c != '\'') {
                self.advance(1);
            }
            self.advance(1);
        } else if self.peek(2) == Some('\'') {
            self.advance(3);
        } else {
            self.advance(1);
        }
    }

    fn word(&mut self) {
        let line = self.line;
        let mut word = String::new();
        while let Some(c) = self.peek(0).filter(|c| c.is_alphanumeric() || *c == '_') {
            word.push(c);
            self.advance(1);
        }
        self.push(line, Kind::Word(word));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> String {
        let show = |token: &Token| match &token.kind {
            Kind::Word(word) => word.clone(),
            Kind::Text(text) => format!("<{text}>"),
            Kind::Mark(mark) => mark.to_string(),
        };
        tokens_of(source)
            .iter()
            .map(show)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn comments_vanish_and_texts_stay_whole() {
        assert_eq!(
            shown("a // \"no\"\nb /* x /* y */ z */ \"c // d\""),
            "a b <c // d>"
        );
    }

    #[test]
    fn a_text_may_hold_escaped_quotes_and_a_raw_text_plain_ones() {
        assert_eq!(shown(r#"f("a \" b")"#), r#"f ( <a \" b> )"#);
        assert_eq!(
            shown("r#\"say \"no\"\"# r\"x\" raw b\"y\" br#\"z\"#"),
            "<say \"no\"> <x> raw <y> <z>"
        );
    }

    #[test]
    fn characters_are_no_texts_and_lifetimes_no_characters() {
        assert_eq!(
            shown(r"x('{', '\'', '\\', '\u{1f}') &'a str"),
            "x ( , , , ) & a str"
        );
    }

    #[test]
    fn a_token_knows_its_line() {
        let lines: Vec<usize> = tokens_of("a\n\"b\nc\"\nd")
            .iter()
            .map(|token| token.line)
            .collect();
        assert_eq!(lines, [1, 2, 4]);
    }

    #[test]
    fn what_is_compiled_for_tests_only_can_be_left_out() {
        let tokens = tokens_of(
            "fn a() {}\n#[cfg(test)] mod tests { fn b() {} }\n#[cfg(test)] use x;\nfn c() {}",
        );
        let words: Vec<String> = without_tests(&tokens)
            .into_iter()
            .filter_map(|token| match token.kind {
                Kind::Word(word) => Some(word),
                _ => None,
            })
            .collect();
        assert_eq!(words, ["fn", "a", "fn", "c"]);
    }
}
