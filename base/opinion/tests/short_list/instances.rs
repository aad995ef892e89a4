//! Large synthetic instances with the lists that three independent programs agreed on.

use opinion::short_list::{Completion, Profile, alphas, equal_shares, phragmen};

fn unit(seed: u64, index: u64) -> f64 {
    let mut z = seed.wrapping_add((index + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// Five camps of 40, 25, 15, 12 and 8 %; each is at home with a sixth of the statements, and all are
/// with another sixth. `bases`: the chance to agree at home, with common ones, and with others.
fn instance(people: u64, statements: u64, bases: [f64; 3]) -> Profile {
    let taste: Vec<f64> = (0..statements).map(|s| unit(1_000_004, s)).collect();
    let ballot = |person: u64| -> Vec<u32> {
        let camp = [40, 65, 80, 92, 100]
            .iter()
            .position(|end| person % 100 < *end);
        let agrees = |statement: &u64| {
            let home = statement % 6;
            let base = if camp == Some(home as usize) {
                bases[0]
            } else if home == 5 {
                bases[1]
            } else {
                bases[2]
            };
            unit(1, person * statements + statement) < base * (0.5 + taste[*statement as usize])
        };
        (0..statements).filter(agrees).map(|s| s as u32).collect()
    };
    let ballots: Vec<Vec<u32>> = (0..people).map(ballot).collect();
    Profile::of_approvals(statements as usize, &ballots, None).unwrap()
}

fn sorted(list: &[u32]) -> Vec<u32> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list
}

fn approvals(profile: &Profile) -> u64 {
    profile.supports().iter().sum()
}

#[test]
fn ten_thousand_people_with_few_agreements_get_the_reference_list() {
    let profile = instance(10_000, 1_000, [0.1, 0.04, 0.01]);
    assert_eq!(approvals(&profile), 299_777);
    let expected = [23, 258, 288, 456, 546, 636, 653, 677, 767, 833];
    assert_eq!(sorted(&phragmen(&profile, 10).statements), expected);
    let shares = equal_shares(&profile, 10, Completion::Phragmen);
    assert_eq!(shares.bought, 0);
    assert_eq!(sorted(&shares.statements), expected);
    assert!(alphas(&profile, &expected, 10).0.observed.is_below_one());
}

#[test]
fn ten_thousand_people_with_many_agreements_get_the_reference_lists() {
    let profile = instance(10_000, 1_000, [0.6, 0.3, 0.05]);
    assert_eq!(approvals(&profile), 1_827_754);
    assert_eq!(
        sorted(&phragmen(&profile, 10).statements),
        [23, 119, 245, 431, 437, 491, 653, 659, 671, 833]
    );
    let shares = equal_shares(&profile, 10, Completion::Phragmen);
    assert_eq!(shares.bought, 8);
    assert_eq!(
        sorted(&shares.statements),
        [119, 245, 431, 437, 461, 491, 653, 659, 671, 833]
    );
    // All weights alike, whatever they are, give the same.
    let scaled = profile.with_weights(vec![1 << 20; 10_000]).unwrap();
    assert_eq!(
        phragmen(&scaled, 10).statements,
        phragmen(&profile, 10).statements
    );
    assert_eq!(
        equal_shares(&scaled, 10, Completion::Phragmen).statements,
        shares.statements
    );
}
