//! The cap on organisations without any margins, in closed form: what is above the water line is
//! cut to it, and nothing else changes.

use super::CalibrationError;
use super::problem::TOLERANCE;

/// The cap that goes with a shortlist of so many places: half of one place's share, 1/(2k).
///
/// Below 1/k no organisation alone has the weight that entitles a group to one of k places; at half
/// of it that takes at least two, each at the cap and of one mind.
pub fn cap_for(places: u32) -> f64 {
    0.5 / f64::from(places.max(1))
}

/// The sizes (weights) after no one has more than the share `cap` of what is left: with the sizes
/// in descending order and j of them cut, the line is `cap / (1 - j cap)` times the sum of the
/// others, for the first j for which the next size is under it. In the order given, O(n log n).
///
/// Refused if there are fewer than 1/cap organisations with anything.
pub fn water_fill(sizes: &[f64], cap: f64) -> Result<Vec<f64>, CalibrationError> {
    if let Some(wrong) = sizes
        .iter()
        .find(|size| !(**size >= 0.0 && size.is_finite()))
    {
        return Err(CalibrationError::Malformed {
            problem: format!("the size {wrong} of an organisation is not a number from 0"),
        });
    }
    if !(cap > 0.0 && cap <= 1.0) {
        return Err(CalibrationError::Malformed {
            problem: format!("the cap on organisations is {cap}: it must be above 0 and at most 1"),
        });
    }
    let mut sorted: Vec<f64> = sizes.iter().copied().filter(|size| *size > 0.0).collect();
    sorted.sort_unstable_by(|one, other| other.total_cmp(one));
    if sorted.is_empty() {
        return Ok(sizes.to_vec());
    }
    if cap * (sorted.len() as f64) < 1.0 - TOLERANCE {
        return Err(CalibrationError::TooFewOrganisations {
            organisations: sorted.len() as u64,
            cap,
        });
    }
    // Sums from the small end, so that a difference never loses the small ones.
    let mut rests = vec![0.0; sorted.len() + 1];
    for place in (0..sorted.len()).rev() {
        rests[place] = rests[place + 1] + sorted[place];
    }
    let last = sorted.len() - 1;
    let line = |cut: usize| cap / (1.0 - cut as f64 * cap) * rests[cut];
    let cut = (0..last).find(|cut| 1.0 - *cut as f64 * cap <= 0.0 || sorted[*cut] <= line(*cut));
    // With all but the smallest cut there is nothing left to choose: all are as large as it.
    let line = cut.map_or(sorted[last], |cut| {
        if 1.0 - cut as f64 * cap > 0.0 {
            line(cut)
        } else {
            sorted[last]
        }
    });
    Ok(sizes.iter().map(|size| size.min(line)).collect())
}
