//! Answers questions about the public functions of this library, so that other people's programs can check it: one JSON
//! object a line in, one a line out, in the same order. Asked by `judges/run.py`, which `cargo xtask judges` runs.
//!
//! A question is told by `ask`; what cannot be computed is answered with `refused` and the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};

use opinion::agreement::{Share, lower_limit};
use opinion::calibration::{Bounds, Problem, rake, water_fill};
use opinion::k_means::{Point, k_means, mean_silhouette};
use opinion::pca::{Effort, principal_axes, project};
use opinion::polis::{Participants, Targets};
use opinion::representative::benjamini_hochberg;
use opinion::short_list::{
    Completion, Parts, Profile, Ratio, alphas, equal_shares, phragmen, select,
};
use opinion::stability::adjusted_rand_index;
use opinion::uncertainty::{
    WeightedVote, benjamini_yekutieli, beta_quantile, incomplete_beta, log_gamma,
    share_with_interval, student_t_quantile,
};
use opinion::{Position, Vote, Votes, polis_compatible};
use serde::Deserialize;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
enum Question {
    AdjustedRandIndex {
        left: Vec<u32>,
        right: Vec<u32>,
    },
    MeanSilhouette {
        points: Vec<Point>,
        labels: Vec<u32>,
        clusters: usize,
    },
    KMeans {
        points: Vec<Point>,
        clusters: usize,
        restarts: u32,
        seed: u64,
    },
    Share {
        count: f64,
        total: f64,
    },
    LowerLimit {
        count: u64,
        total: u64,
    },
    BenjaminiHochberg {
        p: Vec<f64>,
    },
    PrincipalAxes {
        votes: Vec<(u64, u64, i64)>,
        weights: Option<Vec<f64>>,
        components: usize,
        seed: u64,
    },
    Rake {
        attributes: Vec<String>,
        people: Vec<(u64, Vec<String>)>,
        targets: BTreeMap<String, BTreeMap<String, f64>>,
    },
    Calibrate {
        levels: Vec<Vec<u32>>,
        targets: Vec<Vec<f64>>,
        base: Option<Vec<f64>>,
        bounds: Option<Bounds>,
        organisations: Option<Vec<Option<u32>>>,
        cap: Option<f64>,
    },
    WaterFill {
        sizes: Vec<f64>,
        cap: f64,
    },
    ShortLists {
        statements: usize,
        approvals: Vec<Vec<u32>>,
        weights: Option<Vec<u64>>,
        seats: usize,
    },
    Representation {
        statements: usize,
        approvals: Vec<Vec<u32>>,
        weights: Option<Vec<u64>>,
        list: Vec<u32>,
    },
    RepresentationUnseen {
        votes: Vec<(u64, u64, i64)>,
        list: Vec<u32>,
    },
    BetaQuantile {
        p: f64,
        a: f64,
        b: f64,
    },
    StudentTQuantile {
        p: f64,
        degrees_of_freedom: f64,
    },
    IncompleteBeta {
        a: f64,
        b: f64,
        x: f64,
    },
    LogGamma {
        x: f64,
    },
    WeightedShare {
        /// Cluster, weight and whether the position is taken.
        votes: Vec<(u64, f64, bool)>,
        level: f64,
    },
    BenjaminiYekutieli {
        p: Vec<f64>,
    },
    PolisPicture {
        /// In the order of arrival.
        votes: Vec<(u64, u64, i64)>,
        rejected: BTreeSet<u64>,
    },
    PolisPriority {
        agrees: u64,
        passes: u64,
        voters: u64,
        extremity: f64,
    },
}

fn main() -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let answer = serde_json::from_str(&line?)
            .map_err(Failure::from)
            .and_then(answer)
            .unwrap_or_else(|reason| json!({ "refused": reason.to_string() }));
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn answer(question: Question) -> Result<Value, Failure> {
    Ok(match question {
        Question::AdjustedRandIndex { left, right } => {
            json!({ "value": adjusted_rand_index(&left, &right) })
        }
        Question::MeanSilhouette {
            points,
            labels,
            clusters,
        } => json!({ "value": mean_silhouette(&points, &labels, clusters) }),
        Question::KMeans {
            points,
            clusters,
            restarts,
            seed,
        } => {
            let found = k_means(&points, clusters, restarts, seed).ok_or("too few points")?;
            json!({ "inertia": found.inertia, "labels": found.labels, "centres": found.centres })
        }
        Question::Share { count, total } => {
            serde_json::to_value(Share::of(count, total).ok_or("no votes")?)?
        }
        Question::LowerLimit { count, total } => json!({ "value": lower_limit(count, total) }),
        Question::BenjaminiHochberg { p } => json!({ "q": benjamini_hochberg(&p) }),
        Question::PrincipalAxes {
            votes,
            weights,
            components,
            seed,
        } => axes_of(&votes, weights.as_deref(), components, seed)?,
        Question::Rake {
            attributes,
            people,
            targets,
        } => raked(attributes, people, targets)?,
        Question::Calibrate {
            levels,
            targets,
            base,
            bounds,
            organisations,
            cap,
        } => {
            let problem = Problem {
                levels,
                targets,
                base,
                bounds,
                organisations,
                cap,
                ..Problem::default()
            };
            let calibrated = problem.solve()?;
            json!({ "weights": calibrated.weights, "quantised": calibrated.quantised })
        }
        Question::WaterFill { sizes, cap } => json!({ "sizes": water_fill(&sizes, cap)? }),
        Question::ShortLists {
            statements,
            approvals,
            weights,
            seats,
        } => short_lists(
            &Profile::of_approvals(statements, &approvals, weights.as_deref())?,
            seats,
        ),
        Question::Representation {
            statements,
            approvals,
            weights,
            list,
        } => representation(
            &Profile::of_approvals(statements, &approvals, weights.as_deref())?,
            &list,
        ),
        Question::RepresentationUnseen { votes, list } => {
            representation(&Profile::of_votes(&votes_of(&votes)?, None, 0)?, &list)
        }
        other => return answer_of_figures(other),
    })
}

