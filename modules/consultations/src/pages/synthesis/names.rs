//! What a figure is called: one group or region, or several that are counted together.

use crate::model::GroupFigure;
use kernel::{RegionalGroup, StakeholderKind, Value};
use web::Speaker;

/// Between names that are counted together, in every language.
const TOGETHER: &str = " + ";

/// A region or a kind of stakeholder: what a band of figures goes by.
pub(super) trait Band: Copy + Ord + 'static {
    /// All there are.
    const ALL: &'static [Self];
    /// The message that names it.
    fn key(self) -> String;
}

impl Band for RegionalGroup {
    const ALL: &'static [Self] = Self::ALL;
    fn key(self) -> String {
        format!("consultations-region-{}", self.word())
    }
}

impl Band for StakeholderKind {
    const ALL: &'static [Self] = Self::ALL;
    fn key(self) -> String {
        format!("consultations-kind-{}", self.word())
    }
}

/// The name of several bands that are counted together, in the reader's alphabetical order; of all of them: everybody.
pub(super) fn of_bands<T: Band>(speaker: Speaker, bands: &[T]) -> String {
    if bands.len() >= T::ALL.len() {
        return speaker.text("consultations-synthesis-all");
    }
    let mut names: Vec<String> = bands.iter().map(|band| speaker.text(&band.key())).collect();
    names.sort_by(|a, b| speaker.compare(a, b));
    names.join(TOGETHER)
}

/// The name of one opinion group.
pub(super) fn of_group(speaker: Speaker, label: &str) -> String {
    speaker.with(
        "consultations-synthesis-group",
        &[("label", Value::from(label))],
    )
}

/// The name of the groups that a figure counts together.
pub(super) fn of_groups(speaker: Speaker, figure: &GroupFigure) -> String {
    let mut names: Vec<String> = figure
        .groups
        .iter()
        .map(|label| of_group(speaker, label))
        .collect();
    if figure.others {
        names.push(speaker.text("consultations-synthesis-no-group"));
    }
    names.join(TOGETHER)
}
