//! The sufficient tables: for each accepted statement its published tallies by cell, region, kind and opinion group.

use super::csv_text::Table;
use crate::model::figures::{BandFigure, StatementFigures, Tally};
use crate::model::{Consultation, Standing};
use crate::store;
use contract::Node;
use kernel::{Context, Fault, Outcome, RegionalGroup, StakeholderKind};
use serde::Serialize;

/// One published tally.
#[derive(Serialize)]
struct Line {
    statement: u64,
    /// `total`, `cell`, `region`, `kind` or `group`.
    by: &'static str,
    regions: Vec<&'static str>,
    kinds: Vec<&'static str>,
    groups: Vec<String>,
    others: bool,
    #[serde(flatten)]
    tally: Tally,
    /// In the line of the total: people whose latest vote is not counted, because it would show.
    left_out: u64,
}

pub(super) fn json(node: &Node, consultation: &Consultation, _: &Standing) -> Outcome<Vec<u8>> {
    let lines = lines(node, consultation)?;
    Ok(serde_json::to_vec_pretty(&lines).doing("writing the tables")?)
}

pub(super) fn csv(node: &Node, consultation: &Consultation, _: &Standing) -> Outcome<Vec<u8>> {
    Ok(table(&lines(node, consultation)?)?)
}

fn lines(node: &Node, consultation: &Consultation) -> Result<Vec<Line>, Fault> {
    let figures = store::all_figures(node, consultation)?;
    Ok(figures.iter().flat_map(of_statement).collect())
}

fn of_statement(figures: &StatementFigures) -> Vec<Line> {
    let Some(statement) = figures.statement.number else {
        return Vec::new();
    };
    if figures.total.people() == 0 {
        return Vec::new();
    }
    let band = |by: &'static str, figure: &BandFigure| Line {
        statement,
        by,
        regions: if by == "kind" {
            Vec::new()
        } else {
            region_words(&figure.regions)
        },
        kinds: if by == "region" {
            Vec::new()
        } else {
            kind_words(&figure.kinds)
        },
        groups: Vec::new(),
        others: false,
        tally: figure.tally,
        left_out: 0,
    };
    let total = Line {
        statement,
        by: "total",
        regions: Vec::new(),
        kinds: Vec::new(),
        groups: Vec::new(),
        others: false,
        tally: figures.total,
        left_out: figures.left_out,
    };
    let groups = figures.groups.iter().flatten().map(|figure| Line {
        statement,
        by: "group",
        regions: Vec::new(),
        kinds: Vec::new(),
        groups: figure.groups.clone(),
        others: figure.others,
        tally: figure.tally,
        left_out: 0,
    });
    std::iter::once(total)
        .chain(figures.cells.iter().map(|figure| band("cell", figure)))
        .chain(figures.regions.iter().map(|figure| band("region", figure)))
        .chain(figures.kinds.iter().map(|figure| band("kind", figure)))
        .chain(groups)
        .collect()
}

fn region_words(regions: &[RegionalGroup]) -> Vec<&'static str> {
    regions.iter().map(|region| region.word()).collect()
}

fn kind_words(kinds: &[StakeholderKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.word()).collect()
}

fn table(lines: &[Line]) -> Result<Vec<u8>, Fault> {
    let mut table = Table::new([
        "statement",
        "by",
        "regions",
        "kinds",
        "groups",
        "others",
        "agree",
        "pass",
        "disagree",
        "left_out",
    ])?;
    for line in lines {
        table.line([
            line.statement.to_string(),
            line.by.to_owned(),
            line.regions.join(" "),
            line.kinds.join(" "),
            line.groups.join(" "),
            line.others.to_string(),
            line.tally.agree.to_string(),
            line.tally.pass.to_string(),
            line.tally.disagree.to_string(),
            line.left_out.to_string(),
        ])?;
    }
    table.finish()
}
