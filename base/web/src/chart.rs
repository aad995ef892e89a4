//! Charts: inline SVG without words, the words beside it in HTML, and the same figures as a table below, always open.
//! What is counted, and whether it may be shown, is decided elsewhere.

mod agreement_bars;
mod opinion_map;

pub use agreement_bars::{OpinionBar, agreement_bars};
pub use opinion_map::{MapGroup, opinion_map};

/// A number of an SVG attribute: two decimal places, without a useless end; 0 for what is not finite.
fn svg_number(number: f64) -> String {
    if !number.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::svg_number;

    #[test]
    fn no_attribute_ever_holds_nan() {
        for (number, text) in [
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
            (f64::NEG_INFINITY, "0"),
            (-0.001, "0"),
            (12.5, "12.5"),
            (100.0, "100"),
            (-3.456, "-3.46"),
        ] {
            assert_eq!(svg_number(number), text, "{number}");
        }
    }
}
