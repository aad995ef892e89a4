//! Published figures of statements, put together from released tallies and the last published picture.

use super::{Count, Paged, accepted_statements, synthesis};
use crate::model::figures::{GroupFigure, StatementFigures, Tally};
use crate::model::partition::{Bands, closed, joined, released};
use crate::model::{Consultation, Phase, PublishedSynthesis, Statement};
use contract::Node;
use kernel::{Fault, StatementId};
use rusqlite::params;

/// The figures of a page of accepted statements, by number.
pub fn figures(
    node: &Node,
    consultation: &Consultation,
    page: u64,
) -> Result<Paged<StatementFigures>, Fault> {
    let picture = synthesis(node, consultation.id)?;
    accepted_statements(node, consultation.id, page)?
        .map(|statement| put_together(node, consultation, statement, picture.as_ref()))
}

/// The figures of all accepted statements, by number: for exports.
pub fn all_figures(
    node: &Node,
    consultation: &Consultation,
) -> Result<Vec<StatementFigures>, Fault> {
    let picture = synthesis(node, consultation.id)?;
    super::all_statements(node, consultation.id)?
        .into_iter()
        .filter(|statement| statement.state == crate::model::State::Accepted)
        .map(|statement| put_together(node, consultation, statement, picture.as_ref()))
        .collect()
}

/// The figures of one statement.
pub fn figures_of(
    node: &Node,
    consultation: &Consultation,
    statement: &Statement,
) -> Result<StatementFigures, Fault> {
    let picture = synthesis(node, consultation.id)?;
    put_together(node, consultation, statement.clone(), picture.as_ref())
}

fn put_together(
    node: &Node,
    consultation: &Consultation,
    statement: Statement,
    picture: Option<&PublishedSynthesis>,
) -> Result<StatementFigures, Fault> {
    let bands = match &consultation.partition {
        None => Bands::default(),
        Some(partition) => {
            let (tallies, as_shown) =
                released_tallies(node, statement.id, partition.cells().len())?;
            if let Some(as_shown) = as_shown {
                joined(partition, &as_shown, &tallies)
            } else if consultation.phase == Phase::Closed {
                closed(partition, &tallies, consultation.recorded)
            } else {
                released(partition, &tallies)
            }
        }
    };
    let groups = picture
        .zip(statement.number)
        .and_then(|(picture, number)| groups(picture, number));
    let left_out = match consultation.phase {
        Phase::Closed => left_out(node, statement.id)?,
        Phase::Draft | Phase::Open => 0,
    };
    Ok(StatementFigures {
        statement,
        left_out,
        total: bands.total,
        cells: bands.cells,
        regions: bands.regions,
        kinds: bands.kinds,
        groups,
    })
}

fn groups(picture: &PublishedSynthesis, number: u64) -> Option<Vec<GroupFigure>> {
    let row = picture
        .document
        .statements
        .iter()
        .find(|row| row.statement == number)?;
    let parts = row.parts.iter().map(|part| GroupFigure {
        groups: part.groups.clone(),
        others: part.others,
        tally: part.tally.into(),
    });
    let is_divided = row.parts.iter().any(|part| !part.groups.is_empty());
    is_divided.then(|| parts.collect())
}

/// The people whose latest vote came too late to be counted without showing it.
fn left_out(node: &Node, statement: StatementId) -> Result<u64, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COUNT(DISTINCT p.participant) FROM consultations_statements s
                 JOIN consultations_pending p ON p.statement = s.number
                 JOIN consultations_votes v ON v.participant = p.participant AND v.statement = s.number
                 WHERE s.id = ?1 AND v.position IS NOT v.released",
            )?
            .query_row(params![statement.0], |row| row.get::<_, Count>(0))
            .map(|count| count.0)
    })
}

/// The released tally of each cell, zero where nothing has been released; and, where closing added to the sum of
/// everybody only, the tallies of the cells as they were shown before.
fn released_tallies(
    node: &Node,
    statement: StatementId,
    cells: usize,
) -> Result<(Vec<Tally>, Option<Vec<Tally>>), Fault> {
    node.store().view(|views| {
        let mut tallies = vec![Tally::default(); cells];
        let mut as_shown = None;
        let mut query = views.prepare_cached(
            "SELECT t.cell, t.released_agree, t.released_pass, t.released_disagree,
                s.joined, COALESCE(t.shown_agree, 0), COALESCE(t.shown_pass, 0), COALESCE(t.shown_disagree, 0)
             FROM consultations_statements s JOIN consultations_tallies t ON t.statement = s.number
             WHERE s.id = ?1",
        )?;
        let mut rows = query.query(params![statement.0])?;
        while let Some(row) = rows.next()? {
            let cell: usize = row.get::<_, Count>(0)?.0 as usize;
            let tally = |first: usize| -> Result<Tally, rusqlite::Error> {
                Ok(Tally {
                    agree: row.get::<_, Count>(first)?.0,
                    pass: row.get::<_, Count>(first + 1)?.0,
                    disagree: row.get::<_, Count>(first + 2)?.0,
                })
            };
            if let Some(held) = tallies.get_mut(cell) {
                *held = tally(1)?;
            }
            if row.get(4)? {
                let shown = as_shown.get_or_insert_with(|| vec![Tally::default(); cells]);
                if let Some(held) = shown.get_mut(cell) {
                    *held = tally(5)?;
                }
            }
        }
        Ok((tallies, as_shown))
    })
}