/// Special functions, intervals, multiplicity and the Polis-compatible mode.
fn answer_of_figures(question: Question) -> Result<Value, Failure> {
    Ok(match question {
        Question::BetaQuantile { p, a, b } => json!({ "value": beta_quantile(p, a, b)? }),
        Question::StudentTQuantile {
            p,
            degrees_of_freedom,
        } => json!({ "value": student_t_quantile(p, degrees_of_freedom)? }),
        Question::IncompleteBeta { a, b, x } => json!({ "value": incomplete_beta(a, b, x)? }),
        Question::LogGamma { x } => json!({ "value": log_gamma(x)? }),
        Question::WeightedShare { votes, level } => weighted_share(&votes, level)?,
        Question::BenjaminiYekutieli { p } => json!({ "q": benjamini_yekutieli(&p) }),
        Question::PolisPicture { votes, rejected } => {
            serde_json::to_value(polis_compatible::analyse(&records_of(&votes)?, &rejected))?
        }
        Question::PolisPriority {
            agrees,
            passes,
            voters,
            extremity,
        } => json!({ "importance": polis_compatible::importance(agrees, passes, voters, extremity),
            "priority": polis_compatible::priority(agrees, passes, voters, extremity) }),
        _ => return Err("the question is answered elsewhere".into()),
    })
}

fn records_of(triples: &[(u64, u64, i64)]) -> Result<Vec<Vote>, Failure> {
    let vote = |(participant, statement, number): &(u64, u64, i64)| {
        Ok(Vote {
            participant: *participant,
            statement: *statement,
            timestamp: 0,
            position: Position::from_number(*number).ok_or("a vote is 1, 0 or -1")?,
        })
    };
    triples.iter().map(vote).collect()
}

fn votes_of(triples: &[(u64, u64, i64)]) -> Result<Votes, Failure> {
    let (votes, warnings) = Votes::from_records(records_of(triples)?);
    if warnings.is_empty() {
        Ok(votes)
    } else {
        Err("a pair stands twice with different votes".into())
    }
}

fn axes_of(
    triples: &[(u64, u64, i64)],
    weights: Option<&[f64]>,
    components: usize,
    seed: u64,
) -> Result<Value, Failure> {
    let votes = votes_of(triples)?;
    if weights.is_some_and(|weights| weights.len() != votes.participants().len()) {
        return Err("one weight for each person".into());
    }
    let axes = principal_axes(&votes, weights, components, seed, Effort::FULL);
    let positions = project(&votes, &axes);
    Ok(json!({ "axes": axes, "positions": positions }))
}

fn raked(
    attributes: Vec<String>,
    people: Vec<(u64, Vec<String>)>,
    margins: BTreeMap<String, BTreeMap<String, f64>>,
) -> Result<Value, Failure> {
    if people
        .iter()
        .any(|(_, values)| values.len() != attributes.len())
    {
        return Err("one value for each attribute".into());
    }
    let values: BTreeMap<u64, Vec<String>> = people.into_iter().collect();
    let ids: Vec<u64> = values.keys().copied().collect();
    let people = Participants { attributes, values };
    let weights = rake(&ids, Some(&people), &Targets { margins })?;
    Ok(
        json!({ "weights": weights.of_row, "effective_sample_size": weights.effective_sample_size,
        "design_effect": weights.design_effect }),
    )
}

fn short_lists(profile: &Profile, seats: usize) -> Value {
    let parts = Parts::one(profile);
    let eligible = vec![true; profile.statements()];
    let shared = equal_shares(profile, seats, Completion::Phragmen);
    json!({
        "phragmen": phragmen(profile, seats).statements,
        "equal_shares": shared.statements,
        "bought": shared.bought,
        "equal_shares_add_one": equal_shares(profile, seats, Completion::AddOne).statements,
        "chosen": select(profile, &parts, &eligible, seats, profile.statements()).list,
    })
}

/// The ratios at best, as seen and at worst: a list leaves nobody out if its ratio is below 1.
fn representation(profile: &Profile, list: &[u32]) -> Value {
    let (alphas, _) = alphas(profile, list, list.len());
    let told = |ratio: Ratio| json!([ratio.numerator, ratio.denominator]);
    json!({ "best": told(alphas.best), "observed": told(alphas.observed), "worst": told(alphas.worst) })
}

fn weighted_share(votes: &[(u64, f64, bool)], level: f64) -> Result<Value, Failure> {
    let votes: Vec<WeightedVote> = votes
        .iter()
        .map(|(cluster, weight, agrees)| WeightedVote {
            cluster: *cluster,
            weight: *weight,
            agrees: *agrees,
        })
        .collect();
    let found = share_with_interval(&votes, level)?.ok_or("no votes")?;
    Ok(
        json!({ "share": found.share, "standard_error": found.standard_error(), "low": found.interval.low,
        "high": found.interval.high, "effective": found.effective, "kish": found.kish }),
    )
}
