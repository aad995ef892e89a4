use super::*;

fn assert_near(what: &str, found: f64, expected: f64, relative: f64) {
    assert!(
        (found - expected).abs() <= relative * expected.abs(),
        "{what}: {found:e} instead of {expected:e}"
    );
}

#[test]
fn logarithm_and_exponential_are_those_of_the_standard_library_to_the_last_digit_but_one() {
    let mut x = 1e-320;
    while x < 1e300 {
        let apart = (ln(x) - x.ln()).abs();
        assert!(apart <= f64::EPSILON * x.ln().abs(), "ln {x:e}");
        x *= 1.37;
    }
    for near_one in [0.999_999_9, 1.0 - f64::EPSILON, 1.0 + f64::EPSILON, 1.000_3] {
        assert_near("ln", ln(near_one), near_one.ln(), 2.0 * f64::EPSILON);
    }
    assert_eq!(ln(1.0).to_bits(), 0.0_f64.to_bits());
    let mut x = -700.0;
    while x < 709.0 {
        assert_near("exp", exp(x), f64::exp(x), 2.0 * f64::EPSILON);
        x += 0.731;
    }
    assert_near(
        "a number below the normal range",
        exp(-740.0),
        f64::exp(-740.0),
        1e-2,
    );
    assert_eq!(exp(0.0).to_bits(), 1.0_f64.to_bits());
    assert_eq!((ln(0.0), exp(-800.0)), (f64::NEG_INFINITY, 0.0));
}

#[test]
fn log_gamma_agrees_with_forty_digits() {
    for (x, expected) in [
        (0.001, 6.907_178_885_383_853),
        (0.5, 0.572_364_942_924_700_1),
        (1.5, -0.120_782_237_635_245_22),
        (2.5, 0.284_682_870_472_919_2),
        (9.75, 12.242_204_940_050_762),
        (123.4, 469.336_097_442_190_6),
        (1_000_000.5, 12_815_511.476_902_766),
    ] {
        let found = log_gamma(x).unwrap();
        assert!(
            (found - expected).abs() <= 1e-14 * f64::max(1.0, expected),
            "log-gamma of {x}: {found} instead of {expected}"
        );
    }
    // The factorials, by the recurrence.
    let mut factorial = 1.0;
    for n in 1..=20 {
        factorial *= f64::from(n);
        let found = log_gamma(f64::from(n) + 1.0).unwrap();
        assert!(
            (found - factorial.ln()).abs() <= 1e-14 * found.max(1.0),
            "{n}!"
        );
    }
}

#[test]
fn the_incomplete_beta_function_agrees_with_forty_digits() {
    for (a, b, x, expected) in [
        (2.0, 3.0, 0.4, 0.524_8),
        (0.5, 0.5, 0.25, 0.333_333_333_333_333_3),
        (10.0, 2.0, 0.9, 0.697_356_880_200_000_1),
        (200.0, 300.0, 0.45, 0.988_146_345_620_262_9),
        (1e4, 2e4, 0.334, 0.597_246_422_953_334_2),
        (0.01, 5.0, 1e-8, 0.849_213_828_462_413),
        (50.0, 0.5, 0.999, 0.752_369_019_965_376_6),
    ] {
        assert_near("I", incomplete_beta(a, b, x).unwrap(), expected, 1e-13);
    }
}

#[test]
fn the_incomplete_beta_function_is_the_tail_of_the_binomial() {
    // I_x(k, n - k + 1) = P(at least k of n).
    for (n, x) in [(1_i32, 0.3), (7, 0.02), (25, 0.5), (60, 0.81)] {
        let mut tail = 0.0;
        for k in (1..=n).rev() {
            let choices = (1..=k).fold(1.0, |product, i| {
                product * f64::from(n - k + i) / f64::from(i)
            });
            tail += choices * f64::powi(x, k) * f64::powi(1.0 - x, n - k);
            let found = incomplete_beta(f64::from(k), f64::from(n - k + 1), x).unwrap();
            assert_near("tail", found, tail, 1e-12);
        }
    }
}

#[test]
fn beta_quantiles_agree_with_forty_digits() {
    for (p, a, b, expected) in [
        (0.025, 2.0, 3.0, 0.067_585_986_488_542_96),
        (0.975, 5.0, 1.0, 0.994_949_236_620_531_9),
        (0.3, 0.5, 0.5, 0.206_107_373_853_763_43),
        (0.025, 3.675, 4.675, 0.145_490_421_063_925_46),
        (0.025, 300.0, 701.0, 0.271_721_112_129_144_46),
        (0.05, 1e4, 2e4, 0.328_862_998_255_297_4),
        (1e-10, 4.0, 7.0, 0.000_831_531_385_243_843_5),
        (0.025, 0.1, 3.0, 2.257_253_028_817_092_2e-17),
        (0.9999, 2.0, 40.0, 0.252_027_874_402_582_5),
        (0.025, 1.0, 100_000.0, 2.531_780_477_933_314_3e-7),
    ] {
        assert_near("quantile", beta_quantile(p, a, b).unwrap(), expected, 1e-12);
    }
}

