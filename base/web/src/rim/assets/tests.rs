use super::*;

/// A part of a property or value that names a side of the screen instead of a side of the text.
const PHYSICAL: [&str; 6] = ["left", "right", "top", "bottom", "x", "y"];
/// Properties that measure the screen instead of the text; inside `@media (width < …)` the same words are none.
const MEASURES: [&str; 6] = [
    "width:",
    "height:",
    "max-width:",
    "min-width:",
    "max-height:",
    "min-height:",
];
/// Colours and colour functions that are no token.
const COLOURS: [&str; 9] = [
    "white", "black", "red", "green", "blue", "rgb", "rgba", "hsl", "oklch",
];

/// The words of a stylesheet; a property is one word.
fn words(css: &str) -> impl Iterator<Item = &str> {
    let ends =
        |character: char| !character.is_ascii_alphanumeric() && !matches!(character, '#' | '-');
    css.split(ends).filter(|word| !word.is_empty())
}

/// Whether something is said by name alone, and not as the end of a longer name.
fn says(css: &str, what: &str) -> bool {
    css.match_indices(what)
        .any(|(at, _)| css[..at].ends_with(['{', ';', '}']))
}

#[test]
fn the_stylesheet_has_no_physical_side() {
    for word in words(stylesheet()) {
        for part in word.split('-') {
            assert!(!PHYSICAL.contains(&part), "{word}");
        }
    }
    for property in MEASURES {
        assert!(!says(stylesheet(), property), "{property}");
    }
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    let mut outside = String::new();
    let mut rest = stylesheet();
    while let Some(start) = rest.find(":root{") {
        outside.push_str(&rest[..start]);
        rest = rest[start..]
            .find('}')
            .map_or("", |end| &rest[start + end..]);
    }
    outside.push_str(rest);
    for word in words(&outside) {
        assert!(!word.starts_with('#') && !COLOURS.contains(&word), "{word}");
    }
    assert!(
        stylesheet().matches('#').count() > 30,
        "the tokens are read"
    );
}

#[test]
fn the_stylesheet_moves_nothing_loads_nothing_and_stays_small() {
    let css = stylesheet();
    for word in [
        "transition",
        "animation",
        "url(",
        "@import",
        "@font-face",
        "letter-spacing",
        "italic",
    ] {
        assert!(!css.contains(word), "{word}");
    }
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

#[test]
fn minifying_keeps_what_means_something() {
    let source = "/* a */\n:root { --a: 1px; }\n/* b */ a > b ,\n c :is(d) { margin: 0 auto;\n  padding: 1px; }\n@media (width < 36rem) { e { f: calc(1px + 2px); } }";
    assert_eq!(
        minified(source),
        ":root{--a:1px}a>b,c :is(d){margin:0 auto;padding:1px}@media (width < 36rem){e{f:calc(1px + 2px)}}"
    );
    assert_eq!(minified("/* never closed"), "");
}

#[test]
fn the_name_of_the_stylesheet_changes_with_its_content() {
    let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(stylesheet())[..6]);
    assert_eq!(stylesheet_href(), format!("/static/site.{digest}.css"));
}
