//! In which order the crowd answers statements: what tends to follow what, and what was being
//! answered when. Two people who follow the order that everybody is shown are not in step with each
//! other but with the page; this is what a shared order is measured against.

use super::ballots::Ballots;

/// Votes that a bin of time has in the mean for each statement, at least.
const BIN_VOTES_PER_STATEMENT: usize = 20;
/// Bins of time at most.
const BINS_MAX: usize = 64;

/// The habits of the crowd.
pub(super) struct UsualOrder {
    /// The first moment of every bin of time but the first.
    edges: Vec<i64>,
    /// By bin and statement: the statement's share of the votes, drawn to its share over all time.
    shares: Vec<f64>,
    width: usize,
    /// What follows a statement, by statement: ascending columns and how often.
    starts: Vec<usize>,
    followers: Vec<(u32, u32)>,
    /// How much one person who went from one statement to another counts against the shares.
    pub(super) weight: f64,
}

impl UsualOrder {
    pub(super) fn of(ballots: &Ballots) -> Self {
        let width = ballots.statements.len();
        let bins = (ballots.len() / (BIN_VOTES_PER_STATEMENT * width.max(1))).clamp(1, BINS_MAX);
        let mut times: Vec<i64> = (0..ballots.people.len())
            .flat_map(|row| ballots.trail(row).iter().map(|cast| cast.time))
            .collect();
        times.sort_unstable();
        let mut edges: Vec<i64> = (1..bins)
            .map(|bin| times[bin * times.len() / bins])
            .collect();
        edges.dedup();
        let mut usual = Self {
            shares: vec![0.0; (edges.len() + 1) * width],
            edges,
            width,
            starts: vec![0],
            followers: Vec::new(),
            weight: 0.0,
        };
        let overall = usual.count_shares(ballots);
        usual.count_followers(ballots);
        usual.weight = usual.concentration(overall);
        usual
    }

    /// Fills the shares; gives the chance that two votes are on the same statement.
    fn count_shares(&mut self, ballots: &Ballots) -> f64 {
        let width = self.width;
        let total = ballots.len().max(1) as f64;
        let overall: Vec<f64> = (0..width)
            .map(|column| ballots.column(column).len() as f64 / total)
            .collect();
        for column in 0..width {
            for voter in ballots.column(column) {
                let bin = self.bin(voter.time);
                self.shares[bin * width + column] += 1.0;
            }
        }
        for bin in self.shares.chunks_mut(width.max(1)) {
            let votes: f64 = bin.iter().sum();
            for (share, overall) in bin.iter_mut().zip(&overall) {
                *share = (*share + width as f64 * overall) / (votes + width as f64);
            }
        }
        overall.iter().map(|share| share * share).sum()
    }

    /// Counts who went from which statement to which. Moments with several votes have no order.
    fn count_followers(&mut self, ballots: &Ballots) {
        let mut steps: Vec<(u32, u32)> = Vec::with_capacity(ballots.len());
        for row in 0..ballots.people.len() {
            let trail = ballots.trail(row);
            for at in 1..trail.len() {
                if alone(trail, at - 1) && alone(trail, at) {
                    steps.push((trail[at - 1].column, trail[at].column));
                }
            }
        }
        steps.sort_unstable();
        let mut at = 0;
        for column in 0..self.width as u32 {
            while at < steps.len() && steps[at].0 == column {
                let same = steps[at..].iter().take_while(|step| **step == steps[at]);
                let count = same.count();
                self.followers.push((steps[at].1, count as u32));
                at += count;
            }
            self.starts.push(self.followers.len());
        }
    }

    /// How much a step counts, by moments of the Dirichlet-multinomial: two people who come from
    /// the same statement go on to the same one with probability (k overall + 1) / (k + 1), where k
    /// is the concentration and 1 / k the weight. No more often than by chance: 0.
    fn concentration(&self, overall: f64) -> f64 {
        let (mut same, mut pairs) = (0.0, 0.0);
        for column in 0..self.width {
            let followers = &self.followers[self.starts[column]..self.starts[column + 1]];
            let mut all = 0.0;
            for (_, count) in followers {
                let count = f64::from(*count);
                same += count * (count - 1.0);
                all += count;
            }
            pairs += all * (all - 1.0);
        }
        if pairs <= 0.0 || same / pairs <= overall {
            return 0.0;
        }
        let observed = same / pairs;
        // A weight above 1 would trust a single person more than all shares.
        ((observed - overall) / (1.0 - observed).max(1e-9)).min(1.0)
    }

    pub(super) fn bin(&self, time: i64) -> usize {
        self.edges.partition_point(|edge| *edge <= time)
    }

    /// The share of a statement among the votes of a bin.
    pub(super) fn share(&self, bin: usize, column: u32) -> f64 {
        self.shares[bin * self.width + column as usize]
    }

    /// How many people went from one statement to another.
    pub(super) fn steps(&self, from: u32, to: u32) -> u32 {
        let line = &self.followers[self.starts[from as usize]..self.starts[from as usize + 1]];
        line.binary_search_by_key(&to, |entry| entry.0)
            .map_or(0, |place| line[place].1)
    }
}

/// True if no other vote of the person bears the same moment.
pub(super) fn alone(trail: &[super::ballots::Cast], at: usize) -> bool {
    let same = |other: usize| trail.get(other).is_some_and(|o| o.time == trail[at].time);
    !same(at + 1) && (at == 0 || !same(at - 1))
}