#[test]
fn a_quantile_is_the_inverse_of_the_distribution_and_mirrors_itself() {
    for a in [0.3, 1.0, 2.5, 17.0, 900.0, 250_000.0] {
        for b in [0.3, 1.0, 2.5, 17.0, 900.0, 250_000.0] {
            for p in [1e-6, 0.025, 0.3, 0.5, 0.77, 0.975] {
                let x = beta_quantile(p, a, b).unwrap();
                assert!((0.0..=1.0).contains(&x));
                if x < 0.999 {
                    assert_near(
                        "I of the quantile",
                        incomplete_beta(a, b, x).unwrap(),
                        p,
                        1e-9,
                    );
                }
                let mirrored = 1.0 - beta_quantile(1.0 - p, b, a).unwrap();
                assert!((x - mirrored).abs() < 1e-11, "{p} {a} {b}: {x} {mirrored}");
            }
        }
    }
    // Closed forms: p^(1/a) for b = 1, the sine of an angle for a = b = 1/2.
    for p in [0.001, 0.2, 0.6, 0.999] {
        assert_near(
            "power",
            beta_quantile(p, 7.0, 1.0).unwrap(),
            p.powf(1.0 / 7.0),
            1e-13,
        );
        let sine = (std::f64::consts::FRAC_PI_2 * p).sin().powi(2);
        assert_near("arcsine", beta_quantile(p, 0.5, 0.5).unwrap(), sine, 1e-13);
    }
}

#[test]
fn t_quantiles_agree_with_forty_digits_and_with_the_printed_table() {
    for (p, df, expected) in [
        (0.975, 1.0, 12.706_204_736_174_694),
        (0.975, 2.0, 4.302_652_729_749_462),
        (0.95, 9.0, 1.833_112_932_656_236_5),
        (0.995, 30.0, 2.749_995_653_567_225),
        (0.975, 1.5, 6.016_663_104_427_928),
        (0.6, 7.0, 0.263_166_861_352_022_8),
        (0.9999, 4.0, 13.033_671_720_896_821),
        (0.975, f64::INFINITY, 1.959_963_984_540_054),
    ] {
        assert_near("t", student_t_quantile(p, df).unwrap(), expected, 1e-12);
        // 1 - p is itself rounded, which moves the far quantiles a little.
        assert_near(
            "-t",
            student_t_quantile(1.0 - p, df).unwrap(),
            -expected,
            1e-11,
        );
    }
    // The .975 column as printed in textbooks.
    for (df, printed) in [
        (3.0, 3.182),
        (9.0, 2.262),
        (29.0, 2.045),
        (60.0, 2.000),
        (120.0, 1.980),
    ] {
        assert!((student_t_quantile(0.975, df).unwrap() - printed).abs() < 5e-4);
    }
    // The Cauchy distribution.
    let cauchy = (std::f64::consts::PI * (0.8 - 0.5)).tan();
    assert_near(
        "Cauchy",
        student_t_quantile(0.8, 1.0).unwrap(),
        cauchy,
        1e-13,
    );
    assert!(student_t_quantile(0.5, 3.0).unwrap().abs() < 1e-15);
}

#[test]
fn what_is_outside_a_domain_is_refused_in_a_sentence() {
    for wrong in [
        log_gamma(0.0),
        log_gamma(f64::NAN),
        incomplete_beta(1.0, 1.0, 1.5),
        incomplete_beta(-1.0, 1.0, 0.5),
        beta_quantile(f64::NAN, 1.0, 1.0),
        beta_quantile(0.5, 0.0, 1.0),
        beta_quantile(0.5, 1.0, f64::INFINITY),
        student_t_quantile(0.0, 3.0),
        student_t_quantile(0.5, 0.0),
        student_t_quantile(f64::NAN, 3.0),
        student_t_quantile(0.9, f64::NAN),
        student_t_quantile(1e-300, 0.01),
    ] {
        assert!(
            wrong
                .unwrap_err()
                .to_string()
                .contains("; give one that is ")
        );
    }
    assert_eq!(beta_quantile(0.0, 2.0, 2.0), Ok(0.0));
    assert_eq!(beta_quantile(1.0, 2.0, 2.0), Ok(1.0));
    assert_eq!(beta_quantile(0.025, 1e-6, 2.0), Ok(0.0));
}
